import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  hasState,
  isSaved,
  noteOf,
  openStoreSite,
  pause,
  plan,
  readAll,
  save,
  storedNotes,
  writeNote,
  type StoreSite,
  type StoreWindow,
} from './store-page.ts'
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

test('two tabs on one dossier are told of each other, and of parting', async () => {
  const { page, id } = await within.beginWith('một')
  const other = await within.openTab()
  await noteOf(other, id)
  const isElsewhere = (seen: boolean) => store.state.getState().open?.elsewhere === seen
  await page.waitForFunction(isElsewhere, true)
  await other.waitForFunction(isElsewhere, true)
  await other.evaluate(() => store.verbs.closeDossier())
  await page.waitForFunction(isElsewhere, false)
  expect(await other.evaluate(() => store.state.getState().open)).toBeNull()
})

test('a tab without changes of its own takes what the other tab stored, and forgets its steps', async () => {
  const { page, id } = await within.beginWith('ở thẻ một')
  const other = await within.openTab()
  await noteOf(other, id)
  await writeNote(other, 'ở thẻ hai')
  await page.waitForFunction(
    (key) => store.state.getState().open?.dossier.answers[key]?.note === 'ở thẻ hai',
    plan,
  )
  expect(await page.evaluate(() => store.state.getState().open?.past)).toBe(0)
  await writeNote(page, 'lại ở thẻ một')
  await page.waitForFunction(isSaved)
  expect(await storedNotes(page)).toEqual(['lại ở thẻ một'])
})

test('of two tabs that change a dossier at once, one is stored and the other is asked', async () => {
  const { page, id } = await within.beginWith('cũ')
  const other = await within.openTab()
  await noteOf(other, id)
  await Promise.all([writeNote(page, 'thẻ một'), writeNote(other, 'thẻ hai')])
  await expect
    .poll(async () => new Set([(await save(page))?.state, (await save(other))?.state]))
    .toEqual(new Set(['conflict', 'saved']))
  const [winner, loser] = (await save(page))?.state === 'saved' ? [page, other] : [other, page]
  const won = await noteOf(winner, id)
  expect(await storedNotes(page)).toEqual([won])

  await writeNote(loser, 'vẫn gõ tiếp')
  await pause(800)
  expect(await storedNotes(page)).toEqual([won])
  const copied = await loser.evaluate(() => store.verbs.keepAsCopy())
  expect(copied.ok).toBe(true)
  expect(new Set(await storedNotes(page))).toEqual(new Set(['vẫn gõ tiếp', won]))
  await hasState(loser, 'saved')
})

test('after a conflict a tab can take what the other stored', async () => {
  const { page, id } = await within.beginWith('cũ')
  const other = await within.openDeafTab(id)
  await writeNote(page, 'mới')
  await page.waitForFunction(isSaved)
  await writeNote(other, 'của thẻ kia')
  await hasState(other, 'conflict')
  expect(await other.evaluate(() => store.verbs.takeOther())).toEqual({ ok: true, value: null })
  expect(await noteOf(other, id)).toBe('mới')
  await writeNote(other, 'sau đó')
  await hasState(other, 'saved')
  expect(await storedNotes(page)).toEqual(['sau đó'])
})

test('a tab that heard nothing of the other still does not overwrite: its counter is too old', async () => {
  const { page, id } = await within.beginWith('cũ')
  const deaf = await within.openDeafTab(id)
  await writeNote(page, 'mới')
  await page.waitForFunction(isSaved)
  await writeNote(deaf, 'theo bản cũ')
  await hasState(deaf, 'conflict')
  expect(await storedNotes(page)).toEqual(['mới'])
})

test('what a tab in conflict holds when it is closed becomes a dossier of its own', async () => {
  const { page, id } = await within.beginWith('cũ')
  const deaf = await within.openDeafTab(id)
  await writeNote(page, 'mới')
  await page.waitForFunction(isSaved)
  await writeNote(deaf, 'của thẻ kia')
  await hasState(deaf, 'conflict')
  await Promise.all([deaf.waitForEvent('close'), deaf.close({ runBeforeUnload: true })])
  const listed = async () => {
    await page.evaluate(() => store.verbs.listDossiers())
    return storedNotes(page)
  }
  await expect.poll(listed).toEqual(['của thẻ kia', 'mới'])
  expect(await page.evaluate(() => store.state.getState().entries?.length)).toBe(2)
})

test('a dossier deleted in one tab is not written back by another', async () => {
  const { page, id } = await within.beginWith('cũ')
  const other = await within.openTab()
  await noteOf(other, id)
  await page.evaluate((id) => store.verbs.deleteDossier(id), id)
  await hasState(other, 'conflict')
  await writeNote(other, 'viết tiếp')
  await pause(800)
  expect(await readAll(page, 'dossiers')).toEqual([])
})
