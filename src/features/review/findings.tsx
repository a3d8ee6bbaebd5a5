import type { CriterionLine } from '../../domain/criterion-table.ts'
import { nameSome } from './words.ts'
import styles from './table.module.css'

/** What to look at first: figures far off, documents that several units cite, differences from official figures. */
export function Findings({ lines }: { readonly lines: readonly CriterionLine[] }) {
  const far = lines.filter(({ outlier }) => outlier !== null)
  const shared = lines.filter(({ sharers }) => sharers.length > 0)
  const different = lines.filter(({ differs }) => differs)
  const lacking = lines.filter((line) => line.lacksEvidence)
  const excluded = lines.filter(({ value, isExcluded }) => value === 'notApplicable' || isExcluded)
  const found = [
    { what: 'Số liệu khác hẳn các đơn vị khác', list: far },
    { what: 'Cùng một tài liệu do nhiều đơn vị dùng', list: shared },
    { what: 'Khác số liệu của cơ quan quản lý', list: different },
    { what: 'Thiếu tài liệu kiểm chứng', list: lacking },
    { what: 'Đề nghị không áp dụng hoặc không phát sinh', list: excluded },
  ].filter(({ list }) => list.length > 0)
  if (found.length === 0) return <p className="small muted">Không có số liệu bất thường.</p>
  return (
    <ul className={`note warn ${styles.findings}`} aria-label="Cần xem">
      {found.map(({ what, list }) => (
        <li key={what}>
          <b>{what}:</b> {nameSome(list.map(({ name }) => name))}
        </li>
      ))}
    </ul>
  )
}
