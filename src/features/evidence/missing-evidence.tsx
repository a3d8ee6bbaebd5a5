import { isReviewersLeaf, type Leaf } from '../../domain/criterion.ts'
import { leavesByKey } from '../../domain/criteria.ts'
import { codesByKey } from '../../domain/documents/codes.ts'
import { answerOf, type Dossier } from '../../domain/dossier.ts'
import { isExplained, lacksEvidence } from '../../domain/evidence.ts'
import { dossierHref } from '../../ui/route.ts'
import styles from './evidence.module.css'

/** Criteria that want evidence: neither document nor explanation, an explanation only, and those still to be scored. */
export function MissingEvidence({ dossier }: { readonly dossier: Dossier }) {
  const { missing, explained, ahead } = sortLeaves(dossier)
  if (missing.length + explained.length + ahead.length === 0) return null
  return (
    <section className={`card ${styles.missing}`} aria-labelledby="missing">
      <h2 id="missing">Tiêu chí chưa có tài liệu kiểm chứng</h2>
      {missing.length > 0 && (
        <Leaves dossier={dossier} leaves={missing} label="Chưa có tài liệu, chưa ghi giải trình" open />
      )}
      {explained.length > 0 && (
        <Leaves dossier={dossier} leaves={explained} label="Chưa có tài liệu, đã ghi giải trình" />
      )}
      {ahead.length > 0 && <Leaves dossier={dossier} leaves={ahead} label="Chưa chấm, sẽ cần tài liệu" />}
    </section>
  )
}

/** The criteria that stop a freeze for want of evidence. */
export function missingLeaves(dossier: Dossier): readonly Leaf[] {
  return sortLeaves(dossier).missing
}

function Leaves(props: {
  readonly dossier: Dossier
  readonly leaves: readonly Leaf[]
  readonly label: string
  readonly open?: boolean
}) {
  const codes = codesByKey(props.dossier.set)
  return (
    <details open={props.open}>
      <summary>
        {props.label} <b>({props.leaves.length})</b>
      </summary>
      <ul className={styles.leaves}>
        {props.leaves.map((leaf) => (
          <li key={leaf.key}>
            <a href={dossierHref(props.dossier.id, 'tu-danh-gia', leaf.key)}>
              {codes.get(leaf.key) ?? leaf.code} {leaf.title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function sortLeaves(dossier: Dossier) {
  const all = [...leavesByKey(dossier.set).values()].filter((leaf) => !isReviewersLeaf(leaf))
  const lacking = all.filter((leaf) => lacksEvidence(leaf, answerOf(dossier, leaf.key)))
  const isWritten = (leaf: Leaf) => isExplained(answerOf(dossier, leaf.key))
  const ahead = all.filter((leaf) => {
    const answer = answerOf(dossier, leaf.key)
    return leaf.evidence.required && (answer?.value ?? null) === null && !answer?.citations.length
  })
  return {
    missing: lacking.filter((leaf) => !isWritten(leaf)),
    explained: lacking.filter(isWritten),
    ahead,
  }
}
