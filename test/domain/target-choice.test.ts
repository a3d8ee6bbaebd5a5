import { expect, test } from 'vitest'
import { improvementsOf } from '../../src/domain/improvement.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import {
  bar,
  chooseEffort,
  chooseGoal,
  chooseWays,
  chosenWays,
  effortsOf,
  firstChoice,
  goalFor,
  isFirstChoice,
  parseTargetChoice,
  type GoalDraft,
} from '../../src/domain/target-choice.ts'
import { dossierOf, leafOf, setOf } from './sample.ts'

const goal: GoalDraft = { kind: 'places', places: 4, place: 1, index: '88,5', tier: '', margin: '0,5' }
const dossier = dossierOf(setOf([leafOf('a'), leafOf('b'), leafOf('c')]), { a: 'no', b: 'no', c: 'yes' })
const ways = improvementsOf(dossier, scoreDossier(dossier))
const made = chooseWays(
  bar(chooseEffort(chooseGoal({ ...firstChoice, table: 'it' }, 'it', goal), 'a', 5), 'c', true),
  'it',
  ways,
)

test('what was chosen for a target is the same after it was kept and read', () => {
  expect(parseTargetChoice(JSON.stringify(made))).toEqual(made)
  expect(parseTargetChoice(JSON.stringify(firstChoice))).toEqual(firstChoice)
})

test('what nobody chose is not read', () => {
  for (const kept of ['', '{', 'null', '{}', JSON.stringify({ ...made, more: 1 })]) {
    expect(parseTargetChoice(kept)).toBeNull()
  }
  expect(parseTargetChoice(JSON.stringify({ ...made, efforts: [{ key: 'a', effort: 6 }] }))).toBeNull()
  expect(parseTargetChoice(JSON.stringify({ ...made, barred: ['__proto__'] }))).toBeNull()
})

test('each table has its own goal; another goal forgets the work chosen for the former one', () => {
  const both = chooseGoal(made, 'par', { ...goal, places: 3 })
  expect([goalFor(both, 'it')?.places, goalFor(both, 'par')?.places, goalFor(both, 'x')]).toEqual([
    4,
    3,
    null,
  ])
  expect(chosenWays(both, 'it', ways)?.map(({ key }) => key)).toEqual(['a', 'b'])
  expect(chosenWays(chooseGoal(both, 'it', { ...goal, places: 2 }), 'it', ways)).toBeNull()
})

test('chosen work that cannot be done, or is done, is left out', () => {
  expect(chosenWays(bar(made, 'a', true), 'it', ways)?.map(({ key }) => key)).toEqual(['b'])
  expect(chosenWays(bar(bar(made, 'a', true), 'a', false), 'it', ways)).toHaveLength(2)
  expect(chosenWays(made, 'it', ways.slice(1))?.map(({ key }) => key)).toEqual(['b'])
  expect(chosenWays(chooseWays(made, 'it', []), 'it', ways)).toEqual([])
})

test('of a difficulty the last word counts, and taking all back leaves nothing', () => {
  expect(effortsOf(chooseEffort(made, 'a', 2).efforts)).toEqual({ a: 2 })
  expect([isFirstChoice(made), isFirstChoice(bar(bar(firstChoice, 'a', true), 'a', false))]).toEqual([
    false,
    true,
  ])
})
