import { readFile } from 'node:fs/promises'
import { writeXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { findDoubts } from '../../src/domain/ranking-doubts.ts'
import { parseRanking, rankTable, type RankingTable } from '../../src/domain/ranking-table.ts'
import { hashOf } from '../../src/files/seal.ts'
import { valueOf } from '../domain/sample.ts'
import { violations } from './axe.ts'
import { bigRound, judgedDossiers } from './results-round.ts'
import { openRoundWindow, type RoundWindow } from './round-window.ts'
import { narrow, wide } from './sample.ts'
import { openSite } from './site.ts'
import { widthOf } from './width.ts'

let site: Awaited<ReturnType<typeof openSite>>
let within: RoundWindow
let page: Page

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  within = await openRoundWindow(site)
  page = within.page
  await within.takeIn(judgedDossiers, 20)
})
afterEach(() => within.close())

const show = (screen: string) => within.show(screen)
const places = () => page.getByRole('region', { name: /^Bảng xếp hạng/ })
const rowOf = (unit: string) => places().locator('tbody tr').filter({ hasText: unit })

/** Survey results of all 20 units out of an Excel file: everybody content, but for unit 2 by counts. */
async function enterSurveys() {
  await show('dieu-tra')
  const head = ['Đơn vị', 'Tiêu chí', 'Mức 1', 'Mức 2', 'Mức 3', 'Mức 4', 'Điểm', 'Số người trả lời']
  const rows = judgedDossiers.map(({ unit }, at) =>
    at === 1 ? [unit.name, '3', 90, 10, 0, 0, null, null] : [unit.name, '3', null, null, null, null, 30, 200],
  )
  const bytes = await writeXlsx({ sheets: [{ name: 'XHH', rows: [head, ...rows] }] })
  await page.getByLabel('Chọn tệp .xlsx, .csv').setInputFiles({
    name: 'xhh.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  })
  await page.getByRole('button', { name: 'Nhập 20 kết quả' }).click()
  await page.getByText('Đã nhập 20 kết quả.').waitFor()
}

async function publish(fields: Readonly<Record<string, string>>, button: string) {
  const dialog = page.getByRole('dialog')
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text)
  await dialog.getByRole('button', { name: button }).click()
}

/** None of the dossiers is final: they are ranked by the council's word. */
async function rankAll() {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Vẫn xếp hạng các đơn vị này').check()
  await dialog.getByLabel('Lý do vẫn xếp hạng').fill('Hội đồng thống nhất tại Biên bản số 3/BB-HĐ')
}

async function savedTable() {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu tệp bảng xếp hạng' }).first().click(),
  ])
  expect(saved.suggestedFilename()).toBe('xep-hang-par-index-phuong-2022.parb.json')
  return valueOf(parseRanking(JSON.parse(await readFile(await saved.path(), 'utf8'))))
}

async function savedText(button: string) {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ])
  return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') }
}

/** The published figures stand in the CSV, in the JSON and on the web page, which asks nothing of anybody. */
async function expectOpenData(table: RankingTable) {
  const figures = rankTable(table).units.map(({ unit, index, place }) => [unit, String(index), String(place)])
  const csv = await savedText('Lưu dữ liệu mở (CSV)')
  expect(csv.name).toBe('du-lieu-mo-par-index-phuong-2022.csv')
  const [head = [], ...lines] = csv.text
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      ),
    )
  const columns = ['ma_don_vi', 'chi_so', 'hang'].map((name) => head.indexOf(name))
  expect(columns).not.toContain(-1)
  const rows = lines.map((line) => columns.map((at) => line[at] ?? ''))
  expect(rows).toEqual(expect.arrayContaining(figures))
  expect(rows).toHaveLength(table.units.length)

  const json = await savedText('Lưu dữ liệu mở (JSON)')
  expect(json.name).toBe('du-lieu-mo-par-index-phuong-2022.json')
  const { resources } = JSON.parse(json.text) as { resources: { data: Record<string, unknown>[] }[] }
  const data = (resources[0]?.data ?? []).map((row) =>
    ['ma_don_vi', 'chi_so', 'hang'].map((name) => String(row[name])),
  )
  expect(data).toEqual(expect.arrayContaining(figures))

  const html = await savedText('Lưu trang kết quả (HTML)')
  expect(html.name).toBe('xep-hang-par-index-phuong-2022.html')
  const context = await site.newContext({ offline: true })
  const own = await context.newPage()
  const asked: string[] = []
  own.on('request', (request) => asked.push(request.url()))
  own.on('pageerror', (error) => asked.push(String(error)))
  await own.setContent(html.text, { waitUntil: 'load' })
  const first = table.units.find(({ id }) => id === figures[0]?.[0])
  const row = own
    .locator('tbody tr')
    .filter({ hasText: first?.name ?? 'nobody' })
    .first()
  await expect.poll(() => row.innerText()).toContain('97,60')
  expect(asked).toEqual([])
  expect(html.text).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//)
  await context.close()
}

test('a block of 21 units comes from surveys, a tie and an excused unit to its published table, and to a correction', async () => {
  await show('ket-qua')
  await page.getByRole('heading', { name: 'Khối Phường: 20 đơn vị xếp hạng' }).waitFor()
  await page.getByRole('button', { name: 'Lập bảng công bố…' }).click()
  await publish({}, 'Lập bảng công bố')
  await page.getByText('chưa có đơn vị nào chốt kết quả thẩm định nên chưa công bố được').waitFor()
  await rankAll()
  await publish({}, 'Lập bảng công bố')
  await page.getByText('"UBND phường 1" còn 1 tiêu chí chưa có điểm thẩm định').waitFor()
  await page.keyboard.press('Escape')

  await enterSurveys()
  await show('ket-qua')
  await page.getByRole('button', { name: 'Ghi đơn vị được miễn, không xếp hạng…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'UBND phường 20' })
  await dialog.getByRole('button', { name: 'Ghi lại' }).click()
  await dialog.getByText('Ghi lý do: lý do được in dưới bảng xếp hạng.').waitFor()
  await dialog.getByLabel('Lý do và văn bản cho phép').fill('Mới thành lập (Công văn 12/SNV)')
  await dialog.getByRole('button', { name: 'Ghi lại' }).click()
  await page.getByRole('heading', { name: 'Khối Phường: 19 đơn vị xếp hạng' }).waitFor()
  await page.getByRole('row', { name: /UBND phường 20 Được miễn Mới thành lập/ }).waitFor()
  await page.getByRole('row', { name: /UBND phường 21 Không gửi hồ sơ Chưa nhận hồ sơ/ }).waitFor()
  await expect.poll(() => places().getByText('đồng hạng').count()).toBe(2)
  await expect.poll(() => rowOf('UBND phường 7').innerText()).toContain('thấp hơn khối')

  await page.getByRole('button', { name: 'Lập bảng công bố…' }).click()
  await rankAll()
  await publish({ 'Ngày ban hành (ngày/tháng/năm)': '30/02/2023' }, 'Lập bảng công bố')
  await page.getByText('Ghi ngày có thật').waitFor()
  await publish(
    {
      'Số, ký hiệu quyết định công bố (để trống nếu chưa có)': '45/QĐ-UBND',
      'Ngày ban hành (ngày/tháng/năm)': '01/02/2023',
    },
    'Lập bảng công bố',
  )
  await page.getByText('Kết quả hiện tại đúng như bảng đã công bố.').waitFor()
  await page.reload()
  await page.getByText('Kết quả hiện tại đúng như bảng đã công bố.').waitFor()
  await page
    .getByText(/19 đơn vị chưa chốt .*: vẫn xếp hạng\. Lý do: Hội đồng thống nhất tại Biên bản/)
    .waitFor()
  const table = await savedTable()
  expect(findDoubts(table)).toEqual([])
  await expectOpenData(table)
  expect(table).toMatchObject({
    source: { number: '45/QĐ-UBND', date: '2023-02-01', issuer: 'UBND thành phố Mẫu', quality: 'decision' },
    set: { id: bigRound.set.id, version: bigRound.set.version, hash: hashOf(bigRound.set) },
  })
  const { units } = rankTable(table)
  expect(units.slice(0, 6).map(({ unit, index, place, tied }) => [unit, index, place, tied])).toEqual([
    ['phuong-2', 97.6, 1, false],
    ['phuong-1', 95, 2, false],
    ['phuong-3', 93, 3, false],
    ['phuong-4', 92, 4, true],
    ['phuong-5', 92, 4, true],
    ['phuong-6', 90, 6, false],
  ])
  expect(table.units.slice(19).map(({ id, status, index }) => [id, status, index])).toEqual([
    ['phuong-20', 'excused', null],
    ['phuong-21', 'notSubmitted', null],
  ])

  await show('dieu-tra')
  await page.getByRole('button', { name: /^UBND phường 1, tiêu chí 3/ }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Theo nhóm đối tượng, có trọng số').check()
  for (const [label, text] of [
    ['Phiếu phát ra', '90'],
    ['Phiếu thu về', '100'],
    ['Mức 1 (100\u202f%)', '100'],
  ] as const)
    await form.getByLabel(label).fill(text)
  await form.getByRole('button', { name: 'Ghi lại' }).click()
  await form.getByText('Phiếu thu về (100) nhiều hơn phiếu phát ra (90)').waitFor()
  await form.getByLabel('Phiếu phát ra').fill('120')
  await form.getByText('Điểm điều tra XHH: 35,00').waitFor()
  await form.getByRole('button', { name: 'Ghi lại' }).click()
  await page.getByRole('button', { name: 'UBND phường 1, tiêu chí 3: 35,00' }).waitFor()

  await show('ket-qua')
  await page.getByText('2 đơn vị có kết quả khác bảng đã công bố').waitFor()
  await page.locator('#publication ~ div').getByRole('link', { name: 'UBND phường 1' }).waitFor()
  await page.getByRole('button', { name: 'Điều chỉnh kết quả…' }).click()
  await rankAll()
  await publish(
    { 'Số, ký hiệu quyết định công bố (để trống nếu chưa có)': '50/QĐ-UBND' },
    'Lập bảng điều chỉnh',
  )
  await page.getByText('Ghi lý do khác bảng đã công bố.').waitFor()
  await publish({ 'Lý do điều chỉnh': 'Bổ sung phiếu điều tra' }, 'Lập bảng điều chỉnh')
  await page.getByText('Kết quả hiện tại đúng như bảng đã công bố.').waitFor()
  expect((await savedTable()).amends).toEqual({
    number: '45/QĐ-UBND',
    date: '2023-02-01',
    reason: 'Bổ sung phiếu điều tra',
  })
})

test('charts show self beside appraised and the tiers, each with its sentence and figures, and are saved as pictures', async () => {
  await enterSurveys()
  await show('ket-qua')
  const card = page.getByRole('region', { name: 'Tự đánh giá và thẩm định của từng đơn vị' })
  const told =
    'Cao nhất: UBND phường 2, chỉ số 97,60\u202f%. Thẩm định thấp hơn tự đánh giá ở 19/20 đơn vị, nhiều nhất là UBND phường 20 (−29,23 điểm phần trăm).'
  await card.getByRole('img', { name: told }).waitFor()
  await card.getByText('Số liệu của biểu đồ').click()
  const row = card.getByRole('row', { name: /^20 UBND phường 20/ })
  await expect
    .poll(() => row.getByRole('cell').allInnerTexts())
    .toEqual(['20', '100,00', '70,77', '−29,23', '76,00'])
  await page.getByRole('img', { name: 'Nhiều nhất là Tốt: 10/20 đơn vị.' }).first().waitFor()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: 'Lưu hình PNG' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('chi-so-phuong-2022.png')
  const picture = await readFile(await saved.path())
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  // Twice as fine as the screen, for print.
  const shown = await card.locator('canvas').evaluate(({ clientWidth }) => clientWidth)
  expect(picture.readUInt32BE(16)).toBe(2 * shown)
})

test('from a published figure two clicks lead to the row with its reason and person', async () => {
  await enterSurveys()
  await show('ket-qua')
  await rowOf('UBND phường 3').getByRole('link', { name: '43,00' }).click()
  await page.getByRole('heading', { name: 'Kết quả của UBND phường 3' }).waitFor()
  const row = page.getByRole('row', { name: /^1\.1/ })
  await expect.poll(() => row.innerText()).toContain('Theo tài liệu của phuong-3')
  await expect.poll(() => row.innerText()).toContain('Nguyễn Văn A, Phòng Nội vụ (lần 1, 05/01/2023)')
  await expect.poll(() => row.getByRole('link').getAttribute('href')).toBe('#/dot/dot-21/ho-so/phuong-3/1.1')
})

test('from the survey points of the table two clicks lead to the answers and to who entered them', async () => {
  await enterSurveys()
  await show('ket-qua')
  await rowOf('UBND phường 2').getByRole('link', { name: '33,60' }).first().click()
  await page.getByRole('heading', { name: 'Kết quả của UBND phường 2' }).waitFor()
  const row = page.getByRole('row', { name: /^3 / })
  await expect.poll(() => row.innerText()).toContain('Theo kết quả điều tra XHH')
  await row.getByRole('link').click()
  const card = page.getByRole('region', { name: 'Điểm điều tra xã hội học (XHH)' })
  await card.getByText('Số phiếu: 90 ở mức 100').waitFor()
  await card.getByText(/tiêu chí 3 \(33,60 điểm\): Phòng Nội vụ thành phố Mẫu/).waitFor()
  expect(await violations(page)).toEqual([])
})

test('surveys entered by mistake are taken back, one or all', async () => {
  await enterSurveys()
  await page.getByRole('button', { name: 'UBND phường 1, tiêu chí 3: 30,00' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa kết quả này' }).click()
  const cell = page.getByRole('button', { name: /^UBND phường 1, tiêu chí 3/ })
  await expect.poll(() => cell.innerText()).toContain('nhập…')
  const note = page.getByRole('status').filter({ hasText: 'UBND phường 1, tiêu chí 3: đã xóa' })
  await note.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => cell.innerText()).toContain('30,00')
  const all = page.getByRole('status').filter({ hasText: 'Đã nhập 20 kết quả.' })
  await all.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Đã hoàn tác ở 20 hồ sơ.').waitFor()
  await page.reload()
  await page.locator('main h1').waitFor()
  await expect.poll(() => cell.innerText()).toContain('nhập…')
})

test('without a survey the index is reckoned on the rest', async () => {
  await show('dieu-tra')
  await page.getByRole('button', { name: 'Đợt này không điều tra XHH…' }).click()
  await page.getByRole('button', { name: 'Không điều tra', exact: true }).click()
  await page.getByText('Ghi lý do không điều tra').waitFor()
  await page.getByLabel('Lý do không điều tra').fill('Công văn 7/SNV')
  await page.getByRole('button', { name: 'Không điều tra', exact: true }).click()
  await page.getByText('20/20 hồ sơ ghi là không điều tra XHH').waitFor()
  await show('ket-qua')
  await expect.poll(() => rowOf('UBND phường 1').first().innerText()).toContain('65,00')
  await expect.poll(() => rowOf('UBND phường 1').first().innerText()).toContain('100,00')
})

test('the paper of the results holds the table and is made into a PDF', async () => {
  await enterSurveys()
  await show('bang-ket-qua/Phường')
  await page.getByText('BẢNG TỔNG HỢP KẾT QUẢ, XẾP HẠNG').waitFor()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất PDF' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('bang-ket-qua-xep-hang-phuong-2022.pdf')
})

test('the screens have no barrier that axe finds and fit a small screen', async () => {
  await enterSurveys()
  for (const screen of ['dieu-tra', 'ket-qua', 'ket-qua/Phường/phuong-3']) {
    await show(screen)
    await page.getByRole('region').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.setViewportSize(narrow)
    await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
    await page.setViewportSize(wide)
  }
})
