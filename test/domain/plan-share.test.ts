import { expect, test } from 'vitest'
import type { Leaf } from '../../src/domain/criterion.ts'
import { planShare } from '../../src/domain/plan-share.ts'
import { draftRemedy } from '../../src/domain/remedy.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { setOf as shippedSet, shippedSets } from '../criteria/library.ts'
import { dossierOf, leafOf, setOf } from './sample.ts'

const ratio: Leaf['rule'] = {
  kind: 'ratio',
  numerator: 'Nhiệm vụ đã xong',
  denominator: 'Nhiệm vụ',
  bands: [{ from: 0, award: 'proportional' }],
  emptyDenominator: 'zero',
}
const set = setOf([leafOf('direction.plan-done', ratio), leafOf('b')])
const dossier = dossierOf(set, { 'direction.plan-done': { numerator: 12, denominator: 14 } })
const plan = draftRemedy(scoreDossier(dossier), { dossier, year: 2022 })

test('the share of tasks done is proposed beside what is declared now', () => {
  expect(planShare(dossier, plan, { done: 3, of: 14 })).toMatchObject({
    leaf: { key: 'direction.plan-done' },
    now: { numerator: 12, denominator: 14 },
    proposed: { numerator: 3, denominator: 14 },
    isSame: false,
  })
  expect(planShare(dossier, plan, { done: 12, of: 14 })?.isSame).toBe(true)
})

test('nothing is proposed for another year, without tasks, or once the dossier is frozen', () => {
  expect(planShare(dossier, { ...plan, year: 2023 }, { done: 3, of: 14 })).toBeNull()
  expect(planShare(dossier, plan, { done: 0, of: 0 })).toBeNull()
  expect(planShare({ ...dossier, stage: 'submitted' }, plan, { done: 3, of: 14 })).toBeNull()
})

test("in a set of one's own the only ratio that speaks of the year's plan is meant, and two such are nobody's to guess", () => {
  const named = leafOf('x', ratio, { title: 'Mức độ hoàn thành kế hoạch CCHC năm'.normalize('NFD') })
  const one = dossierOf(setOf([named, leafOf('y', ratio, { title: 'Hoàn thành kế hoạch thu ngân sách' })]))
  expect(planShare(one, plan, { done: 1, of: 2 })?.leaf.key).toBe('x')
  const two = dossierOf(setOf([named, { ...named, key: 'z' }]))
  expect(planShare(two, plan, { done: 1, of: 2 })).toBeNull()
})

test.each(shippedSets)('%s has a criterion that takes it', (name) => {
  const own = dossierOf(shippedSet(name))
  expect(planShare(own, plan, { done: 1, of: 2 })?.leaf.rule.kind).toBe('ratio')
})

test("a share of another's plan says whose plan it is, however the unit's own name is written", () => {
  expect(planShare(dossier, plan, { done: 1, of: 2 })?.ofOther).toBeNull()
  const city = { ...plan, unit: { id: 'hai-phong', name: 'UBND thành phố Hải Phòng' } }
  expect(planShare(dossier, city, { done: 1, of: 2 })?.ofOther).toBe('UBND thành phố Hải Phòng')
  const renamed = { ...plan, unit: { id: 'khac', name: dossier.unit.name.toUpperCase() } }
  expect(planShare(dossier, renamed, { done: 1, of: 2 })?.ofOther).toBeNull()
})
