import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { parseCriteriaSet } from '../../src/domain/criteria.ts'
import { ruleKindNames } from '../../src/domain/draft-rule.ts'
import { valueOf } from '../domain/sample.ts'
import { violations } from './axe.ts'
import { narrow, wide } from './sample.ts'
import { openSite, openWatchedPage } from './site.ts'
import { readAll } from './store-page.ts'
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
  await page.goto(`${site.address}#/bo-tieu-chi/soan-tu/quy-nhon/2022`)
  await page.getByRole('tree').waitFor()
})
afterEach(() => close())

const main = () => page.getByRole('main')
const item = (name: string | RegExp) => page.getByRole('treeitem', { name })
const problems = () => page.getByRole('region', { name: 'Việc phải sửa' })
const selected = () => page.locator('[role=treeitem][aria-selected=true]')
const isStored = () => page.getByText('Đã lưu trên máy này lúc').waitFor()

async function issue() {
  await page.getByLabel('Số, ký hiệu').fill('99/QĐ-UBND')
  await page.getByLabel('Ngày ban hành').fill('5/1/2023')
}

test('a set becomes its next version: same keys, decision anew, saved into the library once nothing is missing', async () => {
  await expect.poll(() => page.getByLabel('Phiên bản', { exact: true }).inputValue()).toBe('2023')
  await expect.poll(() => problems().innerText()).toContain('Chưa ghi ngày ban hành')
  await problems().getByRole('button').first().click()
  await expect
    .poll(() => page.getByLabel('Ngày ban hành').evaluate((one) => one === document.activeElement))
    .toBe(true)
  await issue()
  await page.getByLabel('Tên bộ tiêu chí').fill('Bộ tiêu chí năm 2023')
  await page.getByRole('button', { name: 'Lưu thành bộ tiêu chí' }).click()
  await page.getByRole('heading', { name: 'Đã lưu vào thư viện' }).waitFor()
  const [record] = await readAll(page, 'sets')
  const set = valueOf(parseCriteriaSet(Reflect.get(Object(record), 'set')))
  expect(set).toMatchObject({
    id: 'quy-nhon',
    version: '2023',
    follows: '2022',
    title: 'Bộ tiêu chí năm 2023',
  })
  const former: unknown = JSON.parse(
    await readFile(new URL('../../criteria/quy-nhon/2022.json', import.meta.url), 'utf8'),
  )
  expect(set.areas).toEqual(valueOf(parseCriteriaSet(former)).areas)
  expect(await readAll(page, 'setDrafts')).toEqual([])
})

test('a version that the library has is never overwritten', async () => {
  await issue()
  await page.getByLabel('Phiên bản', { exact: true }).fill('2022')
  await page.getByRole('button', { name: 'Lưu thành bộ tiêu chí' }).click()
  await page.getByRole('alert').getByText('bản đã lưu không bị ghi đè').waitFor()
  expect(await readAll(page, 'sets')).toEqual([])
})

test('the tree is worked by keyboard alone: walk, add, move, indent, delete, undo', async () => {
  await item(/^1\.5\.1 /).click()
  await page.keyboard.press('Delete')
  await page.getByText('Đã xóa 1.5.1').waitFor()
  await expect.poll(() => selected().innerText()).toContain('1.5.2')
  await page.keyboard.press('Control+z')
  await item(/^1\.5\.1 /).waitFor()
  await page.keyboard.press('Alt+ArrowUp')
  await expect
    .poll(() =>
      item(/^1\.5\.[12] /)
        .first()
        .innerText(),
    )
    .toContain('1.5.2')
  await expect.poll(() => selected().evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => selected().getAttribute('aria-level')).toBe('2')
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => selected().getAttribute('aria-level')).toBe('3')
  await page.keyboard.press('Insert')
  await page.keyboard.type('Việc mới')
  await item(/Việc mới/).waitFor()
  await expect.poll(() => page.getByLabel('Số thứ tự').inputValue()).toBe('1.5.3')
  await item(/^1\.5 /).click()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => item(/^1\.5 /).getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => selected().innerText()).toContain('1.6')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByLabel('Tên', { exact: true }).evaluate((one) => one === document.activeElement))
    .toBe(true)
})

test('sums are checked while one types, and one click puts them right', async () => {
  await item(/^1\.1\.1 /).click()
  await page.getByLabel('Điểm tối đa', { exact: true }).fill('1,5')
  await item(/Σ con = 4,5/).waitFor()
  const toSum = problems().getByRole('button', { name: /^1\.1 / })
  await expect.poll(() => toSum.innerText()).toContain('là 4,5, khác điểm tối đa đã ghi 4')
  await toSum.click()
  await page.getByRole('button', { name: 'Lấy tổng này làm điểm tối đa' }).click()
  await expect.poll(() => page.getByLabel('Điểm tối đa', { exact: true }).inputValue()).toBe('4,5')
  await problems()
    .getByRole('button', { name: /^1 Công tác/ })
    .waitFor()
  await page.getByLabel('Điểm tối đa', { exact: true }).fill('bốn rưỡi')
  await page.getByText('Điểm "bốn rưỡi" không phải là số').waitFor()
  await expect.poll(() => problems().innerText()).toContain('Chưa có điểm tối đa.')
})

test('every change survives a reload, and steps can be undone and redone by button', async () => {
  await item(/^2\.1\.1 /).click()
  await page.getByLabel('Tên', { exact: true }).fill('Tên đã sửa')
  await item(/Tên đã sửa/).waitFor()
  await isStored()
  await page.reload()
  await item(/Tên đã sửa/).waitFor()
  await expect.poll(() => page.getByLabel('Tên', { exact: true }).inputValue()).toBe('Tên đã sửa')
  await page.getByLabel('Tên', { exact: true }).fill('Tên khác')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => page.getByLabel('Tên', { exact: true }).inputValue()).toBe('Tên đã sửa')
  await page.getByRole('button', { name: 'Làm lại' }).click()
  await expect.poll(() => page.getByLabel('Tên', { exact: true }).inputValue()).toBe('Tên khác')
})

test('every kind of rule has its inputs and is tried out at once', async () => {
  await item(/^1\.1\.3 /).click()
  await page.getByLabel('Điểm tối đa', { exact: true }).fill('2')
  const trial = page.getByRole('group', { name: 'Thử tính điểm' })
  const kind = page.getByRole('combobox', { name: 'Cách tính điểm', exact: true })
  await expect.poll(() => kind.locator('option').count()).toBe(Object.keys(ruleKindNames).length + 1)
  const result = () => trial.getByRole('status').innerText()

  await expect.poll(() => result()).toContain('1,9 điểm')
  await page.getByLabel('Tỷ lệ được coi là 100 %').fill('97')
  await expect.poll(result).toContain('1,96 điểm')
  await trial.getByLabel('Số nhiệm vụ, chỉ tiêu đã hoàn thành').fill('79')
  await expect.poll(result).toMatch(/79\/100.*0 điểm/)

  await kind.selectOption('count')
  await page.getByLabel('Đếm bằng').fill('hình thức')
  await page.getByLabel('Mỗi đơn vị được').fill('0,5')
  await trial.getByRole('textbox').fill('3')
  await expect.poll(result).toContain('Nếu có 3 hình thức → 1,5 điểm')

  await kind.selectOption('deduction')
  await trial.getByRole('textbox').fill('1')
  await expect.poll(result).toContain('1,5 điểm')

  await kind.selectOption('deadline')
  await page.getByText('Ghi đủ điểm tối đa và các ô trên').waitFor()
  await page.getByLabel('Hạn để đạt điểm tối đa').fill('31/3')
  await page.getByRole('button', { name: 'Thêm mức chậm' }).click()
  await page.getByLabel('Mức 2: số ngày chậm').fill('15')
  await page.getByLabel('Mức 2: điểm').fill('1')
  await trial.getByLabel('Ngày thực hiện').fill('15/04/2023')
  await expect.poll(result).toContain('chậm 15 ngày) → 1 điểm')

  await kind.selectOption('choice')
  await expect.poll(result).toContain('“Đúng hạn” → 2 điểm')
  await page.getByLabel('Mức 2: nội dung').fill('Chậm dưới nửa tháng')
  await trial.getByLabel('Mức được chọn').selectOption({ label: 'Chậm dưới nửa tháng' })
  await expect.poll(result).toContain('→ 1 điểm')

  await kind.selectOption('checklist')
  await trial.getByLabel('Chậm dưới nửa tháng').check()
  await expect.poll(result).toContain('đạt 2/2 mục → 2 điểm')

  await kind.selectOption('number')
  await trial.getByLabel('Điểm đơn vị ghi').fill('1,25')
  await expect.poll(result).toContain('1,25 điểm')

  await kind.selectOption('survey')
  await expect.poll(result).toContain('1,84 điểm')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => kind.inputValue()).toBe('number')
})

test('Vietnamese letters composed by an input method arrive whole, in the field and in the tree', async () => {
  await item(/^1\.1\.1 /).click()
  const field = page.getByLabel('Tên', { exact: true })
  await field.fill('')
  await field.focus()
  const client = await page.context().newCDPSession(page)
  for (const steps of [['t', 'ti', 'tiê', 'tiến'], [' '], ['d', 'đ', 'đô', 'độ']]) {
    for (const text of steps) {
      await client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    }
    await client.send('Input.insertText', { text: steps.at(-1) ?? '' })
  }
  await expect.poll(() => field.inputValue()).toBe('tiến độ')
  await item(/tiến độ/).waitFor()
})

test('an amended criterion with a new key waits in the map, is confirmed, and another is merged by hand', async () => {
  await issue()
  await item(/^1\.5\.2 /).click()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Insert')
  await page.keyboard.type('Phổ biến kết quả Chỉ số năm trước và kế hoạch khắc phục')
  await page.getByLabel('Điểm tối đa', { exact: true }).fill('0,5')
  await page.getByRole('combobox', { name: 'Cách tính điểm', exact: true }).selectOption('choice')
  await page.getByRole('button', { name: 'Lưu thành bộ tiêu chí' }).click()
  await page.getByRole('link', { name: 'Đối chiếu với phiên bản 2022' }).click()
  await page.getByRole('heading', { name: /Còn 1 chỗ chờ xác nhận/ }).waitFor()
  const rows = main().locator('tbody tr')
  await expect.poll(() => rows.count()).toBe(1)
  await rows.getByLabel(/^Đã xác nhận/).check()
  await page.getByRole('heading', { name: /Đã xác nhận xong/ }).waitFor()
  await page.getByRole('button', { name: /^Tất cả/ }).click()
  await rows.nth(0).getByLabel(/^Chọn/).check()
  await rows.nth(1).getByLabel(/^Chọn/).check()
  await page.getByRole('button', { name: 'Ghép 2 dòng đã chọn' }).click()
  await rows.nth(0).getByText('Sắp xếp lại').waitFor()
  await page.reload()
  await page.getByRole('heading', { name: /Đã xác nhận xong/ }).waitFor()
  await page.getByRole('button', { name: /^Sắp xếp lại 1/ }).click()
  await rows.getByRole('button', { name: /^Bỏ ghép/ }).click()
  await page.getByText('Không còn dòng nào ở mục này.').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => rows.count()).toBe(1)
  expect(await violations(page)).toEqual([])
})

test('an empty set begins with seven areas; bonus and penalty items are added beside them', async () => {
  await page.goto(`${site.address}#/bo-tieu-chi/soan`)
  await page.getByRole('button', { name: 'Bắt đầu với bảy lĩnh vực' }).click()
  await page.getByLabel('Có điểm thưởng, điểm trừ').check()
  await page.getByLabel('Điểm thưởng tối đa').fill('3')
  await expect.poll(() => page.locator('[role=treeitem][aria-level="1"]').count()).toBe(9)
  await item(/^1 Công tác/).click()
  await page.getByRole('button', { name: 'Thêm tiêu chí đầu tiên' }).click()
  await page.keyboard.type('Kế hoạch')
  await item(/^1\.1 Kế hoạch/).waitFor()
  await item(/Điểm thưởng/).click()
  await page.getByRole('button', { name: 'Thêm mục thưởng' }).click()
  await page.keyboard.type('Sáng kiến')
  await expect.poll(() => item(/Sáng kiến/).getAttribute('aria-level')).toBe('2')
})

test('a draft goes to another computer as a file, is deleted here, and brought back', async () => {
  await page.getByLabel('Tên bộ tiêu chí').fill('Bản soạn thử')
  await isStored()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu ra tệp' }).click(),
  ])
  await page.goto(`${site.address}#/bo-tieu-chi/soan`)
  const drafts = main().locator('tbody tr')
  await expect.poll(() => drafts.count()).toBe(1)
  await drafts.getByRole('button', { name: /Xóa/ }).click()
  await page.getByText('Đã xóa bản soạn Bản soạn thử').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => drafts.count()).toBe(1)
  await page.getByLabel('Chọn tệp bản soạn').setInputFiles(await file.path())
  await page.getByRole('tree').waitFor()
  await expect.poll(() => page.getByLabel('Tên bộ tiêu chí').inputValue()).toBe('Bản soạn thử')
  expect(await readAll(page, 'setDrafts')).toHaveLength(2)
})

test('the same draft changed in two tabs is kept twice, and nothing is lost', async () => {
  await isStored()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('tree').waitFor()
  await page.getByLabel('Tên bộ tiêu chí').fill('Từ thẻ một')
  await isStored()
  await expect.poll(async () => JSON.stringify(await readAll(page, 'setDrafts'))).toContain('Từ thẻ một')
  await other.getByLabel('Tên bộ tiêu chí').fill('Từ thẻ hai')
  await other.getByText('được giữ thành một bản soạn riêng').waitFor()
  await expect.poll(async () => JSON.stringify(await readAll(page, 'setDrafts'))).toContain('Từ thẻ hai')
  expect(JSON.stringify(await readAll(page, 'setDrafts'))).toContain('Từ thẻ một')
})

test('what was typed last is there again where the page went before the database had it', async () => {
  await isStored()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('the connection goes down with the page')
    }
  })
  await page.getByLabel('Tên bộ tiêu chí').fill('Gõ ngay trước khi đóng')
  await page.reload()
  await page.getByRole('tree').waitFor()
  await expect.poll(() => page.getByLabel('Tên bộ tiêu chí').inputValue()).toBe('Gõ ngay trước khi đóng')
  expect(await readAll(page, 'setDrafts')).toHaveLength(1)
  await page.getByLabel('Tên bộ tiêu chí').fill('Gõ tiếp')
  await isStored()
  await page.reload()
  await page.getByRole('tree').waitFor()
  await expect.poll(() => page.getByLabel('Tên bộ tiêu chí').inputValue()).toBe('Gõ tiếp')
})

test('a draft left by a page becomes one of its own where another tab wrote meanwhile', async () => {
  await isStored()
  page.on('dialog', (dialog) => void dialog.accept())
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('tree').waitFor()
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('the connection goes down with the page')
    }
  })
  await page.getByLabel('Tên bộ tiêu chí').fill('Thẻ đã đóng')
  await other.getByLabel('Tên bộ tiêu chí').fill('Thẻ còn mở')
  await expect.poll(async () => JSON.stringify(await readAll(other, 'setDrafts'))).toContain('Thẻ còn mở')
  await page.reload()
  await page.getByRole('tree').waitFor()
  await expect.poll(async () => JSON.stringify(await readAll(page, 'setDrafts'))).toContain('Thẻ đã đóng')
  expect(JSON.stringify(await readAll(page, 'setDrafts'))).toContain('Thẻ còn mở')
  expect(await readAll(page, 'setDrafts')).toHaveLength(2)
})

test('the editor is accessible and fits a telephone, pane by pane', async () => {
  expect(await violations(page)).toEqual([])
  await item(/^1\.1\.3 /).click()
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(narrow)
  for (const pane of ['Cây tiêu chí', 'Nội dung', /^Phải sửa/]) {
    await page.getByRole('group', { name: 'Phần đang xem' }).getByRole('button', { name: pane }).click()
    expect(await violations(page)).toEqual([])
    await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
  }
})

test('a set that replaces another of the library takes its id, and says which version it follows', async () => {
  await page.goto(`${site.address}#/bo-tieu-chi/soan`)
  await page.getByRole('button', { name: 'Bắt đầu với bảy lĩnh vực' }).click()
  await page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Gia Lai')
  await expect.poll(() => page.getByLabel('Mã bộ tiêu chí').inputValue()).toBe('ubnd-tinh-gia-lai')
  await page.getByLabel('Thay cho bộ tiêu chí').selectOption('quy-nhon/2022')
  await expect.poll(() => page.getByLabel('Mã bộ tiêu chí').inputValue()).toBe('quy-nhon')
  await page.getByText('thay phiên bản 2022').waitFor()
  await page.getByLabel('Thay cho bộ tiêu chí').selectOption('')
  await expect.poll(() => page.getByText('thay phiên bản 2022').count()).toBe(0)
})
