import { formatFigure, indexOf, pointsFromNumber } from '../points.ts'
import { printIndex } from '../publication.ts'
import { rankTable, type RankingTable } from '../ranking-table.ts'
import type { BlockResult } from '../results.ts'
import type { Round } from '../round.ts'
import { nameBlock } from './block-name.ts'
import type { Picture } from './document.ts'

/** What a chart of bars shows; whoever draws it has its own ink and patterns. */
export type ResultChart = {
  /** What it shows and says, as a sentence. */
  readonly caption: string
  /** One for each place of the chart, from the top. */
  readonly labels: readonly string[]
  readonly series: readonly ChartSeries[]
  /** The scale's end; null: wherever the longest bar ends. */
  readonly most: number | null
}

/** Bars of one year; `texts` stand at their ends. A bar that is null is left out. */
export type ChartSeries = {
  readonly name: string
  readonly year: 'now' | 'former'
  readonly values: readonly (number | null)[]
  readonly texts: readonly string[]
}

/** The charts of a block, by what they show; none where there is nothing to show. */
export type BlockCharts = Readonly<Record<ChartSubject, readonly ResultChart[]>>
/** The same as they are printed. */
export type BlockPictures = Readonly<Record<ChartSubject, readonly Picture[]>>
export type ChartSubject = 'units' | 'tiers' | 'areas' | 'former'

/** Bars that one picture holds so that their names can still be read on paper. */
export const mostBars = 24
/** Of a larger block, only the first and the last units are drawn. */
const mostPictures = 3

/** Charts of a block: units by place, units by tier, means of areas, and units beside the year before. */
export function blockCharts(
  { set, year }: Pick<Round, 'set' | 'year'>,
  block: BlockResult,
  former: RankingTable | null,
): BlockCharts {
  const { ranked, ranking, areas } = block
  if (ranked.length === 0) return { units: [], tiers: [], areas: [], former: [] }
  const print = (value: number) => printIndex(value, set.digits)
  const known = areas.flatMap(({ code, title, mean }) => (mean === null ? [] : [{ code, title, mean }]))
  const byMean = [...known].sort((a, b) => b.mean - a.mean)
  const [best, worst] = [byMean[0], byMean.at(-1)]
  return {
    units: unitCharts(block, year),
    tiers:
      ranking.tiers.length === 0
        ? []
        : [
            {
              caption: `Số đơn vị ${nameBlock(block.block)} theo xếp loại năm ${year}: ${ranking.tiers.map(({ name, count }) => `${name} ${count}`).join(', ')}.`,
              labels: ranking.tiers.map(({ name }) => name),
              series: [
                {
                  name: `Năm ${year}`,
                  year: 'now',
                  values: ranking.tiers.map(({ count }) => count),
                  texts: ranking.tiers.map(({ count, share }) =>
                    count === 0 ? '0' : `${count} (${formatFigure(share, 1, 1)} %)`,
                  ),
                },
              ],
              most: null,
            },
          ],
    areas:
      best && worst
        ? [
            {
              caption: `Chỉ số trung bình theo lĩnh vực của ${nameBlock(block.block)} năm ${year} (%): cao nhất ${best.title} (${print(best.mean)}), thấp nhất ${worst.title} (${print(worst.mean)}).`,
              labels: known.map(({ code, title }) => `${code}. ${title}`),
              series: [
                {
                  name: `Năm ${year}`,
                  year: 'now',
                  values: known.map(({ mean }) => mean),
                  texts: known.map(({ mean }) => print(mean)),
                },
              ],
              most: 100,
            },
          ]
        : [],
    former: former ? formerCharts(block, former, year, print) : [],
  }
}

function unitCharts({ block, ranked }: BlockResult, year: number): readonly ResultChart[] {
  return pagesOf(ranked).map(({ rows, words }) => ({
    caption: `Chỉ số của các đơn vị ${nameBlock(block)} năm ${year} (%), theo thứ hạng${words}.`,
    labels: rows.map(({ place, result }) => `${place}. ${result.unit.name}`),
    series: [
      {
        name: `Năm ${year}`,
        year: 'now',
        values: rows.map(({ index }) => index),
        texts: rows.map(({ index, digits }) => printIndex(index, digits)),
      },
    ],
    most: 100,
  }))
}

/** Units that stand in last year's table too; nothing where none does. */
function formerCharts(
  { block, ranked }: BlockResult,
  former: RankingTable,
  year: number,
  print: (value: number) => string,
): readonly ResultChart[] {
  const byUnit = new Map(rankTable(former).units.map(({ unit, index }) => [unit, index]))
  const compared = ranked.flatMap((one) => {
    const index = byUnit.get(one.result.unit.id)
    const before = index === undefined ? null : indexOf(pointsFromNumber(index), pointsFromNumber(former.max))
    return before === null ? [] : [{ ...one, before }]
  })
  // Two bars for each unit.
  return pagesOf(compared, mostBars / 2).map(({ rows, words }) => ({
    caption: `Chỉ số của các đơn vị ${nameBlock(block)} năm ${former.year} và năm ${year} (%)${words}.`,
    labels: rows.map(({ result }) => result.unit.name),
    series: [
      {
        name: `Năm ${former.year}`,
        year: 'former',
        values: rows.map(({ before }) => before),
        texts: rows.map(({ before }) => print(before)),
      },
      {
        name: `Năm ${year}`,
        year: 'now',
        values: rows.map(({ index }) => index),
        texts: rows.map(({ index, digits }) => printIndex(index, digits)),
      },
    ],
    most: 100,
  }))
}

type Page<Row> = { readonly rows: readonly Row[]; readonly words: string }

/** All rows over as few pictures as hold them, evenly; of too many, the first and the last. */
function pagesOf<Row extends { readonly place: number }>(
  rows: readonly Row[],
  most = mostBars,
): readonly Page<Row>[] {
  if (rows.length === 0) return []
  const count = Math.ceil(rows.length / most)
  if (count > mostPictures) {
    return [
      { rows: rows.slice(0, most), words: `: ${most} đơn vị đứng đầu` },
      { rows: rows.slice(-most), words: `: ${most} đơn vị đứng cuối` },
    ]
  }
  const each = Math.ceil(rows.length / count)
  return Array.from({ length: count }, (_, at) => {
    const own = rows.slice(at * each, (at + 1) * each)
    const [first, last] = [own[0]?.place, own.at(-1)?.place]
    return { rows: own, words: count === 1 ? '' : `: hạng ${first} đến ${last}` }
  })
}
