import { useOffice } from '../../store/context.tsx'
import { dossierHref } from '../../ui/route.ts'
import type { Stop } from './outline.ts'
import { ShortcutList } from './shortcut-list.tsx'
import styles from './foot.module.css'

type Props = {
  readonly dossierId: string
  readonly before: Stop | undefined
  readonly after: Stop | undefined
  readonly openCount: number
  readonly onGo: (stop: Stop | undefined) => void
  readonly onNextOpen: () => void
}

/** Previous, next, and the next criterion still open. */
export function Foot({ dossierId, before, after, openCount, onGo, onNextOpen }: Props) {
  const office = useOffice()
  return (
    <nav className={`${styles.foot} no-print`} aria-label="Chuyển tiêu chí">
      <button type="button" className="btn" disabled={!before} onClick={() => onGo(before)}>
        Trước
      </button>
      <button type="button" className="btn" disabled={!after} onClick={() => onGo(after)}>
        Sau
      </button>
      {openCount > 0 ? (
        <button type="button" className="btn primary" onClick={onNextOpen}>
          <span>Tiêu chí chưa chấm tiếp theo</span>
          <kbd>Ctrl ↵</kbd>
        </button>
      ) : (
        <a className="btn primary" href={dossierHref(dossierId, office === null ? 'kiem-tra' : 'phan-cong')}>
          {office === null ? 'Kiểm tra, chốt hồ sơ' : 'Về phần việc được giao'}
        </a>
      )}
      <ShortcutList />
    </nav>
  )
}
