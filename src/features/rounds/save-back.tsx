import { useState } from 'react'
import { messageOf } from '../../domain/result.ts'
import { describeProgress } from '../../domain/review-progress.ts'
import { saveFile } from '../../store/export.ts'
import { sortByResult } from '../../store/received-entry.ts'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useProgress } from './use-progress.ts'

/** One ZIP with what goes back to all units that were judged; asks first where some appraisals have not ended. */
export function SaveBack({ label }: { readonly label: string }) {
  const { saveReviewFiles } = useRoundVerbs()
  const open = useRounds((state) => state.open)
  const [isAsking, setAsking] = useState(false)
  const [state, setState] = useState<{ readonly share: number } | { readonly words: string } | null>(null)
  const { ended, goingOn } = sortByResult(open?.round.units ?? [], open?.received ?? [])
  const save = async (which: 'all' | 'ended') => {
    setAsking(false)
    setState({ share: 0 })
    const saved = await saveReviewFiles(which, (share) => setState({ share }))
    if (saved.ok) saveFile(saved.value.name, saved.value.blob)
    setState({ words: saved.ok ? `Đã lưu ${saved.value.name}.` : messageOf(saved.problems) })
  }
  const isWorking = state !== null && 'share' in state
  return (
    <>
      <button
        type="button"
        className="btn"
        disabled={isWorking}
        onClick={() => (goingOn.length > 0 ? setAsking(true) : void save('all'))}
      >
        {label}
      </button>
      <span role="status" className="small">
        {isWorking && <progress value={state.share} max={1} aria-label="Đang đóng gói" />}
        {state && 'words' in state && state.words}
      </span>
      <Dialog
        open={isAsking}
        title={`${goingOn.length} đơn vị chưa thẩm định xong`}
        onClose={() => setAsking(false)}
      >
        <div className="stack">
          <ul>
            {goingOn.slice(0, mostNamed).map(({ id, name }) => (
              <li key={id}>
                {name}
                <UnitProgress unit={id} />
              </li>
            ))}
            {goingOn.length > mostNamed && <li>và {goingOn.length - mostNamed} đơn vị khác</li>}
          </ul>
          <p>
            Thẩm định chưa kết thúc: tệp của {goingOn.length === 1 ? 'đơn vị này' : 'các đơn vị này'} lưu bây
            giờ chưa phải kết quả và đơn vị chưa giải trình được.
          </p>
          <div className="row">
            {ended.length > 0 && (
              <button type="button" className="btn primary" onClick={() => void save('ended')}>
                Chỉ lấy {ended.length} đơn vị đã xong
              </button>
            )}
            <button type="button" className="btn" onClick={() => void save('all')}>
              {ended.length > 0 ? `Lấy cả ${ended.length + goingOn.length} đơn vị` : 'Vẫn lưu'}
            </button>
            <button type="button" className="btn" onClick={() => setAsking(false)}>
              Không lưu
            </button>
          </div>
        </div>
      </Dialog>
    </>
  )
}

/** ": mới thẩm định 29/79 tiêu chí", once the dossier was read. */
function UnitProgress({ unit }: { readonly unit: string }) {
  const progress = useProgress(unit)
  return progress && `: ${describeProgress(progress)}`
}

/** So many names one still reads. */
const mostNamed = 8
