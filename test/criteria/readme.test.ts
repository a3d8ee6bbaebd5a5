import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ruleSchema } from '../../src/domain/criterion.ts'

const readme = readFileSync(new URL('../../criteria/README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/\*\*(\w+)\*\*:(?:(?!\*\*)[^])*?```json\n([^]*?)```/g)]

test('the README of the criteria shows one example of each of the eight kinds of rule', () => {
  expect(examples.map(([, kind]) => kind)).toEqual([
    'choice',
    'checklist',
    'ratio',
    'count',
    'deadline',
    'deduction',
    'number',
    'survey',
  ])
})

test.each(examples.map(([, kind = '', json = '']) => [kind, json] as const))(
  'the example of %s is a rule of that kind',
  (kind, json) => {
    const rule = ruleSchema.parse(JSON.parse(json))
    expect(rule.kind).toBe(kind)
  },
)
