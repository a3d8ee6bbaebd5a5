import { noPoints, pointsToNumber } from '../domain/points.ts'
import type { RankingReckoning, Reckoning } from '../domain/documents/reckoning.ts'
import { decimal, tierFormula } from './workbook-formula.ts'
import { placeOf, type BookFormula } from './xlsx-book.ts'

/** Where a table that reckons lies: the name of its sheet in the book, its first row, and its columns by their keys, from 0. */
export type Reckoned = {
  readonly sheet: string
  readonly first: number
  readonly columns: ReadonlyMap<string, number>
  readonly reckoning: Reckoning
  /** Where the indices of areas lie, which are on no paper: the sheet of their own and its first row. */
  readonly indices?: { readonly sheet: string; readonly first: number } | undefined
}

/** The tables of one paper that reckon: each reads the other. */
export type ReckonedTables = Map<Reckoning['kind'], Reckoned>

/** The formula of a cell, `at` rows below the first of its table; undefined for a figure that comes from nowhere. */
export function formulaOf(
  own: Reckoned,
  tables: ReckonedTables,
  at: number,
  column: string,
): BookFormula | undefined {
  const { reckoning } = own
  if (at >= reckoning.ranked) return undefined
  return reckoning.kind === 'ranking'
    ? rankedFormula(reckoning, own, tables, at, column)
    : areasFormula(tables, at, column)
}

/** The cells of a column of the ranked rows, with their sheet: "'Kết quả, xếp hạng'!$J$12:$J$31". */
export function rangeOf(own: Reckoned, column: string, named: (sheet: string) => string): string {
  return columnRange(named(own.sheet), own.columns.get(column) ?? 0, own.first, own.reckoning.ranked)
}

/** So many cells of a column, from a row on, both from 0, on the sheet of that name. */
function columnRange(sheet: string, column: number, first: number, count: number): string {
  const letters = placeOf(0, column).replace(/\d+$/, '')
  return `${sheet}!$${letters}$${first + 1}:$${letters}$${first + count}`
}

function rankedFormula(
  reckoning: RankingReckoning,
  own: Reckoned,
  tables: ReckonedTables,
  at: number,
  column: string,
): BookFormula | undefined {
  const cell = (key: string) => placeOf(own.first + at, own.columns.get(key) ?? 0)
  const place = (named: (sheet: string) => string) => `RANK(${cell('index')},${rangeOf(own, 'index', named)})`
  switch (column) {
    case 'place':
      return (named) =>
        `IF(COUNTIF(${rangeOf(own, 'index', named)},${cell('index')})>1,${place(named)}&CHAR(10)&"(đồng hạng)",${place(named)})`
    case 'base':
      return baseFormula(tables, at)
    case 'final':
      return totalFormula(reckoning, tables, at, cell)
    case 'index': {
      const awaited = pointsToNumber(reckoning.awaited[at] ?? noPoints)
      const base = awaited === 0 ? cell('base') : `(${cell('base')}-${decimal(awaited)})`
      const index = `ROUND(${cell('final')}/${base}*100,8)`
      return reckoning.rankDigits === null ? index : `ROUND(${index},${reckoning.rankDigits})`
    }
    case 'tier':
      return reckoning.tiers.length === 0 ? undefined : tierFormula(reckoning.tiers, cell('index'), '–')
    case 'gained': {
      const former = reckoning.former[at] ?? null
      if (former === null) return undefined
      return (named) =>
        `IF(${place(named)}=${former},"giữ nguyên",IF(${place(named)}<${former},"tăng "&(${former}-${place(named)}),"giảm "&(${place(named)}-${former})))`
    }
    default:
      return undefined
  }
}

/** The areas, which stand on a sheet of their own, and bonus − penalty, not below 0, not above the ceiling. */
function totalFormula(
  { ceiling }: RankingReckoning,
  tables: ReckonedTables,
  at: number,
  cell: (key: string) => string,
): BookFormula {
  return (named) => {
    const areas = tables.get('areas')
    if (areas?.reckoning.kind !== 'areas') throw new Error('a ranking without the points by area')
    const { from, to } = areas.reckoning
    const [start, end] = [from, to].map((key) => placeOf(areas.first + at, areas.columns.get(key) ?? 0))
    const sum = `MAX(0,ROUND(SUM(${named(areas.sheet)}!${start}:${end})+${cell('bonus')}-${cell('penalty')},8))`
    return ceiling === null ? sum : `MIN(${decimal(ceiling)},${sum})`
  }
}

/** The applicable maxima of the areas together. */
function baseFormula(tables: ReckonedTables, at: number): BookFormula {
  return (named) => {
    const { sheet, first, areas } = indicesOf(tables)
    const [start, end] = [placeOf(first + at, 1), placeOf(first + at, areas.length)]
    return `ROUND(SUM(${named(sheet)}!${start}:${end}),8)`
  }
}

/** The mean index of an area over the units that it applies to. */
export function areaMeanFormula(tables: ReckonedTables, key: string): BookFormula {
  return (named) => {
    const { sheet, first, areas, ranked } = indicesOf(tables)
    const column = 1 + areas.length + areas.findIndex((area) => area.key === key)
    return `ROUND(AVERAGE(${columnRange(named(sheet), column, first, ranked)}),8)`
  }
}

function indicesOf(tables: ReckonedTables) {
  const areas = tables.get('areas')
  if (areas?.reckoning.kind !== 'areas' || !areas.indices) throw new Error('a ranking without its areas')
  return { ...areas.indices, areas: areas.reckoning.areas, ranked: areas.reckoning.ranked }
}

function areasFormula(tables: ReckonedTables, at: number, column: string): BookFormula | undefined {
  const ranking = tables.get('ranking')
  if (!ranking || (column !== 'final' && column !== 'place')) return undefined
  const place = placeOf(ranking.first + at, ranking.columns.get(column) ?? 0)
  return (named) => `${named(ranking.sheet)}!${place}`
}
