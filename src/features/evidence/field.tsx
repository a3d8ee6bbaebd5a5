import { useId, type ReactNode } from 'react'
import type { FieldError } from 'react-hook-form'
import styles from './form.module.css'

/** What ties an input to its label and its error. */
type Tie = {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
}

/** A labelled input with its error beside it, tied to it for those who cannot see. */
export function Field(props: {
  readonly label: string
  readonly error?: FieldError | undefined
  readonly wide?: boolean
  readonly whole?: boolean
  readonly children: (tie: Tie) => ReactNode
}) {
  const id = useId()
  const { error } = props
  const width = props.whole ? styles.whole : props.wide ? styles.wide : ''
  return (
    <div className={`field ${width}`}>
      <label htmlFor={id}>{props.label}</label>
      {props.children({
        id,
        'aria-invalid': error !== undefined,
        'aria-describedby': error ? `${id}-error` : undefined,
      })}
      {error && (
        <span className="error" id={`${id}-error`}>
          {error.message}
        </span>
      )}
    </div>
  )
}

/** What an input offers while it is typed; any other words may stand too. */
export function Offers(props: { readonly id: string; readonly values: readonly string[] }) {
  return (
    <datalist id={props.id}>
      {[...new Set(props.values)].map((value) => (
        <option key={value}>{value}</option>
      ))}
    </datalist>
  )
}
