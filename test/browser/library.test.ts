import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openSampleWindow, wide } from './sample.ts'
import { openSite, openWatchedPage } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
let page: Page
let close: () => Promise<void>

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  ;({ page, close } = await openWatchedPage(site, { viewport: wide }))
  await page.goto(`${site.address}#/bo-tieu-chi`)
  await page.getByRole('heading', { name: 'Bộ tiêu chí' }).first().waitFor()
})
afterEach(() => close())

const main = () => page.getByRole('main')
const dialog = () => page.getByRole('dialog')
const text = () => readFile(new URL('../../criteria/quy-nhon/2022.json', import.meta.url), 'utf8')

async function importSet(content: string) {
  await page
    .getByLabel('Chọn tệp bộ tiêu chí')
    .setInputFiles({ name: 'bo.json', mimeType: 'application/json', buffer: Buffer.from(content) })
}

test('every shipped set is listed as illustrative, and can be read', async () => {
  await expect.poll(() => main().locator('tbody tr').count()).toBe(9)
  await expect.poll(() => main().locator('tbody').getByText('minh họa', { exact: true }).count()).toBe(9)
  await main()
    .getByRole('link', { name: /Quy Nhơn năm 2022/ })
    .click()
  await page.getByRole('heading', { name: /Quy Nhơn năm 2022/ }).waitFor()
  await expect.poll(() => main().innerText()).toContain('Trên 97')
  await page.getByRole('searchbox').fill('chung thuc ban sao dien tu')
  await page
    .getByRole('heading', { name: /[Cc]hứng thực/ })
    .first()
    .waitFor()
  await expect.poll(() => main().getByRole('article').count()).toBeLessThan(40)
  await page.getByRole('searchbox').fill('zzz')
  await main().getByText('Không có tiêu chí nào').waitFor()
})

test('a search goes through all sets without diacritics, and leads to the criterion', async () => {
  await page.getByRole('searchbox').fill('hinh thuc tuyen truyen')
  const first = main().getByRole('listitem').getByRole('link').first()
  await first.waitFor()
  const name = await first.innerText()
  await first.click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name)
})

test('two versions lie side by side, with what was split, merged, added and removed', async () => {
  await page.getByRole('button', { name: 'So sánh hai phiên bản' }).click()
  await dialog().getByRole('link', { name: 'So sánh' }).click()
  await page.getByRole('heading', { name: /khác nhau giữa hai phiên bản/ }).waitFor()
  for (const words of ['Tách tiêu chí', 'Gộp tiêu chí', 'Thêm mới', 'Bỏ', 'Đổi điểm tối đa'])
    await expect.poll(() => main().innerText()).toContain(words)
  await page.getByRole('button', { name: /^Bỏ / }).click()
  await expect.poll(() => main().locator('tbody tr').count()).toBeGreaterThan(0)
})

test('a set is exported and comes in again as an own version; the same version with another content does not', async () => {
  await main()
    .getByRole('link', { name: /Quy Nhơn năm 2022/ })
    .click()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất tệp JSON' }).click(),
  ])
  const exported = await readFile(await saved.path(), 'utf8')
  expect(JSON.parse(exported)).toEqual(JSON.parse(await text()))

  await page.goto(`${site.address}#/bo-tieu-chi`)
  await importSet(exported.replace('"version": "2022"', '"version": "2022.2"'))
  await dialog().getByRole('button', { name: 'Đưa vào thư viện' }).click()
  await dialog().getByRole('link', { name: 'Xem bộ tiêu chí' }).click()
  await expect.poll(() => main().innerText()).toContain('quy-nhon 2022.2')

  await page.goto(`${site.address}#/bo-tieu-chi`)
  await importSet(exported.replace('UBND thành phố Quy Nhơn', 'UBND'))
  await dialog().getByText('bản đã lưu không bị ghi đè').waitFor()
  await expect.poll(() => dialog().getByRole('button', { name: 'Đưa vào thư viện' }).count()).toBe(0)
  await dialog().getByRole('button', { name: 'Không nhập' }).click()
  await importSet(exported)
  await dialog().getByText('Thư viện đã có đúng bộ tiêu chí này').waitFor()
})

test('a set whose sums are wrong is refused by place and code, and nothing is stored', async () => {
  await importSet((await text()).replace('"max": 16', '"max": 15'))
  await dialog().getByText('Thư viện được giữ nguyên.').waitFor()
  await expect.poll(() => dialog().innerText()).toMatch(/là 16, khác điểm tối đa đã ghi 15/)
  await dialog().getByRole('button', { name: 'Đóng' }).click()
  await expect.poll(() => main().locator('tbody tr').count()).toBe(9)
})

test('deleting an own set warns of the dossiers that use it, and can be undone', async () => {
  await importSet((await text()).replace('"version": "2022"', '"version": "2022.2"'))
  await dialog().getByRole('button', { name: 'Đưa vào thư viện' }).click()
  await dialog().getByRole('button', { name: 'Đóng' }).click()
  await page.goto(`${site.address}#/`)
  await page.getByRole('button', { name: 'Lập hồ sơ tự đánh giá' }).click()
  await dialog().getByLabel('Tên đơn vị').fill('UBND phường A')
  await dialog().getByLabel('Bộ tiêu chí').selectOption('quy-nhon/2022.2')
  await dialog().getByRole('button', { name: 'Lập hồ sơ' }).click()
  await page.getByRole('banner').getByText('UBND phường A').waitFor()
  await page.goto(`${site.address}#/bo-tieu-chi`)
  await page.getByRole('button', { name: /^Xóa/ }).click()
  await dialog().getByText('1 hồ sơ trên máy này đang dùng').waitFor()
  await dialog().getByRole('button', { name: 'Xóa khỏi thư viện' }).click()
  await page.getByText('khỏi thư viện.').waitFor()
  await expect.poll(() => main().locator('tbody tr').count()).toBe(9)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => main().locator('tbody tr').count()).toBe(10)
})

test('an open dossier moves to another version: what fits stays, the rest is put aside; undo brings it back', async () => {
  const sample = await openSampleWindow(site)
  await sample.show('bo-tieu-chi')
  const within = sample.page.getByRole('main')
  await within.getByRole('button', { name: 'Chuyển hồ sơ sang phiên bản 2021' }).click()
  await within.getByText(/trả lời được giữ/).waitFor()
  await expect.poll(() => within.getByRole('heading', { name: /Trả lời để riêng/ }).count()).toBe(1)
  await expect.poll(() => within.innerText()).toContain('235/980')
  await sample.page.getByRole('button', { name: 'Hoàn tác' }).click()
  await within.getByRole('heading', { name: 'Bộ tiêu chí của hồ sơ: phiên bản 2022' }).waitFor()
  await expect.poll(() => within.getByRole('heading', { name: /Trả lời để riêng/ }).count()).toBe(0)
  await sample.close()
})
