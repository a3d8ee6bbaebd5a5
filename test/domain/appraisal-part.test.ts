import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { grant, type Word } from '../../src/domain/appraisal.ts'
import { marksOf } from '../../src/domain/appraisal-mark.ts'
import {
  assignAreas,
  disputesOf,
  handedAreas,
  leadsOf,
  settleDispute,
  takePart,
} from '../../src/domain/appraisal-part.ts'
import { parseDossier, type Dossier } from '../../src/domain/dossier.ts'
import { standingOf } from '../../src/domain/review.ts'
import { actOf, appraisalSet, submitted } from './sample-appraisal.ts'
import { problemsOf, valueOf } from './sample.ts'

const lead = actOf('Lê Lan')
const office = actOf('Phạm Hùng', '2023-01-06T01:00:00Z', 'Sở Tư pháp')
const say = (dossier: Dossier, key: string, word: Word, by = lead) => valueOf(grant(dossier, key, word, by))

test('the set proposes its offices with their areas', () => {
  expect(leadsOf(appraisalSet)).toEqual([
    { name: 'Sở Nội vụ', areas: [{ key: '1', code: '1', count: 2 }] },
    {
      name: 'Sở Tư pháp',
      areas: [
        { key: '1', code: '1', count: 1 },
        { key: '2', code: '2', count: 1 },
      ],
    },
  ])
})

test('a part handed to an office is filled in by whoever sits there', () => {
  const handed = valueOf(assignAreas(submitted(), ['2'], { ...office, by: '' }))
  expect(parseDossier(handed).ok).toBe(true)
  const filled = say(handed, 'd', { kind: 'agree' }, office)
  expect(filled.review.rounds).toMatchObject([{ by: 'Phạm Hùng', body: 'Sở Tư pháp', areas: ['2'] }])
  const back = valueOf(takePart(handed, filled))
  expect(back.review.rounds).toEqual(filled.review.rounds)
  expect(takePart(back, filled)).toEqual({ ok: true, value: back })
})

test('whoever appraises goes on in the areas handed to them, before they are named in those handed out last', () => {
  const handed = valueOf(assignAreas(submitted(), ['1'], { ...lead, body: 'Sở Y tế', by: '' }))
  const both = valueOf(assignAreas(handed, ['2'], { ...office, by: '' }))
  expect(handedAreas(both, { by: '', body: '' })).toEqual(['2'])
  expect(handedAreas(both, office)).toEqual(['2'])
  expect(handedAreas(both, { by: 'Lê Lan', body: 'Sở Nội vụ' })).toEqual([])
  expect(handedAreas(submitted(), { by: '', body: '' })).toEqual([])
})

test('two who differ are a conflict until a person decides; the other word stays in the history', () => {
  const mine = say(submitted(), 'a', { kind: 'agree' })
  const theirs = say(submitted(), 'a', { kind: 'points', points: 0, reason: 'Không có tài liệu' }, office)
  const both = valueOf(takePart(mine, theirs))
  expect(marksOf(both).get('a')).toBe('conflict')
  const [dispute] = disputesOf(both)
  expect(dispute?.versions).toHaveLength(2)
  const chosen = dispute?.versions.find(({ entry }) => entry.body === 'Sở Tư pháp')?.entry.id ?? ''
  const settled = valueOf(settleDispute(both, 'a', chosen, { ...lead, at: '2023-01-07T01:00:00Z' }))
  expect(standingOf(settled.review, 'a')).toMatchObject({ kind: 'item', item: { points: 0 } })
  expect(settled.history.at(-1)?.what).toBe(
    'Thống nhất tiêu chí a: Lê Lan, Sở Nội vụ: 1 điểm; Phạm Hùng, Sở Tư pháp: 0 điểm (Không có tài liệu); chọn điểm của Phạm Hùng, Sở Tư pháp',
  )
  expect(valueOf(takePart(settled, mine)).review.rounds).toEqual(settled.review.rounds)
  expect(settleDispute(settled, 'a', chosen, lead).ok).toBe(false)
  const anew = valueOf(settleDispute(both, 'a', null, lead))
  expect(marksOf(anew).get('a')).toBe('open')
})

test('a part of another dossier, another freeze or for a finalised one stays out', () => {
  const part = say(submitted(), 'a', { kind: 'agree' }, office)
  expect(problemsOf(takePart(submitted({ id: 'khac' }), part))[0]?.path).toBe('id')
  const strange = { ...part, seal: part.seal && { ...part.seal, hash: 'b'.repeat(64) } }
  expect(problemsOf(takePart(submitted(), strange))[0]?.path).toBe('seal')
  expect(takePart(submitted({ stage: 'finalised' }), part).ok).toBe(false)
  for (const stage of ['appraised', 'explaining'] as const) {
    expect(problemsOf(takePart(submitted({ stage }), part))[0]?.message).toContain('đã kết thúc')
    const known = submitted({ stage, review: part.review })
    expect(takePart(known, part)).toEqual({ ok: true, value: known })
  }
})

test('a part on a former freeze is taken, and shows as to be confirmed', () => {
  const part = say(submitted(), 'a', { kind: 'agree' }, office)
  const newer = submitted({
    revision: 2,
    seal: { hash: 'c'.repeat(64), at: '2023-01-10T00:00:00Z', by: 'Trần B', signature: null },
    answers: { ...submitted().answers, a: { value: 'no', note: '', citations: [] } },
  })
  const both = valueOf(takePart(newer, part))
  expect(marksOf(both, [submitted()]).get('a')).toBe('stale')
})

test('parts give the same review and history in whatever order they come', () => {
  const names = ['Lan', 'Hùng', 'Mai', 'Sơn']
  const anyPart = fc.record({
    by: fc.constantFrom(...names),
    hour: fc.integer({ min: 1, max: 4 }),
    points: fc.dictionary(fc.constantFrom('a', 'b', 'd'), fc.constantFrom(0, 0.5, 1)),
  })
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 5 }), fc.infiniteStream(fc.nat(100)), (parts, chance) => {
      const files = parts.map(({ by, hour, points }) => {
        const act = { ...actOf(by, `2023-01-05T0${hour}:00:00Z`), id: by }
        return Object.entries(points).reduce(
          (one, [key, points]) => say(one, key, { kind: 'points', points, reason: `${by} ${hour}` }, act),
          submitted(),
        )
      })
      const merge = (list: readonly Dossier[]) =>
        list.reduce((own, part) => valueOf(takePart(own, part)), submitted())
      const shuffled = files
        .map((file) => ({ file, at: chance.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ file }) => file)
      expect(merge(shuffled)).toEqual(merge(files))
    }),
  )
})
