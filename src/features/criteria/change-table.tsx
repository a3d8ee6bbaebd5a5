import type { CriteriaSet } from '../../domain/criteria.ts'
import { isLeaf, type Criterion } from '../../domain/criterion.ts'
import { formatFigure } from '../../domain/points.ts'
import type { SetChange } from '../../domain/set-diff.ts'
import { describeRule } from '../../domain/wording.ts'
import styles from './criteria.module.css'
import { kindNames } from './change-kinds.ts'

type Props = {
  readonly changes: readonly SetChange[]
  readonly before: CriteriaSet
  readonly after: CriteriaSet
}

/** Each changed criterion once: before on the left, after on the right. */
export function ChangeTable({ changes, before, after }: Props) {
  return (
    <div className="scroll">
      <table className={`grid ${styles.changes}`}>
        <thead>
          <tr>
            <th scope="col">Thay đổi</th>
            <th scope="col">Trước (phiên bản {before.version})</th>
            <th scope="col">Sau (phiên bản {after.version})</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.key}>
              <td>
                {change.kinds.map((kind) => (
                  <span key={kind} className="chip">
                    {kindNames[kind]}
                  </span>
                ))}
                {change.relation && <span className="chip warn">{relationNames[change.relation]}</span>}
              </td>
              <td>{change.before && <Side criterion={change.before} change={change} set={before} />}</td>
              <td>{change.after && <Side criterion={change.after} change={change} set={after} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type SideProps = { readonly criterion: Criterion; readonly change: SetChange; readonly set: CriteriaSet }

function Side({ criterion, change, set }: SideProps) {
  const year = set.appliesTo.years[0] ?? 2000
  const whole = change.before === null || change.after === null
  return (
    <>
      <b>
        {criterion.code} {criterion.title}
      </b>{' '}
      <span className="muted">{formatFigure(criterion.max)} điểm</span>
      {isLeaf(criterion) && (whole || change.kinds.includes('rescored')) && (
        <ul className="small">
          {describeRule(criterion, { year }).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {change.kinds.includes('reworded') && criterion.guidance && (
        <p className="lines small muted">{criterion.guidance}</p>
      )}
    </>
  )
}

const relationNames: Readonly<Record<string, string>> = {
  split: 'Tách tiêu chí',
  merged: 'Gộp tiêu chí',
  regrouped: 'Sắp xếp lại',
}
