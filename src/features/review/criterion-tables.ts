import { criterionTable, type CriterionLine, type Seat } from '../../domain/criterion-table.ts'
import type { Leaf } from '../../domain/criterion.ts'
import type { OfficialTable } from '../../domain/official-table.ts'

type Table = { readonly official: OfficialTable | undefined; readonly lines: readonly CriterionLine[] }

const tables = new WeakMap<readonly Seat[], Map<Leaf, Table>>()

/** The table of a criterion, made once for each state of the dossiers and of the official figures. */
export function tableOf(
  seats: readonly Seat[],
  leaf: Leaf,
  official: OfficialTable | undefined,
): readonly CriterionLine[] {
  const ofSeats = tables.get(seats) ?? new Map<Leaf, Table>()
  const known = ofSeats.get(leaf)
  if (known && known.official === official) return known.lines
  const lines = criterionTable(seats, leaf, official?.figures)
  tables.set(seats, ofSeats.set(leaf, { official, lines }))
  return lines
}
