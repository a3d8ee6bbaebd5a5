import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { withCompared, type AnnexOrigin } from '../../domain/annex-origin.ts'
import { checkDraft, type DraftProblem } from '../../domain/draft-check.ts'
import { countsOf, sumOfSet } from '../../domain/draft-sums.ts'
import { spotsOf } from '../../domain/draft-tree.ts'
import { formatFigure, pointsToNumber } from '../../domain/points.ts'
import type { DraftSet } from '../../domain/draft.ts'
import type { Problem } from '../../domain/result.ts'
import { useDraftVerbs } from '../../store/draft-context.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { useIsPrinting } from '../../ui/printing.ts'
import { draftPath } from './address.ts'
import { ComparisonSheet } from './comparison-sheet.tsx'
import { keepReading, type Taken } from './intake-memory.ts'
import styles from './intake.module.css'
import { ProblemList } from './problem-list.tsx'
import { countConfidence, draftFromReading, problemsOfWhole } from './reading-draft.ts'
import { ReadingTable, type Filter } from './reading-table.tsx'
import { useUndoKeys } from './undo-keys.ts'
import { useWorkingDraft } from './working-draft.ts'

type Props = {
  readonly taken: Taken
  /** Another of the tables found is meant. */
  readonly onTable: (table: number) => void
  readonly onAgain: () => void
}

/** What was read beside what was understood, row by row, to be corrected. Stored only when it is opened in the editor. */
export function ReadingScreen({ taken, onTable, onAgain }: Props) {
  const { name, reading } = taken
  const [year] = useState(() => new Date().getFullYear())
  const [start] = useState(() => taken.corrected ?? draftFromReading(reading, name, year))
  const [origin, setOrigin] = useState<AnnexOrigin>(start.origin)
  const work = useWorkingDraft(start.draft)
  const { draft } = work
  const [filter, setFilter] = useState<Filter>('all')
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const [sought, setSought] = useState<{ readonly key: string } | null>(null)
  const { makeDraft } = useDraftVerbs()
  const [, navigate] = useLocation()
  const [leaving, setLeaving] = useState<(() => void) | null>(null)
  const isPrinting = useIsPrinting()
  useUndoKeys(work.undo, work.redo)
  const isCorrected = draft !== start.draft || origin !== start.origin || taken.corrected !== null
  useEffect(() => {
    if (isCorrected) keepReading({ ...taken, corrected: { draft, origin } })
  }, [isCorrected, taken, draft, origin])
  useEffect(() => {
    if (!isCorrected) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isCorrected])
  /** Asks first where corrections would be lost. */
  const leave = (go: () => void) => (isCorrected ? setLeaving(() => go) : go())

  // Checked after the rows are on the screen.
  const deferred = useDeferredValue<DraftSet | null>(draft, null)
  const problems = useMemo(
    () => (deferred === null ? null : checkDraft(deferred).filter(isOfTable)),
    [deferred],
  )
  const counts = countConfidence(draft, origin)
  const { areas, leaves } = countsOf(draft)
  const sum = sumOfSet(draft)
  const rows = spotsOf(draft).length

  const open = async () => {
    const made = await makeDraft(draft, origin)
    if (!made.ok) return setRefused(made.problems)
    keepReading(null)
    return navigate(draftPath(made.value))
  }
  const go = ({ key }: { readonly key: string | null }) => {
    setFilter('all')
    if (key !== null) setSought({ key })
  }
  const compared = useCallback((key: string) => setOrigin((before) => withCompared(before, key)), [])

  return (
    <main className={styles.reading} id="content">
      <div className="no-print">
        <header className={styles.top}>
          <div>
            <h1 tabIndex={-1}>
              Đã đọc {rows} dòng: {areas} lĩnh vực, {leaves} tiêu chí chấm điểm
            </h1>
            <p className="muted">
              Từ {name}. Tổng điểm các lĩnh vực <b>{formatFigure(pointsToNumber(sum.sum))}</b>
              {reading.total !== null && `, phụ lục ghi ${formatFigure(reading.total)}`}
              {reading.total === null && draft.max !== null && ` trên ${formatFigure(draft.max)}`}. Chưa lưu
              gì.
            </p>
          </div>
          <div className="row">
            <button type="button" className="btn quiet" disabled={work.past === 0} onClick={work.undo}>
              Hoàn tác
            </button>
            <button type="button" className="btn quiet" disabled={work.future === 0} onClick={work.redo}>
              Làm lại
            </button>
            <button type="button" className="btn" onClick={() => leave(onAgain)}>
              Đọc bảng khác
            </button>
            <button type="button" className="btn" onClick={() => window.print()}>
              In bảng đối chiếu
            </button>
            <button type="button" className="btn primary" onClick={() => void open()}>
              Mở trong trình soạn
            </button>
          </div>
        </header>
        {refused.map(({ message }) => (
          <p key={message} className="note bad" role="alert">
            {message}
          </p>
        ))}
        {problemsOfWhole(reading).map((message) => (
          <p key={message} className={`note warn ${styles.whole}`}>
            {message}
          </p>
        ))}
        {reading.tables.length > 1 && (
          <div className={`field ${styles.tables}`}>
            <label htmlFor="annex-table">Bảng được đọc</label>
            <select
              id="annex-table"
              value={reading.tables.findIndex(({ chosen }) => chosen)}
              onChange={({ target }) => {
                const table = Number(target.value)
                leave(() => onTable(table))
              }}
            >
              {reading.tables.map((one, at) => (
                <option key={`${one.title} ${one.rows}`} value={at}>
                  {one.title || `Bảng ${at + 1}`} ({one.rows} dòng)
                </option>
              ))}
            </select>
          </div>
        )}
        <div className={styles.columns}>
          <div className={styles.main}>
            <ReadingTable
              work={work}
              origin={origin}
              problems={problems}
              counts={counts}
              filter={filter}
              year={year}
              onFilter={setFilter}
              onCompared={compared}
              sought={sought}
            />
          </div>
          <aside className={styles.side} aria-label="Việc phải xem">
            <h2>Phải sửa {problems !== null && problems.length > 0 && `(${problems.length})`}</h2>
            {problems === null ? (
              <p role="status">Đang kiểm tra…</p>
            ) : problems.length === 0 ? (
              <p className="note good">Bảng đã đủ và khớp điểm.</p>
            ) : (
              <ProblemList draft={draft} problems={problems} onGo={go} />
            )}
            <p className="small muted">
              Có thể sửa ngay ở đây, hoặc mở trong trình soạn rồi sửa tiếp; không mất gì.
            </p>
          </aside>
        </div>
      </div>
      <ConfirmDialog
        open={leaving !== null}
        title="Bỏ các chỗ đã sửa?"
        confirm="Bỏ và đọc bảng khác"
        onConfirm={() => leaving?.()}
        onClose={() => setLeaving(null)}
      >
        <p>Các chỗ đã sửa ở bảng này chưa được lưu. Muốn giữ thì mở trong trình soạn trước.</p>
      </ConfirmDialog>
      {isPrinting && <ComparisonSheet draft={draft} origin={origin} year={year} printOnly />}
    </main>
  )
}

/** The data of the set is asked for in the editor, not here. */
function isOfTable({ key, field }: DraftProblem): boolean {
  return key !== null || field === 'max' || field.startsWith('adjustments.')
}
