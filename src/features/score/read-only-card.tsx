import type { Answer } from '../../domain/answer.ts'
import { isReviewersLeaf } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { ScoreRow } from '../../domain/score.ts'
import { describeValue } from '../../domain/wording.ts'
import { ReviewerNote } from './inputs/reviewer-note.tsx'
import { Outcome } from './outcome.tsx'
import type { Stop } from './outline.ts'
import { RulePicture } from './pictures/rule-picture.tsx'

type Props = {
  readonly dossier: Dossier
  readonly stop: Stop
  readonly row: ScoreRow
  readonly stored: Answer | undefined
  readonly consequence: string | null
}

/** A frozen answer: what was declared, its picture and the explanation, nothing to type in. */
export function ReadOnlyCard({ dossier, stop, row, stored, consequence }: Props) {
  const { leaf } = stop
  const value = stored?.value ?? null
  const context = { year: dossier.year, since: dossier.unit.since }
  return (
    <section className="card stack" aria-label="Số liệu kê khai">
      {isReviewersLeaf(leaf) ? (
        <ReviewerNote leaf={leaf} dossier={dossier} />
      ) : (
        <>
          <div>
            <h2>Số liệu kê khai</h2>
            <p>{describeValue(leaf, value) || 'Chưa kê khai'}</p>
          </div>
          {value !== 'notApplicable' && <RulePicture leaf={leaf} value={value} context={context} />}
          {consequence !== null && <p className="note">{consequence}</p>}
          {consequence === null && <Outcome {...{ stop, value, row, context }} />}
        </>
      )}
      {stored?.note && (
        <div>
          <h2>Giải trình</h2>
          <p>{stored.note}</p>
        </div>
      )}
    </section>
  )
}
