import { useEffect, useMemo, useState } from 'react'
import { isUndone, marksOf } from '../../domain/appraisal-mark.ts'
import { claimBeside, describeClaim } from '../../domain/claim.ts'
import type { Seat } from '../../domain/criterion-table.ts'
import { formatPoints } from '../../domain/points.ts'
import { standingOf, type Standing } from '../../domain/reception.ts'
import { unitsBelowUsual } from '../../domain/results.ts'
import { sheetOf } from '../../store/sheet.ts'
import { useAppraisal, useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import { useRounds } from '../../store/rounds-context.tsx'
import { appraisalHref, criterionHref } from '../../ui/appraisal-route.ts'
import { roundHref } from '../../ui/round-route.ts'
import { toggled } from '../../ui/toggled.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { AppraiserDialog } from './appraiser-dialog.tsx'
import { PartsCard } from './parts-card.tsx'
import { QueueActions } from './queue-actions.tsx'
import { SampleCard } from './sample-card.tsx'
import { describeDifference, describeShare, pointsOrDash, stageNames } from './words.ts'
import styles from './table.module.css'

/** All dossiers of the round under appraisal: how far each has come, and what is done to many at once. */
export function QueueScreen() {
  const round = useRounds((state) => state.open?.round)
  const standings = useRounds((state) => state.open?.standings)
  const seats = useAppraisal((state) => state.seats)
  const appraiser = useAppraisal((state) => state.appraiser)
  const verbs = useAppraisalVerbs()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asksWho, setAsksWho] = useState(false)
  const [isRead, setRead] = useState(false)
  useEffect(() => {
    document.title = 'Thẩm định – Tự chấm CCHC'
    void verbs.readAppraiser()
  }, [verbs])
  useEffect(() => {
    void verbs.loadSeats().then(() => setRead(true))
  }, [verbs])
  const rows = useMemo(() => seats.list.map((seat) => lineOf(seat)), [seats.list])
  const below = useMemo(() => {
    const blocks = new Map(round?.units.map(({ id, block }) => [id, block]))
    return unitsBelowUsual(rows.map((row) => ({ ...row, block: blocks.get(row.unit) ?? '' })))
  }, [round, rows])
  if (!round || !appraiser) return <Waiting />
  const undone = rows.filter((row) => row.undone > 0)
  const [next] = undone
  const isAll = rows.length > 0 && rows.every(({ unit }) => chosen.has(unit))
  const { digits } = round.set
  return (
    <main className="page stack" id="content">
      <div className="lede">
        <h1 tabIndex={-1}>
          Thẩm định: {rows.length - undone.length} trên {rows.length} hồ sơ đã xong
        </h1>
        <button type="button" className={`btn quiet ${styles.who}`} onClick={() => setAsksWho(true)}>
          {appraiser.by === ''
            ? 'Ghi tên người thẩm định'
            : `Người thẩm định: ${appraiser.by}, ${appraiser.body}`}
        </button>
        <a className="btn" href={criterionHref(round.id)}>
          Theo tiêu chí
        </a>
        {next && (
          <a className="btn primary" href={appraisalHref(round.id, next.unit)}>
            Thẩm định tiếp: {next.name}
          </a>
        )}
      </div>
      {!isRead && (
        <p className="muted" role="status">
          Đang đọc hồ sơ… {seats.done > 0 && describeShare(seats.done, seats.total)}
        </p>
      )}
      {isRead && rows.length === 0 && (
        <p className="note">
          Chưa nhận hồ sơ nào trong đợt này. <a href={roundHref(round.id, 'nhan')}>Nhận hồ sơ…</a>
        </p>
      )}
      {rows.length > 0 && (
        <>
          <QueueActions chosen={[...chosen]} {...{ round, appraiser }} onNobody={() => setAsksWho(true)} />
          <div className="scroll" tabIndex={0} role="region" aria-label="Hồ sơ đang thẩm định">
            <table className="grid">
              <thead>
                <tr>
                  <th>
                    <input
                      type="checkbox"
                      aria-label="Chọn tất cả"
                      checked={isAll}
                      onChange={() => setChosen(new Set(isAll ? [] : rows.map(({ unit }) => unit)))}
                    />
                  </th>
                  <th className={styles.unit}>Đơn vị</th>
                  <th>Trạng thái</th>
                  <th className="num">Đã thẩm định</th>
                  <th className="num">Tự đánh giá</th>
                  <th className="num">Thẩm định</th>
                  <th className="num">Chênh lệch</th>
                  <th className="num">Điểm tối đa áp dụng</th>
                  <th className="num">Cần giải trình</th>
                  <th className="num">Ý kiến khác nhau</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.unit}>
                    <td>
                      <input
                        type="checkbox"
                        aria-label={`Chọn ${row.name}`}
                        checked={chosen.has(row.unit)}
                        onChange={() => setChosen((before) => toggled(before, row.unit))}
                      />
                    </td>
                    <td>
                      <a href={appraisalHref(round.id, row.unit)}>{row.name}</a>
                    </td>
                    <td>
                      <span className={row.stage === 'finalised' ? 'chip good' : 'chip'}>
                        {row.isBegun ? stageNames[row.stage] : 'Chưa thẩm định'}
                      </span>
                      {isExplained(standings, row.unit) && <span className="chip good">Đã giải trình</span>}
                    </td>
                    <td className="num">{describeShare(row.all - row.undone, row.all)}</td>
                    <td className="num">
                      {pointsOrDash(row.self, digits)}
                      {row.claim && (
                        <div className={styles.note} title={describeClaim(row.claim, row, digits)}>
                          khi chốt: {formatPoints(row.claim.self, digits)}
                        </div>
                      )}
                    </td>
                    <td className="num">
                      <b>{pointsOrDash(row.appraised, digits)}</b>
                    </td>
                    <td className="num">{describeDifference(row.total, digits)}</td>
                    <td className="num">
                      {pointsOrDash(row.applicableMax, digits)}
                      {below.has(row.unit) && (
                        <span
                          className="chip warn"
                          title={`Thường gặp trong khối: ${pointsOrDash(below.get(row.unit) ?? null, digits)}`}
                        >
                          thấp hơn khối
                        </span>
                      )}
                    </td>
                    <td className="num">{row.asked || ''}</td>
                    <td className={`num ${row.disputed > 0 ? styles.bad : ''}`}>{row.disputed || ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <PartsCard
            {...{ round, appraiser }}
            units={chosen.size > 0 ? [...chosen] : rows.map(({ unit }) => unit)}
            onNobody={() => setAsksWho(true)}
          />
          <SampleCard {...{ round }} seats={seats.list} />
        </>
      )}
      <AppraiserDialog
        open={asksWho}
        appraiser={appraiser}
        reviewer={round.reviewer}
        onClose={() => setAsksWho(false)}
      />
    </main>
  )
}

function isExplained(standings: Readonly<Record<string, Standing>> | undefined, unit: string): boolean {
  return standingOf(standings ?? {}, unit)?.status === 'explained'
}

const lines = new WeakMap<Seat['dossier'], ReturnType<typeof freshLine>>()

/** What the list shows of a dossier, worked out once for each state of it. */
function lineOf(seat: Seat) {
  const known = lines.get(seat.dossier)
  if (known) return known
  const line = freshLine(seat)
  lines.set(seat.dossier, line)
  return line
}

function freshLine({ unit, name, dossier, former }: Seat) {
  const marks = [...marksOf(dossier, former).values()]
  const sheet = sheetOf(dossier)
  const { total } = sheet
  const { self, appraised, applicableMax } = total
  return {
    unit,
    name,
    stage: dossier.stage,
    isBegun: dossier.review.rounds.some(({ items }) => Object.keys(items).length > 0),
    total,
    claim: claimBeside(dossier, sheet),
    self,
    appraised,
    applicableMax,
    all: marks.filter((mark) => mark !== 'survey' && mark !== 'idle').length,
    undone: marks.filter(isUndone).length,
    asked: marks.filter((mark) => mark === 'asked').length,
    disputed: marks.filter((mark) => mark === 'conflict').length,
  }
}
