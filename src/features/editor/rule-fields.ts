import { daysInMonth } from '../../domain/fields.ts'
import type { DraftRule } from '../../domain/draft.ts'
import type { RuleKind } from '../../domain/draft-rule.ts'
import { readPoints, readShare, readWhole, textOf, textOfShare } from './typed.ts'

/** What stands in the inputs of a rule, as typed; each kind uses its own few. */
export type RuleFields = {
  options: { key: string; label: string; points: string }[]
  numerator: string
  denominator: string
  target: string
  bands: {
    edge: 'from' | 'above'
    share: string
    award: 'full' | 'proportional' | 'points'
    points: string
  }[]
  emptyDenominator: 'exclude' | 'full' | 'zero'
  unit: string
  perUnit: string
  floor: string
  due: string
  yearOffset: string
  steps: { days: string; points: string }[]
  newUnit: 'same' | 'days' | 'exclude'
  newUnitDays: string
  step: string
  by: 'unit' | 'reviewer'
  shares: { share: string }[]
}

/** A rule as its inputs show it. */
export function fieldsFromRule(rule: DraftRule): RuleFields {
  switch (rule.kind) {
    case 'choice':
      return { ...noFields, options: rule.options.map(optionFields) }
    case 'checklist':
      return { ...noFields, options: rule.items.map(optionFields) }
    case 'ratio':
      return {
        ...noFields,
        numerator: rule.numerator,
        denominator: rule.denominator,
        target: rule.target === undefined ? '' : textOfShare(rule.target),
        bands: rule.bands.map((band) => ({
          edge: 'from' in band ? 'from' : 'above',
          share: textOfShare('from' in band ? band.from : band.above),
          award: typeof band.award === 'string' ? band.award : 'points',
          points: typeof band.award === 'string' ? '' : textOf(band.award),
        })),
        emptyDenominator: rule.emptyDenominator,
      }
    case 'count':
      return { ...noFields, unit: rule.unit, perUnit: textOf(rule.perUnit) }
    case 'deduction':
      return { ...noFields, unit: rule.unit, perUnit: textOf(rule.perUnit), floor: textOf(rule.floor) }
    case 'deadline':
      return {
        ...noFields,
        due: rule.due.split('-').reverse().join('/'),
        yearOffset: String(rule.yearOffset ?? 0),
        steps: rule.steps.map(({ daysLate, points }) => ({ days: textOf(daysLate), points: textOf(points) })),
        newUnit: rule.newUnit === undefined ? 'same' : rule.newUnit === 'exclude' ? 'exclude' : 'days',
        newUnitDays: typeof rule.newUnit === 'object' ? textOf(rule.newUnit.days) : '',
      }
    case 'number':
      return { ...noFields, step: textOf(rule.step), by: rule.by }
    case 'survey':
      return { ...noFields, shares: rule.options.map((share) => ({ share: textOfShare(share) })) }
  }
}

/** What the inputs of a kind say; what is empty or no figure is missing. */
export function ruleFromFields(kind: RuleKind, fields: RuleFields): DraftRule {
  switch (kind) {
    case 'choice':
      return { kind, options: fields.options.map(optionFrom) }
    case 'checklist':
      return { kind, items: fields.options.map(optionFrom) }
    case 'ratio':
      return {
        kind,
        numerator: fields.numerator,
        denominator: fields.denominator,
        ...(fields.target.trim() === '' ? {} : { target: readShare(fields.target) }),
        bands: fields.bands.map((band) => {
          const award = band.award === 'points' ? readPoints(band.points) : band.award
          const share = readShare(band.share)
          return band.edge === 'from' ? { from: share, award } : { above: share, award }
        }),
        emptyDenominator: fields.emptyDenominator,
      }
    case 'count':
      return { kind, unit: fields.unit, perUnit: readPoints(fields.perUnit) }
    case 'deduction':
      return { kind, unit: fields.unit, perUnit: readPoints(fields.perUnit), floor: readPoints(fields.floor) }
    case 'deadline':
      return {
        kind,
        due: dayOfYearFrom(fields.due) ?? '',
        yearOffset: readWhole(fields.yearOffset),
        steps: fields.steps.map(({ days, points }) => ({
          daysLate: readWhole(days),
          points: readPoints(points),
        })),
        ...(fields.newUnit === 'same'
          ? {}
          : { newUnit: fields.newUnit === 'exclude' ? 'exclude' : { days: readWhole(fields.newUnitDays) } }),
      }
    case 'number':
      return { kind, step: readPoints(fields.step), by: fields.by }
    case 'survey':
      return { kind, options: fields.shares.map(({ share }) => readShare(share)) }
  }
}

/** "31/3" → `03-31`; null where there is no such day in any year. */
export function dayOfYearFrom(text: string): string | null {
  const [, day, month] = /^(\d{1,2})[/.-](\d{1,2})$/.exec(text.normalize('NFKC').trim()) ?? []
  if (day === undefined || month === undefined) return null
  const [date, inYear] = [Number(day), Number(month)]
  if (inYear < 1 || inYear > 12 || date < 1 || date > daysInMonth(2024, inYear)) return null
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const noFields: RuleFields = {
  options: [],
  numerator: '',
  denominator: '',
  target: '',
  bands: [],
  emptyDenominator: 'exclude',
  unit: '',
  perUnit: '',
  floor: '',
  due: '',
  yearOffset: '0',
  steps: [],
  newUnit: 'same',
  newUnitDays: '',
  step: '',
  by: 'unit',
  shares: [],
}

function optionFields({ key, label, points }: { key: string; label: string; points: number | null }) {
  return { key, label, points: textOf(points) }
}

function optionFrom({ key, label, points }: RuleFields['options'][number]) {
  return { key, label, points: readPoints(points) }
}
