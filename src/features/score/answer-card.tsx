import { useFormState } from 'react-hook-form'
import type { Value } from '../../domain/answer.ts'
import { isReviewersLeaf, type Rule } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { RuleContext } from '../../domain/rules.ts'
import type { ScoreRow } from '../../domain/score.ts'
import { describeValue } from '../../domain/wording.ts'
import type { AnswerForm } from './answer-form.ts'
import { AnswerInputs } from './answer-inputs.tsx'
import { Outcome } from './outcome.tsx'
import type { Stop } from './outline.ts'
import { ReviewerNote } from './inputs/reviewer-note.tsx'
import { RulePicture } from './pictures/rule-picture.tsx'
import styles from './criterion.module.css'

type Props = {
  readonly answer: AnswerForm
  readonly dossier: Dossier
  readonly stop: Stop
  readonly value: Value
  readonly row: ScoreRow
  readonly consequence: string | null
}

/** Inputs made for the rule, its picture, what is missing, and the ways out: not applicable, or back to unanswered. */
export function AnswerCard({ answer, dossier, stop, value, row, consequence }: Props) {
  const { leaf } = stop
  const { errors } = useFormState({ control: answer.form.control })
  if (isReviewersLeaf(leaf)) {
    return (
      <section className="card stack" aria-label="Điểm do cơ quan thẩm định nhập">
        <ReviewerNote leaf={leaf} dossier={dossier} />
      </section>
    )
  }
  const context: RuleContext = { year: dossier.year, since: dossier.unit.since }
  const hasErrors = Object.keys(errors).length > 0
  const isOutside = value === 'notApplicable' || (row.state === 'excluded' && leaf.rule.kind === 'deadline')
  return (
    <form
      className={`card ${styles.answer}`}
      noValidate
      onSubmit={(event) => void answer.form.handleSubmit(() => undefined)(event)}
    >
      <fieldset aria-labelledby="criterion">
        {!isOutside && (
          <div className={styles.inputs} data-beside={isShortChoice(leaf.rule) || undefined}>
            <AnswerInputs {...{ answer, dossier, leaf, value, context }} />
            <RulePicture {...{ leaf, value, context }} />
          </div>
        )}
        {consequence !== null && (
          <p className="note" data-consequence>
            {consequence}
          </p>
        )}
        {hasErrors && value !== null && !isOutside && (
          <p className="small muted">
            Chưa lưu. Điểm vẫn tính theo số liệu trước: {describeValue(leaf, value)}.
          </p>
        )}
        {consequence === null && <Outcome {...{ stop, value, row, context }} />}
        <div className={styles.outs}>
          {(leaf.notApplicable === 'exclude' || leaf.notApplicable === 'full') && (
            <label>
              <input
                type="checkbox"
                checked={value === 'notApplicable'}
                onChange={(event) => answer.put(event.target.checked ? 'notApplicable' : null)}
              />{' '}
              Không áp dụng
            </label>
          )}
          {leaf.notApplicable === 'reviewer' && (
            <span className="muted small">Chỉ cơ quan thẩm định được xác định không áp dụng.</span>
          )}
          {value !== null && (
            <button type="button" className="btn quiet" onClick={() => answer.put(null)}>
              Xóa trả lời
            </button>
          )}
        </div>
      </fieldset>
    </form>
  )
}

/** Few enough options for their stairs to stand beside them. */
function isShortChoice(rule: Rule): boolean {
  return rule.kind === 'choice' && rule.options.length <= 5
}
