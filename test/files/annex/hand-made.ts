import type { Rule } from '../../../src/domain/criterion.ts'
import type { Described, Line } from './described.ts'

/** Short forms for annexes that a test writes out by hand. Keys of options do not matter and stay plain. */

export function branch(title: string, max: number, children: readonly Described[]): Described {
  return { title, max, children, lines: [], rule: null, evidence: [], reviewLead: '' }
}

/** `lines`: scoring text, "text | points" where the points stand in the column of maxima. */
export function leaf(
  title: string,
  max: number,
  rule: Rule | null,
  lines: string,
  more: { evidence?: readonly string[]; reviewLead?: string } = {},
): Described {
  return {
    title,
    max,
    children: [],
    lines: linesOf(lines),
    rule,
    evidence: more.evidence ?? [],
    reviewLead: more.reviewLead ?? '',
  }
}

function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [words = '', points] = line.split(' | ')
      return points === undefined ? { text: words } : { text: words, points }
    })
}

type Priced = readonly (readonly [string, number])[]

export function choice(...options: Priced): Rule {
  return {
    kind: 'choice',
    options: options.map(([label, points], index) => ({ key: String(index), label, points })),
  }
}

export function checklist(...items: Priced): Rule {
  return {
    kind: 'checklist',
    items: items.map(([label, points], index) => ({ key: String(index), label, points })),
  }
}

type Band = Extract<Rule, { kind: 'ratio' }>['bands'][number]

/** Bands as "from" shares, an "above" with a leading ">". Without names the reader may name the share as it likes. */
export function ratio(
  bands: readonly (readonly [number | `>${number}`, Band['award']])[],
  more: {
    numerator?: string
    denominator?: string
    target?: number
    empty?: 'exclude' | 'full' | 'zero'
  } = {},
): Rule {
  return {
    kind: 'ratio',
    numerator: more.numerator ?? '',
    denominator: more.denominator ?? '',
    ...(more.target === undefined ? {} : { target: more.target }),
    bands: bands.map(([from, award]) =>
      typeof from === 'number' ? { from, award } : { above: Number(from.slice(1)), award },
    ),
    emptyDenominator: more.empty ?? 'exclude',
  }
}

export function count(unit: string, perUnit: number): Rule {
  return { kind: 'count', unit, perUnit }
}

export function deduction(unit: string, perUnit: number, floor = 0): Rule {
  return { kind: 'deduction', unit, perUnit, floor }
}

/** Steps as days late and points. */
export function deadline(
  due: string,
  yearOffset: number,
  ...steps: readonly (readonly [number, number])[]
): Rule {
  return {
    kind: 'deadline',
    due,
    yearOffset,
    steps: steps.map(([daysLate, points]) => ({ daysLate, points })),
  }
}

export const survey: Rule = { kind: 'survey', options: [1, 0.6, 0.2, 0] }
export const byReviewer: Rule = { kind: 'number', step: 0.01, by: 'reviewer' }
