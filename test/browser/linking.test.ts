import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
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
  await page.goto(`${site.address}#/xep-hang`)
  await page.locator('main h1').waitFor()
})
afterEach(() => sample.close())

const dialog = () => page.getByRole('dialog')
const saveTable = () => page.getByRole('button', { name: 'Lưu bảng xếp hạng' }).click()

async function typeTable(year: number, rows: readonly string[]) {
  await page.getByRole('button', { name: 'Nhập bảng xếp hạng' }).click()
  await page.getByLabel('Khối xếp hạng').fill('Khối phường')
  await page.getByLabel('Năm', { exact: true }).fill(String(year))
  await page.getByLabel(/^Dán bảng/).fill(rows.join('\n'))
}

async function keepTable(year: number, rows: readonly string[]) {
  await typeTable(year, rows)
  await saveTable()
  await page.getByText(`Đã lưu bảng xếp hạng Khối phường năm ${year}.`).waitFor()
}

test('a merged unit is linked by keyboard; its predecessors stand on lines of their own, their average gives no place', async () => {
  await keepTable(2021, ['Phường Mẫu\t80', 'Xã Đông Hồ\t70', 'Phường A\t90', 'Phường B\t60'])
  await typeTable(2022, ['Phường Mẫu 01\t86,88', 'Phường A\t91', 'Phường B\t61,5'])
  await expect.poll(() => page.getByText('chưa có ở năm trước').count()).toBe(1)
  await expect.poll(() => page.getByText('như năm 2021').count()).toBe(2)
  await page.getByRole('button', { name: 'Liên kết… Phường Mẫu 01' }).focus()
  await page.keyboard.press('Enter')
  await dialog().getByRole('button', { name: 'Xác nhận liên kết' }).click()
  await dialog().getByText('Chưa chọn đơn vị cũ nào.').waitFor()
  await dialog()
    .getByRole('checkbox', { name: /^Phường Mẫu / })
    .focus()
  await page.keyboard.press('Space')
  await dialog().getByLabel('Tìm đơn vị khác theo tên').focus()
  await page.keyboard.type('dong ho')
  await dialog()
    .getByRole('checkbox', { name: /^Xã Đông Hồ/ })
    .focus()
  await page.keyboard.press('Space')
  await expect
    .poll(() =>
      dialog()
        .getByRole('radio', { name: /^Sáp nhập/ })
        .isChecked(),
    )
    .toBe(true)
  await dialog().getByLabel('Có hiệu lực từ ngày').fill('01/01/2022')
  expect(await violations(page)).toEqual([])
  await dialog().getByLabel('Theo nghị quyết, quyết định số').focus()
  await page.keyboard.type('1/NQ-UBTVQH')
  await page.keyboard.press('Enter')
  await page.getByText('lập từ Phường Mẫu, Xã Đông Hồ (01/01/2022)').waitFor()
  await saveTable()
  await page.getByText('Đã lưu bảng xếp hạng Khối phường năm 2022.').waitFor()

  await sample.show('so-sanh')
  const years = page.getByRole('region', { name: 'Bảng chỉ số và xếp hạng các năm' })
  const cells = async (name: string | RegExp) =>
    (await years.getByRole('row', { name }).locator('th, td').allInnerTexts()).map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    )
  await expect
    .poll(() => cells(/Phường Mẫu/))
    .toEqual(expect.arrayContaining(['80,00 %', '2/4', '25 % thứ hai']))
  await expect.poll(() => cells(/Đông Hồ/)).toEqual(expect.arrayContaining(['70,00 %', '3/4', '25 % thứ ba']))
  await expect
    .poll(() => cells(/^2021/))
    .toEqual(expect.arrayContaining(['75,00 % khác hồ sơ', 'tham khảo', '–']))
  await expect.poll(() => cells(/^2022/)).toEqual(expect.arrayContaining(['86,88 %', '2/3', '25 % thứ hai']))
  await sample.show('muc-tieu')
  await expect.poll(() => page.locator('main').innerText()).toContain('trên 3 đơn vị')
  await expect.poll(() => page.getByRole('option', { name: /2021/ }).count()).toBe(0)
})

test('a renamed unit keeps its places, and a link is taken back by changing the table', async () => {
  await keepTable(2021, ['Phường Mẫu Cũ\t80', 'Phường A\t90'])
  await keepTable(2022, ['Phường Mẫu 01\t86,88', 'Phường A\t91'])
  const change = () => page.getByRole('button', { name: 'Sửa bảng, liên kết đơn vị' }).first().click()
  await change()
  await page.getByRole('button', { name: 'Liên kết… Phường Mẫu 01' }).click()
  await dialog()
    .getByRole('checkbox', { name: /^Phường Mẫu Cũ/ })
    .check()
  await dialog().getByRole('button', { name: 'Xác nhận liên kết' }).click()
  await page.getByText('đổi tên từ Phường Mẫu Cũ').waitFor()
  await saveTable()
  await page.getByText('Đã lưu bảng xếp hạng').waitFor()
  await sample.show('so-sanh')
  const years = page.getByRole('region', { name: 'Bảng chỉ số và xếp hạng các năm' })
  await years.getByRole('row', { name: /^2021.*80,00 %.*2\/2/ }).waitFor()
  await page.goto(`${site.address}#/xep-hang`)
  await change()
  await page.getByRole('button', { name: 'Liên kết… Phường Mẫu 01' }).click()
  await dialog().getByRole('button', { name: 'Bỏ liên kết' }).click()
  await saveTable()
  await page.getByText('Đã lưu bảng xếp hạng').waitFor()
  await sample.show('so-sanh')
  await years.getByRole('row', { name: /^2022/ }).waitFor()
  await expect.poll(() => years.getByRole('row', { name: /^2021.*80,00 %/ }).count()).toBe(0)
})

test('units written in another way than the year before are confirmed at once', async () => {
  await keepTable(2021, ['UBND phường A\t80', 'UBND phường B\t90'])
  await typeTable(2022, ['Phường A\t86', 'Phường B\t91', 'Phường C\t70'])
  await page.getByRole('button', { name: 'Xác nhận là cùng đơn vị' }).click()
  await expect.poll(() => page.getByText('như năm 2021').count()).toBe(2)
  await page.setViewportSize(narrow)
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
})

test('the published result stands beside the own one; another name is asked about and remembered', async () => {
  await keepTable(2022, ['P. Mẫu 1\t80', 'Phường A\t91'])
  await sample.show('so-sanh')
  const official = page.getByRole('region', { name: 'Kết quả công bố năm 2022' })
  await official.getByText('Chưa có bảng xếp hạng năm 2022 nào có tên đơn vị.').waitFor()
  await official.getByRole('button', { name: /^Là đơn vị này ?: P\. Mẫu 1/ }).click()
  await official.getByText('hạng 2/2').waitFor()
  await official.getByText('Chỉ số công bố khác chỉ số tự đánh giá').waitFor()
  expect(await violations(page)).toEqual([])
  await page.reload()
  await official.getByText('hạng 2/2').waitFor()
  await sample.show('tong-quan')
  await page
    .getByRole('region', { name: 'Xếp hạng các năm' })
    .getByText(/^Công bố 80,00\s%, hạng 2\/2/)
    .waitFor()
  await sample.show('so-sanh')
  await official.getByRole('button', { name: /^Bỏ xác nhận/ }).click()
  await official.getByText('Chưa có bảng xếp hạng năm 2022 nào có tên đơn vị.').waitFor()
})
