import * as z from 'zod/mini'
import { tierSchema, type Tier } from './criteria.ts'
import { above0 } from './criterion.ts'
import {
  date,
  decimal,
  filledText,
  hash,
  key,
  link,
  pointsFromZero,
  text,
  wholeNumber,
  year,
} from './fields.ts'
import { parseWith, type Immutable } from './parse.ts'
import { problemAt } from './place.ts'
import { formatFigure } from './points.ts'
import { rankBlock, type Ranking } from './ranking.ts'
import type { Problem, Result } from './result.ts'
import { foldText } from './search.ts'

const followsSchema = z.strictObject({
  id: filledText,
  kind: z.enum(['renamed', 'merged', 'split', 'moved']),
  date: z.nullable(date),
  decision: text,
})

const rankedUnitSchema = z.strictObject({
  id: filledText,
  name: filledText,
  index: z.nullable(decimal.check(z.gte(0), z.lte(1_000_000))),
  status: z.optional(z.enum(['ranked', 'notSubmitted', 'excused', 'notRanked'])),
  follows: z.optional(z.array(followsSchema)),
  points: z.optional(pointsFromZero),
  applicableMax: z.optional(pointsFromZero),
  appraised: z.optional(decimal),
  survey: z.optional(pointsFromZero),
  bonus: z.optional(pointsFromZero),
  penalty: z.optional(pointsFromZero),
  areas: z.optional(z.record(key, decimal)),
  printedPlace: z.optional(wholeNumber.check(z.gte(1))),
})

/**
 * A block's published results of one year as they stand in their file. `index` is on a scale of 0 to `max` (percent
 * where that is 100); `areas` holds the points of each area, by the area's key or, without a set, its title.
 */
export const rankingTableSchema = z.strictObject({
  $schema: z.optional(text),
  format: z.literal('par-index-ranking'),
  formatVersion: z.literal(1),
  index: filledText,
  block: filledText,
  year,
  max: above0.check(z.lte(1_000_000)),
  digits: wholeNumber.check(z.lte(8)),
  tiers: z.array(tierSchema),
  source: z.strictObject({
    number: text,
    date: z.nullable(date),
    issuer: text,
    url: z.nullable(link),
    quality: z.enum(['decision', 'press', 'own']),
  }),
  set: z.nullable(z.strictObject({ id: key, version: key, hash })),
  amends: z.optional(z.nullable(z.strictObject({ number: text, date: z.nullable(date), reason: text }))),
  units: z.array(rankedUnitSchema),
})

export type RankingTable = Immutable<z.infer<typeof rankingTableSchema>>
export type TableUnit = RankingTable['units'][number]
export type UnitStatus = NonNullable<TableUnit['status']>

export const statusNames: Readonly<Record<UnitStatus, string>> = {
  ranked: 'Xếp hạng',
  notSubmitted: 'Không gửi hồ sơ',
  excused: 'Được miễn',
  notRanked: 'Không xếp hạng',
}

/**
 * Checks a ranking table wholly: its form, no unit twice, an index for each unit that is ranked and none for the
 * others, none above the most possible without a bonus, tiers in order. A printed place that differs from the one
 * computed is no fault of the file: `findDoubts` tells it.
 */
export function parseRanking(json: unknown): Result<RankingTable> {
  return parseWith(rankingTableSchema, json, format, checkTable)
}

/** Places, ties, tiers and statistics of a table: always computed, never read from it. */
export function rankTable(table: Pick<RankingTable, 'units' | 'tiers'>): Ranking {
  const results = table.units.flatMap(({ id, index }) => (index === null ? [] : [{ unit: id, index }]))
  return rankBlock(results, table.tiers)
}

/** The place of each ranked unit; reckoned once for a table, for papers and screens ask row by row. */
export function placesIn(table: RankingTable): ReadonlyMap<string, number> {
  const places =
    placesByTable.get(table) ?? new Map(rankTable(table).units.map((one) => [one.unit, one.place]))
  placesByTable.set(table, places)
  return places
}

/** Whether a table is of the index that dossiers make, whichever of its names it bears: "PAR INDEX", "Chỉ số CCHC". */
export function isParIndex({ index }: Pick<RankingTable, 'index'>): boolean {
  return /par[ -]?index|^(chi so )?(cchc|cai cach hanh chinh)/.test(foldText(index))
}

/** Whether two tables are of one index; PAR INDEX is one under each of its names. */
export function isSameIndex(one: Pick<RankingTable, 'index'>, other: Pick<RankingTable, 'index'>): boolean {
  return foldText(one.index) === foldText(other.index) || (isParIndex(one) && isParIndex(other))
}

/** How a unit stands in a table; without a word of the file it is ranked. */
export function statusOf({ status }: Pick<TableUnit, 'status'>): UnitStatus {
  return status ?? 'ranked'
}

const placesByTable = new WeakMap<RankingTable, ReadonlyMap<string, number>>()

const format = { name: 'par-index-ranking', version: 1, title: 'tệp bảng xếp hạng' }

function* checkTable({ units, max, tiers }: RankingTable): Generator<Problem> {
  yield* checkTiers(tiers)
  const hasBonus = units.some(({ bonus = 0 }) => bonus > 0)
  const names = new Map<string, string>()
  for (const [at, unit] of units.entries()) {
    const former = names.get(unit.id)
    if (former !== undefined) {
      const message = `Hai đơn vị cùng mã "${unit.id}": "${former}" và "${unit.name}". Bỏ một dòng; nếu là hai đơn vị khác nhau thì ghi tên, mã phân biệt.`
      yield problemAt(['units', at, 'id'], undefined, message)
    }
    names.set(unit.id, unit.name)
    yield* checkIndex(unit, at, max, unit.bonus === undefined ? hasBonus : unit.bonus > 0)
  }
}

function* checkTiers(tiers: readonly Tier[]): Generator<Problem> {
  for (const [at, { name, from }] of tiers.entries()) {
    const above = tiers[at - 1]
    if (above && above.from <= from) {
      const message = `Mức "${name}" (từ ${formatFigure(from)}) phải thấp hơn mức "${above.name}" đứng trước (từ ${formatFigure(above.from)}). Xếp các mức từ cao xuống thấp.`
      yield problemAt(['tiers', at, 'from'], undefined, message)
    }
    if (tiers.findIndex((tier) => tier.name === name) < at) {
      yield problemAt(['tiers', at, 'name'], undefined, `Mức "${name}" có hai lần. Bỏ hoặc đổi tên một mức.`)
    }
  }
}

function* checkIndex(unit: TableUnit, at: number, max: number, mayExceed: boolean): Generator<Problem> {
  const { name, index } = unit
  const place = ['units', at, 'index']
  const status = statusOf(unit)
  if (index === null && status === 'ranked') {
    const message = `"${name}" được xếp hạng nhưng chưa có chỉ số. Ghi chỉ số, hoặc ghi rõ không gửi hồ sơ, được miễn hay không xếp hạng.`
    yield problemAt(place, undefined, message)
  }
  if (index !== null && status !== 'ranked') {
    const message = `"${name}" có chỉ số ${formatFigure(index)} nhưng ghi là không được xếp hạng. Bỏ chỉ số hoặc sửa lại tình trạng.`
    yield problemAt(place, undefined, message)
  }
  if (index !== null && index > max && !mayExceed) {
    const message = `Chỉ số của "${name}" (${formatFigure(index)}) lớn hơn mức tối đa ${formatFigure(max)} mà không có điểm thưởng. Kiểm tra lại số, hoặc ghi điểm thưởng.`
    yield problemAt(place, undefined, message)
  }
}
