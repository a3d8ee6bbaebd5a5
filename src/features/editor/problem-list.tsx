import { useState } from 'react'
import type { DraftProblem } from '../../domain/draft-check.ts'
import { spotsOf } from '../../domain/draft-tree.ts'
import type { DraftSet } from '../../domain/draft.ts'
import styles from './side.module.css'

type Place = Pick<DraftProblem, 'key' | 'field' | 'message'>
type Props = {
  readonly draft: DraftSet
  readonly problems: readonly Place[]
  readonly onGo: (place: Place) => void
}

/** How many are shown before one asks for more. */
const page = 60

/** Every problem, each a way to its place. */
export function ProblemList({ draft, problems, onGo }: Props) {
  const [shown, setShown] = useState(page)
  const names = new Map(spotsOf(draft).map(({ criterion }) => [criterion.key, criterion]))
  return (
    <>
      <ul className={styles.problems}>
        {problems.slice(0, shown).map((problem) => {
          const criterion = problem.key === null ? undefined : names.get(problem.key)
          const name = criterion
            ? [criterion.code, criterion.title || 'chưa có tên'].join(' ')
            : 'Dữ liệu chung'
          return (
            <li key={`${problem.key} ${problem.field} ${problem.message}`}>
              <button type="button" onClick={() => onGo(problem)}>
                <b>{name}</b>
                <span>{problem.message}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {problems.length > shown && (
        <button type="button" className="btn quiet" onClick={() => setShown(shown + 10 * page)}>
          Hiện thêm {problems.length - shown} việc
        </button>
      )}
    </>
  )
}
