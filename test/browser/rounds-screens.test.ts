import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { parseRound } from '../../src/domain/round.ts'
import { wholeRound } from '../domain/sample-round.ts'
import { valueOf } from '../domain/sample.ts'
import { violations } from './axe.ts'
import { narrow, wide } from './sample.ts'
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
  await page.goto(`${site.address}#/dot`)
  await page.getByRole('heading', { name: 'Đợt đánh giá', exact: true }).waitFor()
})
afterEach(() => close())

const main = () => page.getByRole('main')
const table = () => page.getByRole('region', { name: 'Bảng tổng hợp' })
const rows = () => page.getByRole('region').or(main()).locator('tbody tr')

async function makeRound() {
  await page.getByRole('link', { name: 'Lập đợt đánh giá' }).click()
  await page.getByLabel('Tên đợt đánh giá').fill('Đánh giá CCHC khối phường')
  await page.getByLabel('Hạn gửi hồ sơ').fill('15/12/2026')
  await page.getByLabel('Hạn giải trình').fill('20/1/2027')
  await page.getByRole('button', { name: 'Lập đợt, nhập đơn vị' }).click()
  await page.getByRole('heading', { name: 'Nhập danh sách đơn vị' }).waitFor()
}

async function paste(text: string) {
  await page.getByLabel(/^Mỗi dòng một đơn vị/).fill(text)
}

/** Saves the round's file → the round in it. */
async function saveRoundFile(button: string) {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/^[a-z0-9-]+-\d{4}\.parr\.json$/)
  return valueOf(parseRound(JSON.parse(await readFile(await saved.path(), 'utf8'))))
}

async function openFile(text: string) {
  await page
    .getByLabel('Chọn tệp đợt đánh giá')
    .setInputFiles({ name: 'dot.parr.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('a round is made, its units are pasted from Excel, and its file can be handed out', async () => {
  await makeRound()
  await paste(
    'STT\tTên đơn vị\tKhối\n1\tUBND phường A\tPhường\n2\tUBND P. A\tPhường\n3\tUBND xã B\tXã\n4\tUBND xã B\tXã',
  )
  await page.getByText(/^Đọc được 4 dòng, 1 dòng không thêm được, 1 dòng có tên gần giống/).waitFor()
  await page.getByLabel('Thêm UBND P. A').uncheck()
  await page.getByRole('button', { name: 'Thêm 2 đơn vị' }).click()
  await page.getByRole('heading', { name: '2 đơn vị trong đợt' }).waitFor()

  const round = await saveRoundFile('Lưu tệp đợt để phát hành')
  expect(round).toMatchObject({
    title: 'Đánh giá CCHC khối phường',
    due: { submit: '2026-12-15', explain: '2027-01-20' },
    guide: null,
  })
  expect(round.units.map(({ name, level, block }) => [name, level, block])).toEqual([
    ['UBND phường A', 'ward', 'Phường'],
    ['UBND xã B', 'commune', 'Xã'],
  ])
})

/** Whether a field has the keyboard and all that stands in it is selected. */
function isWholeSelected(field: HTMLElement): boolean {
  const { value, selectionStart, selectionEnd } = field as HTMLInputElement
  return document.activeElement === field && selectionStart === 0 && selectionEnd === value.length
}

test('a unit is changed in place by keyboard; one taken out comes back where it stood', async () => {
  await makeRound()
  await paste('UBND phường A\nUBND phường B\nUBND phường C')
  await page.getByRole('button', { name: 'Thêm 3 đơn vị' }).click()
  await page.getByRole('button', { name: 'Sửa UBND phường B' }).press('Enter')
  const name = page.getByLabel('Tên đơn vị', { exact: true })
  await expect.poll(() => name.evaluate(isWholeSelected)).toBe(true)
  await page.keyboard.type('UBND phường Bê')
  await expect.poll(() => name.inputValue()).toBe('UBND phường Bê')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Sửa UBND phường Bê' }).waitFor()
  await page.getByRole('button', { name: 'Bỏ UBND phường A' }).click()
  await page.getByRole('heading', { name: '2 đơn vị trong đợt' }).waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('heading', { name: '3 đơn vị trong đợt' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: '3 đơn vị trong đợt' }).waitFor()
  const names = rows().locator('td:nth-child(2)')
  await expect
    .poll(async () => (await names.allInnerTexts()).map((text) => text.split('\n')[0]))
    .toEqual(['UBND phường A', 'UBND phường Bê', 'UBND phường C'])
})

test('what is wrong in the form is told at its field, and nothing is made', async () => {
  await page.getByRole('link', { name: 'Lập đợt đánh giá' }).click()
  await page.getByLabel('Hạn gửi hồ sơ').fill('31/02/2026')
  await page.getByRole('button', { name: 'Lập đợt, nhập đơn vị' }).click()
  const due = page.getByLabel('Hạn gửi hồ sơ')
  await expect.poll(() => due.getAttribute('aria-invalid')).toBe('true')
  await due.fill('15/12/2026')
  await page.getByLabel('Hạn giải trình').fill('01/12/2026')
  await page.getByRole('button', { name: 'Lập đợt, nhập đơn vị' }).click()
  await page.getByText('Hạn giải trình (01/12/2026) trước hạn gửi hồ sơ (15/12/2026)').waitFor()
  await page.goto(`${site.address}#/dot`)
  await page.getByRole('heading', { name: 'Chưa có đợt đánh giá nào' }).waitFor()
})

test('the file of a round is opened; the same again brings the round up to date', async () => {
  await openFile(JSON.stringify(wholeRound))
  await page.getByRole('heading', { name: 'Đã nhận 0 trên 3 hồ sơ' }).waitFor()
  await page.goto(`${site.address}#/dot`)
  await openFile(JSON.stringify({ ...wholeRound, title: 'Đợt phát hành lại' }))
  await page.getByRole('button', { name: 'Cập nhật đợt theo tệp này' }).click()
  await page.getByRole('banner').getByText('Đợt phát hành lại').waitFor()
  await page.goto(`${site.address}#/dot`)
  await openFile('{"format":"par-index-dossier"}')
  await page.getByRole('dialog').getByText('chưa được mở').waitFor()
  await expect.poll(() => page.getByRole('link', { name: 'Đợt phát hành lại' }).count()).toBe(1)
})

test('a round is issued again with an amended set and new days', async () => {
  await openFile(JSON.stringify(wholeRound))
  await page.getByRole('link', { name: 'Sửa thông tin đợt' }).click()
  const choice = page.getByLabel('Bộ tiêu chí', { exact: true })
  const amended = await choice.locator('option').nth(1).getAttribute('value')
  await choice.selectOption(amended)
  await page.getByLabel('Hạn gửi hồ sơ').fill('20/12/2022')
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click()
  const again = await saveRoundFile('Lưu tệp đợt để phát hành lại')
  expect(again.id).toBe(wholeRound.id)
  expect(`${again.set.id}/${again.set.version}`).toBe(amended)
  expect(again.due.submit).toBe('2022-12-20')
  expect(again.units).toEqual(wholeRound.units)
})

test('a round that was deleted comes back', async () => {
  await openFile(JSON.stringify(wholeRound))
  await page.getByRole('heading', { name: /^Đã nhận/ }).waitFor()
  await page.getByRole('link', { name: 'Các đợt' }).click()
  await page.getByRole('button', { name: `Xóa đợt ${wholeRound.title}` }).click()
  await page.getByRole('button', { name: 'Xóa đợt đánh giá', exact: true }).click()
  await page.getByRole('heading', { name: 'Chưa có đợt đánh giá nào' }).waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('link', { name: wholeRound.title }).click()
  await page.getByRole('heading', { name: 'Đã nhận 0 trên 3 hồ sơ' }).waitFor()
  await expect.poll(() => table().locator('tbody th').count()).toBe(3)
})

test.each([
  ['wide', wide],
  ['narrow', narrow],
])('every screen of a round is sound for assistive tools and fits a %s window', async (_, viewport) => {
  await page.setViewportSize(viewport)
  const found: string[] = []
  const look = async (where: string) => {
    found.push(...(await violations(page)).map((one) => `${where}: ${one}`))
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) found.push(`${where}: ${over} px too wide`)
  }
  await look('list')
  await page.getByRole('link', { name: 'Lập đợt đánh giá' }).click()
  await page.getByLabel('Tên đợt đánh giá').waitFor()
  await look('form')
  await page.goto(`${site.address}#/dot`)
  await openFile(JSON.stringify(wholeRound))
  await page.getByRole('heading', { name: /^Đã nhận/ }).waitFor()
  await look('overview')
  for (const screen of ['nhan', 'don-vi', 'don-doc', 'sua', 'phieu/phuong-a']) {
    await page.goto(`${site.address}#/dot/${wholeRound.id}/${screen}`)
    await main().getByRole('heading', { level: 1 }).waitFor()
    await look(screen)
  }
  expect(found).toEqual([])
})
