import type { Problem } from '../../domain/result.ts'
import styles from './start.module.css'

const mostShown = 50

/** A refused file: nothing was changed, and why. */
export function Refusal(props: { readonly name: string; readonly problems: readonly Problem[] }) {
  const { problems } = props
  return (
    <div role="alert">
      <p>
        Tệp <b>{props.name}</b> không mở được. Dữ liệu trên máy được giữ nguyên.
      </p>
      <ul className={styles.problems}>
        {problems.slice(0, mostShown).map((problem, index) => (
          <li key={index}>
            {problem.code && <b>Tiêu chí {problem.code}: </b>}
            {problem.message}
            {problem.path && <span className="small muted"> ({problem.path})</span>}
          </li>
        ))}
      </ul>
      {problems.length > mostShown && <p className="muted">… và {problems.length - mostShown} lỗi khác.</p>}
    </div>
  )
}
