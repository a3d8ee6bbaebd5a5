import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchOptions } from './chromium.mjs'
import {
  isSaved,
  noteOf,
  openStoreSite,
  pause,
  plan,
  readAll,
  save,
  storedNotes,
  windowOf,
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

test('what was stored is there after a reload', async () => {
  const { page, id } = await within.beginWith('đã ban hành')
  await page.reload()
  expect(await noteOf(page, id)).toBe('đã ban hành')
})

test('a change in the very moment of a reload is there afterwards', async () => {
  const { page, id } = await within.beginWith('cũ')
  await writeNote(page, 'vừa gõ')
  await page.reload()
  expect(await noteOf(page, id)).toBe('vừa gõ')
  expect(await readAll(page, 'pending')).toEqual([])
})

test('a change in the very moment of a reload is there even while the one before is being written', async () => {
  await within.context.addInitScript(() => {
    addEventListener('pagehide', () => dispatchEvent(new Event('leaving')))
  })
  const { page, id } = await within.beginWith('cũ')
  await page.evaluate((key) => {
    addEventListener('leaving', () => {
      store.verbs.setNote(key, 'đang ghi')
      void store.verbs.flush()
      store.verbs.setNote(key, 'vừa gõ')
    })
  }, plan)
  await page.reload()
  expect(await noteOf(page, id)).toBe('vừa gõ')
  expect(await readAll(page, 'pending')).toEqual([])
})

test('what a tab left is brought in by one other tab only, and never over what it wrote later itself', async () => {
  const { page, id } = await within.beginWith('cũ')
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')))
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('left'))),
  ).toEqual([])
  await writeNote(page, 'để lại')
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')))
  await writeNote(page, 'ghi sau')
  await page.waitForFunction(isSaved)
  const others = [await within.openTab(), await within.openTab()]
  expect(await Promise.all(others.map((other) => noteOf(other, id)))).toEqual(['ghi sau', 'ghi sau'])
  expect(await storedNotes(page)).toEqual(['ghi sau'])
  expect(await readAll(page, 'pending')).toEqual([])
})

test('a change in the very moment of closing the tab is there afterwards', async () => {
  const { page, id } = await within.beginWith('cũ')
  await writeNote(page, 'vừa gõ')
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])
  expect(await noteOf(await within.openTab(), id)).toBe('vừa gõ')
})

test('while one types without a pause, what was typed half a second ago is stored', async () => {
  const { page } = await within.beginWith('0')
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

test('soon after a change the whole browser may be killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'par-index-profile-'))
  try {
    const first = await startBrowser(folder)
    const { page, id } = await windowOf(first.context, site.address).beginWith('cũ')
    await writeNote(page, 'trước khi mất điện')
    await pause(1500)
    await first.kill()
    const second = await startBrowser(folder)
    const { openTab } = windowOf(second.context, site.address)
    expect(await noteOf(await openTab(), id)).toBe('trước khi mất điện')
    await second.kill()
  } finally {
    // What is left of the killed browser may write for a moment more; this removes anew, `rmSync` only tries again.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
})

test('undo and redo go through the session, and what they restore is stored', async () => {
  const { page, id } = await within.beginWith('một')
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

test('a full disk is said at once; nothing stored is lost, and room made is used', async () => {
  const page = await within.openTab()
  const session = await within.context.newCDPSession(page)
  const { origin } = new URL(site.address)
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
  const page = await within.openTab()
  await page.route('**/frame', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" src="${site.address}"></iframe>`,
    }),
  )
  await page.goto(new URL('/frame', site.address).href)
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

test('the browser is asked once, ever, to keep the data', async () => {
  await within.context.addInitScript(() => {
    const { storage } = navigator
    const persist = storage.persist.bind(storage)
    storage.persist = () => {
      document.title = `${document.title}!`
      return persist()
    }
  })
  const { page, id } = await within.beginWith('một')
  await writeNote(page, 'hai')
  await page.waitForFunction(() => document.title.endsWith('!'))
  await page.waitForFunction(isSaved)
  await expect.poll(() => page.title()).toBe('Kho hồ sơ!')
  await page.reload()
  await noteOf(page, id)
  await writeNote(page, 'ba')
  await page.waitForFunction(isSaved)
  await pause(300)
  await expect.poll(() => page.title()).toBe('Kho hồ sơ')
})

test('a database of the first version opens, with what is in it', async () => {
  const { page, id } = await within.beginWith('từ bản đầu')
  const [record] = await readAll(page, 'dossiers')
  await replaceDatabase(page, 1, record)
  await page.goto(site.address)
  expect(await noteOf(page, id)).toBe('từ bản đầu')
  await page.evaluate(() => store.verbs.listDossiers())
  expect(await page.evaluate(() => store.state.getState().entries)).toMatchObject([{ id }])
  await writeNote(page, 'ở bản này')
  await page.waitForFunction(isSaved)
})

test('a database of a newer program is left alone, and the user is told', async () => {
  const { page } = await within.beginWith('từ bản mới hơn')
  const [record] = await readAll(page, 'dossiers')
  await replaceDatabase(page, 999, record)
  await page.goto(site.address)
  await page.evaluate(() => store.verbs.listDossiers())
  expect(await page.evaluate(() => store.state.getState())).toMatchObject({ entries: [], storage: 'refused' })
  expect(await readAll(page, 'dossiers')).toEqual([record])
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

/** Puts a database of another version in place of the program's: the stores of the first version, one record. */
async function replaceDatabase(page: Page, version: number, record: unknown): Promise<void> {
  // A page of the same origin without the program, which would hold its database open.
  await page.route('**/empty', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await page.goto(new URL('/empty', site.address).href)
  await page.evaluate(
    ([version, record]) =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase('par-index')
        const opening = indexedDB.open('par-index', version)
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('upgradeneeded', () => {
          const db = opening.result
          db.createObjectStore('dossiers', { keyPath: 'id' }).put(record)
          db.createObjectStore('entries', { keyPath: 'id' })
          db.createObjectStore('frozen', { keyPath: ['id', 'revision'] })
          db.createObjectStore('pending', { keyPath: ['id', 'tab'] })
          db.createObjectStore('settings')
        })
        opening.addEventListener('success', () => {
          opening.result.close()
          resolve()
        })
      }),
    [version, record] as const,
  )
}
