import type { ReactNode } from 'react'
import { claimsExclusion } from '../../domain/appraisal.ts'
import { isReviewersLeaf, type Leaf } from '../../domain/criterion.ts'
import { answerOf, explanationsOf, type Dossier } from '../../domain/dossier.ts'
import { isExplained, lacksEvidence } from '../../domain/evidence.ts'
import { describeValue } from '../../domain/wording.ts'
import { EvidenceList } from './evidence-list.tsx'
import { describeMoment } from './words.ts'
import styles from './criterion.module.css'

type Props = {
  readonly dossier: Dossier
  readonly leaf: Leaf
  readonly former: readonly Dossier[]
  /** The answer is another one than the appraiser judged. */
  readonly isChanged: boolean
  /** The picture of the rule with the answer on it. */
  readonly children: ReactNode
}

/** What the unit declares: the answer in words, its picture, the explanation, the evidence. */
export function DeclaredCard({ dossier, leaf, former, isChanged, children }: Props) {
  const answer = answerOf(dossier, leaf.key)
  const declared = describeValue(leaf, answer?.value ?? null)
  const before = former.at(-1)
  return (
    <section className={`card ${styles.card}`} aria-labelledby="declared">
      <h2 id="declared">Đơn vị kê khai</h2>
      {isReviewersLeaf(leaf) ? (
        <p className="muted">Đơn vị không kê khai tiêu chí này.</p>
      ) : (
        <p className={styles.declared}>
          {declared || <span className="note warn">Đơn vị chưa kê khai.</span>}
        </p>
      )}
      {claimsExclusion(dossier, leaf) && (
        <p className="note warn">
          Đơn vị đề nghị không tính tiêu chí này. Kiểm tra lý do rồi đồng ý, hoặc không chấp nhận.
        </p>
      )}
      {children}
      {isChanged && before && (
        <p className="small">
          Bản chốt số {before.revision} kê khai:{' '}
          <b>{describeValue(leaf, answerOf(before, leaf.key)?.value ?? null) || 'chưa kê khai'}</b>
        </p>
      )}
      {answer?.note && (
        <p>
          <b>Giải trình khi tự đánh giá:</b> {answer.note}
        </p>
      )}
      {lacksEvidence(leaf, answer) && !isExplained(answer) && (
        <p className="note warn">Thiếu tài liệu kiểm chứng và không có giải trình.</p>
      )}
      <EvidenceList key={`${dossier.id} ${leaf.key}`} dossier={dossier} citations={answer?.citations ?? []} />
      {explanationsOf(dossier, leaf.key).map(({ round, at, by, text, citations }) => (
        <div key={`${round} ${at}`} className="note" data-explanation>
          <b>
            Giải trình sau thẩm định lần {round} ({by}, {describeMoment(at)}):
          </b>{' '}
          {text}
          <EvidenceList key={`${dossier.id} ${leaf.key}`} dossier={dossier} citations={citations} />
        </div>
      ))}
    </section>
  )
}
