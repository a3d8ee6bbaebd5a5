import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Dossier } from '../../src/domain/dossier.ts'
import { sealDossier, verifySeal } from '../../src/files/seal.ts'
import {
  noteOf,
  openStoreSite,
  plan,
  readAll,
  storedNotes,
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

test('a deleted dossier can be brought back as it was', async () => {
  const { page, id } = await within.beginWith('giữ lại')
  const before = await readAll(page, 'dossiers')
  await page.evaluate((id) => store.verbs.deleteDossier(id), id)
  expect(await readAll(page, 'dossiers')).toEqual([])
  expect(await readAll(page, 'entries')).toEqual([])
  expect((await page.evaluate(() => store.verbs.restoreDossier())).ok).toBe(true)
  expect(await readAll(page, 'dossiers')).toMatchObject(dossiersOf(before))
  expect(await noteOf(page, id)).toBe('giữ lại')
})

test('a broken record is reported, stands in the list, can be read raw and is never overwritten', async () => {
  const { page, id } = await within.beginWith('lành')
  const healthy = await page.evaluate(() => begin('UBND phường Lành'))
  await page.evaluate(() => store.verbs.closeDossier())
  await spoil(page, id)
  const before = await readAll(page, 'dossiers')
  await page.reload()
  await page.evaluate(() => store.verbs.listDossiers())
  const entries = await page.evaluate(() => store.state.getState().entries)
  expect(entries).toHaveLength(2)
  expect(entries?.find((entry) => entry.id === id)).toMatchObject({ broken: true })
  expect(entries?.find((entry) => entry.id === healthy)).not.toHaveProperty('broken')

  const opened = await page.evaluate((id) => store.verbs.openDossier(id), id)
  expect(opened).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('bị hỏng') }, {}] })
  const raw = await page.evaluate((id) => store.verbs.readRecord(id), id)
  expect(raw).toMatchObject({ ok: true, value: expect.stringContaining('"answers": "mất"') })
  expect(await readAll(page, 'dossiers')).toEqual(before)
})

test('a freeze is kept under its number for ever, and each reopening leads to the next', async () => {
  const page = await within.openTab()
  const id = await page.evaluate(async () => {
    const opened = await store.verbs.openSample()
    if (!opened.ok) throw new Error(opened.problems[0]?.message)
    await store.verbs.openDossier(opened.value)
    return opened.value
  })
  expect(await page.evaluate(() => store.verbs.freeze('Trần Thị B'))).toEqual({ ok: true, value: null })
  expect(await page.evaluate(() => store.verbs.answer('direction.reports', 0))).toMatchObject({ ok: false })
  expect(
    await page.evaluate(() => store.verbs.setSent({ number: '12/BC-UBND', date: '2022-12-15' })),
  ).toEqual({ ok: true, value: null })
  expect(await page.evaluate(() => store.verbs.reopen('Trần Thị B', ' '))).toMatchObject({ ok: false })
  expect((await page.evaluate(() => store.verbs.reopen('Trần Thị B', 'Bổ sung số liệu'))).ok).toBe(true)
  expect((await page.evaluate(() => store.verbs.answer('direction.reports', 0))).ok).toBe(true)
  expect((await page.evaluate(() => store.verbs.freeze('Trần Thị B'))).ok).toBe(true)

  const open = await page.evaluate(() => store.state.getState().open)
  expect(open).toMatchObject({ past: 0, dossier: { id, revision: 2, stage: 'submitted' } })
  expect(open?.dossier.history.map(({ what }) => what)).toEqual([
    'Chốt hồ sơ, bản chốt số 1',
    'Mở lại bản chốt số 1, đã gửi theo số 12/BC-UBND. Lý do: Bổ sung số liệu',
    'Chốt hồ sơ, bản chốt số 2',
  ])
  const frozen = (await readAll(page, 'frozen')) as { revision: number; hash: string; dossier: Dossier }[]
  expect(frozen.map(({ revision }) => revision)).toEqual([1, 2])
  expect(frozen.map(({ dossier }) => verifySeal(dossier))).toEqual([true, true])
  expect(frozen[0]?.dossier.answers['direction.reports']?.value).toBe(1)
  await page.evaluate((id) => store.verbs.deleteDossier(id), id)
  expect(await readAll(page, 'frozen')).toHaveLength(2)
})

test('a file with a known id asks first; replaced or kept beside, nothing is lost unasked', async () => {
  const { page, id } = await within.beginWith('trên máy')
  const [{ dossier }] = (await readAll(page, 'dossiers')) as [{ dossier: Dossier }]
  const file: Dossier = { ...dossier, answers: { [plan]: { value: null, note: 'trong tệp', citations: [] } } }
  const take = (how?: 'replace' | 'copy') =>
    page.evaluate(([file, how]) => store.verbs.importDossier(file, how), [file, how] as const)
  expect(await take()).toEqual({ ok: true, value: { exists: true } })
  expect(await storedNotes(page)).toEqual(['trên máy'])
  expect(await take('copy')).toMatchObject({ ok: true, value: { exists: false } })
  expect(await storedNotes(page)).toEqual(['trong tệp', 'trên máy'])
  expect(await take('replace')).toEqual({ ok: true, value: { exists: false, id } })
  expect(await storedNotes(page)).toEqual(['trong tệp', 'trong tệp'])
  expect(await take()).toEqual({ ok: true, value: { exists: false, id } })
})

test('two freezes of one number with different content are not both taken', async () => {
  const page = await within.openTab()
  const id = await page.evaluate(async () => {
    const opened = await store.verbs.openSample()
    if (!opened.ok) throw new Error(opened.problems[0]?.message)
    await store.verbs.openDossier(opened.value)
    await store.verbs.freeze('Trần Thị B')
    return opened.value
  })
  const [{ dossier }] = (await readAll(page, 'dossiers')) as [{ dossier: Dossier }]
  const answers = { ...dossier.answers, 'direction.reports': { value: 0, note: '', citations: [] } }
  const other = { ...dossier, answers }
  const file: Dossier = {
    ...other,
    seal: sealDossier(other, { at: '2022-12-16T08:00:00Z', by: 'Trần Thị B' }),
  }
  const taken = await page.evaluate((file) => store.verbs.importDossier(file, 'replace'), file)
  expect(taken).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('bản sao') }] })
  expect(await readAll(page, 'dossiers')).toMatchObject([{ id, dossier: { seal: dossier.seal } }])
})

function dossiersOf(records: readonly unknown[]): readonly unknown[] {
  return records.map((record) => ({ dossier: (record as { dossier: unknown }).dossier }))
}

/** Breaks a record of the database, and its entry, as a fault of the disk might. */
function spoil(page: Page, id: string): Promise<void> {
  return page.evaluate(
    (id) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('par-index')
        opening.addEventListener('success', () => {
          const tx = opening.result.transaction(['dossiers', 'entries'], 'readwrite')
          const dossiers = tx.objectStore('dossiers')
          const reading = dossiers.get(id)
          reading.addEventListener('success', () => {
            dossiers.put({ ...reading.result, dossier: { ...reading.result.dossier, answers: 'mất' } })
            tx.objectStore('entries').delete(id)
          })
          tx.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    id,
  )
}
