import { causeNames } from '../loss.ts'
import { formatChange, indexOf, pointsFromNumber, pointsToNumber, subtractPoints } from '../points.ts'
import { placesGained, printIndex } from '../publication.ts'
import { rankTable } from '../ranking-table.ts'
import type { BlockResult } from '../results.ts'
import type { Round } from '../round.ts'
import { finish, type Steps } from '../steps.ts'
import { headBlock } from './block-name.ts'
import { blockSummary, tierWords } from './block-summary.ts'
import {
  percentCell,
  plainRow,
  pointsCell,
  remarkCell,
  singleHead,
  textCell,
  type Block,
  type Column,
  type Document,
  type Row,
} from './document.ts'
import { codesAnnex } from './dossier-codes.ts'
import { dottedLines, headline, say } from './letter.ts'
import type { BlockToPublish } from './publication-papers.ts'
import type { BlockPictures, ChartSubject } from './result-charts.ts'
import { describeGain } from './results-table.ts'
import { overclaimsOf } from './overclaims.ts'
import {
  groundOfRound,
  nameReviewer,
  reviewerClosing,
  reviewerLetterHead,
  roundLines,
  roundFrame,
  sayFigures,
  type ReviewerOptions,
} from './reviewer-paper.ts'

/** `pictures`: the charts of each block, by its name. */
export type YearReportOptions = ReviewerOptions & {
  readonly pictures?: ReadonlyMap<string, BlockPictures> | undefined
}

/** Báo cáo phân tích kết quả năm: by block, by area, where points are lost and why, against last year, self against appraised. */
export function yearReport(...given: Parameters<typeof yearReportSteps>): Document {
  return finish(yearReportSteps(...given))
}

/** The same in steps, for there may be hundreds of units. */
export function* yearReportSteps(
  round: Round,
  blocks: readonly BlockToPublish[],
  options: YearReportOptions,
): Steps<Document> {
  const picturesOf = (block: string, subject: ChartSubject) => options.pictures?.get(block)?.[subject] ?? []
  const subject = `Phân tích kết quả Chỉ số cải cách hành chính năm ${round.year}`
  const ground = groundOfRound(round)
  const results = blocks.map(({ block }) => block)
  const overclaims: Block[] = []
  const areas: Block[] = []
  for (const block of results) {
    overclaims.push(...(yield* overclaimsOf(round, block)))
    areas.push(...areasOf(round, block), ...picturesOf(block.block, 'areas'))
    yield
  }
  return {
    ...roundFrame(round, { name: `Báo cáo ${subject}`, what: 'báo cáo phân tích kết quả' }),
    sections: [
      {
        orientation: 'portrait',
        head: reviewerLetterHead(round, 'BC', options),
        title: ['BÁO CÁO', subject],
        subtitle: [],
        bookmark: 'Báo cáo phân tích',
        blocks: [
          say(
            `${ground === '' ? '' : `Thực hiện ${ground}, `}${nameReviewer(round)} báo cáo phân tích kết quả như sau:`,
          ),
          headline('I. KẾT QUẢ CHUNG'),
          sayFigures(roundLines(round, options)),
          say(submittedWords(round, results)),
          blockSummary(round, results),
          ...results.flatMap((block) => [
            ...overallOf(round, block),
            ...picturesOf(block.block, 'units'),
            ...picturesOf(block.block, 'tiers'),
          ]),
          headline('II. KẾT QUẢ THEO LĨNH VỰC'),
          ...areas,
          headline('III. TIÊU CHÍ CHƯA ĐẠT NHIỀU ĐIỂM NHẤT'),
          ...results.flatMap((block) => lostOf(round, block)),
          headline('IV. SO VỚI NĂM TRƯỚC'),
          ...blocks.flatMap((one) => [...movedOf(round, one), ...picturesOf(one.block.block, 'former')]),
          headline('V. CHÊNH LỆCH GIỮA TỰ ĐÁNH GIÁ VÀ THẨM ĐỊNH'),
          ...overclaims,
          headline('VI. NHẬN XÉT, ĐỀ XUẤT'),
          dottedLines(4),
          say(`Trên đây là báo cáo phân tích kết quả Chỉ số cải cách hành chính năm ${round.year}./.`),
          reviewerClosing(round, options, [`- ${round.set.issuer || '……'};`, '- Các đơn vị;']),
        ],
      },
      ...codesAnnex(results, options, `Báo cáo số …… ngày …… tháng …… năm ……… của ${nameReviewer(round)}`),
    ],
  }
}

function submittedWords({ units }: Round, blocks: readonly BlockResult[]): string {
  const all = blocks.flatMap(({ ranked, below }) => [...ranked.map(({ result }) => result), ...below])
  const missing = all.filter(({ status }) => status === 'notSubmitted').length
  const ranked = blocks.reduce((sum, block) => sum + block.ranked.length, 0)
  return `Đợt đánh giá có ${units.length} đơn vị; báo cáo này gồm ${all.length} đơn vị, ${all.length - missing} đơn vị đã gửi hồ sơ, ${ranked} đơn vị được xếp hạng.`
}

function overallOf({ set }: Round, { block, ranked, ranking }: BlockResult): readonly Block[] {
  const [first, last] = [ranked[0], ranked.at(-1)]
  if (!first || !last || ranking.mean === null || ranking.median === null) {
    return [say(`${headBlock(block)}: chưa có đơn vị nào được xếp hạng.`)]
  }
  const percent = (value: number) => `${printIndex(value, set.digits)} %`
  const above = ranked.filter(({ index }) => index > (ranking.mean ?? 0)).length
  const tiers = tierWords(ranking.tiers)
  return [
    say(
      `${headBlock(block)}: chỉ số trung bình ${percent(ranking.mean)}, trung vị ${percent(ranking.median)}; cao nhất ${first.result.unit.name} (${percent(first.index)}), thấp nhất ${last.result.unit.name} (${percent(last.index)}). ${above} đơn vị trên mức trung bình${tiers === '' ? '' : `; xếp loại: ${tiers}`}.`,
    ),
  ]
}

const areaColumns: readonly Column[] = [
  { key: 'code', title: 'STT', kind: 'text', align: 'center', width: 14 },
  { key: 'title', title: 'Lĩnh vực', kind: 'text', align: 'left', width: 80 },
  { key: 'mean', title: 'Trung bình (%)', kind: 'percent', align: 'right', width: 26 },
  { key: 'best', title: 'Đơn vị cao nhất', kind: 'text', align: 'left', width: 48 },
]

function areasOf({ set }: Round, { block, areas, ranked }: BlockResult): readonly Block[] {
  if (ranked.length === 0) return []
  const known = areas.flatMap((area) => (area.mean === null ? [] : [{ ...area, mean: area.mean }]))
  const sorted = [...known].sort((a, b) => b.mean - a.mean)
  const [best, worst] = [sorted[0], sorted.at(-1)]
  const rows = areas.map((area, at): Row => {
    const top = [...ranked].sort(
      (a, b) => (b.sheet.areas[at]?.index ?? -1) - (a.sheet.areas[at]?.index ?? -1),
    )[0]
    const index = top?.sheet.areas[at]?.index ?? null
    return plainRow(area.key, [
      textCell(area.code),
      textCell(area.title),
      area.mean === null ? remarkCell('–') : percentCell(area.mean, set.digits),
      top && index !== null
        ? textCell(`${top.result.unit.name} (${printIndex(index, set.digits)} %)`)
        : remarkCell('–'),
    ])
  })
  return [
    say(
      best && worst && best !== worst
        ? `${headBlock(block)}: lĩnh vực đạt cao nhất là ${best.title} (${printIndex(best.mean, set.digits)} %), thấp nhất là ${worst.title} (${printIndex(worst.mean, set.digits)} %).`
        : `${headBlock(block)}:`,
    ),
    {
      kind: 'table',
      caption: `${headBlock(block)} theo lĩnh vực`,
      columns: areaColumns,
      head: singleHead(areaColumns),
      rows,
    },
  ]
}

const lostColumns: readonly Column[] = [
  { key: 'code', title: 'Mã', kind: 'text', align: 'left', width: 16 },
  { key: 'title', title: 'Tiêu chí', kind: 'text', align: 'left', width: 68 },
  { key: 'lost', title: 'Tổng điểm chưa đạt', kind: 'points', align: 'right', width: 24 },
  { key: 'units', title: 'Số đơn vị', kind: 'text', align: 'center', width: 20 },
  { key: 'cause', title: 'Nguyên nhân chủ yếu', kind: 'text', align: 'left', width: 42 },
]

/** The ten criteria that cost the block most. */
function lostOf({ set }: Round, { block, lost }: BlockResult): readonly Block[] {
  if (lost.length === 0) return [say(`${headBlock(block)}: không có.`)]
  return [
    say(`${headBlock(block)}:`),
    {
      kind: 'table',
      caption: `${headBlock(block)}: tiêu chí chưa đạt nhiều điểm nhất`,
      columns: lostColumns,
      head: singleHead(lostColumns),
      rows: lost
        .slice(0, 10)
        .map((one) =>
          plainRow(one.key, [
            textCell(one.code),
            textCell(one.title),
            pointsCell(one.lost, set.digits),
            textCell(`${one.units}/${one.of}`),
            textCell(one.causes.map(({ cause, count }) => `${causeNames[cause]} (${count})`).join('; ')),
          ]),
        ),
    },
  ]
}

/** Against the published table of the year before; nothing is said where there is none. */
function movedOf({ set, year }: Round, { block, former }: BlockToPublish): readonly Block[] {
  const mean = former && rankTable(former).mean
  if (!former || mean === null || block.ranking.mean === null) {
    return [say(`${headBlock(block.block)}: không có bảng kết quả năm ${year - 1} để so sánh.`)]
  }
  const moves = block.ranked.flatMap(({ result, place }) => {
    const gained = placesGained(former, result.unit.id, place)
    return gained === null ? [] : [{ name: result.unit.name, gained }]
  })
  const named = (picked: typeof moves) =>
    picked.map(({ name, gained }) => `${name} (${describeGain(gained)} bậc)`).join(', ')
  const up = [...moves].sort((a, b) => b.gained - a.gained).filter(({ gained }) => gained > 0)
  const down = [...moves].sort((a, b) => a.gained - b.gained).filter(({ gained }) => gained < 0)
  const before = indexOf(pointsFromNumber(mean), pointsFromNumber(former.max)) ?? mean
  const change = pointsToNumber(
    subtractPoints(pointsFromNumber(block.ranking.mean), pointsFromNumber(before)),
  )
  const sameSet = former.set?.id === set.id && former.set.version === set.version
  return [
    say(
      `${headBlock(block.block)}: chỉ số trung bình ${formatChange(change, set.digits)} điểm phần trăm so với năm ${former.year}; ${up.length} đơn vị tăng bậc, ${down.length} đơn vị giảm bậc, ${moves.length - up.length - down.length} đơn vị giữ nguyên.${sameSet ? '' : ' Hai năm chấm theo bộ tiêu chí khác nhau nên so sánh chỉ để tham khảo.'}`,
    ),
    ...(up.length === 0 ? [] : [say(`Tăng nhiều nhất: ${named(up.slice(0, 3))}.`)]),
    ...(down.length === 0 ? [] : [say(`Giảm nhiều nhất: ${named(down.slice(0, 3))}.`)]),
  ]
}
