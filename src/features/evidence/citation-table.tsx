import type { Citation } from '../../domain/answer.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { nameEvidence } from '../../domain/evidence.ts'
import { findEvidence } from '../../domain/register.ts'
import { EvidenceLink } from './evidence-link.tsx'
import styles from './citations.module.css'
import { WhereField } from './where-field.tsx'

/** The citations of one criterion; where in the document is typed in place. */
export function CitationTable(props: {
  readonly dossier: Dossier
  readonly citations: readonly Citation[]
  readonly editable: boolean
  readonly onElement: (evidence: string, element: HTMLInputElement | null) => void
  readonly onWhere: (index: number, where: string) => void
  readonly onRemove: (index: number) => void
}) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Tài liệu kiểm chứng của tiêu chí này</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Số</th>
          <th scope="col">Tài liệu</th>
          <th scope="col">Mục, trang</th>
          <th scope="col">Liên kết</th>
          {props.editable && <th scope="col">Bỏ</th>}
        </tr>
      </thead>
      <tbody>
        {props.citations.map((citation, index) => {
          const evidence = findEvidence(props.dossier, citation.evidence)
          if (!evidence) return null
          const warning = `${evidence.id}-where`
          const named = nameEvidence(evidence)
          return (
            <tr key={keyOf(props.citations, index)}>
              <td className={styles.no}>{evidence.no}</td>
              <td>
                <b>{named}</b>
                {evidence.issuer && `, ${evidence.issuer}`}
                {evidence.subject !== '' && evidence.subject !== named && (
                  <span className={`small muted ${styles.subject}`}>{evidence.subject}</span>
                )}
              </td>
              <td className={`field ${styles.where}`}>
                {props.editable ? (
                  <WhereField
                    label={`Mục, trang trong tài liệu số ${evidence.no}`}
                    where={citation.where}
                    described={citation.where === '' ? warning : undefined}
                    onWhere={(where) => props.onWhere(index, where)}
                    onElement={(element) => props.onElement(evidence.id, element)}
                  />
                ) : (
                  citation.where
                )}
                {citation.where === '' && (
                  <span className="error" id={warning}>
                    Ghi mục, trang
                  </span>
                )}
              </td>
              <td className={styles.link}>
                <EvidenceLink evidence={evidence} />
              </td>
              {props.editable && (
                <td className={styles.link}>
                  <button
                    type="button"
                    className="btn quiet"
                    aria-label={`Bỏ tài liệu số ${evidence.no} khỏi tiêu chí này`}
                    onClick={() => props.onRemove(index)}
                  >
                    Bỏ
                  </button>
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The same document may be cited twice: the n-th time it stands, so that typing in one row never moves to another. */
function keyOf(citations: readonly Citation[], index: number): string {
  const id = citations[index]?.evidence ?? ''
  const before = citations.slice(0, index).filter(({ evidence }) => evidence === id).length
  return `${id}-${before}`
}
