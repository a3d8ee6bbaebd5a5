import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { describeAmends } from '../domain/amendment.ts'
import { formatFigure, indexOf, pointsFromNumber } from '../domain/points.ts'
import { printIndex, type Publication } from '../domain/publication.ts'
import { digitsApart } from '../domain/ranking.ts'
import { rankTable, statusOf, type RankingTable, type TableUnit } from '../domain/ranking-table.ts'
import { openName, sourceOf, titleOf } from './open-data.ts'
import { pageScript, pageStyle } from './ranking-page-parts.ts'
import { meansChart } from './ranking-page-chart.ts'

/** What the page says beside the table: tables of former years of the block, and whether its points are only illustrative. */
export type PageExtras = {
  readonly former: readonly RankingTable[]
  readonly areas: ReadonlyMap<string, string>
  readonly marks: readonly string[]
}

/**
 * A published table as one web page that asks nothing of any server: a table to be sorted by each column, a chart of
 * the years, readable without the script. Its policy lets nothing run but the script and style inside it.
 */
export function writeRankingPage(
  { table, note }: Publication,
  extras: PageExtras,
): { readonly name: string; readonly blob: Blob } {
  const policy = [
    "default-src 'none'",
    `style-src '${hashSource(pageStyle)}'`,
    `script-src '${hashSource(pageScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const title = escape(titleOf(table))
  const html = [
    '<!doctype html>',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    `<p>${escape(sourceOf(table))}</p>`,
    ...extras.marks.map((mark) => `<p><strong>${escape(mark)}</strong></p>`),
    ...[describeAmends(table), note].filter(Boolean).map((words) => `<p>${escape(words)}</p>`),
    ...statisticsOf(table),
    meansChart([table, ...extras.former].sort((a, b) => a.year - b.year)),
    ...placesOf(table, extras),
    ...belowOf(table),
    '</main>',
    `<script>${pageScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
  return { name: `${openName(table, 'xep-hang')}.html`, blob: new Blob([html], { type: 'text/html' }) }
}

/** Text for HTML: nothing in it is markup, whatever the unit is called. */
export function escape(text: string): string {
  return text.normalize('NFC').replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0)};`)
}

function hashSource(text: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}`
}

function statisticsOf(table: RankingTable): readonly string[] {
  const { units, mean, median, max, min, tiers } = rankTable(table)
  if (mean === null || median === null || max === null || min === null) return []
  const print = (index: number) => printIndex(index, table.digits)
  const lines = [
    `${units.length} đơn vị xếp hạng`,
    `trung bình ${print(mean)}`,
    `trung vị ${print(median)}`,
    `cao nhất ${print(max)}`,
    `thấp nhất ${print(min)}`,
    ...tiers.map(({ name, count }) => `${name}: ${count} đơn vị`),
  ]
  return [`<p>${escape(lines.join(' · '))}</p>`]
}

type Heading = { readonly title: string; readonly numeric: boolean }

function placesOf(table: RankingTable, { former, areas }: PageExtras): readonly string[] {
  const ranking = rankTable(table)
  const digits = digitsApart(ranking, table.digits)
  const units = new Map(table.units.map((unit) => [unit.id, unit]))
  const years = [...former].sort((a, b) => b.year - a.year).slice(0, 4)
  const places = years.map((one) => new Map(rankTable(one).units.map((unit) => [unit.unit, unit])))
  const keys = [...new Set(table.units.flatMap((unit) => Object.keys(unit.areas ?? {})))]
  const headings: readonly Heading[] = [
    { title: 'Hạng', numeric: true },
    { title: 'Đơn vị', numeric: false },
    { title: 'Chỉ số', numeric: true },
    { title: 'Xếp loại', numeric: false },
    { title: 'Điểm', numeric: true },
    ...keys.map((key) => ({ title: areas.get(key) ?? key, numeric: true })),
    ...years.map(({ year }) => ({ title: `Hạng ${year}`, numeric: true })),
  ]
  const rows = ranking.units.map(({ unit: id, index, place, tied, tier }) => {
    const unit = units.get(id)
    const cells = [
      numberCell(place, `${place}${tied ? ' (đồng hạng)' : ''}`),
      `<th scope="row">${escape(unit?.name ?? id)}</th>`,
      `<td data-v="${index}">${printIndex(index, digits.get(index) ?? table.digits)}${bar(index, table.max)}</td>`,
      `<td>${escape(tier ?? '–')}</td>`,
      pointsCell(unit, table.digits),
      ...keys.map((key) => figureCell(unit?.areas?.[key], table.digits)),
      ...places.map((one) => numberCell(one.get(id)?.place ?? null)),
    ]
    return `<tr>${cells.join('')}</tr>`
  })
  const head = headings.map(
    ({ title, numeric }) =>
      `<th scope="col" data-kind="${numeric ? 'number' : 'text'}"><button type="button">${escape(title)}</button></th>`,
  )
  return [
    '<div class="scroll" tabindex="0" role="region" aria-label="Bảng xếp hạng">',
    '<table>',
    '<caption>Chọn tên cột để sắp xếp</caption>',
    `<thead><tr>${head.join('')}</tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
    '</div>',
  ]
}

function numberCell(value: number | null, text = value === null ? '–' : String(value)): string {
  return `<td class="n" data-v="${value ?? ''}">${text}</td>`
}

function figureCell(value: number | undefined, digits: number): string {
  return numberCell(value ?? null, value === undefined ? '–' : formatFigure(value, digits, digits))
}

function pointsCell(unit: TableUnit | undefined, digits: number): string {
  if (unit?.points === undefined) return numberCell(null)
  const base = unit.applicableMax === undefined ? '' : `/${formatFigure(unit.applicableMax)}`
  return numberCell(unit.points, `${formatFigure(unit.points, digits, digits)}${base}`)
}

function bar(index: number, max: number): string {
  const share = indexOf(pointsFromNumber(index), pointsFromNumber(max)) ?? 0
  return `<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="6" class="track"/><rect width="${Math.min(100, share)}" height="6" class="bar"/></svg>`
}

const statusWords = {
  ranked: 'Xếp hạng',
  notSubmitted: 'Không gửi hồ sơ',
  excused: 'Được miễn',
  notRanked: 'Không xếp hạng',
} as const

function belowOf(table: RankingTable): readonly string[] {
  const below = table.units.filter(({ index }) => index === null)
  if (below.length === 0) return []
  const items = below.map((unit) => `<li>${escape(unit.name)}: ${statusWords[statusOf(unit)]}</li>`)
  return ['<h2>Đơn vị không xếp hạng</h2>', '<ul>', ...items, '</ul>']
}
