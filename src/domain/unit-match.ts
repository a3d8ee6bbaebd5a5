import { foldText } from './search.ts'

type Named = { readonly id: string; readonly name: string }

/**
 * The row of a table that is a unit's: of its id, else of its name, with or without "UBND" and with or without signs.
 * Null where none or more than one fits: then a person says.
 */
export function findUnitRow<Row extends Named>(rows: readonly Row[], unit: Named): Row | null {
  const byId = rows.find(({ id }) => id === unit.id)
  if (byId) return byId
  const wanted = bareName(unit.name)
  const found = rows.filter(({ name }) => bareName(name) === wanted)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** "UBND phường Mẫu 01" → "phuong mau 01". */
function bareName(name: string): string {
  return foldText(name)
    .replace(/^(ubnd|uy ban nhan dan)\s+/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
