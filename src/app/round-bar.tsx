import { useRounds } from '../store/rounds-context.tsx'
import { roundHref, roundPath, type RoundScreen } from '../ui/round-route.ts'
import styles from './frame.module.css'
import { bringIntoView } from './tab-in-view.ts'

const tabs: readonly (readonly [screen: RoundScreen, label: string])[] = [
  ['', 'Tổng hợp'],
  ['nhan', 'Nhận hồ sơ'],
  ['don-vi', 'Đơn vị'],
  ['ho-so', 'Thẩm định'],
  ['tieu-chi', 'Theo tiêu chí'],
  ['dieu-tra', 'Điều tra XHH'],
  ['ket-qua', 'Kết quả'],
  ['van-ban', 'Văn bản'],
]

/** The round on screen: which one, for whom, its screens, and an intake that runs while one looks elsewhere. */
export function RoundBar(props: { readonly location: string }) {
  const round = useRounds((state) => state.open?.round)
  const intake = useRounds((state) => state.intake)
  if (!round || !props.location.startsWith(roundPath(round.id))) return null
  const [, , , screen = ''] = props.location.split('/')
  return (
    <>
      <div className={styles.where}>
        <b>{round.title}</b>
        <span className="small muted">
          <span
            className={round.set.status === 'illustrative' ? 'chip warn' : 'chip'}
            title={round.set.title}
          >
            {round.set.status === 'illustrative' ? 'Bộ tiêu chí minh họa' : 'Bộ tiêu chí'}
          </span>
          Năm {round.year} · {round.units.length} đơn vị
        </span>
      </div>
      <nav className={styles.nav} aria-label="Đợt đánh giá">
        {tabs.map(([path, label]) => (
          <a
            key={path}
            ref={screen === path ? bringIntoView : undefined}
            href={roundHref(round.id, path)}
            aria-current={screen === path ? 'page' : undefined}
          >
            {label}
          </a>
        ))}
        <a href="#/dot">Các đợt</a>
        <a href="#/tro-giup">Trợ giúp</a>
      </nav>
      {intake && (
        <a className={styles.saved} data-tone="busy" href={roundHref(round.id, 'nhan')}>
          Đang nhận {intake.done}/{intake.total} tệp
        </a>
      )}
    </>
  )
}
