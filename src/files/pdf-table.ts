import { __createTable, __drawTable, type CellDef, type RowInput, type Styles } from 'jspdf-autotable'
import type { Cell, Column, Row, Table } from '../domain/documents/document.ts'
import { addPage, family, lineOf, margin, pageHeight, roomLeft, textWidth, type Press } from './pdf-press.ts'
import { bindFigures, plainSpaces } from './pdf-text.ts'

export type TableEvents = {
  /** A row with a bookmark begins on the current page. */
  readonly onBookmark: (title: string) => void
  readonly onRow: () => void
}

/** A table that is measured and not yet printed. `least`: what its head and first rows need, in millimetres. */
export type PlannedTable = { readonly least: number; readonly draw: () => void }

/**
 * A table over as many pages as it takes: head repeated, rows whole, an area never parted from its first line, the last
 * line never alone. `after`: what must stand on the page of the last line, in millimetres.
 */
export function planTable(press: Press, table: Table, events: TableEvents, after = 0): PlannedTable {
  const { pdf, text } = press
  const rows = new Map<RowInput, Row>()
  const body = table.rows.map((row) => {
    const input = row.cells.map((cell, index) => cellInput(press, row, cell, table.columns[index]))
    rows.set(input, row)
    return input
  })
  const drawn = new Set<Row>()
  const plan = __createTable(pdf, {
    head: table.head.map((cells) =>
      cells.map((cell) => ({ content: text.clean(cell.text), colSpan: cell.columns, rowSpan: cell.rows })),
    ),
    body,
    startY: press.y,
    margin,
    theme: 'plain',
    rowPageBreak: 'avoid',
    styles: { ...base, font: family },
    headStyles: headStyle,
    columnStyles: widthsOf(press, table.columns),
    willDrawCell: (data) => {
      data.cell.text = data.cell.text.map(plainSpaces)
    },
    didDrawCell: ({ cell, column, row: { raw } }) => {
      const row = rows.get(raw as RowInput)
      const link = row?.cells[column.index]
      if (link?.kind === 'text' && link.link !== null) {
        pdf.link(cell.x, cell.y, cell.width, cell.height, { url: link.link })
      }
      if (!row || drawn.has(row)) return
      drawn.add(row)
      events.onRow()
      if (row.bookmark !== null) events.onBookmark(text.clean(row.bookmark))
    },
  })

  const page = pageHeight(press) - margin.top - margin.bottom - plan.getHeadHeight(plan.columns)
  keepTogether(plan, table.rows, page, after === 0 ? 0 : after + below)
  const [first, second] = plan.body
  const start = (first?.height ?? 0) + (second?.height ?? 0)
  const least = plan.getHeadHeight(plan.columns) + (start < page / 2 ? start : 2 * lineOf(base.fontSize))
  const draw = (): void => {
    if (least > roomLeft(press) && press.y > margin.top) addPage(press)
    plan.settings.startY = press.y
    __drawTable(pdf, plan)
    press.y = (plan.finalY ?? press.y) + below
  }
  return { least, draw }
}

/** Space under a table. */
const below = 2

const hair = 0.1
const padding = { top: 1.3, right: 1.4, bottom: 0.9, left: 1.4 }
const base = {
  fontSize: 10.5,
  textColor: 0,
  lineColor: 150,
  lineWidth: hair,
  valign: 'top',
  cellPadding: padding,
} as const satisfies Partial<Styles>
const headStyle: Partial<Styles> = {
  fontStyle: 'bold',
  halign: 'center',
  valign: 'middle',
  fillColor: 238,
  cellPadding: { top: 1.4, right: 1, bottom: 1.6, left: 1 },
}
const rowStyles: Readonly<Record<Row['kind'], Partial<Styles>>> = {
  area: { fontStyle: 'bold', fillColor: 245 },
  criterion: { fontStyle: 'bold' },
  leaf: {},
  total: { fontStyle: 'bold', fillColor: 238 },
  plain: {},
}
const indent = 2.4

function cellInput({ text }: Press, row: Row, cell: Cell, column: Column | undefined): CellDef {
  const isTitle = column?.key === 'title'
  return {
    content: bindFigures(text.clean(cell.text)),
    styles: {
      halign: column?.align ?? 'left',
      ...rowStyles[row.kind],
      ...(cell.kind === 'remark' ? { fontStyle: 'italic' } : {}),
      ...(isTitle && row.level > 1
        ? { cellPadding: { ...padding, left: padding.left + indent * (row.level - 1) } }
        : {}),
    },
  }
}

function widthsOf(press: Press, columns: readonly Column[]): Record<string, Partial<Styles>> {
  const sum = columns.reduce((total, column) => total + column.width, 0)
  return Object.fromEntries(
    columns.map(({ width }, index) => [index, { cellWidth: (width / sum) * textWidth(press) }]),
  )
}

type Plan = ReturnType<typeof __createTable>

/**
 * The library breaks pages row by row. A line that heads others asks for room for the next one too, and the last but
 * one for the last, so that neither stands alone; never for more than half a page.
 */
function keepTogether({ body, columns }: Plan, rows: readonly Row[], page: number, after: number): void {
  let under = after
  for (let index = body.length - 1; index >= 0; index--) {
    const [planned, row] = [body[index], rows[index]]
    if (!planned || !row) continue
    const keeps = row.kind === 'area' || row.kind === 'criterion' || index >= body.length - 2
    const room = keeps && under + planned.height < page / 2 ? under : 0
    if (room > 0) {
      planned.canEntireRowFit = (height) => planned.getMaxCellHeight(columns) + room <= height
    }
    under = planned.height + room
  }
}
