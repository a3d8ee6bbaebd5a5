import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { scoreDossier } from '../../src/domain/score.ts'
import { readDossierFile } from '../../src/files/dossier-file.ts'
import { dossierCode } from '../../src/files/seal.ts'
import { violations } from './axe.ts'
import { narrow, openSampleWindow, wide, type SampleWindow } from './sample.ts'
import { listenForTrouble, openSite } from './site.ts'
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
  await sample.show('kiem-tra')
})
afterEach(() => sample.close())

const heading = () => page.locator('main h1').innerText()
const main = () => page.getByRole('main')
const dialog = () => page.getByRole('dialog')
const code = () =>
  main()
    .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    .first()
    .innerText()

async function freeze(by: string) {
  await main().getByRole('button', { name: 'Chốt hồ sơ' }).click()
  await dialog().getByLabel('Họ tên người chốt').fill(by)
  await dialog().getByRole('button', { name: 'Chốt hồ sơ' }).click()
  await main().getByText('Mã hồ sơ', { exact: true }).waitFor()
}
async function reopen(why: string) {
  await main().getByRole('button', { name: 'Mở lại để sửa' }).click()
  await dialog().getByLabel('Lý do mở lại').fill(why)
  await dialog().getByRole('button', { name: 'Mở lại để sửa' }).click()
  await main().getByRole('button', { name: 'Chốt hồ sơ' }).waitFor()
}
async function download(button: string): Promise<Download> {
  const [started] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return started
}
async function readSaved(saved: Download) {
  const opened = await readDossierFile(new Uint8Array(await readFile(await saved.path())))
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  return opened.value.dossier
}

test('what blocks comes first, and each line leads to its place', async () => {
  await expect.poll(heading).toBe('Hồ sơ đã đủ, có thể chốt; 2 điều nên xem lại')
  await sample.show('tai-lieu')
  await page.getByRole('button', { name: 'Xóa tài liệu số 2', exact: true }).click()
  await dialog().getByRole('button', { name: 'Xóa tài liệu', exact: true }).click()
  await sample.show('kiem-tra')
  await expect.poll(heading).toBe('Còn 2 việc phải làm trước khi chốt')
  await expect.poll(() => main().getByRole('button', { name: 'Chốt hồ sơ' }).isDisabled()).toBe(true)
  const blocking = page.getByRole('region', { name: 'Phải làm trước khi chốt' })
  await blocking.getByRole('link', { name: /^4\.3\.1/ }).click()
  await page.waitForURL(/tu-danh-gia\/organisation\.delegated-done$/)
  await sample.show('kiem-tra')
  const warnings = page.getByRole('region', { name: /^Nên xem lại/ })
  await warnings.getByRole('link', { name: /07\/UBND-VP/ }).click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Sửa tài liệu số 3')
})

test('a criterion taken back to open stops the freeze', async () => {
  await sample.show('tu-danh-gia/procedures.on-time')
  await page.getByRole('button', { name: 'Xóa trả lời' }).click()
  await sample.show('kiem-tra')
  await expect.poll(heading).toBe('Còn 1 việc phải làm trước khi chốt')
  await expect.poll(() => main().innerText()).toContain('3.2.1 Hồ sơ giải quyết đúng hạn và trước hạn')
  await expect.poll(() => main().innerText()).toContain('chưa xếp loại')
})

test('a freeze asks by whom', async () => {
  await main().getByRole('button', { name: 'Chốt hồ sơ' }).click()
  await dialog().getByLabel('Họ tên người chốt').fill('  ')
  await dialog().getByRole('button', { name: 'Chốt hồ sơ' }).click()
  await expect.poll(() => dialog().innerText()).toContain('Ghi họ tên người chốt hồ sơ.')
  await dialog().getByRole('button', { name: 'Không, quay lại' }).click()
  await expect.poll(heading).toContain('có thể chốt')
})

test('a frozen dossier shows its code, and its file opens elsewhere with the same seal', async () => {
  await freeze('Nguyễn Thị Hoa')
  await expect.poll(heading).toBe('Đã chốt hồ sơ, bản chốt số 1')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  const shown = await code()
  const saved = await download('Lưu tệp để gửi')
  expect(saved.suggestedFilename()).toBe('ubnd-phuong-mau-01-2022-ban-chot-1.parx.json')
  const dossier = await readSaved(saved)
  expect(dossier.seal?.by).toBe('Nguyễn Thị Hoa')
  expect(dossierCode(dossier.seal?.hash ?? '')).toBe(shown)
  expect(dossier.history.at(-1)?.result?.index).toBe(scoreDossier(dossier).total.index)

  const context = await site.newContext()
  const other = await context.newPage()
  const trouble = listenForTrouble(other, site.address)
  await other.goto(site.address)
  await other.locator('input[type=file]').setInputFiles({
    name: saved.suggestedFilename(),
    mimeType: 'application/json',
    buffer: await readFile(await saved.path()),
  })
  await other.waitForURL(/#\/ho-so\//)
  await other.goto(`${site.address}${new URL(other.url()).hash.split('/').slice(0, 3).join('/')}/kiem-tra`)
  await other.getByRole('main').getByText(shown).first().waitFor()
  await context.close()
  expect(trouble).toEqual([])
})

test('reopening asks why; the next freeze is the second, and numbers stay fixed', async () => {
  await freeze('Nguyễn Thị Hoa')
  const first = await code()
  await main().getByRole('button', { name: 'Mở lại để sửa' }).click()
  await dialog().getByRole('button', { name: 'Mở lại để sửa' }).click()
  await expect.poll(() => dialog().innerText()).toContain('Ghi lý do mở lại.')
  await dialog().getByRole('button', { name: 'Không, quay lại' }).click()
  await reopen('Bổ sung số liệu quý IV')
  await expect.poll(() => main().innerText()).toContain('Bản chốt số 2')

  await sample.show('tai-lieu')
  await page.getByRole('button', { name: 'Xóa tài liệu số 2', exact: true }).click()
  await dialog().getByRole('button', { name: 'Xóa tài liệu', exact: true }).click()
  await main().getByText('đã nằm trong bản chốt nên không xóa được').waitFor()
  await main().getByRole('button', { name: 'Thêm tài liệu' }).click()
  await dialog().getByLabel('Số, ký hiệu', { exact: true }).fill('720/BC-UBND')
  await dialog().getByRole('button', { name: 'Thêm tài liệu', exact: true }).click()
  await main().getByRole('button', { name: 'Xóa tài liệu số 30', exact: true }).waitFor()

  await sample.show('kiem-tra')
  await freeze('Trần Văn Nam')
  await expect.poll(heading).toBe('Đã chốt hồ sơ, bản chốt số 2')
  await expect.poll(code).not.toBe(first)
  const second = await code()
  const history = main().getByRole('region', { name: 'Lịch sử' })
  for (const words of [first, second, 'Lý do: Bổ sung số liệu quý IV', 'Trần Văn Nam', 'Chỉ số 86,88']) {
    await expect.poll(() => history.innerText()).toContain(words)
  }
  const dossier = await readSaved(await download('Lưu tệp để gửi'))
  expect([dossier.revision, dossier.evidence.find(({ no }) => no === 30)?.addedIn]).toEqual([2, 1])
})

test('a frozen dossier cannot be edited; the letter it went with can be noted', async () => {
  await freeze('Nguyễn Thị Hoa')
  await main().getByLabel('Đã gửi theo Báo cáo số').fill('128/BC-UBND')
  await main().getByLabel('ngày', { exact: true }).fill('15/13/2022')
  await main().getByRole('button', { name: 'Ghi lại' }).click()
  await expect.poll(() => main().innerText()).toContain('Ghi ngày/tháng/năm')
  await main().getByLabel('ngày', { exact: true }).fill('15/12/2022')
  await main().getByRole('button', { name: 'Ghi lại' }).click()
  await main().getByText('Đã gửi theo Báo cáo số 128/BC-UBND ngày 15/12/2022').waitFor()
  await expect.poll(heading).toBe('Đã chốt hồ sơ, bản chốt số 1, đã gửi theo Báo cáo số 128/BC-UBND')
  await sample.show('tai-lieu')
  await expect.poll(() => main().innerText()).toContain('danh mục chỉ để xem')
  await expect
    .poll(() =>
      main()
        .getByRole('button', { name: /Thêm tài liệu|Sửa|Xóa/ })
        .count(),
    )
    .toBe(0)
  await sample.show('tu-danh-gia/procedures.on-time')
  await main().getByText('mục II.2, trang 4').waitFor()
  await expect
    .poll(() =>
      main()
        .getByRole('button', { name: /Chọn tài liệu đã có|Bỏ tài liệu/ })
        .count(),
    )
    .toBe(0)
})

test('a draft is saved as a file that says it is one', async () => {
  const saved = await download('Lưu bản nháp ra tệp')
  expect(saved.suggestedFilename()).toBe('ubnd-phuong-mau-01-2022.parx.json')
  const dossier = await readSaved(saved)
  expect([dossier.stage, dossier.seal, dossier.evidence.length]).toEqual(['draft', null, 29])
})

test.each([wide, narrow])('no accessibility rule is broken at $width pixels', async (viewport) => {
  await page.setViewportSize(viewport)
  expect(await violations(page)).toEqual([])
  await main().getByRole('button', { name: 'Chốt hồ sơ' }).click()
  await dialog().getByLabel('Họ tên người chốt').fill('')
  await dialog().getByRole('button', { name: 'Chốt hồ sơ' }).click()
  expect(await violations(page, 'dialog[open]')).toEqual([])
  await page.keyboard.press('Escape')
  await freeze('Nguyễn Thị Hoa')
  expect(await violations(page)).toEqual([])
  await expect.poll(() => widthOf(page)).toBe(viewport.width)
})
