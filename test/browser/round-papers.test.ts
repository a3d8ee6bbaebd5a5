import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import { readPdf } from '../files/pdf-reading.ts'
import { violations } from './axe.ts'
import { pressAtOnce } from './press-at-once.ts'
import { bigRound, judgedDossiers } from './results-round.ts'
import { openRoundWindow, type RoundWindow } from './round-window.ts'
import { narrow } from './sample.ts'
import { openSite } from './site.ts'
import { widthOf } from './width.ts'

let site: Awaited<ReturnType<typeof openSite>>
let within: RoundWindow
let page: Page

const taken = judgedDossiers.slice(0, 3)

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  within = await openRoundWindow(site)
  page = within.page
  await receive(taken, 3)
})
afterEach(() => within.close())

const show = (screen: string) => within.show(screen)

async function savedBytes(button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return {
    name: download.suggestedFilename(),
    bytes: new Uint8Array(await readFile(await download.path())),
  }
}

async function saved(button: string) {
  const { name, bytes } = await savedBytes(button)
  return { name, files: unzipSync(bytes) }
}

/** Takes in dossiers, so that `total` are there, and comes back to the papers. */
async function receive(dossiers: readonly Dossier[], total: number) {
  await within.takeIn(dossiers, total)
  await show('van-ban')
  await page.getByRole('list').getByText('Công văn đôn đốc từng đơn vị').waitFor()
}

const wordOf = (files: Readonly<Record<string, Uint8Array>>) =>
  new TextDecoder().decode(files['word/document.xml'])

test('a comparison for each unit goes into one ZIP; of one unit it is a file of its own', async () => {
  const all = await saved('Xuất Word: Bảng so sánh điểm tự đánh giá – thẩm định')
  expect(all.name).toBe('bang-so-sanh-diem-tu-danh-gia-tham-dinh-2022-word.zip')
  expect(Object.keys(all.files).sort()).toEqual(
    taken.map(({ unit }) => `so-sanh-tu-danh-gia-tham-dinh-ubnd-${unit.id}-2022-ban-chot-1.docx`).sort(),
  )
  await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'UBND phường 2' })
  const one = await saved('Xuất Word: Bảng so sánh điểm tự đánh giá – thẩm định')
  expect(one.name).toBe('so-sanh-tu-danh-gia-tham-dinh-ubnd-phuong-2-2022-ban-chot-1.docx')
  expect(wordOf(one.files)).toContain('Theo tài liệu của phuong-2')
})

test('letters to many units are merged into one file, with the reviewer’s own head', async () => {
  await page.getByLabel('Địa danh').fill('Quy Nhơn')
  await page.getByRole('button', { name: 'Lưu thông tin' }).click()
  await page.getByText('Đã lưu trên máy này').waitFor()
  await page.getByLabel(/Gộp văn bản cùng loại/).check()
  const { name, files } = await saved('Xuất Word: Công văn đôn đốc từng đơn vị')
  expect(name).toBe('cong-van-don-doc-tung-don-vi-18-ban-2022.docx')
  const text = wordOf(files)
  expect(text).toContain('Kính gửi: UBND phường 21')
  expect(text.match(/Quy Nhơn, ngày/g)).toHaveLength(18)
})

test('a dozen units go into one PDF, each with its bookmark and its own code on every page', async () => {
  await receive(judgedDossiers.slice(3, 12), 12)
  await page.getByLabel(/Gộp văn bản cùng loại/).check()
  const { name, bytes } = await savedBytes('Xuất PDF: Bảng tự đánh giá, chấm điểm của các đơn vị')
  expect(name).toBe('bang-tu-danh-gia-cham-diem-cua-cac-don-vi-12-ban-2022.pdf')
  const { bookmarks, pages } = await readPdf(bytes)
  const chapters = bookmarks.filter(({ level }) => level === 0)
  expect(chapters.map(({ title }) => title)).toEqual(bigRound.units.slice(0, 12).map((unit) => unit.name))
  for (const [at, { page }] of chapters.entries()) {
    const own = pages.slice(page - 1, (chapters[at + 1]?.page ?? pages.length + 1) - 1)
    const [code = 'no code'] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(own[0]?.text ?? '') ?? []
    expect(own.every(({ text }) => text.includes(code))).toBe(true)
    expect(own[0]?.text).toContain(bigRound.units[at]?.name)
  }
})

test('units are chosen one by one; each has a file under its own name in the ZIP', async () => {
  await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'Chọn nhiều đơn vị…' })
  await page.getByRole('checkbox', { name: 'UBND phường 1', exact: true }).check()
  await page.getByRole('checkbox', { name: 'UBND phường 3', exact: true }).check()
  await page.getByText('Đã chọn 2/21 đơn vị').waitFor()
  const { name, files } = await saved('Xuất PDF: Phiếu tiếp nhận hồ sơ')
  expect(name).toBe('phieu-tiep-nhan-ho-so-2022-pdf.zip')
  expect(Object.keys(files)).toEqual([
    'phieu-tiep-nhan-ubnd-phuong-1-2022-ban-chot-1.pdf',
    'phieu-tiep-nhan-ubnd-phuong-3-2022-ban-chot-1.pdf',
  ])
})

test('an export that is stopped in the middle leaves nothing behind, and the next one works', async () => {
  await receive(judgedDossiers.slice(3, 20), 20)
  await page.getByLabel(/Gộp văn bản cùng loại/).check()
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  const button = page.getByRole('button', {
    name: 'Xuất PDF: Bảng so sánh điểm tự đánh giá – thẩm định',
    exact: true,
  })
  const progress = page.getByRole('progressbar', { name: 'Đang lập văn bản' })
  const begun = 'progress[aria-label="Đang lập văn bản"][value]:not([value="0"])'
  const stopped = pressAtOnce(page, begun, 'Hủy')
  await button.click()
  await stopped
  await expect.poll(() => button.isEnabled()).toBe(true)
  await expect.poll(() => progress.count()).toBe(0)
  await expect.poll(() => page.workers()).toEqual([])
  const { name } = await saved('Xuất Word: Báo cáo phân tích kết quả năm')
  expect(downloads).toEqual([name])
})

test('the table of results and the report of the year bear their charts, in Word, PDF and Excel', async () => {
  const picturesIn = (files: Readonly<Record<string, Uint8Array>>) =>
    Object.keys(files).filter((name) => /media\/.+\.jpe?g$/.test(name)).length
  const report = await saved('Xuất Word: Báo cáo phân tích kết quả năm')
  expect(picturesIn(report.files)).toBe(3)
  expect(wordOf(report.files)).toContain('Chỉ số của các đơn vị khối Phường năm 2022 (%), theo thứ hạng')
  const book = await saved('Xuất Excel: Bảng tổng hợp kết quả, xếp hạng')
  expect(picturesIn(book.files)).toBe(3)
  const { bytes } = await savedBytes('Xuất PDF: Bảng tổng hợp kết quả, xếp hạng')
  expect((await readPdf(bytes)).text).toContain('Số đơn vị khối Phường theo xếp loại năm 2022')
  expect(new TextDecoder('latin1').decode(bytes).match(/\/Subtype \/Image/g)).toHaveLength(3)
  // A browser whose workers cannot draw.
  await page.evaluate(() => Reflect.deleteProperty(window, 'OffscreenCanvas'))
  const plain = await saved('Xuất Word: Báo cáo phân tích kết quả năm')
  expect(picturesIn(plain.files)).toBe(3)
})

test('papers that nobody needs cannot be made, those ticked are made together', async () => {
  await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'UBND phường 21' })
  await expect
    .poll(() => page.getByRole('button', { name: 'Xuất Word: Thông báo kết quả thẩm định' }).isDisabled())
    .toBe(true)
  await page.getByRole('checkbox', { name: 'Công văn đôn đốc từng đơn vị' }).check()
  await page.getByRole('checkbox', { name: 'Báo cáo phân tích kết quả năm' }).check()
  const { name, files } = await saved('Xuất Word')
  expect(name).toBe('van-ban-tham-dinh-2022-word.zip')
  expect(Object.keys(files).sort()).toEqual([
    'bao-cao-phan-tich-ket-qua-2022.docx',
    'cong-van-don-doc-ubnd-phuong-21-2022.docx',
  ])
})

test('nothing on the screen stands in the way of anybody, wide or narrow', async () => {
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(narrow)
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
})
