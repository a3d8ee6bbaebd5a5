import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Value } from '../../src/domain/answer.ts'
import { leavesByKey, parseCriteriaSet } from '../../src/domain/criteria.ts'
import type { Leaf } from '../../src/domain/criterion.ts'
import { pointsFromNumber } from '../../src/domain/points.ts'
import { scoreSurvey, scoreValue } from '../../src/domain/rules.ts'

const leaves = { 2021: leavesOfYear(2021), 2022: leavesOfYear(2022) }

test.each<[string, Value, number, number]>([
  ['procedures.on-time', { numerator: 965, denominator: 1000 }, 2, 2.4871134],
  ['procedures.on-time', { numerator: 970, denominator: 1000 }, 2, 2.5],
  ['procedures.on-time', { numerator: 971, denominator: 1000 }, 2, 2.5],
  ['procedures.on-time', { numerator: 799, denominator: 1000 }, 0, 0],
  ['procedures.on-time-land', { numerator: 95, denominator: 100 }, 1.5, 1.5],
  ['direction.publicity-forms', 2, 1, 1],
  ['direction.publicity-forms', 4, 1.5, 1.5],
  ['procedures.repeat-requests', 3, 0.2, 0.2],
  ['civil-service.misconduct', 'disciplined', -0.5, -0.5],
])('%s with %o gives %d points in 2021 and %d in 2022', (key, value, before, after) => {
  expect(scoreValue(leafOf(2021, key), value, { year: 2021 })).toEqual(points(before))
  expect(scoreValue(leafOf(2022, key), value, { year: 2022 })).toEqual(points(after))
})

test.each([
  ['03-31', 1],
  ['04-15', 0.5],
  ['04-16', 0.25],
  ['05-01', 0],
])('a yearly plan issued on %s gives %d points', (day, expected) => {
  for (const year of [2021, 2022] as const) {
    const outcome = scoreValue(leafOf(year, 'direction.plan-issued'), `${year}-${day}`, { year })
    expect(outcome).toEqual(points(expected))
  }
})

test('the self-assessment is due in January of the next year', () => {
  const leaf = leafOf(2022, 'direction.self-assessment')
  expect(scoreValue(leaf, '2023-01-15', { year: 2022 })).toEqual(points(0.5))
  expect(scoreValue(leaf, '2023-01-16', { year: 2022 })).toEqual(points(0.25))
})

test('120, 60, 15 and 5 answers on satisfaction give 3.18 of 4 points', () => {
  const survey = { counts: [120, 60, 15, 5] }
  expect(scoreSurvey(leafOf(2022, 'procedures.survey'), survey)).toBe(pointsFromNumber(3.18))
})

function points(value: number): object {
  return { kind: 'points', points: pointsFromNumber(value) }
}

function leafOf(year: 2021 | 2022, key: string): Leaf {
  const leaf = leaves[year].get(key)
  if (!leaf) throw new Error(`no leaf ${key} in ${year}`)
  return leaf
}

function leavesOfYear(year: number): ReadonlyMap<string, Leaf> {
  const file = new URL(`../../criteria/quy-nhon/${year}.json`, import.meta.url)
  const parsed = parseCriteriaSet(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return leavesByKey(parsed.value)
}
