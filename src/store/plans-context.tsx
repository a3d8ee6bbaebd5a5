import { useStore } from 'zustand'
import { createPlanStore, type PlanState, type PlanStore, type PlanVerbs } from './plans.ts'
import { roundMeans } from './round-means.ts'

let plans: PlanStore | null = null

/** What a screen needs of the plans; it is drawn again when that changes. */
export function usePlans<Part>(selector: (state: PlanState) => Part): Part {
  return useStore(store().state, selector)
}

/** The verbs of the plans; they never change. */
export function usePlanVerbs(): PlanVerbs {
  return store().verbs
}

function store(): PlanStore {
  plans ??= createPlanStore(roundMeans())
  return plans
}
