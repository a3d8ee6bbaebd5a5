import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays, formatDay } from '../../src/domain/day.ts'
import { parseDossier } from '../../src/domain/dossier.ts'
import type { Round } from '../../src/domain/round.ts'
import { verifySeal } from '../../src/files/seal.ts'
import { wholeRound } from '../domain/sample-round.ts'
import { valueOf } from '../domain/sample.ts'
import { submissionOf } from '../files/submission.ts'
import { violations } from './axe.ts'
import { jsonFile } from './json-file.ts'
import { narrow, wide } from './sample.ts'
import { openSite, openWatchedPage } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
let page: Page
let close: () => Promise<void>
let folder: string

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'par-index-dot-'))
  ;({ page, close } = await openWatchedPage(site, { viewport: wide }))
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await close()
})

const main = () => page.getByRole('main')
const dialog = () => page.getByRole('dialog')
const table = () => page.getByRole('region', { name: 'Bảng tổng hợp' })
const shownNames = () => table().locator('tbody th').allInnerTexts()

async function openRound(round: Round = wholeRound) {
  await page.goto(`${site.address}#/dot`)
  await page.getByLabel('Chọn tệp đợt đánh giá').setInputFiles(jsonFile('dot.parr.json', round))
  await page.getByRole('heading', { name: /^Đã nhận/ }).waitFor()
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** Chooses files on the screen of the intake, and waits until all are read. */
async function takeIn(...paths: readonly string[]) {
  await page.getByRole('link', { name: 'Nhận hồ sơ', exact: true }).click()
  await page.getByLabel('Chọn các tệp hồ sơ').setInputFiles(paths)
  await page.getByRole('link', { name: 'Về tổng hợp' }).waitFor()
}

const textOf = (unit: string, change = {}) => JSON.stringify(submissionOf(unit, change))

test('a folder comes in: what is sound is in, what is not says why, what is unsure waits for a person', async () => {
  await openRound()
  put('a/phuong-a.parx.json', textOf('phuong-a'))
  put('a/sua.parx.json', textOf('phuong-le-loi').replace('"numerator":95', '"numerator":96'))
  put('b/nam.parx.json', textOf('phuong-le-loi', { year: 2023 }))
  put(
    'b/gan.parx.json',
    textOf('phuong-a', {
      id: 'x',
      unit: { id: 'p-le-loi', name: 'UBND P. Lê Lợi', level: 'ward', block: '' },
    }),
  )
  put('b/bao-cao.pdf', '%PDF-1.7')
  const zipped = new TextEncoder().encode(textOf('xa-phuoc-my'))
  put('goi.zip', zipSync({ 'xa.parx.json': zipped }))
  await page.getByRole('link', { name: 'Nhận hồ sơ', exact: true }).click()
  await page.getByLabel('Chọn thư mục có hồ sơ').setInputFiles(folder)
  await page.getByText('2 hồ sơ đã nhận, 1 cần quyết định, 2 không nhận được.').waitFor()
  for (const words of [
    'Bỏ qua 1 tệp khác loại',
    'Tệp đã bị thay đổi sau khi chốt',
    'Hồ sơ năm 2023, đợt này của năm 2022',
    'goi.zip › xa.parx.json',
  ])
    await expect.poll(() => main().innerText()).toContain(words)
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Xác nhận đúng đơn vị, nhận hồ sơ' }).click()
  await page.getByText('3 hồ sơ đã nhận, 2 không nhận được.').waitFor()
  await page.getByRole('link', { name: 'Về tổng hợp' }).click()
  await page.getByRole('heading', { name: 'Đã nhận 3 trên 3 hồ sơ tự đánh giá' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Đã nhận 3 trên 3 hồ sơ tự đánh giá' }).waitFor()
  await expect.poll(() => table().locator('tbody').innerText()).toContain('Đã nhận')
})

test('a reload in the middle of an intake keeps whole dossiers, and the same files brought again fill what is missing', async () => {
  const units = Array.from({ length: 60 }, (_, at) => ({
    id: `phuong-${at}`,
    name: `UBND phường số ${at}`,
    level: 'ward' as const,
    block: '',
    contact: '',
  }))
  await openRound({ ...wholeRound, units })
  const paths = units.map(({ id, name }) =>
    put(`${id}.parx.json`, textOf('phuong-a', { id, unit: { id, name, level: 'ward', block: '' } })),
  )
  await page.getByRole('link', { name: 'Nhận hồ sơ', exact: true }).click()
  await page.getByLabel('Chọn các tệp hồ sơ').setInputFiles(paths)
  const received = () => page.evaluate(countReceived)
  await expect.poll(received, { interval: 5 }).toBeGreaterThan(0)
  page.on('dialog', (asked) => void asked.accept())
  await page.reload()
  const kept = await received()
  expect(kept).toBeLessThan(60)
  await page.goto(`${site.address}#/dot`)
  await page.getByRole('main').getByRole('link', { name: wholeRound.title }).click()
  await page.getByRole('heading', { name: `Đã nhận ${kept} trên 60 hồ sơ tự đánh giá` }).waitFor()
  await takeIn(...paths)
  await page.getByRole('link', { name: 'Về tổng hợp' }).click()
  await page.getByRole('heading', { name: 'Đã nhận 60 trên 60 hồ sơ tự đánh giá' }).waitFor()
  await expect.poll(received).toBe(60)
})

/** Runs in the page: how many received dossiers lie in the database. */
function countReceived(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('par-index')
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')))
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('received').objectStore('received').count()
      counting.addEventListener('success', () => {
        opening.result.close()
        resolve(counting.result)
      })
    })
  })
}

test('a second dossier of a unit replaces the first only when a person says so', async () => {
  await openRound()
  await takeIn(put('1.parx.json', textOf('phuong-a')), put('2.parx.json', textOf('phuong-a', { id: 'khac' })))
  const question = page.getByRole('article', { name: /Đơn vị gửi hồ sơ khác/ })
  await question.getByRole('button', { name: 'Nhận hồ sơ này thay bản đang có' }).click()
  await dialog().getByText('sẽ không còn trong đợt trên máy này').waitFor()
  await dialog().getByRole('button', { name: 'Không, quay lại' }).click()
  await question.getByRole('button', { name: 'Nhận hồ sơ này thay bản đang có' }).click()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    dialog().getByRole('button', { name: 'Lưu tệp hồ sơ đang có, rồi thay' }).click(),
  ])
  expect(JSON.parse(await readFile(await saved.path(), 'utf8'))).toEqual(submissionOf('phuong-a'))
  await page.getByText('2 hồ sơ đã nhận.').waitFor()
  await page.getByRole('link', { name: 'Về tổng hợp' }).click()
  await table().getByRole('button', { name: 'UBND phường A' }).click()
  await expect.poll(() => dialog().innerText()).toContain('Thay cho một hồ sơ khác của đơn vị')
  await expect.poll(() => dialog().locator('tbody').innerText()).toContain('2.parx.json')
})

test('nothing but other files is said to be so', async () => {
  await openRound()
  await page.getByRole('link', { name: 'Nhận hồ sơ', exact: true }).click()
  await page.getByLabel('Chọn các tệp hồ sơ').setInputFiles(put('bao-cao.pdf', '%PDF-1.7'))
  await page.getByText('Không có tệp hồ sơ nào').waitFor()
  await expect.poll(() => main().locator('tbody').count()).toBe(0)
})

test('late is decided by the letter, and the receipt says so', async () => {
  await openRound()
  await takeIn(put('1.parx.json', textOf('phuong-a')))
  await page
    .getByText(/Quá hạn \d+ ngày/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Sửa văn bản gửi kèm của UBND phường A' }).click()
  await dialog().getByLabel('Số, ký hiệu văn bản').fill('128/BC-UBND')
  await dialog().getByLabel('Ngày văn bản').fill('14/12/2022')
  await dialog().getByRole('button', { name: 'Ghi lại' }).click()
  await main().getByRole('cell', { name: 'đúng hạn' }).waitFor()
  await page.getByRole('link', { name: 'Phiếu tiếp nhận UBND phường A' }).click()
  await main().getByText('Số 128/BC-UBND ngày 14/12/2022').waitFor()
  await expect.poll(() => main().innerText()).toContain('Đúng hạn')
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất PDF' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('phieu-tiep-nhan-ubnd-phuong-a-2022-ban-chot-1.pdf')
  expect((await readFile(await saved.path())).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a dossier is returned with a reason and a new day, and stands in the list of units to be reminded', async () => {
  await openRound()
  await takeIn(put('1.parx.json', textOf('phuong-a')))
  await page.getByRole('link', { name: 'Về tổng hợp' }).click()
  await table().getByRole('button', { name: 'UBND phường A' }).click()
  await dialog().getByRole('button', { name: 'Trả lại', exact: true }).click()
  const submit = dialog().locator('form').getByRole('button', { name: 'Trả lại' })
  await submit.click()
  await dialog().getByText('Ghi lý do để đơn vị biết').waitFor()
  await dialog().getByLabel('Lý do trả lại').fill('Thiếu tài liệu kiểm chứng tiêu chí 1.1')
  const due = addDays(new Date().toISOString().slice(0, 10), 10)
  await dialog().getByLabel('Hạn gửi lại').fill(formatDay(due))
  await submit.click()
  await dialog().getByText('Trả lại để hoàn thiện').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Danh sách đôn đốc' }).click()
  await page.getByRole('heading', { name: '3 đơn vị cần đôn đốc' }).waitFor()
  await expect.poll(() => main().innerText()).toContain('Thiếu tài liệu kiểm chứng tiêu chí 1.1')
  await expect.poll(() => main().innerText()).toContain(formatDay(due))
})

test('the file that goes back to a unit holds its own dossier, seal and all', async () => {
  await openRound()
  await takeIn(put('1.parx.json', textOf('phuong-a')))
  await page.getByRole('link', { name: 'Về tổng hợp' }).click()
  await page.getByRole('button', { name: 'Lưu kết quả thẩm định (ZIP)' }).click()
  await main().getByText('Chưa có hồ sơ nào được thẩm định').waitFor()
  await page.getByRole('button', { name: 'UBND phường A' }).click()
  await dialog().getByRole('button', { name: 'Lưu tệp kết quả cho đơn vị' }).click()
  await dialog().getByText('Thẩm định chưa kết thúc').waitFor()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    dialog().getByRole('button', { name: 'Vẫn lưu tệp đang thẩm định' }).click(),
  ])
  const back = valueOf(parseDossier(JSON.parse(await readFile(await saved.path(), 'utf8'))))
  expect(back).toEqual(submissionOf('phuong-a'))
  expect(verifySeal(back)).toBe(true)
})

test('the overview is searched without signs, filtered and sorted, and stays so when one comes back', async () => {
  await openRound()
  const { choice } = submissionOf('phuong-a').answers
  const few = choice ? { choice } : {}
  await takeIn(
    put('1.parx.json', textOf('phuong-a')),
    put('2.parx.json', textOf('xa-phuoc-my', { answers: few })),
  )
  await page.getByRole('link', { name: 'Về tổng hợp' }).click()
  await page.getByRole('button', { name: 'Điểm tự đánh giá', exact: true }).click()
  await expect.poll(shownNames).toEqual(['UBND phường A', 'UBND xã Phước Mỹ', 'UBND phường Lê Lợi'])
  await page.getByRole('searchbox').fill('le loi')
  await expect.poll(shownNames).toEqual(['UBND phường Lê Lợi'])
  await page.getByRole('searchbox').fill('')
  await page.getByLabel('Khối').selectOption('Xã')
  await expect.poll(shownNames).toEqual(['UBND xã Phước Mỹ'])
  await page.getByRole('link', { name: 'Danh sách đôn đốc' }).click()
  await page.getByRole('heading', { name: /cần đôn đốc/ }).waitFor()
  await page.goBack()
  await expect.poll(shownNames).toEqual(['UBND xã Phước Mỹ'])
  await page.getByLabel('Tình trạng', { exact: true }).selectOption('missing')
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await expect.poll(async () => (await shownNames()).length).toBe(3)
})

test('of thousands of units only those in view are drawn, all of them on paper', async () => {
  const units = Array.from({ length: 2000 }, (_, at) => ({
    id: `p-${at}`,
    name: `UBND phường ${at + 1}`,
    level: 'ward' as const,
    block: '',
    contact: '',
  }))
  await openRound({ ...wholeRound, units })
  const drawn = () => table().locator('tbody th').count()
  expect(await drawn()).toBeLessThan(60)
  await table().focus()
  await page.keyboard.press('End')
  await table().getByText('UBND phường 2000').waitFor()
  await expect.poll(drawn).toBeLessThan(60)
  // Without waiting: the browser prints what stands there when its listeners are done.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(await drawn()).toBe(2000)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect.poll(drawn).toBeLessThan(60)
})

test('on a small screen the panel of a unit fits, and tools find nothing wrong with it', async () => {
  await openRound()
  await takeIn(put('1.parx.json', textOf('phuong-a')))
  await page.getByRole('link', { name: 'Về tổng hợp' }).click()
  await page.setViewportSize(narrow)
  await page.getByRole('button', { name: 'UBND phường A' }).click()
  await dialog().getByRole('button', { name: 'Đổi tình trạng' }).click()
  await dialog().getByLabel('Tình trạng').selectOption('faulty')
  expect(await violations(page)).toEqual([])
  await expect
    .poll(() => dialog().evaluate((element) => element.scrollWidth - element.clientWidth))
    .toBeLessThanOrEqual(0)
})
