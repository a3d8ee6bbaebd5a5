import type { Dossier } from './dossier.ts'
import type { YearResults } from './movement.ts'
import type { RankingTable, TableUnit } from './ranking-table.ts'
import { bareName, findUnitRow, type Named } from './unit-match.ts'

/**
 * What a unit was before a year. Renamed or moved it stays one unit; `anew`: made of others by merging or splitting,
 * whose places are not its own.
 */
export type Era = { readonly before: number; readonly anew: boolean; readonly former: readonly Named[] }

/** A unit of an earlier table that a later one may follow, with the latest table that holds it. */
export type FormerUnit = Named & { readonly year: number; readonly block: string }

export type Follows = NonNullable<TableUnit['follows']>

/**
 * The changes of a unit, the latest first: what its dossier says of former units, else what the tables say row by row
 * back through the years. Once it was made of others, the changes of these follow, so that a chain of mergers (A and B
 * to C, then C and D to E) leads back to A, B and D.
 */
export function erasOf(tables: readonly RankingTable[], unit: Dossier['unit']): readonly Era[] {
  const { since, formerly = [] } = unit
  if (since !== undefined && formerly.length > 0) {
    const before = Number(since.slice(0, 4))
    return [{ before, anew: true, former: formerly }, ...erasBefore(tables, before, formerly)]
  }
  return erasInTables(tables, unit)
}

function erasInTables(tables: readonly RankingTable[], unit: Named): readonly Era[] {
  const eras: Era[] = []
  let self: Named = unit
  for (const table of newestFirst(tables)) {
    const last = eras.at(-1)
    if (last && table.year >= last.before) continue
    const row = findUnitRow(table.units, self)
    const era = row && eraOf(row, table, tables)
    if (!era) continue
    eras.push(era)
    const [one] = era.former
    if (era.anew) return [...eras, ...erasBefore(tables, era.before, era.former)]
    if (!one) break
    self = one
  }
  return eras
}

/** What the units that another was made of were themselves before that, year of change by year of change. */
function erasBefore(
  tables: readonly RankingTable[],
  before: number,
  former: readonly Named[],
): readonly Era[] {
  const earlier = tables.filter(({ year }) => year < before)
  const each = former.map((unit) => ({ unit, eras: erasInTables(earlier, unit) }))
  const changes = [...new Set(each.flatMap(({ eras }) => eras.map((era) => era.before)))].sort(
    (a, b) => b - a,
  )
  return changes.map((change) => {
    const found = each.flatMap(({ unit, eras }) => unitIn(eras, unit, change - 1).units)
    return { before: change, anew: true, former: [...new Map(found.map((one) => [one.id, one])).values()] }
  })
}

/** The unit as it was in a year: itself under the name it had then, or the units it was made of. */
export function unitIn(
  eras: readonly Era[],
  unit: Named,
  year: number,
): { readonly anew: boolean; readonly units: readonly Named[] } {
  const era = eras.filter(({ before }) => year < before).at(-1)
  return era ? { anew: era.anew, units: era.former } : { anew: false, units: [unit] }
}

/**
 * Years of a block with each unit under the id that the newest table knows it by: renamed and moved units go on, one
 * that was made of others is not the former one of the same id.
 */
export function linkYears(tables: readonly RankingTable[]): YearResults[] {
  const idNow = new Map<string, string>()
  let waiting: { readonly before: number; readonly ids: readonly (readonly [string, string])[] }[] = []
  return newestFirst(tables).map((table) => {
    for (const { ids } of waiting.filter(({ before }) => before > table.year)) {
      for (const [former, now] of ids) idNow.set(former, now)
    }
    waiting = waiting.filter(({ before }) => before <= table.year)
    const now = (id: string) => idNow.get(id) ?? id
    for (const row of table.units) {
      const era = eraOf(row, table, tables)
      if (!era) continue
      const [former] = era.former
      const goesOn = !era.anew && former ? [[former.id, now(row.id)] as const] : []
      const another = goesOn.some(([id]) => id === row.id)
        ? []
        : [[row.id, `${row.id} (trước ${era.before})`] as const]
      waiting.push({ before: era.before, ids: [...another, ...goesOn] })
    }
    return {
      year: table.year,
      results: table.units.flatMap(({ id, index }) => (index === null ? [] : [{ unit: now(id), index }])),
    }
  })
}

/** All units of the tables of an index before a year, each once, from the latest table that holds it. */
export function formerUnits(
  tables: readonly RankingTable[],
  { index, year }: Pick<RankingTable, 'index' | 'year'>,
): readonly FormerUnit[] {
  const found = new Map<string, FormerUnit>()
  for (const table of newestFirst(tables)) {
    if (table.index !== index || table.year >= year) continue
    for (const { id, name } of table.units) {
      if (!found.has(id)) found.set(id, { id, name, year: table.year, block: table.block })
    }
  }
  return [...found.values()]
}

/** The former units that may be a unit under another name: those of the same name but for "UBND" and signs, one each. */
export function sameNamed(unit: Named, former: readonly FormerUnit[]): FormerUnit | null {
  if (former.some(({ id }) => id === unit.id)) return null
  const same = former.filter(({ name }) => bareName(name) === bareName(unit.name))
  return same.length === 1 ? (same[0] ?? null) : null
}

/** A former unit that more than one row of a table says it follows. */
export type Claim = {
  readonly id: string
  /** The rows, by their ids; the former unit itself where it stands in the table still. */
  readonly by: readonly string[]
  /**
   * It went on as one unit in two rows, or went whole into two: one of them must be wrong. Until that is put right it
   * is linked to none of them as the same unit. Parts of it (`split`) may go to several.
   */
  readonly isContested: boolean
}

/** The former units of a table that are claimed twice, in the order of its rows. */
export function claimsOf(table: Pick<RankingTable, 'units'>): readonly Claim[] {
  const ids = new Set(table.units.flatMap(({ follows = [] }) => follows.map(({ id }) => id)))
  return [...ids].map((id) => claimOf(table, id)).filter(({ by }) => by.length > 1)
}

type Step = { readonly by: string; readonly kind: Follows[number]['kind'] | 'itself' }

function claimOf({ units }: Pick<RankingTable, 'units'>, id: string): Claim {
  const found = units.flatMap(({ id: by, follows = [] }): Step[] =>
    by === id && follows.length === 0
      ? [{ by, kind: 'itself' }]
      : follows.filter((one) => one.id === id).map(({ kind }) => ({ by, kind })),
  )
  const count = (...kinds: readonly Step['kind'][]) => found.filter(({ kind }) => kinds.includes(kind)).length
  const isTwice = count('renamed', 'moved') > 0 || count('merged', 'itself') > 1
  return { id, by: found.map(({ by }) => by), isContested: found.length > 1 && isTwice }
}

function eraOf(row: TableUnit, table: RankingTable, tables: readonly RankingTable[]): Era | null {
  const { follows = [] } = row
  if (follows.length === 0) return null
  const years = follows.flatMap(({ date }) => (date === null ? [] : [Number(date.slice(0, 4))]))
  return {
    before: Math.min(table.year, ...years),
    anew:
      follows.length > 1 ||
      follows.some(({ kind }) => kind === 'merged' || kind === 'split') ||
      follows.some(({ id }) => claimOf(table, id).isContested),
    former: follows.map(({ id }) => ({ id, name: nameOf(id, tables) })),
  }
}

function nameOf(id: string, tables: readonly RankingTable[]): string {
  for (const { units } of newestFirst(tables)) {
    const found = units.find((unit) => unit.id === id)
    if (found) return found.name
  }
  return id
}

function newestFirst(tables: readonly RankingTable[]): readonly RankingTable[] {
  return [...tables].sort((a, b) => b.year - a.year)
}
