import type { Evidence } from '../../domain/dossier.ts'
import { isLocalAddress, isWebAddress } from '../../domain/web-address.ts'
import styles from './address.module.css'

/** A document's link: opened in a new tab where anyone can open it, else only shown, with the reason. */
export function EvidenceLink(props: { readonly evidence: Evidence }) {
  const { no, url } = props.evidence
  if (url === null) return null
  if (isWebAddress(url) && !isLocalAddress(url)) {
    return (
      <a
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={`Mở liên kết của tài liệu số ${no} trong thẻ mới`}
        title={url}
      >
        Mở liên kết
      </a>
    )
  }
  return (
    <span className={styles.local}>
      <code>{url}</code>
      <span className="small muted">Địa chỉ nội bộ, chỉ mở được trong mạng của đơn vị.</span>
    </span>
  )
}
