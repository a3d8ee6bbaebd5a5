import { formatDay } from './day.ts'
import type { RankingTable } from './ranking-table.ts'

type Amends = Pick<RankingTable, 'amends'>

/** Which table a correction corrects: "điều chỉnh 45/QĐ-UBND ngày 22/11/2026"; '' for a table that corrects none. */
export function nameAmended({ amends }: Amends): string {
  if (!amends) return ''
  const day = amends.date === null ? '' : ` ngày ${formatDay(amends.date)}`
  return `điều chỉnh ${amends.number === '' ? 'bảng đã lập' : amends.number}${day}`
}

/** "Điều chỉnh 45/QĐ-UBND ngày 22/11/2026: Cộng sót điểm."; '' for a table that corrects none. */
export function describeAmends(table: Amends): string {
  const named = nameAmended(table)
  const reason = table.amends?.reason.replace(/\.+$/, '') ?? ''
  return named === '' ? '' : `Đ${named.slice(1)}${reason === '' ? '' : `: ${reason}`}.`
}

/** A table as it lies among others, the newest first; `round`: whose results it publishes. */
type Lying = { readonly round: string | null; readonly table: RankingTable }

/** Whether a later table corrects this one: of the same round and block, or naming its decision. */
export function isSuperseded(one: Lying, tables: readonly Lying[]): boolean {
  const at = tables.indexOf(one)
  return tables.some((other, place) =>
    other.round !== null && other.round === one.round
      ? place < at && other.table.block === one.table.block
      : namesIt(other.table, one.table),
  )
}

function namesIt({ index, block, year, amends }: RankingTable, { source, ...one }: RankingTable): boolean {
  if (!amends || amends.number === '') return false
  const isSameBlock = index === one.index && block === one.block && year === one.year
  return isSameBlock && amends.number === source.number && amends.date === source.date
}
