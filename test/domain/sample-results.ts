import type { Dossier } from '../../src/domain/dossier.ts'
import type { CriteriaSet } from '../../src/domain/criteria.ts'
import type { RoundUnit } from '../../src/domain/round.ts'
import type { Exemption } from '../../src/domain/exemption.ts'
import { resultOfUnit, type UnitResult } from '../../src/domain/unit-result.ts'
import { branchOf, dossierOf, grant, leafOf, roundOf, setOf } from './sample.ts'

const number = { kind: 'number', step: 0.01, by: 'unit' } as const

/** 65 points by appraisal in two areas, 35 by survey, as in Bình Dương. */
export const surveyedSet = setOf([
  branchOf('1', [leafOf('1.1', number, { max: 40 }), leafOf('1.2', number, { max: 15 })]),
  leafOf('2', number, { max: 10 }),
  leafOf('3', { kind: 'survey', options: [1, 0.6, 0.2, 0] }, { max: 35 }),
])

type Points = number | 'notApplicable'

/** What a unit says of its three criteria, what it is granted, and its survey points. */
export type Judged = {
  readonly self?: readonly [Points, Points, Points]
  readonly granted: readonly [Points, Points, Points]
  readonly survey?: number
}

export function unitOf(id: string, block = 'Phường'): RoundUnit {
  return { id, name: `UBND ${id}`, level: 'ward', block, contact: '' }
}

export function judgedDossier(
  set: CriteriaSet,
  unit: RoundUnit,
  { granted, self = granted, survey }: Judged,
): Dossier {
  const keys = ['1.1', '1.2', '2']
  const values = Object.fromEntries(keys.map((key, at) => [key, self[at] ?? 0]))
  const items = Object.fromEntries(keys.map((key, at) => [key, grant(granted[at] ?? 0)]))
  return dossierOf(set, values, {
    id: `ho-so-${unit.id}`,
    unit: { id: unit.id, name: unit.name, level: unit.level, block: unit.block },
    stage: 'finalised',
    revision: 1,
    review: {
      rounds: [roundOf(1, items)],
      surveys: survey === undefined ? {} : { '3': { points: survey, answers: 100 } },
    },
  })
}

export function judged(
  id: string,
  judgement: Judged,
  { set = surveyedSet, block = 'Phường', exemption = null }: Partial<Context> = {},
): UnitResult {
  const unit = unitOf(id, block)
  return resultOfUnit(unit, judgedDossier(set, unit, judgement), set, exemption)
}

type Context = {
  readonly set: CriteriaSet
  readonly block: string
  readonly exemption: Exemption | null
}
