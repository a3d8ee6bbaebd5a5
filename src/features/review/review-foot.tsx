import type { Leaf } from '../../domain/criterion.ts'
import styles from './review.module.css'

type Props = {
  readonly before: Leaf | undefined
  readonly after: Leaf | undefined
  readonly hasUnitBefore: boolean
  readonly hasUnitAfter: boolean
  readonly undone: number
  readonly onGo: (leaf: Leaf | undefined) => void
  readonly onGoUnit: (step: 1 | -1) => void
  readonly onNextOpen: () => void
  readonly onKeys: () => void
}

/** Previous, next, the next criterion still open, and the dossiers before and after. */
export function ReviewFoot(props: Props) {
  const { before, after, hasUnitBefore, hasUnitAfter, undone, onGo, onGoUnit, onNextOpen, onKeys } = props
  return (
    <nav className={`${styles.foot} no-print`} aria-label="Chuyển tiêu chí, hồ sơ">
      <button type="button" className="btn" disabled={!before} onClick={() => onGo(before)}>
        Trước
      </button>
      <button type="button" className="btn" disabled={!after} onClick={() => onGo(after)}>
        Sau
      </button>
      <button type="button" className="btn" disabled={undone === 0} onClick={onNextOpen}>
        Chưa thẩm định <kbd>N</kbd>
      </button>
      <button type="button" className="btn" disabled={!hasUnitBefore} onClick={() => onGoUnit(-1)}>
        Hồ sơ trước <kbd>[</kbd>
      </button>
      <button type="button" className="btn" disabled={!hasUnitAfter} onClick={() => onGoUnit(1)}>
        Hồ sơ sau <kbd>]</kbd>
      </button>
      <button type="button" className={`btn quiet ${styles.keysButton}`} onClick={onKeys}>
        Phím tắt <kbd>?</kbd>
      </button>
    </nav>
  )
}
