import { useState, type ComponentType } from 'react'
import type { Value } from '../../domain/answer.ts'
import type { Leaf } from '../../domain/criterion.ts'
import type { RuleContext } from '../../domain/rules.ts'
import { firstTrial, tellingTrials, tryOut, type Trial } from '../../domain/try-out.ts'
import styles from './trial.module.css'
import { TrialInputs } from './trial-inputs.tsx'

/** A picture of a rule with an answer on it; another feature draws it. */
export type RulePicture = ComponentType<{
  readonly leaf: Leaf
  readonly value: Value
  readonly context: RuleContext
}>

type Props = {
  readonly leaf: Leaf
  readonly context: RuleContext
  readonly digits: number
  readonly picture: RulePicture | undefined
}

/** A rule tried out: figures of one's own, and beside them the cases that tell the most. */
export function TryOut({ leaf, context, digits, picture: Picture }: Props) {
  const [tried, setTried] = useState<Trial | null>(null)
  const trial = tried && fits(leaf, tried) ? tried : firstTrial(leaf, context)
  const { given, comesTo } = tryOut(leaf, trial, context, digits)
  const telling = tellingTrials(leaf, context).map((one) => tryOut(leaf, one, context, digits))
  return (
    <div className={styles.trial} role="group" aria-label="Thử tính điểm">
      <h3>Thử tính</h3>
      <TrialInputs leaf={leaf} trial={trial} onTrial={setTried} />
      {Picture && trial.kind === 'answer' && <Picture leaf={leaf} value={trial.value} context={context} />}
      <p className={styles.result} role="status">
        {given} <span aria-label="được">→</span> <b>{comesTo}</b>
      </p>
      {telling.length > 0 && leaf.rule.kind !== 'choice' && (
        <table className={styles.cases}>
          <caption className="visually-hidden">Các trường hợp ở từng mức</caption>
          <tbody>
            {telling.map((one) => (
              <tr key={one.given}>
                <td>{one.given}</td>
                <td className="num">{one.comesTo}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

/** A trial made before the rule was edited may name an option that is gone. */
function fits(leaf: Leaf, trial: Trial): boolean {
  const { rule } = leaf
  if (trial.kind === 'survey') return rule.kind === 'survey' && rule.options.length === trial.counts.length
  return rule.kind !== 'choice' || rule.options.some(({ key }) => key === trial.value)
}
