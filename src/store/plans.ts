import { createStore, type StoreApi } from 'zustand/vanilla'
import { parsePlan, type RemedyPlan } from '../domain/plan.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import { settle, type Database, type Refusal, type Stored } from './database.ts'
import type { PlanRecord } from './database-schema.ts'
import { problemFrom } from './refusals.ts'

/** A plan as it lies on this computer. */
export type StoredPlan = { readonly counter: number; readonly savedAt: string; readonly plan: RemedyPlan }

export type PlanState = {
  /** The newest first; null while they are being read. */
  readonly plans: readonly StoredPlan[] | null
  /** Ids of records that cannot be read: they are kept as they are. */
  readonly broken: readonly string[]
  readonly storage: 'ok' | Refusal
}

export type PlanVerbs = ReturnType<typeof createVerbs>
export type PlanStore = { readonly state: StoreApi<PlanState>; readonly verbs: PlanVerbs }

type Means = {
  readonly database: Database
  readonly now: () => Date
  readonly newId: () => string
  /** Tells other tabs that a plan changed, and hears it from them; null where there is none. */
  readonly channel: BroadcastChannel | null
}

/** Remedy plans and other tables of tasks, with what was done of them. */
export function createPlanStore(means: Means): PlanStore {
  const state = createStore<PlanState>(() => ({ plans: null, broken: [], storage: 'ok' }))
  const verbs = createVerbs(state, means)
  means.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === changed && state.getState().plans !== null) void verbs.listPlans()
  })
  return { state, verbs }
}

const changed = 'plans'

function createVerbs(state: StoreApi<PlanState>, { database, now, newId, channel }: Means) {
  let removed: PlanRecord | null = null
  /** Writes wait for one another: two quick edits never meet as strangers. */
  let last: Promise<unknown> = Promise.resolve()

  const run = async <T>(work: Parameters<typeof database.run<T>>[0]): Promise<Stored<T>> => {
    const result = await database.run(work)
    state.setState({ storage: result.ok ? 'ok' : result.reason })
    return result
  }

  /** Reads all plans anew. */
  const listPlans = async (): Promise<Result<null>> => {
    const records = await run((db) => db.getAll('plans'))
    const parsed = (records.ok ? records.value : []).map((record) => ({
      record,
      plan: parsePlan(record.plan),
    }))
    const plans = parsed.flatMap(({ record: { counter, savedAt }, plan }): StoredPlan[] =>
      plan.ok ? [{ counter, savedAt, plan: plan.value }] : [],
    )
    state.setState({
      plans: plans.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)),
      broken: parsed.flatMap(({ record, plan }) => (plan.ok ? [] : [record.id])),
    })
    return records.ok ? succeed(null) : fail(problemFrom(records.reason))
  }

  /** Writes a record unless somebody else wrote it since it had the number `expected`; null: there is none yet. */
  const write = async (record: Omit<PlanRecord, 'counter'>, expected: number | null) => {
    const stored = await run(async (db): Promise<'written' | 'conflict'> => {
      const tx = db.transaction('plans', 'readwrite', { durability: 'strict' })
      const former = await tx.store.get(record.id)
      if ((former?.counter ?? null) !== expected) {
        await tx.done
        return 'conflict'
      }
      await settle(tx, tx.store.put({ ...record, counter: (expected ?? 0) + 1 }))
      return 'written'
    })
    if (!stored.ok) return fail<null>(problemFrom(stored.reason))
    if (stored.value === 'written') channel?.postMessage(changed)
    const listed = await listPlans()
    return stored.value === 'written' ? listed : fail<null>(changedElsewhere)
  }

  return {
    listPlans,

    /** Puts a plan beside the others under an id of its own → that id. */
    keepPlan: async (plan: RemedyPlan): Promise<Result<string>> => {
      const id = newId()
      const parsed = parsePlan({ ...plan, id })
      if (!parsed.ok) return parsed
      const kept = await write({ id, savedAt: now().toISOString(), plan: parsed.value }, null)
      return kept.ok ? succeed(id) : kept
    },

    /** Changes the plan as it stands; refused with every reason where it could not stand in its file. */
    changePlan: (id: string, change: (plan: RemedyPlan) => RemedyPlan): Promise<Result<null>> => {
      const work = async (): Promise<Result<null>> => {
        const found = state.getState().plans?.find(({ plan }) => plan.id === id)
        if (!found) return fail(noSuchPlan)
        const parsed = parsePlan(change(found.plan))
        if (!parsed.ok) return parsed
        return write({ id, savedAt: now().toISOString(), plan: parsed.value }, found.counter)
      }
      const done = last.then(work, work)
      last = done
      return done
    },

    removePlan: async (id: string): Promise<Result<null>> => {
      const gone = await run(async (db) => {
        const tx = db.transaction('plans', 'readwrite', { durability: 'strict' })
        const record = await tx.store.get(id)
        await settle(tx, tx.store.delete(id))
        return record
      })
      if (!gone.ok) return fail(problemFrom(gone.reason))
      removed = gone.value ?? null
      channel?.postMessage(changed)
      return listPlans()
    },

    /** Brings back the plan taken away last. */
    restorePlan: async (): Promise<Result<null>> => {
      if (!removed) return fail({ path: '', message: 'Không còn kế hoạch nào để khôi phục.' })
      const back = await write(removed, null)
      if (back.ok) removed = null
      return back
    },
  }
}

const noSuchPlan: Problem = {
  path: '',
  message: 'Trên máy này không có kế hoạch này (đã xóa ở thẻ khác). Chọn kế hoạch khác trong danh sách.',
}
const changedElsewhere: Problem = {
  path: '',
  message:
    'Kế hoạch vừa được sửa ở thẻ khác nên thay đổi này chưa lưu. Nội dung mới nhất đã hiện; làm lại thao tác nếu còn cần.',
}
