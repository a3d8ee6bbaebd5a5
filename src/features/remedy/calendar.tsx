import { useState } from 'react'
import { dueDays, type DueDay } from '../../domain/calendar.ts'
import { formatDay } from '../../domain/day.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { editTask, type RemedyPlan } from '../../domain/plan.ts'
import { formatFigure } from '../../domain/points.ts'
import { isReportPlan } from '../../domain/report-duty.ts'
import { refusalOf } from '../../domain/result.ts'
import { saveFile } from '../../store/export.ts'
import { today } from '../../store/local-day.ts'
import { usePlanVerbs } from '../../store/plans-context.tsx'
import { ReportForm } from './report-form.tsx'
import { describeDays, stateNames } from './words.ts'
import styles from './remedy.module.css'

type Props = {
  readonly dossier: Dossier
  /** The plan on screen, and the year's table of reports. */
  readonly plans: readonly RemedyPlan[]
  readonly onReports: (plan: RemedyPlan) => void
}

/** The year's days: deadlines of the set, of the round, of the plan and its reports; also as a calendar file. */
export function Calendar({ dossier, plans, onReports }: Props) {
  const [now] = useState(today)
  const { changePlan } = usePlanVerbs()
  const [refusal, setRefusal] = useState<string | null>(null)
  const days = dueDays(dossier, plans, now)
  const save = async () => {
    const { writeCalendar } = await import('../../files/ics.ts')
    const name = `Chỉ số CCHC năm ${dossier.year}, ${dossier.unit.name}`
    const scope = `${dossier.unit.id}-${dossier.year}`
    const bytes = writeCalendar(days, { scope, name, stamp: `${now}T00:00:00Z` })
    saveFile(`lich-cchc-${dossier.year}.ics`, new Blob([new Uint8Array(bytes)], { type: 'text/calendar' }))
  }
  const tick = async ({ task }: DueDay, done: boolean) => {
    if (!task) return
    const change = (plan: RemedyPlan) => editTask(plan, task.id, { progress: done ? 'done' : 'open' }, now)
    const result = await changePlan(task.plan, change)
    setRefusal(refusalOf(result))
  }
  return (
    <section className="card stack" aria-labelledby="calendar">
      <h2 id="calendar">{describeDays(days)}</h2>
      {days.length > 0 && (
        <ol className={styles.days}>
          {days.map((one) => (
            <Day key={one.id} day={one} isDone={isTicked(one, plans)} onTick={(done) => tick(one, done)} />
          ))}
        </ol>
      )}
      {refusal !== null && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
      <div className={`stack no-print`}>
        {days.length > 0 && (
          <div>
            <button type="button" className="btn" onClick={() => void save()}>
              Lưu lịch (.ics)
            </button>
          </div>
        )}
        {!plans.some(isReportPlan) && <ReportForm dossier={dossier} onKeep={onReports} />}
      </div>
    </section>
  )
}

function Day(props: {
  readonly day: DueDay
  readonly isDone: boolean
  readonly onTick: (done: boolean) => Promise<void>
}) {
  const { day, title, who, state, lost, task } = props.day
  /** What was just ticked, until it is stored or refused. */
  const [asked, setAsked] = useState<boolean | null>(null)
  return (
    <li>
      <span>{formatDay(day)}</span>
      <span>
        {title}
        {who !== '' && <span className="small muted"> – {who}</span>}
        {task && (
          <label className="no-print">
            {' '}
            <input
              type="checkbox"
              checked={asked ?? props.isDone}
              aria-label={`Đã làm: ${title}, hạn ${formatDay(day)}`}
              onChange={({ target: { checked } }) => {
                setAsked(checked)
                void props.onTick(checked).then(() => setAsked(null))
              }}
            />{' '}
            <span className="small">Đã làm</span>
          </label>
        )}
      </span>
      <span className={`chip ${state === 'done' ? 'good' : state === 'due' ? '' : 'warn'}`}>
        {stateNames[state]}
        {lost !== null && lost > 0 && `, mất ${formatFigure(lost, 2)} điểm`}
      </span>
    </li>
  )
}

function isTicked({ task }: DueDay, plans: readonly RemedyPlan[]): boolean {
  const found = plans.find(({ id }) => id === task?.plan)?.tasks.find(({ id }) => id === task?.id)
  return found?.progress === 'done'
}
