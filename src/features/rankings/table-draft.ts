import { countDecimals, parsePoints, pointsToNumber } from '../../domain/points.ts'
import { parseRanking, type RankingTable, type TableUnit } from '../../domain/ranking-table.ts'
import { formatDay, parseDay } from '../../domain/day.ts'
import type { Problem, Result } from '../../domain/result.ts'
import { unitIdFromName } from '../../domain/unit.ts'

/** A table while it is typed: every field as text. */
export type TableDraft = {
  readonly index: string
  readonly block: string
  readonly year: string
  readonly max: string
  readonly number: string
  readonly date: string
  readonly issuer: string
  readonly quality: RankingTable['source']['quality']
  readonly rows: readonly DraftRow[]
  /** What a table that is changed held that is not typed here. */
  readonly kept: Partial<RankingTable>
}

/** `kept`: what the row held that is not typed here. */
export type DraftRow = { readonly name: string; readonly index: string; readonly kept: Partial<TableUnit> }

export const emptyDraft: TableDraft = {
  index: 'PAR INDEX',
  block: '',
  year: '',
  max: '100',
  number: '',
  date: '',
  issuer: '',
  quality: 'decision',
  rows: [],
  kept: {},
}

export function rowOf(unit: TableUnit): DraftRow {
  const { name, index, ...kept } = unit
  return { name, index: index === null ? '' : formatPlain(index), kept }
}

/** A table that is at hand, to be changed. */
export function draftOf(table: RankingTable): TableDraft {
  const { index, block, year, max, source, units } = table
  return {
    index,
    block,
    year: String(year),
    max: formatPlain(max),
    number: source.number,
    date: source.date === null ? '' : formatDay(source.date),
    issuer: source.issuer,
    quality: source.quality,
    rows: units.map(rowOf),
    kept: table,
  }
}

/** The id a row has: of its own where it was given one, else made from its name. */
export function idOfRow({ name, kept }: DraftRow): string {
  return kept.id ?? unitIdFromName(name)
}

/** Whether a figure is larger than another, both as they are typed. */
export function isAbove(figure: string, most: string): boolean {
  const [one, other] = [parsePoints(figure.replace(/%$/, '')), parsePoints(most)]
  return one.ok && other.ok && one.value > other.value
}

/** Problems after rows were changed: they go with their rows, and away with a row or once its figure is another. */
export function problemsAfter(
  problems: readonly Problem[],
  before: readonly DraftRow[],
  after: readonly DraftRow[],
): readonly Problem[] {
  return problems.flatMap((problem) => {
    const was = Number(/^units\.(\d+)\./.exec(problem.path)?.[1])
    const row = before[was]
    if (!row) return [problem]
    const now = after.length < before.length ? after.indexOf(row) : was
    if (now === -1 || after[now]?.index !== row.index) return []
    return [{ ...problem, path: problem.path.replace(`units.${was}.`, `units.${now}.`) }]
  })
}

/** Units whose result could not be read and was neither typed since: they would go unranked without anybody's word. */
export function unreadNames(problems: readonly Problem[], rows: readonly DraftRow[]): readonly string[] {
  return rows.flatMap(({ name, index }, at) =>
    index.trim() === '' && problems.some(({ path }) => path === `units.${at}.index`) ? [name] : [],
  )
}

/** What was typed → a table, wholly checked. A problem's path names the field or `units.3`. */
export function tableFromDraft(draft: TableDraft): Result<RankingTable> {
  const problems: Problem[] = []
  const figure = (text: string, path: string): number | null => {
    if (text.trim() === '') return null
    const read = parsePoints(text.replace(/%$/, ''))
    if (read.ok) return pointsToNumber(read.value)
    problems.push(...read.problems.map(({ message }) => ({ path, message })))
    return null
  }
  const day = draft.date.trim() === '' ? null : parseDay(draft.date)
  if (draft.date.trim() !== '' && day === null) {
    problems.push({
      path: 'source.date',
      message: 'Ngày ban hành chưa đúng: ghi dạng ngày/tháng/năm, ví dụ 26/01/2022.',
    })
  }
  const year = draft.year.trim()
  if (!/^(19|20)\d\d$/.test(year)) {
    problems.push({ path: 'year', message: 'Ghi năm của kết quả bằng bốn chữ số, ví dụ 2022.' })
  }
  if (draft.block.trim() === '') {
    problems.push({
      path: 'block',
      message: 'Ghi tên khối, ví dụ "Khối xã, phường"; các năm của một khối ghi cùng tên.',
    })
  }
  if (draft.rows.length === 0) {
    problems.push({ path: 'units', message: 'Bảng chưa có đơn vị nào. Dán bảng, hoặc bấm "Thêm đơn vị".' })
  }
  const units = draft.rows.map((row, at) => {
    const { name, index, kept } = row
    const { status, id: _, ...rest } = kept
    const value = figure(index, `units.${at}.index`)
    const unranked =
      value === null ? { status: status === 'ranked' || status === undefined ? 'notRanked' : status } : {}
    return { ...rest, id: idOfRow(row), name, index: value, ...unranked }
  })
  const parsed = parseRanking({
    digits: digitsOf(units),
    tiers: [],
    set: null,
    ...draft.kept,
    format: 'par-index-ranking',
    formatVersion: 1,
    index: draft.index.trim(),
    block: draft.block.trim(),
    year: Number(year),
    max: figure(draft.max, 'max') ?? 100,
    source: {
      number: draft.number.trim(),
      date: day,
      issuer: draft.issuer.trim(),
      url: draft.kept.source?.url ?? null,
      quality: draft.quality,
    },
    units,
  })
  if (problems.length === 0) return parsed
  const told = new Set(problems.map(({ path }) => path))
  const others = parsed.ok ? [] : parsed.problems.filter(({ path }) => !told.has(path))
  return { ok: false, problems: [...problems, ...others] }
}

/** Decimals that the results are published with; 2 where they show fewer. */
function digitsOf(units: readonly { readonly index: number | null }[]): number {
  return Math.min(8, Math.max(2, ...units.map(({ index }) => (index === null ? 0 : countDecimals(index)))))
}

/** 84.58 → "84,58", as it is typed. */
export function formatPlain(figure: number): string {
  return String(figure).replace('.', ',')
}
