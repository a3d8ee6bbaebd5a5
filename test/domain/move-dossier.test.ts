import { assert, property, subarray } from 'fast-check'
import { expect, test } from 'vitest'
import { parseCriteriaSet, type CriteriaSet } from '../../src/domain/criteria.ts'
import { parseDossier, type Dossier } from '../../src/domain/dossier.ts'
import { newDossier, setNote, setValue } from '../../src/domain/edit.ts'
import { moveDossier } from '../../src/domain/move-dossier.ts'
import set2021 from '../../criteria/quy-nhon/2021.json'
import set2022 from '../../criteria/quy-nhon/2022.json'
import { leavesOf } from '../../src/domain/criterion.ts'

const [former, newer] = [setOf(set2021), setOf(set2022)]
const at = '2022-03-01T08:00:00Z'

test('answers that still fit stay, the others are put aside whole, and nothing is invented', () => {
  const answered = answer(empty(former), 'direction.plan-issued', '2021-02-10')
  const [gone] = leavesOf(former.areas).filter(
    (leaf) => leaf.rule.kind === 'ratio' && !leavesOf(newer.areas).some((other) => other.key === leaf.key),
  )
  if (!gone) throw new Error('no ratio of 2021 was dropped in 2022')
  const before = answer(answered, gone.key, { numerator: 9, denominator: 10 })
  const moved = moveDossier(before, newer, at)
  if (!moved.ok) throw new Error(JSON.stringify(moved.problems))
  const { dossier, kept, aside } = moved.value
  expect(kept).toEqual(['direction.plan-issued'])
  expect(aside).toEqual([gone.key])
  expect(dossier.answers).toEqual({ 'direction.plan-issued': before.answers['direction.plan-issued'] })
  expect(dossier.aside).toEqual([
    {
      from: { id: 'quy-nhon', version: '2021' },
      key: gone.key,
      code: gone.code,
      title: gone.title,
      max: gone.max,
      answer: before.answers[gone.key],
    },
  ])
  expect(parseDossier(dossier).ok).toBe(true)
  expect(dossier.history.at(-1)?.what).toBe('Chuyển từ bộ tiêu chí phiên bản 2021 sang phiên bản 2022')
})

test('moving there and back again brings every answer back', () => {
  const leaves = leavesOf(former.areas).filter((leaf) => leaf.rule.kind === 'ratio')
  assert(
    property(subarray(leaves), (chosen) => {
      const before = chosen.reduce(
        (dossier, leaf) => answer(dossier, leaf.key, { numerator: 1, denominator: 2 }),
        empty(former),
      )
      const there = moveDossier(before, newer, at)
      const back = there.ok ? moveDossier(there.value.dossier, former, at) : there
      if (!back.ok) throw new Error(JSON.stringify(back.problems))
      expect(back.value.dossier.answers).toEqual(before.answers)
      expect(back.value.dossier.aside).toBeUndefined()
    }),
  )
})

test('a note alone moves with its criterion', () => {
  const noted = setNote(empty(former), 'direction.plan-issued', 'Chờ số liệu')
  if (!noted.ok) throw new Error('refused')
  const moved = moveDossier(noted.value, newer, at)
  expect(moved.ok && moved.value.dossier.answers['direction.plan-issued']?.note).toBe('Chờ số liệu')
})

test.each<[string, Dossier, CriteriaSet, string]>([
  ['a frozen dossier', { ...empty(former), stage: 'submitted' }, newer, 'Hồ sơ đã chốt'],
  ['another set', empty(former), { ...newer, id: 'ha-noi' }, 'không chuyển được'],
  ['a dossier under appraisal', { ...empty(former), review: reviewed() }, newer, 'đã có ý kiến thẩm định'],
])('%s is not moved', (_, dossier, set, message) => {
  const moved = moveDossier(dossier, set, at)
  expect(moved.ok ? '' : moved.problems[0]?.message).toContain(message)
})

function setOf(json: unknown): CriteriaSet {
  const parsed = parseCriteriaSet(json)
  if (!parsed.ok) throw new Error('not a set')
  return parsed.value
}

function empty(set: CriteriaSet): Dossier {
  const unit = { id: 'phuong-a', name: 'UBND phường A', level: 'ward', block: '' } as const
  const made = newDossier({ id: 'd', unit, year: 2021, set, interim: false })
  if (!made.ok) throw new Error('not a dossier')
  return made.value
}

function answer(dossier: Dossier, key: string, value: Parameters<typeof setValue>[2]): Dossier {
  const answered = setValue(dossier, key, value)
  if (!answered.ok) throw new Error(JSON.stringify(answered.problems))
  return answered.value
}

function reviewed(): Dossier['review'] {
  return { rounds: [{ id: 'r', round: 1, by: 'A', at, areas: [], items: {} }], surveys: {} }
}
