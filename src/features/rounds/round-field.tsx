import { useId } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'

/** One field of the form of a round, with what is wrong under it. */
export function RoundField(props: {
  readonly label: string
  readonly input: UseFormRegisterReturn
  readonly error: string | undefined
  readonly isDay?: boolean
  readonly numeric?: boolean
  readonly placeholder?: string
  readonly className?: string
}) {
  const id = useId()
  const { error, isDay = false } = props
  return (
    <div className={`field ${props.className ?? ''}`}>
      <label htmlFor={id}>{props.label}</label>
      <input
        {...props.input}
        id={id}
        autoComplete="off"
        inputMode={isDay || props.numeric ? 'numeric' : undefined}
        placeholder={isDay ? 'ngày/tháng/năm' : props.placeholder}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
      />
      {error !== undefined && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  )
}
