import { expect, test } from 'vitest'
import type { Value } from '../../../src/domain/answer.ts'
import type { Leaf, Rule } from '../../../src/domain/criterion.ts'
import { scoreDossier } from '../../../src/domain/score.ts'
import { describeConsequence } from '../../../src/features/score/consequence.ts'
import { outlineOf } from '../../../src/features/score/outline.ts'
import { dossierOf, leafOf, setOf, yesNo } from '../../domain/sample.ts'

const ratio: Rule = {
  kind: 'ratio',
  numerator: 'a',
  denominator: 'b',
  bands: [
    {
      from: 0,
      award: 'proportional',
    },
  ],
  emptyDenominator: 'exclude',
}

function consequence(value: Value, rule: Rule, other: Partial<Leaf> = {}, since?: string): string | null {
  const leaf = leafOf('k', rule, { max: 2, ...other })
  const unit = { id: 'p', name: 'UBND phường', level: 'ward', block: '', ...(since && { since }) } as const
  const set = setOf([leaf, leafOf('other', yesNo, { max: 98 })])
  const dossier = dossierOf(set, { k: value }, { unit })
  const sheet = scoreDossier(dossier)
  const [row] = sheet.areas
  if (!row) throw new Error('the set has areas')
  const [stop] = outlineOf(set).stops
  if (!stop) throw new Error('the set has criteria')
  return describeConsequence(stop, value, row, sheet.total)
}

test('not applicable takes the points out of the maximum', () => {
  expect(consequence('notApplicable', yesNo)).toBe(
    'Không áp dụng: 2 điểm rời khỏi điểm tối đa; điểm tối đa áp dụng còn 98 điểm.',
  )
})

test('not applicable gives full points where the criterion says so', () => {
  expect(consequence('notApplicable', yesNo, { notApplicable: 'full' })).toBe(
    'Không áp dụng: được tính điểm tối đa 2 điểm.',
  )
})

test('nothing to count follows the policy of the rule', () => {
  const none = { numerator: 0, denominator: 0 }
  expect(consequence(none, ratio)).toContain('Không phát sinh: 2 điểm rời khỏi điểm tối đa')
  expect(consequence(none, { ...ratio, emptyDenominator: 'full' })).toBe(
    'Không phát sinh: được tính điểm tối đa 2 điểm.',
  )
  expect(consequence(none, { ...ratio, emptyDenominator: 'zero' })).toBe('Không phát sinh: 0 điểm.')
})

test('a unit younger than the due date has nothing to declare where the rule excludes it', () => {
  const rule: Rule = {
    kind: 'deadline',
    due: '03-31',
    yearOffset: 0,
    newUnit: 'exclude',
    steps: [
      {
        daysLate: 0,
        points: 2,
      },
    ],
  }
  expect(consequence(null, rule, {}, '2022-07-01')).toContain('Đơn vị thành lập sau thời hạn')
  expect(consequence(null, rule)).toBeNull()
})

test('any other answer has no consequence of its own', () => {
  expect(consequence('yes', yesNo)).toBeNull()
  expect(consequence({ numerator: 1, denominator: 2 }, ratio)).toBeNull()
  expect(consequence(null, ratio)).toBeNull()
})

test('a bonus item that does not apply only gives no points', () => {
  const items = [leafOf('prize')]
  const set = setOf([leafOf('k')], {
    adjustments: { bonus: { max: 1, items }, penalty: { max: 1, items: [] } },
  })
  const sheet = scoreDossier(dossierOf(set, { prize: 'notApplicable' }))
  const stop = outlineOf(set).stops.at(-1)
  const [row] = sheet.adjustments
  if (!stop || !row) throw new Error('the set has a bonus item')
  expect(describeConsequence(stop, 'notApplicable', row, sheet.total)).toBe(
    'Không áp dụng: không tính điểm mục này.',
  )
})
