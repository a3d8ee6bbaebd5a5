import { nameFirst } from './name-first.ts'
import { problemAt } from './place.ts'
import { formatFigure, pointsToNumber, type Points } from './points.ts'
import { printedIndex } from './ranking.ts'
import {
  parseRanking,
  placesIn,
  statusOf,
  type RankingTable,
  type TableUnit,
  type UnitStatus,
} from './ranking-table.ts'
import type { BlockResult, RankedResult } from './results.ts'
import { fail, succeed, type Problem, type Result } from './result.ts'
import type { Round } from './round.ts'
import { isLeftOut, settleBlock, type UnsettledChoice } from './settled.ts'
import { tidyTexts } from './tidy.ts'
import { unjudgedLeaves, type UnitResult } from './unit-result.ts'

/** What a person states when results are published; dates `2023-02-01`. A correction says what it amends, and why. */
export type Publishing = {
  readonly number: string
  readonly date: string | null
  readonly issuer: string
  readonly amends: NonNullable<RankingTable['amends']> | null
  /** What becomes of units whose result is not final; without a word they are not ranked. */
  readonly unsettled?: UnsettledChoice
}

/** A table as it was frozen, and what is said beside it of results that were not final; '' where all were. */
export type Publication = { readonly table: RankingTable; readonly note: string }

/**
 * Freezes a block's results as a ranking table that names the set and its hash. Only final results are ranked, but by
 * a choice that gives its reason. Refused while a ranked unit has criteria that nobody judged, while the block has no
 * ranked unit, or where a correction gives no reason.
 */
export function publishBlock(
  block: BlockResult,
  { year, set }: Pick<Round, 'year' | 'set'>,
  setHash: string,
  publishing: Publishing,
): Result<Publication> {
  const { unsettled = { kind: 'leaveOut' }, ...stated } = publishing
  const { number, date, issuer, amends } = tidyTexts(stated)
  const settled = settleBlock(set, block, unsettled)
  const refusals = [
    ...(settled.ok ? refuseBlock(settled.value.block) : settled.problems),
    ...(amends?.reason === '' ? [noReason] : []),
  ]
  if (!settled.ok || refusals.length > 0) return fail(...refusals)
  const table = parseRanking({
    ...standingTable(settled.value.block, { year, set }),
    source: { number, date, issuer, url: null, quality: number === '' ? 'own' : 'decision' },
    set: { id: set.id, version: set.version, hash: setHash },
    ...(amends && { amends }),
  })
  return table.ok ? succeed({ table: table.value, note: settled.value.note }) : table
}

/** A block's results as they stand now, in the shape of a table: to be looked at, not published. */
export function standingTable(block: BlockResult, { year, set }: Pick<Round, 'year' | 'set'>): RankingTable {
  return {
    format: 'par-index-ranking',
    formatVersion: 1,
    index: 'PAR INDEX',
    block: block.block,
    year,
    max: 100,
    digits: set.digits,
    tiers: set.tiers,
    source: { number: '', date: null, issuer: '', url: null, quality: 'own' },
    set: null,
    units: [...block.ranked.map(rankedUnit), ...block.below.map(unitBelow)],
  }
}

/** What a table, or the dossiers, say of a unit. */
export type Said = Pick<TableUnit, 'index' | 'points' | 'applicableMax'> & {
  readonly place: number | null
  readonly status: UnitStatus
}

/** A unit whose published figures are no longer those that the dossiers give; null where one side does not have it. */
export type Drift = {
  readonly id: string
  readonly name: string
  readonly published: Said | null
  readonly now: Said | null
}

/**
 * Where the results have moved since a table was published: what a correction would change. Points and applicable
 * maxima count where the table holds them.
 */
export function driftSince(table: RankingTable, block: BlockResult): readonly Drift[] {
  const places = placesIn(table)
  const before = new Map(table.units.map((unit) => [unit.id, saidOf(unit, places.get(unit.id) ?? null)]))
  const now = [
    ...block.ranked.map((one) => ({ unit: rankedUnit(one), place: one.place })),
    ...block.below.map((one) => ({ unit: unitBelow(one), place: null })),
  ]
  const missing = table.units.filter(({ id }) => !now.some(({ unit }) => unit.id === id))
  return [
    ...now.flatMap(({ unit, place }): Drift[] => {
      const [published, said] = [before.get(unit.id) ?? null, saidOf(unit, place)]
      if (published && isAsPublished(published, said)) return []
      return [{ id: unit.id, name: unit.name, published, now: said }]
    }),
    ...missing.map(({ id, name }) => ({ id, name, published: before.get(id) ?? null, now: null })),
  ]
}

/** Places that a unit stands above its place in another year's table, below 0 where it fell; null where it is not in that table. */
export function placesGained(table: RankingTable | null, unit: string, place: number): number | null {
  const former = table && placesIn(table).get(unit)
  return former == null ? null : former - place
}

/** The index as a table prints it: "84,58". */
export function printIndex(index: number, digits: number): string {
  return formatFigure(printedIndex(index, digits), digits, digits)
}

function* refuseBlock({ block, ranked, below }: BlockResult): Generator<Problem> {
  if (ranked.length === 0) {
    const message = below.some(isLeftOut)
      ? `Khối "${block}" chưa có đơn vị nào chốt kết quả thẩm định nên chưa công bố được. Chốt kết quả trước, hoặc chọn vẫn xếp hạng và ghi lý do.`
      : `Khối "${block}" chưa có đơn vị nào được xếp hạng nên chưa công bố được.`
    yield problemAt(['units'], undefined, message)
  }
  for (const { result, sheet } of ranked) {
    const open = unjudgedLeaves(sheet)
    if (open.length === 0) continue
    const codes = nameFirst(open.map(({ code }) => code))
    const message = `"${result.unit.name}" còn ${open.length} tiêu chí chưa có điểm thẩm định hoặc điểm điều tra XHH (${codes}). Thẩm định xong, hoặc ghi đơn vị này không xếp hạng.`
    yield problemAt(['units', result.unit.id], open[0]?.code, message)
  }
}

const noReason = problemAt(
  ['amends', 'reason'],
  undefined,
  'Ghi lý do điều chỉnh: bảng điều chỉnh phải nói vì sao khác bảng đã công bố.',
)

function rankedUnit({ result, sheet, index, place }: RankedResult): TableUnit {
  const { total, bonus, penalty } = sheet
  return {
    id: result.unit.id,
    name: result.unit.name,
    index,
    status: 'ranked',
    ...pointsFields({ points: total.final, applicableMax: total.applicableMax, bonus, penalty }),
    ...pointsFields({ appraised: total.appraised, survey: total.survey }),
    areas: Object.fromEntries(
      sheet.areas.flatMap(({ key, final }) => (final === null ? [] : [[key, pointsToNumber(final)]])),
    ),
    printedPlace: place,
  }
}

/** A unit that is not ranked keeps what it reached, where it reached something and that is no more in the making. */
function unitBelow(result: UnitResult): TableUnit {
  const { unit, status, sheet } = result
  const reached = sheet &&
    !isLeftOut(result) && { points: sheet.total.final, applicableMax: sheet.total.applicableMax }
  return {
    id: unit.id,
    name: unit.name,
    index: null,
    status: status === 'ranked' ? 'notRanked' : status,
    ...(reached && pointsFields(reached)),
  }
}

function pointsFields(fields: Readonly<Record<string, Points | null>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, points]) =>
      points === null ? [] : [[name, pointsToNumber(points)]],
    ),
  )
}

function saidOf(unit: TableUnit, place: number | null): Said {
  const { index, points, applicableMax } = unit
  return {
    index,
    place,
    status: statusOf(unit),
    ...(points !== undefined && { points }),
    ...(applicableMax !== undefined && { applicableMax }),
  }
}

function isAsPublished(published: Said, now: Said): boolean {
  return (
    published.index === now.index &&
    published.place === now.place &&
    published.status === now.status &&
    (published.points === undefined || published.points === now.points) &&
    (published.applicableMax === undefined || published.applicableMax === now.applicableMax)
  )
}
