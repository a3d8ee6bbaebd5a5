import { useEffect, useMemo, type ComponentType } from 'react'
import type { Document } from '../../domain/documents/document.ts'
import { reminderList } from '../../domain/documents/reminder-list.ts'
import { unitsToRemind } from '../../domain/reception.ts'
import { useRounds } from '../../store/rounds-context.tsx'
import { roundHref } from '../../ui/round-route.ts'
import styles from './rounds.module.css'
import { today } from './today.ts'

/** Danh sách đôn đốc: who has still to send something, since when, and whom to call. */
export function ReminderScreen(props: { readonly paperView: ComponentType<{ readonly paper: Document }> }) {
  const { paperView: PaperView } = props
  const open = useRounds((state) => state.open)
  useEffect(() => {
    document.title = 'Danh sách đôn đốc – Tự chấm CCHC'
  }, [])
  const day = today()
  const made = useMemo(() => {
    if (!open) return null
    const reminders = unitsToRemind(open.round, open.standings, day)
    return { count: reminders.length, paper: reminderList(open.round, reminders, day) }
  }, [open, day])
  if (!open || !made) return null
  return (
    <main className={`page stack ${styles.papers}`} id="content">
      <div className="no-print">
        <p className="small">
          <a href={roundHref(open.round.id)}>Tổng hợp</a>
        </p>
        <h1 tabIndex={-1}>
          {made.count === 0 ? 'Không còn đơn vị nào phải đôn đốc' : `${made.count} đơn vị cần đôn đốc`}
        </h1>
      </div>
      <PaperView paper={made.paper} />
    </main>
  )
}
