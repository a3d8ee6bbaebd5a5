import type { Dossier } from '../domain/dossier.ts'
import { succeed, type Result } from '../domain/result.ts'
import { isCurrent, type Work } from './appraisal-work.ts'
import { noSteps } from './history.ts'
import { latestReceived } from './received-entry.ts'
import type { RoundStore } from './rounds.ts'

/** The dossiers of the open round that were read so far, by unit: each is read once, and anew where it changed. */
export function createAppraisalShelf(rounds: RoundStore) {
  const works = new Map<string, Work>()

  const read = async (unit: string): Promise<Result<Work>> => {
    const { open: round } = rounds.state.getState()
    const entry = round && latestReceived(round.received, unit)
    const known = works.get(unit)
    if (known && round && known.round === round.round.id && isCurrent(known, entry)) return succeed(known)
    if (known) await known.writing
    const received = await rounds.verbs.openReceived(unit)
    if (!received.ok) return received
    const { dossier } = received.value
    // One set in memory for all: it is the same, as the intake saw to.
    const shared = { ...dossier, set: round?.round.set ?? dossier.set }
    const work: Work = {
      unit,
      round: round?.round.id ?? '',
      received: { ...received.value, dossier: shared },
      dossier: shared,
      former: await readFormer(unit, dossier),
      steps: noSteps,
      stages: [],
      writing: null,
      problems: null,
    }
    works.set(unit, work)
    return succeed(work)
  }

  /** Freezes before this one that were judged. */
  const readFormer = async (
    unit: string,
    { review, revision: now }: Dossier,
  ): Promise<readonly Dossier[]> => {
    const judged = new Set(
      review.rounds.flatMap(({ revision }) => (revision !== undefined && revision < now ? [revision] : [])),
    )
    const former: Dossier[] = []
    for (const revision of judged) {
      const one = await rounds.verbs.openReceived(unit, revision)
      if (one.ok) former.push(one.value.dossier)
    }
    return former
  }

  return {
    read,
    /** What is in memory of a unit. */
    peek: (unit: string): Work | undefined => works.get(unit),
    all: (): readonly Work[] => [...works.values()],
    /** Forgets what is in memory of a unit, so that it is read again. */
    forget: (unit: string): boolean => works.delete(unit),
    /** Forgets the dossiers of all other rounds. */
    keepOnly: (round: string): void => {
      for (const [unit, work] of works) if (work.round !== round) works.delete(unit)
    },
  }
}
