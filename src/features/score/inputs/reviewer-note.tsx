import type { Leaf } from '../../../domain/criterion.ts'
import { formatFigure } from '../../../domain/points.ts'
import type { Dossier } from '../../../domain/dossier.ts'

/** Said of a criterion that the unit does not score itself. */
export function ReviewerNote({ leaf, dossier }: { readonly leaf: Leaf; readonly dossier: Dossier }) {
  const { set } = dossier
  const isSurvey = leaf.rule.kind === 'survey'
  return (
    <>
      <p>
        {isSurvey
          ? 'Điểm điều tra xã hội học do cơ quan thẩm định nhập sau khi điều tra. Đơn vị không kê khai.'
          : 'Điểm này do cơ quan thẩm định chấm. Đơn vị không kê khai.'}
      </p>
      <p className="muted">
        {set.reviewer !== '' && `Cơ quan thẩm định: ${set.reviewer}. `}
        {formatFigure(leaf.max)} điểm này chưa nằm trong tổng điểm và chỉ số
        {isSurvey && set.survey === 'optional'
          ? '; nếu không tổ chức điều tra thì không tính vào điểm tối đa.'
          : '.'}
      </p>
    </>
  )
}
