import type { StoreApi } from 'zustand/vanilla'
import type { Seat } from '../domain/criterion-table.ts'
import type { Dossier } from '../domain/dossier.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import type { AppraisalState } from './appraisal.ts'
import type { AppraisalActs } from './appraisal-acts.ts'
import { createAppraisalShelf } from './appraisal-shelf.ts'
import {
  beginStage,
  isCurrent,
  saveOf,
  settleStages,
  takeStageBack,
  type Reopening,
  type Work,
} from './appraisal-work.ts'
import { recordStep, stepBack, stepForward } from './history.ts'
import { latestReceived } from './received-entry.ts'
import type { RoundMeans, RoundStore } from './rounds.ts'
import { noteStandings } from './standing-notes.ts'

export type AppraisalDesk = ReturnType<typeof createAppraisalDesk>

/** What the other verbs of an appraisal work with. */
export type AppraisalInner = {
  readonly state: StoreApi<AppraisalState>
  readonly rounds: RoundStore
  readonly means: RoundMeans
  readonly desk: AppraisalDesk
  readonly acts: AppraisalActs
}

/** The dossier on screen and those beside it: read, shown at once, stored behind the screen, undone. */
export function createAppraisalDesk(
  state: StoreApi<AppraisalState>,
  rounds: RoundStore,
  { now }: RoundMeans,
) {
  const shelf = createAppraisalShelf(rounds)
  const standings = noteStandings(rounds)
  let open: Work | null = null
  /** Counts what the screen asked for, so that only the last wish is granted. */
  let turn = 0
  let loading: Promise<Result<null>> | null = null

  const publish = (work: Work) => {
    if (open === work) {
      const { received, dossier, former, steps } = work
      state.setState({
        open: {
          entry: received.entry,
          dossier,
          former,
          save: saveOf(work),
          past: steps.past.length,
          future: steps.future.length,
        },
      })
    }
    const { seats } = state.getState()
    const isBehind = ({ unit, dossier }: Seat) => unit === work.unit && dossier !== work.dossier
    // The list stays the same while none of it changed: tables are made of it.
    if (!seats.list.some(isBehind)) return
    const list = seats.list.map((seat) => (isBehind(seat) ? { ...seat, dossier: work.dossier } : seat))
    state.setState({ seats: { ...seats, list } })
  }

  const writeAll = async (work: Work): Promise<void> => {
    while (work.received.dossier !== work.dossier) {
      const wanted = work.dossier
      const kept = await rounds.verbs.changeReview(work.received, () => succeed(wanted))
      if (!kept.ok) {
        work.problems = kept.problems
        return
      }
      work.received = { ...kept.value, dossier: wanted }
    }
    work.problems = null
  }
  const flush = async (work: Work): Promise<Result<null>> => {
    work.writing ??= writeAll(work).finally(() => {
      work.writing = null
      publish(work)
    })
    await work.writing
    return work.problems ? fail(...work.problems) : succeed(null)
  }

  /** Shows a new state of a dossier at once and stores it behind the screen. Without a field it cannot be undone. */
  const put = (work: Work, next: Dossier, field: string | null): void => {
    if (next === work.dossier) return
    if (field === null) settleStages(work)
    else work.steps = recordStep(work.steps, work.dossier, field, now().getTime())
    show(work, next)
  }
  const show = (work: Work, next: Dossier) => {
    work.dossier = next
    void flush(work)
    publish(work)
  }
  /** A step of the whole dossier, which can be undone until one leaves it; `reopen` where that has to leave a trace. */
  const putStage = (work: Work, next: Dossier, reopen: Reopening | null): void => {
    const before = work.dossier
    beginStage(work, next, { standing: standings.of(work.unit), reopen })
    put(work, next, `stage ${before.stage} ${next.stage}`)
  }
  const readAll = async (): Promise<Result<null>> => {
    const { open: round } = rounds.state.getState()
    if (!round) return fail(noRound)
    shelf.keepOnly(round.round.id)
    const present = round.round.units.filter(({ id }) => latestReceived(round.received, id) !== null)
    const list: Seat[] = []
    for (const [at, { id, name }] of present.entries()) {
      const work = await shelf.read(id)
      if (work.ok) list.push({ unit: id, name, dossier: work.value.dossier, former: work.value.former })
      if (at % breath === breath - 1) {
        state.setState(({ seats }) => ({ seats: { ...seats, done: at + 1, total: present.length } }))
        await pause()
      }
    }
    const fresh = list.map((seat) => ({ ...seat, dossier: shelf.peek(seat.unit)?.dossier ?? seat.dossier }))
    state.setState({ seats: { list: fresh, done: present.length, total: present.length } })
    return succeed(null)
  }

  /** Shows a unit's dossier. What another tab or a newer freeze changed is read again. */
  const openUnit = async (unit: string): Promise<Result<null>> => {
    const mine = ++turn
    const work = await shelf.read(unit)
    if (mine !== turn) return succeed(null)
    if (!work.ok) return work
    if (open && open.unit !== unit) settleStages(open)
    open = work.value
    publish(open)
    return succeed(null)
  }
  /** Reads all dossiers of the round; those that are there already are not read again. */
  const loadSeats = (): Promise<Result<null>> => {
    loading ??= readAll().finally(() => {
      loading = null
    })
    return loading
  }
  /** Another tab wrote, or a newer freeze came in: what is shown of it is read again. */
  const follow = () => {
    const { open: round } = rounds.state.getState()
    if (!round) return
    if (open && open.round === round.round.id && !isCurrent(open, latestReceived(round.received, open.unit)))
      void openUnit(open.unit)
    const { total } = state.getState().seats
    if (total === 0) return
    const present = new Map([...round.received].reverse().map((entry) => [entry.unit, entry]))
    const isBehind = [...present].some(([unit, entry]) => {
      const work = shelf.peek(unit)
      return !work || work.round !== round.round.id || !isCurrent(work, entry)
    })
    if (isBehind) void loadSeats()
  }
  let received: unknown = null
  rounds.state.subscribe(({ open: round }) => {
    if (round?.received === received) return
    received = round?.received
    follow()
  })

  return {
    put,
    putStage,
    standings,
    read: shelf.read,
    /** The dossier on screen. */
    held: () => open,
    forget: shelf.forget,

    openUnit,
    /** The dossier goes off the screen: what was done to it as a whole is no longer undone. */
    leaveUnit: () => {
      if (!open) return
      settleStages(open)
      publish(open)
    },
    loadSeats,
    undo: () => {
      const stage = open && takeStageBack(open)
      if (!open || !stage) return step(stepBack)
      const { unit } = open
      show(open, stage.dossier)
      void flush(open).then((kept) => (kept.ok ? standings.noteAgain(unit, stage.standing) : kept))
    },
    redo: () => step(stepForward),
    /** Waits until all is stored that can be. */
    flush: async (): Promise<Result<null>> => {
      for (const work of shelf.all()) {
        const kept = await flush(work)
        if (!kept.ok) return kept
      }
      return succeed(null)
    },
    flushOne: flush,
    /** Whether a word is on screen that is not stored yet. */
    isAtRisk: () => shelf.all().some(({ received, dossier }) => received.dossier !== dossier),
  }

  function step(move: typeof stepBack): void {
    const moved = open && move(open.steps, open.dossier)
    if (!open || !moved) return
    open.steps = moved.steps
    show(open, moved.work)
  }
}

/** Dossiers read in one go, between which the screen draws. */
const breath = 10

const noRound: Problem = { path: '', message: 'Chưa mở đợt đánh giá nào. Mở đợt rồi làm lại.' }

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
