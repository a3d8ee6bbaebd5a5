import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { isUndone, markOfLeaf } from '../../domain/appraisal-mark.ts'
import type { Seat } from '../../domain/criterion-table.ts'
import type { Leaf } from '../../domain/criterion.ts'
import { takesFigures } from '../../domain/official-table.ts'
import { describeRule } from '../../domain/wording.ts'
import { useAppraisal, useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import { useRounds } from '../../store/rounds-context.tsx'
import { criterionHref } from '../../ui/appraisal-route.ts'
import { roundHref, roundPath } from '../../ui/round-route.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { useAskWho } from './ask-who.ts'
import { AppraiserDialog } from './appraiser-dialog.tsx'
import { CriterionLines } from './criterion-lines.tsx'
import { tableOf } from './criterion-tables.ts'
import { Findings } from './findings.tsx'
import { ManyForm } from './many-form.tsx'
import { OfficialCard } from './official-card.tsx'
import { findLeaf, sectionsOf } from './outline.ts'
import { describeShare } from './words.ts'
import styles from './table.module.css'

/** The units chosen in the table of one criterion. */
type Choice = { readonly criterion: string | undefined; readonly units: ReadonlySet<string> }

const noUnits: ReadonlySet<string> = new Set()

/** One criterion across all units of the round, so that all are judged alike; without a key, the list of criteria. */
export function CriterionScreen({ criterion }: { readonly criterion: string | undefined }) {
  const round = useRounds((state) => state.open?.round)
  const seats = useAppraisal((state) => state.seats)
  const appraiser = useAppraisal((state) => state.appraiser)
  const officials = useAppraisal((state) => state.officials)
  const verbs = useAppraisalVerbs()
  const roundId = round?.id
  const [, navigate] = useLocation()
  const [isRead, setRead] = useState(false)
  const [choice, setChoice] = useState<Choice>({ criterion, units: new Set() })
  const [onlyOpen, setOnlyOpen] = useState(false)
  const { isAsking, askWho, onClose: closeAsking } = useAskWho((appraiser?.by ?? '') !== '')
  useEffect(() => {
    void verbs.loadSeats().then(() => setRead(true))
  }, [verbs])
  useEffect(() => {
    void verbs.readAppraiser()
    if (roundId !== undefined) void verbs.readOfficials(roundId)
  }, [verbs, roundId])
  const leaves = useMemo(
    () => (round ? sectionsOf(round.set).flatMap((section) => section.leaves) : []),
    [round],
  )
  const leaf = findLeaf(leaves, criterion)
  const officialFor = (one: Leaf | undefined) => officials?.find(({ criterion: key }) => key === one?.key)
  const official = officialFor(leaf)
  const lines = leaf ? tableOf(seats.list, leaf, official) : []
  const next = leaf && leaves[leaves.indexOf(leaf) + 1]
  const nextOfficial = officialFor(next)
  // While one reads this table, the next is made.
  useEffect(() => {
    const idle = setTimeout(() => next && tableOf(seats.list, next, nextOfficial), 250)
    return () => clearTimeout(idle)
  }, [seats.list, next, nextOfficial])
  useEffect(() => {
    document.title = leaf ? `${leaf.code} ${leaf.title} – Theo tiêu chí` : 'Theo tiêu chí – Tự chấm CCHC'
  }, [leaf])
  if (!round || !appraiser || !officials) return <Waiting />

  if (!leaf) {
    return (
      <main className="page stack" id="content">
        <h1 tabIndex={-1}>Theo tiêu chí: chấm đều tay giữa các đơn vị</h1>
        {criterion !== undefined && <p className="note warn">Bộ tiêu chí của đợt không có tiêu chí này.</p>}
        {sectionsOf(round.set).map((section) => (
          <section key={section.key ?? 'adjustments'}>
            <h2>
              {section.code} {section.title}
            </h2>
            <ul className={styles.plain}>
              {section.leaves.map((one) => (
                <li key={one.key}>
                  <a href={criterionHref(round.id, one.key)}>
                    {one.code} {one.title}
                  </a>{' '}
                  {isRead && seats.list.length > 0 && (
                    <span className="small muted">
                      {one.rule.kind === 'survey' ? 'điểm điều tra XHH' : describeDone(seats.list, one)}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
    )
  }

  const chosen = choice.criterion === criterion ? choice.units : noUnits
  const setChosen = (change: (before: ReadonlySet<string>) => ReadonlySet<string>) =>
    setChoice({ criterion, units: change(chosen) })
  const at = leaves.indexOf(leaf)
  const shown = onlyOpen ? lines.filter(({ mark }) => isUndone(mark)) : lines
  const undone = lines.filter(({ mark }) => isUndone(mark)).length
  const go = (step: 1 | -1) => {
    const to = leaves[at + step]
    if (to) navigate(roundPath(round.id, 'tieu-chi', to.key))
  }
  return (
    <main className="page stack" id="content">
      <p className="small">
        <a href={criterionHref(round.id)}>Danh sách tiêu chí</a>
      </p>
      <div className="lede">
        <h1 tabIndex={-1} aria-live="polite">
          {leaf.code} {leaf.title}
        </h1>
        <span className="muted" data-progress>
          {lines.length} đơn vị, còn {undone} chưa thẩm định
        </span>
        <button type="button" className="btn" disabled={at === 0} onClick={() => go(-1)}>
          Tiêu chí trước
        </button>
        <button type="button" className="btn" disabled={at === leaves.length - 1} onClick={() => go(1)}>
          Tiêu chí sau
        </button>
      </div>
      <details>
        <summary>Cách tính điểm</summary>
        <ul>
          {describeRule(leaf, { year: round.year }).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      {!isRead && (
        <p className="muted" role="status">
          Đang đọc hồ sơ… {seats.done > 0 && describeShare(seats.done, seats.total)}
        </p>
      )}
      {isRead && lines.length === 0 && (
        <p className="note">
          Chưa nhận hồ sơ nào trong đợt này. <a href={roundHref(round.id, 'nhan')}>Nhận hồ sơ…</a>
        </p>
      )}
      {lines.length > 0 && (
        <>
          <Findings lines={lines} />
          <div className="row">
            <label>
              <input type="checkbox" checked={onlyOpen} onChange={() => setOnlyOpen(!onlyOpen)} /> Chỉ đơn vị
              chưa thẩm định
            </label>
          </div>
          <CriterionLines
            {...{ leaf, chosen, onChosen: setChosen }}
            lines={shown}
            roundId={round.id}
            digits={round.set.digits}
            hasOfficial={official !== undefined}
          />
          <ManyForm
            key={leaf.key}
            {...{ leaf, appraiser }}
            units={shown.flatMap(({ unit }) => (chosen.has(unit) ? [unit] : []))}
            onNobody={askWho}
            onDone={() => setChosen(() => noUnits)}
          />
          {takesFigures(leaf) && <OfficialCard key={`official ${leaf.key}`} {...{ leaf, round, official }} />}
        </>
      )}
      <AppraiserDialog
        open={isAsking}
        appraiser={appraiser}
        reviewer={round.reviewer}
        onClose={closeAsking}
      />
    </main>
  )
}

/** "đã thẩm định 3/12". */
function describeDone(seats: readonly Seat[], leaf: Leaf): string {
  const undone = seats.filter(({ dossier, former }) => isUndone(markOfLeaf(dossier, leaf, former)))
  return `đã thẩm định ${describeShare(seats.length - undone.length, seats.length)}`
}
