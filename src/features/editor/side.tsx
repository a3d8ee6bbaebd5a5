import type { AnnexOrigin } from '../../domain/annex-origin.ts'
import { adviseDraft } from '../../domain/draft-advice.ts'
import type { DraftProblem } from '../../domain/draft-check.ts'
import { countsOf, sumOfSet } from '../../domain/draft-sums.ts'
import { spotsOf } from '../../domain/draft-tree.ts'
import type { DraftSet } from '../../domain/draft.ts'
import { formatFigure, pointsToNumber } from '../../domain/points.ts'
import styles from './side.module.css'
import { ProblemList } from './problem-list.tsx'

type Props = {
  readonly draft: DraftSet
  readonly origin: AnnexOrigin | null
  readonly problems: readonly DraftProblem[]
  readonly onGo: (place: { readonly key: string | null; readonly field: string }) => void
}

/** Where the draft stands: its sum, what must be put right, what would be missed, what is to be compared with the annex. */
export function Side({ draft, origin, problems, onGo }: Props) {
  const sum = sumOfSet(draft)
  const { areas, leaves } = countsOf(draft)
  const advice = adviseDraft(draft)
  const unchecked = spotsOf(draft).flatMap(({ criterion }) => {
    const row = origin?.rows[criterion.key]
    if (row?.confidence !== 'check') return []
    return [{ key: criterion.key, field: 'origin', message: row.doubts[0] ?? 'Chưa hiểu hết dòng này.' }]
  })
  return (
    <>
      <section>
        <h2>Tổng điểm</h2>
        <p className={styles.total}>
          <b>{formatFigure(pointsToNumber(sum.sum))}</b>{' '}
          <span className="muted">/ {draft.max === null ? '…' : formatFigure(draft.max)} điểm</span>
        </p>
        <p className="small muted">
          {areas} lĩnh vực, {leaves} tiêu chí chấm điểm
          {sum.missing > 0 && `; ${sum.missing} lĩnh vực chưa có điểm`}
        </p>
      </section>
      <section aria-label="Việc phải sửa">
        <h2>Phải sửa {problems.length > 0 && `(${problems.length})`}</h2>
        {problems.length === 0 ? (
          <p className={`note good ${styles.done}`}>Đủ điều kiện lưu thành bộ tiêu chí.</p>
        ) : (
          <ProblemList draft={draft} problems={problems} onGo={onGo} />
        )}
      </section>
      {unchecked.length > 0 && (
        <section aria-label="Cần đối chiếu với phụ lục">
          <h2>Cần đối chiếu với phụ lục ({unchecked.length})</h2>
          <ProblemList draft={draft} problems={unchecked} onGo={onGo} />
        </section>
      )}
      {advice.length > 0 && (
        <section aria-label="Nên bổ sung">
          <h2>Nên bổ sung ({advice.length})</h2>
          <ProblemList draft={draft} problems={advice} onGo={onGo} />
        </section>
      )}
      <details className="small">
        <summary>Phím tắt trong cây tiêu chí</summary>
        <dl className={styles.keys}>
          {treeKeys.map(([keys, what]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}

const treeKeys: readonly (readonly [string, string])[] = [
  ['↑ ↓', 'Tiêu chí trước, sau'],
  ['← →', 'Đóng, mở nhánh'],
  ['Enter', 'Sửa nội dung'],
  ['Insert', 'Thêm cùng cấp'],
  ['Shift + Insert', 'Thêm tiêu chí con'],
  ['Alt + ↑ ↓', 'Chuyển lên, xuống'],
  ['Alt + ← →', 'Đưa ra, lùi vào'],
  ['Delete', 'Xóa'],
  ['Ctrl + Z, Ctrl + Y', 'Hoàn tác, làm lại'],
]
