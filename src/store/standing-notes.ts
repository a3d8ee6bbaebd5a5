import { standingOf, type Reception, type Standing } from '../domain/reception.ts'
import type { Result } from '../domain/result.ts'
import type { RoundStore } from './rounds.ts'

/** Where the units of the open round stand, noted one word after the other, in the order in which they were said. */
export function noteStandings({ state, verbs }: RoundStore) {
  let noting: Promise<unknown> = Promise.resolve()
  const note = (unit: string, status: Reception, due?: string | null, reason = ''): Promise<Result<null>> => {
    const noted = noting.then(() => verbs.setStatus(unit, status, reason, due))
    noting = noted
    return noted
  }
  return {
    of: (unit: string): Standing | null => standingOf(state.getState().open?.standings ?? {}, unit),
    /** `due` sets the day anew, null back to the round's own. */
    note,
    /** A standing as it was before. */
    noteAgain: (unit: string, standing: Standing | null) =>
      note(unit, standing?.status ?? 'missing', standing?.due ?? null, standing?.reason),
  }
}
