import type { Dossier } from '../domain/dossier.ts'
import { marksOf, footOf } from '../domain/documents/marks.ts'
import { rowsOf, type ScoreSheet } from '../domain/score.ts'
import type { WrittenOfficeFile } from './docx.ts'
import { guideSheet } from './workbook-guide.ts'
import { layLines, workbookColumns, type WorkbookColumn } from './workbook-lines.ts'
import { registerSheet } from './workbook-register.ts'
import { itemRow, leafRow, look, type LineOf } from './workbook-row.ts'
import { headRows, resultRows, headerRow } from './workbook-head.ts'
import { areasRow, blockRow, branchRow, totalRow } from './workbook-sums.ts'
import { writeBook, type BookRow, type BookSheet, type Choice } from './xlsx-book.ts'
import { heightOf } from './xlsx-height.ts'

/** What a workbook is made from; `code` is the dossier's, null while it is not frozen. */
export type WorkbookSource = {
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly code: string | null
}

/**
 * A dossier as a workbook that reckons by itself: each rule, sum, the index and the tier are formulas, so that a reader
 * can change a figure and see what comes of it. An office can also fill it in; `readWorkbookFile` reads it back.
 */
export function writeWorkbook(source: WorkbookSource): Promise<WrittenOfficeFile> {
  const { dossier, code } = source
  return writeBook({
    title: `Bảng tính điểm Chỉ số cải cách hành chính năm ${dossier.year} – ${dossier.unit.name}`,
    author: dossier.unit.name,
    subject: `${dossier.set.title}, phiên bản ${dossier.set.version}`,
    sheets: workbookSheets(source, [footOf(dossier, code), ...marksOf(dossier)].join('  ·  ')),
  })
}

/** The sheets of one dossier: the score sheet, the register of evidence, how to use them. */
export function workbookSheets(source: WorkbookSource, foot: string): readonly BookSheet[] {
  return [scoreSheet(source, foot), registerSheet(source.dossier, foot), guideSheet(source.dossier, foot)]
}

/** In characters, in the order of the columns. */
const widths: Readonly<Record<WorkbookColumn, number>> = {
  key: 2,
  code: 8,
  title: 38,
  max: 9,
  first: 13,
  second: 13,
  notApplicable: 8,
  self: 10,
  appraised: 10,
  survey: 10,
  final: 10,
  applicableMax: 10,
  base: 10,
  index: 10,
  open: 7,
  citations: 26,
  note: 30,
  rule: 50,
}

/** The score sheet alone, as a workbook of many units has it. */
export function scoreSheet(source: WorkbookSource, foot: string): BookSheet {
  const { dossier, sheet } = source
  const top = headRows(source)
  const head = top.length + resultRowCount
  const lines = layLines(dossier.set, head + 2)
  const scores = new Map(rowsOf([...sheet.areas, ...sheet.adjustments]).map((row) => [row.key, row]))
  const body = lines.map((line): LineOf => {
    switch (line.kind) {
      case 'item':
        return itemRow(line, dossier)
      case 'leaf': {
        const score = scores.get(line.leaf.key)
        return score ? leafRow(line, dossier, score) : {}
      }
      case 'branch': {
        const score = scores.get(line.criterion.key)
        return score ? branchRow(line, score, dossier.set.digits) : {}
      }
      case 'areas':
        return areasRow(line, sheet, dossier.set)
      case 'bonus':
      case 'penalty':
        return blockRow(line, sheet, dossier.set.digits)
      case 'total':
        return totalRow(line, lines, sheet, dossier.set)
    }
  })
  const total = lines.at(-1)?.row ?? head
  const rows: BookRow[] = [
    ...top,
    ...resultRows(total, source),
    headerRow(),
    { cells: workbookColumns.map((column) => ({ value: `par:${column}`, look: look.key })), hidden: true },
    ...body.map(rowOf),
  ]
  const choices = lines.flatMap((line): Choice[] => {
    if (line.kind === 'item') return [{ row: line.row, column: firstColumn, values: ['x'] }]
    if (line.kind !== 'leaf') return []
    const { rule, notApplicable } = line.leaf
    return [
      ...(rule.kind === 'choice'
        ? [{ row: line.row, column: firstColumn, values: rule.options.map((_, index) => String(index + 1)) }]
        : []),
      ...(notApplicable === 'exclude' || notApplicable === 'full'
        ? [{ row: line.row, column: firstColumn + 2, values: ['x'] }]
        : []),
    ]
  })
  return {
    name: 'Bảng tính điểm',
    orientation: 'landscape',
    widths: workbookColumns.map((column) => widths[column]),
    hiddenColumns: [0],
    rows,
    merges: top.flatMap((row, index) =>
      row.hidden ? [] : [{ startRow: index, startCol: 1, endRow: index, endCol: workbookColumns.length - 1 }],
    ),
    frozen: { rows: head + 1, columns: 3 },
    printedHead: [head, head],
    foot,
    locked: true,
    choices,
  }
}

const resultRowCount = 5
const firstColumn = workbookColumns.indexOf('first')

function rowOf(line: LineOf): BookRow {
  const cells = workbookColumns.map((column) => line[column] ?? { value: null, look: look.text })
  const texts = cells.map(({ value }, index) => ({
    text: typeof value === 'string' ? value : '',
    width: widths[workbookColumns[index] ?? 'code'],
  }))
  return { cells, height: heightOf(texts.slice(1)) }
}
