import { nameAmended } from '../amendment.ts'
import { formatDay } from '../day.ts'
import type { Points } from '../points.ts'
import { driftSince, type Publication } from '../publication.ts'
import { placesIn, statusNames, type RankingTable } from '../ranking-table.ts'
import type { BlockResult, RankedResult } from '../results.ts'
import type { Round } from '../round.ts'
import type { UnitResult } from '../unit-result.ts'
import { headBlock } from './block-name.ts'
import {
  formatMax,
  maxCell,
  percentCell,
  plainRow,
  pointsCell,
  remarkCell,
  singleHead,
  textCell,
  type Cell,
  type Column,
  type Document,
  type Row,
  type Section,
  type Table,
} from './document.ts'
import { areaPointsTable } from './area-points-table.ts'
import { codeLine } from './dossier-codes.ts'
import { marksOfSet, plainOf } from './marks.ts'
import { pointsOrDash } from './points-cells.ts'
import { rankingReckoning } from './ranking-reckoning.ts'
import { resultNotes, statistics } from './result-statistics.ts'
import { reviewerHead, reviewerSignature, roundLines, type ReviewerOptions } from './reviewer-paper.ts'
import type { BlockPictures } from './result-charts.ts'

/** What the table of results says besides the results: last year's table of the block where there is one, and charts. */
export type ResultsPaper = {
  readonly former: RankingTable | null
  readonly standing: string
  /** What its published table says of results that were not final. */
  readonly note?: string | undefined
  readonly pictures?: BlockPictures | undefined
  readonly options?: ReviewerOptions | undefined
}

/**
 * Bảng tổng hợp kết quả, xếp hạng of one block: places with all their parts, statistics and tiers, then the points of
 * each area. `standing` says what the figures are: published by which decision, or still to be.
 */
export function resultsTable(
  round: Round,
  block: BlockResult,
  { former, standing, note = '', pictures, options = {} }: ResultsPaper,
): Document {
  const { set, year } = round
  const left = { title: ['NGƯỜI LẬP BIỂU'], note: '(Ký, ghi rõ họ tên)', name: '' }
  const signatures = { kind: 'signatures', left, right: reviewerSignature(round, options) } as const
  const isEmpty = block.ranked.length === 0
  const base: Section = {
    orientation: 'landscape',
    head: reviewerHead(round, options),
    title: ['BẢNG TỔNG HỢP KẾT QUẢ, XẾP HẠNG', `Chỉ số cải cách hành chính năm ${year}`],
    subtitle: [headBlock(block.block), standing, ...roundLines(round, options)],
    bookmark: 'Kết quả, xếp hạng',
    blocks: [
      placesTable(round, block, former, options),
      ...resultNotes(round, block, note),
      ...statistics(round, block),
      ...(pictures?.units ?? []),
      ...(pictures?.tiers ?? []),
      ...(isEmpty ? [signatures] : []),
    ],
  }
  const areas: Section = {
    orientation: 'landscape',
    head: null,
    title: ['ĐIỂM ĐẠT ĐƯỢC THEO LĨNH VỰC'],
    subtitle: [`${headBlock(block.block)}, năm ${year}`],
    bookmark: 'Điểm theo lĩnh vực',
    blocks: [areaPointsTable(round, block, options), ...(pictures?.areas ?? []), signatures],
  }
  return {
    meta: {
      title: `Bảng tổng hợp kết quả, xếp hạng – ${block.block} – ${year}`,
      author: round.reviewer,
      subject: round.title,
      keywords: ['xếp hạng', String(year)],
      language: 'vi',
      fileName: ['bang-ket-qua-xep-hang', plainOf(block.block).slice(0, 60), year].join('-'),
    },
    marks: marksOfSet(set),
    foot: `${round.title} · ${set.title}, phiên bản ${set.version}`,
    sections: isEmpty ? [base] : [base, areas],
  }
}

/** What the figures on the paper are: published, or still to be. */
export function standingWords(block: BlockResult, published: RankingTable | undefined): string {
  if (!published || driftSince(published, block).length > 0) return '(Kết quả dự kiến, chưa công bố)'
  const { number, date } = published.source
  const named = number === '' ? '' : ` theo ${number}${date === null ? '' : ` ngày ${formatDay(date)}`}`
  const amended = nameAmended(published)
  return `(Kết quả công bố${named}${amended === '' ? '' : `, ${amended}`})`
}

/** What is printed beside the places as they were published; '' where they are others now. */
export function publishedNote(block: BlockResult, published: Publication | undefined): string {
  return published && driftSince(published.table, block).length === 0 ? published.note : ''
}

const columns: readonly Column[] = [
  { key: 'place', title: 'Hạng', kind: 'text', align: 'center', width: 17 },
  { key: 'unit', title: 'Đơn vị', kind: 'text', align: 'left', width: 41 },
  { key: 'self', title: 'Tự đánh giá', kind: 'points', align: 'right', width: 18 },
  { key: 'appraised', title: 'Thẩm định', kind: 'points', align: 'right', width: 18 },
  { key: 'survey', title: 'Điều tra XHH', kind: 'points', align: 'right', width: 18 },
  { key: 'bonus', title: 'Thưởng', kind: 'points', align: 'right', width: 17 },
  { key: 'penalty', title: 'Trừ', kind: 'points', align: 'right', width: 14 },
  { key: 'final', title: 'Tổng điểm', kind: 'points', align: 'right', width: 18 },
  { key: 'base', title: 'Điểm tối đa áp dụng', kind: 'points', align: 'right', width: 20 },
  { key: 'index', title: 'Chỉ số (%)', kind: 'percent', align: 'right', width: 20 },
  { key: 'tier', title: 'Xếp loại', kind: 'text', align: 'left', width: 22 },
  { key: 'former', title: 'Hạng năm trước', kind: 'text', align: 'center', width: 17 },
  { key: 'gained', title: 'Tăng, giảm bậc', kind: 'text', align: 'center', width: 17 },
]

function placesTable(
  round: Round,
  block: BlockResult,
  former: RankingTable | null,
  options: ReviewerOptions,
): Table {
  const places = former ? placesIn(former) : new Map<string, number>()
  return {
    kind: 'table',
    caption: 'Kết quả và xếp hạng',
    columns,
    head: singleHead(columns),
    reckoning: rankingReckoning(round, block, places),
    rows: [
      ...block.ranked.map((one) => rankedRow(round, one, places.get(one.result.unit.id))),
      ...block.below.map((result) => rowBelow(round, result, options)),
    ],
  }
}

function rankedRow(
  { set: { digits } }: Round,
  { result, sheet, place, tied, tier, index, digits: indexDigits, lowBase }: RankedResult,
  formerPlace: number | undefined,
): Row {
  const { total, bonus, penalty } = sheet
  const gained = formerPlace === undefined ? null : formerPlace - place
  return plainRow(result.unit.id, [
    textCell(tied ? `${place}\n(đồng hạng)` : String(place)),
    textCell(result.unit.name),
    pointsOrDash(total.self, digits),
    pointsOrDash(total.appraised, digits),
    pointsOrDash(total.survey, digits),
    pointsCell(bonus, digits),
    pointsCell(penalty, digits),
    pointsOrDash(total.final, digits),
    markedMax(total.applicableMax, digits, lowBase),
    percentCell(index, indexDigits),
    tier === null ? remarkCell('–') : textCell(tier),
    formerPlace === undefined ? remarkCell('–') : textCell(String(formerPlace)),
    gained === null ? remarkCell('–') : textCell(describeGain(gained)),
  ])
}

function rowBelow(
  { set: { digits } }: Round,
  { unit, status, reason, sheet }: UnitResult,
  options: ReviewerOptions,
): Row {
  const dash = remarkCell('–')
  const words = statusNames[status]
  return plainRow(unit.id, [
    dash,
    textCell(
      `${unit.name}\n${words}${reason && reason !== words ? `: ${reason}` : ''}${codeLine(options, unit.id)}`,
    ),
    ...(sheet
      ? [
          pointsOrDash(sheet.total.self, digits),
          pointsOrDash(sheet.total.appraised, digits),
          pointsOrDash(sheet.total.survey, digits),
        ]
      : [dash, dash, dash]),
    ...Array.from({ length: columns.length - 5 }, () => dash),
  ])
}

/** "tăng 3", "giảm 1", "giữ nguyên". */
export function describeGain(gained: number): string {
  if (gained === 0) return 'giữ nguyên'
  return gained > 0 ? `tăng ${gained}` : `giảm ${-gained}`
}

function markedMax(max: Points, digits: number, marked: boolean): Cell {
  return marked
    ? { kind: 'points', points: max, text: `${formatMax(max, digits)} (*)` }
    : maxCell(max, digits)
}
