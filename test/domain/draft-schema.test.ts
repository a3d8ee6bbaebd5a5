import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseOrigin, withCompared, type AnnexOrigin } from '../../src/domain/annex-origin.ts'
import { adviseDraft } from '../../src/domain/draft-advice.ts'
import { draftFromSet } from '../../src/domain/draft-check.ts'
import { editSet } from '../../src/domain/draft-edit.ts'
import { emptyDraft } from '../../src/domain/draft-new.ts'
import { changeRuleKind, ruleKindNames, type RuleKind } from '../../src/domain/draft-rule.ts'
import { blankLeaf } from '../../src/domain/draft-tree.ts'
import { parseDraft } from '../../src/domain/draft-schema.ts'
import { anySet } from './generate.ts'
import { problemsOf, setOf, leafOf, valueOf, withField } from './sample.ts'

test('every set is a draft as the database keeps it', () => {
  fc.assert(
    fc.property(anySet(), (set) => {
      const stored: unknown = JSON.parse(JSON.stringify(draftFromSet(set)))
      expect(valueOf(parseDraft(stored))).toEqual(stored)
    }),
  )
})

test('an empty draft, and one with a fresh rule of every kind, come back as they were', () => {
  const kinds = Object.keys(ruleKindNames) as RuleKind[]
  const areas = kinds.map((kind, at) => ({
    ...blankLeaf(kind, String(at)),
    rule: changeRuleKind(null, kind, null),
  }))
  for (const draft of [emptyDraft(2026), { ...emptyDraft(2026), areas }]) {
    expect(valueOf(parseDraft(JSON.parse(JSON.stringify(draft))))).toEqual(draft)
  }
})

test('what is no draft is refused, with the place and the code', () => {
  const draft = draftFromSet(setOf([leafOf('a')]))
  expect(problemsOf(parseDraft(withField(draft, 'areas/0/max', 'một')))).toMatchObject([
    { path: 'areas.0.max', code: 'a' },
  ])
  expect(parseDraft(withField(draft, 'areas/0/unknown', 1)).ok).toBe(false)
  expect(parseDraft(null).ok).toBe(false)
})

const origin: AnnexOrigin = {
  name: 'phu-luc.docx',
  notes: [],
  rows: { a: { line: 3, confidence: 'check', doubts: ['Chưa rõ.'], source: [{ column: 'STT', text: '1' }] } },
}

test('what an annex said is kept, and a row compared by a person is sure', () => {
  expect(parseOrigin(JSON.parse(JSON.stringify(origin)))).toEqual(origin)
  expect(withCompared(origin, 'a').rows['a']?.confidence).toBe('sure')
  expect(withCompared(origin, 'b')).toBe(origin)
  expect(parseOrigin(null)).toBeNull()
  expect(parseOrigin({ ...origin, rows: { a: { line: 'ba' } } })).toBeNull()
})

test('a draft is advised on what its users would miss, and on nothing once it is there', () => {
  expect(adviseDraft(emptyDraft(2026)).map(({ field }) => field)).toEqual([
    'issuer',
    'appliesTo.levels',
    'reviewer',
  ])
  const draft = draftFromSet(setOf([leafOf('a')]))
  expect(adviseDraft(draft).map(({ field }) => field)).toEqual(['status'])
  expect(adviseDraft({ ...draft, status: 'official' })).toEqual([])
  const decision = { ...draft.decision, number: '' }
  expect(adviseDraft(editSet(draft, { decision, status: 'official' })).map(({ field }) => field)).toEqual([
    'decision.number',
  ])
})
