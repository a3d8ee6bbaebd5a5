import { useEffect, useRef, useState } from 'react'
import { fillingsOf, officesOf, type Office } from '../../domain/assignment.ts'
import { formatDay } from '../../domain/day.ts'
import { assignmentList } from '../../domain/documents/assignment-list.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Problem } from '../../domain/result.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { today } from '../../store/local-day.ts'
import { fetchParts } from '../../store/part-shelf.ts'
import { sheetOf } from '../../store/sheet.ts'
import type { PartFile, PendingMerge } from '../../store/teamwork.ts'
import type { ExportSlot } from './assign-screen.tsx'
import { HandOut } from './hand-out.tsx'
import { MergePanel } from './merge-panel.tsx'
import { OfficeTable } from './office-table.tsx'
import { RowTable } from './row-table.tsx'
import { TakeParts } from './take-parts.tsx'
import styles from './team.module.css'

type Props = { readonly dossier: Dossier; readonly exporter: ExportSlot }

/** The unit's side: rows by office, files out and back, and what was filled in by whom. */
export function Assignment({ dossier, exporter: Exporter }: Props) {
  const { takeParts } = useDossierVerbs()
  const [handing, setHanding] = useState<string | null>(null)
  const [pending, setPending] = useState<PendingMerge | null>(null)
  const [turn, setTurn] = useState(0)
  const [refusal, setRefusal] = useState<readonly Problem[]>([])
  const [kept, setKept] = useState<string | null>(null)
  const offices = officesOf(dossier, sheetOf(dossier), today())
  const named = offices.filter(({ assignee }) => assignee !== '')
  const isDraft = dossier.stage === 'draft'

  const take = async (files: readonly PartFile[]) => {
    setKept(null)
    setTurn((before) => before + 1)
    const merged = await takeParts(files)
    setRefusal(merged.ok ? [] : merged.problems)
    setPending(merged.ok ? merged.value : null)
  }
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const files = fetchParts(dossier.id)
    if (files.length > 0) void latest.current(files)
  }, [dossier.id])
  const end = (words: string | null) => {
    setPending(null)
    setKept(words)
  }

  return (
    <main className="page" id="content">
      <div className="lede">
        <h1 tabIndex={-1}>{headingOf(offices)}</h1>
      </div>
      <div className="stack">
        {!isDraft && (
          <p className="note">
            Hồ sơ đã chốt, chỉ xem. Muốn phân công hoặc ghép kết quả, mở lại hồ sơ ở màn hình Kiểm tra, chốt.
          </p>
        )}
        {refusal.length > 0 && (
          <div className="note bad" role="alert">
            <p>Chưa ghép gì; hồ sơ được giữ nguyên.</p>
            <ul className={styles.list}>
              {refusal.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </div>
        )}
        {kept && (
          <p className="note good" role="status">
            {kept}
          </p>
        )}
        {pending && <MergePanel key={turn} pending={pending} onDone={end} />}
        {named.length > 0 && (
          <section className="stack" aria-labelledby="offices">
            <div className={styles.bar}>
              <h2 id="offices">Theo đơn vị phụ trách</h2>
              <div className="row">
                {isDraft && <TakeParts onRead={take} onRefused={setRefusal} />}
                <Exporter paper={assignmentList(dossier, offices)} />
              </div>
            </div>
            <OfficeTable dossier={dossier} offices={offices} onHandOut={isDraft ? setHanding : null} />
          </section>
        )}
        <RowTable dossier={dossier} editable={isDraft} />
        <Fillings dossier={dossier} />
      </div>
      <HandOut
        dossier={dossier}
        offices={offices}
        assignee={handing}
        exporter={Exporter}
        onClose={() => setHanding(null)}
      />
    </main>
  )
}

/** Who filled in which criteria, and when. */
function Fillings({ dossier }: { readonly dossier: Dossier }) {
  const fillings = fillingsOf(dossier)
  if (fillings.length === 0) return null
  return (
    <section className="card" aria-labelledby="fillings">
      <h2 id="fillings">Ai đã điền</h2>
      <ul className={styles.list}>
        {fillings.map(({ at, by, assignee, codes }) => (
          <li key={`${at} ${assignee} ${codes}`}>
            {formatDay(at)}, {by}
            {by !== assignee && ` (${assignee})`}: tiêu chí {codes}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the person came to know, in one line. */
function headingOf(offices: readonly Office[]): string {
  const named = offices.filter(({ assignee }) => assignee !== '')
  if (named.length === 0) return 'Phân công: giao tiêu chí cho các đơn vị phụ trách'
  const total = offices.reduce((sum, { keys }) => sum + keys.length, 0)
  const given = named.reduce((sum, { keys }) => sum + keys.length, 0)
  const open = named.filter((one) => one.open.length > 0).length
  const late = named.filter((one) => one.late > 0).length
  return [
    `Đã phân công ${given}/${total} tiêu chí cho ${named.length} đơn vị`,
    open > 0 ? `${open} đơn vị còn tiêu chí chưa chấm` : 'tất cả đã chấm xong',
    late > 0 ? `${late} đơn vị quá hạn` : '',
  ]
    .filter(Boolean)
    .join('; ')
}
