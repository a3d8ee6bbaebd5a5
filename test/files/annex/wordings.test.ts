import { expect, test } from 'vitest'
import type { Rule } from '../../../src/domain/criterion.ts'
import { readRule } from '../../../src/files/annex/scoring/read-rule.ts'
import { oddWordings } from './odd-wordings.ts'
import { otherWordings } from './other-wordings.ts'
import { plainWordings } from './plain-wordings.ts'
import { isSameRule } from './same-rule.ts'
import type { Worded } from './worded.ts'

const all = [...plainWordings, ...oddWordings, ...otherWordings].map((worded) => ({
  worded,
  read: readWorded(worded),
}))

test('no wording gets a wrong rule that is called sure', () => {
  const wrong = all.filter(({ worded, read }) => read.confidence === 'sure' && !isRight(worded, read.rule))
  expect(wrong.map(({ worded: [, , text] }) => text)).toEqual([])
})

test('at least 19 of 20 wordings that a rule can say are recognised', () => {
  const told = all.filter(({ worded: [, , , right] }) => right !== null)
  const missed = told.filter(({ worded, read }) => !isRight(worded, read.rule))
  expect(told.length).toBeGreaterThanOrEqual(150)
  expect(missed.map(({ worded: [, , text] }) => text).slice(Math.floor(told.length / 20))).toEqual([])
})

function readWorded([max, title, text]: Worded) {
  const lines = text.split('\n').map((line) => ({ text: line, award: '', from: 'scoring' as const }))
  return readRule(lines, max, title)
}

function isRight([max, , , right]: Worded, rule: Rule | null): boolean {
  if (right === null) return false
  const rules = 'kind' in right ? [right] : right
  return rules.some((one) => isSameRule(rule, one, max))
}
