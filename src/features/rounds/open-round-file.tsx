import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { roundPath } from '../../ui/round-route.ts'
import { FileButton } from '../../ui/file-button.tsx'
import { ProblemList } from './problem-list.tsx'

type Outcome =
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'exists'; readonly round: Round }

/** Opens the file of a round on the reviewer's side; one that is here already may be brought up to date by it. */
export function OpenRoundFile() {
  const rounds = useRounds((state) => state.rounds)
  const { keepRound, openRound, editRound } = useRoundVerbs()
  const [, navigate] = useLocation()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const refuse = (name: string, problems: readonly Problem[]) =>
    setOutcome({ kind: 'refused', name, problems })

  const read = async (file: File) => {
    const { readRoundFile } = await import('../../files/round-file.ts')
    const result = await readRoundFile(file)
    if (!result.ok) return refuse(file.name, result.problems)
    if (rounds?.some(({ id }) => id === result.value.id))
      return setOutcome({ kind: 'exists', round: result.value })
    const kept = await keepRound(result.value)
    if (kept.ok) navigate(roundPath(kept.value))
    else refuse(file.name, kept.problems)
  }
  const bringUpToDate = async (round: Round) => {
    const opened = await openRound(round.id)
    if (!opened.ok) return refuse(round.title, opened.problems)
    const { title, year, period, set, due, guide, reviewer, units } = round
    const edited = await editRound({ title, year, period, set, due, guide, reviewer, units })
    if (edited.ok) navigate(roundPath(round.id))
    else refuse(round.title, edited.problems)
  }

  return (
    <>
      <FileButton
        accept=".json,application/json"
        label="Chọn tệp đợt đánh giá (.parr.json)"
        onFile={(file) => void read(file)}
      >
        Mở tệp đợt…
      </FileButton>
      <Dialog open={outcome !== null} title="Mở tệp đợt đánh giá" onClose={() => setOutcome(null)}>
        {outcome?.kind === 'refused' && (
          <div role="alert">
            <p>
              <b>{outcome.name}</b> chưa được mở. Dữ liệu trên máy được giữ nguyên.
            </p>
            <ProblemList problems={outcome.problems} />
          </div>
        )}
        {outcome?.kind === 'exists' && (
          <div className="stack">
            <p>
              Trên máy này đã có đợt <b>{outcome.round.title}</b>. Hồ sơ đã nhận được giữ nguyên dù chọn cách
              nào.
            </p>
            <div className="row">
              <button
                type="button"
                className="btn primary"
                onClick={() => navigate(roundPath(outcome.round.id))}
              >
                Mở đợt đang có
              </button>
              <button type="button" className="btn" onClick={() => void bringUpToDate(outcome.round)}>
                Cập nhật đợt theo tệp này
              </button>
            </div>
          </div>
        )}
      </Dialog>
    </>
  )
}
