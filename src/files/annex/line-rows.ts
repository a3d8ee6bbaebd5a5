import type { Block } from './block.ts'
import type { RawTable } from './raw-row.ts'

/** Lines of running text → rows of a set, by the codes that they begin with; null where too few do. */
export function readLineRows(_blocks: readonly Block[]): RawTable | null {
  return null
}
