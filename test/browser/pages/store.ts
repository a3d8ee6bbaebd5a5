import { createAppraisalStore, type AppraisalStore } from '../../../src/store/appraisal.ts'
import { loadSet } from '../../../src/store/catalog.ts'
import { openDatabase } from '../../../src/store/database.ts'
import { createDossierStore, type DossierStore } from '../../../src/store/dossiers.ts'
import { newId } from '../../../src/store/new-id.ts'
import { createPlanStore, type PlanStore } from '../../../src/store/plans.ts'
import { createRankingStore, type RankingStore } from '../../../src/store/rankings.ts'
import { createRoundStore, type RoundStore } from '../../../src/store/rounds.ts'

declare global {
  /** The store as the program wires it, without its screens. */
  var store: DossierStore
  /** The reviewer's rounds. */
  var rounds: RoundStore
  /** The appraisal of their dossiers. */
  var appraisal: AppraisalStore
  /** Tables of published results. */
  var rankings: RankingStore
  /** Remedy plans and other tables of tasks. */
  var plans: PlanStore
  /** A draft on the shipped set of 2022 → its id, opened. */
  var begin: (unitName: string) => Promise<string>
}

const surroundings = {
  database: openDatabase(),
  now: () => new Date(),
  newId,
  channel: 'BroadcastChannel' in window ? new BroadcastChannel('par-index') : null,
  page: window,
  app: '1.2.3',
}
globalThis.store = createDossierStore(surroundings)
globalThis.rounds = createRoundStore(surroundings)
globalThis.appraisal = createAppraisalStore(rounds, surroundings)
globalThis.rankings = createRankingStore(surroundings)
globalThis.plans = createPlanStore(surroundings)

globalThis.begin = async (unitName) => {
  const set = await loadSet('quy-nhon', '2022')
  if (!set.ok) throw new Error(set.problems[0]?.message)
  const { verbs } = store
  const made = await verbs.createDossier({
    unit: { id: 'thu', name: unitName, level: 'ward', block: '' },
    year: 2022,
    set: set.value,
    interim: false,
  })
  if (!made.ok) throw new Error(made.problems[0]?.message)
  await verbs.openDossier(made.value)
  return made.value
}
