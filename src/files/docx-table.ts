import {
  AlignmentType,
  BorderStyle,
  Bookmark,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Cell, Column, Row, Table } from '../domain/documents/document.ts'
import { shareWidth } from './docx-page.ts'
import { style } from './docx-styles.ts'
import { cellRuns, paragraph } from './docx-text.ts'
import type { OfficeText } from './office-text.ts'

/** Names for bookmarks, unique in the file. */
export type Names = { next: number }

/** A table of the document as a real one: head repeated on every page, rows whole, widths that no program changes. */
export function wordTable(
  text: OfficeText,
  table: Table,
  width: number,
  names: Names,
  keepLast = false,
): WordTable {
  const widths = shareWidth(
    width,
    table.columns.map((column) => column.width),
  )
  return new WordTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 40, left: 70, right: 70, marginUnitType: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      ...table.head.map((cells) => headRow(text, cells, widths)),
      ...table.rows.map((row, index) => {
        const next = table.rows[index + 1]
        const keepNext = next ? headsOthers(row) || next.kind === 'total' : keepLast
        return new TableRow({
          cantSplit: true,
          keepNext,
          children: row.cells.map((cell, column) =>
            bodyCell(text, row, cell, table.columns[column], widths[column] ?? 0, names),
          ),
        })
      }),
    ],
  })
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' }
const shades: Readonly<Record<Row['kind'], string | null>> = {
  area: 'F4F2ED',
  criterion: null,
  leaf: null,
  total: 'EAE7DF',
  plain: null,
}
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

function headsOthers({ kind }: Row): boolean {
  return kind === 'area' || kind === 'criterion'
}

/** Cells that a head cell of an upper row covers are left out by the model, so places are counted only for widths. */
function headRow(text: OfficeText, cells: Table['head'][number], widths: readonly number[]): TableRow {
  let at = 0
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map((cell) => {
      const width = widths.slice(at, at + cell.columns).reduce((sum, one) => sum + one, 0)
      at += cell.columns
      return new TableCell({
        children: [paragraph(text, cell.text, style.head)],
        columnSpan: cell.columns,
        rowSpan: cell.rows,
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        shading: { fill: 'EAE7DF' },
      })
    }),
  })
}

function bodyCell(
  text: OfficeText,
  row: Row,
  cell: Cell,
  column: Column | undefined,
  width: number,
  names: Names,
): TableCell {
  const shade = shades[row.kind]
  const isTitle = column?.key === 'title'
  const bold = row.kind !== 'leaf' && row.kind !== 'plain'
  const runs = cellRuns(text, cell, bold ? { bold } : {})
  const marked = isTitle && row.bookmark !== null
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(shade === null ? {} : { shading: { fill: shade } }),
    children: [
      new Paragraph({
        style: style.cell,
        alignment: alignments[column?.align ?? 'left'],
        ...(isTitle && row.level > 1 ? { indent: { left: 120 * (row.level - 1) } } : {}),
        children: marked ? [new Bookmark({ id: `Muc_${++names.next}`, children: runs })] : runs,
      }),
    ],
  })
}
