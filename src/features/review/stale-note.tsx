import { itemFrom } from '../../domain/appraisal.ts'
import type { Leaf } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { messageOf } from '../../domain/result.ts'
import { standingOf } from '../../domain/review.ts'

/** Points given on a former freeze whose answer differs: to be confirmed, or, where they no longer fit, given anew. */
export function StaleNote(props: {
  readonly dossier: Dossier
  readonly leaf: Leaf
  readonly onKeep: () => void
}) {
  const { dossier, leaf } = props
  const standing = standingOf(dossier.review, leaf.key)
  if (standing.kind !== 'item') return null
  const kept = itemFrom(dossier, leaf.key, { kind: 'keep' })
  return (
    <p className="note warn">
      Điểm này cho theo bản chốt số {standing.round.revision}; ở bản số {dossier.revision} đơn vị đã sửa tiêu
      chí này. {!kept.ok && messageOf(kept.problems)}
      {kept.ok && dossier.stage === 'submitted' && (
        <button type="button" className="btn" onClick={props.onKeep}>
          Xác nhận giữ điểm
        </button>
      )}
    </p>
  )
}
