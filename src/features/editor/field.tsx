import { createContext, useContext, useId, type ReactNode } from 'react'
import type { DraftProblem } from '../../domain/draft-check.ts'

type Problems = ReadonlyMap<string, Pick<DraftProblem, 'message' | 'missing'>>

/** Problems of what the form shows, by field. */
export const ProblemsHere = createContext<Problems>(new Map())

/** What ties an input to its label, to what is said of it, and to the place that a problem leads to. */
export type Tie = {
  readonly id: string
  readonly 'data-field': string
  readonly 'aria-invalid': boolean | undefined
  readonly 'aria-describedby': string
}

/** A labelled input with what is wrong with it, or what is meant. `error` is what was typed and not understood. */
export function Field(props: {
  readonly label: ReactNode
  readonly field: string
  readonly error?: string | undefined
  readonly hint?: ReactNode
  readonly className?: string | undefined
  /** Another element of the page says already what is wrong. */
  readonly saidBy?: string | undefined
  readonly children: (tie: Tie) => ReactNode
}) {
  const id = useId()
  const problem = useContext(ProblemsHere).get(props.field)
  const wrong = props.error ?? (problem && !problem.missing ? problem.message : undefined)
  const tie: Tie = {
    id,
    'data-field': props.field,
    'aria-invalid': wrong === undefined ? undefined : true,
    'aria-describedby': props.saidBy ?? `${id}-said`,
  }
  return (
    <div className={props.className === undefined ? 'field' : `field ${props.className}`}>
      <label htmlFor={id}>{props.label}</label>
      {props.children(tie)}
      {props.saidBy === undefined && (
        <Said id={`${id}-said`} wrong={wrong} missing={problem?.missing ? problem.message : undefined}>
          {props.hint}
        </Said>
      )}
    </div>
  )
}

/** The same for an input whose label is the head of its column: it carries its name itself. */
export function Cell(props: {
  readonly label: string
  readonly field: string
  readonly error?: string | undefined
  readonly className?: string | undefined
  readonly children: (tie: Tie & { readonly 'aria-label': string }) => ReactNode
}) {
  const id = useId()
  const problem = useContext(ProblemsHere).get(props.field)
  const wrong = props.error ?? (problem && !problem.missing ? problem.message : undefined)
  const tie = {
    id,
    'data-field': props.field,
    'aria-label': props.label,
    'aria-invalid': wrong === undefined ? undefined : true,
    'aria-describedby': `${id}-said`,
  } as const
  return (
    <div className={props.className === undefined ? 'field' : `field ${props.className}`}>
      {props.children(tie)}
      <Said id={`${id}-said`} wrong={wrong} missing={undefined} />
    </div>
  )
}

function Said(props: {
  readonly id: string
  readonly wrong: string | undefined
  readonly missing: string | undefined
  readonly children?: ReactNode
}) {
  return (
    <span id={props.id} className={props.wrong === undefined ? 'hint' : 'error'}>
      {props.wrong ?? props.missing ?? props.children}
    </span>
  )
}
