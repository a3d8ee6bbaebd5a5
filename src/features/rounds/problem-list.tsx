import type { Problem } from '../../domain/result.ts'
import styles from './rounds.module.css'

/** What is wrong in a file, line by line. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul className={styles.problems}>
      {problems.map(({ code, message, path }, at) => (
        <li key={at}>
          {code && <b>Tiêu chí {code}: </b>}
          {message}
          {path && <span className="small muted"> ({path})</span>}
        </li>
      ))}
    </ul>
  )
}
