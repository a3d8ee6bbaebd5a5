import { dayOf, formatDay, parseDay } from './day.ts'
import type { Dossier } from './dossier.ts'
import { copyDossier } from './edit.ts'
import { isDate } from './fields.ts'
import { continued, converted } from './renewal.ts'

/** Tạm chấm: scorings during the year, never ranked, and how one of them becomes the official dossier. */

/**
 * The official dossier that begins with what an interim one states. It is a dossier of its own, so that the interim
 * one stays to be compared with; every answer is to be renewed, for its figures were those of the quarter.
 */
export function toOfficial(interim: Dossier, id: string, at: string): Dossier {
  const { name } = interim.contact ?? { name: '' }
  const copy = copyDossier(interim, id, at)
  return {
    ...copy,
    interim: false,
    history: [{ at, by: name, what: `${converted}${nameOfScoring(interim)}` }],
  }
}

/**
 * The next interim scoring of the year, begun with what this one states: a dossier of its own, each of its answers to be
 * renewed. `until`: the day that its figures are of (`2022-06-30`), where it is known already.
 */
export function toNextInterim(interim: Dossier, id: string, at: string, until: string | null): Dossier {
  const { name } = interim.contact ?? { name: '' }
  const copy = copyDossier(interim, id, at)
  const next = {
    ...copy,
    interim: true,
    history: [{ at, by: name, what: `${continued}${nameOfScoring(interim)}` }],
  }
  return until === null ? next : stateFiguresDay(next, until, at)
}

/** Says which day the figures of an interim scoring are of; the day said last counts. */
export function stateFiguresDay(dossier: Dossier, day: string, at: string): Dossier {
  if (statedDay(dossier) === day) return dossier
  const { name } = dossier.contact ?? { name: '' }
  return {
    ...dossier,
    history: [...dossier.history, { at, by: name, what: `${figuresOf}${formatDay(day)}` }],
  }
}

/** Whether figures of a dossier can be of a day: one of its year, or of the period that its round judges. */
export function isDayOfScoring({ year, round }: Pick<Dossier, 'year' | 'round'>, day: string): boolean {
  if (day.startsWith(`${year}-`)) return true
  return !!round && day >= round.period.from && day <= round.period.to
}

/** The day that the figures of a dossier are of: as was said, else the latest of its register; null where neither says. */
export function figuresUntil(dossier: Pick<Dossier, 'evidence' | 'history'>): string | null {
  const stated = statedDay(dossier)
  // What a scoring took over from the one before still bears that one's days.
  if (stated !== null || dossier.history.some(({ what }) => what.startsWith(continued))) return stated
  return dossier.evidence.reduce<string | null>(
    (latest, { asOf }) => (asOf !== null && (latest === null || asOf > latest) ? asOf : latest),
    null,
  )
}

/**
 * "năm 2021", or of an interim dossier what tells it from the others of its year: "bản tạm chấm năm 2022 (quý II, số
 * liệu đến 30/06/2022)", without such a day the one on which it was frozen or, last, stored.
 */
export function nameOfYear(dossier: Dossier, storedOn: string | null = null): string {
  return dossier.interim === true ? `bản tạm chấm ${nameOfScoring(dossier, storedOn)}` : `năm ${dossier.year}`
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

/** "năm 2022 (quý II, số liệu đến 30/06/2022)": what tells an interim dossier from the others of its year. */
function nameOfScoring(interim: Dossier, storedOn: string | null = null): string {
  const { year, seal } = interim
  const until = figuresUntil(interim)
  if (until !== null) return `năm ${year} (quý ${quarterOf(until)}, số liệu đến ${formatDay(until)})`
  const frozen = seal ? dayOf(seal.at) : ''
  if (isDate(frozen)) return `năm ${year} (chốt ngày ${formatDay(frozen)})`
  return storedOn === null ? `năm ${year}` : `năm ${year} (lưu ngày ${formatDay(storedOn)})`
}

const figuresOf = 'Số liệu tạm chấm đến ngày '

function statedDay({ history }: Pick<Dossier, 'history'>): string | null {
  const last = history.filter(({ what }) => what.startsWith(figuresOf)).at(-1)
  return last ? parseDay(last.what.slice(figuresOf.length)) : null
}

/** '2022-06-30' → "II". */
function quarterOf(day: string): string {
  return ['I', 'II', 'III', 'IV'][Math.floor((Number(day.slice(5, 7)) - 1) / 3)] ?? ''
}
