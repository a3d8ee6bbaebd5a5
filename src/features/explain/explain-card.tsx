import { useEffect, useId, useRef } from 'react'
import { formatDay } from '../../domain/day.ts'
import { answerOf, type Dossier, type Explanation } from '../../domain/dossier.ts'
import { formatPoints, type Points } from '../../domain/points.ts'
import type { ReviewedRow } from '../../domain/reviewed-row.ts'
import { reviewStateWords, verdictWords } from '../../domain/verdict-words.ts'
import { describeValue } from '../../domain/wording.ts'
import { dossierHref } from '../../ui/route.ts'
import { ExplainForm } from './explain-form.tsx'
import type { Slots } from './explain-screen.tsx'
import styles from './explain.module.css'

type Props = Slots & {
  readonly dossier: Dossier
  readonly row: ReviewedRow
  readonly code: string
  readonly isOver: boolean
  readonly focused: boolean
}

/** One criterion: what the unit declared, what the reviewer says of it, and the unit's word. */
export function ExplainCard(props: Props) {
  const { dossier, row, code } = props
  const { leaf, remarks, explanations, state, explained } = row
  const title = useId()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (props.focused) place.current?.scrollIntoView()
  }, [props.focused])
  const { digits } = dossier.set
  const points = (value: Points | null) => (value === null ? '–' : formatPoints(value, digits))
  const answer = answerOf(dossier, leaf.key)
  const last = Math.max(...remarks.map(({ round }) => round.round))
  const former = explanations.filter(({ round }) => round < last)
  const now = explanations.filter(({ round }) => round >= last).at(-1) ?? null
  return (
    <section className={`card ${styles.card}`} aria-labelledby={title} ref={place}>
      <div className={styles.head}>
        <h3 id={title}>
          {code} {leaf.title}
        </h3>
        <span
          className={explained ? 'chip good' : state === 'agreed' || state === 'given' ? 'chip' : 'chip warn'}
        >
          {state === 'question' && !explained && props.isOver ? 'Không giải trình' : reviewStateWords(row)}
        </span>
      </div>
      <div className={styles.sides}>
        <div>
          <p className="label">Đơn vị kê khai</p>
          <p>{describeValue(leaf, answer?.value ?? null) || 'Chưa chấm'}</p>
          {answer && answer.note !== '' && <p className="small">{answer.note}</p>}
          <p className="small muted">
            Điểm tự đánh giá <b>{points(row.self ?? row.claimed)}</b>.{' '}
            <a href={dossierHref(dossier.id, 'tu-danh-gia', leaf.key)}>Mở tiêu chí</a>
          </p>
        </div>
        <div>
          <p className="label">Ý kiến thẩm định</p>
          {remarks.map(({ round, item }) => (
            <div key={round.id} className={styles.remark}>
              <p>
                <b>{verdictWords(leaf, item, digits)}</b>
              </p>
              {item.reason !== '' && <p>{item.reason}</p>}
              <p className="small muted">
                {[round.kind === 'council' ? 'Hội đồng' : `Lần ${round.round}`, round.body, round.by]
                  .filter(Boolean)
                  .join(', ')}
                , ngày {formatDay(round.at)}
              </p>
            </div>
          ))}
          {row.appraised !== null && (
            <p className="small muted">
              Điểm thẩm định <b>{points(row.appraised)}</b>
            </p>
          )}
        </div>
      </div>
      {former.map((one) => (
        <Said key={`${one.round} ${one.at}`} explanation={one} dossier={dossier} slots={props} />
      ))}
      {dossier.stage === 'draft' ? (
        <ExplainForm {...props} leafKey={leaf.key} round={last} now={now} />
      ) : (
        now && <Said explanation={now} dossier={dossier} slots={props} />
      )}
    </section>
  )
}

function Said(props: {
  readonly explanation: Explanation
  readonly dossier: Dossier
  readonly slots: Slots
}) {
  const { explanation, slots } = props
  const { citations: Citations } = slots
  return (
    <div className={styles.said}>
      <p className="label">Giải trình lần {explanation.round}</p>
      <p>{explanation.text}</p>
      <p className="small muted">
        {explanation.by}, ngày {formatDay(explanation.at)}
      </p>
      {explanation.citations.length > 0 && (
        <Citations
          dossier={props.dossier}
          citations={explanation.citations}
          editable={false}
          onElement={nothing}
          onWhere={nothing}
          onRemove={nothing}
        />
      )}
    </div>
  )
}

function nothing(): void {
  // Nothing can be changed in what was said before.
}
