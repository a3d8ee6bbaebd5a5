import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { wholeRound } from '../domain/sample-round.ts'
import { submissionOf } from '../files/submission.ts'
import { violations } from './axe.ts'
import { narrow, wide } from './sample.ts'
import { openSite, openWatchedPage } from './site.ts'
import { widthOf } from './width.ts'

let site: Awaited<ReturnType<typeof openSite>>
let page: Page
let close: () => Promise<void>

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  ;({ page, close } = await openWatchedPage(site, { viewport: wide }))
  await page.goto(site.address)
  await page.locator('main h1').waitFor()
})
afterEach(() => close())

const dialog = () => page.getByRole('dialog')
const rows = () => page.getByRole('table').locator('tbody tr')
const saved = new URL('../saved/', import.meta.url)

/** Hands a file to the program as if chosen by the user. */
async function open(name: string, content: string) {
  const buffer = Buffer.from(content)
  await page
    .getByLabel('Chọn tệp hồ sơ tự đánh giá')
    .setInputFiles({ name, mimeType: 'application/json', buffer })
}

test('an empty computer says what to do first', async () => {
  await page.getByText('Chưa có hồ sơ tự đánh giá nào trên máy này').waitFor()
  await expect.poll(() => page.getByRole('main').innerText()).toContain('Xem hồ sơ mẫu')
})

test('a dossier is made for a unit, a year and a set; the set says for whom it was made', async () => {
  await page.getByRole('button', { name: 'Lập hồ sơ tự đánh giá' }).click()
  await dialog().getByRole('button', { name: 'Lập hồ sơ' }).click()
  await dialog().getByText('Ghi tên đơn vị tự đánh giá.').waitFor()
  await dialog().getByLabel('Tên đơn vị').fill('UBND phường A')
  await dialog().getByLabel('Bộ tiêu chí').selectOption('quy-nhon/2022')
  await expect.poll(() => dialog().getByLabel('Năm đánh giá').inputValue()).toBe('2022')
  await dialog().getByLabel('Năm đánh giá').fill('2019')
  await dialog().getByText('Bộ tiêu chí này dùng cho năm 2022.').waitFor()
  await dialog().getByLabel('Năm đánh giá').fill('hai nghìn')
  await dialog().getByRole('button', { name: 'Lập hồ sơ' }).click()
  await dialog().getByText('Ghi năm bằng bốn chữ số').waitFor()
  await dialog().getByLabel('Năm đánh giá').fill('2022')
  await dialog().getByLabel('Tạm chấm trong năm').check()
  await dialog().getByRole('button', { name: 'Lập hồ sơ' }).click()
  await page.getByRole('banner').getByText('Tạm chấm').waitFor()
  await expect.poll(() => page.getByRole('banner').innerText()).toContain('Bộ tiêu chí minh họa')
  await page.getByRole('link', { name: /về trang đầu/ }).click()
  await expect.poll(() => rows().count()).toBe(1)
  await expect.poll(() => rows().first().innerText()).toContain('UBND phường A')
})

test('the sample is marked as one wherever it is shown', async () => {
  await page.getByRole('button', { name: 'Xem hồ sơ mẫu' }).click()
  await page.getByRole('banner').getByText('Hồ sơ mẫu').waitFor()
  await page.getByRole('link', { name: /về trang đầu/ }).click()
  await expect.poll(() => rows().allInnerTexts()).toEqual([expect.stringContaining('Hồ sơ mẫu')])
})

test('a deleted dossier is asked about first, and can be brought back', async () => {
  await page.getByRole('button', { name: 'Xem hồ sơ mẫu' }).click()
  await page.getByRole('banner').getByText('Hồ sơ mẫu').waitFor()
  await page.getByRole('link', { name: /về trang đầu/ }).click()
  await rows().getByRole('button', { name: 'Xóa' }).click()
  await dialog().getByRole('button', { name: 'Không, quay lại' }).click()
  await expect.poll(() => rows().count()).toBe(1)
  await rows().getByRole('button', { name: 'Xóa' }).click()
  await dialog().getByRole('button', { name: 'Xóa hồ sơ' }).click()
  await page.getByText('Đã xóa hồ sơ').waitFor()
  await expect.poll(() => rows().count()).toBe(0)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => rows().count()).toBe(1)
})

test.each([
  ['a file of something else', 'Báo cáo quý I', 'Đây không phải là tệp của chương trình này'],
  ['a truncated file', '{"format":"par-index-dossier","formatVersion":1,"id":"a', 'Tệp'],
  [
    'another format',
    '{"format":"par-index-map","formatVersion":1}',
    'Đây không phải là tệp hồ sơ tự đánh giá',
  ],
  ['a newer format', '{"format":"par-index-dossier","formatVersion":2}', 'Hãy cập nhật chương trình'],
  ['a deep file', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'Tệp'],
])('%s is refused, says why, and changes nothing', async (_, content, message) => {
  await open('ho-so.parx.json', content)
  await dialog().getByText('Dữ liệu trên máy được giữ nguyên.').waitFor()
  await expect.poll(() => dialog().innerText()).toContain(message)
  await dialog().getByRole('button', { name: 'Đóng' }).click()
  await page.getByText('Chưa có hồ sơ tự đánh giá nào trên máy này').waitFor()
})

test('a file of more than 20 MB is not even read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huge-'))
  const path = join(folder, 'ho-so.parx.json')
  await writeFile(path, ' '.repeat(20_000_001))
  await page.getByLabel('Chọn tệp hồ sơ tự đánh giá').setInputFiles(path)
  await dialog().getByText('Dữ liệu trên máy được giữ nguyên.').waitFor()
  await expect.poll(() => dialog().innerText()).toContain('20 MB')
  await rm(folder, { recursive: true })
})

test('a saved file opens; opened again with other content it asks which of the two to keep', async () => {
  const text = await readFile(new URL('dossier-v1-draft.parx.json', saved), 'utf8')
  await open('a.parx.json', text)
  await page.waitForURL(/#\/ho-so\//)
  await page.getByRole('link', { name: /về trang đầu/ }).click()
  await expect.poll(() => rows().count()).toBe(1)
  const changed = JSON.stringify({ ...(JSON.parse(text) as object), year: 2020 })
  await open('b.parx.json', changed)
  await dialog().getByRole('button', { name: 'Giữ cả hai' }).click()
  await page.waitForURL(/#\/ho-so\//)
  await page.getByRole('link', { name: /về trang đầu/ }).click()
  await expect.poll(() => rows().count()).toBe(2)
})

test('a frozen dossier that a reviewer opens is shown the way into a round, and is not put among the own', async () => {
  await page.getByText('Cơ quan thẩm định', { exact: true }).click()
  await open('a.parx.json', JSON.stringify(submissionOf('phuong-a')))
  await dialog().getByText('bản chốt số 1').waitFor()
  await dialog().getByRole('link', { name: 'Mở các đợt đánh giá' }).click()
  await page.waitForURL(/#\/dot$/)
  await page
    .getByLabel('Chọn tệp đợt đánh giá')
    .setInputFiles({ name: 'dot.parr.json', mimeType: '', buffer: Buffer.from(JSON.stringify(wholeRound)) })
  await page.getByRole('heading', { name: /^Đã nhận/ }).waitFor()
  await page.goto(`${site.address}#/`)
  await page.getByText('Việc của cơ quan thẩm định').waitFor()
  await open('a.parx.json', JSON.stringify(submissionOf('phuong-a')))
  await dialog().getByRole('link', { name: 'Sang màn hình nhận hồ sơ' }).click()
  await page.waitForURL(/#\/dot\/dot-2022\/nhan$/)
  await expect.poll(() => page.locator('main h1').innerText()).toContain('Nhận hồ sơ')
  await page.goto(`${site.address}#/`)
  await page.getByText('Đơn vị tự đánh giá', { exact: true }).click()
  await page.getByText('Chưa có hồ sơ tự đánh giá nào trên máy này').waitFor()
})

test('an address that leads nowhere says so, and leads back', async () => {
  await page.goto(`${site.address}#/ho-so/khong-co/tu-danh-gia`)
  await page.getByRole('heading', { name: 'Không mở được trang này' }).waitFor()
  await page.getByRole('link', { name: 'Về trang đầu', exact: true }).click()
  await expect.poll(() => page.locator('main h1').innerText()).toContain('Tự đánh giá, chấm điểm')
})

test.each(['', 'tro-giup', 'bo-tieu-chi', 'bo-tieu-chi/xem/quy-nhon/2022', 'khong-co'])(
  'axe finds nothing at #/%s, wide or narrow',
  async (path) => {
    await page.goto(`${site.address}#/${path}`)
    await page.locator('main h1').waitFor()
    for (const size of [wide, narrow]) {
      await page.setViewportSize(size)
      expect(await violations(page)).toEqual([])
      await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(size.width)
    }
  },
)

test('axe finds nothing in the form of a new dossier', async () => {
  await page.getByRole('button', { name: 'Lập hồ sơ tự đánh giá' }).click()
  await dialog().getByLabel('Tên đơn vị').waitFor()
  expect(await violations(page)).toEqual([])
})
