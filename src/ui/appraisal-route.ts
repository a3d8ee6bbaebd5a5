import { roundHref, roundPath } from './round-route.ts'

/** `/dot/<round>/ho-so/<unit>/<key>`: the path of a dossier under appraisal, without the hash. */
export function appraisalPath(round: string, unit: string, key?: string): string {
  const path = roundPath(round, 'ho-so', unit)
  return key === undefined ? path : `${path}/${encodeURIComponent(key)}`
}

/** The same as a link's href. */
export function appraisalHref(round: string, unit: string, key?: string): string {
  return `#${appraisalPath(round, unit, key)}`
}

/** `#/dot/<round>/tieu-chi/<key>`: one criterion across all units; without a key, the list of criteria. */
export function criterionHref(round: string, key?: string): string {
  return roundHref(round, 'tieu-chi', key)
}
