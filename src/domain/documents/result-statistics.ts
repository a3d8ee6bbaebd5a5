import { describeLeftOut } from '../difference.ts'
import { formatFigure } from '../points.ts'
import { withoutTier } from '../ranking.ts'
import type { BlockResult } from '../results.ts'
import type { Round } from '../round.ts'
import { unsettledUnits } from '../settled.ts'
import { textCell } from './document.ts'
import { note } from './letter.ts'

/** What is said under the places: how they were found, what differs, and what `said` adds. */
export function* resultNotes({ set }: Round, block: BlockResult, said: string) {
  const { ranked } = block
  yield note(
    set.rankOn === 'printed'
      ? `Xếp hạng theo chỉ số đã làm tròn đến ${set.digits} chữ số thập phân.`
      : 'Xếp hạng theo chỉ số chưa làm tròn; đơn vị có chỉ số bằng nhau thì đồng hạng.',
  )
  if (ranked.some(({ digits }) => digits > set.digits))
    yield note(
      'Chỉ số in nhiều chữ số thập phân hơn là của đơn vị có chỉ số làm tròn giống đơn vị khác hạng.',
    )
  const leftOut = describeLeftOut(set)
  if (leftOut !== null) yield note(leftOut)
  if (ranked.some(({ lowBase }) => lowBase))
    yield note('(*) Điểm tối đa áp dụng thấp hơn nhiều so với mức thường gặp của khối.')
  const unsettled = unsettledUnits(block).map(({ result }) => result.unit.name)
  if (said !== '') yield note(said)
  else if (unsettled.length > 0)
    yield note(`Thứ hạng dự kiến, chưa chốt kết quả thẩm định: ${unsettled.join(', ')}.`)
}

/** Means, extremes and tiers of a block and of its areas. */
export function* statistics({ set }: Round, { ranking, spread, areas }: BlockResult) {
  const { mean, median, min, max, tiers } = ranking
  const without = withoutTier(ranking)
  if (mean === null || median === null || min === null || max === null) return
  const percent = (value: number) => formatFigure(value, set.digits, set.digits)
  const middle = ranking.units.length
  const facts = [
    ['Số đơn vị xếp hạng', String(middle)],
    ['Chỉ số trung bình', percent(mean)],
    ['Trung vị', percent(median)],
    ['Cao nhất, thấp nhất', `${percent(max)}; ${percent(min)} (chênh lệch ${percent(spread ?? 0)})`],
    ...tiers.map(({ name, count, share }) => [`Xếp loại ${name}`, `${count} đơn vị (${percent(share)} %)`]),
    ...(without ? [[without.name, `${without.count} đơn vị (${percent(without.share)} %)`]] : []),
    ...areas.map(({ code, title, mean: own }) => [
      `Trung bình lĩnh vực ${code} – ${title}`,
      own === null ? '–' : `${percent(own)} %`,
    ]),
  ]
  yield { kind: 'heading', text: 'Thống kê' } as const
  yield {
    kind: 'facts',
    facts: facts.map(([label = '', value = '']) => ({ label, value: textCell(value), strong: false })),
  } as const
}
