import { useDossiers, useDossierVerbs, useIsSample, useOffice } from '../store/context.tsx'
import type { OpenDossier } from '../store/dossiers.ts'
import { dossierHref, type DossierScreen } from '../ui/route.ts'
import { SavedMark } from '../ui/saved-mark.tsx'
import styles from './frame.module.css'
import { bringIntoView } from './tab-in-view.ts'

const screens: readonly (readonly [DossierScreen, string])[] = [
  ['tu-danh-gia', 'Tự đánh giá'],
  ['tai-lieu', 'Tài liệu'],
  ['phan-cong', 'Phân công'],
  ['trinh', 'Trình lãnh đạo'],
  ['kiem-tra', 'Kiểm tra, chốt'],
  ['bang-diem', 'Bảng điểm'],
  ['van-ban', 'Văn bản'],
  ['giai-trinh', 'Giải trình'],
  ['tong-quan', 'Tổng quan'],
  ['so-sanh', 'So sánh'],
  ['muc-tieu', 'Mục tiêu'],
  ['ke-hoach', 'Kế hoạch'],
]

/** Explaining waits for a review; in an office's part the leader and the freeze are not its business. */
function isInReach(screen: DossierScreen, { dossier }: OpenDossier, office: string | null): boolean {
  if (screen === 'giai-trinh') return dossier.review.rounds.length > 0
  return office === null || (screen !== 'trinh' && screen !== 'kiem-tra')
}

/** The dossier on screen: whose, which year and set, its screens, undo and the state of saving. */
export function DossierBar(props: { readonly location: string }) {
  const open = useDossiers((state) => state.open)
  const sample = useIsSample()
  const office = useOffice()
  const { undo, redo } = useDossierVerbs()
  if (!open) return null
  const { dossier } = open
  return (
    <>
      <div className={styles.where}>
        <b>{dossier.unit.name}</b>
        <span className="small muted">
          {dossier.interim && <span className="chip warn">Tạm chấm</span>}
          {sample && <span className="chip warn">Hồ sơ mẫu</span>}
          {office !== null && <span className="chip">Phần việc: {office}</span>}
          <a
            className={dossier.set.status === 'illustrative' ? 'chip warn' : 'chip'}
            href={dossierHref(dossier.id, 'bo-tieu-chi')}
            title={dossier.set.title}
          >
            {dossier.set.status === 'illustrative' ? 'Bộ tiêu chí minh họa' : 'Bộ tiêu chí'}
          </a>
          Năm {dossier.year}
        </span>
      </div>
      <nav className={`${styles.nav} ${styles.tabs}`} aria-label="Hồ sơ tự đánh giá">
        {screens
          .filter(([screen]) => isInReach(screen, open, office))
          .map(([screen, label]) => (
            <a
              key={screen}
              ref={props.location.includes(`/${screen}`) ? bringIntoView : undefined}
              href={dossierHref(dossier.id, screen)}
              aria-current={props.location.includes(`/${screen}`) ? 'page' : undefined}
            >
              {label}
            </a>
          ))}
        <a href="#/tro-giup">Trợ giúp</a>
      </nav>
      <div className={styles.steps}>
        <button type="button" className="btn quiet" disabled={open.past === 0} onClick={undo} title="Ctrl+Z">
          Hoàn tác
        </button>
        <button
          type="button"
          className="btn quiet"
          disabled={open.future === 0}
          onClick={redo}
          title="Ctrl+Y"
        >
          Làm lại
        </button>
        <SavedMark at={open.save.state === 'saved' ? open.save.at : null} trouble={troubleOf(open.save)} />
      </div>
    </>
  )
}

function troubleOf({ state }: OpenDossier['save']): string | null {
  if (state === 'conflict') return 'Thẻ khác đã sửa hồ sơ này'
  return state === 'failed' ? 'Chưa lưu được' : null
}
