import { memo, useId } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import type { Leaf } from '../../../domain/criterion.ts'
import { formatFigure } from '../../../domain/points.ts'
import type { AnswerForm } from '../answer-form.ts'
import { readFigure } from '../fields.ts'
import styles from './inputs.module.css'

type Props = {
  readonly answer: AnswerForm
  readonly leaf: Leaf
  readonly name: 'numerator' | 'denominator' | 'figure'
  readonly label: string
  readonly unit?: string
  readonly onLeave?: () => void
}

/** A figure as typed, with what was understood under it. Nothing is changed in the field while one types. */
export const FigureField = memo(function FigureField({ answer, leaf, name, label, unit, onLeave }: Props) {
  const { form, send, settle } = answer
  const id = useId()
  const text = useWatch({ control: form.control, name })
  const { errors } = useFormState({ control: form.control })
  const error = errors[name]?.message
  const { words, isTidy } = understood(leaf, text)
  const other = name === 'numerator' ? 'denominator' : 'numerator'
  const field = form.register(name, {
    onChange: send,
    onBlur: () => {
      settle(name)
      onLeave?.()
    },
    ...(name === 'figure' ? {} : { deps: [other] }),
  })
  return (
    <div className={`field ${styles.figure}`}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.withUnit}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-read`}
          {...field}
        />
        {unit !== undefined && <span>{unit}</span>}
        <p
          id={`${id}-read`}
          className={error === undefined ? styles.read : 'error'}
          data-quiet={isTidy || undefined}
        >
          {error ?? words}
        </p>
      </div>
    </div>
  )
})

/**
 * What was understood, where it does not simply repeat the text: "hiểu là 1.182". Of a text that is tidy already it
 * needs saying only while one types.
 */
function understood(leaf: Leaf, text: string): { readonly words: string; readonly isTidy: boolean } {
  const figure = readFigure(leaf, text)
  if (figure === null) return { words: '', isTidy: true }
  const written = formatFigure(figure)
  if (written !== text.trim()) return { words: `hiểu là ${written}`, isTidy: false }
  const plain = written.replaceAll('.', '')
  return { words: plain === written ? '' : `hiểu là ${plain}`, isTidy: true }
}
