import { useEffect, useMemo, useState } from 'react'
import type { Round } from '../../domain/round.ts'
import { surveyLeaves } from '../../domain/survey-check.ts'
import { useRounds } from '../../store/rounds-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from './figures.tsx'
import { ReadingProgress } from './reading-progress.tsx'
import { SurveyForm } from './survey-form.tsx'
import { SurveyHeld } from './survey-held.tsx'
import { SurveyImport } from './survey-import.tsx'
import { SurveyNote, type SurveyTold } from './survey-note.tsx'
import { SurveyTable, type SurveyCell } from './survey-table.tsx'
import { useDossiersOfRound } from './use-dossiers-of-round.ts'

/** Điều tra XHH: the results of surveys by unit and criterion, typed or read from a list, checked before they count. */
export function SurveyScreen() {
  const round = useRounds((state) => state.open?.round)
  useEffect(() => {
    document.title = 'Điều tra xã hội học – Tự chấm CCHC'
  }, [])
  return round ? <Surveys round={round} /> : null
}

function Surveys({ round }: { readonly round: Round }) {
  const read = useDossiersOfRound()
  const [cell, setCell] = useState<SurveyCell | null>(null)
  const leaves = useMemo(() => surveyLeaves(round.set), [round.set])
  const [told, setTold] = useState<SurveyTold | null>(null)
  const close = () => setCell(null)
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>Điều tra xã hội học (XHH)</h1>
      {leaves.length === 0 ? (
        <Empty>Bộ tiêu chí của đợt không có tiêu chí điều tra xã hội học nên không phải nhập gì ở đây.</Empty>
      ) : (
        <>
          <p>
            Đơn vị không tự chấm các tiêu chí này. Nhập số phiếu theo mức trả lời, theo nhóm đối tượng có
            trọng số, hoặc điểm lấy từ báo cáo SIPAS.
          </p>
          <ReadingProgress read={read} />
          <SurveyHeld round={round} read={read} onTold={setTold} />
          {told && <SurveyNote round={round} told={told} onTold={setTold} />}
          <SurveyTable round={round} leaves={leaves} read={read} onEdit={setCell} />
          <SurveyImport round={round} read={read} />
        </>
      )}
      <Dialog
        open={cell !== null}
        title={cell ? `${cell.leaf.code} ${cell.leaf.title}` : ''}
        onClose={close}
        wide
      >
        {cell && (
          <SurveyForm
            cell={cell}
            onDone={(entered) => {
              close()
              if (entered) setTold(entered)
            }}
          />
        )}
      </Dialog>
    </main>
  )
}
