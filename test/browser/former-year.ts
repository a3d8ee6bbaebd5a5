import { readFileSync } from 'node:fs'
import type { Value } from '../../src/domain/answer.ts'
import { parseCriteriaSet } from '../../src/domain/criteria.ts'
import { leavesOf, type Leaf } from '../../src/domain/criterion.ts'
import { parseDossier, sampleUnitId, type Dossier } from '../../src/domain/dossier.ts'
import { valueOf } from '../domain/sample.ts'

/** The sample ward a year before, on the set of that year: what both sets ask, a little worse. */
export function formerYear(): Dossier {
  const sample = jsonOf('samples/quy-nhon-2022') as Dossier
  const set = valueOf(parseCriteriaSet(jsonOf('quy-nhon/2021')))
  const answers = Object.fromEntries(
    leavesOf(set.areas).flatMap((leaf, at) => {
      const given = sample.answers[leaf.key]
      return given ? [[leaf.key, { value: worse(leaf, given.value, at), note: '', citations: [] }]] : []
    }),
  )
  return valueOf(
    parseDossier({
      format: 'par-index-dossier',
      formatVersion: 1,
      id: 'mau-2021',
      revision: 0,
      unit: { ...sample.unit, id: sampleUnitId },
      year: 2021,
      set,
      stage: 'draft',
      answers,
      evidence: [],
      review: { rounds: [], surveys: {} },
      history: [],
      seal: null,
    }),
  )
}

function worse(leaf: Leaf, value: Value, at: number): Value {
  const { rule } = leaf
  if (rule.kind === 'choice') {
    const isKnown = rule.options.some(({ key }) => key === value) || value === 'notApplicable'
    return isKnown && at % 5 !== 0 ? value : (rule.options.at(-1)?.key ?? null)
  }
  return value
}

function jsonOf(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../criteria/${name}.json`, import.meta.url), 'utf8'))
}
