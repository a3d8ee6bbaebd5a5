import { formatDay } from '../day.ts'
import type { Reviewed } from './reviewer-paper.ts'

/** To whom a request to explain goes now; `notes`: why it does not go to others, and what to see to first. */
export type ExplanationOffer = { readonly asked: readonly Reviewed[]; readonly notes: readonly string[] }

/**
 * Of units that have something to explain, those whose explanation round is open: before that the points are not the
 * reviewer's last word, after the result is final nothing can be explained. `today`: `2023-01-20`.
 */
export function offerRequests(
  toExplain: readonly Reviewed[],
  dueOf: (unit: string) => string,
  today: string,
): ExplanationOffer {
  const at = (stage: Reviewed['dossier']['stage']) =>
    toExplain.filter(({ dossier }) => dossier.stage === stage)
  const asked = at('explaining')
  const [judging, ended] = [at('submitted'), at('appraised')]
  const late = asked.filter(({ unit }) => dueOf(unit.id) < today)
  return {
    asked,
    notes: [
      ...(judging.length > 0
        ? [
            `Chưa lập cho ${nameSome(judging)}: chưa kết thúc thẩm định. Chọn "Kết thúc thẩm định" và mở vòng giải trình trước.`,
          ]
        : []),
      ...(ended.length > 0
        ? [`Không lập cho ${nameSome(ended)}: đã kết thúc thẩm định mà không mở vòng giải trình.`]
        : []),
      ...(late.length > 0
        ? [
            `Hạn giải trình của ${nameSome(late, ({ unit }) => ` (${formatDay(dueOf(unit.id))})`)} đã qua; trong công văn để trống ngày, ghi hạn mới trước khi gửi.`,
          ]
        : []),
    ],
  }
}

/** The first three by name, and of more how many others there are. */
function nameSome(units: readonly Reviewed[], more: (one: Reviewed) => string = () => ''): string {
  const named = units.slice(0, 3).map((one) => `${one.unit.name}${more(one)}`)
  const others = units.length - named.length
  return `${named.join(', ')}${others > 0 ? ` và ${others} đơn vị khác` : ''}`
}
