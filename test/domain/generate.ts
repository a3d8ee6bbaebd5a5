import * as fc from 'fast-check'
import type { Answer, Value } from '../../src/domain/answer.ts'
import type { CriteriaSet } from '../../src/domain/criteria.ts'
import type { Criterion, Leaf } from '../../src/domain/criterion.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import {
  anyAnswer,
  anyDay,
  anyRule,
  anySurvey,
  dayNear2022,
  type AnswerPlan,
  type RulePlan,
  type SurveyPlan,
} from './generate-rule.ts'
import { anyGrains, decimalOf, grainsOf } from './grains.ts'
import { dossierOf, leafOf, setOf } from './sample.ts'

/**
 * Criteria sets and dossiers as wild as the formats allow: any depth, all eight rule kinds, adjustments, both ways of
 * rounding, answers of every form, figures on the very thresholds, reviews in rounds that agree, differ and ask.
 * All of it parses. Chance is drawn first, as a plan that shrinks well; the plan is then drawn out as files.
 */

export function anySet(): fc.Arbitrary<CriteriaSet> {
  return anyPlan.map((plan) => draw(plan).set)
}

export function anyDossier(): fc.Arbitrary<Dossier> {
  return anyPlan.map((plan) => draw(plan))
}

/** A leaf and an answer to it, as it may stand in a dossier. */
export function anyAnswered(): fc.Arbitrary<{ leaf: Leaf; value: Value }> {
  return anyLeaf.map((plan) => {
    const leaf = drawLeaf(plan, 'x', '1')
    return { leaf, value: plan.answer(leaf) ?? null }
  })
}

type LeafPlan = {
  grains: number
  rule: RulePlan
  policy: Leaf['notApplicable']
  answer: AnswerPlan
  survey: SurveyPlan
}
type NodePlan = LeafPlan | readonly NodePlan[]
type Round = Dossier['review']['rounds'][number]
type Item = Round['items'][string]

const { node: anyNode, leaf: anyLeaf } = fc.letrec<{
  node: NodePlan
  leaf: LeafPlan
  branch: readonly NodePlan[]
}>((tie) => ({
  node: fc.oneof({ maxDepth: 4, depthSize: 'small' }, { weight: 2, arbitrary: tie('leaf') }, tie('branch')),
  leaf: fc.record({
    grains: anyGrains,
    rule: anyRule,
    policy: fc.constantFrom('exclude', 'full', 'reviewer', 'never'),
    answer: anyAnswer,
    survey: anySurvey,
  }),
  branch: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
}))
const anyItems = fc.array(anyLeaf, { maxLength: 3 })

/** What one reviewer says of one leaf: few different words, so that two often agree. */
const anyWord: fc.Arbitrary<(leaf: Leaf) => Item | undefined> = fc
  .record({
    how: fc.nat(6),
    portion: fc.constantFrom(0, 1000, 500),
    reason: fc.constantFrom('vì', 'do'),
  })
  .map(({ how, portion, reason }) => (leaf) => {
    if (how < 2) return undefined
    if (how === 2) return { points: null, verdict: 'question', reason }
    if (how === 3) return { points: 'notApplicable', verdict: 'change', reason }
    const least = leastGrains(leaf)
    const points = decimalOf(least + Math.trunc(((grainsOf(leaf.max) - least) * portion) / 1000))
    return how === 4
      ? { points, verdict: 'agree', reason }
      : { points, verdict: 'change', reason, value: null }
  })

const anyPlan = fc.record({
  areas: fc.array(anyNode, { minLength: 1, maxLength: 4 }),
  adjustments: fc.option(
    fc.record({
      bonus: anyItems,
      penalty: anyItems,
      caps: fc.tuple(anyGrains, anyGrains),
      ceiling: fc.option(anyGrains),
    }),
  ),
  survey: fc.constantFrom('optional', 'required'),
  rounding: fc.constantFrom(undefined, 'total', 'leaf'),
  digits: fc.integer({ min: 0, max: 8 }),
  tiers: fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 4 }),
  year: fc.oneof(fc.integer({ min: 2019, max: 2028 }), fc.constantFrom(1990, 2000, 2100, 2200)),
  since: fc.option(fc.tuple(fc.integer({ min: -1, max: 1 }), anyDay)),
  rounds: fc.array(
    fc.record({
      round: fc.integer({ min: 1, max: 3 }),
      kind: fc.constantFrom(undefined, 'appraisal', 'council'),
      words: fc.array(anyWord, { minLength: 1, maxLength: 6 }),
    }),
    { maxLength: 4 },
  ),
  surveyHeld: fc.constantFrom(undefined, null, true, false),
})
type Plan = typeof anyPlan extends fc.Arbitrary<infer Value> ? Value : never
type Drawn = { leaf: Leaf; plan: LeafPlan }

function draw(plan: Plan): Dossier {
  const drawn: Drawn[] = []
  const set = drawSet(plan, drawn)
  const since = plan.since && dayNear2022(plan.since[0] + plan.year - 2022, plan.since[1])
  const unit = { id: 'phuong-a', name: 'UBND phường A', level: 'ward', block: 'Phường' } as const
  const answers = byKey(drawn, ({ leaf, plan: { answer } }): Answer | undefined => {
    const value = answer(leaf)
    return value === undefined
      ? undefined
      : { value: moveYear(value, plan.year - 2022), note: '', citations: [] }
  })
  const rounds = plan.rounds.map(({ round, kind, words }, number): Round => ({
    id: `phan-${number}`,
    round,
    by: 'Nguyễn Văn A',
    at: '2023-01-05T08:00:00Z',
    areas: [],
    ...(kind === undefined ? {} : { kind }),
    items: byKey(drawn, ({ leaf }, at) => words[at % words.length]?.(leaf)),
  }))
  const surveys = byKey(drawn, ({ leaf, plan: { survey } }) => survey(leaf))
  const { year, surveyHeld } = plan
  return dossierOf(
    set,
    {},
    {
      year,
      answers,
      unit: since === null ? unit : { ...unit, since },
      review: { rounds, surveys, ...(surveyHeld === undefined ? {} : { surveyHeld }) },
    },
  )
}

/** Fills `drawn` with the leaves, in the order of the set. */
function drawSet(plan: Plan, drawn: Drawn[]): CriteriaSet {
  const keep = (leafPlan: LeafPlan, code: string): Leaf => {
    const leaf = drawLeaf(leafPlan, keyFor(drawn.length), code)
    drawn.push({ leaf, plan: leafPlan })
    return leaf
  }
  const drawNode = (node: NodePlan, code: string): Criterion => {
    if ('grains' in node) return keep(node, code)
    const children = node.map((child, at) => drawNode(child, `${code}.${at + 1}`))
    return { key: `nhánh ${code}`, code, title: `Tiêu chí ${code}`, max: sumOf(children), children }
  }
  const areas = plan.areas.map((area, at) => drawNode(area, String(at + 1)))
  // A set gives more than nothing.
  if (sumOf(areas) === 0) areas.push(leafOf('spare', { kind: 'count', unit: 'lần', perUnit: 1 }))
  const blockOf = (items: readonly LeafPlan[], cap: number, side: string) => ({
    max: decimalOf(cap),
    items: items.map((item, at) => keep(item, `${side}${at + 1}`)),
  })
  const { adjustments, rounding } = plan
  return setOf(areas, {
    max: sumOf(areas),
    digits: plan.digits,
    survey: plan.survey,
    tiers: [...plan.tiers].sort((a, b) => b - a).map((from) => ({ name: `Từ ${from}`, from })),
    ...(rounding === undefined ? {} : { rounding }),
    ...(adjustments && {
      adjustments: {
        bonus: blockOf(adjustments.bonus, adjustments.caps[0], 'T'),
        penalty: blockOf(adjustments.penalty, adjustments.caps[1], 'P'),
        ...(adjustments.ceiling === null ? {} : { ceiling: decimalOf(adjustments.ceiling) }),
      },
    }),
  })
}

function drawLeaf({ grains, rule, policy }: LeafPlan, key: string, code: string): Leaf {
  return leafOf(key, rule(grains), { code, max: decimalOf(grains), notApplicable: policy })
}

/** Keys that are names of JavaScript's own things are keys like any other. */
function keyFor(at: number): string {
  return ['toString', 'valueOf', 'hasOwnProperty', '0', 'thủ-tục.đúng-hạn'][at] ?? `leaf-${at}`
}

function byKey<T>(
  drawn: readonly Drawn[],
  of: (one: Drawn, at: number) => T | undefined,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    drawn.flatMap((one, at) => {
      const value = of(one, at)
      return value === undefined ? [] : [[one.leaf.key, value] as const]
    }),
  )
}

function sumOf(criteria: readonly Criterion[]): number {
  return decimalOf(criteria.reduce((sum, { max }) => sum + grainsOf(max), 0))
}

function leastGrains({ rule }: Leaf): number {
  if (rule.kind === 'choice') return Math.min(...rule.options.map(({ points }) => grainsOf(points)))
  return rule.kind === 'deduction' ? grainsOf(rule.floor) : 0
}

function moveYear(value: Value, years: number): Value {
  if (typeof value !== 'string' || !/^\d{4}-/.test(value)) return value
  return dayNear2022(Number(value.slice(0, 4)) - 2022 + years, value.slice(5))
}
