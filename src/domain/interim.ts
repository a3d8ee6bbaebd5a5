import { dayOf, formatDay } from './day.ts'
import type { Dossier } from './dossier.ts'
import { copyDossier } from './edit.ts'
import { isDate } from './fields.ts'
import { converted } from './renewal.ts'

/** Tạm chấm: scorings during the year, never ranked, and how one of them becomes the official dossier. */

/**
 * The official dossier that begins with what an interim one states. It is a dossier of its own, so that the interim
 * one stays to be compared with; every answer is to be renewed, for its figures were those of the quarter.
 */
export function toOfficial(interim: Dossier, id: string, at: string): Dossier {
  const { name } = interim.contact ?? { name: '' }
  const copy = copyDossier(interim, id, at)
  return { ...copy, interim: false, history: [{ at, by: name, what: `${converted}${interim.id}` }] }
}

/** The latest day that the figures of a dossier are of, as its register says; null where it says none. */
export function figuresUntil({ evidence }: Pick<Dossier, 'evidence'>): string | null {
  return evidence.reduce<string | null>(
    (latest, { asOf }) => (asOf !== null && (latest === null || asOf > latest) ? asOf : latest),
    null,
  )
}

/**
 * "năm 2021", or of an interim dossier what tells it from the others of its year: "bản tạm chấm năm 2022 (quý II, số
 * liệu đến 30/06/2022)", without such a day the one on which it was frozen or, last, stored.
 */
export function nameOfYear(dossier: Dossier, storedOn: string | null = null): string {
  const { year, interim, seal } = dossier
  if (interim !== true) return `năm ${year}`
  const until = figuresUntil(dossier)
  if (until !== null)
    return `bản tạm chấm năm ${year} (quý ${quarterOf(until)}, số liệu đến ${formatDay(until)})`
  const frozen = seal ? dayOf(seal.at) : ''
  if (isDate(frozen)) return `bản tạm chấm năm ${year} (chốt ngày ${formatDay(frozen)})`
  return storedOn === null
    ? `bản tạm chấm năm ${year}`
    : `bản tạm chấm năm ${year} (lưu ngày ${formatDay(storedOn)})`
}

/** Heads of two columns that tell two dossiers apart: their years, or within one year the days of their figures. */
export function columnNames(before: Dossier, after: Dossier): readonly [string, string] {
  if (before.year !== after.year) return [String(before.year), String(after.year)]
  const nameOf = (dossier: Dossier) => {
    if (dossier.interim !== true) return `${dossier.year}`
    const day = dayOfInterim(dossier)
    return isDate(day) ? formatDay(day) : 'tạm chấm'
  }
  const [one, other] = [nameOf(before), nameOf(after)]
  return one === other ? ['lần trước', 'lần này'] : [one, other]
}

/** Interim dossiers in the order of their figures: by the day these are of, else by that of the freeze. */
export function dayOfInterim(dossier: Dossier): string {
  return figuresUntil(dossier) ?? (dossier.seal ? dayOf(dossier.seal.at) : '')
}

/** '2022-06-30' → "II". */
function quarterOf(day: string): string {
  return ['I', 'II', 'III', 'IV'][Math.floor((Number(day.slice(5, 7)) - 1) / 3)] ?? ''
}
