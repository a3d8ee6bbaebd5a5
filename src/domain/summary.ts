import { leavesByKey } from './criteria.ts'
import { isReviewersLeaf } from './criterion.ts'
import { differenceUnder } from './difference.ts'
import { answerOf, type Dossier } from './dossier.ts'
import { isExplained, lacksEvidence } from './evidence.ts'
import { addPoints, pointsToNumber, type Points } from './points.ts'
import { rowsOf, scoreDossier, type ScoreRow } from './score.ts'
import { questionsOf } from './take-review.ts'

/** What the overview shows of a dossier or of one of its areas; points as decimals, index in percent. */
export type Figures = {
  readonly self: number | null
  readonly appraised: number | null
  readonly final: number | null
  /** Appraised − self, over the criteria that have both; null where none has. */
  readonly difference: number | null
  readonly applicableMax: number
  readonly index: number | null
  /** Questions that nobody has judged since, and those of them that are not explained. */
  readonly questions: number
  readonly unexplained: number
}

export type Summary = Figures & {
  readonly tier: string | null
  readonly provisional: boolean
  /** Criteria that the unit did not answer, that lack evidence and explanation, and that it says do not apply. */
  readonly open: number
  readonly noEvidence: number
  readonly notApplicable: number
  readonly areas: readonly (Figures & {
    readonly key: string
    readonly code: string
    readonly title: string
  })[]
}

/** A dossier's figures, computed once when it comes in or its review changes. */
export function summarise(dossier: Dossier): Summary {
  const sheet = scoreDossier(dossier)
  const questions = questionsOf(dossier)
  const figuresOf = (row: ScoreRow): Figures => {
    const leaves = rowsOf([row]).filter(({ children }) => children.length === 0)
    const keys = new Set(leaves.map(({ key }) => key))
    const asked = questions.filter(({ key }) => row === sheet.total || keys.has(key))
    const { self, appraised, final, applicableMax, index } = row
    return {
      self: decimal(self),
      appraised: decimal(appraised),
      final: decimal(final),
      index,
      difference: differenceOf(leaves),
      applicableMax: pointsToNumber(applicableMax),
      questions: asked.length,
      unexplained: asked.filter(({ explained }) => !explained).length,
    }
  }
  const own = [...leavesByKey(dossier.set).values()].filter((leaf) => !isReviewersLeaf(leaf))
  return {
    ...figuresOf(sheet.total),
    tier: sheet.tier,
    provisional: sheet.provisional,
    open: sheet.open.length,
    noEvidence: own.filter((leaf) => {
      const answer = answerOf(dossier, leaf.key)
      return lacksEvidence(leaf, answer) && !isExplained(answer)
    }).length,
    notApplicable: own.filter(({ key }) => answerOf(dossier, key)?.value === 'notApplicable').length,
    areas: sheet.areas.map((area) => ({
      key: area.key,
      code: area.code,
      title: area.title,
      ...figuresOf(area),
    })),
  }
}

function decimal(points: Points | null): number | null {
  return points === null ? null : pointsToNumber(points)
}

/** Appraised − self over the judged leaves, so that work in progress shows no loss (`differenceUnder`); null where none is. */
function differenceOf(leaves: readonly ScoreRow[]): number | null {
  const all = leaves.flatMap((leaf) => differenceUnder(leaf) ?? [])
  return all.length === 0 ? null : pointsToNumber(addPoints(...all))
}
