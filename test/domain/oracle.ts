import type { Criterion, Leaf } from '../../src/domain/criterion.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import {
  atLeast,
  atMost,
  decimal,
  grainsFrom,
  minus,
  percent,
  plus,
  zero,
  type Fraction,
} from './fraction.ts'
import { scoreLeaf, type ScoredLeaf } from './oracle-leaf.ts'

/**
 * A second scorer, slow and naive: exact fractions all the way, every row added up from its leaves anew. It shares
 * no code with the one in src/domain; where the two disagree, one of them is wrong.
 */
export function scoreNaively(dossier: Dossier): NaiveSheet {
  const { set } = dossier
  const scored = leavesUnder(set.areas).map((leaf) => scoreLeaf(dossier, leaf))
  const bonuses = (set.adjustments?.bonus.items ?? []).map((leaf) => scoreLeaf(dossier, leaf))
  const penalties = (set.adjustments?.penalty.items ?? []).map((leaf) => scoreLeaf(dossier, leaf))
  const bonus = addBlock(bonuses, set.adjustments?.bonus.max ?? 0)
  const penalty = addBlock(penalties, set.adjustments?.penalty.max ?? 0)
  const withBlocks = (areas: Fraction) => {
    const sum = minus(plus(areas, bonus), penalty)
    const ceiling = set.adjustments?.ceiling
    return atLeast(ceiling === undefined ? sum : atMost(sum, decimal(ceiling)), zero)
  }
  const base = baseOf(scored)
  const inAreas = addUp(scored, 'final')
  const final = inAreas && withBlocks(inAreas)
  const index = final && percent(final, base)
  const unanswered = scored.filter(({ state, byReviewer }) => state === 'open' && !byReviewer)
  const reach = (open: 'least' | 'most') =>
    percent(
      withBlocks(
        scored
          .map((leaf) => (unanswered.includes(leaf) ? leaf[open] : (leaf.final ?? zero)))
          .reduce(plus, zero),
      ),
      base,
    )
  const [low, high] = [reach('least'), reach('most')]
  const isRanged = unanswered.length > 0 && low !== null && high !== null
  const areas = set.areas.map((area) => rowUnder(area, scored))
  return {
    total: {
      ...rowOf({ key: 'total', code: '', title: 'Tổng điểm', max: decimal(set.max) }, scored, areas),
      final: final && grainsFrom(final),
      index,
    },
    areas,
    adjustments: [...bonuses, ...penalties].map(rowOfItem),
    bonus: grainsFrom(bonus),
    penalty: grainsFrom(penalty),
    tier:
      unanswered.length > 0 || index === null
        ? null
        : (set.tiers.find((tier) => index >= tier.from)?.name ?? null),
    open: unanswered.map(({ key }) => key),
    range: isRanged ? { low, high } : null,
    provisional: scored.some(
      ({ state, appraised, survey }) => state !== 'excluded' && appraised === null && survey === null,
    ),
  }
}

/** Points in whole numbers of 1e-8, as in the sheet; everything else as in the sheet too. */
type NaiveRow = {
  key: string
  code: string
  title: string
  max: number
  applicableMax: number
  selfMax: number
  self: number | null
  appraised: number | null
  survey: number | null
  final: number | null
  index: number | null
  state: 'open' | 'scored' | 'excluded'
  children: NaiveRow[]
}

type NaiveSheet = {
  total: NaiveRow
  areas: NaiveRow[]
  adjustments: NaiveRow[]
  bonus: number
  penalty: number
  tier: string | null
  open: string[]
  range: { low: number; high: number } | null
  provisional: boolean
}

function rowUnder(criterion: Criterion, scored: readonly ScoredLeaf[]): NaiveRow {
  const keys = leavesUnder([criterion]).map(({ key }) => key)
  const own = scored.filter(({ key }) => keys.includes(key))
  const children = 'children' in criterion ? criterion.children.map((child) => rowUnder(child, scored)) : []
  return rowOf({ ...criterion, max: decimal(criterion.max) }, own, children)
}

/** Unanswered, an adjustment gives nothing and is not open. */
function rowOfItem(leaf: ScoredLeaf): NaiveRow {
  return rowOf(leaf, [{ ...leaf, state: leaf.state === 'open' ? 'scored' : leaf.state }], [])
}

function rowOf(
  { key, code, title, max }: { key: string; code: string; title: string; max: Fraction },
  leaves: readonly ScoredLeaf[],
  children: NaiveRow[],
): NaiveRow {
  const applicable = leaves.filter(({ state }) => state !== 'excluded')
  const isOpen = leaves.some(({ state }) => state === 'open')
  const final = addUp(leaves, 'final')
  const figureOf = (column: Column) => {
    const points = addUp(leaves, column)
    return points && grainsFrom(points)
  }
  return {
    key,
    code,
    title,
    max: grainsFrom(max),
    applicableMax: grainsFrom(addMax(applicable)),
    selfMax: grainsFrom(addMax(applicable.filter(({ byReviewer }) => !byReviewer))),
    self: figureOf('self'),
    appraised: figureOf('appraised'),
    survey: figureOf('survey'),
    final: figureOf('final'),
    index: final && percent(final, baseOf(leaves)),
    state: isOpen ? 'open' : applicable.length > 0 ? 'scored' : 'excluded',
    children,
  }
}

type Column = 'self' | 'appraised' | 'survey' | 'final'

/** Null where nothing is. */
function addUp(leaves: readonly ScoredLeaf[], column: Column): Fraction | null {
  const there = leaves.map((leaf) => leaf[column]).filter((points) => points !== null)
  return there.length === 0 ? null : there.reduce(plus, zero)
}

function addMax(leaves: readonly ScoredLeaf[]): Fraction {
  return leaves.map(({ max }) => max).reduce(plus, zero)
}

function addBlock(items: readonly ScoredLeaf[], cap: number): Fraction {
  return atMost(atLeast(addUp(items, 'final') ?? zero, zero), decimal(cap))
}

/** The applicable maximum less the reviewer's leaves that are still open. */
function baseOf(leaves: readonly ScoredLeaf[]): Fraction {
  return addMax(
    leaves.filter(({ state, byReviewer }) => state !== 'excluded' && !(state === 'open' && byReviewer)),
  )
}

function leavesUnder(criteria: readonly Criterion[]): Leaf[] {
  return criteria.flatMap((criterion) =>
    'children' in criterion ? leavesUnder(criterion.children) : [criterion],
  )
}
