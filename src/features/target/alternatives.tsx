import { useMemo } from 'react'
import type { Improvement } from '../../domain/improvement.ts'
import type { TargetPlan } from '../../domain/target.ts'
import { describeWays, isSameWay } from '../../domain/way-words.ts'
import styles from './target.module.css'

type Props = {
  readonly plan: TargetPlan
  readonly chosen: readonly Improvement[]
  readonly digits: number
  readonly onChoose: (way: readonly Improvement[]) => void
}

/** The easiest way beside others, each with what it is better at and the work in which it differs. */
export function Alternatives({ plan, chosen, digits, onChoose }: Props) {
  const ways = useMemo(() => describeWays(plan, digits), [plan, digits])
  if (ways.length < 2) return null
  return (
    <ul className={`${styles.alternatives} no-print`} aria-label="Phương án">
      {ways.map(({ way, name, facts, differs }) => (
        <li key={name}>
          <button
            type="button"
            className="btn"
            aria-pressed={isSameWay(way, chosen)}
            onClick={() => onChoose(way)}
          >
            {name}
          </button>
          <p className="small">{facts}</p>
          {differs !== '' && <p className="small muted">{differs}</p>}
        </li>
      ))}
    </ul>
  )
}
