import type { RuleOf } from '../../../domain/criterion.ts'
import { points } from '../../../domain/wording.ts'
import { CapBar, type Piece } from './cap-bar.tsx'

type Props = { readonly rule: RuleOf<'checklist'>; readonly max: number; readonly ticks: readonly unknown[] }

/** Ticked items side by side up to the cap, then what is left to tick. */
export function ChecklistBar({ rule, max, ticks }: Props) {
  const ticked = rule.items.filter((item) => ticks.includes(item.key))
  const left = rule.items.filter((item) => !ticks.includes(item.key))
  const pieces = [...ticked, ...left].map((item, index): Piece => ({
    size: item.points,
    isFilled: index < ticked.length,
  }))
  const label = `Đạt ${ticked.length} trên ${rule.items.length} mục; cộng điểm đến tối đa ${points(max)}.`
  return <CapBar label={label} pieces={pieces} cap={max} caption={`tối đa ${points(max)}`} />
}
