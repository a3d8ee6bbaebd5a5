import type { Verdict } from '../../domain/intake.ts'
import type { Problem } from '../../domain/result.ts'
import type { Incoming } from '../../files/intake.ts'

/** What a person did about a dossier that waited for a word. */
export type Decision = 'taken' | 'merged' | 'left'

/** A file's outcome as the list shows it. */
export type Arrived = { readonly incoming: Incoming; readonly decision: Decision | null }

/** Parts of the list: what waits for a person, what did not come in, what needed nothing, what is in. */
export type Part = 'asks' | 'wrong' | 'idle' | 'taken'

export const partNames: Readonly<Record<Part, string>> = {
  asks: 'Cần quyết định',
  wrong: 'Không nhận được',
  idle: 'Không thay đổi gì',
  taken: 'Đã nhận',
}

export function partOf({ incoming, decision }: Arrived): Part {
  if (decision === 'left') return 'idle'
  if (decision !== null) return 'taken'
  return incoming.arrival ? partsByVerdict[incoming.arrival.verdict] : 'wrong'
}

/** What is to be said of a file that did not come in: why not, and what its package lacks or has wrong. */
export function remarksOn({ incoming }: Arrived): readonly Omit<Problem, 'path'>[] {
  const { problems, arrival, notes } = incoming
  return [...problems, ...(arrival?.problems ?? []), ...notes.map((message) => ({ message }))]
}

/** "20 tệp đã đọc: 17 hồ sơ đã nhận, 1 cần quyết định, 2 không nhận được". */
export function describeArrivals(arrived: readonly Arrived[]): string {
  const count = (part: Part) => arrived.filter((one) => partOf(one) === part).length
  const words = [
    `${count('taken')} hồ sơ đã nhận`,
    ...(count('asks') > 0 ? [`${count('asks')} cần quyết định`] : []),
    ...(count('wrong') > 0 ? [`${count('wrong')} không nhận được`] : []),
    ...(count('idle') > 0 ? [`${count('idle')} đã có hoặc cũ hơn`] : []),
  ]
  return words.join(', ')
}

const partsByVerdict: Readonly<Record<Verdict, Part>> = {
  new: 'taken',
  newer: 'taken',
  confirm: 'asks',
  twice: 'asks',
  review: 'asks',
  same: 'idle',
  older: 'idle',
  conflict: 'wrong',
  refused: 'wrong',
}
