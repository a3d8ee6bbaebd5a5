import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { bigRound, judgedDossiers } from './results-round.ts'
import { narrow, wide } from './sample.ts'
import { listenForTrouble, openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
let page: Page
let trouble: readonly string[]

const json = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(value)),
})
const taken = judgedDossiers.slice(0, 3)

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  const context = await site.newContext({ viewport: wide, reducedMotion: 'reduce' })
  page = await context.newPage()
  trouble = listenForTrouble(page, site.address)
  await page.goto(`${site.address}#/dot`)
  await page.getByLabel('Chọn tệp đợt đánh giá').setInputFiles(json('dot.parr.json', bigRound))
  await page.waitForURL(/#\/dot\/dot-21/)
  await show('nhan')
  const files = taken.map((dossier) => json(`${dossier.unit.id}.parx.json`, dossier))
  await page.locator('input[type=file][multiple]').first().setInputFiles(files)
  await page
    .getByText(/3 hồ sơ/)
    .first()
    .waitFor()
  await show('van-ban')
  await page.getByRole('list').getByText('Công văn đôn đốc từng đơn vị').waitFor()
})
afterEach(async () => {
  await page.context().close()
  if (trouble.length > 0) throw new Error(trouble.join('\n'))
})

async function show(screen: string) {
  await page.goto(`${site.address}#/dot/${bigRound.id}/${screen}`)
  await page.locator('main h1').waitFor()
}

async function saved(button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return {
    name: download.suggestedFilename(),
    files: unzipSync(new Uint8Array(await readFile(await download.path()))),
  }
}
const wordOf = (files: Readonly<Record<string, Uint8Array>>) =>
  new TextDecoder().decode(files['word/document.xml'])

test('a comparison for each unit goes into one ZIP; of one unit it is a file of its own', async () => {
  const all = await saved('Xuất Word: Bảng so sánh điểm tự đánh giá – thẩm định')
  expect(all.name).toBe('bang-so-sanh-diem-tu-danh-gia-tham-dinh-2022.zip')
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

test('papers that nobody needs cannot be made, those ticked are made together', async () => {
  await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'UBND phường 21' })
  await expect
    .poll(() => page.getByRole('button', { name: 'Xuất Word: Thông báo kết quả thẩm định' }).isDisabled())
    .toBe(true)
  await page.getByRole('checkbox', { name: 'Công văn đôn đốc từng đơn vị' }).check()
  await page.getByRole('checkbox', { name: 'Báo cáo phân tích kết quả năm' }).check()
  const { name, files } = await saved('Xuất Word')
  expect(name).toBe('van-ban-tham-dinh-2022.zip')
  expect(Object.keys(files).sort()).toEqual([
    'bao-cao-phan-tich-ket-qua-2022.docx',
    'cong-van-don-doc-ubnd-phuong-21-2022.docx',
  ])
})

test('nothing on the screen stands in the way of anybody, wide or narrow', async () => {
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(narrow)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
