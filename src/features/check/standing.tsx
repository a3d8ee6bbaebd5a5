import { leavesByKey } from '../../domain/criteria.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { formatIndex, formatPoints } from '../../domain/points.ts'
import { progressOf } from '../../domain/progress.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import styles from './check.module.css'

/** Points of what is scored so far, index and tier; a range and no tier while rows are open. */
export function Standing({ dossier, sheet }: { readonly dossier: Dossier; readonly sheet: ScoreSheet }) {
  const { digits } = dossier.set
  const { total, range, tier, open } = sheet
  const { answered, self, scoredMax } = progressOf(total, leavesByKey(dossier.set))
  return (
    <dl className={styles.standing}>
      <div>
        <dt>Điểm tự đánh giá</dt>
        <dd>
          <b>{answered === 0 ? '–' : formatPoints(self, digits)}</b> / {formatPoints(scoredMax, digits)}
          {open.length > 0 && ' đã chấm'}
        </dd>
      </div>
      <div>
        <dt>Chỉ số tự đánh giá</dt>
        <dd>
          {range
            ? `${formatIndex(range.low, digits)} – ${formatIndex(range.high, digits)}`
            : total.index === null
              ? '–'
              : formatIndex(total.index, digits)}
        </dd>
      </div>
      <div>
        <dt>Xếp loại dự kiến</dt>
        <dd>{tier ?? (open.length > 0 ? 'chưa xếp loại' : '–')}</dd>
      </div>
    </dl>
  )
}
