import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
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
  await sample.show('ke-hoach')
})
afterEach(() => sample.close())

const heading = () => page.locator('main h1').innerText()

async function takeCityPlan() {
  await page.getByRole('button', { name: 'Dùng kế hoạch 43/KH-UBND' }).click()
  await expect.poll(heading).toContain('0/14 nhiệm vụ')
}

test('each plan that comes with the program can be tracked, that of the own set first', async () => {
  const ready = page.getByLabel('Kế hoạch có sẵn')
  await expect.poll(() => ready.locator('option').count()).toBe(5)
  await expect
    .poll(() => ready.locator('option').first().innerText())
    .toMatch(/^UBND thành phố Quy Nhơn, năm 2022/)
  await ready.selectOption({ label: 'UBND thành phố Hải Phòng, năm 2022, 12 nhiệm vụ' })
  await page.getByRole('button', { name: 'Dùng kế hoạch 3818/QĐ-UBND' }).click()
  await expect.poll(heading).toContain('0/12 nhiệm vụ')
  await page.getByLabel('Tiến độ, nhiệm vụ 8', { exact: true }).selectOption('done')
  await expect.poll(heading).toContain('1/12 nhiệm vụ')
})

test('the share of tasks done becomes an answer only when it is confirmed', async () => {
  await takeCityPlan()
  const card = page.getByRole('region', { name: 'Tỷ lệ hoàn thành kế hoạch' })
  await expect.poll(() => card.innerText()).toContain('đang kê khai: 27/29')
  await page.getByLabel('Tiến độ, nhiệm vụ 1', { exact: true }).selectOption('done')
  await expect.poll(() => card.innerText()).toContain('Theo kế hoạch này: 1/14')
  await expect.poll(() => card.innerText()).toContain('đang kê khai: 27/29')
  await card.getByRole('button', { name: 'Ghi 1/14 vào tiêu chí 1.1.3' }).click()
  await expect.poll(() => card.innerText()).toContain('đang kê khai: 1/14')
  await expect.poll(() => card.getByRole('button').count()).toBe(0)
})

test('with the year before at hand the plan shows which tasks brought their points, and so does its report', async () => {
  await takeCityPlan()
  await page.getByRole('heading', { name: /^\d+\/14 nhiệm vụ đã mang lại điểm, tổng cộng \+\d/ }).waitFor()
  const former = sampleDossier(2021)
  const unit = { ...former.unit, name: 'UBND phường Cũ' }
  const file = (year: number) => jsonFile('nam-truoc.parx.json', { ...former, unit, year })
  const input = page.getByLabel('Chọn tệp hồ sơ năm 2021 để so điểm')
  await input.setInputFiles(file(2020))
  await page.getByText('Tệp này là hồ sơ năm 2020, kế hoạch cần so với năm 2021.').waitFor()
  await input.setInputFiles(file(2021))
  await page.getByText('Điểm năm 2021 theo hồ sơ của UBND phường Cũ').waitFor()
  const table = page.getByRole('region', { name: 'Bảng điểm các nhiệm vụ mang lại' })
  await expect.poll(() => table.getByText('có thêm điểm').count()).toBeGreaterThan(0)
  expect(await violations(page)).toEqual([])
  const [report] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('group', { name: 'Báo cáo tiến độ thực hiện kế hoạch' })
      .getByRole('button', { name: 'Xuất Word' })
      .click(),
  ])
  const { unzipSync, strFromU8 } = await import('fflate')
  const parts = unzipSync(new Uint8Array(await readFile(await report.path())))
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Điểm các nhiệm vụ mang lại')
})

test('reports join the calendar by a known rule, are ticked off, stay after a reload and go into the calendar file', async () => {
  const calendar = page.getByRole('region', { name: /mốc thời hạn/ })
  await calendar.getByText('Thêm lịch báo cáo định kỳ').click()
  await calendar.getByRole('button', { name: 'Thêm vào lịch' }).click()
  await calendar.getByText('Ghi hạn gửi của ít nhất một báo cáo.').waitFor()
  await calendar.getByLabel('Điền theo quy định').selectOption('before-10')
  await calendar.getByLabel('Báo cáo CCHC năm, hạn gửi').fill('31/11/2022')
  await calendar.getByRole('button', { name: 'Thêm vào lịch' }).click()
  await calendar.getByText('Ghi ngày/tháng/năm cho: Báo cáo CCHC năm.').waitFor()
  await calendar.getByLabel('Báo cáo CCHC năm, hạn gửi').fill('30/11/2022')
  await calendar.getByRole('button', { name: 'Thêm vào lịch' }).click()
  const first = calendar.getByLabel('Đã làm: Báo cáo CCHC quý I, hạn 09/03/2022')
  const row = calendar.getByRole('listitem').filter({ has: page.getByLabel(/^Đã làm: Báo cáo CCHC quý I,/) })
  await first.click()
  await expect.poll(() => first.isChecked()).toBe(true)
  // The box is ticked at once, the words beside it come when it is stored.
  await expect.poll(() => row.innerText()).toContain('đã làm, chậm hạn')
  await page.reload()
  await expect.poll(() => first.isChecked()).toBe(true)
  await expect.poll(() => row.innerText()).toContain('đã làm, chậm hạn')
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    calendar.getByRole('button', { name: 'Lưu lịch (.ics)' }).click(),
  ])
  const text = await readFile(await saved.path(), 'utf8')
  expect(text).toContain('SUMMARY:Báo cáo CCHC năm\r\n')
  expect(text).toContain('DTSTART;VALUE=DATE:20221130')
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(narrow)
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
})
