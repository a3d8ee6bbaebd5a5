import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { parsePlan, type RemedyPlan, type Task } from '../../src/domain/plan.ts'
import { jsonOf } from '../criteria/library.ts'
import { valueOf } from '../domain/sample.ts'
import { openStoreSite, readAll, type StoreSite, type StoreWindow } from './store-page.ts'

let site: StoreSite
let within: StoreWindow

beforeAll(async () => {
  site = await openStoreSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  within = await site.openWindow()
})
afterEach(() => within.close())

const city = valueOf(parsePlan(jsonOf('plans/quy-nhon/2022')))

/** Keeps a plan → its id, or why it was refused. */
const keep = (page: Page, plan: RemedyPlan) =>
  page.evaluate(async (plan) => {
    const kept = await plans.verbs.keepPlan(plan)
    return kept.ok ? kept.value : (kept.problems[0]?.message ?? '')
  }, plan)

/** Writes a field of the first task, several times in one breath where several are given. */
const progress = (page: Page, id: string, ...marks: readonly Task['progress'][]) =>
  page.evaluate(
    async ([id, marks]) => {
      const done = await Promise.all(
        marks.map((progress, at) =>
          plans.verbs.changePlan(id, (plan) => ({
            ...plan,
            tasks: plan.tasks.map((task, number) => (number === at ? { ...task, progress } : task)),
          })),
        ),
      )
      return done.map((one) => (one.ok ? 'done' : (one.problems[0]?.message ?? '')))
    },
    [id, marks] as const,
  )

const verb = (page: Page, name: 'removePlan' | 'restorePlan', id: string) =>
  page.evaluate(
    async ([name, id]) => {
      const done = await plans.verbs[name](id)
      return done.ok ? 'done' : (done.problems[0]?.message ?? '')
    },
    [name, id] as const,
  )

/** The first tasks' progress of every plan at hand, the newest plan first. */
const shown = (page: Page) =>
  page.evaluate(async () => {
    if (plans.state.getState().plans === null) await plans.verbs.listPlans()
    return (
      plans.state.getState().plans?.map(({ plan }) =>
        plan.tasks
          .slice(0, 3)
          .map((task) => task.progress)
          .join(' '),
      ) ?? []
    )
  })

test('a plan kept here is there after a reload, under an id of its own each time', async () => {
  const page = await within.openTab()
  const [one, two] = [await keep(page, city), await keep(page, city)]
  expect(one).not.toBe(two)
  await progress(page, two, 'doing')
  await page.reload()
  expect(await shown(page)).toEqual(['doing open open', 'open open open'])
})

test('changes in one breath all arrive, each on what the one before left', async () => {
  const page = await within.openTab()
  const id = await keep(page, city)
  expect(await progress(page, id, 'doing', 'dropped', 'doing')).toEqual(['done', 'done', 'done'])
  await page.reload()
  expect(await shown(page)).toEqual(['doing dropped doing'])
})

test('what could not stand in its file is refused and changes nothing', async () => {
  const page = await within.openTab()
  expect(await keep(page, { ...city, title: ' ' })).toMatch(/để trống/)
  const id = await keep(page, city)
  const refused = await page.evaluate(async (id) => {
    const done = await plans.verbs.changePlan(id, (plan) => ({
      ...plan,
      tasks: [...plan.tasks, ...plan.tasks],
    }))
    return done.ok ? '' : done.problems[0]?.message
  }, id)
  expect(refused).toMatch(/Hai nhiệm vụ cùng mã/)
  expect(await progress(page, 'khong-co', 'doing')).toEqual([
    'Trên máy này không có kế hoạch này (đã xóa ở thẻ khác). Chọn kế hoạch khác trong danh sách.',
  ])
  await page.reload()
  expect(await shown(page)).toEqual(['open open open'])
})

test('a plan taken away comes back once as it was', async () => {
  const page = await within.openTab()
  const id = await keep(page, city)
  await progress(page, id, 'doing')
  expect(await verb(page, 'removePlan', id)).toBe('done')
  expect(await shown(page)).toEqual([])
  expect(await verb(page, 'restorePlan', id)).toBe('done')
  expect(await shown(page)).toEqual(['doing open open'])
  expect(await verb(page, 'restorePlan', id)).toBe('Không còn kế hoạch nào để khôi phục.')
  await page.reload()
  expect(await shown(page)).toEqual(['doing open open'])
})

test('another tab hears of a change, and one that hears nothing overwrites nothing', async () => {
  const [one, other] = [await within.openTab(), await within.openTab()]
  const id = await keep(one, city)
  await shown(other)
  await progress(one, id, 'doing')
  await expect.poll(() => shown(other)).toEqual(['doing open open'])
  const deaf = await within.context.newPage()
  await deaf.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
  await deaf.goto(site.address)
  await shown(deaf)
  await progress(one, id, 'dropped')
  const [refusal] = await progress(deaf, id, 'open')
  expect(refusal).toMatch(/vừa được sửa ở thẻ khác/)
  expect(await shown(deaf)).toEqual(['dropped open open'])
})

test('a record that cannot be read is told of and kept as it is', async () => {
  const page = await within.openTab()
  const id = await keep(page, city)
  await page.evaluate(
    (id) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('par-index')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const tx = opening.result.transaction('plans', 'readwrite')
          tx.objectStore('plans').put({ id, counter: 1, savedAt: '2022-01-01', plan: { tasks: 'hỏng' } })
          tx.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    id,
  )
  await page.reload()
  expect(await shown(page)).toEqual([])
  expect(await page.evaluate(() => plans.state.getState().broken)).toEqual([id])
  expect(await readAll(page, 'plans')).toMatchObject([{ id, plan: { tasks: 'hỏng' } }])
})
