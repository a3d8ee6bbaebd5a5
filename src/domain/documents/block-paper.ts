import type { BlockBoard, Spread } from '../block-board.ts'
import { formatDay } from '../day.ts'
import type { RankingTable } from '../ranking-table.ts'
import {
  percentCell,
  plainRow,
  remarkCell,
  singleHead,
  textCell,
  type Block,
  type Column,
  type Document,
} from './document.ts'
import { headline } from './letter.ts'
import { plainOf } from './marks.ts'

/** Bảng theo dõi khối: spread per area and the first units, on one A4. `names`: titles of areas by their keys. */
export function blockPaper(
  table: RankingTable,
  board: BlockBoard,
  names: ReadonlyMap<string, string>,
): Document {
  const shown = countFitting(table, board, names)
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
          unitTable(table, board, names, shown),
          ...noteUnder(board, shown),
        ],
      },
    ],
  }
}

/** What a spread is of: "Chỉ số", or the title of its area. */
export function spreadName(key: string, names: ReadonlyMap<string, string>): string {
  return key === ':index' ? 'Chỉ số' : (names.get(key) ?? key)
}

/** More than that do not fit one page beside the spread, whatever their names. */
const mostUnits = 21

/** Rows of one line that one page has room for, both tables together; each further line of a row is half a row more. */
const pageRows = 31

/** How many units, the first ones, fit one page: fewer beside the areas' spreads and with long names. */
function countFitting(
  table: RankingTable,
  { spreads, rows }: BlockBoard,
  names: ReadonlyMap<string, string>,
): number {
  const unitNames = new Map(table.units.map(({ id, name }) => [id, name]))
  const nameLetters = spreads.length > 1 ? 24 : 60
  const heads = spreads.length > 1 ? 3 : 1
  const spreadRows = spreads.map(({ key }) => heightOf(spreadName(key, names), 34))
  const room = pageRows - heads - spreadRows.reduce((sum, height) => sum + height, 0)
  const heights = rows.map(({ unit }) => heightOf(unitNames.get(unit) ?? unit, nameLetters))
  const fitIn = (most: number) => {
    let [left, count] = [most, 0]
    while (count < mostUnits && (heights[count] ?? Infinity) <= left) left -= heights[count++] ?? 0
    return count
  }
  const isNoted = rows.some(({ tied }) => tied)
  const whole = fitIn(isNoted ? room - 1 : room)
  return whole === rows.length ? whole : fitIn(room - 1)
}

/** The height of a row, in rows of one line, whose text breaks after so many letters. */
function heightOf(text: string, letters: number): number {
  return 1 + Math.max(0, Math.ceil(text.length / letters) - 1) / 2
}

/** What the sign of a tie means, and how many units there was no room for. */
function noteUnder({ rows }: BlockBoard, shown: number): Block[] {
  const words = [
    ...(rows.slice(0, shown).some(({ tied }) => tied) ? ['* Đồng hạng.'] : []),
    ...(rows.length > shown ? [`Và ${rows.length - shown} đơn vị khác; xem bảng đầy đủ trên màn hình.`] : []),
  ]
  return words.length === 0 ? [] : [rest(words.join(' '))]
}

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
      ...[min, median, max].map((figure) => percentCell(figure, table.digits)),
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
  shown: number,
): Block {
  // Beside many areas the names of units need the room.
  const [unitWidth, figureWidth] = spreads.length > 1 ? [54, 15] : [46, 16]
  const columns = [
    column('place', 'Hạng', 12, 'center'),
    column('unit', 'Đơn vị', unitWidth, 'left'),
    ...spreads.map(({ key }) => column(key, shortName(spreadName(key, names)), figureWidth)),
  ]
  const unitNames = new Map(table.units.map(({ id, name }) => [id, name]))
  return {
    kind: 'table',
    caption: 'Các đơn vị theo thứ hạng',
    columns,
    head: singleHead(columns),
    rows: rows
      .slice(0, shown)
      .map(({ unit, place, tied, cells }) =>
        plainRow(unit, [
          textCell(`${place}${tied ? '*' : ''}`),
          textCell(unitNames.get(unit) ?? unit),
          ...cells.map((cell) => (cell === null ? remarkCell('–') : percentCell(cell.value, table.digits))),
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

/** Words that find room in the head of a narrow column; none is cut. */
function shortName(name: string): string {
  if (name.length <= 18) return name
  const whole = name.slice(0, 18).replace(/[\s,]+\S*$/, '')
  return `${whole}…`
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
