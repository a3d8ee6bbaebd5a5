import type { RemedyPlan } from '../../domain/plan.ts'

type Props = {
  readonly plan: RemedyPlan
  /** Keeps the plan once more as the unit's own. */
  readonly onCopy: () => void
}

/** What of a ready plan stays as its decision says, and how to get one that can be changed. */
export function ReadyNote({ plan, onCopy }: Props) {
  return (
    <div className="note no-print">
      <p>
        Các dòng của {plan.decision?.number} giữ nguyên như văn bản. Ghi được hạn, tiến độ, nguyên nhân, điểm
        dự kiến và các ô văn bản để trống; dòng không thực hiện thì ghi tiến độ “Không làm nữa”. Muốn sửa một
        dòng, chép dòng đó thành nhiệm vụ riêng; muốn sửa cả bảng, chép thành kế hoạch của đơn vị.
      </p>
      <button type="button" className="btn" onClick={onCopy}>
        Chép thành kế hoạch của đơn vị
      </button>
    </div>
  )
}
