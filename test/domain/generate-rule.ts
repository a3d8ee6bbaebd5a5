import * as fc from 'fast-check'
import type { Value } from '../../src/domain/answer.ts'
import type { Leaf, Rule } from '../../src/domain/criterion.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import { anyDecimal, anyPortion, decimalOf, grainsOf, part } from './grains.ts'

/** Rules of all eight kinds for a leaf of so many grains, answers that fit them, survey results. */

export type RulePlan = (most: number) => Rule
export type AnswerPlan = (leaf: Leaf) => Value | undefined
export type SurveyPlan = (leaf: Leaf) => Dossier['review']['surveys'][string] | undefined

/** Days on which calendars differ come often. */
export const anyDay = fc.oneof(
  fc.constantFrom('02-28', '02-29', '03-31', '12-31', '01-01'),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map((parts) => parts.map((each) => String(each).padStart(2, '0')).join('-')),
)

/** A day of the year 2022 + offset; 29 February becomes the 28th where there is none. */
export function dayNear2022(offset: number, monthAndDay: string): string {
  const year = 2022 + offset
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  return `${year}-${monthAndDay === '02-29' && !isLeap ? '02-28' : monthAndDay}`
}

const anyOptionPortion = fc.oneof(
  { weight: 4, arbitrary: anyPortion },
  { weight: 1, arbitrary: fc.integer({ min: -900, max: -1 }) },
)

const anyChoice = fc
  .array(anyOptionPortion, { minLength: 1, maxLength: 4 })
  .map((portions) => (most: number): Rule => {
    const options = portions.map((portion, at) => ({
      key: wordFor(at),
      label: 'Mức',
      points: part(most, portion),
    }))
    return { kind: 'choice', options }
  })

/** The first and the last item add up to the maximum. */
const anyChecklist = fc.array(anyPortion, { maxLength: 3 }).map((portions) => (most: number): Rule => {
  const first = Math.trunc((most * 400) / 1000)
  const points = [
    decimalOf(first),
    ...portions.map((portion) => part(most, portion)),
    decimalOf(most - first),
  ]
  return {
    kind: 'checklist',
    items: points.map((each, at) => ({ key: wordFor(at), label: 'Mục', points: each })),
  }
})

const anyEnd = fc.oneof(fc.constantFrom(0, 0.29, 0.8, 0.97, 1), anyDecimal)
const anyBand = fc.record({
  end: anyEnd,
  form: fc.constantFrom('from', 'above'),
  award: fc.oneof(fc.constantFrom<('full' | 'proportional')[]>('full', 'proportional'), anyPortion),
})
const anyRatio = fc
  .record({
    bands: fc.uniqueArray(anyBand, { selector: ({ end }) => end, minLength: 1, maxLength: 4 }),
    target: fc.option(anyDecimal),
    emptyDenominator: fc.constantFrom('exclude', 'full', 'zero'),
  })
  .map(({ bands, target, emptyDenominator }) => (most: number): Rule => {
    const drawn = [...bands]
      .sort((a, b) => b.end - a.end)
      .map(({ end, form, award: lot }) => {
        const award = typeof lot === 'number' ? part(most, lot) : lot
        return form === 'from' ? { from: end, award } : { above: end, award }
      })
    return {
      kind: 'ratio',
      numerator: 'Số đạt',
      denominator: 'Tổng số',
      bands: drawn,
      emptyDenominator,
      ...(target === null ? {} : { target }),
    }
  })

const anyStep = fc.record({ daysLate: fc.integer({ min: -40, max: 400 }), portion: anyPortion })
const anyDeadline = fc
  .record({
    due: anyDay,
    yearOffset: fc.integer({ min: -1, max: 1 }),
    steps: fc.uniqueArray(anyStep, { selector: ({ daysLate }) => daysLate, minLength: 1, maxLength: 4 }),
    newUnit: fc.option(
      fc.oneof(fc.constant('exclude' as const), fc.record({ days: fc.integer({ min: 0, max: 90 }) })),
    ),
  })
  .map(({ due, yearOffset, steps, newUnit }) => (most: number): Rule => ({
    kind: 'deadline',
    due,
    yearOffset,
    steps: [...steps]
      .sort((a, b) => a.daysLate - b.daysLate)
      .map(({ daysLate, portion }) => ({ daysLate, points: part(most, portion) })),
    ...(newUnit === null ? {} : { newUnit }),
  }))

const anyCount = anyDecimal.map((perUnit) => (): Rule => ({ kind: 'count', unit: 'lần', perUnit }))

const anyDeduction = fc
  .record({ perUnit: anyDecimal, portion: fc.integer({ min: -1000, max: 1000 }) })
  .map(({ perUnit, portion }) => (most: number): Rule => {
    return { kind: 'deduction', unit: 'lần', perUnit, floor: part(most, portion) }
  })

const anyNumber = fc
  .record({
    step: fc.constantFrom(0.25, 0.5, 1, 0.1, 0.00000007),
    by: fc.constantFrom('unit' as const, 'reviewer' as const),
  })
  .map(({ step, by }) => (): Rule => ({ kind: 'number', step, by }))

const anyShare = fc.oneof(
  fc.constantFrom(1, 0.6, 0.2, 0),
  fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
)
const anySurveyRule = fc
  .array(anyShare, { minLength: 1, maxLength: 5 })
  .map((options) => (): Rule => ({ kind: 'survey', options }))

export const anyRule: fc.Arbitrary<RulePlan> = fc.oneof(
  anyChoice,
  anyChecklist,
  anyRatio,
  anyCount,
  anyDeadline,
  anyDeduction,
  anyNumber,
  anySurveyRule,
)

const anyFigure = fc.oneof(
  fc.constantFrom(0, 1, 2, 3),
  fc.integer({ min: 0, max: 2000 }),
  anyDecimal,
  fc.constantFrom(9_007_199_254_740_991, 0.00000001),
)

/** What a lot of chance becomes once the rule is known: `how` chooses the form of the answer. */
type Lot = {
  how: number
  which: number
  figures: readonly [number, number]
  yearOffset: number
  day: string
  late: number
}

export const anyAnswer: fc.Arbitrary<AnswerPlan> = fc
  .record({
    how: fc.integer({ min: 0, max: 11 }),
    which: fc.nat(1000),
    figures: fc.tuple(anyFigure, anyFigure),
    yearOffset: fc.integer({ min: -1, max: 1 }),
    day: anyDay,
    late: fc.integer({ min: -45, max: 45 }),
  })
  .map((lot) => (leaf) => drawValue(leaf, lot))

function drawValue({ rule, max, notApplicable }: Leaf, lot: Lot): Value | undefined {
  const { how, which, figures } = lot
  if (how === 0) return undefined
  if (how === 1) return null
  if (how === 2 && (notApplicable === 'exclude' || notApplicable === 'full')) return 'notApplicable'
  switch (rule.kind) {
    case 'choice':
      return rule.options[which % rule.options.length]?.key
    case 'checklist':
      return rule.items.filter((_, at) => (which >> at) % 2 === 1).map(({ key }) => key)
    case 'ratio':
      return drawRatio(rule.bands[which % rule.bands.length], lot)
    case 'count':
    case 'deduction':
      return figures[0]
    case 'deadline': {
      if (how === 3) return 'notDone'
      if (how < 6) return dayNear2022(lot.yearOffset, lot.day)
      const step = rule.steps[which % rule.steps.length]
      return shift(dayNear2022(lot.yearOffset, rule.due), how < 9 && step ? step.daysLate : lot.late)
    }
    case 'number': {
      const step = grainsOf(rule.step)
      const steps = Math.trunc(grainsOf(max) / step)
      return rule.by === 'reviewer' ? undefined : decimalOf(Math.min(steps, which) * step)
    }
    case 'survey':
      return undefined
  }
}

type Band = Extract<Rule, { kind: 'ratio' }>['bands'][number]

/** A figure missing, nothing to count, or a share on a band's end, just under it, just over it. */
function drawRatio(band: Band | undefined, { how, figures }: Lot): Value {
  const [numerator, denominator] = figures
  const end = band === undefined ? 0 : 'from' in band ? band.from : band.above
  const grains = grainsOf(end)
  if (how === 3) return { numerator: null, denominator }
  if (how === 4) return { numerator, denominator: null }
  if (how === 5) return { numerator: 0, denominator: 0 }
  if (how === 6) return { numerator: end, denominator: 1 }
  if (how === 7) return { numerator: grains, denominator: 100_000_000 }
  if (how === 8) return { numerator: Math.max(0, grains - 1), denominator: 100_000_000 }
  if (how === 9) return { numerator: grains + 1, denominator: 100_000_000 }
  return { numerator: denominator === 0 ? 0 : numerator, denominator }
}

export const anySurvey: fc.Arbitrary<SurveyPlan> = fc
  .record({
    how: fc.integer({ min: 0, max: 4 }),
    counts: fc.array(fc.oneof(fc.constant(0), fc.nat(300)), { minLength: 1, maxLength: 4 }),
    weights: fc.array(fc.oneof(fc.nat(3), anyDecimal), { maxLength: 3 }),
    portion: anyPortion,
  })
  .map(({ how, counts, weights, portion }) => ({ rule, max }) => {
    if (rule.kind !== 'survey' || how === 0) return undefined
    const countsFrom = (start: number) =>
      rule.options.map((_, at) => counts[(start + at) % counts.length] ?? 0)
    if (how === 1) return { points: part(grainsOf(max), portion), answers: 200 }
    if (how < 4) return { counts: countsFrom(0) }
    const groups = weights.map((weight, at) => ({
      name: `Nhóm ${at + 1}`,
      weight,
      issued: 400,
      returned: 300,
      // The second group is one that nobody answered.
      counts: at === 1 ? rule.options.map(() => 0) : countsFrom(at),
    }))
    return { groups }
  })

/** Keys that are names of JavaScript's own things are keys like any other. */
function wordFor(at: number): string {
  return ['toString', 'q1', 'quý 2', '3'][at] ?? `word-${at}`
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
