import { formatDay } from './day.ts'
import type { RankingTable, TableUnit } from './ranking-table.ts'
import { bareName, type Named } from './unit-match.ts'

/**
 * The year in which provinces, communes and departments were merged throughout the country and districts ended (two
 * levels of local government from 01/07/2025). A name that stands before and after it may be two units.
 */
export const reorganisedIn = 2025

/** Whether one year lies before the reorganisation and the other does not. */
export function isAcross(one: number, other: number): boolean {
  return one < reorganisedIn !== other < reorganisedIn
}

/** Whose view on the tables it is: a unit as a dossier of that year names it. */
export type Beholder = {
  readonly unit: Named & {
    readonly since?: string | undefined
    readonly formerly?: readonly Named[] | undefined
  }
  readonly year: number
}

/**
 * What must be said beside two dossiers of one id on either side of the reorganisation, in whichever order: made of
 * which units, where the later one tells it, else that they may be two units. '' for two of one side.
 */
export function describeAcross(one: Beholder, other: Beholder): string {
  if (!isAcross(one.year, other.year)) return ''
  const [early, late] = one.year < other.year ? [one, other] : [other, one]
  const { since, formerly = [] } = late.unit
  const made = since !== undefined && formerly.length > 0
  return made
    ? `${late.unit.name} được lập ngày ${formatDay(since)} từ ${formerly.map(({ name }) => name).join(', ')}; số liệu năm ${early.year} là của ${early.unit.name} trước sắp xếp, so sánh chỉ để tham khảo.`
    : `Giữa năm ${early.year} và năm ${late.year} có việc sắp xếp đơn vị hành chính (01/07/${reorganisedIn}): hai hồ sơ cùng mã đơn vị nhưng chưa chắc là một đơn vị, so sánh chỉ để tham khảo.`
}

/**
 * Tables in which a unit of the other side of the reorganisation bears a name of its own where nobody said what became
 * of it: rows that merely have the same id or name are not joined. Said is what a later row follows, or what the
 * dossier names as its former units.
 */
export function separateEras<Held extends { readonly table: RankingTable }>(
  held: readonly Held[],
  { unit, year }: Beholder,
): readonly Held[] {
  const isLate = year >= reorganisedIn
  const [late, early] = [
    held.filter(({ table }) => table.year >= reorganisedIn),
    held.filter(({ table }) => table.year < reorganisedIn),
  ].map((some) => some.flatMap(({ table }) => table.units))
  const told = namesOf((late ?? []).filter(({ follows = [] }) => follows.length > 0))
  const isTold = isLate && unit.since !== undefined && (unit.formerly ?? []).length > 0
  if (isTold) for (const name of namesOf([unit])) told.add(name)
  const near = namesOf([...((isLate ? late : early) ?? []), unit])
  const isTwin = (row: TableUnit) => [...namesOf([row])].some((name) => near.has(name) && !told.has(name))
  const far = (isLate ? early : late) ?? []
  const twins = new Set(far.filter(isTwin).map(({ id }) => id))
  if (twins.size === 0) return held
  return held.map((one) => {
    const isFar = isAcross(one.table.year, year)
    const units = one.table.units.map((row) => {
      const follows = row.follows?.map((link) => {
        const changed = Math.min(one.table.year, Number(link.date?.slice(0, 4) ?? one.table.year))
        const isOfFar = isLate ? changed <= reorganisedIn : changed > reorganisedIn
        return isOfFar && twins.has(link.id) ? { ...link, id: apart(link.id, isLate) } : link
      })
      const linked = follows ? { ...row, follows } : row
      return isFar && twins.has(row.id)
        ? { ...linked, id: apart(row.id, isLate), name: apart(row.name, isLate) }
        : linked
    })
    return { ...one, table: { ...one.table, units } }
  })
}

/** The name of a row as its table prints it. */
export function nameInTable(name: string): string {
  return marks.reduce((left, mark) => (left.endsWith(mark) ? left.slice(0, -mark.length) : left), name)
}

/** Whether a row stands apart only because nobody said that it is the unit of the same name. */
export function isApart({ name }: Named): boolean {
  return nameInTable(name) !== name
}

const [before, after] = [` (trước sắp xếp ${reorganisedIn})`, ` (sau sắp xếp ${reorganisedIn})`]
const marks = [before, after]

function apart(name: string, isLate: boolean): string {
  return `${name}${isLate ? before : after}`
}

/** Ids and bare names; an id never looks like a name, since the two are kept apart by a sign. */
function namesOf(rows: readonly Named[]): Set<string> {
  return new Set(rows.flatMap(({ id, name }) => [`#${id}`, bareName(name)]))
}
