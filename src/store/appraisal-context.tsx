import { useStore } from 'zustand'
import {
  createAppraisalStore,
  type AppraisalState,
  type AppraisalStore,
  type AppraisalVerbs,
} from './appraisal.ts'
import { roundMeans } from './round-means.ts'
import { roundStore } from './rounds-context.tsx'

let appraisal: AppraisalStore | null = null

/** What a screen needs of the appraisal; it is drawn again when that changes. */
export function useAppraisal<Part>(selector: (state: AppraisalState) => Part): Part {
  return useStore(store().state, selector)
}

/** The verbs of the appraisal; they never change. */
export function useAppraisalVerbs(): AppraisalVerbs {
  return store().verbs
}

function store(): AppraisalStore {
  appraisal ??= createAppraisalStore(roundStore(), roundMeans())
  return appraisal
}
