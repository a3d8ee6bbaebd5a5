import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { parseDossier, type Dossier } from '../../src/domain/dossier.ts'
import { jsonOf, setOf } from '../criteria/library.ts'
import { valueOf } from '../domain/sample.ts'
import { violations } from './axe.ts'
import { jsonFile } from './json-file.ts'
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
  const watched = await openWatchedPage(site, { viewport: wide })
  page = watched.page
  close = watched.close
  await page.goto(site.address)
  await page.locator('main h1').waitFor()
})
afterEach(() => close())

const dialog = () => page.getByRole('dialog')
const undo = () => page.getByRole('button', { name: 'Hoàn tác' }).first().click()
const heading = () => page.locator('main h1').innerText()
const unit = {
  id: 'ubnd-phuong-hoa-binh',
  name: 'UBND phường Hòa Bình',
  level: 'ward',
  block: 'Khối phường',
} as const

/** The shipped sample as a dossier of another ward, with what is given changed. */
function dossierOf(change: Partial<Dossier>): Dossier {
  const sample = jsonOf('samples/quy-nhon-2022') as Dossier
  return valueOf(parseDossier({ ...sample, set: setOf('quy-nhon/2022'), unit, ...change }))
}

/** Opens a dossier from its file → its address. */
async function open(dossier: Dossier): Promise<string> {
  await page.goto(site.address)
  await page.getByLabel('Chọn tệp hồ sơ tự đánh giá').setInputFiles(jsonFile('ho-so.parx.json', dossier))
  await page.waitForURL(new RegExp(`#/ho-so/${dossier.id}/`))
  return `${site.address}#/ho-so/${dossier.id}`
}

test('the next dossier takes over unit, maker and register of the last one as suggestions, never answers', async () => {
  const former = dossierOf({
    id: 'nam-truoc',
    year: 2021,
    contact: { name: 'Trần Thị B', title: 'Công chức', phone: '', email: '' },
  })
  await open(former)
  const cited = former.evidence.length
  await page.goto(site.address)
  await page.getByRole('button', { name: 'Lập hồ sơ tự đánh giá' }).click()
  await dialog().getByLabel('Tên đơn vị').fill('ubnd phường hòa bình')
  await dialog().getByRole('button', { name: 'Lấy từ hồ sơ năm 2021' }).click()
  await expect.poll(() => dialog().getByLabel('Tên đơn vị').inputValue()).toBe(unit.name)
  await expect.poll(() => dialog().getByLabel('Khối xếp hạng').inputValue()).toBe(unit.block)
  await dialog().getByLabel(`Lấy danh mục ${cited} tài liệu kiểm chứng làm gợi ý`).waitFor()
  expect(await violations(page)).toEqual([])
  await dialog().getByLabel('Bộ tiêu chí').selectOption('quy-nhon/2022')
  await dialog().getByRole('button', { name: 'Lập hồ sơ' }).click()
  await page.waitForURL(/tu-danh-gia/)
  const address = page.url().replace(/\/tu-danh-gia.*$/, '')
  await page.goto(`${address}/kiem-tra`)
  await expect.poll(heading).toMatch(/^Còn \d+ việc phải làm/)
  const suggested = page.getByRole('region', { name: 'Tài liệu lấy từ năm trước, chưa cập nhật' })
  await suggested.waitFor()
  await page.goto(`${address}/tai-lieu`)
  await page.getByText(`${cited} tài liệu lấy từ năm trước làm gợi ý`).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Sửa tài liệu số 1', exact: true }).click()
  await dialog().getByLabel('Số, ký hiệu').fill('15/KH-UBND')
  await dialog().getByRole('button', { name: /^Lưu/ }).click()
  await page.getByText(`${cited - 1} tài liệu lấy từ năm trước làm gợi ý`).waitFor()
  await page.getByRole('button', { name: 'Bỏ các gợi ý chưa dùng' }).click()
  await expect.poll(() => page.getByText('cần cập nhật', { exact: true }).count()).toBe(0)
  await expect.poll(heading).toMatch(/^1 tài liệu kiểm chứng/)
  await undo()
  await page.getByText(`${cited - 1} tài liệu lấy từ năm trước làm gợi ý`).waitFor()
})

test('a dossier begun without it still takes over the register of the year before', async () => {
  const former = dossierOf({ id: 'nam-truoc', year: 2021 })
  await open(former)
  const address = await open(dossierOf({ id: 'nam-nay', answers: {}, evidence: [] }))
  await page.goto(`${address}/tai-lieu`)
  await page.getByRole('button', { name: 'Lấy danh mục năm 2021 làm gợi ý' }).click()
  await page.getByText(`${former.evidence.length} tài liệu lấy từ năm trước làm gợi ý`).waitFor()
  await expect.poll(heading).toMatch(new RegExp(`^${former.evidence.length} tài liệu kiểm chứng, 0 đã dùng`))
})

test('an interim dossier becomes the official one in one step; each figure is listed until it is renewed', async () => {
  const address = await open(dossierOf({ id: 'tam-cham', interim: true }))
  await page.goto(`${address}/kiem-tra`)
  await page.getByRole('button', { name: 'Lập hồ sơ chính thức' }).click()
  const card = page.getByRole('region', { name: /tiêu chí còn dùng số liệu của bản tạm chấm$/ })
  await card.waitFor()
  await expect.poll(() => page.url()).not.toContain('tam-cham')
  await expect.poll(() => page.getByRole('banner').getByText('Tạm chấm').count()).toBe(0)
  const rows = card.getByRole('listitem')
  const count = await rows.count()
  expect(count).toBeGreaterThan(20)
  await expect
    .poll(() => page.getByRole('button', { name: 'Chốt hồ sơ', exact: true }).isDisabled())
    .toBe(true)
  expect(await violations(page)).toEqual([])
  await rows.first().getByRole('link').click()
  await page.getByRole('button', { name: 'xác nhận số liệu vẫn đúng' }).click()
  await page.getByText('Số liệu này là của bản tạm chấm.').waitFor({ state: 'detached' })
  await undo()
  await page.getByText('Số liệu này là của bản tạm chấm.').waitFor()
  await page.goBack()
  await rows
    .first()
    .getByRole('button', { name: /^Số liệu vẫn đúng/ })
    .click()
  await expect.poll(() => rows.count()).toBe(count - 1)
  await undo()
  await expect.poll(() => rows.count()).toBe(count)
  await page.setViewportSize(narrow)
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
  await card.getByRole('button', { name: `Xác nhận ${count} tiêu chí còn lại vẫn đúng` }).click()
  await expect.poll(() => card.count()).toBe(0)
  await expect.poll(heading).toMatch(/^Hồ sơ đã đủ, có thể chốt/)
  await page.reload()
  await expect.poll(heading).toMatch(/^Hồ sơ đã đủ, có thể chốt/)
})

test('interim scorings of a year stand beside one another and are compared with one another', async () => {
  const whole = dossierOf({})
  const until = (asOf: string) =>
    whole.evidence.map((one, at) => (at === 0 ? { ...one, asOf } : { ...one, asOf: null }))
  const [first = ''] = Object.keys(whole.answers)
  const { [first]: _, ...fewer } = whole.answers
  await open(dossierOf({ id: 'quy-1', interim: true, answers: fewer, evidence: until('2022-03-31') }))
  const address = await open(dossierOf({ id: 'quy-2', interim: true, evidence: until('2022-06-30') }))
  await page.goto(`${address}/so-sanh`)
  await expect.poll(heading).toContain('so với bản tạm chấm năm 2022 (quý I, số liệu đến 31/03/2022)')
  const table = page.getByRole('region', { name: 'Bảng các lần tạm chấm' })
  const lines = table.getByRole('row')
  await expect.poll(() => lines.nth(1).innerText()).toContain('quý I,')
  await expect.poll(() => lines.nth(2).innerText()).toContain('quý II,')
  await expect.poll(() => lines.nth(2).innerText()).toMatch(/\+\d/)
  await page.getByRole('columnheader', { name: 'Điểm 31/03/2022' }).waitFor()
  expect(await violations(page)).toEqual([])
})
