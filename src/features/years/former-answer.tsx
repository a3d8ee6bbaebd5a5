import { useMemo } from 'react'
import type { Leaf } from '../../domain/criterion.ts'
import { answerOf, type Dossier } from '../../domain/dossier.ts'
import { describeFormer, formerCriterion } from '../../domain/former-criterion.ts'
import { leafRowsOf } from '../../domain/leaf-row.ts'
import { formatPoints } from '../../domain/points.ts'
import { describeAcross } from '../../domain/reorganisation.ts'
import { standingOf } from '../../domain/review.ts'
import { describeValue } from '../../domain/wording.ts'
import { sheetOf } from '../../store/sheet.ts'
import { useFormer } from './former-year.tsx'
import styles from './years.module.css'

/** Năm trước: what the unit declared for what this criterion was then, its points, and what the reviewer said of it. */
export function FormerAnswer({ dossier, leafKey }: { readonly dossier: Dossier; readonly leafKey: string }) {
  const former = useFormer()
  const { set } = dossier
  const match = useMemo(
    () => former && formerCriterion(leafKey, former.dossier.set, set, former.map),
    [former, leafKey, set],
  )
  if (!former || !match) return null
  const { leaves } = match
  const { year, set: then } = former.dossier
  const words = describeFormer(match, year)
  const across = describeAcross(former.dossier, dossier)
  return (
    <section>
      <h2>Năm {year}</h2>
      {then.id !== set.id && (
        <p className="muted">
          Năm {year} chấm theo bộ tiêu chí khác ({then.title}, phiên bản {then.version}): chỉ để tham khảo.
        </p>
      )}
      {across !== '' && <p className={styles.changed}>{across}</p>}
      {words !== '' && <p className={styles.changed}>{words}</p>}
      {leaves.map((leaf) => (
        <LeafThen
          key={leaf.key}
          former={former.dossier}
          leaf={leaf}
          named={match.relation !== 'same' || !match.confirmed}
        />
      ))}
    </section>
  )
}

/** One criterion of the former year; it is named where it is not the one on screen. */
function LeafThen(props: { readonly former: Dossier; readonly leaf: Leaf; readonly named: boolean }) {
  const { former, leaf, named } = props
  const { key, code, title } = leaf
  const { areas, adjustments } = sheetOf(former)
  const row = [...leafRowsOf(areas), ...adjustments].find((one) => one.key === key)
  const standing = standingOf(former.review, key)
  const reason = standing.kind === 'item' ? standing.item.reason : ''
  const declared = describeValue(leaf, answerOf(former, key)?.value ?? null)
  const { digits } = former.set
  return (
    <div className={styles.then}>
      {named && (
        <p>
          <b>
            {code} {title}
          </b>
        </p>
      )}
      <p>{declared === '' ? 'Chưa kê khai' : declared}</p>
      {row && row.final !== null && (
        <p>
          {formatPoints(row.final, digits)}/{formatPoints(row.max, digits)} điểm
          {row.appraised !== null && row.self !== null && row.appraised !== row.self
            ? ` (tự đánh giá ${formatPoints(row.self, digits)})`
            : ''}
        </p>
      )}
      {row?.state === 'excluded' && answerOf(former, key)?.value !== 'notApplicable' && (
        <p>Cơ quan thẩm định xác định không áp dụng</p>
      )}
      {reason !== '' && <p className="muted">Ý kiến thẩm định: {reason}</p>}
    </div>
  )
}
