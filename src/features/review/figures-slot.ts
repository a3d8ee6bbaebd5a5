import type { ReactNode } from 'react'
import type { Value } from '../../domain/answer.ts'
import type { Leaf } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'

/** Pieces of the scoring screen that stand here too: the picture of a rule, and the inputs made for it. */
export type Slots = {
  readonly picture: (props: {
    readonly dossier: Dossier
    readonly leaf: Leaf
    readonly value: Value
  }) => ReactNode
  readonly figures: (props: {
    readonly dossier: Dossier
    readonly leaf: Leaf
    readonly value: Value
    readonly onValue: (value: Value) => void
  }) => ReactNode
}
