import type { ChoiceDesk } from './use-target-choice.ts'

/** The ways back from what was chosen: the step before, or all of it. */
export function ChoiceBar({ desk: { undo, reset } }: { readonly desk: ChoiceDesk }) {
  if (!undo && !reset) return null
  return (
    <div className="row no-print">
      <button type="button" className="btn" disabled={!undo} onClick={() => undo?.()}>
        Hoàn tác lựa chọn
      </button>
      <button type="button" className="btn" disabled={!reset} onClick={() => reset?.()}>
        Về mặc định
      </button>
      <span className="small muted">
        Mục tiêu, độ khó, việc không thể làm và việc đã chọn được giữ trên máy này cho hồ sơ này.
      </span>
    </div>
  )
}
