import { isRatioValue, type Value } from './answer.ts'
import { isBesideRule } from './appraisal.ts'
import { markOfLeaf, type Mark } from './appraisal-mark.ts'
import type { Leaf } from './criterion.ts'
import { answerOf, type Dossier, type Evidence } from './dossier.ts'
import { isExplained, lacksEvidence } from './evidence.ts'
import { isDate } from './fields.ts'
import { differsFrom, type OfficialFigure } from './official-table.ts'
import { outliersOf, type Outlier } from './outlier.ts'
import {
  divideFractions,
  fractionFromNumber,
  noPoints,
  pointsFromNumber,
  pointsToNumber,
  type Points,
} from './points.ts'
import { standingOf, type ReviewItem } from './review.ts'
import { scoreAnswer } from './score.ts'
import { foldText } from './search.ts'
import { describeValue } from './wording.ts'

/** A unit and its dossier, the former freezes beside it where they are at hand. */
export type Seat = {
  readonly unit: string
  readonly name: string
  readonly dossier: Dossier
  readonly former: readonly Dossier[]
}

/** One unit's line of a criterion. */
export type CriterionLine = {
  readonly unit: string
  readonly name: string
  readonly value: Value
  /** "1.182/1.224 = 96,57 %"; '' where nothing is declared. */
  readonly declared: string
  readonly note: string
  /** Null where the criterion is open or left out. */
  readonly self: Points | null
  readonly isExcluded: boolean
  readonly item: ReviewItem | null
  readonly mark: Mark
  readonly isBesideRule: boolean
  readonly evidence: readonly { readonly document: Evidence; readonly where: string }[]
  readonly lacksEvidence: boolean
  readonly outlier: Outlier | null
  /** Units that cite the same document here, this one among them; none where no other does. */
  readonly sharers: readonly string[]
  readonly official: OfficialFigure | null
  readonly differs: boolean
}

/** One criterion across all units, so that they are judged alike; in the order of the seats. */
export function criterionTable(
  seats: readonly Seat[],
  leaf: Leaf,
  official: readonly OfficialFigure[] = [],
): readonly CriterionLine[] {
  const outliers = outliersOf(
    seats.map(({ dossier }) => figureOf(dossier, leaf, answerOf(dossier, leaf.key)?.value ?? null)),
  )
  const figures = new Map(official.map((one) => [one.unit, one]))
  const sharing = sharersOf(seats, leaf)
  return seats.map(({ unit, name, dossier, former }, at): CriterionLine => {
    const answer = answerOf(dossier, leaf.key)
    const value = answer?.value ?? null
    const outcome = scoreAnswer(dossier, leaf)
    const standing = standingOf(dossier.review, leaf.key)
    const item = standing.kind === 'item' ? standing.item : null
    const figure = figures.get(unit) ?? null
    const evidence = (answer?.citations ?? []).flatMap(({ evidence: id, where }) => {
      const document = dossier.evidence.find((one) => one.id === id)
      return document ? [{ document, where }] : []
    })
    return {
      unit,
      name,
      value,
      declared: describeValue(leaf, value),
      note: answer?.note ?? '',
      self: outcome.kind === 'points' ? outcome.points : null,
      isExcluded: outcome.kind === 'excluded',
      item,
      mark: markOfLeaf(dossier, leaf, former),
      isBesideRule: item !== null && isBesideRule(dossier, leaf, item),
      evidence,
      lacksEvidence: lacksEvidence(leaf, answer) && !isExplained(answer),
      outlier: outliers[at] ?? null,
      sharers: unite(
        evidence.flatMap(({ document }) => {
          const names = sharing.get(signOf(document) ?? '')
          return names ? [names] : []
        }),
      ),
      official: figure,
      differs: figure !== null && differsFrom(value, figure),
    }
  })
}

/** Points granted, for a table's column; null where none are. */
export function grantedPoints({ item }: Pick<CriterionLine, 'item'>): Points | null {
  return typeof item?.points === 'number' ? pointsFromNumber(item.points) : null
}

/** A declared answer as one figure that can be held against the others: the share, the count, the day; else its points. */
function figureOf(dossier: Dossier, leaf: Leaf, value: Value): number | null {
  if (value === null || value === 'notApplicable') return null
  if (isRatioValue(value)) {
    const { numerator, denominator } = value
    if (numerator === null || denominator === null || denominator === 0) return null
    const share = divideFractions(fractionFromNumber(numerator), fractionFromNumber(denominator))
    return Number(share.num) / Number(share.den)
  }
  if (typeof value === 'number') return value
  if (leaf.rule.kind === 'deadline' && typeof value === 'string' && isDate(value)) return Date.parse(value)
  const outcome = scoreAnswer(dossier, leaf)
  return outcome.kind === 'points' ? pointsToNumber(outcome.points) : pointsToNumber(noPoints)
}

/** Names of units by the sign of each document that more than one of them cites at a criterion. */
function sharersOf(seats: readonly Seat[], leaf: Leaf): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>()
  for (const { name, dossier } of seats) {
    for (const { evidence: id } of answerOf(dossier, leaf.key)?.citations ?? []) {
      const document = dossier.evidence.find((one) => one.id === id)
      const sign = document && signOf(document)
      if (sign) names.set(sign, (names.get(sign) ?? new Set()).add(name))
    }
  }
  return new Map([...names].flatMap(([sign, set]) => (set.size > 1 ? [[sign, [...set]] as const] : [])))
}

/** The names in some lists; a single list, which is the rule, is not copied for each of its units. */
function unite(lists: readonly (readonly string[])[]): readonly string[] {
  const [only = []] = lists
  return lists.length > 1 ? [...new Set(lists.flat())] : only
}

const signs = new WeakMap<Evidence, string | null>()

/** The sign of a document, worked out once for each state of it. */
function signOf(document: Evidence): string | null {
  const known = signs.get(document)
  if (known !== undefined) return known
  const sign = freshSign(document)
  signs.set(document, sign)
  return sign
}

/** What makes a document the same in two registers: the attached file, or number, date and issuer, or the link. */
function freshSign({ file, number, date, issuer, url }: Evidence): string | null {
  if (file) return `file ${file.sha256}`
  if (number.trim() !== '') return `no ${foldText(number)} ${date ?? ''} ${foldText(issuer)}`
  return url === null ? null : `url ${url}`
}
