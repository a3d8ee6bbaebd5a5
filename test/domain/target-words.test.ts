import { expect, test } from 'vitest'
import { rankBlock } from '../../src/domain/ranking.ts'
import { planTarget } from '../../src/domain/target.ts'
import { describeTarget, printOnScale } from '../../src/domain/target-words.ts'

const ranking = rankBlock([
  { unit: 'a', index: 0.6125 },
  { unit: 'b', index: 0.5432 },
])
const plan = planTarget({ ranking, history: [], unit: 'b', places: 1, digits: 4, seed: 1 })

test('an index on another scale is told in its own figures, never in percent', () => {
  expect(describeTarget(plan, 4, 1)).toBe(
    'Để từ hạng 2 lên hạng 1 trên 2 đơn vị, cần chỉ số ít nhất 0,6126: tăng 0,0694 điểm, nếu các đơn vị khác giữ nguyên',
  )
  expect(describeTarget(plan, 4, 100)).toContain('0,0694 điểm phần trăm')
})

test('points needed are rounded up: what is printed is enough', () => {
  expect(describeTarget({ ...plan, neededPoints: 1.041 }, 2, 100)).toContain('thêm 1,05 điểm')
  expect(describeTarget({ ...plan, neededPoints: 1.04 }, 2, 100)).toContain('thêm 1,04 điểm')
})

test('beside other figures an index names its scale unless it is percent', () => {
  expect(printOnScale(862.5, 2, 1000)).toBe('862,50 (thang 1.000)')
  expect(printOnScale(86.25, 2, 100)).toBe('86,25\u202f%')
})

test('no chance is counted above the end of the scale', () => {
  const history = [2019, 2020, 2021, 2022].map((year, at) => ({
    year,
    results: [
      { unit: 'a', index: 0.99 - at / 1000 },
      { unit: 'b', index: 0.5 },
    ],
  }))
  const ask = { ranking, history, unit: 'b', places: 1, digits: 4, seed: 1 }
  expect(Math.max(...planTarget({ ...ask, top: 1 }).chance.map(({ index }) => index))).toBeLessThanOrEqual(1)
})

test('a target that changes no place speaks of the place one has, not of a rise to it', () => {
  const first = planTarget({ ranking, history: [], unit: 'a', toIndex: 0.7, digits: 4, seed: 1 })
  expect(describeTarget(first, 4, 1)).toMatch(
    /^Để đạt mục tiêu, khi đang ở hạng 1\/2, cần chỉ số ít nhất 0,7000: tăng 0,0875 điểm/,
  )
})
