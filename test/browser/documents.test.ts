import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { narrow, openSampleWindow, type SampleWindow } from './sample.ts'
import { openSite } from './site.ts'
import { widthOf } from './width.ts'

let site: Awaited<ReturnType<typeof openSite>>
let sample: SampleWindow
let page: Page

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  sample = await openSampleWindow(site)
  page = sample.page
  await sample.show('van-ban')
})
afterEach(() => sample.close())

/** What a button saves: its name and its bytes. */
async function saved(button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  const bytes = new Uint8Array(await readFile(await download.path()))
  return { name: download.suggestedFilename(), bytes }
}

test('the report is saved as a Word file, made in a worker', async () => {
  const { name, bytes } = await saved('Xuất Word: Báo cáo kết quả tự đánh giá')
  expect(name).toBe('bao-cao-tu-danh-gia-ubnd-phuong-mau-01-2022-ban-nhap.docx')
  expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml')
  await expect.poll(() => page.getByText('Đã lưu tệp').textContent()).toContain(name)
})

test('the chosen papers go into one ZIP, each under its own name', async () => {
  await page.getByRole('checkbox', { name: 'Hướng dẫn tự chấm theo bộ tiêu chí' }).uncheck()
  const { name, bytes } = await saved('Xuất Word')
  expect(name).toBe('van-ban-ubnd-phuong-mau-01-2022-ban-nhap-word.zip')
  const files = Object.keys(unzipSync(bytes))
  expect(files).toHaveLength(6)
  expect(files.every((file) => /^[a-z0-9-]+\.docx$/.test(file))).toBe(true)
})

test('a workbook goes out, and comes back with nothing lost', async () => {
  const { name, bytes } = await saved('Xuất Excel: Bảng tính điểm có công thức')
  expect(Object.keys(unzipSync(bytes))).toContain('xl/workbook.xml')
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.getByLabel('Tệp bảng tính điểm (.xlsx)').setInputFiles(file)
  await page.getByRole('button', { name: 'Đưa vào hồ sơ' }).click()
  await expect.poll(() => page.getByText('Đã đưa số liệu của').count()).toBe(1)
})

test('what the head of papers says is kept for the unit and printed', async () => {
  await page.getByLabel('Chức danh người ký').fill('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH')
  await page.getByRole('button', { name: 'Lưu thông tin' }).click()
  await page.getByText('Đã lưu trên máy này cho đơn vị.').waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel('Chức danh người ký').inputValue()).toContain('PHÓ CHỦ TỊCH')
  const { bytes } = await saved('Xuất Word: Báo cáo kết quả tự đánh giá')
  const text = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
  expect(text).toContain('PHÓ CHỦ TỊCH')
})

test('what is typed is in the next paper and kept, though nobody pressed the button', async () => {
  const words = 'Hệ thống một cửa chưa liên thông.'
  await page.getByLabel('Khó khăn, vướng mắc').fill(words)
  const { bytes } = await saved('Xuất Word: Báo cáo kết quả tự đánh giá')
  expect(new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])).toContain(words)
  await page.reload()
  await expect.poll(() => page.getByLabel('Khó khăn, vướng mắc').inputValue()).toBe(words)
  // Within a field as well: what is being typed is kept before anybody leaves it.
  await page.getByLabel('Địa danh').fill('Quy Nhơn')
  await page.reload()
  await expect.poll(() => page.getByLabel('Địa danh').inputValue()).toBe('Quy Nhơn')
})

test('the report is had in Excel too', async () => {
  const { bytes } = await saved('Xuất Excel: Báo cáo kết quả tự đánh giá')
  expect(Object.keys(unzipSync(bytes))).toContain('xl/workbook.xml')
})

test('nothing on the screen stands in the way of anybody, wide or narrow', async () => {
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(narrow)
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
})
