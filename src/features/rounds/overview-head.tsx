import { daysBetween, formatDay } from '../../domain/day.ts'
import type { Reception } from '../../domain/reception.ts'
import type { Round } from '../../domain/round.ts'
import { roundHref } from '../../ui/round-route.ts'
import styles from './overview.module.css'
import { SaveBack } from './save-back.tsx'
import type { UnitRow } from './unit-rows.ts'

/** How far the round has come, the day it is due, and the one next step. */
export function OverviewHead(props: {
  readonly round: Round
  readonly rows: readonly UnitRow[]
  readonly today: string
}) {
  const { round, rows } = props
  const received = rows.filter(({ entry }) => entry !== null).length
  const appraised = rows.filter(({ status }) => done.has(status)).length
  const next = rows.find(({ status, entry }) => entry !== null && toAppraise.has(status))
  return (
    <>
      <div className={styles.head}>
        <div>
          <p className={styles.onPaper}>
            <b>{round.title}</b>
            {round.set.status === 'illustrative' &&
              ' · Bộ tiêu chí minh họa, điểm không phải điểm chính thức'}
          </p>
          <h1 tabIndex={-1}>
            Đã nhận {received} trên {rows.length} hồ sơ tự đánh giá
            {appraised > 0 && `, ${appraised} đã thẩm định`}
          </h1>
          <p className="muted">{dueWords(round, props.today)}</p>
        </div>
        <div className={`row no-print ${styles.acts}`}>
          <a className={next ? 'btn' : 'btn primary'} href={roundHref(round.id, 'nhan')}>
            Nhận hồ sơ…
          </a>
          {next && (
            <a className="btn primary" href={roundHref(round.id, 'ho-so', next.unit.id)}>
              <span className={styles.clip}>Thẩm định tiếp: {next.unit.name}</span>
            </a>
          )}
        </div>
      </div>
      <div className="row no-print">
        <a className="btn" href={roundHref(round.id, 'don-doc')}>
          Danh sách đôn đốc
        </a>
        <SaveBack label="Lưu kết quả thẩm định (ZIP)" />
        <a className="btn" href={roundHref(round.id, 'sua')}>
          Sửa thông tin đợt
        </a>
        <button type="button" className="btn" onClick={() => print()}>
          In
        </button>
      </div>
    </>
  )
}

const done: ReadonlySet<Reception> = new Set(['appraised', 'finalised'])
const toAppraise: ReadonlySet<Reception> = new Set(['received', 'appraising', 'explained'])

function dueWords({ due }: Round, today: string): string {
  const left = daysBetween(today, due.submit)
  if (left >= 0) return `Hạn gửi ${formatDay(due.submit)}, ${left === 0 ? 'là hôm nay' : `còn ${left} ngày`}`
  const toExplain = daysBetween(today, due.explain)
  const explain = toExplain >= 0 ? `, còn ${toExplain} ngày` : ''
  return `Hạn gửi ${formatDay(due.submit)}, đã qua ${-left} ngày; hạn giải trình ${formatDay(due.explain)}${explain}`
}
