import { useState } from 'react'
import { isRatioValue, type RatioValue, type Value } from '../../../domain/answer.ts'
import { isSame, type Leaf, type RuleOf } from '../../../domain/criterion.ts'
import { divideFractions, formatShare, fractionFromNumber, type Fraction } from '../../../domain/points.ts'
import type { AnswerForm } from '../answer-form.ts'
import { FigureField } from './figure-field.tsx'
import styles from './inputs.module.css'
import { isOverfull, OverfullQuestion } from './overfull-question.tsx'

type Props = {
  readonly answer: AnswerForm
  readonly dossierId: string
  readonly leaf: Leaf
  readonly rule: RuleOf<'ratio'>
  readonly value: Value
}

/** Two figures and their share. */
export function RatioInput({ answer, dossierId, leaf, rule, value }: Props) {
  const ratio = isRatioValue(value) ? value : null
  const [left, setLeft] = useState(ratio)
  const onLeave = () => setLeft(ratio)
  const share = ratio && shareOf(ratio)
  return (
    <>
      <div className={styles.ratio}>
        <FigureField answer={answer} leaf={leaf} name="numerator" label={rule.numerator} onLeave={onLeave} />
        <FigureField
          answer={answer}
          leaf={leaf}
          name="denominator"
          label={rule.denominator}
          onLeave={onLeave}
        />
        <output className={styles.share}>{share ? `= ${formatShare(share, 2)}` : ''}</output>
      </div>
      {ratio && isOverfull(ratio) && isSame(ratio, left) && (
        <OverfullQuestion
          key={`${ratio.numerator}/${ratio.denominator}`}
          {...{ answer, dossierId, leaf, rule, ratio }}
        />
      )}
      <p>
        <button
          type="button"
          className={`btn quiet ${styles.empty}`}
          onClick={() => answer.enter({ numerator: '0', denominator: '0' })}
        >
          Không phát sinh (0/0)
        </button>
      </p>
    </>
  )
}

function shareOf({ numerator, denominator }: RatioValue): Fraction | null {
  if (numerator === null || denominator === null || denominator === 0) return null
  return divideFractions(fractionFromNumber(numerator), fractionFromNumber(denominator))
}
