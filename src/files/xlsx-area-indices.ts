import type { Section } from '../domain/documents/document.ts'
import type { AreaReckoning, AreasReckoning } from '../domain/documents/reckoning.ts'
import { noPoints, pointsToNumber, type Points } from '../domain/points.ts'
import { decimal } from './workbook-formula.ts'
import {
  placeOf,
  type BookCell,
  type BookFormula,
  type BookRow,
  type BookSheet,
  type Look,
} from './xlsx-book.ts'
import { heightOf } from './xlsx-height.ts'
import type { Reckoned, ReckonedTables } from './xlsx-reckoning.ts'

/**
 * What the points of each area are a share of, and their share, on a sheet of their own: no paper prints them, yet the
 * means of the areas and the applicable maximum come from them. Null where the section has no points by area.
 */
export function areaIndexSheet(section: Section, tables: ReckonedTables, foot: string): BookSheet | null {
  const own = tables.get('areas')
  const reckoning = areasOf(section)
  if (!own || !reckoning || own.reckoning !== reckoning) return null
  const { areas, units } = reckoning
  const first = section.subtitle.length + 3
  const sheet = `${own.sheet} chỉ số`
  tables.set('areas', { ...own, indices: { sheet, first } })
  const widths = [30, ...areas.map(() => 12), ...areas.map(() => 12)]
  const last = widths.length - 1
  const head = [
    'Đơn vị',
    ...areas.map(({ name }) => `${name}\nĐiểm tối đa áp dụng`),
    ...areas.map(({ name }) => `${name}\nChỉ số (%)`),
  ]
  return {
    id: sheet,
    name: 'Chỉ số lĩnh vực',
    orientation: 'landscape',
    widths,
    rows: [
      { cells: [{ value: 'CHỈ SỐ THEO LĨNH VỰC', look: looks.title }] },
      ...section.subtitle.map((value): BookRow => ({ cells: [{ value, look: looks.subtitle }] })),
      { cells: [] },
      {
        cells: head.map((value) => ({ value, look: looks.head })),
        height: heightOf(head.map((text, at) => ({ text, width: widths[at] ?? 12, bold: true }))),
      },
      ...units.map((unit, at): BookRow => ({
        cells: [
          { value: unit, look: looks.unit },
          ...areas.map(({ maxima }): BookCell => ({ value: numberOf(maxima[at]), look: looks.max })),
          ...areas.map((area, column): BookCell => ({
            value: area.indices[at] ?? '–',
            look: looks.index,
            formula: indexFormula(own, area, at, placeOf(first + at, 1 + column)),
          })),
        ],
        height: heightOf([{ text: unit, width: widths[0] ?? 30 }]),
      })),
    ],
    merges: [0, ...section.subtitle.map((_, at) => at + 1)].map((row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: last,
    })),
    frozen: { rows: first, columns: 1 },
    printedHead: [first - 1, first - 1],
    foot,
    locked: true,
    choices: [],
  }
}

/** The points of an area, which stand in the table, by its base; a dash where it does not apply. */
function indexFormula(own: Reckoned, { key, awaited }: AreaReckoning, at: number, max: string): BookFormula {
  const less = numberOf(awaited[at])
  const base = less === 0 ? max : `(${max}-${decimal(less)})`
  return (named) => {
    const points = `${named(own.sheet)}!${placeOf(own.first + at, own.columns.get(key) ?? 0)}`
    return `IF(AND(ISNUMBER(${points}),${base}>0),ROUND(${points}/${base}*100,8),"–")`
  }
}

function areasOf({ blocks }: Section): AreasReckoning | null {
  for (const block of blocks) {
    if (block.kind === 'table' && block.reckoning?.kind === 'areas') return block.reckoning
  }
  return null
}

function numberOf(points: Points | undefined): number {
  return pointsToNumber(points ?? noPoints)
}

const looks = {
  title: { bold: true, size: 14, align: 'center' },
  subtitle: { align: 'center' },
  head: { bold: true, align: 'center', middle: true, fill: 'head', lined: true },
  unit: { lined: true, input: true },
  max: { lined: true, align: 'right', digits: 2, more: true, input: true },
  index: { lined: true, align: 'right', digits: 2 },
} as const satisfies Readonly<Record<string, Look>>
