import type { Value } from '../../src/domain/answer.ts'
import { adjustmentsOf, type CriteriaSet } from '../../src/domain/criteria.ts'
import { leavesOf, type Leaf } from '../../src/domain/criterion.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import { dossierOf } from '../domain/sample.ts'

/** A dossier on a set with every leaf answered somehow; another `turn`, other answers, and now and then none. */
export function answeredDossier(set: CriteriaSet, turn: number): Dossier {
  const leaves = [...leavesOf(set.areas), ...adjustmentsOf(set)]
  const answers = leaves.flatMap((leaf, index) => {
    const value = valueFor(leaf, index + turn * 7)
    return value === null ? [] : [[leaf.key, { value, note: '', citations: [] }] as const]
  })
  return { ...dossierOf(set), year: set.appliesTo.years[0] ?? 2022, answers: Object.fromEntries(answers) }
}

function valueFor({ rule, max, notApplicable }: Leaf, seed: number): Value {
  if (seed % 29 === 0) return null
  if (seed % 11 === 0 && notApplicable === 'exclude') return 'notApplicable'
  switch (rule.kind) {
    case 'choice':
      return rule.options[seed % rule.options.length]?.key ?? null
    case 'checklist':
      return rule.items.filter((_, index) => (seed + index) % 3 !== 0).map(({ key }) => key)
    case 'ratio':
      return { numerator: (seed * 13) % 101, denominator: seed % 17 === 0 ? 0 : 100 }.denominator === 0
        ? { numerator: 0, denominator: 0 }
        : { numerator: (seed * 13) % 101, denominator: 100 }
    case 'count':
    case 'deduction':
      return seed % 6
    case 'deadline':
      return seed % 5 === 0 ? 'notDone' : `2022-0${1 + (seed % 9)}-1${seed % 10}`
    case 'number':
      return rule.by === 'unit' ? max : null
    case 'survey':
      return null
  }
}
