import { headBlock } from './documents/block-name.ts'
import { formatChange, formatIndex, pointsFromNumber, pointsToNumber, subtractPoints } from './points.ts'
import { rankTable, type RankingTable } from './ranking-table.ts'
import type { BlockResult } from './results.ts'
import { isLeftOut, unsettledUnits } from './settled.ts'
import { unjudgedLeaves } from './unit-result.ts'

/** Where a block stands, in one line; beside the mean of the year before where its table is at hand. */
export function describeBlock(
  { block, ranked, below, ranking }: BlockResult,
  digits: number,
  former: RankingTable | null,
): string {
  const { mean, min, max } = ranking
  if (mean === null || min === null || max === null)
    return `${headBlock(block)}: chưa có đơn vị nào đủ điểm để xếp hạng`
  const before = former ? rankTable(former).mean : null
  const change =
    before === null
      ? ''
      : ` (${formatChange(pointsToNumber(subtractPoints(pointsFromNumber(mean), pointsFromNumber(before))), digits)} điểm phần trăm so với năm ${former?.year})`
  const count = `${ranked.length}/${ranked.length + below.length} đơn vị xếp hạng`
  return `${headBlock(block)}: ${count}, chỉ số trung bình ${formatIndex(mean, digits)}${change}, từ ${formatIndex(min, digits)} đến ${formatIndex(max, digits)}`
}

/** What is still to come before results can be published; null where nothing is. */
export function describePending({ ranked, below }: BlockResult): string | null {
  const unjudged = ranked.filter(({ sheet }) => unjudgedLeaves(sheet).length > 0).length
  const open =
    unsettledUnits({ ranked }).filter(({ sheet }) => unjudgedLeaves(sheet).length === 0).length +
    below.filter(isLeftOut).length
  const missing = below.filter(({ status }) => status === 'notSubmitted').length
  const parts = [
    ...(unjudged > 0
      ? [`${unjudged} đơn vị còn tiêu chí chưa có điểm thẩm định hoặc điểm điều tra XHH`]
      : []),
    ...(open > 0 ? [`${open} đơn vị chưa chốt kết quả thẩm định`] : []),
    ...(missing > 0 ? [`${missing} đơn vị chưa gửi hồ sơ`] : []),
  ]
  return parts.length === 0 ? null : parts.join('; ')
}
