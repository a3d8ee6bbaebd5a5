import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Document } from '../../domain/documents/document.ts'
import { leaderPaper } from '../../domain/documents/leader-paper.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { leaderBoard, type LeaderBoard } from '../../domain/leader-board.ts'
import { formatIndex, formatPoints } from '../../domain/points.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import { codeOf } from '../../store/code.ts'
import { useDossiers, useDossierVerbs } from '../../store/context.tsx'
import { sheetOf } from '../../store/sheet.ts'
import { ApprovalCard } from './approval-card.tsx'
import { BoardTable } from './board-table.tsx'
import { FormerYear } from './former-year.tsx'
import { Watchlist } from './watchlist.tsx'
import styles from './leader.module.css'

/** Does something with a paper; another feature's part, put in by the frame. */
export type PaperSlot = (props: { readonly paper: Document }) => ReactNode
type Slots = { readonly exporter: PaperSlot; readonly printed: PaperSlot }

/** Trình lãnh đạo: what a leader looks at before agreeing, on one screen and one page. */
export function LeaderScreen(props: Slots) {
  const dossier = useDossiers((state) => state.open?.dossier)
  useEffect(() => {
    document.title = 'Trình lãnh đạo – Tự chấm CCHC'
  }, [])
  return dossier ? <Leader key={dossier.id} dossier={dossier} {...props} /> : null
}

function Leader({ dossier, exporter: Exporter, printed: Printed }: Slots & { readonly dossier: Dossier }) {
  const { formerDossier } = useDossierVerbs()
  const [former, setFormer] = useState<Dossier | null>(null)
  const { id, year } = dossier
  const [asked] = useState(dossier)
  useEffect(() => {
    let stale = false
    void formerDossier(asked).then((found) => !stale && setFormer((chosen) => chosen ?? found))
    return () => {
      stale = true
    }
  }, [asked, formerDossier])
  const sheet = sheetOf(dossier)
  const board = useMemo(() => leaderBoard(dossier, sheet, former), [dossier, sheet, former])
  const code = codeOf(dossier)
  const paper = useMemo(() => leaderPaper(dossier, board, { code }), [dossier, board, code])
  return (
    <>
      <main className={`page no-print`} id="content">
        <div className="lede">
          <h1 tabIndex={-1}>{headingOf(dossier, sheet, board)}</h1>
        </div>
        <div className={styles.columns}>
          <div className="stack">
            <BoardTable board={board} digits={dossier.set.digits} />
            <FormerYear year={year - 1} former={former} onChange={setFormer} />
            <Watchlist id={id} set={dossier.set} board={board} />
          </div>
          <div className="stack">
            <ApprovalCard key={dossier.approval?.at ?? ''} dossier={dossier} />
            <section className="card stack" aria-labelledby="paper">
              <h2 id="paper">Phiếu trình</h2>
              <p className="small muted">Một trang A4, cùng nội dung màn hình này.</p>
              <div className="row">
                <Exporter paper={paper} />
                <button type="button" className="btn" onClick={() => print()}>
                  In
                </button>
              </div>
            </section>
          </div>
        </div>
      </main>
      <Printed paper={paper} />
    </>
  )
}

/** The answer first: where the dossier stands, and how much a leader should look at. */
function headingOf({ set }: Dossier, { total, open, range }: ScoreSheet, board: LeaderBoard): string {
  const { digits } = set
  const points =
    total.self === null ? 'chưa chấm tiêu chí nào' : `tự chấm ${formatPoints(total.self, digits)} điểm`
  const index =
    open.length > 0 && range
      ? `, chỉ số từ ${formatIndex(range.low, digits)} đến ${formatIndex(range.high, digits)}`
      : total.index === null
        ? ''
        : `, chỉ số ${formatIndex(total.index, digits)}`
  const watch =
    board.open.length + board.noEvidence.length + board.claimedAgain.length + board.notApplicable.length
  return `Trình lãnh đạo: ${points}${index}; ${watch === 0 ? 'không có điều cần lưu ý' : `${watch} điều cần lưu ý`}`
}
