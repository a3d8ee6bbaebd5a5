import type { StoreApi } from 'zustand/vanilla'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import { newRound, type Round, type RoundFields } from '../domain/round.ts'
import type { Stored } from './database.ts'
import type { RoundRecord } from './database-schema.ts'
import { problemFrom } from './refusals.ts'
import {
  putRoundBack,
  readRounds,
  removeRound,
  roundFromRecord,
  writeRound,
  type RemovedRound,
} from './round-records.ts'
import type { RoundEntry, RoundMeans, RoundState } from './rounds.ts'

type Inner = {
  readonly state: StoreApi<RoundState>
  readonly means: RoundMeans
  /** Notes on the state how the browser stores. */
  readonly told: <T>(stored: Stored<T>) => Stored<T>
  /** Tells other tabs. */
  readonly say: () => void
}

/** The rounds of this computer as wholes: which there are, new ones, those taken away. */
export function createRoundList({ state, means: { database, now, newId }, told, say }: Inner) {
  /** The last round taken away, while it can be brought back. */
  let removed: RemovedRound | null = null

  const listRounds = async (): Promise<Result<null>> => {
    const records = told(await readRounds(database))
    if (!records.ok) {
      if (state.getState().rounds === null) state.setState({ rounds: [] })
      return fail(problemFrom(records.reason))
    }
    const rounds = records.value.map(entryOf).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    state.setState({ rounds })
    return succeed(null)
  }

  const begin = async (round: Round): Promise<Result<string>> => {
    const written = told(
      await writeRound(database, { round, standings: {}, aliases: {}, savedAt: now().toISOString() }, null),
    )
    if (!written.ok) return fail(problemFrom(written.reason))
    if (written.value.kind === 'conflict') return fail(roundTaken)
    say()
    await listRounds()
    return succeed(round.id)
  }

  return {
    /** Reads which rounds are on this computer. */
    listRounds,

    /** A new round → its id. */
    makeRound: async (fields: RoundFields): Promise<Result<string>> => {
      const made = newRound(newId(), fields)
      return made.ok ? begin(made.value) : made
    },
    /** A round read from its file, to gather dossiers for it on this computer → its id. */
    keepRound: begin,

    /** Takes a round away with all that came in for it. */
    deleteRound: async (id: string): Promise<Result<null>> => {
      const gone = told(await removeRound(database, id))
      if (!gone.ok) return fail(problemFrom(gone.reason))
      if (!gone.value) return fail(noSuchRound)
      removed = gone.value
      if (state.getState().open?.round.id === id) state.setState({ open: null })
      say()
      return listRounds()
    },
    /** Brings back the round taken away last. */
    restoreRound: async (): Promise<Result<null>> => {
      if (!removed) return fail(noSuchRound)
      const back = told(await putRoundBack(database, removed))
      if (!back.ok) return fail(problemFrom(back.reason))
      if (back.value === 'conflict') return fail(roundTaken)
      removed = null
      say()
      return listRounds()
    },
  }
}

export const noSuchRound: Problem = {
  path: '',
  message: 'Trên máy này không có đợt đánh giá này (đã xóa, hoặc lập ở máy khác). Mở tệp .parr.json của đợt.',
}

const roundTaken: Problem = {
  path: 'id',
  message:
    'Trên máy này đã có đợt đánh giá cùng mã. Mở đợt đang có; nếu tệp là bản phát hành lại thì cập nhật trong đợt đó.',
}

function entryOf(record: RoundRecord): RoundEntry {
  const stored = roundFromRecord(record)
  const { id, savedAt } = record
  if (!stored.ok)
    return {
      id,
      title: 'Đợt đánh giá không đọc được',
      year: 0,
      setTitle: '',
      units: 0,
      savedAt,
      broken: true,
    }
  const { title, year, set, units } = stored.value.round
  return { id, title, year, setTitle: set.title, units: units.length, savedAt }
}
