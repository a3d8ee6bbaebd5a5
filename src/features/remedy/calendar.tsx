import { useState } from 'react'
import { dueDays } from '../../domain/calendar.ts'
import { formatDay } from '../../domain/day.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { RemedyPlan } from '../../domain/plan.ts'
import { saveFile } from '../../store/export.ts'
import { today } from '../../store/local-day.ts'
import { stateNames } from './words.ts'
import styles from './remedy.module.css'

/** The year's days: deadlines of the set, of the round and of the plan; also as a calendar file. */
export function Calendar({ dossier, plan }: { readonly dossier: Dossier; readonly plan: RemedyPlan | null }) {
  const [now] = useState(today)
  const days = dueDays(dossier, plan, now)
  if (days.length === 0) return null
  const lost = days.filter(({ state }) => state === 'lost').length
  const save = async () => {
    const { writeCalendar } = await import('../../files/ics.ts')
    const name = `Chỉ số CCHC năm ${dossier.year}, ${dossier.unit.name}`
    const bytes = writeCalendar(days, name, `${now}T00:00:00Z`)
    saveFile(`lich-cchc-${dossier.year}.ics`, new Blob([new Uint8Array(bytes)], { type: 'text/calendar' }))
  }
  return (
    <section className="card stack">
      <h2>
        {days.length} mốc thời hạn{lost > 0 && `, ${lost} đã quá hạn`}
      </h2>
      <ol className={styles.days}>
        {days.map(({ id, day, title, who, state }) => (
          <li key={id}>
            <span>{formatDay(day)}</span>
            <span>
              {title}
              {who !== '' && <span className="small muted"> – {who}</span>}
            </span>
            <span className={`chip ${state === 'done' ? 'good' : state === 'due' ? '' : 'warn'}`}>
              {stateNames[state]}
            </span>
          </li>
        ))}
      </ol>
      <div className="no-print">
        <button type="button" className="btn" onClick={() => void save()}>
          Lưu lịch (.ics)
        </button>
      </div>
    </section>
  )
}
