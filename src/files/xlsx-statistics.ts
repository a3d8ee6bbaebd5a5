import type { RankingReckoning } from '../domain/documents/reckoning.ts'
import type { Block, Section } from '../domain/documents/document.ts'
import { pointsFromNumber, pointsToNumber, subtractPoints } from '../domain/points.ts'
import { quoted } from './workbook-formula.ts'
import type { BookCell, BookFormula, BookRow, BookSheet, Look } from './xlsx-book.ts'
import { heightOf } from './xlsx-height.ts'
import { areaMeanFormula, rangeOf, type Reckoned, type ReckonedTables } from './xlsx-reckoning.ts'

/**
 * What a ranking comes to, each figure a formula over the ranked rows, on a sheet of its own: under the table, the head
 * of the table would be repeated over it on paper. Null where the section ranks nothing.
 */
export function statisticsSheet(section: Section, tables: ReckonedTables, foot: string): BookSheet | null {
  const own = tables.get('ranking')
  const table = rankingOf(section)
  if (!own || !table || own.reckoning !== table) return null
  const lines = linesOf(own, table, tables)
  const wide = section.subtitle.length + 2
  return {
    name: 'Thống kê',
    orientation: 'portrait',
    widths,
    rows: [
      { cells: [{ value: 'THỐNG KÊ', look: looks.title }] },
      ...section.subtitle.map((value) => wideRow(value, looks.subtitle)),
      { cells: [] },
      ...lines.map(({ label, cell }): BookRow => {
        const height = heightOf([{ text: label, width: widths[0] }])
        return { cells: [{ value: label, look: looks.label }, cell], height }
      }),
      wideRow(
        'Các số trên là công thức: tính từ bảng kết quả, trung bình lĩnh vực từ trang Chỉ số lĩnh vực. Ô công thức được khóa, không đặt mật khẩu.',
        looks.note,
      ),
    ],
    merges: [0, ...section.subtitle.map((_, at) => at + 1), wide + lines.length].map((row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: 1,
    })),
    frozen: { rows: 0, columns: 0 },
    printedHead: null,
    foot,
    locked: true,
    choices: [],
  }
}

/** What stands on the sheet of the section: all but the statistics, where they have a sheet of their own. */
export function blocksOf(section: Section): readonly Block[] {
  if (rankingOf(section) === null) return section.blocks
  return section.blocks.filter(({ kind }) => kind !== 'facts' && kind !== 'heading')
}

type Line = { readonly label: string; readonly cell: BookCell }

/** The reckoning of a section's ranking with at least one ranked row. */
function rankingOf({ blocks }: Section): RankingReckoning | null {
  for (const block of blocks) {
    if (block.kind !== 'table' || block.reckoning?.kind !== 'ranking') continue
    return block.reckoning.ranked > 0 ? block.reckoning : null
  }
  return null
}

function linesOf(
  own: Reckoned,
  { ranking, ranked, digits, tiers, areas }: RankingReckoning,
  tables: ReckonedTables,
): readonly Line[] {
  const over = (reckon: (index: string) => string): BookFormula => {
    return (named) => reckon(rangeOf(own, 'index', named))
  }
  const tierRange = (named: (sheet: string) => string) => rangeOf(own, 'tier', named)
  const line = (label: string, value: number | null, look: Look, formula?: BookFormula): Line => ({
    label,
    cell: { value, look, formula },
  })
  const percent: Look = { align: 'right', lined: true, digits }
  const { mean, median, min, max } = ranking
  const spread =
    min === null || max === null
      ? null
      : pointsToNumber(subtractPoints(pointsFromNumber(max), pointsFromNumber(min)))
  return [
    line(
      'Số đơn vị xếp hạng',
      ranked,
      looks.count,
      over((index) => `COUNT(${index})`),
    ),
    line(
      'Chỉ số trung bình (%)',
      mean,
      percent,
      over((index) => `ROUND(AVERAGE(${index}),8)`),
    ),
    line(
      'Trung vị (%)',
      median,
      percent,
      over((index) => `ROUND(MEDIAN(${index}),8)`),
    ),
    line(
      'Cao nhất (%)',
      max,
      percent,
      over((index) => `MAX(${index})`),
    ),
    line(
      'Thấp nhất (%)',
      min,
      percent,
      over((index) => `MIN(${index})`),
    ),
    line(
      'Chênh lệch (điểm phần trăm)',
      spread,
      percent,
      over((index) => `ROUND(MAX(${index})-MIN(${index}),8)`),
    ),
    ...tiers.flatMap(({ name }): Line[] => {
      const found = ranking.tiers.find((tier) => tier.name === name)
      const count = (named: (sheet: string) => string) =>
        `SUMPRODUCT(--(${tierRange(named)}=${quoted(name)}))`
      return [
        line(`Số đơn vị xếp loại ${name}`, found?.count ?? 0, looks.count, count),
        line(
          `Tỷ lệ đơn vị xếp loại ${name} (%)`,
          found?.share ?? 0,
          percent,
          (named) => `ROUND(${count(named)}/COUNT(${rangeOf(own, 'index', named)})*100,8)`,
        ),
      ]
    }),
    ...areas.map(({ key, name, mean: own }) =>
      line(
        `Trung bình lĩnh vực ${name} (%)`,
        own,
        percent,
        own === null ? undefined : areaMeanFormula(tables, key),
      ),
    ),
  ]
}

const widths = [66, 14] as const

/** One text over both columns. */
function wideRow(value: string, look: Look): BookRow {
  return { cells: [{ value, look }], height: heightOf([{ text: value, width: widths[0] + widths[1] }]) }
}

const looks = {
  title: { bold: true, size: 14, align: 'center' },
  subtitle: { align: 'center' },
  label: { lined: true },
  note: { italic: true },
  count: { lined: true, align: 'right', digits: 0 },
} as const satisfies Readonly<Record<string, Look>>
