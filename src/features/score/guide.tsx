import { memo, useId } from 'react'
import type { Leaf } from '../../domain/criterion.ts'
import { answerOf, type Dossier } from '../../domain/dossier.ts'
import type { RuleContext } from '../../domain/rules.ts'
import { describeRule } from '../../domain/wording.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import type { AnswerForm } from './answer-form.ts'
import type { FormerSlot } from './criterion-view.tsx'
import styles from './guide.module.css'

type Props = {
  readonly dossier: Dossier
  readonly leaf: Leaf
  /** Null where the dossier is frozen. */
  readonly answer: AnswerForm | null
  readonly former: FormerSlot
}

/** What one needs to answer: how it is scored, which evidence is wanted, who is responsible, where it comes from. */
export function Guide({ dossier, leaf, answer, former: Former }: Props) {
  const { year, unit, set } = dossier
  return (
    <aside className={styles.guide} data-editable={answer !== null || undefined} aria-label="Hướng dẫn">
      <Requirements leaf={leaf} year={year} since={unit.since} />
      <Former dossier={dossier} leafKey={leaf.key} />
      <section>
        <h2>Phụ trách</h2>
        {leaf.lead !== undefined && <p>Chủ trì: {leaf.lead}</p>}
        {answer ? (
          <Assignee {...{ dossier, leaf, answer }} />
        ) : (
          <p>{answerOf(dossier, leaf.key)?.assignee}</p>
        )}
      </section>
      <section>
        <h2>Nguồn</h2>
        <p>
          {leaf.source !== '' && `${leaf.source} `}
          {set.status === 'illustrative' && (
            <span className="chip warn" title="Điểm không phải điểm chính thức">
              minh họa
            </span>
          )}
        </p>
      </section>
    </aside>
  )
}

/** What the set says of a criterion; it changes with nothing that is typed. */
const Requirements = memo(function Requirements({
  leaf,
  year,
  since,
}: { readonly leaf: Leaf } & RuleContext) {
  const { guidance, evidence } = leaf
  return (
    <>
      <section>
        <h2>Cách tính điểm</h2>
        <ul>
          {describeRule(leaf, { year, since }).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {guidance !== '' && <p className={`lines ${styles.text}`}>{guidance}</p>}
      </section>
      <section>
        <h2>Tài liệu kiểm chứng yêu cầu</h2>
        {evidence.expected.length > 0 ? (
          <ul>
            {evidence.expected.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ) : (
          <p>{evidence.required ? 'Tài liệu chứng minh số liệu kê khai' : 'Không bắt buộc'}</p>
        )}
        {evidence.expected.length > 0 && !evidence.required && <p className="muted">Không bắt buộc.</p>}
      </section>
    </>
  )
})

/** Who in the unit works on this criterion; names used before are offered. */
function Assignee({
  dossier,
  leaf,
  answer,
}: {
  readonly dossier: Dossier
  readonly leaf: Leaf
  readonly answer: AnswerForm
}) {
  const { setAssignee } = useDossierVerbs()
  const id = useId()
  const field = answer.form.register('assignee', {
    onChange: (event: { target: { value: string } }) => setAssignee(leaf.key, event.target.value),
  })
  const names = new Set(Object.values(dossier.answers).flatMap((one) => (one.assignee ? [one.assignee] : [])))
  return (
    <div className={`field ${styles.assignee}`}>
      <label htmlFor={id}>Đơn vị phụ trách</label>
      <input id={id} type="text" autoComplete="off" list={`${id}-names`} {...field} />
      <datalist id={`${id}-names`}>
        {[...names].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </div>
  )
}
