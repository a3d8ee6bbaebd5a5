import { describe, expect, test } from 'vitest'
import { leavesByKey } from '../../src/domain/criteria.ts'
import { parsePlan } from '../../src/domain/plan.ts'
import { valueOf } from '../domain/sample.ts'
import { jsonOf, setOf, shippedPlans } from './library.ts'

const planOf = (name: string) => valueOf(parsePlan(jsonOf(name)))

describe("Quy Nhơn's plan", () => {
  const plan = planOf('plans/quy-nhon/2022')
  const leaves = leavesByKey(setOf('quy-nhon/2022'))

  test('has the fourteen rows of its annex, in its order', () => {
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
})

/** The sets whose criteria carry the targets of each of the other plans. */
const others: Readonly<Record<string, readonly string[]>> = {
  'plans/da-nang/2022': ['da-nang/2022'],
  'plans/dong-nai/2023': ['dong-nai-so/2023', 'dong-nai-huyen/2023', 'dong-nai-xa/2023'],
  'plans/hai-phong/2022': ['hai-phong/2022'],
  'plans/ha-noi/2021': ['ha-noi/2021'],
}

test('every plan that comes with the program is looked at here', () => {
  expect(shippedPlans).toEqual([...Object.keys(others), 'plans/quy-nhon/2022'].sort())
})

test.each(Object.entries(others).flatMap(([name, sets]) => sets.map((set) => [name, set] as const)))(
  'each row of %s feeds criteria of %s that cite the plan, and none of them is left over',
  (name, set) => {
    const plan = planOf(name)
    const number = plan.decision?.number ?? '?'
    const citing = [...leavesByKey(setOf(set)).values()].filter(({ source }) => source.startsWith(number))
    expect(plan.tasks.flatMap(({ criteria }) => criteria).sort()).toEqual(citing.map(({ key }) => key).sort())
    expect(plan.tasks.filter(({ criteria }) => criteria.length === 0)).toEqual([])
  },
)

test.each(Object.keys(others))('%s names no office and no points, since its source gives none', (name) => {
  for (const { lead, partner, points, doneAt, progress } of planOf(name).tasks) {
    expect([lead, partner, points, doneAt, progress]).toEqual(['', '', null, null, 'open'])
  }
})

test.each(Object.entries(others))(
  'a day in %s is the last one of the criterion it feeds in %s',
  (name, sets) => {
    for (const set of sets) {
      const leaves = leavesByKey(setOf(set))
      const plan = planOf(name)
      const dated = plan.tasks.flatMap(({ due, criteria }) => {
        const rule = leaves.get(criteria[0] ?? '')?.rule
        return rule?.kind === 'deadline' ? [[due, `${plan.year}-${rule.due}`]] : []
      })
      expect(dated).not.toEqual([])
      for (const [due, last] of dated) expect(due).toBe(last)
    }
  },
)
