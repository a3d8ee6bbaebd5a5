import { formatDay } from '../../domain/day.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { formatPoints } from '../../domain/points.ts'
import { describeProgress, unfinishedReview } from '../../domain/review-progress.ts'
import type { ReviewedRow } from '../../domain/reviewed-row.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import { codeFromHash, codeOf } from '../../store/code.ts'
import { checkSeals } from '../../store/seals.ts'
import { NextStep } from './next-step.tsx'
import styles from './explain.module.css'

/** Which freeze was judged and that it is untouched, by whom, until when one may explain, and the step after. */
export function ReviewFacts(props: {
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly due: string | null
  readonly isOver: boolean
  readonly rows: readonly ReviewedRow[]
}) {
  const { dossier, due, sheet } = props
  const { digits } = dossier.set
  const { self, appraised } = sheet.total
  const partial = unfinishedReview(dossier)
  return (
    <section className="card stack" aria-labelledby="facts">
      <h2 id="facts">Kết quả thẩm định</h2>
      <dl className={styles.facts}>
        <div>
          <dt>Con dấu của đơn vị</dt>
          <dd>
            <SealWords dossier={dossier} />
          </dd>
        </div>
        {dossier.review.rounds.map(({ id, round, kind, body, by, at, items }) => (
          <div key={id}>
            <dt>{kind === 'council' ? 'Hội đồng' : `Thẩm định lần ${round}`}</dt>
            <dd>
              {[body, by].filter(Boolean).join(', ')}, ngày {formatDay(at)}: {Object.keys(items).length} tiêu
              chí
            </dd>
          </div>
        ))}
        <div>
          <dt>Điểm</dt>
          <dd>
            Tự đánh giá {self === null ? '–' : formatPoints(self, digits)};{' '}
            {partial === null ? 'thẩm định' : `${describeProgress(partial)}, được`}{' '}
            {appraised === null ? '–' : formatPoints(appraised, digits)}
          </dd>
        </div>
        {due !== null && (
          <div>
            <dt>Hạn giải trình</dt>
            <dd>
              {formatDay(due)} {props.isOver && <span className="chip warn">Đã hết hạn</span>}
            </dd>
          </div>
        )}
      </dl>
      <NextStep dossier={dossier} rows={props.rows} isOver={props.isOver} partial={partial} />
    </section>
  )
}

function SealWords({ dossier }: { readonly dossier: Dossier }) {
  const seals = checkSeals(dossier)
  const code = codeOf(dossier)
  const judged = dossier.history.filter(({ seal }) => seal).at(-1)?.seal
  return (
    <>
      {seals.unit === true && (
        <span className={styles.good}>
          Khớp: số liệu đúng như bản chốt số {dossier.revision}, mã {code}
        </span>
      )}
      {seals.unit === false && (
        <span className={styles.bad}>Không khớp: số liệu đã thay đổi sau khi chốt. Mở lại tệp gốc.</span>
      )}
      {seals.unit === null && (
        <span>
          Đang mở để giải trình; bản chốt số {dossier.revision}
          {judged && `, mã ${codeFromHash(judged)},`} vẫn được giữ nguyên
        </span>
      )}
      {seals.review === true && (
        <span className={styles.good}>
          <br />
          Kết quả thẩm định đã chốt, con dấu của cơ quan thẩm định khớp
        </span>
      )}
      {seals.review === false && (
        <span className={styles.bad}>
          <br />
          Con dấu của cơ quan thẩm định không khớp: kết quả đã bị thay đổi. Xin lại tệp gốc.
        </span>
      )}
    </>
  )
}
