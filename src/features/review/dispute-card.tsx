import { useState } from 'react'
import { isBesideRule } from '../../domain/appraisal.ts'
import { nameAppraiser, type Dispute } from '../../domain/appraisal-part.ts'
import type { Leaf } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Problem } from '../../domain/result.ts'
import { describeValue } from '../../domain/wording.ts'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import { describeGrant, describeMoment } from './words.ts'
import styles from './criterion.module.css'

type Props = {
  readonly dossier: Dossier
  readonly leaf: Leaf
  readonly dispute: Dispute
  readonly isOpen: boolean
}

/** Parts that say different things, side by side; a person decides. */
export function DisputeCard({ dossier, leaf, dispute, isOpen }: Props) {
  const { settle } = useAppraisalVerbs()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const choose = (chosen: string | null) => {
    const settled = settle(leaf.key, chosen)
    setProblems(settled.ok ? [] : settled.problems)
  }
  return (
    <section className={`card ${styles.card}`} aria-labelledby="dispute">
      <h2 id="dispute">Hai phần thẩm định khác nhau</h2>
      <p className="small muted">
        Chưa tính điểm thẩm định cho tiêu chí này đến khi có người quyết định. Ý kiến không được chọn vẫn ghi
        trong lịch sử hồ sơ.
      </p>
      <div className={styles.versions}>
        {dispute.versions.map(({ entry, item }) => (
          <div key={entry.id} className={styles.version}>
            <h3>{nameAppraiser(entry)}</h3>
            <p className="small muted">{describeMoment(entry.at)}</p>
            <p>
              <b>{describeGrant(item)}</b>{' '}
              {isBesideRule(dossier, leaf, item) && <span className="chip warn">Điểm ngoài cách tính</span>}
            </p>
            {item.value !== undefined && <p className="small">Số liệu: {describeValue(leaf, item.value)}</p>}
            <p>{item.reason}</p>
            {isOpen && (
              <button type="button" className="btn" onClick={() => choose(entry.id)}>
                Chọn điểm này
              </button>
            )}
          </div>
        ))}
      </div>
      {isOpen && (
        <p>
          <button type="button" className="btn quiet" onClick={() => choose(null)}>
            Không chọn, thẩm định lại tiêu chí
          </button>
        </p>
      )}
      {!isOpen && dossier.stage !== 'finalised' && (
        <p className="note warn">Lần thẩm định đã kết thúc: bấm “Thẩm định lại” để quyết định.</p>
      )}
      {problems.map(({ message }) => (
        <p key={message} className="note bad">
          {message}
        </p>
      ))}
    </section>
  )
}
