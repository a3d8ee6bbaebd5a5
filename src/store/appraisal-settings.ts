import type { StoreApi } from 'zustand/vanilla'
import { officialTableSchema, type OfficialTable } from '../domain/official-table.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import { tidyText } from '../domain/tidy.ts'
import type { AppraisalState } from './appraisal.ts'
import { problemFrom } from './refusals.ts'
import type { RoundMeans, RoundStore } from './rounds.ts'

/** Who appraises at this computer; both are '' before anyone said so. */
export type Appraiser = { readonly by: string; readonly body: string }

/** What stays on this computer: the appraiser's name, internal notes, official figures. None of it goes into a file. */
export function createAppraisalSettings(
  state: StoreApi<AppraisalState>,
  rounds: RoundStore,
  { database, now }: RoundMeans,
) {
  const roundId = () => rounds.state.getState().open?.round.id ?? ''

  const storeOfficials = async (officials: readonly OfficialTable[]): Promise<Result<null>> => {
    const stored = await database.run((db) => db.put('settings', officials, officialKey(roundId())))
    if (!stored.ok) return fail(problemFrom(stored.reason))
    state.setState({ officials })
    return succeed(null)
  }

  return {
    readAppraiser: async (): Promise<void> => {
      const stored = await database.run((db) => db.get('settings', 'appraiser'))
      state.setState({ appraiser: appraiserFrom(stored.ok ? stored.value : null) })
    },
    setAppraiser: async ({ by, body }: Appraiser): Promise<Result<null>> => {
      const appraiser = { by: tidyText(by), body: tidyText(body) }
      state.setState({ appraiser })
      const stored = await database.run((db) => db.put('settings', appraiser, 'appraiser'))
      return stored.ok ? succeed(null) : fail(problemFrom(stored.reason))
    },

    readNotes: async (unit: string): Promise<void> => {
      const round = roundId()
      const stored = await database.run((db) =>
        db.getAll('notes', IDBKeyRange.bound([round, unit], [round, unit, []])),
      )
      const notes = stored.ok ? Object.fromEntries(stored.value.map(({ key, text }) => [key, text])) : {}
      state.setState({ notes })
    },
    /** An internal note on a criterion; '' takes it away. It never leaves this computer. */
    setNote: async (unit: string, key: string, text: string): Promise<Result<null>> => {
      const [round, words] = [roundId(), tidyText(text)]
      state.setState(({ notes }) => ({ notes: { ...notes, [key]: words } }))
      const stored = await database.run(async (db) => {
        if (words === '') await db.delete('notes', [round, unit, key])
        else await db.put('notes', { round, unit, key, savedAt: now().toISOString(), text: words })
      })
      return stored.ok ? succeed(null) : fail(problemFrom(stored.reason))
    },

    readOfficials: async (round: string): Promise<void> => {
      const stored = await database.run((db) => db.get('settings', officialKey(round)))
      const list: readonly unknown[] = stored.ok && Array.isArray(stored.value) ? stored.value : []
      const officials = list.flatMap((one) => {
        const read = officialTableSchema.safeParse(one, { jitless: true })
        return read.success ? [read.data] : []
      })
      state.setState({ officials })
    },
    /** Keeps the official figures of a criterion, in the place of former ones. */
    keepOfficial: (table: OfficialTable): Promise<Result<null>> =>
      storeOfficials([
        ...(state.getState().officials ?? []).filter(({ criterion }) => criterion !== table.criterion),
        table,
      ]),
    removeOfficial: (criterion: string): Promise<Result<null>> =>
      storeOfficials((state.getState().officials ?? []).filter((one) => one.criterion !== criterion)),
  }
}

function officialKey(round: string): string {
  return `officials ${round}`
}

function appraiserFrom(value: unknown): Appraiser {
  if (typeof value !== 'object' || value === null) return { by: '', body: '' }
  const [by, body]: readonly unknown[] = [Reflect.get(value, 'by'), Reflect.get(value, 'body')]
  return { by: typeof by === 'string' ? by : '', body: typeof body === 'string' ? body : '' }
}
