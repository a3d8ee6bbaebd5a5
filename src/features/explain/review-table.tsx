import { codesByKey } from '../../domain/documents/codes.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { formatPoints, type Points } from '../../domain/points.ts'
import type { ReviewedRow } from '../../domain/reviewed-row.ts'
import { reviewStateWords } from '../../domain/verdict-words.ts'
import { dossierHref } from '../../ui/route.ts'

/** All rows that were judged, own and granted points side by side. */
export function ReviewTable(props: { readonly dossier: Dossier; readonly rows: readonly ReviewedRow[] }) {
  const { dossier } = props
  const { digits } = dossier.set
  const codes = codesByKey(dossier.set)
  const points = (value: Points | null) => (value === null ? '–' : formatPoints(value, digits))
  return (
    <details>
      <summary>Bảng so sánh điểm tự đánh giá – thẩm định ({props.rows.length} tiêu chí)</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng so sánh điểm">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              <th scope="col" className="num">
                Tự đánh giá
              </th>
              <th scope="col" className="num">
                Thẩm định
              </th>
              <th scope="col">Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.leaf.key}>
                <td>
                  <a href={dossierHref(dossier.id, 'giai-trinh', row.leaf.key)}>
                    {codes.get(row.leaf.key) ?? row.leaf.code} {row.leaf.title}
                  </a>
                </td>
                <td className="num">{points(row.self ?? row.claimed)}</td>
                <td className="num">{row.claimed === null ? points(row.appraised) : 'không áp dụng'}</td>
                <td>{reviewStateWords(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
