import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { narrow, openSampleWindow, wide, type SampleWindow } from './sample.ts'
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
  await sample.show('tai-lieu')
})
afterEach(() => sample.close())

const heading = () => page.locator('main h1').innerText()
const row = (no: number) => page.locator('tbody tr').filter({ has: page.locator(`td:text-is("${no}")`) })
const dialog = () => page.getByRole('dialog')
const field = (label: string) => dialog().getByLabel(label, { exact: true })
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

async function beginDocument() {
  await page.getByRole('main').getByRole('button', { name: 'Thêm tài liệu' }).first().click()
  await field('Số, ký hiệu').waitFor()
}
async function saveDocument() {
  await dialog().getByRole('button', { name: 'Thêm tài liệu', exact: true }).click()
  await dialog().waitFor({ state: 'hidden' })
}

test('a document is added: the kind is offered from the symbol, the day and the link are completed', async () => {
  await beginDocument()
  await expect
    .poll(() => field('Số, ký hiệu').evaluate((input) => input === document.activeElement))
    .toBe(true)
  await page.keyboard.type('  701/KH-UBND ')
  await dialog().getByRole('button', { name: 'Chọn “Kế hoạch” theo ký hiệu' }).click()
  await field('Ngày ban hành').fill('5/12/2022')
  await field('Cơ quan ban hành').fill('UBND phường Mẫu 01')
  await field('Trích yếu').fill('Kế hoạch chuyển đổi số'.normalize('NFD'))
  await field('Liên kết').fill(' phuongmau.gov.vn/kh701 ')
  await field('Người ký').focus()
  await expect.poll(() => field('Ngày ban hành').inputValue()).toBe('05/12/2022')
  await saveDocument()
  const added = row(30)
  await expect.poll(() => added.locator('th').innerText()).toBe('701/KH-UBND\nKế hoạch')
  await expect.poll(() => added.innerText()).toContain('05/12/2022')
  await expect.poll(() => added.innerText()).toContain('Kế hoạch chuyển đổi số'.normalize('NFC'))
  await expect.poll(() => added.innerText()).toContain('chưa dùng')
  const link = added.getByRole('link', { name: 'Mở liên kết' })
  expect(await link.evaluate((a: HTMLAnchorElement) => [a.href, a.target, a.rel])).toEqual([
    'https://phuongmau.gov.vn/kh701',
    '_blank',
    'noopener noreferrer',
  ])
})

test('a wrong day and a dangerous link are refused beside their fields, and nothing is added', async () => {
  await beginDocument()
  await field('Số, ký hiệu').fill('1/BC-UBND')
  await field('Ngày ban hành').fill('31/02/2022')
  await field('Liên kết').fill('javascript:alert(1)')
  await dialog().getByRole('button', { name: 'Thêm tài liệu', exact: true }).click()
  for (const [label, words] of [
    ['Ngày ban hành', 'ngày/tháng/năm'],
    ['Liên kết', 'https://'],
  ] as const) {
    await expect
      .poll(() =>
        field(label).evaluate((input) => [
          input.getAttribute('aria-invalid'),
          document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent,
        ]),
      )
      .toEqual(['true', expect.stringContaining(words)])
  }
  await dialog().getByRole('button', { name: 'Không lưu' }).click()
  await expect.poll(heading).toContain('29 tài liệu')
})

test('a document without number, subject and file is not taken', async () => {
  await beginDocument()
  await field('Người ký').fill('Trần Văn Mẫu')
  await dialog().getByRole('button', { name: 'Thêm tài liệu', exact: true }).click()
  await expect.poll(() => dialog().innerText()).toContain('Ghi số, ký hiệu hoặc trích yếu')
})

test.each(['http://10.0.0.8/vanban/12', 'file:///D:/TLKC/12.pdf', '\\\\may-van-thu\\TLKC\\12.pdf'])(
  'a link within the office, %s, is shown with the reason and cannot be clicked',
  async (url) => {
    await beginDocument()
    await field('Số, ký hiệu').fill('702/BC-UBND')
    await field('Liên kết').fill(url)
    await saveDocument()
    await expect.poll(() => row(30).innerText()).toContain(url)
    await expect.poll(() => row(30).innerText()).toContain('chỉ mở được trong mạng của đơn vị')
    await expect.poll(() => row(30).getByRole('link').count()).toBe(0)
  },
)

test('a file leaves its name, size and SHA-256, and stays where it is', async () => {
  const buffer = Buffer.from(Array.from({ length: 1_500_000 }, (_, at) => (at * 7) % 251))
  await beginDocument()
  await page.locator('input[type=file]').setInputFiles({
    name: 'Kế hoạch 12.pdf',
    mimeType: 'application/pdf',
    buffer,
  })
  const sha256 = createHash('sha256').update(buffer).digest('hex')
  await dialog().getByText(sha256).waitFor()
  await saveDocument()
  await expect.poll(() => row(30).innerText()).toContain('Kế hoạch 12.pdf')
  await expect.poll(() => row(30).innerText()).toContain(`1,5 MB · SHA-256 ${sha256.slice(0, 8)}`)
})

test('what was typed survives an Escape, and “Không lưu” gives it up', async () => {
  await beginDocument()
  await field('Trích yếu').fill('Báo cáo dở dang')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'hidden' })
  await beginDocument()
  await expect.poll(() => field('Trích yếu').inputValue()).toBe('Báo cáo dở dang')
  await dialog().getByRole('button', { name: 'Không lưu' }).click()
  await beginDocument()
  await expect.poll(() => field('Trích yếu').inputValue()).toBe('')
})

test('a number that is already there is told while it is typed', async () => {
  await beginDocument()
  await field('Số, ký hiệu').fill('12/kh-ubnd')
  await expect.poll(() => dialog().innerText()).toContain('Số này đã có trong danh mục: tài liệu số 1')
})

test('a document is corrected in place', async () => {
  await page.getByRole('button', { name: 'Sửa tài liệu số 1', exact: true }).click()
  await expect.poll(() => field('Ngày ban hành').inputValue()).toBe('28/01/2022')
  await field('Người ký').fill('Lê Thị Mới')
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click()
  await dialog().waitFor({ state: 'hidden' })
  await expect.poll(() => row(1).innerText()).toContain('Lê Thị Mới')
})

test('removing a cited document asks with its criteria, closes up the numbers, and can be undone', async () => {
  const [second, third] = [await row(2).locator('th').innerText(), await row(3).innerText()]
  await page.getByRole('button', { name: 'Xóa tài liệu số 2', exact: true }).click()
  await expect.poll(() => dialog().innerText()).toContain('đang dùng cho 6 tiêu chí')
  await expect.poll(() => dialog().innerText()).toContain('1.1.3 Mức độ hoàn thành kế hoạch CCHC năm')
  await dialog().getByRole('button', { name: 'Xóa tài liệu', exact: true }).click()
  await expect.poll(heading).toContain('28 tài liệu')
  await expect.poll(heading).toContain('2 tiêu chí còn thiếu tài liệu')
  await expect.poll(() => row(2).innerText()).toBe(third.replace(/^3/, '2'))
  await expect.poll(focused).toBe('Sửa tài liệu số 2')
  await page.getByRole('main').getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(heading).toContain('29 tài liệu')
  await expect.poll(() => row(2).locator('th').innerText()).toBe(second)
  await expect.poll(focused).toBe('Sửa tài liệu số 2')
})

test('undo of a removal is offered only until something else changes', async () => {
  await beginDocument()
  await field('Số, ký hiệu').fill('703/BC-UBND')
  await saveDocument()
  await page.getByRole('button', { name: 'Xóa tài liệu số 30', exact: true }).click()
  const notice = page.getByRole('main').getByText('Đã xóa tài liệu số 30')
  await notice.waitFor()
  await page.getByRole('banner').getByRole('button', { name: 'Hoàn tác' }).click()
  await notice.waitFor({ state: 'detached' })
  await expect.poll(() => row(30).count()).toBe(1)
})

test('search needs no signs, and filters count what they keep', async () => {
  await page.getByLabel('Tìm tài liệu').fill('tuyen truyen cai cach')
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
  await expect.poll(() => page.locator('tbody tr').innerText()).toContain('Tuyên truyền cải cách hành chính')
  await page.getByLabel('Tìm tài liệu').fill('không có gì như thế')
  await page.getByText('Không có tài liệu nào khớp').waitFor()
  await page.getByLabel('Tìm tài liệu').fill('')
  await beginDocument()
  await field('Số, ký hiệu').fill('704/BC-UBND')
  await saveDocument()
  const filter = page.getByRole('group', { name: 'Lọc danh mục' })
  await filter.getByRole('button', { name: 'Chưa dùng cho tiêu chí nào 1' }).click()
  await expect.poll(() => page.locator('tbody tr th').allInnerTexts()).toEqual(['704/BC-UBND'])
  await filter.getByRole('button', { name: 'Chưa ghi ngày 1' }).click()
  await expect.poll(() => page.locator('tbody tr th').allInnerTexts()).toEqual(['704/BC-UBND'])
})

test('criteria without evidence are listed, each leading to its score', async () => {
  await page.getByRole('button', { name: 'Xóa tài liệu số 2', exact: true }).click()
  await dialog().getByRole('button', { name: 'Xóa tài liệu', exact: true }).click()
  const missing = page.getByRole('region', { name: 'Tiêu chí chưa có tài liệu kiểm chứng' })
  await missing.getByRole('link', { name: '4.3.1 Thực hiện nhiệm vụ được phân cấp, ủy quyền' }).click()
  await expect.poll(() => page.url()).toMatch(/tu-danh-gia\/organisation\.delegated-done$/)
})

test('an address leads to one document of the register', async () => {
  const id = await page.locator('tbody tr').nth(20).getAttribute('id')
  await sample.show(`tai-lieu/${id?.slice(3)}`)
  await expect.poll(focused).toBe('Sửa tài liệu số 21')
})

test('while scoring, a document is reused in one step and its place typed at once', async () => {
  await sample.show('tu-danh-gia/procedures.on-time')
  await page.getByText('Chọn tài liệu đã có').waitFor()
  await page.keyboard.press('F4')
  await page.getByRole('combobox', { name: /Tìm theo số/ }).waitFor()
  await page.keyboard.type('318')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('Mục, trang trong tài liệu số 2')
  await page.keyboard.type('mục II, trang 4 ')
  await expect
    .poll(() => page.getByLabel('Mục, trang trong tài liệu số 2').inputValue())
    .toBe('mục II, trang 4 ')
  await page.getByText(/Đã lưu trên máy này/).waitFor()
  await page.waitForTimeout(600)
  await page.reload()
  await expect
    .poll(() => page.getByLabel('Mục, trang trong tài liệu số 2').inputValue())
    .toBe('mục II, trang 4')
})

test('arrows choose in the list; a document cited already only gets the keyboard', async () => {
  await sample.show('tu-danh-gia/direction.plan-issued')
  await page.getByRole('button', { name: 'Chọn tài liệu đã có' }).click()
  const options = page.getByRole('listbox').getByRole('option')
  await expect.poll(() => options.last().innerText()).toContain('đã chọn ở tiêu chí này')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => options.nth(1).getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('Mục, trang trong tài liệu số 1')
  await expect.poll(() => page.getByLabel(/^Mục, trang/).count()).toBe(1)
})

test('a document is added and cited at once; one that is there already is used instead', async () => {
  await sample.show('tu-danh-gia/procedures.on-time')
  await page.getByRole('button', { name: 'Thêm tài liệu' }).click()
  await field('Số, ký hiệu').fill('705/BC-UBND')
  await dialog().getByRole('button', { name: 'Thêm và dùng cho tiêu chí này' }).click()
  await expect.poll(focused).toBe('Mục, trang trong tài liệu số 30')
  await expect.poll(() => page.getByText('Ghi mục, trang').count()).toBe(1)
  await page.getByRole('button', { name: 'Thêm tài liệu' }).click()
  await field('Số, ký hiệu').fill('318/BC-UBND')
  await dialog().getByRole('button', { name: 'Dùng tài liệu số 2' }).click()
  await expect.poll(focused).toBe('Mục, trang trong tài liệu số 2')
  await page.getByRole('button', { name: 'Bỏ tài liệu số 30 khỏi tiêu chí này' }).click()
  await expect.poll(() => page.getByLabel(/^Mục, trang/).count()).toBe(3)
})

test('a criterion that wants evidence says so until it has a document', async () => {
  await sample.show('tu-danh-gia/procedures.coordination')
  const want = page.getByText('Chưa có tài liệu kiểm chứng. Chọn tài liệu hoặc ghi giải trình.')
  await page
    .getByLabel(/^Mục, trang/)
    .first()
    .waitFor()
  await expect.poll(() => want.count()).toBe(0)
  for (const button of await page.getByRole('button', { name: /^Bỏ tài liệu số/ }).all()) await button.click()
  await want.first().waitFor()
})

test('an input method composes Vietnamese in the fields undisturbed', async () => {
  const client = await page.context().newCDPSession(page)
  const compose = async (steps: readonly string[]) => {
    for (const text of steps) {
      await client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    }
    await client.send('Input.insertText', { text: steps.at(-1) ?? '' })
  }
  await sample.show('tu-danh-gia/procedures.on-time')
  const where = page.getByLabel('Mục, trang trong tài liệu số 16')
  await where.fill('')
  await where.focus()
  await compose(['m', 'mu', 'muc', 'mục'])
  await page.keyboard.type(' ')
  await compose(['t', 'ti', 'tie', 'tiê', 'tiến'])
  await expect.poll(() => where.inputValue()).toBe('mục tiến')
  await sample.show('tai-lieu')
  await beginDocument()
  await field('Trích yếu').focus()
  await compose(['d', 'dd', 'đ', 'đo', 'độ'])
  await expect.poll(() => field('Trích yếu').inputValue()).toBe('độ')
})

test.each([wide, narrow])('no accessibility rule is broken at $width pixels', async (viewport) => {
  await page.setViewportSize(viewport)
  expect(await violations(page)).toEqual([])
  await beginDocument()
  await field('Ngày ban hành').fill('x')
  await field('Người ký').focus()
  expect(await violations(page, 'dialog[open]')).toEqual([])
  await dialog().getByRole('button', { name: 'Không lưu' }).click()
  await page.getByRole('button', { name: 'Xóa tài liệu số 2', exact: true }).click()
  expect(await violations(page, 'dialog[open]')).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(() => widthOf(page)).toBe(viewport.width)
  await sample.show('tu-danh-gia/procedures.on-time')
  await page.keyboard.press('F4')
  await page.getByRole('combobox', { name: /Tìm theo số/ }).waitFor()
  expect(await violations(page)).toEqual([])
})
