import { expect, test } from 'vitest'
import { rankBlock } from '../../src/domain/ranking.ts'
import { planTarget } from '../../src/domain/target.ts'
import { describeTarget } from '../../src/domain/target-words.ts'

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
