import { useState } from 'react'
import type { RatioValue } from '../../../domain/answer.ts'
import type { Leaf, RuleOf } from '../../../domain/criterion.ts'
import { formatFigure } from '../../../domain/points.ts'
import { lowerFirst } from '../../../domain/wording.ts'
import type { AnswerForm } from '../answer-form.ts'
import { memoryOf } from '../memory.ts'

type Props = {
  readonly answer: AnswerForm
  readonly dossierId: string
  readonly leaf: Leaf
  readonly rule: RuleOf<'ratio'>
  readonly ratio: RatioValue
}

/** Asks once, in place, whether a numerator above its denominator is right. */
export function OverfullQuestion({ answer, dossierId, leaf, rule, ratio }: Props) {
  const { confirmed } = memoryOf(dossierId)
  const name = [leaf.key, ratio.numerator, ratio.denominator].join('\n')
  const [isRight, setRight] = useState(confirmed.has(name))
  if (isRight) return null
  const confirm = () => {
    confirmed.add(name)
    setRight(true)
    answer.form.setFocus('denominator')
  }
  return (
    <div className="note warn" role="status">
      <p>
        {rule.numerator} ({inWords(ratio.numerator)}) lớn hơn {lowerFirst(rule.denominator)} (
        {inWords(ratio.denominator)}). Số liệu này có đúng không?
      </p>
      <p className="row">
        <button type="button" className="btn" onClick={confirm}>
          Đúng, giữ số liệu này
        </button>
        <button type="button" className="btn" onClick={() => answer.form.setFocus('numerator')}>
          Sửa lại
        </button>
      </p>
    </div>
  )
}

export function isOverfull({ numerator, denominator }: RatioValue): boolean {
  return numerator !== null && denominator !== null && numerator > denominator
}

function inWords(figure: number | null): string {
  return figure === null ? '…' : formatFigure(figure)
}
