import { leavesByKey } from './criteria.ts'
import type { Leaf } from './criterion.ts'
import { answerOf, type Dossier } from './dossier.ts'
import { isExplained, lacksEvidence } from './evidence.ts'
import type { Points } from './points.ts'
import { rowsOf, scoreDossier, type ScoreRow, type ScoreSheet } from './score.ts'

/** A line of the board: this year's self-score beside last year's self and appraised, where they are known. */
export type BoardLine = {
  readonly row: ScoreRow
  readonly before: {
    readonly year: number
    readonly self: Points | null
    readonly appraised: Points | null
  } | null
}

/** What a leader looks at before agreeing; the criteria are in the order of the set. */
export type LeaderBoard = {
  readonly total: BoardLine
  readonly areas: readonly BoardLine[]
  readonly open: readonly Leaf[]
  /** Evidence is required, none is cited and nothing explains it. */
  readonly noEvidence: readonly Leaf[]
  /** Lowered by the reviewer last year, and claimed again beyond what was granted then. */
  readonly claimedAgain: readonly (Leaf & {
    readonly before: { readonly self: Points; readonly appraised: Points }
    readonly self: Points
  })[]
  readonly notApplicable: readonly (Leaf & { readonly reason: string })[]
}

/** The board of a dossier, beside the one of a former year where that is at hand. Criteria are known by their keys. */
export function leaderBoard(dossier: Dossier, sheet: ScoreSheet, former: Dossier | null): LeaderBoard {
  const earlier = former && { year: former.year, sheet: scoreDossier(former) }
  const rows = byKey(sheet)
  const rowsBefore = earlier ? byKey(earlier.sheet) : new Map<string, ScoreRow>()
  const leaves = [...leavesByKey(dossier.set).values()]
  const lineOf = (row: ScoreRow, then: ScoreRow | undefined): BoardLine => ({
    row,
    before: earlier && then ? { year: earlier.year, self: then.self, appraised: then.appraised } : null,
  })
  return {
    total: lineOf(sheet.total, earlier?.sheet.total),
    areas: sheet.areas.map((area) => lineOf(area, rowsBefore.get(area.key))),
    open: leaves.filter(({ key }) => sheet.open.includes(key)),
    noEvidence: leaves.filter((leaf) => {
      const answer = answerOf(dossier, leaf.key)
      return lacksEvidence(leaf, answer) && !isExplained(answer)
    }),
    claimedAgain: leaves.flatMap((leaf) => {
      const [now, then] = [rows.get(leaf.key), rowsBefore.get(leaf.key)]
      if (!now || !then || now.self === null || then.self === null || then.appraised === null) return []
      const { self, appraised } = then
      const isAgain = appraised < self && shareIsAbove(now.self, now.max, appraised, then.max)
      return isAgain ? [{ ...leaf, before: { self, appraised }, self: now.self }] : []
    }),
    notApplicable: leaves.flatMap((leaf) => {
      const answer = answerOf(dossier, leaf.key)
      return answer?.value === 'notApplicable' ? [{ ...leaf, reason: answer.note }] : []
    }),
  }
}

function byKey({ areas, adjustments }: ScoreSheet): Map<string, ScoreRow> {
  return new Map(rowsOf([...areas, ...adjustments]).map((row) => [row.key, row]))
}

/** Whether points are a greater share of their maximum than others of theirs; exactly. */
function shareIsAbove(points: Points, max: Points, other: Points, otherMax: Points): boolean {
  return BigInt(points) * BigInt(otherMax) > BigInt(other) * BigInt(max)
}
