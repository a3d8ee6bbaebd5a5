import type { CriteriaSet } from '../domain/criteria.ts'
import { mostPoints, pointsToNumber, type Points } from '../domain/points.ts'
import type { ScoreRow, ScoreSheet } from '../domain/score.ts'
import { decimal } from './workbook-formula.ts'
import { columnAt, type WorkbookColumn, type WorkbookLine } from './workbook-lines.ts'
import { look, type LineOf } from './workbook-row.ts'
import { placeOf, type BookCell, type Look } from './xlsx-book.ts'

type LineKind<Kind extends WorkbookLine['kind']> = Extract<WorkbookLine, { kind: Kind }>

/** A criterion or an area: the sum of what is under it, never typed in. */
export function branchRow(line: LineKind<'branch'>, score: ScoreRow, digits: number): LineOf {
  const style = line.level === 0 ? areaLooks : branchLooks
  const points = style.points(digits)
  return {
    key: { value: line.criterion.key, look: look.key },
    code: { value: line.criterion.code, look: style.text },
    title: { value: line.criterion.title, look: style.text },
    max: { value: line.criterion.max, look: points },
    ...sums(line, score, points),
    index: indexCell(line.row, score.index, points),
    base: sumOf(line, 'base', null, points, '0'),
    open: sumOf(line, 'open', null, style.points(0), '0'),
  }
}

/** The sum of the areas, before bonus and penalty. */
export function areasRow(line: LineKind<'areas'>, sheet: ScoreSheet, set: CriteriaSet): LineOf {
  const points = totalLooks.points(set.digits)
  const { total } = sheet
  return {
    title: { value: 'CỘNG CÁC LĨNH VỰC', look: totalLooks.text },
    max: { value: set.max, look: points },
    ...sums(line, { ...total, final: null }, points),
    base: sumOf(line, 'base', null, points, '0'),
    open: sumOf(line, 'open', sheet.open.length, totalLooks.points(0), '0'),
  }
}

/** Bonus or penalty: what its items give, not below 0, not above its maximum. */
export function blockRow(
  line: Extract<WorkbookLine, { max: number }>,
  sheet: ScoreSheet,
  digits: number,
): LineOf {
  const points = areaLooks.points(digits)
  const items = line.parts.map((row) => placeOf(row, columnAt('final'))).join(',')
  return {
    title: { value: line.kind === 'bonus' ? 'Điểm thưởng' : 'Điểm trừ', look: areaLooks.text },
    max: { value: line.max, look: points },
    final: {
      value: pointsToNumber(sheet[line.kind]),
      formula: `MIN(${decimal(line.max)},MAX(0,ROUND(SUM(${items}),8)))`,
      look: points,
    },
  }
}

/** Areas + bonus − penalty, not below 0, not above the set's ceiling; the index by the base. */
export function totalRow(
  line: LineKind<'total'>,
  lines: readonly WorkbookLine[],
  { total, open }: ScoreSheet,
  { adjustments, digits }: CriteriaSet,
): LineOf {
  const points = totalLooks.points(digits)
  const finalOf = (kind: WorkbookLine['kind']) => {
    const row = lines.find((one) => one.kind === kind)?.row
    return row === undefined ? '0' : placeOf(row, columnAt('final'))
  }
  const areas = finalOf('areas')
  const ceiling = decimal(adjustments?.ceiling ?? mostPoints)
  const sum = `ROUND(${areas}+${finalOf('bonus')}-${finalOf('penalty')},8)`
  return {
    title: { value: 'TỔNG ĐIỂM', look: totalLooks.text },
    max: sumOf(line, 'max', pointsToNumber(total.max), points, '0'),
    final: {
      value: numberOf(total.final),
      formula: `IF(ISNUMBER(${areas}),MIN(${ceiling},MAX(0,${sum})),"")`,
      look: points,
    },
    applicableMax: sumOf(line, 'applicableMax', pointsToNumber(total.applicableMax), points, '0'),
    base: sumOf(line, 'base', null, points, '0'),
    index: indexCell(line.row, total.index, points),
    open: sumOf(line, 'open', open.length, totalLooks.points(0), '0'),
  }
}

type Looks = { readonly text: Look; readonly points: (digits: number) => Look }

const areaLooks = looksOf({ bold: true, fill: 'area' })
const branchLooks = looksOf({ bold: true })
const totalLooks = looksOf({ bold: true, fill: 'total' })

function looksOf(own: Look): Looks {
  const made = new Map<number, Look>()
  return {
    text: { lined: true, ...own },
    points: (digits) => {
      const known = made.get(digits)
      if (known) return known
      const fresh: Look = { lined: true, align: 'right', digits, ...own }
      made.set(digits, fresh)
      return fresh
    },
  }
}

type Summed = { readonly row: number; readonly parts: readonly number[] }

function sums(
  line: Summed,
  score: Pick<ScoreRow, 'self' | 'appraised' | 'survey' | 'final' | 'applicableMax'>,
  points: Look,
): LineOf {
  return {
    self: sumOf(line, 'self', numberOf(score.self), points, '""'),
    appraised: sumOf(line, 'appraised', numberOf(score.appraised), points, '""'),
    survey: sumOf(line, 'survey', numberOf(score.survey), points, '""'),
    final: sumOf(line, 'final', numberOf(score.final), points, '""'),
    applicableMax: sumOf(line, 'applicableMax', pointsToNumber(score.applicableMax), points, '0'),
  }
}

/** The sum of the lines under one, `none` where they hold no figure. */
function sumOf(
  line: Summed,
  column: WorkbookColumn,
  value: number | null,
  look: Look,
  none: string,
): BookCell {
  const cells = line.parts.map((row) => placeOf(row, columnAt(column))).join(',')
  return { value, formula: `IF(COUNT(${cells})=0,${none},ROUND(SUM(${cells}),8))`, look }
}

function indexCell(row: number, value: number | null, look: Look): BookCell {
  const [final, base] = [placeOf(row, columnAt('final')), placeOf(row, columnAt('base'))]
  return { value, formula: `IF(AND(ISNUMBER(${final}),${base}>0),ROUND(${final}/${base}*100,8),"")`, look }
}

function numberOf(points: Points | null): number | null {
  return points === null ? null : pointsToNumber(points)
}
