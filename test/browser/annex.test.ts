import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { pressAtOnce } from './press-at-once.ts'
import { narrow, wide } from './sample.ts'
import { openSite, openWatchedPage } from './site.ts'
import { readAll } from './store-page.ts'
import { annexDocx, annexHtml, annexLines, type AnnexLine } from './word-annex.ts'
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
  await page.goto(`${site.address}#/bo-tieu-chi/nhap-phu-luc`)
  await page.getByRole('heading', { name: 'Nhập bộ tiêu chí từ phụ lục' }).waitFor()
})
afterEach(() => close())

const main = () => page.getByRole('main')
const row = (name: string) => main().getByRole('article', { name, exact: true })

/** Pastes what the clipboard would hold. */
async function paste(kinds: Readonly<Record<string, string>>) {
  await page.getByLabel('Dán bảng tiêu chí vào đây').evaluate((box, kinds) => {
    const clipboardData = new DataTransfer()
    for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text)
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, kinds)
}
/** What lies in a store of the database; where none was opened yet, nothing does. */
const stored = async (name: string) =>
  (await page.evaluate(() => indexedDB.databases())).length === 0 ? [] : readAll(page, name)
const openFile = (name: string, buffer: Buffer) =>
  page.getByLabel('Chọn tệp phụ lục').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

test('a table pasted from Word is shown as read and as understood, with every wrong sum by row', async () => {
  await paste({ 'text/html': annexHtml(annexLines({ '2.1': '3.05' })), 'text/plain': 'không dùng' })
  await main().getByRole('heading', { name: 'Đã đọc 119 dòng: 7 lĩnh vực, 84 tiêu chí chấm điểm' }).waitFor()
  const leaf = row('1.1.3 Thời điểm ban hành của kế hoạch 1.1')
  await expect.poll(() => leaf.innerText()).toContain('- Ban hành trong Quý I: 2 điểm')
  await expect.poll(() => leaf.getByLabel('Điểm tối đa của').inputValue()).toBe('2')
  const problems = main().getByRole('complementary', { name: 'Việc phải xem' })
  await expect.poll(() => problems.innerText()).toContain('là 3,5, khác điểm tối đa đã ghi 3,05')
  await expect.poll(() => problems.innerText()).toContain('là 13,55, khác điểm tối đa đã ghi 14')
  await problems.getByRole('button', { name: /^2\.1 / }).click()
  const misprint = row('2.1 Kế hoạch (cải cách thể chế)')
  await expect.poll(() => misprint.evaluate((one) => one.contains(document.activeElement))).toBe(true)
  await misprint.getByLabel('Điểm tối đa của').fill('3,5')
  await problems.getByText('Bảng đã đủ và khớp điểm.').waitFor()
})

test('rows are corrected in place: level, number, title, points and kind of rule, each with undo', async () => {
  await paste({ 'text/html': annexHtml(annexLines()) })
  const leaf = row('1.1.2 Chất lượng văn bản của kế hoạch 1.1')
  await leaf.getByRole('button', { name: /Lùi vào/ }).click()
  await leaf.getByText('Cấp 4').waitFor()
  await main().getByRole('button', { name: 'Hoàn tác' }).click()
  await leaf.getByText('Cấp 3').waitFor()
  await leaf.getByLabel('Tên của').fill('Chất lượng kế hoạch năm')
  const renamed = row('1.1.2 Chất lượng kế hoạch năm')
  await renamed.getByLabel('Số thứ tự của').fill('1.1.9')
  const moved = row('1.1.9 Chất lượng kế hoạch năm')
  await moved.getByLabel('Cách tính điểm của').selectOption('checklist')
  await moved.getByRole('button', { name: /Sửa cách tính/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Thêm mục' }).click()
  await dialog.getByLabel('Mục 2: nội dung').fill('Có phụ lục')
  await dialog.getByLabel('Mục 2: điểm').fill('0,5')
  await dialog.getByText('đạt 1/2 mục').first().waitFor()
  await page.keyboard.press('Escape')
  await moved.getByText('Có phụ lục: 0,5 điểm').waitFor()
  await moved.getByRole('button', { name: /^Bỏ/ }).click()
  await main().getByRole('heading', { name: '83 tiêu chí chấm điểm' }).waitFor()
  await page.keyboard.press('Control+z')
  await main().getByRole('heading', { name: '84 tiêu chí chấm điểm' }).waitFor()
  await expect.poll(() => moved.getByLabel('Cách tính điểm của').inputValue()).toBe('checklist')

  await page.getByRole('link', { name: 'Trợ giúp' }).click()
  await page.getByRole('heading', { name: 'Trợ giúp' }).waitFor()
  await page.goto(`${site.address}#/bo-tieu-chi/nhap-phu-luc`)
  await expect.poll(() => moved.getByLabel('Cách tính điểm của').inputValue()).toBe('checklist')
  await main().getByRole('button', { name: 'Đọc bảng khác' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Không, quay lại' }).click()
  await expect.poll(() => moved.count()).toBe(1)
  await main().getByRole('button', { name: 'Đọc bảng khác' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ và đọc bảng khác' }).click()
  await page.getByLabel('Dán bảng tiêu chí vào đây').waitFor()
})

test('nothing is stored before the user opens the result in the editor', async () => {
  await openFile('phu-luc.docx', annexDocx(annexLines()))
  await main()
    .getByRole('heading', { name: /Đã đọc 119 dòng/ })
    .waitFor()
  expect(await stored('setDrafts')).toEqual([])
  await main().getByRole('button', { name: 'Mở trong trình soạn' }).click()
  await page.getByRole('tree').waitFor()
  expect(await stored('setDrafts')).toHaveLength(1)
  expect(await stored('sets')).toEqual([])
})

test('from a Word annex of 84 sub-criteria to the first points of a dossier scored on it', async () => {
  await openFile('phu-luc.docx', annexDocx(annexLines()))
  await main().getByRole('button', { name: 'Mở trong trình soạn' }).click()
  await page.getByLabel('Tên bộ tiêu chí').fill('Bộ tiêu chí CCHC phường, xã tỉnh Gia Lai năm 2026')
  await page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Gia Lai')
  await page.getByLabel('Số, ký hiệu').fill('12/QĐ-UBND')
  await page.getByLabel('Ngày ban hành').fill('15/01/2026')
  await page.getByLabel('Phường').check()
  await page.getByRole('button', { name: 'Lưu thành bộ tiêu chí' }).click()
  await page.getByRole('heading', { name: 'Đã lưu vào thư viện' }).waitFor()
  expect(await stored('setDrafts')).toEqual([])

  await page.getByRole('link', { name: 'Lập hồ sơ tự đánh giá trên bộ này' }).click()
  await page.getByRole('button', { name: 'Lập hồ sơ tự đánh giá' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên đơn vị').fill('UBND phường Pleiku')
  await expect.poll(() => dialog.getByLabel('Bộ tiêu chí').inputValue()).toMatch(/^ubnd-tinh-gia-lai\//)
  await dialog.getByRole('button', { name: 'Lập hồ sơ' }).click()
  await page.getByRole('heading', { name: /1\.1\.1 / }).waitFor()
  await main().getByRole('form').or(main()).getByRole('textbox').first().fill('2')
  await expect.poll(() => main().innerText()).toContain('0,50')
})

/** From the reading on the screen to the set in the library. */
async function saveSet(number: string, more: () => Promise<void> = async () => {}) {
  await main().getByRole('button', { name: 'Mở trong trình soạn' }).click()
  await page.getByLabel('Tên bộ tiêu chí').fill(`Bộ tiêu chí CCHC theo ${number}`)
  await page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Gia Lai')
  await page.getByLabel('Số, ký hiệu').fill(number)
  await page.getByLabel('Ngày ban hành').fill('15/01/2026')
  await page.getByLabel('Phường').check()
  await more()
  await page.getByRole('button', { name: 'Lưu thành bộ tiêu chí' }).click()
  await page.getByRole('heading', { name: 'Đã lưu vào thư viện' }).waitFor()
}

test('an amended annex becomes the next version: the map is drawn up and confirmed, and the dossier moves to it', async () => {
  await openFile('phu-luc.docx', annexDocx(annexLines()))
  await saveSet('12/QĐ-UBND')
  const id = page.url().match(/ubnd-tinh-gia-lai\/[^/]+/)?.[0] ?? ''
  await page.getByRole('link', { name: 'Lập hồ sơ tự đánh giá trên bộ này' }).click()
  await page.getByRole('button', { name: 'Lập hồ sơ tự đánh giá' }).click()
  await page.getByRole('dialog').getByLabel('Tên đơn vị').fill('UBND phường Pleiku')
  await page.getByRole('dialog').getByRole('button', { name: 'Lập hồ sơ' }).click()
  await page.getByRole('heading', { name: /1\.1\.1 / }).waitFor()
  await main().getByRole('form').or(main()).getByRole('textbox').first().fill('2')
  await expect.poll(() => main().innerText()).toContain('0,50')
  const scored = page.url()
  const dossier = scored.replace(/(ho-so\/[^/]+).*/, '$1')

  await page.goto(`${site.address}#/bo-tieu-chi/nhap-phu-luc`)
  const amended = annexLines().map(([code, title, points, scoring, evidence]): AnnexLine =>
    code === '1.1.2'
      ? [code, 'Chất lượng kế hoạch năm', points, scoring, evidence]
      : [code, title, points, scoring, evidence],
  )
  await openFile('phu-luc-sua.docx', annexDocx(amended))
  await saveSet('34/QĐ-UBND', async () => {
    await page.getByLabel('Thay cho bộ tiêu chí').selectOption(id)
    await page.getByLabel('Phiên bản', { exact: true }).fill('2026.2')
  })
  await page.getByRole('link', { name: /^Đối chiếu với phiên bản/ }).click()
  await page.getByRole('heading', { name: /Còn 1 chỗ chờ xác nhận/ }).waitFor()
  await expect.poll(() => main().locator('tbody tr').innerText()).toContain('Chất lượng kế hoạch năm')
  await main()
    .locator('tbody tr')
    .getByLabel(/^Đã xác nhận/)
    .check()
  await page.getByRole('heading', { name: /Đã xác nhận xong/ }).waitFor()

  await page.goto(`${dossier}/bo-tieu-chi`)
  await page.getByRole('button', { name: 'Chuyển hồ sơ sang phiên bản 2026.2' }).click()
  await page
    .getByText('Đã chuyển phiên bản: 1 trả lời được giữ, không có trả lời nào phải để riêng.')
    .waitFor()
  await page.goto(scored)
  await page.getByRole('heading', { name: /1\.1\.1 / }).waitFor()
  await expect
    .poll(() => main().getByRole('form').or(main()).getByRole('textbox').first().inputValue())
    .toBe('2')
  await expect.poll(() => main().innerText()).toContain('0,50')
})

test('an annex of 2,000 rows shows how far it is read, can be given up, and names a problem far down', async () => {
  const leaf = (area: number, at: number): AnnexLine => [
    `${area}.${at}`,
    `Nhiệm vụ thứ ${at}`,
    area === 4 && at === 499 ? '' : '1',
    '- Đạt: 1 điểm\n- Không đạt: 0 điểm',
    '',
  ]
  const long = annexHtml(
    [1, 2, 3, 4].flatMap((area) => [
      [`${area}`, `Lĩnh vực ${area}`, '499', '', ''] satisfies AnnexLine,
      ...Array.from({ length: 499 }, (_, at) => leaf(area, at + 1)),
    ]),
  )
  const givenUp = pressAtOnce(page, 'main progress[aria-label="Đã đọc"]', 'Hủy')
  await paste({ 'text/html': long })
  await givenUp
  await expect.poll(() => main().getByText('Đang đọc').count()).toBe(0)
  await paste({ 'text/html': long })
  await main().getByRole('heading', { name: 'Đã đọc 2000 dòng' }).waitFor()
  const problems = main().getByRole('complementary', { name: 'Việc phải xem' })
  await problems
    .getByRole('button', { name: /^4\.499 / })
    .first()
    .click()
  const far = row('4.499 Nhiệm vụ thứ 499')
  await expect.poll(() => far.evaluate((one) => one.contains(document.activeElement))).toBe(true)
  await expect.poll(() => main().getByRole('article').count()).toBeLessThan(200)
  await far.getByLabel('Điểm tối đa của').fill('1')
  const before = row('4.490 Nhiệm vụ thứ 490')
  await expect.poll(() => before.count()).toBe(0)
  await main()
    .getByRole('button', { name: /^Hiện 30 dòng trước/ })
    .click()
  await before.waitFor()
  await main().getByRole('button', { name: 'Tất cả 2000' }).click()
  await row('1.1 Nhiệm vụ thứ 1').waitFor()
})

test('what is no criteria table is refused with what to do, and the page stays ready', async () => {
  await openFile('khac.docx', Buffer.from('không phải tệp Word'))
  await main().getByRole('alert').waitFor()
  await expect.poll(() => main().getByRole('alert').innerText()).toContain('Chưa đọc được khac.docx')
  await paste({ 'text/plain': 'Báo cáo quý I\nKết quả đạt được' })
  await main().getByText('Không tìm thấy bảng tiêu chí').waitFor()
  expect(await stored('setDrafts')).toEqual([])
  await paste({ 'text/html': annexHtml(annexLines()) })
  await main()
    .getByRole('heading', { name: /Đã đọc 119 dòng/ })
    .waitFor()
})

test('the comparison sheet prints every row beside what was understood, and nothing of the screen', async () => {
  await paste({ 'text/html': annexHtml(annexLines()) })
  await main()
    .getByRole('heading', { name: /Đã đọc/ })
    .waitFor()
  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('region', { name: 'Bảng đối chiếu' })
  await expect.poll(() => sheet.locator('tbody tr').count()).toBe(119)
  await expect.poll(() => sheet.innerText()).toContain('NGƯỜI ĐỐI CHIẾU')
  await expect.poll(() => page.getByRole('button', { name: 'Mở trong trình soạn' }).isVisible()).toBe(false)
})

test('the screens of the annex are accessible and fit a telephone', async () => {
  expect(await violations(page)).toEqual([])
  await paste({ 'text/html': annexHtml(annexLines({ '2.1': '3.05' })) })
  await main()
    .getByRole('heading', { name: /Đã đọc/ })
    .waitFor()
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(narrow)
  expect(await violations(page)).toEqual([])
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
})
