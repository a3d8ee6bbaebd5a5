import type { Leaf } from '../../domain/criterion.ts'
import { formatDay } from '../../domain/day.ts'
import { codesByKey } from '../../domain/documents/codes.ts'
import type { Dossier, Evidence } from '../../domain/dossier.ts'
import { isToRenew } from '../../domain/renew-mark.ts'
import { dossierHref } from '../../ui/route.ts'
import { EvidenceLink } from './evidence-link.tsx'
import styles from './register.module.css'
import { FileMark } from './file-field.tsx'
import { rowId } from './row-focus.ts'

/** The register as a table; on a narrow screen each document is a block of labelled lines. */
export function RegisterTable(props: {
  readonly dossier: Dossier
  readonly rows: readonly Evidence[]
  readonly citing: ReadonlyMap<string, readonly Leaf[]>
  readonly marked: string | undefined
  readonly onEdit: (id: string) => void
  readonly onRemove: (id: string) => void
}) {
  const { dossier, citing } = props
  const codes = codesByKey(dossier.set)
  const editable = dossier.stage === 'draft'
  return (
    <table className={`grid ${styles.register}`}>
      <caption className="visually-hidden">Danh mục tài liệu kiểm chứng</caption>
      <thead>
        <tr>
          <th scope="col">TT</th>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Ngày</th>
          <th scope="col">Cơ quan ban hành</th>
          <th scope="col">Trích yếu</th>
          <th scope="col">Người ký</th>
          <th scope="col">Nguồn</th>
          <th scope="col">Liên kết, tệp</th>
          <th scope="col">Dùng cho tiêu chí</th>
          {editable && (
            <th scope="col">
              <span className="visually-hidden">Sửa, xóa</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((evidence) => (
          <tr
            key={evidence.id}
            id={rowId(evidence.id)}
            data-marked={evidence.id === props.marked || undefined}
          >
            <td className={styles.no}>{evidence.no}</td>
            <th scope="row">
              {evidence.number || <span className="muted">không số</span>}
              {isToRenew(evidence) && <span className="chip warn">cần cập nhật</span>}
              {evidence.kind && <span className={styles.kind}>{evidence.kind}</span>}
            </th>
            <td data-label="Ngày" className={styles.day}>
              {evidence.date ? formatDay(evidence.date) : <span className="muted">chưa ghi</span>}
            </td>
            <td data-label="Cơ quan">{evidence.issuer}</td>
            <td data-label="Trích yếu" className={styles.subject}>
              {evidence.subject}
              {evidence.note && <span className="small muted">{evidence.note}</span>}
            </td>
            <td data-label="Người ký">{evidence.signer}</td>
            <td data-label="Nguồn">
              {evidence.system}
              {evidence.asOf && <span className="small muted">chốt số liệu {formatDay(evidence.asOf)}</span>}
            </td>
            <td data-label="Liên kết, tệp">
              <EvidenceLink evidence={evidence} />
              {evidence.file && <FileMark file={evidence.file} />}
              {!evidence.url && !evidence.file && <span className="muted">chưa có</span>}
            </td>
            <td data-label="Dùng cho">
              <Citing leaves={citing.get(evidence.id) ?? []} dossier={dossier} codes={codes} />
            </td>
            {editable && (
              <td className={styles.actions}>
                <button
                  type="button"
                  className="btn quiet"
                  aria-label={`Sửa tài liệu số ${evidence.no}`}
                  onClick={() => props.onEdit(evidence.id)}
                >
                  Sửa
                </button>
                <button
                  type="button"
                  className="btn quiet"
                  aria-label={`Xóa tài liệu số ${evidence.no}`}
                  onClick={() => props.onRemove(evidence.id)}
                >
                  Xóa
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Citing(props: {
  readonly leaves: readonly Leaf[]
  readonly dossier: Dossier
  readonly codes: ReadonlyMap<string, string>
}) {
  if (props.leaves.length === 0) return <span className="chip warn">chưa dùng</span>
  return (
    <span className={styles.codes}>
      {props.leaves.map((leaf) => (
        <a key={leaf.key} href={dossierHref(props.dossier.id, 'tu-danh-gia', leaf.key)} title={leaf.title}>
          {props.codes.get(leaf.key) ?? leaf.code}
        </a>
      ))}
    </span>
  )
}
