import { describeBlock, describePending } from '../block-words.ts'
import { formatFigure } from '../points.ts'
import { placesGained } from '../publication.ts'
import type { RankingTable } from '../ranking-table.ts'
import type { BlockResult, RankedResult } from '../results.ts'
import type { Round } from '../round.ts'
import { headBlock, nameBlock } from './block-name.ts'
import {
  percentCell,
  plainRow,
  pointsCell,
  remarkCell,
  singleHead,
  textCell,
  type Block,
  type Cell,
  type Column,
  type Document,
} from './document.ts'
import { headline } from './letter.ts'
import { marksOfSet, plainOf } from './marks.ts'
import { headOf } from './receipt.ts'
import { describeGain } from './results-table.ts'

type Options = {
  readonly former: RankingTable | null
  /** What the figures are: published by which decision, or still to be. */
  readonly standing: string
  readonly isPublished: boolean
}

/** Tổng quan khối for the reviewer: one upright A4. What does not fit is counted. */
export function blockOverview(round: Round, block: BlockResult, options: Options): Document {
  const { set, year, reviewer } = round
  const pending = describePending(block)
  return {
    meta: {
      title: `Tổng quan ${nameBlock(block.block)} – ${year}`,
      author: reviewer,
      subject: round.title,
      keywords: ['tổng quan khối', String(year)],
      language: 'vi',
      fileName: ['tong-quan-khoi', plainOf(block.block).slice(0, 60), year].join('-'),
    },
    marks: [...marksOfSet(set), ...(options.isPublished ? [] : ['CHƯA CÔNG BỐ'])],
    foot: `${round.title} · ${set.title}, phiên bản ${set.version}`,
    sections: [
      {
        orientation: 'portrait',
        head: headOf(round),
        title: ['TỔNG QUAN KẾT QUẢ CỦA KHỐI', `NĂM ${year}`],
        subtitle: [headBlock(block.block), options.standing],
        bookmark: 'Tổng quan khối',
        blocks: [
          body(`${describeBlock(block, set.digits, options.former)}.`),
          ...(pending === null ? [] : [body(`Còn lại: ${pending}.`)]),
          ...(block.ranking.tiers.length > 0 ? [body(`Xếp loại: ${tierWords(block, set.digits)}.`)] : []),
          ...(block.ranked.length === 0
            ? []
            : [
                headline(
                  block.areas.length > mostAreas ? `1. ${mostAreas} lĩnh vực thấp nhất` : '1. Lĩnh vực',
                ),
                areaTable(block, set.digits),
                headline('2. Tiêu chí chưa đạt nhiều điểm nhất'),
                ...lostWords(block, set.digits),
                headline(unitsHeadline(block)),
                unitTable(block, options.former),
              ]),
        ],
      },
    ],
  }
}

/** More than that do not fit the page: letters of a title; units in all, and of them from the end of the table; criteria; areas. */
const mostLetters = 70
const [mostUnits, mostLast, mostLost, mostAreas] = [5, 2, 3, 3]

function tierWords({ ranking }: BlockResult, digits: number): string {
  return ranking.tiers
    .map(({ name, count, share }) => `${name} ${count} đơn vị (${formatFigure(share, digits)} %)`)
    .join('; ')
}

function areaTable({ areas, ranked }: BlockResult, digits: number): Block {
  const columns: readonly Column[] = [
    { key: 'title', title: 'Lĩnh vực', kind: 'text', align: 'left', width: 94 },
    { key: 'mean', title: 'Trung bình (%)', kind: 'percent', align: 'right', width: 26 },
    { key: 'min', title: 'Thấp nhất (%)', kind: 'percent', align: 'right', width: 26 },
    { key: 'max', title: 'Cao nhất (%)', kind: 'percent', align: 'right', width: 26 },
  ]
  return tableOf(
    'Chỉ số từng lĩnh vực của khối',
    columns,
    lowest(areas).map(({ key, code, title, mean }) => {
      const at = areas.findIndex((area) => area.key === key)
      const indices = ranked.flatMap(({ sheet }) => sheet.areas[at]?.index ?? [])
      const cell = (value: number | null) => (value === null ? remarkCell('–') : percentCell(value, digits))
      return [
        key,
        [
          textCell(`${code}. ${title}`),
          cell(mean),
          cell(indices.length === 0 ? null : Math.min(...indices)),
          cell(indices.length === 0 ? null : Math.max(...indices)),
        ],
      ]
    }),
  )
}

/** All areas where they fit, else those with the lowest means. */
function lowest(areas: BlockResult['areas']): BlockResult['areas'] {
  if (areas.length <= mostAreas) return areas
  return [...areas].sort((a, b) => (a.mean ?? Infinity) - (b.mean ?? Infinity)).slice(0, mostAreas)
}

function lostWords({ lost }: BlockResult, digits: number): readonly Block[] {
  if (lost.length === 0) return [body('Mọi đơn vị đều đạt điểm tối đa.')]
  return lost
    .slice(0, mostLost)
    .map((one) =>
      body(
        `- ${cut(`${one.code} ${one.title}`)}: cả khối chưa đạt ${pointsCell(one.lost, digits).text} điểm, ở ${one.units}/${one.of} đơn vị.`,
      ),
    )
}

function unitTable(block: BlockResult, former: RankingTable | null): Block {
  const columns: readonly Column[] = [
    { key: 'place', title: 'Hạng', kind: 'text', align: 'center', width: 26 },
    { key: 'unit', title: 'Đơn vị', kind: 'text', align: 'left', width: 80 },
    { key: 'index', title: 'Chỉ số (%)', kind: 'percent', align: 'right', width: 20 },
    { key: 'tier', title: 'Xếp loại', kind: 'text', align: 'left', width: 24 },
    { key: 'gained', title: 'So với năm trước', kind: 'text', align: 'center', width: 24 },
  ]
  return tableOf(
    'Các đơn vị theo thứ hạng',
    columns,
    shownUnits(block).map((one) => {
      const { result, place, tied, index, digits, tier } = one
      const gained = placesGained(former, result.unit.id, place)
      return [
        result.unit.id,
        [
          textCell(tied ? `${place} (đồng hạng)` : String(place)),
          textCell(result.unit.name),
          percentCell(index, digits),
          tier === null ? remarkCell('–') : textCell(tier),
          gained === null ? remarkCell('–') : textCell(describeGain(gained)),
        ],
      ]
    }),
  )
}

/** The first and the last of a long block. */
function shownUnits({ ranked }: BlockResult): readonly RankedResult[] {
  if (ranked.length <= mostUnits) return ranked
  return [...ranked.slice(0, mostUnits - mostLast), ...ranked.slice(-mostLast)]
}

function unitsHeadline({ ranked }: BlockResult): string {
  return ranked.length > mostUnits
    ? `3. ${mostUnits - mostLast} đơn vị đầu và ${mostLast} đơn vị cuối trong ${ranked.length} đơn vị`
    : '3. Các đơn vị'
}

function tableOf(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly [string, readonly Cell[]])[],
): Block {
  return {
    kind: 'table',
    caption,
    columns,
    head: singleHead(columns),
    rows: rows.map(([key, cells]) => plainRow(key, cells)),
  }
}

function cut(words: string): string {
  return words.length > mostLetters ? `${words.slice(0, mostLetters - 1).trimEnd()}…` : words
}

function body(text: string): Block {
  return { kind: 'paragraph', text, tone: 'body' }
}
