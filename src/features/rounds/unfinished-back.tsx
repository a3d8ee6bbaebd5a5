import { describeProgress } from '../../domain/review-progress.ts'
import { useProgress } from './use-progress.ts'

/** Asks before a file goes back to a unit whose appraisal nobody has ended: how much of it is still open. */
export function UnfinishedBack(props: {
  readonly unit: string
  readonly onSave: () => void
  readonly onDone: () => void
}) {
  const { unit } = props
  const progress = useProgress(unit)
  return (
    <div className="note warn stack" role="alert" ref={showWhole}>
      <p>
        <b>Thẩm định chưa kết thúc</b>
        {progress &&
          `: ${describeProgress(progress)}, còn ${progress.count - progress.judged} tiêu chí chưa có ý kiến`}
        . Tệp lưu bây giờ chưa phải kết quả và đơn vị chưa giải trình được; kết thúc thẩm định ở màn hình Thẩm
        định rồi lưu lại.
      </p>
      <div className="row">
        <button type="button" className="btn" onClick={props.onSave}>
          Vẫn lưu tệp đang thẩm định
        </button>
        <button type="button" className="btn" onClick={props.onDone}>
          Không lưu
        </button>
      </div>
    </div>
  )
}

/** In a panel that is longer than a phone the question stands below what is seen. */
function showWhole(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest' })
}
