import type { AnswerFields } from './fields.ts'

/** What the screen remembers of a dossier while it is open, and no file holds. */
export type Memory = {
  readonly dossier: string
  /** Figures that do not parse yet, by criterion: still there when one comes back. */
  readonly unfinished: Map<string, AnswerFields>
  /** Ratios above 1 that the user has said are right. */
  readonly confirmed: Set<string>
}

let memory: Memory | null = null

export function memoryOf(dossier: string): Memory {
  if (memory?.dossier !== dossier) memory = { dossier, unfinished: new Map(), confirmed: new Set() }
  return memory
}
