import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { describeYear } from '../../domain/board-words.ts'
import { boardPaper } from '../../domain/documents/board-paper.ts'
import type { Document } from '../../domain/documents/document.ts'
import type { HeadData } from '../../domain/documents/official-head.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { isReportPlan } from '../../domain/report-duty.ts'
import { unitBoard } from '../../domain/unit-board.ts'
import { codeOf } from '../../store/code.ts'
import { useDossiers } from '../../store/context.tsx'
import { today as todayHere } from '../../store/local-day.ts'
import { usePlans, usePlanVerbs } from '../../store/plans-context.tsx'
import { useRankings, useRankingVerbs, useTablesOf } from '../../store/rankings-context.tsx'
import { sheetOf } from '../../store/sheet.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { AreaCard } from './area-card.tsx'
import { PlacesCard } from './places-card.tsx'
import { TargetCard } from './target-card.tsx'
import { TaskCard } from './task-card.tsx'
import styles from './overview.module.css'

type PaperSlot = (props: { readonly paper: Document }) => ReactNode
type Means = { readonly exporter: PaperSlot; readonly printed: PaperSlot; readonly head: HeadData }

/** The same seed as on Mục tiêu: both screens tell the same chance. */
const seed = 43

/** Tổng quan: one page for the leader, on screen and on one A4. */
export function OverviewScreen(means: Means) {
  const dossier = useDossiers((state) => state.open?.dossier)
  const tables = useRankings((state) => state.tables)
  const plans = usePlans((state) => state.plans)
  const { listRankings } = useRankingVerbs()
  const { listPlans } = usePlanVerbs()
  useEffect(() => {
    document.title = 'Tổng quan – Tự chấm CCHC'
    void listRankings()
    void listPlans()
  }, [listRankings, listPlans])
  if (!dossier) return null
  if (!tables || !plans) return <Waiting label="Đang đọc xếp hạng và kế hoạch…" />
  return <Board key={dossier.id} dossier={dossier} means={means} />
}

function Board({ dossier, means }: { readonly dossier: Dossier; readonly means: Means }) {
  const { exporter: Exporter, printed: Printed, head } = means
  const held = useTablesOf(dossier)
  const plans = usePlans((state) => state.plans)
  const [today] = useState(todayHere)
  const [places, setPlaces] = useState(3)
  const [withChance, setWithChance] = useState(false)
  const sheet = sheetOf(dossier)
  const board = useMemo(() => {
    const plan =
      plans?.find(({ plan: one }) => one.unit.id === dossier.unit.id && !isReportPlan(one))?.plan ?? null
    const tables = (held ?? []).map(({ table }) => table)
    return unitBoard({ dossier, sheet, tables, plan, places, seed, today })
  }, [dossier, sheet, held, plans, places, today])
  const code = codeOf(dossier)
  const paper = useMemo(
    () => boardPaper(dossier, sheet, board, { code, head, withChance }),
    [dossier, sheet, board, code, head, withChance],
  )
  return (
    <>
      <main className={`page no-print ${styles.screen}`} id="content">
        <h1 tabIndex={-1} className={styles.answer}>
          {describeYear(dossier, sheet)}
        </h1>
        <div className={styles.columns}>
          <PlacesCard years={board.years} official={board.official} own={dossier.year} />
          <TargetCard
            target={board.target}
            others={board.others}
            year={dossier.year}
            places={places}
            onPlaces={setPlaces}
            withChance={withChance}
            onWithChance={setWithChance}
            id={dossier.id}
          />
          <AreaCard board={board} digits={dossier.set.digits} id={dossier.id} />
          <TaskCard tasks={board.tasks} id={dossier.id} />
        </div>
        <section className="card stack" aria-labelledby="paper">
          <h2 id="paper">Bản in một trang A4</h2>
          <div className="row">
            <Exporter paper={paper} />
            <button type="button" className="btn" onClick={() => print()}>
              In
            </button>
          </div>
        </section>
      </main>
      <Printed paper={paper} />
    </>
  )
}
