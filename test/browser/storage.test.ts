import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import { sealDossier, verifySeal } from '../../src/files/seal.ts'
import { launchOptions } from './chromium.mjs'
import { isSaved, readAll, serveStorePage } from './store-page.ts'

let served: Awaited<ReturnType<typeof serveStorePage>>
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  served = await serveStorePage()
  browser = await chromium.launch(await launchOptions())
})
afterAll(async () => {
  await browser.close()
  await served.close()
})
beforeEach(async () => {
  context = await browser.newContext()
  trouble.length = 0
})
afterEach(async () => {
  await context.close()
  if (trouble.length > 0) throw new Error(trouble.join('\n'))
})

/** Exceptions that no part of the program caught. */
const trouble: string[] = []

async function openTab(within: BrowserContext = context): Promise<Page> {
  const page = await within.newPage()
  page.on('pageerror', (error) => trouble.push(String(error)))
  await page.goto(served.address)
  return page
}

const plan = 'direction.plan-issued'

/** Opens a dossier and reads the note of its first criterion. */
const noteOf = (page: Page, id: string) =>
  page.evaluate(
    async ([id, key]) => {
      const opened = await store.verbs.openDossier(id)
      if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join())
      return store.state.getState().open?.dossier.answers[key]?.note
    },
    [id, plan] as const,
  )

/** Types a note into the first criterion of the open dossier. */
const writeNote = (page: Page, note: string) =>
  page.evaluate(
    ([note, key]) => {
      const result = store.verbs.setNote(key, note)
      if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join())
    },
    [note, plan] as const,
  )

const save = (page: Page) => page.evaluate(() => store.state.getState().open?.save)
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const hasState = (page: Page, state: string) =>
  page.waitForFunction((state) => store.state.getState().open?.save.state === state, state)

/** A tab with a draft of its own whose first note is stored. */
async function beginWith(note: string, within?: BrowserContext): Promise<{ page: Page; id: string }> {
  const page = await openTab(within)
  const id = await page.evaluate(() => begin('UBND phường Mẫu'))
  await writeNote(page, note)
  await page.waitForFunction(isSaved)
  return { page, id }
}

/** The note of the first criterion in every stored dossier, in no order. */
async function storedNotes(page: Page): Promise<string[]> {
  const records = (await readAll(page, 'dossiers')) as readonly { dossier: Dossier }[]
  return records.map(({ dossier }) => dossier.answers[plan]?.note ?? '').sort()
}

test('what was stored is there after a reload', async () => {
  const { page, id } = await beginWith('đã ban hành')
  await page.reload()
  expect(await noteOf(page, id)).toBe('đã ban hành')
})

test('a change in the very moment of a reload is there afterwards', async () => {
  const { page, id } = await beginWith('cũ')
  await writeNote(page, 'vừa gõ')
  await page.reload()
  expect(await noteOf(page, id)).toBe('vừa gõ')
  expect(await readAll(page, 'pending')).toEqual([])
})

test('a change in the very moment of closing the tab is there afterwards', async () => {
  const { page, id } = await beginWith('cũ')
  await writeNote(page, 'vừa gõ')
  await page.close({ runBeforeUnload: true })
  expect(await noteOf(await openTab(), id)).toBe('vừa gõ')
})

test('while one types without a pause, what was typed half a second ago is stored', async () => {
  const { page } = await beginWith('0')
  const typing = page.evaluate(async (key) => {
    const typed: { note: string; at: number }[] = []
    for (let word = 1; word <= 30; word++) {
      const note = `chữ ${word}`
      store.verbs.setNote(key, note)
      typed.push({ note, at: Date.now() })
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    return typed
  }, plan)
  await pause(1400)
  const looked = Date.now()
  const [stored] = await storedNotes(page)
  const typed = await typing
  const known = typed.findIndex(({ note }) => note === stored)
  const due = typed.filter(({ at }) => at < looked - 500).length - 1
  expect(due).toBeGreaterThan(5)
  expect(known).toBeGreaterThanOrEqual(due)
})

test('half a second after a change the whole browser may be killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'par-index-profile-'))
  try {
    const first = await startBrowser(folder)
    const { page, id } = await beginWith('cũ', first.context)
    await writeNote(page, 'trước khi mất điện')
    await pause(500)
    await first.kill()
    const second = await startBrowser(folder)
    expect(await noteOf(await openTab(second.context), id)).toBe('trước khi mất điện')
    await second.kill()
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('undo and redo go through the session, and what they restore is stored', async () => {
  const { page, id } = await beginWith('một')
  await page.evaluate(() => store.verbs.answer('direction.reports', 1))
  await page.evaluate(() => store.verbs.answer('direction.publicity-forms', 3))
  const values = () =>
    page.evaluate(() => {
      const { open } = store.state.getState()
      return {
        reports: open?.dossier.answers['direction.reports']?.value,
        forms: open?.dossier.answers['direction.publicity-forms']?.value,
        past: open?.past,
        future: open?.future,
      }
    })
  expect(await values()).toEqual({ reports: 1, forms: 3, past: 3, future: 0 })
  await page.evaluate(() => store.verbs.undo())
  await page.evaluate(() => store.verbs.undo())
  expect(await values()).toEqual({ past: 1, future: 2 })
  await page.evaluate(() => store.verbs.redo())
  await page.waitForFunction(isSaved)
  expect(await values()).toEqual({ reports: 1, past: 2, future: 1 })
  await page.reload()
  await noteOf(page, id)
  expect(await values()).toEqual({ reports: 1, past: 0, future: 0 })
})

test('two tabs on one dossier are told of each other, and of parting', async () => {
  const { page, id } = await beginWith('một')
  const other = await openTab()
  await noteOf(other, id)
  const isElsewhere = (seen: boolean) => store.state.getState().open?.elsewhere === seen
  await page.waitForFunction(isElsewhere, true)
  await other.waitForFunction(isElsewhere, true)
  await other.evaluate(() => store.verbs.closeDossier())
  await page.waitForFunction(isElsewhere, false)
  expect(await other.evaluate(() => store.state.getState().open)).toBeNull()
})

test('a tab without changes of its own takes what the other tab stored, and forgets its steps', async () => {
  const { page, id } = await beginWith('ở thẻ một')
  const other = await openTab()
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
  const { page, id } = await beginWith('cũ')
  const other = await openTab()
  await noteOf(other, id)
  await Promise.all([writeNote(page, 'thẻ một'), writeNote(other, 'thẻ hai')])
  await pause(1500)
  const states = new Set([(await save(page))?.state, (await save(other))?.state])
  expect(states).toEqual(new Set(['conflict', 'saved']))
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
  const { page, id } = await beginWith('cũ')
  const other = await openDeafTab(id)
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
  const { page, id } = await beginWith('cũ')
  const deaf = await openDeafTab(id)
  await writeNote(page, 'mới')
  await page.waitForFunction(isSaved)
  await writeNote(deaf, 'theo bản cũ')
  await hasState(deaf, 'conflict')
  expect(await storedNotes(page)).toEqual(['mới'])
})

test('what a tab in conflict holds when it is closed becomes a dossier of its own', async () => {
  const { page, id } = await beginWith('cũ')
  const deaf = await openDeafTab(id)
  await writeNote(page, 'mới')
  await page.waitForFunction(isSaved)
  await writeNote(deaf, 'của thẻ kia')
  await hasState(deaf, 'conflict')
  await deaf.close({ runBeforeUnload: true })
  await page.evaluate(() => store.verbs.listDossiers())
  expect(await storedNotes(page)).toEqual(['của thẻ kia', 'mới'])
  expect(await page.evaluate(() => store.state.getState().entries?.length)).toBe(2)
})

test('a dossier deleted in one tab is not written back by another', async () => {
  const { page, id } = await beginWith('cũ')
  const other = await openTab()
  await noteOf(other, id)
  await page.evaluate((id) => store.verbs.deleteDossier(id), id)
  await hasState(other, 'conflict')
  await writeNote(other, 'viết tiếp')
  await pause(800)
  expect(await readAll(page, 'dossiers')).toEqual([])
})

test('a deleted dossier can be brought back as it was', async () => {
  const { page, id } = await beginWith('giữ lại')
  const before = await readAll(page, 'dossiers')
  await page.evaluate((id) => store.verbs.deleteDossier(id), id)
  expect(await readAll(page, 'dossiers')).toEqual([])
  expect(await readAll(page, 'entries')).toEqual([])
  expect((await page.evaluate(() => store.verbs.restoreDossier())).ok).toBe(true)
  expect(await readAll(page, 'dossiers')).toMatchObject(dossiersOf(before))
  expect(await noteOf(page, id)).toBe('giữ lại')
})

test('a full disk is said at once; nothing stored is lost, and room made is used', async () => {
  const page = await openTab()
  const session = await context.newCDPSession(page)
  const { origin } = new URL(served.address)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_500_000 })
  const id = await page.evaluate(() => begin('UBND phường Mẫu'))
  // The database compresses what it stores and drops what is replaced: only more and more noise fills it.
  const notes: string[] = []
  for (let state = 'saved'; state !== 'failed';) {
    expect(notes.length).toBeLessThan(15)
    notes.push(randomBytes(150_000 * (notes.length + 1)).toString('base64'))
    await writeNote(page, notes.at(-1) ?? '')
    await page.waitForFunction(() => store.state.getState().open?.save.state !== 'saving')
    state = (await save(page))?.state ?? ''
  }
  expect(await save(page)).toEqual({ state: 'failed', reason: 'full' })
  expect(await page.evaluate(() => store.state.getState().storage)).toBe('full')
  expect(await page.evaluate(() => store.verbs.flush())).toMatchObject({
    ok: false,
    problems: [{ message: 'Máy không lưu được (hết chỗ). Lưu ngay ra tệp để không mất dữ liệu.' }],
  })
  expect(await storedNotes(page)).toEqual([notes.at(-2)])

  await session.send('Storage.overrideQuotaForOrigin', { origin })
  expect(await page.evaluate(() => store.verbs.flush())).toEqual({ ok: true, value: null })
  expect(await page.evaluate(() => store.state.getState().storage)).toBe('ok')
  await page.reload()
  expect(await noteOf(page, id)).toBe(notes.at(-1))
})

test('where the browser stores nothing, one can still work, and is told', async () => {
  const page = await context.newPage()
  page.on('pageerror', (error) => trouble.push(String(error)))
  await page.route('**/frame', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" src="${served.address}"></iframe>`,
    }),
  )
  await page.goto(new URL('/frame', served.address).href)
  const [, frame] = page.frames()
  if (!frame) throw new Error('no frame')
  await frame.waitForFunction(() => 'begin' in globalThis)
  const id = await frame.evaluate(() => begin('UBND phường Ẩn'))
  expect(await frame.evaluate(() => store.verbs.answer('direction.reports', 1))).toEqual({
    ok: true,
    value: null,
  })
  await frame.waitForFunction(() => store.state.getState().open?.save.state === 'failed')
  await frame.evaluate(() => store.verbs.closeDossier())
  await frame.evaluate(() => store.verbs.listDossiers())
  expect(await frame.evaluate(() => store.state.getState())).toMatchObject({
    storage: 'refused',
    entries: [{ id, unitName: 'UBND phường Ẩn' }],
    open: null,
  })
  await frame.evaluate((id) => store.verbs.openDossier(id), id)
  expect(
    await frame.evaluate(() => store.state.getState().open?.dossier.answers['direction.reports']?.value),
  ).toBe(1)
})

test('a broken record is reported, stands in the list, can be read raw and is never overwritten', async () => {
  const { page, id } = await beginWith('lành')
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
  const page = await openTab()
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
  const { page, id } = await beginWith('trên máy')
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
  const page = await openTab()
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

/** A browser on a profile of its own that ends as by a power cut. */
async function startBrowser(folder: string): Promise<{ context: BrowserContext; kill: () => Promise<void> }> {
  const { executablePath, args } = await launchOptions()
  const child = spawn(
    executablePath,
    [...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
    { stdio: 'ignore' },
  )
  const portFile = join(folder, 'DevToolsActivePort')
  for (let waited = 0; !existsSync(portFile) && waited < 30_000; waited += 100) await pause(100)
  await pause(100)
  const [port] = readFileSync(portFile, 'utf8').split('\n')
  const connected = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const [first] = connected.contexts()
  if (!first) throw new Error('the browser has no context')
  return {
    context: first,
    kill: async () => {
      const gone = ended(child)
      child.kill('SIGKILL')
      await gone
      rmSync(portFile, { force: true })
    },
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

/** A tab that hears nothing of the others: its browser has no BroadcastChannel. */
async function openDeafTab(id: string): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => trouble.push(String(error)))
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
  await page.goto(served.address)
  await noteOf(page, id)
  return page
}

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
