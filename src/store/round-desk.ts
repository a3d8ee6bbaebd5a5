import type { StoreApi } from 'zustand/vanilla'
import {
  standingOf,
  unitsToRemind,
  type Reception,
  type Reminder,
  type Standing,
} from '../domain/reception.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import { editRound, findUnit, type RoundFields } from '../domain/round.ts'
import { tidyText } from '../domain/tidy.ts'
import type { Stored } from './database.ts'
import { localDay } from './local-day.ts'
import { problemFrom } from './refusals.ts'
import { sortReceived } from './received-entry.ts'
import { createRoundList, noSuchRound } from './round-list.ts'
import { readRound, roundFromRecord, writeRound, type Arriving } from './round-records.ts'
import type { OpenRound, RoundMeans, RoundState } from './rounds.ts'

/** The verbs of screens that make rounds and follow their units. */
export type RoundVerbs = Omit<ReturnType<typeof createRoundDesk>, 'follow' | 'keep' | 'say'>

/** What the other verbs of a round work with. */
export type RoundInner = {
  readonly state: StoreApi<RoundState>
  readonly means: RoundMeans
  /** Stores a change of the open round, with dossiers that came in, at once or not at all. */
  readonly keep: (change: Change, arriving?: readonly Arriving[]) => Promise<Result<OpenRound>>
  /** Tells other tabs. */
  readonly say: () => void
}

type Change = Partial<Pick<OpenRound, 'round' | 'standings' | 'aliases'>>

/** The round on screen: opened, changed, and where each of its units stands. */
export function createRoundDesk(state: StoreApi<RoundState>, means: RoundMeans) {
  const { database, now, channel } = means
  const say = () => channel?.postMessage('rounds')
  const told = <T>(stored: Stored<T>): Stored<T> => {
    state.setState({ storage: stored.ok ? 'ok' : stored.reason })
    return stored
  }
  const list = createRoundList({ state, means, told, say })

  const load = async (id: string): Promise<Result<OpenRound>> => {
    const found = told(await readRound(database, id))
    if (!found.ok) return fail(problemFrom(found.reason))
    if (!found.value) return fail(noSuchRound)
    const stored = roundFromRecord(found.value.record)
    if (!stored.ok) return stored
    const { round, standings, aliases, counter } = stored.value
    return succeed({ round, standings, aliases, counter, received: found.value.entries })
  }

  const keep: RoundInner['keep'] = async (change, arriving = []) => {
    const { open } = state.getState()
    if (!open) return fail(noSuchRound)
    const { round, standings, aliases } = { ...open, ...change }
    const savedAt = now().toISOString()
    const written = told(
      await writeRound(database, { round, standings, aliases, savedAt }, open.counter, arriving),
    )
    if (!written.ok) return fail(problemFrom(written.reason))
    if (written.value.kind === 'conflict') {
      const other = await load(round.id)
      state.setState({ open: other.ok ? other.value : null })
      return fail(changedMeanwhile)
    }
    const entries = arriving.map(({ entry }) => entry)
    const others = open.received.filter(
      (one) => !entries.some((entry) => entry.unit === one.unit && entry.revision === one.revision),
    )
    const received = sortReceived([...entries, ...others])
    const next = { round, standings, aliases, received, counter: written.value.counter }
    if (state.getState().open?.round.id === round.id) state.setState({ open: next })
    say()
    return succeed(next)
  }

  const note = async (
    unit: string,
    status: Reception,
    reason: string,
    due: string | null,
  ): Promise<Result<null>> => {
    const { open } = state.getState()
    if (!open || !findUnit(open.round, unit)) return fail(noSuchUnit)
    const standing: Standing = { status, reason, due, at: now().toISOString() }
    const kept = await keep({ standings: { ...open.standings, [unit]: standing } })
    return kept.ok ? succeed(null) : kept
  }

  return {
    keep,
    say,
    ...list,
    /** Another tab wrote. */
    follow: async (): Promise<void> => {
      const { rounds, open } = state.getState()
      if (rounds) await list.listRounds()
      if (!open) return
      const other = await load(open.round.id)
      if (
        state.getState().open?.round.id === open.round.id &&
        other.ok &&
        other.value.counter >= open.counter
      ) {
        state.setState({ open: other.value })
      }
    },

    openRound: async (id: string): Promise<Result<string>> => {
      const found = await load(id)
      if (!found.ok) return found
      state.setState({ open: found.value })
      return succeed(id)
    },
    /** Changes the open round: fields, an amended set, the list of units (`addUnits`, `editUnit`, `removeUnit` of the domain make it). */
    editRound: async (change: Partial<RoundFields>): Promise<Result<null>> => {
      const { open } = state.getState()
      if (!open) return fail(noSuchRound)
      const edited = editRound(open.round, change)
      if (!edited.ok) return edited
      const gone = open.round.units.filter(({ id }) => !findUnit(edited.value, id))
      const holding = gone.find(({ id }) => open.received.some(({ unit }) => unit === id))
      if (holding) return fail(hasDossier(holding.name))
      const kept = await keep({ round: edited.value })
      return kept.ok ? succeed(null) : kept
    },

    /** The reviewer's own word on a unit. A faulty dossier says why; `due` sets the day anew, null back to the round's own. */
    setStatus: async (
      unit: string,
      status: Reception,
      reason = '',
      due?: string | null,
    ): Promise<Result<null>> => {
      const { open } = state.getState()
      const former = open ? (standingOf(open.standings, unit)?.due ?? null) : null
      return note(unit, status, tidyText(reason), due === undefined ? former : due)
    },
    /** Sends a dossier back to be completed, with reasons and a new day. */
    returnToUnit: async (unit: string, reason: string, due: string): Promise<Result<null>> => {
      const words = tidyText(reason)
      if (words === '')
        return fail({ path: 'reason', message: 'Ghi lý do trả lại để đơn vị biết cần hoàn thiện gì.' })
      const day = localDay(now())
      if (due < day) return fail({ path: 'due', message: 'Hạn mới đã qua. Chọn một ngày từ hôm nay trở đi.' })
      return note(unit, 'returned', words, due)
    },
    /** Units that have still to send something, the latest first. */
    unitsToRemind: (): readonly Reminder[] => {
      const { open } = state.getState()
      return open ? unitsToRemind(open.round, open.standings, localDay(now())) : []
    },
  }
}

const noSuchUnit: Problem = {
  path: 'units',
  message: 'Danh sách của đợt không có đơn vị này. Mở lại danh sách để xem.',
}
const changedMeanwhile: Problem = {
  path: '',
  message:
    'Đợt đánh giá vừa được sửa ở thẻ khác nên thay đổi này chưa lưu. Nội dung mới nhất đã hiện; làm lại thao tác nếu còn cần.',
}

function hasDossier(name: string): Problem {
  return { path: 'units', message: `Đã nhận hồ sơ của "${name}" nên không bỏ khỏi danh sách được.` }
}
