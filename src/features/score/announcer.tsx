import { useEffect, useRef, useState } from 'react'
import type { Leaf } from '../../domain/criterion.ts'
import { formatPoints, type Points } from '../../domain/points.ts'
import type { ScoreRow } from '../../domain/score.ts'
import { points } from '../../domain/wording.ts'

type Props = {
  readonly leaf: Leaf
  readonly row: ScoreRow
  readonly total: ScoreRow
  readonly digits: number
}

/** Milliseconds without a change before points are read out, so that typing is not talked over. */
const pause = 800

/** Tells a screen reader the points and the total after they changed. */
export function Announcer({ leaf, row, total, digits }: Props) {
  const [words, setWords] = useState('')
  const first = useRef(true)
  const { final, state } = row
  const sum = total.self
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(() => setWords(describe(leaf, final, state, sum, digits)), pause)
    return () => clearTimeout(timer)
  }, [leaf, final, state, sum, digits])
  return (
    <p role="status" className="visually-hidden">
      {words}
    </p>
  )
}

function describe(
  leaf: Leaf,
  final: Points | null,
  state: ScoreRow['state'],
  sum: Points | null,
  digits: number,
): string {
  const own =
    state === 'excluded'
      ? 'Không tính vào điểm tối đa'
      : final === null
        ? 'Chưa chấm'
        : `${formatPoints(final, digits)} trên ${points(leaf.max)}`
  const total = sum === null ? '' : ` Tổng điểm tự đánh giá ${formatPoints(sum, digits)}.`
  return `${leaf.code}: ${own}.${total}`
}
