import type { Value } from '../../domain/answer.ts'
import { describeGap } from '../../domain/gap.ts'
import { pointsToNumber } from '../../domain/points.ts'
import type { RuleContext } from '../../domain/rules.ts'
import type { ScoreRow } from '../../domain/score.ts'
import { points } from '../../domain/wording.ts'
import type { Stop } from './outline.ts'

type Props = {
  readonly stop: Stop
  readonly value: Value
  readonly row: ScoreRow
  readonly context: RuleContext
}

/** What an answer comes to, as a fact: what it lacks, that nothing is lacking, or what is taken from the total. */
export function Outcome({ stop: { leaf, section }, value, row, context }: Props) {
  if (row.self === null) return null
  if (section.block === 'penalty') {
    return row.self > 0 ? (
      <p className="note warn">Trừ {points(pointsToNumber(row.self))} vào tổng điểm.</p>
    ) : (
      <p className="note good">Không bị trừ điểm.</p>
    )
  }
  const gap = describeGap(leaf, value, context)
  if (gap !== null) return <p className="note warn">{gap}</p>
  return row.self === row.max ? <p className="note good">Đạt điểm tối đa.</p> : null
}
