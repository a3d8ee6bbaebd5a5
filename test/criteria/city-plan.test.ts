import { expect, test } from 'vitest'
import { leavesByKey } from '../../src/domain/criteria.ts'
import { parsePlan } from '../../src/domain/plan.ts'
import { valueOf } from '../domain/sample.ts'
import { jsonOf, setOf } from './library.ts'

const plan = valueOf(parsePlan(jsonOf('plans/quy-nhon/2022')))
const leaves = leavesByKey(setOf('quy-nhon/2022'))

test("the city's plan has the fourteen rows of its annex, in its order", () => {
  expect(plan.decision?.number).toBe('43/KH-UBND')
  expect(plan.target).toBe('tăng ít nhất 3 bậc so với năm 2021')
  expect(plan.tasks.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, at) => `muc-${at + 1}`))
  expect(plan.tasks[3]?.lead).toBe('Phòng Nội vụ')
  expect(plan.tasks[13]?.lead).toBe('Thanh tra thành phố')
})

test.each(plan.tasks.map((task) => [task.id, task] as const))(
  '%s feeds the criteria that cite its row',
  (id, task) => {
    const row = id.replace('muc-', '')
    const citing = [...leaves.values()].filter(({ source }) =>
      new RegExp(`^43/KH-UBND, phụ lục, mục ${row} \\(`).test(source),
    )
    expect(task.criteria).toEqual(citing.map(({ key }) => key))
    expect(task.criteria).not.toEqual([])
  },
)
