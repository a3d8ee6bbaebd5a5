import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import type { ReceivedRecord } from '../../src/store/database-schema.ts'
import { parseDossier } from '../../src/domain/dossier.ts'
import { verifyReviewSeal } from '../../src/files/seal.ts'
import { valueOf } from '../domain/sample.ts'
import { bigRound, judgedDossiers } from './results-round.ts'
import { openStoreSite, readAll, type StoreSite, type StoreWindow } from './store-page.ts'

const [first, second] = judgedDossiers
if (!first || !second) throw new Error('no dossiers')

let site: StoreSite
let within: StoreWindow
let page: Page

beforeAll(async () => {
  site = await openStoreSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  within = await site.openWindow()
  page = await within.openTab()
  await page.evaluate(
    async ({ round, dossiers }) => {
      await rounds.verbs.keepRound(round)
      await rounds.verbs.openRound(round.id)
      const files = dossiers.map((dossier) => ({
        name: `${dossier.unit.id}.parx.json`,
        blob: new Blob([JSON.stringify(dossier)]),
      }))
      await rounds.verbs.takeIn(files)
      await appraisal.verbs.setAppraiser({ by: 'Nguyễn Văn A', body: 'Phòng Nội vụ' })
    },
    { round: bigRound, dossiers: [first, second] },
  )
})
afterEach(() => within.close())

/** What lies in the database of a unit's dossier: the dossier, and where the unit stands. */
async function storedOf(unit: string): Promise<{ readonly dossier: Dossier; readonly status: string }> {
  const records = (await readAll(page, 'received')) as readonly ReceivedRecord[]
  const [round] = (await readAll(page, 'rounds')) as readonly {
    readonly standings: Readonly<Record<string, { readonly status: string }>>
  }[]
  const record = records.find((one) => one.unit === unit)
  return {
    dossier: valueOf(parseDossier(record?.dossier)),
    status: round?.standings[unit]?.status ?? 'missing',
  }
}

const stagesOf = async (unit: string) => {
  const { dossier, status } = await storedOf(unit)
  return [dossier.stage, status] as const
}
const wordsOf = async (unit: string) => (await storedOf(unit)).dossier.history.map(({ what }) => what)
const undo = () => page.evaluate(() => appraisal.verbs.undo())
const canUndo = () => page.evaluate(() => (appraisal.state.getState().open?.past ?? 0) > 0)

/** Runs a verb of the dossier on screen; what it refuses breaks the test. */
async function act(verb: 'close' | 'begin' | 'finalise' | 'council' | 'reopen'): Promise<void> {
  await page.evaluate(async (verb) => {
    const { verbs } = appraisal
    const verdict =
      verb === 'close'
        ? await verbs.closeAppraisal('2999-01-20')
        : verb === 'begin'
          ? await verbs.beginAppraisal()
          : verb === 'finalise'
            ? await verbs.finalise('Trần Chủ tịch', 'Không tổ chức điều tra')
            : verb === 'reopen'
              ? await verbs.reopenResult('Trần Chủ tịch', 'Đơn vị khiếu nại')
              : verbs.enterCouncil(
                  '2',
                  { kind: 'points', points: 1, reason: 'Theo biên bản' },
                  { number: '12/BB', date: '2023-01-30' },
                )
    if (!verdict.ok) throw new Error(verdict.problems.map(({ message }) => message).join(' '))
    await verbs.flush()
  }, verb)
}

test('an appraisal ended by mistake goes on after one undo, with the unit where it stood', async () => {
  await page.evaluate((unit) => appraisal.verbs.openUnit(unit), first.unit.id)
  const before = await storedOf(first.unit.id)
  await act('close')
  expect(await stagesOf(first.unit.id)).toEqual(['explaining', 'awaiting'])
  await undo()
  await expect.poll(() => stagesOf(first.unit.id)).toEqual(['submitted', 'received'])
  expect((await storedOf(first.unit.id)).dossier).toEqual(before.dossier)
  expect(await canUndo()).toBe(false)
})

test('steps are undone one by one: a council word, a second appraisal, the end of the first', async () => {
  await page.evaluate((unit) => appraisal.verbs.openUnit(unit), first.unit.id)
  await act('close')
  await act('council')
  await act('begin')
  expect(await stagesOf(first.unit.id)).toEqual(['submitted', 'appraising'])
  await undo()
  await expect.poll(() => stagesOf(first.unit.id)).toEqual(['explaining', 'awaiting'])
  expect((await storedOf(first.unit.id)).dossier.review.rounds.map(({ round }) => round)).toEqual([1, 1])
  await undo()
  await expect
    .poll(async () => (await storedOf(first.unit.id)).dossier.review.rounds)
    .toEqual(first.review.rounds)
  await undo()
  await expect.poll(() => stagesOf(first.unit.id)).toEqual(['submitted', 'received'])
  expect(await wordsOf(first.unit.id)).toEqual(first.history.map(({ what }) => what))
})

test('a result locked by mistake opens again by undo, and the history tells both', async () => {
  await page.evaluate((unit) => appraisal.verbs.openUnit(unit), first.unit.id)
  await act('close')
  await act('finalise')
  expect(verifyReviewSeal((await storedOf(first.unit.id)).dossier)).toBe(true)
  await undo()
  await expect.poll(() => stagesOf(first.unit.id)).toEqual(['appraised', 'awaiting'])
  const { dossier } = await storedOf(first.unit.id)
  expect(dossier.review.seal).toBeUndefined()
  expect(dossier.history.slice(-2).map(({ what }) => what)).toEqual([
    'Chốt kết quả',
    'Mở lại kết quả đã chốt. Lý do: Hoàn tác ngay sau khi chốt',
  ])
  expect(await canUndo()).toBe(false)
  await act('finalise')
  await act('reopen')
  expect(await canUndo()).toBe(false)
})

test('once one has left the dossier, its steps stay', async () => {
  await page.evaluate((unit) => appraisal.verbs.openUnit(unit), first.unit.id)
  await act('close')
  expect(await canUndo()).toBe(true)
  await page.evaluate(() => appraisal.verbs.leaveUnit())
  expect(await canUndo()).toBe(false)
  await undo()
  expect(await stagesOf(first.unit.id)).toEqual(['explaining', 'awaiting'])
})

test('a step of many dossiers is taken back for those that nobody touched since, and each report undoes its own', async () => {
  const [told, closed, again] = await page.evaluate(
    async ([one, two]) => {
      const { verbs } = appraisal
      await verbs.loadSeats()
      const excused = await verbs.excuseMany([one, two], ['1.2'], 'Công văn số 12/SNV')
      const closed = await verbs.closeMany([one, two], null)
      await verbs.openUnit(two)
      const said = verbs.enterCouncil(
        '2',
        { kind: 'points', points: 1, reason: 'Theo biên bản' },
        { number: '12/BB', date: '2023-01-30' },
      )
      if (!said.ok) throw new Error(said.problems[0]?.message)
      await verbs.flush()
      const early = await verbs.undoMany(excused)
      return [early, await verbs.undoMany(closed), await verbs.undoMany(closed)]
    },
    [first.unit.id, second.unit.id] as const,
  )
  expect(told.refused.map(({ unit }) => unit).sort()).toEqual([first.unit.id, second.unit.id])
  expect(closed.done).toEqual([first.unit.id])
  expect(closed.refused.map(({ name }) => name)).toEqual([second.unit.name])
  expect(again).toMatchObject({ done: [], refused: [] })
  expect(await stagesOf(first.unit.id)).toEqual(['submitted', 'received'])
  expect(await stagesOf(second.unit.id)).toEqual(['appraised', 'appraised'])
})

test('results locked together open again together, with a trace in each', async () => {
  const undone = await page.evaluate(
    async (units) => {
      const { verbs } = appraisal
      await verbs.closeMany(units, null)
      return verbs.undoMany(await verbs.finaliseMany(units, 'Trần Chủ tịch', 'Không tổ chức điều tra'))
    },
    [first.unit.id, second.unit.id],
  )
  expect(undone.refused).toEqual([])
  for (const { unit } of [first, second]) {
    expect(await stagesOf(unit.id)).toEqual(['appraised', 'appraised'])
    expect((await wordsOf(unit.id)).at(-1)).toBe('Mở lại kết quả đã chốt. Lý do: Hoàn tác ngay sau khi chốt')
  }
})
