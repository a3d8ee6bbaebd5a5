import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { violations } from './axe.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { jsonFile } from './json-file.ts'
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
})
afterEach(() => sample.close())

const heading = () => page.locator('main h1').innerText()

/** Twenty wards of a block and the sample ward, a year's results. */
async function enterTable(year: number) {
  const rows = Array.from({ length: 20 }, (_, at) => {
    const hundredths = 8000 + at * 60 + ((at * 7 + year * 3) % 9) * 30
    return `Phường ${String.fromCharCode(65 + at)}\t${hundredths / 100}`
  })
  await page.getByRole('button', { name: 'Nhập bảng xếp hạng' }).click()
  await page.getByLabel('Khối xếp hạng').fill('Khối phường')
  await page.getByLabel('Năm', { exact: true }).fill(String(year))
  await page.getByLabel(/^Dán bảng/).fill([...rows, 'Phường Mẫu 01\t86,88'].join('\n'))
  await page.getByRole('button', { name: 'Lưu bảng xếp hạng' }).click()
  await page.getByText(`Đã lưu bảng xếp hạng Khối phường năm ${year}.`).waitFor()
}

async function showRankings() {
  await page.goto(`${site.address}#/xep-hang`)
  await page.locator('main h1').waitFor()
}

test('two years: what changed, and the two parts add up on screen', async () => {
  await sample.show('so-sanh')
  await expect.poll(heading).toMatch(/^Chỉ số tăng .* điểm phần trăm so với năm 2021/)
  const figures = page.locator('main .card').first().locator('span:nth-child(2)')
  await figures.nth(2).waitFor()
  const [change = 0, performance = 0, criteria = 0] = await figures
    .allInnerTexts()
    .then((texts) => texts.map((text) => Number(text.replace('−', '-').replace(',', '.'))))
  expect(change).toBeGreaterThan(0)
  expect(performance + criteria).toBeCloseTo(change, 6)
  await expect.poll(() => page.getByText('tiêu chí mới').count()).toBeGreaterThan(0)
  await expect.poll(() => page.getByRole('img', { name: /lĩnh vực đạt cao nhất/ }).count()).toBe(1)
  expect(await violations(page)).toEqual([])
  // A sheet of A4 upright, less its margins: paper does not scroll, every column has to be on it.
  await page.setViewportSize({ width: 720, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(720)
  const table = page.getByRole('region', { name: 'Bảng thay đổi theo tiêu chí' }).locator('table')
  await expect.poll(() => table.evaluate((one) => one.getBoundingClientRect().right)).toBeLessThanOrEqual(720)
})

test('a unit with one year here is asked for the file of another, which the sample is never taken for', async () => {
  const [before, after] = [sampleDossier(2021), sampleDossier()].map((one) => ({
    ...one,
    id: `phuong-a-${one.year}`,
    unit: { ...one.unit, id: 'phuong-a', name: 'UBND phường A' },
  }))
  await page.goto(site.address)
  await page
    .getByLabel('Chọn tệp hồ sơ tự đánh giá')
    .setInputFiles(jsonFile('phuong-a-2022.parx.json', after))
  await page.waitForURL(/ho-so\/phuong-a-2022\//)
  await page.goto(`${site.address}#/ho-so/phuong-a-2022/so-sanh`)
  await expect.poll(heading).toBe('Chưa có năm nào để so sánh')
  await page
    .getByLabel('Chọn tệp hồ sơ năm khác để so sánh')
    .setInputFiles(jsonFile('phuong-a-2021.parx.json', before))
  await expect.poll(heading).toMatch(/^Chỉ số tăng .* so với năm 2021/)
})

test('from published years to a target, the easiest way and a plan that Excel opens', async () => {
  await showRankings()
  for (const year of [2019, 2020, 2021, 2022]) await enterTable(year)
  await sample.show('muc-tieu')
  await expect.poll(heading).toMatch(/^Để từ hạng \d+ lên hạng \d+ trên 21 đơn vị, cần chỉ số ít nhất/)
  await expect
    .poll(() => page.getByText(/trong 100 lần mô phỏng theo biến động các năm 2019–2022/).count())
    .toBe(1)
  const outcome = page.getByRole('status').filter({ hasText: 'việc đã chọn' })
  const before = await outcome.innerText()
  await page
    .getByRole('checkbox', { name: /^Chọn / })
    .nth(5)
    .check()
  await expect.poll(() => outcome.innerText()).not.toBe(before)
  const chosen = await outcome.innerText()
  await page.reload()
  await expect.poll(() => outcome.innerText()).toBe(chosen)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Lập kế hoạch khắc phục' }).click()
  await page.waitForURL(/ke-hoach/)
  await expect.poll(heading).toMatch(/^Kế hoạch năm 2023: đã xong 0\/\d+ nhiệm vụ/)
  await expect.poll(() => page.getByText('tăng ít nhất 3 bậc so với năm 2022').count()).toBe(1)
  await page.getByLabel('Tiến độ, nhiệm vụ 1', { exact: true }).selectOption('done')
  await expect.poll(heading).toContain('đã xong 1/')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu bảng cho Excel' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('ke-hoach-khac-phuc-2023.csv')
  await page.reload()
  await expect.poll(heading).toContain('đã xong 1/')
  expect(await violations(page)).toEqual([])
})

test('one page for the leader: places and target from the tables, tasks from the plan, all on one A4', async () => {
  await sample.show('tong-quan')
  await expect.poll(heading).toMatch(/^Năm 2022: chỉ số tự đánh giá \d/)
  await page.locator('main').getByText('Chưa có kế hoạch khắc phục.').waitFor()
  await showRankings()
  await enterTable(2022)
  await sample.show('ke-hoach')
  await page.getByRole('button', { name: 'Lập từ điểm chưa đạt' }).click()
  await expect.poll(heading).toContain('đã xong 0/')
  const [plan] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('group', { name: 'Kế hoạch và phụ lục nhiệm vụ' })
      .getByRole('button', { name: 'Xuất Word' })
      .click(),
  ])
  expect(plan.suggestedFilename()).toMatch(/^ke-hoach-khac-phuc-.*-2023\.docx$/)
  await sample.show('tong-quan')
  await page
    .locator('main')
    .getByText(/^Để từ hạng \d+ lên hạng \d+ trên 21 đơn vị/)
    .waitFor()
  await page
    .locator('main')
    .getByText(/^Kế hoạch năm 2023: đã xong 0\//)
    .waitFor()
  expect(await violations(page)).toEqual([])
  const [board] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất PDF' }).click(),
  ])
  const bytes = await readFile(await board.path(), 'latin1')
  expect(bytes.match(/\/Type \/Page\b/g)).toHaveLength(1)
})

test('units of a block beside one another, and where one of them stands', async () => {
  await showRankings()
  await page.getByRole('link', { name: 'So sánh các đơn vị' }).last().click()
  await expect.poll(heading).toMatch(/^Cả khối từ 71,46 đến 84,58/)
  await page.getByLabel('Đơn vị cần xem').selectOption('Phú Giáo')
  await expect
    .poll(heading)
    .toBe('Phú Giáo: hạng 8/9, nhóm 25 % cuối, chỉ số 76,03, kém đơn vị cao nhất 8,55')
  expect(await violations(page)).toEqual([])
})

test("the city's plan is at hand, each row linked to its criteria", async () => {
  await sample.show('ke-hoach')
  await page.getByRole('button', { name: /43\/KH-UBND/ }).click()
  await expect.poll(heading).toContain('0/14 nhiệm vụ')
  await expect.poll(() => page.getByRole('link', { name: '3.2.1', exact: true }).count()).toBe(1)
})

test('a table at fault is named and put right in place', async () => {
  await showRankings()
  await page.getByRole('button', { name: 'Nhập bảng xếp hạng' }).click()
  await page.getByLabel('Khối xếp hạng').fill('Khối phường')
  await page.getByLabel('Năm', { exact: true }).fill('2022')
  await page.getByLabel(/^Dán bảng/).fill('Phường A\t188,5\nPhường B\t80\nPhường B\t81\nPhường D\t')
  await page.getByRole('button', { name: 'Lưu bảng xếp hạng' }).click()
  const alert = page.getByRole('alert')
  await expect.poll(() => alert.innerText()).toMatch(/Phường A.*188,5/)
  await expect.poll(() => alert.innerText()).toContain('cùng mã')
  await page.getByLabel('Chỉ số của Phường A').fill('88,5')
  await page.getByLabel('Tên đơn vị 3').fill('Phường C')
  await page.getByRole('button', { name: 'Lưu bảng xếp hạng' }).click()
  await page.getByRole('button', { name: 'Lưu, không xếp hạng 1 đơn vị' }).click()
  await page.getByText('Đã lưu bảng xếp hạng').waitFor()
  await page.getByText('1 đơn vị không xếp hạng').waitFor()
})

test('on a phone nothing runs out of the screen sideways', async () => {
  await page.setViewportSize(narrow)
  for (const screen of ['tong-quan', 'so-sanh', 'muc-tieu', 'ke-hoach']) {
    await sample.show(screen)
    await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
  }
})
