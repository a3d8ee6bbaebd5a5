import type { CriteriaSet } from './criteria.ts'
import { problemAt } from './place.ts'
import { statusOf, type RankingTable } from './ranking-table.ts'
import { resultOfBlock, type BlockResult, type RankedResult } from './results.ts'
import { fail, succeed, type Result } from './result.ts'
import { tidyText } from './tidy.ts'
import type { UnitResult } from './unit-result.ts'

/** What a person decided of units whose result is not final: left out of the places, or ranked all the same, and why. */
export type UnsettledChoice =
  { readonly kind: 'leaveOut' } | { readonly kind: 'rank'; readonly reason: string }

/** Units that a block ranks though nobody has finalised their result. */
export function unsettledUnits({ ranked }: Pick<BlockResult, 'ranked'>): readonly RankedResult[] {
  return ranked.filter(({ result }) => result.stage !== 'finalised')
}

/** Whether a unit stands below the table because its result is not final. */
export function isLeftOut({ status, reason }: UnitResult): boolean {
  return status === 'notRanked' && reason === notFinal
}

/** The block as its published table has it: an unfinished result that the table does not rank stands below it. */
export function blockAsPublished(
  set: CriteriaSet,
  block: BlockResult,
  table: RankingTable | undefined,
): BlockResult {
  if (!table) return block
  const ranked = table.units.filter((unit) => statusOf(unit) === 'ranked')
  return settledBlock(set, block, new Set(ranked.map(({ id }) => id)))
}

/**
 * The block to be published by a choice, and the words that stay with its table: which results were not final, and
 * why they are ranked all the same. Refused without such a reason; '' where all results are final.
 */
export function settleBlock(
  set: CriteriaSet,
  block: BlockResult,
  choice: UnsettledChoice,
): Result<{ readonly block: BlockResult; readonly note: string }> {
  const names = unsettledUnits(block).map(({ result }) => result.unit.name)
  if (names.length === 0) return succeed({ block, note: '' })
  const told = `${names.length} đơn vị chưa chốt kết quả thẩm định khi lập bảng (${names.join(', ')})`
  if (choice.kind === 'leaveOut')
    return succeed({ block: settledBlock(set, block), note: `${told}: chưa xếp hạng.` })
  const reason = tidyText(choice.reason).replace(/\.+$/, '')
  if (reason === '') return fail(noReason)
  return succeed({ block, note: `${told}: vẫn xếp hạng. Lý do: ${reason}.` })
}

/** The block with only final results ranked, and those of the units that `kept` names; the others stand below the table. */
function settledBlock(
  set: CriteriaSet,
  block: BlockResult,
  kept: ReadonlySet<string> = new Set(),
): BlockResult {
  const out = new Set(
    unsettledUnits(block)
      .map(({ result }) => result.unit.id)
      .filter((id) => !kept.has(id)),
  )
  if (out.size === 0) return block
  const results = block.ranked.map(({ result }): UnitResult =>
    out.has(result.unit.id) ? { ...result, status: 'notRanked', reason: notFinal } : result,
  )
  return resultOfBlock(set, block.block, [...results, ...block.below])
}

const notFinal = 'Chưa chốt kết quả thẩm định'

const noReason = problemAt(
  ['unsettled'],
  undefined,
  'Ghi lý do xếp hạng đơn vị chưa chốt kết quả thẩm định: lý do được giữ cùng bảng và in dưới bảng.',
)
