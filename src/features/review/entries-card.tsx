import { isBesideRule } from '../../domain/appraisal.ts'
import { nameAppraiser } from '../../domain/appraisal-part.ts'
import type { Leaf } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { itemIn } from '../../domain/review.ts'
import { describeValue } from '../../domain/wording.ts'
import { describeGrant, describeMoment } from './words.ts'
import styles from './criterion.module.css'

/** All that was ever said of a criterion: which appraisal, who, when, what, why. */
export function EntriesCard({ dossier, leaf }: { readonly dossier: Dossier; readonly leaf: Leaf }) {
  const said = dossier.review.rounds.flatMap((entry) => {
    const item = itemIn(entry, leaf.key)
    return item ? [{ entry, item }] : []
  })
  if (said.length === 0) return null
  return (
    <section className={`card ${styles.card}`} aria-labelledby="entries">
      <h2 id="entries">Các lần thẩm định</h2>
      <div className="scroll">
        <table className="grid">
          <thead>
            <tr>
              <th>Lần</th>
              <th>Người thẩm định</th>
              <th>Điểm</th>
              <th>Lý do</th>
            </tr>
          </thead>
          <tbody>
            {said.map(({ entry, item }) => (
              <tr key={entry.id}>
                <td>{entry.kind === 'council' ? 'Hội đồng' : `Lần ${entry.round}`}</td>
                <td>
                  {nameAppraiser(entry)}
                  <br />
                  <span className="small muted">
                    {describeMoment(entry.at)}
                    {entry.revision !== undefined && `, bản chốt số ${entry.revision}`}
                  </span>
                </td>
                <td>
                  {describeGrant(item)}
                  {isBesideRule(dossier, leaf, item) && (
                    <span className="chip warn">Điểm ngoài cách tính</span>
                  )}
                </td>
                <td>
                  {item.reason}
                  {item.value !== undefined && (
                    <span className="small muted"> Số liệu thẩm định: {describeValue(leaf, item.value)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
