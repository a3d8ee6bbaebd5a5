import { readFile } from 'node:fs/promises'
import { writeXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findDoubts } from '../../src/domain/ranking-doubts.ts'
import { parseRanking, rankTable } from '../../src/domain/ranking-table.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import { valueOf } from '../domain/sample.ts'
import { sealed } from '../files/submission.ts'
import { violations } from './axe.ts'
import { jsonFile } from './json-file.ts'
import { bigRound, sentDossiers } from './results-round.ts'
import { narrow, wide } from './sample.ts'
import { listenForTrouble, openSite } from './site.ts'
import { widthOf } from './width.ts'

let site: Awaited<ReturnType<typeof openSite>>
let page: Page
let trouble: readonly string[]

beforeAll(async () => {
  site = await openSite()
  const context = await site.newContext({ viewport: wide, reducedMotion: 'reduce' })
  page = await context.newPage()
  trouble = listenForTrouble(page, site.address)
})
afterAll(() => site.close())

const dialog = () => page.getByRole('dialog')
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const agree = (name: string) => dialog().getByRole('button', { name, exact: true }).click()
const fill = async (fields: Readonly<Record<string, string>>) => {
  for (const [label, text] of Object.entries(fields)) await dialog().getByLabel(label).fill(text)
}
const places = () => page.getByRole('region', { name: /^Bảng xếp hạng/ })
const show = async (screen: string) => {
  await page.goto(`${site.address}#/dot/${bigRound.id}/${screen}`)
  await page.locator('main h1').waitFor()
}

async function takeIn(dossiers: readonly Dossier[], told: RegExp) {
  await show('nhan')
  const files = dossiers.map((dossier) => jsonFile(`${dossier.unit.id}.parx.json`, dossier))
  await page.getByLabel('Chọn các tệp hồ sơ').setInputFiles(files)
  await page.getByText(told).first().waitFor()
}

/** Chooses units in a table: all of them, or some by name. */
async function choose(...units: readonly string[]) {
  if (units.length === 0) await page.getByLabel('Chọn tất cả').check()
  for (const unit of units) await page.getByLabel(`Chọn ${unit}`, { exact: true }).check()
}

/** The council's word on criterion 1.1 of the dossier on screen. */
async function decide(points: string, number: string) {
  await press('Kết luận của Hội đồng…')
  await fill({ 'Số biên bản': number, 'Ngày biên bản': '30/01/2023', 'Điểm theo kết luận': points })
  await fill({ 'Lý do': `Hội đồng thống nhất ${points} điểm` })
  await agree('Ghi kết luận')
  await dialog().getByText('Đã ghi kết luận về tiêu chí 1.1').waitFor()
  await agree('Xong')
  await page.locator('[data-save=saved]').waitFor()
}

async function finalise() {
  await press('Chốt kết quả…')
  await fill({ 'Người chốt': 'Trần Chủ tịch' })
  await agree('Chốt kết quả')
}

async function publish(number: string, fields: Readonly<Record<string, string>>, button: string) {
  await fill({ 'Số, ký hiệu quyết định công bố (để trống nếu chưa có)': number, ...fields })
  await agree(button)
  await page.getByText('Kết quả hiện tại đúng như bảng đã công bố.').waitFor()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu tệp bảng xếp hạng' }).first().click(),
  ])
  return valueOf(parseRanking(JSON.parse(await readFile(await saved.path(), 'utf8'))))
}

test('21 units go from intake through two appraisals, the council and the survey to a published table and its correction', async () => {
  await page.goto(`${site.address}#/dot`)
  await page.getByLabel('Chọn tệp đợt đánh giá').setInputFiles(jsonFile('dot.parr.json', bigRound))
  await page.waitForURL(/#\/dot\/dot-21/)
  await takeIn(sentDossiers, /20 hồ sơ/)

  await show('ho-so')
  await page.getByText('0 trên 20 hồ sơ đã xong').waitFor()
  await press('Ghi tên người thẩm định')
  await dialog().getByLabel('Họ tên', { exact: true }).fill('Lê Lan')
  await dialog().getByLabel('Cơ quan', { exact: true }).fill('Phòng Nội vụ')
  await page.keyboard.press('Enter')
  await page.getByText('Người thẩm định: Lê Lan, Phòng Nội vụ').waitFor()

  // On a low screen not all lines are drawn, but all are printed.
  const lines = () => page.locator('tr[data-unit]').count()
  await page.setViewportSize({ ...wide, height: 360 })
  await show('tieu-chi/1.1')
  await page.getByText('20 đơn vị, còn 20 chưa thẩm định').waitFor()
  expect(await lines()).toBeLessThan(20)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(lines).toBe(20)
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize(wide)
  for (const key of ['1.1', '1.2', '2']) {
    await show(`tieu-chi/${key}`)
    await page.getByText('20 đơn vị, còn 20 chưa thẩm định').waitFor()
    await choose()
    await press('Đồng ý với điểm tự đánh giá')
    await page.getByText('20 đơn vị, còn 0 chưa thẩm định').waitFor()
    await page.getByText('Đã làm xong 20 hồ sơ').waitFor()
  }
  await choose('UBND phường 7')
  await page.getByLabel('Lý do chung').fill('Không áp dụng theo Công văn 5/SNV')
  await press('Không áp dụng')
  await expect
    .poll(() => page.locator('tr[data-unit=phuong-7]').innerText())
    .toContain('Không áp dụng theo Công văn 5/SNV')
  await show('ho-so/phuong-2/1.1')
  await page.locator('#criterion').focus()
  await page.keyboard.press('h')
  await page.keyboard.type('Gửi bản kế hoạch')
  await page.locator('[data-save=saved]').waitFor()

  await show('ho-so')
  await page.getByText('20 trên 20 hồ sơ đã xong').waitFor()
  await choose()
  await press('Kết thúc thẩm định…')
  await fill({ 'Hạn giải trình (ngày/tháng/năm)': '20/01/2999' })
  await agree('Kết thúc thẩm định')
  await page.getByText('Đã làm xong 20 hồ sơ').waitFor()

  const [, own] = sentDossiers
  if (!own) throw new Error('there is no second unit')
  const frozen = { at: '2022-12-14T02:00:00Z', by: 'B', what: 'Chốt hồ sơ', seal: own.seal?.hash ?? '' }
  const said = { round: 1, at: '2023-01-10', by: 'B', text: 'Kế hoạch ở trang 3', citations: [] }
  const explained = sealed({
    ...own,
    revision: 2,
    history: [...own.history, frozen],
    explanations: { '1.1': [said] },
  })
  await takeIn([explained], /Bản chốt mới hơn/i)
  await show('ho-so/phuong-2/1.1')
  await page.getByText('Kế hoạch ở trang 3').waitFor()
  await page.getByText('Đang thẩm định lần 2').waitFor()
  await page.locator('#criterion').focus()
  await page.keyboard.press('c')
  await page.getByLabel(/^Điểm thẩm định/).fill('24,5')
  await page.keyboard.press('Alt+2')
  await page.locator('[data-save=saved]').waitFor()
  await press('Kết thúc thẩm định…')
  await agree('Kết thúc thẩm định')
  await page.locator('[data-stage=appraised]').waitFor()

  await show('ho-so/phuong-3/1.1')
  await page.locator('[data-appraised]').waitFor()
  await decide('20,5', '12/BB-HĐ')

  await show('dieu-tra')
  const head = ['Đơn vị', 'Tiêu chí', 'Mức 1', 'Mức 2', 'Mức 3', 'Mức 4', 'Điểm', 'Số người trả lời']
  const rows = sentDossiers.map(({ unit }) => [unit.name, '3', null, null, null, null, 30, 200])
  await page.getByLabel('Chọn tệp .xlsx, .csv').setInputFiles({
    name: 'xhh.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'XHH', rows: [head, ...rows] }] })),
  })
  await press('Nhập 20 kết quả')
  await page.getByText('Đã nhập 20 kết quả.').waitFor()

  await show('ho-so')
  await choose()
  await finalise()
  await page.getByText('Đã làm xong 20 hồ sơ').waitFor()

  await show('ket-qua')
  await press('Ghi đơn vị được miễn, không xếp hạng…')
  await dialog().getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'UBND phường 20' })
  await fill({ 'Lý do và văn bản cho phép': 'Mới thành lập (Công văn 12/SNV)' })
  await agree('Ghi lại')
  await page.getByRole('heading', { name: 'Khối Phường: 19 đơn vị xếp hạng' }).waitFor()
  await expect.poll(() => places().getByText('đồng hạng').count()).toBe(2)
  await expect.poll(() => page.getByText('chưa chốt kết quả thẩm định').count()).toBe(0)
  await press('Lập bảng công bố…')
  const table = await publish(
    '45/QĐ-UBND',
    { 'Ngày ban hành (ngày/tháng/năm)': '01/02/2023' },
    'Lập bảng công bố',
  )
  expect(findDoubts(table)).toEqual([])
  const ranked = (of: typeof table) =>
    rankTable(of).units.map(({ unit, index, place, tied }) => [unit, index, place, tied])
  expect(ranked(table).slice(0, 5)).toEqual([
    ['phuong-1', 95, 1, false],
    ['phuong-4', 92, 2, true],
    ['phuong-5', 92, 2, true],
    ['phuong-6', 90, 4, false],
    ['phuong-2', 89.5, 5, false],
  ])
  expect(ranked(table).find(([unit]) => unit === 'phuong-3')?.[1]).toBe(85.5)
  expect(table.units.slice(19).map(({ id, status }) => [id, status])).toEqual([
    ['phuong-20', 'excused'],
    ['phuong-21', 'notSubmitted'],
  ])

  await show('ho-so/phuong-3/1.1')
  await press('Mở lại kết quả…')
  await fill({ 'Lý do': 'Khiếu nại số 7' })
  await agree('Mở lại kết quả đã chốt')
  await page.locator('[data-stage=appraised]').waitFor()
  await decide('22,5', '15/BB-HĐ')
  await finalise()
  await page.locator('[data-stage=finalised]').waitFor()
  await show('ket-qua')
  await page.getByText('đơn vị có kết quả khác bảng đã công bố').waitFor()
  await press('Điều chỉnh kết quả…')
  const corrected = await publish(
    '50/QĐ-UBND',
    { 'Lý do điều chỉnh': 'Giải quyết khiếu nại số 7' },
    'Lập bảng điều chỉnh',
  )
  expect(corrected.amends).toEqual({
    number: '45/QĐ-UBND',
    date: '2023-02-01',
    reason: 'Giải quyết khiếu nại số 7',
  })
  expect(ranked(corrected).find(([unit]) => unit === 'phuong-3')?.[1]).toBe(87.5)
})

test('from a published figure three clicks lead to the row with rule, figures, evidence, reasons and persons', async () => {
  await show('ket-qua')
  await places()
    .locator('tbody tr')
    .filter({ hasText: 'UBND phường 3' })
    .getByRole('link', { name: '37,50' })
    .click()
  await page.getByRole('heading', { name: 'Kết quả của UBND phường 3' }).waitFor()
  await page.getByRole('link', { name: '1.1 Tiêu chí 1.1' }).click()
  await page.getByRole('heading', { name: '1.1 Tiêu chí 1.1' }).waitFor()
  const main = page.getByRole('main')
  for (const words of [
    'Cách tính điểm',
    '3/KH-UBND',
    'mục II, trang 3',
    'Hội đồng thống nhất 20,5 điểm',
    'Hội đồng thống nhất 22,5 điểm',
    'Biên bản số 12/BB-HĐ ngày 30/01/2023',
    'Biên bản số 15/BB-HĐ ngày 30/01/2023',
    'Lê Lan, Phòng Nội vụ',
  ])
    await main.getByText(words).first().waitFor()
  await expect.poll(() => page.locator('[data-appraised]').innerText()).toBe('22,50')
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(narrow)
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
  expect(trouble).toEqual([])
})
