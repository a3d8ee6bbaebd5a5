import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Answer, Value } from '../../src/domain/answer.ts'
import { leavesByKey } from '../../src/domain/criteria.ts'
import { isLeaf, isReviewersLeaf, leavesOf, type Criterion, type Leaf } from '../../src/domain/criterion.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import { pointsFromNumber, pointsToNumber, type Points } from '../../src/domain/points.ts'
import { leastPoints } from '../../src/domain/rules.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { always, leafRows } from './law.ts'
import { branchOf, dossierOf, leafOf, roundOf, setOf } from './sample.ts'
import { setOfAllKinds } from './sample-set.ts'

vi.setConfig({ testTimeout: 120_000 })

describe('when an answer changes', () => {
  test('an answer taken back leaves the row open, never at zero', () => {
    always((dossier, chance) => {
      const leaf = pick(
        leavesOf(dossier.set.areas).filter(
          ({ key, rule }) =>
            Object.hasOwn(dossier.answers, key) && !(rule.kind === 'deadline' && rule.newUnit === 'exclude'),
        ),
        chance,
      )
      fc.pre(leaf !== undefined)
      const untouched = { ...withoutReviewOf(dossier, leaf.key), answers: without(dossier.answers, leaf.key) }
      const sheet = scoreDossier(untouched)
      const row = leafRows(sheet).find(({ key }) => key === leaf.key)
      const isSurveyOut =
        leaf.rule.kind === 'survey' &&
        dossier.set.survey === 'optional' &&
        dossier.review.surveyHeld === false
      expect(row).toMatchObject({ self: null, final: null, state: isSurveyOut ? 'excluded' : 'open' })
      expect(sheet.open.includes(leaf.key)).toBe(!isReviewersLeaf(leaf))
    })
  })

  test('raising an answer never lowers the total, where the rule only adds', () => {
    always((dossier, chance) => {
      const { set, answers } = dossier
      const adding = [...leavesOf(set.areas), ...(set.adjustments?.bonus.items ?? [])].filter(
        (leaf) => raise(leaf, answers[leaf.key]?.value ?? null) !== null,
      )
      const leaf = pick(adding, chance)
      fc.pre(leaf !== undefined)
      const answer = answers[leaf.key]
      const raised = raise(leaf, answer?.value ?? null)
      const more = { ...dossier, answers: { ...answers, [leaf.key]: { ...blank, ...answer, value: raised } } }
      const [before, after] = [scoreDossier(dossier), scoreDossier(more)]
      expect(after.total.final ?? 0).toBeGreaterThanOrEqual(before.total.final ?? 0)
      expect(after.bonus).toBeGreaterThanOrEqual(before.bonus)
    })
  })

  test('one more penalty never raises the total', () => {
    always((dossier) => {
      const items = (dossier.set.adjustments?.penalty.items ?? []).filter(({ rule }) => rule.kind === 'count')
      fc.pre(items.length > 0)
      const withCount = (value: number) => {
        const counted = Object.fromEntries(items.map(({ key }) => [key, { ...blank, value }]))
        return scoreDossier({ ...dossier, answers: { ...dossier.answers, ...counted } })
      }
      expect(withCount(1000).total.final ?? 0).toBeLessThanOrEqual(withCount(0).total.final ?? 0)
      expect(withCount(1000).penalty).toBeGreaterThanOrEqual(withCount(0).penalty)
    })
  })

  test('not applicable leaves both sums: as if the set did not have the row', () => {
    always((dossier, chance) => {
      const leaf = pick(
        leavesOf(dossier.set.areas).filter(({ notApplicable }) => notApplicable === 'exclude'),
        chance,
      )
      fc.pre(leaf !== undefined)
      const areas = dossier.set.areas.flatMap((area) => prune(area, leaf.key))
      const quiet = withoutReviewOf(dossier, leaf.key)
      const excused = { ...quiet.answers, [leaf.key]: { ...blank, value: 'notApplicable' } }
      const sheet = scoreDossier({ ...quiet, answers: excused })
      const smaller = scoreDossier({
        ...quiet,
        set: { ...dossier.set, areas },
        answers: without(excused, leaf.key),
      })
      const { applicableMax, selfMax, self, appraised, survey, final, index, state } = smaller.total
      expect(sheet.total).toMatchObject({ applicableMax, selfMax, self, appraised, survey, final, index })
      expect(sheet.total.state).toBe(areas.length === 0 ? 'excluded' : state)
      expect([sheet.tier, sheet.range, sheet.open, sheet.provisional]).toEqual([
        smaller.tier,
        smaller.range,
        smaller.open,
        smaller.provisional,
      ])
    })
  })
})

describe('when a reviewer speaks', () => {
  test('full points for everything make 100 %', () => {
    always((dossier) => {
      const set = { ...withoutAdjustments(dossier), rounding: 'total' as const, survey: 'required' as const }
      const all = leavesOf(set.areas).map(({ key, max }) => [key, agree(max)] as const)
      const review = { rounds: [roundOf(1, Object.fromEntries(all))], surveys: {} }
      const sheet = scoreDossier({ ...dossier, set, review })
      expect(sheet.total).toMatchObject({
        index: 100,
        final: sheet.total.max,
        applicableMax: sheet.total.max,
      })
      expect(sheet).toMatchObject({ open: [], range: null, provisional: false })
    })
  })

  test('a reviewer who agrees with everything changes nothing but says so', () => {
    always((dossier) => {
      const quiet = { ...dossier, review: { rounds: [], surveys: {} } }
      const before = scoreDossier(quiet)
      const known = [...leafRows(before), ...before.adjustments].flatMap(({ key, self }) =>
        self === null ? [] : [[key, agree(pointsToNumber(self))] as const],
      )
      const review = { rounds: [roundOf(1, Object.fromEntries(known))], surveys: {} }
      const after = scoreDossier({ ...quiet, review })
      expect(after.total).toMatchObject({
        self: before.total.self,
        appraised: before.total.self,
        final: before.total.final,
        index: before.total.index,
      })
      expect([after.bonus, after.penalty, after.tier, after.range]).toEqual([
        before.bonus,
        before.penalty,
        before.tier,
        before.range,
      ])
    })
  })

  test('the range holds whatever the open rows come to, and its ends are reached', () => {
    always((dossier, chance) => {
      const sheet = scoreDossier(dossier)
      const leaves = leavesByKey(dossier.set)
      const fillWith = (points: (leaf: Leaf) => Points) => {
        const items = sheet.open.flatMap((key) => {
          const leaf = leaves.get(key)
          return leaf ? [[key, agree(pointsToNumber(points(leaf)))] as const] : []
        })
        const rounds = [...dossier.review.rounds, roundOf(9, Object.fromEntries(items), { kind: 'council' })]
        return scoreDossier({ ...dossier, review: { ...dossier.review, rounds } }).total.index ?? 0
      }
      const between = (leaf: Leaf) => {
        const [least, most] = [leastPoints(leaf), pointsFromNumber(leaf.max)]
        return (least + Math.trunc(((most - least) * (chance % 1000)) / 1000)) as Points
      }
      fc.pre(sheet.range !== null)
      expect(fillWith(leastPoints)).toBe(sheet.range.low)
      expect(fillWith((leaf) => pointsFromNumber(leaf.max))).toBe(sheet.range.high)
      expect(fillWith(between)).toBeGreaterThanOrEqual(sheet.range.low)
      expect(fillWith(between)).toBeLessThanOrEqual(sheet.range.high)
    })
  })
})

test('a unit that answers everything at its best has 100 %, at its worst the least', () => {
  const set = setOf(setOfAllKinds.areas, { survey: 'required' })
  const survey = (counts: readonly number[]) => ({ review: { rounds: [], surveys: { survey: { counts } } } })
  const best = {
    choice: 'yes',
    checklist: ['loa', 'web'],
    ratio: { numerator: 1, denominator: 1 },
    count: 2,
    deadline: '2022-03-31',
    deduction: 0,
    number: 1,
    '2': 'yes',
  }
  const worst = {
    choice: 'no',
    checklist: [],
    ratio: { numerator: 0, denominator: 1 },
    count: 0,
    deadline: 'notDone',
    deduction: 99,
    number: 0,
    '2': 'no',
  }
  expect(scoreDossier(dossierOf(set, best, survey([9, 0, 0, 0]))).total).toMatchObject({
    index: 100,
    final: pointsFromNumber(9),
  })
  expect(scoreDossier(dossierOf(set, worst, survey([0, 0, 0, 9])))).toMatchObject({
    total: { index: 0, final: 0, state: 'scored' },
    areas: [{ final: pointsFromNumber(-0.5) }, { final: 0 }],
  })
})

test('a deep tree adds up as a flat one does', () => {
  const leaves = Array.from({ length: 30 }, (_, at) => leafOf(`a${at}`))
  const values = Object.fromEntries(leaves.map(({ key }, at) => [key, at % 3 === 0 ? 'yes' : 'no']))
  const deep = leaves.reduce<Criterion>(
    (tree, leaf) => branchOf(`nhánh ${leaf.key}`, [tree, leaf]),
    leafOf('z'),
  )
  const [nested, flat] = [setOf([deep]), setOf([leafOf('z'), ...leaves])]
  const [one, other] = [scoreDossier(dossierOf(nested, values)), scoreDossier(dossierOf(flat, values))]
  expect({ ...one.total, children: [] }).toEqual({ ...other.total, children: [] })
})

const blank: Answer = { value: null, note: '', citations: [] }

function agree(points: number) {
  return { points, verdict: 'agree', reason: '' } as const
}

/** More of what a rule adds up; null where it adds nothing up. */
function raise({ rule, max }: Leaf, value: Value): Value {
  if (value === null || value === 'notApplicable') return null
  if (rule.kind === 'count' && typeof value === 'number' && value < 1e6) return value + 1
  if (rule.kind === 'checklist' && Array.isArray(value)) return rule.items.map(({ key }) => key)
  if (rule.kind === 'number' && typeof value === 'number' && value + rule.step <= max) return max
  return null
}

function pick<T>(from: readonly T[], chance: number): T | undefined {
  return from[chance % Math.max(1, from.length)]
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))
}

/** Nobody but the unit has said anything of this criterion. */
function withoutReviewOf(dossier: Dossier, key: string): Dossier {
  const { rounds, surveys } = dossier.review
  const review = {
    ...dossier.review,
    surveys: without(surveys, key),
    rounds: rounds.map((round) => ({ ...round, items: without(round.items, key) })),
  }
  return { ...dossier, review }
}

function withoutAdjustments({ set }: Dossier): Dossier['set'] {
  const { adjustments: _, ...rest } = set
  return rest
}

function prune(criterion: Criterion, key: string): Criterion[] {
  if (isLeaf(criterion)) return criterion.key === key ? [] : [criterion]
  const children = criterion.children.flatMap((child) => prune(child, key))
  return children.length === 0 ? [] : [{ ...criterion, children }]
}
