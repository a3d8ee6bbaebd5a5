import type { BlockBoard, Spread } from '../block-board.ts'
import { formatDay } from '../day.ts'
import { formatFigure } from '../points.ts'
import type { RankingTable } from '../ranking-table.ts'
import { plainRow, singleHead, textCell, type Block, type Column, type Document } from './document.ts'
import { headline } from './letter.ts'
import { plainOf } from './marks.ts'

/** Bảng theo dõi khối: spread per area and the first units, on one A4. `names`: titles of areas by their keys. */
export function blockPaper(
  table: RankingTable,
  board: BlockBoard,
  names: ReadonlyMap<string, string>,
): Document {
  const title = `So sánh các đơn vị ${lowerBlock(table.block)} năm ${table.year}`
  return {
    meta: {
      title,
      author: table.source.issuer,
      subject: `${table.index}, ${table.block}`,
      keywords: [table.index, String(table.year)],
      language: 'vi',
      fileName: [plainOf('so sánh khối'), plainOf(table.block).slice(0, 60), table.year].join('-'),
    },
    marks: [],
    foot: sourceOf(table),
    sections: [
      {
        orientation: 'portrait',
        head: null,
        title: [`SO SÁNH CÁC ĐƠN VỊ NĂM ${table.year}`],
        subtitle: [`${table.index}, ${table.block}`, sourceOf(table)],
        bookmark: 'So sánh các đơn vị',
        blocks: [
          headline('1. Mức phân tán'),
          spreadTable(table, board, names),
          headline('2. Các đơn vị'),
          unitTable(table, board, names),
          ...(board.rows.length > mostUnits
            ? [rest(`Và ${board.rows.length - mostUnits} đơn vị khác; xem bảng đầy đủ trên màn hình.`)]
            : []),
        ],
      },
    ],
  }
}

/** What a spread is of: "Chỉ số", or the title of its area. */
export function spreadName(key: string, names: ReadonlyMap<string, string>): string {
  return key === ':index' ? 'Chỉ số' : (names.get(key) ?? key)
}

/** More than that do not fit one page beside the spread. */
const mostUnits = 21

function spreadTable(
  table: RankingTable,
  { spreads }: BlockBoard,
  names: ReadonlyMap<string, string>,
): Block {
  const columns = [
    column('title', 'Chỉ số, lĩnh vực', 62, 'left'),
    column('min', 'Thấp nhất', 20),
    column('median', 'Trung vị', 20),
    column('max', 'Cao nhất', 20),
    column('best', 'Đơn vị cao nhất', 52, 'left'),
  ]
  const unitNames = new Map(table.units.map(({ id, name }) => [id, name]))
  const row = ({ key, min, median, max, best }: Spread) =>
    plainRow(key, [
      textCell(spreadName(key, names)),
      ...[min, median, max].map((figure) => textCell(formatFigure(figure, table.digits, table.digits))),
      textCell(bestOf(best.map((unit) => unitNames.get(unit) ?? unit))),
    ])
  return {
    kind: 'table',
    caption: 'Mức thấp nhất, trung vị, cao nhất của khối',
    columns,
    head: singleHead(columns),
    rows: spreads.map(row),
  }
}

function unitTable(
  table: RankingTable,
  { spreads, rows }: BlockBoard,
  names: ReadonlyMap<string, string>,
): Block {
  const columns = [
    column('place', 'Hạng', 12, 'center'),
    column('unit', 'Đơn vị', 46, 'left'),
    ...spreads.map(({ key }) => column(key, shortName(spreadName(key, names)), 16)),
  ]
  const unitNames = new Map(table.units.map(({ id, name }) => [id, name]))
  return {
    kind: 'table',
    caption: 'Các đơn vị theo thứ hạng',
    columns,
    head: singleHead(columns),
    rows: rows
      .slice(0, mostUnits)
      .map(({ unit, place, tied, cells }) =>
        plainRow(unit, [
          textCell(`${place}${tied ? '*' : ''}`),
          textCell(unitNames.get(unit) ?? unit),
          ...cells.map((cell) =>
            textCell(cell === null ? '–' : formatFigure(cell.value, table.digits, table.digits)),
          ),
        ]),
      ),
  }
}

function column(key: string, title: string, width: number, align: Column['align'] = 'right'): Column {
  return { key, title, kind: 'text', align, width }
}

function bestOf(names: readonly string[]): string {
  return names.length > 2 ? `${names.length} đơn vị` : names.join(', ')
}

function shortName(name: string): string {
  return name.length > 18 ? `${name.slice(0, 16).trimEnd()}…` : name
}

function sourceOf({ source: { number, date, issuer } }: RankingTable): string {
  const parts = [number && `số ${number}`, date !== null && `ngày ${formatDay(date)}`, issuer].filter(Boolean)
  return parts.length === 0 ? 'Nguồn: tự tổng hợp' : `Nguồn: ${parts.join(', ')}`
}

function rest(text: string): Block {
  return { kind: 'paragraph', text, tone: 'body' }
}

function lowerBlock(block: string): string {
  return block.charAt(0).toLowerCase() + block.slice(1)
}
