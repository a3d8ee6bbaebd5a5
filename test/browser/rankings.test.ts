import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RankingTable } from '../../src/domain/ranking-table.ts'
import { wholeRanking } from '../domain/sample-ranking.ts'
import { openStoreSite, type StoreSite, type StoreWindow } from './store-page.ts'

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

/** Keeps a table, as typed here or (of a round) as published → its id, or why it was refused. */
const keep = (page: Page, table: RankingTable, round: string | null = null) =>
  page.evaluate(
    async ([table, round]) => {
      const { keepRanking, publishRanking } = rankings.verbs
      const kept = round === null ? await keepRanking(table) : await publishRanking(table, round)
      return kept.ok ? kept.value : (kept.problems[0]?.message ?? '')
    },
    [table, round] as const,
  )

/** Years of the tables at hand, own ones first. */
const years = (page: Page) =>
  page.evaluate(async () => {
    if (rankings.state.getState().tables === null) await rankings.verbs.listRankings()
    return rankings.state.getState().tables?.map(({ origin, table }) => `${origin} ${table.year}`) ?? []
  })

const verb = (page: Page, name: 'removeRanking' | 'restoreRanking', id: string) =>
  page.evaluate(
    async ([name, id]) => {
      const done = await rankings.verbs[name](id)
      return done.ok ? 'done' : (done.problems[0]?.message ?? '')
    },
    [name, id] as const,
  )

const change = (page: Page, id: string, table: RankingTable) =>
  page.evaluate(
    async ([id, table]) => {
      const done = await rankings.verbs.changeRanking(id, table)
      return done.ok ? 'done' : (done.problems[0]?.message ?? '')
    },
    [id, table] as const,
  )

test('tables kept here stand before those of the program, and after a reload still', async () => {
  const page = await within.openTab()
  await keep(page, wholeRanking)
  expect(await years(page)).toEqual(['own 2022', 'shipped 2017'])
  await page.reload()
  expect(await years(page)).toEqual(['own 2022', 'shipped 2017'])
})

test('a table is changed, taken away and brought back; a faulty one is not kept', async () => {
  const page = await within.openTab()
  const id = await keep(page, wholeRanking)
  expect(await change(page, id, { ...wholeRanking, year: 2021 })).toBe('done')
  expect(await years(page)).toEqual(['own 2021', 'shipped 2017'])
  expect(
    await change(page, id, { ...wholeRanking, units: [...wholeRanking.units, ...wholeRanking.units] }),
  ).toMatch(/cùng mã/)
  expect(await verb(page, 'removeRanking', id)).toBe('done')
  expect(await years(page)).toEqual(['shipped 2017'])
  expect(await verb(page, 'restoreRanking', id)).toBe('done')
  expect(await years(page)).toEqual(['own 2021', 'shipped 2017'])
  expect(await keep(page, { ...wholeRanking, block: ' ' })).toMatch(/để trống/)
  expect(await years(page)).toEqual(['own 2021', 'shipped 2017'])
})

test('a published table, and one that came with the program, cannot be changed or taken away', async () => {
  const page = await within.openTab()
  const id = await keep(page, wholeRanking, 'dot-2022')
  expect(await change(page, id, { ...wholeRanking, year: 2021 })).toMatch(/Bảng đã công bố không sửa/)
  expect(await verb(page, 'removeRanking', id)).toMatch(/Bảng đã công bố không sửa/)
  expect(await verb(page, 'removeRanking', 'par-index/binh-duong-huyen/2017')).toMatch(
    /không có bảng xếp hạng/,
  )
  expect(await years(page)).toEqual(['own 2022', 'shipped 2017'])
})

test('another tab hears of a change, and what was changed there is not overwritten', async () => {
  const [one, other] = [await within.openTab(), await within.openTab()]
  const id = await keep(one, wholeRanking)
  await years(other)
  expect(await change(one, id, { ...wholeRanking, year: 2021 })).toBe('done')
  await expect.poll(() => years(other)).toEqual(['own 2021', 'shipped 2017'])
  const deaf = await within.context.newPage()
  await deaf.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
  await deaf.goto(site.address)
  await years(deaf)
  expect(await change(one, id, { ...wholeRanking, year: 2020 })).toBe('done')
  expect(await change(deaf, id, { ...wholeRanking, year: 2019 })).toMatch(/vừa được sửa ở thẻ khác/)
  expect(await years(deaf)).toEqual(['own 2020', 'shipped 2017'])
})

test('a confirmed row is remembered beside published tables, told to other tabs, and taken back', async () => {
  const [one, other] = [await within.openTab(), await within.openTab()]
  await keep(one, wholeRanking, 'dot-2022')
  await years(other)
  const confirm = (page: Page, unit: string | null) =>
    page.evaluate(async (unit) => {
      const done = await rankings.verbs.confirmUnit('phuong-b', unit)
      return done.ok ? 'done' : (done.problems[0]?.message ?? '')
    }, unit)
  const known = (page: Page) => page.evaluate(() => rankings.state.getState().knownAs)
  expect(await confirm(one, 'ubnd-phuong-be')).toBe('done')
  await expect.poll(() => known(other)).toEqual({ 'phuong-b': 'ubnd-phuong-be' })
  const ids = await one.evaluate(() => rankings.state.getState().tables?.[0]?.table.units.map(({ id }) => id))
  expect(ids).toEqual(wholeRanking.units.map(({ id }) => id))
  await one.reload()
  await years(one)
  expect(await known(one)).toEqual({ 'phuong-b': 'ubnd-phuong-be' })
  expect(await confirm(other, null)).toBe('done')
  await expect.poll(() => known(one)).toEqual({})
})
