import { isSample, type Dossier } from '../domain/dossier.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import type { Round } from '../domain/round.ts'
import { loadSample } from './catalog.ts'
import type { Desk } from './desk.ts'
import type { Surroundings } from './dossiers.ts'
import type { DossierEntry } from './entry.ts'
import { localDay } from './local-day.ts'
import { dossierFromRecord, readEntries, readRaw } from './records.ts'
import { problemFrom } from './refusals.ts'

/** Looking at dossiers of this computer without putting them on screen. */
export type LookVerbs = ReturnType<typeof createLooking>

export function createLooking(desk: Desk, { database }: Pick<Surroundings, 'database'>) {
  /** A dossier as it is now; null where it is not on this computer. */
  const peekDossier = async (id: string): Promise<Result<Dossier | null>> => {
    const unstored = [desk.held()?.dossier(), ...desk.waiting()].find((one) => one?.id === id)
    if (unstored) return succeed(unstored)
    const raw = await readRaw(database, id)
    if (!raw.ok) return fail(problemFrom(raw.reason))
    return raw.value ? dossierFromRecord(raw.value) : succeed(null)
  }
  /** All readable dossiers whose entry fits, the one last worked on first; samples only beside a sample. */
  const dossiersWhere = async (
    fits: (entry: DossierEntry) => boolean,
    ofSample = false,
  ): Promise<readonly Dossier[]> => {
    const entries = await readEntries(database)
    if (!entries.ok) return []
    const wanted = entries.value.filter((entry) => !entry.broken && entry.sample === ofSample && fits(entry))
    const found = await Promise.all(wanted.map(({ id }) => peekDossier(id)))
    return found.flatMap((one) => (one.ok && one.value ? [one.value] : []))
  }
  /** What this unit was scored on, here and under former names; beside the sample its year before, which no list shows. */
  const dossiersBeside = async (
    dossier: Dossier,
    fits: (entry: DossierEntry) => boolean,
  ): Promise<readonly Dossier[]> => {
    const ids = new Set([dossier.unit.id, ...(dossier.unit.formerly ?? []).map(({ id }) => id)])
    const ofSample = isSample(dossier)
    const own = (await dossiersWhere(fits, ofSample)).filter(({ unit }) => ids.has(unit.id))
    const before = dossier.year - 1
    if (!ofSample || own.some(({ year, interim }) => year === before && !interim)) return own
    const shipped = await loadSample(before)
    return shipped.ok ? [...own, shipped.value] : own
  }

  return {
    peekDossier,
    /** Dossiers that were begun from a round, and those begun by hand for one of its units and its year. */
    dossiersOfRound: async (round: Round): Promise<readonly Dossier[]> => {
      const units = new Set(round.units.map(({ id }) => id))
      const all = await dossiersWhere(({ year }) => year === round.year)
      return all.filter((one) => (one.round ? one.round.id === round.id : units.has(one.unit.id)))
    },
    /** Everything this unit was scored on, here and under former names, the newest year first; the one given is left out. */
    dossiersOfUnit: async (dossier: Dossier): Promise<readonly Dossier[]> => {
      const all = await dossiersBeside(dossier, ({ id }) => id !== dossier.id)
      return [...all].sort((a, b) => b.year - a.year)
    },
    /** The day on which each dossier was stored last, `2022-06-30` by its id. */
    storedDays: async (): Promise<Readonly<Record<string, string>>> => {
      const entries = await readEntries(database)
      if (!entries.ok) return {}
      return Object.fromEntries(entries.value.map(({ id, savedAt }) => [id, localDay(new Date(savedAt))]))
    },
    /** What this unit was scored on the year before, where this computer has it: the freeze that went farthest. */
    formerDossier: async (dossier: Dossier): Promise<Dossier | null> => {
      const own = await dossiersBeside(dossier, ({ year, interim }) => year === dossier.year - 1 && !interim)
      const appraised = own.filter(({ review }) => review.rounds.length > 0)
      const frozen = own.filter(({ revision }) => revision > 0)
      return appraised[0] ?? frozen[0] ?? own[0] ?? null
    },
  }
}
