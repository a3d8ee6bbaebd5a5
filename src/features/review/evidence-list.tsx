import { useState } from 'react'
import type { Citation } from '../../domain/answer.ts'
import type { Dossier, Evidence } from '../../domain/dossier.ts'
import { nameEvidence } from '../../domain/evidence.ts'
import { isLocalAddress, isWebAddress } from '../../domain/web-address.ts'
import { AttachedFile } from './attached-file.tsx'
import styles from './criterion.module.css'

type Props = { readonly dossier: Dossier; readonly citations: readonly Citation[] }

/** The documents cited: number in the register, name, place; its link, and the attached file held against the register. */
export function EvidenceList({ dossier, citations }: Props) {
  const [checking, setChecking] = useState<string | null>(null)
  if (citations.length === 0) return null
  return (
    <ul className={styles.evidence} aria-label="Tài liệu kiểm chứng">
      {citations.map(({ evidence: id, where }, at) => {
        const document = dossier.evidence.find((one) => one.id === id)
        if (!document) return null
        return (
          <li key={`${id} ${where} ${at}`}>
            <span className={styles.no}>{document.no}</span>
            <span>
              {nameEvidence(document)}
              {document.issuer !== '' && `, ${document.issuer}`}
              {document.subject !== '' && <span className="muted"> {document.subject}</span>}
              {document.addedIn > 1 && <span className="chip">Bổ sung ở bản chốt số {document.addedIn}</span>}
              <br />
              <span className="small">{where === '' ? 'Chưa ghi mục, trang' : where}</span>{' '}
              <Address evidence={document} />
              {document.file && checking !== id && (
                <button type="button" className="btn quiet" onClick={() => setChecking(id)}>
                  Xem tệp đính kèm
                </button>
              )}
              {document.file && checking === id && <AttachedFile evidence={document} />}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Address({ evidence: { no, url } }: { readonly evidence: Evidence }) {
  if (url === null) return null
  if (!isWebAddress(url) || isLocalAddress(url)) return <code className="small">{url}</code>
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`Mở liên kết của tài liệu số ${no} trong thẻ mới`}
    >
      Mở liên kết
    </a>
  )
}
