import * as z from 'zod/mini'
import { isRatioValue, valueSchema, type RatioValue, type Value } from './answer.ts'
import { isSame, type Leaf } from './criterion.ts'
import { parseDay } from './day.ts'
import { date, filledText, key, text } from './fields.ts'
import type { Immutable } from './parse.ts'
import { formatFigure, parseFigure, parsePoints, pointsToNumber } from './points.ts'
import { messageOf, succeed, type Result } from './result.ts'
import type { RoundUnit } from './round.ts'
import { nearestUnits } from './round-units.ts'
import { tidyText } from './tidy.ts'
import { findNamed } from './unit-match.ts'

/** Figures of a managing body for one criterion, to be held against what the units declare. */
export const officialTableSchema = z.strictObject({
  criterion: key,
  source: filledText,
  date: z.nullable(date),
  figures: z.array(z.strictObject({ unit: text, value: valueSchema })),
})

export type OfficialTable = Immutable<z.infer<typeof officialTableSchema>>
export type OfficialFigure = OfficialTable['figures'][number]

/** What was read of a table: figures by unit, and each line that could not be used, with why. */
export type OfficialReading = {
  readonly figures: readonly OfficialFigure[]
  readonly problems: readonly { readonly line: number; readonly text: string; readonly message: string }[]
}

/** Whether a criterion's answers can be held against a table: those that are figures or days. */
export function takesFigures({ rule }: Leaf): boolean {
  return ['ratio', 'count', 'deduction', 'number', 'deadline'].includes(rule.kind)
}

/**
 * Rows of cells (tabs, semicolons or commas with quotes), the unit's name or id first (after a number of the row), then
 * its figure, or numerator and denominator. Headings are passed over. Units that are unknown or stand twice, and
 * figures in the wrong column, are told and left out.
 */
export function readOfficialRows(rows: string, leaf: Leaf, units: readonly RoundUnit[]): OfficialReading {
  const figures: OfficialFigure[] = []
  const problems: OfficialReading['problems'][number][] = []
  const lines = rows.normalize('NFC').split(/\r\n?|\n/)
  let hasBegun = false
  for (const [at, text] of lines.entries()) {
    const cells = cellsOf(text, units)
    if (cells.every((cell) => cell === '')) continue
    const say = (message: string) => problems.push({ line: at + 1, text: cells.join(' · '), message })
    const [name = '', ...rest] = cells
    const unit = findNamed(units, name)
    const read = readValue(leaf, rest)
    if (!unit) {
      if (!hasBegun && !read.ok && !holdsFigures(leaf, rest)) continue
      const [near] = nearestUnits(name, units)
      say(
        `Không có đơn vị "${name}" trong danh sách của đợt${near ? `; gần giống nhất: "${near.name}"` : ''}. Sửa tên rồi nhập lại.`,
      )
      continue
    }
    hasBegun = true
    if (figures.some((one) => one.unit === unit.id)) say(`Đơn vị "${unit.name}" có hai dòng. Giữ dòng đầu.`)
    else if (read.ok) figures.push({ unit: unit.id, value: read.value })
    else say(messageOf(read.problems))
  }
  return { figures, problems }
}

/** Whether what a unit declares is another figure than the official one. An unanswered criterion differs from any. */
export function differsFrom(declared: Value, { value }: OfficialFigure): boolean {
  if (isRatioValue(value) && isRatioValue(declared)) {
    return declared.denominator !== value.denominator || declared.numerator !== value.numerator
  }
  return !isSame(declared, value)
}

/** Cells of a line from the unit's on: the number of the row before it is left out, unless it is itself an official code. */
function cellsOf(text: string, units: readonly RoundUnit[]): readonly string[] {
  const mark = text.includes('\t') ? '\t' : text.includes(';') ? ';' : ','
  const cells = (mark === ',' ? quotedCells(text) : text.split(mark)).map((cell) =>
    tidyText(cell.replace(/^"|"$/g, '')),
  )
  const [first = '', second = ''] = cells
  if (!/^\d*$/.test(first) || cells.length === 1) return cells
  const isCode = units.some(({ id }) => id === first) && !findNamed(units, second)
  return isCode ? cells : cells.slice(1)
}

/** Cells between commas, where a comma inside quotes is part of its cell. */
function quotedCells(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}

function readValue(leaf: Leaf, cells: readonly string[]): Result<Value> {
  const [first = '', second = ''] = cells
  const { rule } = leaf
  if (rule.kind === 'ratio') {
    const [numerator, denominator] = [parseFigure(first), parseFigure(second)]
    if (!numerator.ok) return refuse(`Cột "${rule.numerator}": ${messageOf(numerator.problems)}`)
    if (!denominator.ok) return refuse(`Cột "${rule.denominator}": ${messageOf(denominator.problems)}`)
    const value: RatioValue = { numerator: numerator.value, denominator: denominator.value }
    if (denominator.value < numerator.value)
      return refuse(
        `"${rule.numerator}" (${formatFigure(numerator.value)}) lớn hơn "${rule.denominator}" (${formatFigure(denominator.value)}): kiểm tra thứ tự hai cột số liệu.`,
      )
    return succeed(value)
  }
  if (rule.kind === 'deadline') {
    const day = parseDay(first)
    return day === null ? refuse(`"${first}" không phải là ngày (ngày/tháng/năm).`) : succeed(day)
  }
  if (rule.kind === 'number') {
    const read = parsePoints(first)
    return read.ok ? succeed(pointsToNumber(read.value)) : read
  }
  return parseFigure(first)
}

/** Whether cells are the figures of a criterion, be they impossible ones: headings are not. */
function holdsFigures({ rule }: Leaf, cells: readonly string[]): boolean {
  const wanted = rule.kind === 'ratio' ? 2 : 1
  return cells.length >= wanted && cells.slice(0, wanted).every((cell) => parseFigure(cell).ok)
}

function refuse(message: string): Result<Value> {
  return { ok: false, problems: [{ path: '', message }] }
}
