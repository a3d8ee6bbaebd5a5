import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { leavesOf } from '../../src/domain/criterion.ts'
import { parseCriteriaSet } from '../../src/domain/criteria.ts'
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
  await sample.show('bang-diem')
  await scores().waitFor()
})
afterEach(() => sample.close())

const main = () => page.getByRole('main')
const scores = () =>
  page.getByRole('table', { name: 'Bảng điểm theo lĩnh vực, tiêu chí, tiêu chí thành phần' })

/** The text of each page of a PDF, and its size in points. */
async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const one = await pdf.getPage(at + 1)
      const { items } = await one.getTextContent()
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
      const { width, height } = one.getViewport({ scale: 1 })
      return { text: text.replace(/\s+/g, ' '), isLandscape: width > height }
    }),
  )
  await task.destroy()
  return pages
}

test('the sheet on screen has every criterion of the set, and the total', async () => {
  const file = new URL('../../criteria/quy-nhon/2022.json', import.meta.url)
  const set = parseCriteriaSet(JSON.parse(await readFile(file, 'utf8')))
  if (!set.ok) throw new Error('the set is broken')
  const leaves = leavesOf(set.value.areas)
  expect(leaves.length).toBeGreaterThan(50)
  await expect
    .poll(() => scores().locator('tbody th[scope=row]').allInnerTexts())
    .toEqual(expect.arrayContaining(leaves.map(({ title }) => title)))
  await expect.poll(() => scores().locator('tbody tr').last().innerText()).toMatch(/TỔNG ĐIỂM.*100.*73,41/)
  await expect.poll(() => page.locator('main h1').innerText()).toContain('73,41 điểm, chỉ số 86,88')
  await expect.poll(() => main().innerText()).toContain('HỒ SƠ MẪU – số liệu minh họa')
})

test('a leaf leads to its score', async () => {
  await scores().getByRole('link', { name: 'Hồ sơ giải quyết đúng hạn và trước hạn', exact: true }).click()
  await expect.poll(() => page.url()).toMatch(/tu-danh-gia\/procedures\.on-time$/)
})

test('columns can be left out; number, title and maximum stay', async () => {
  await page.getByText('Chọn cột').click()
  for (const name of ['Số liệu kê khai', 'Giải trình', 'Tài liệu kiểm chứng', 'Chỉ số tự đánh giá (%)']) {
    await page.getByRole('checkbox', { name }).uncheck()
  }
  await expect
    .poll(() => scores().locator('thead th').allInnerTexts())
    .toEqual(['STT', 'Lĩnh vực/Tiêu chí/\nTiêu chí thành phần', 'Điểm tối đa', 'Điểm tự đánh giá'])
  await page.locator('main h1').click()
  await expect.poll(() => page.getByRole('checkbox').count()).toBe(0)
})

test('the PDF is saved under a telling name and holds the sheet', async () => {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    main().getByRole('button', { name: 'Xuất PDF' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('bang-tu-danh-gia-ubnd-phuong-mau-01-2022-ban-nhap.pdf')
  const pages = await readPdf(await readFile(await saved.path()))
  const text = pages.map((one) => one.text).join(' ')
  for (const words of [
    'BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM',
    'Hồ sơ giải quyết đúng hạn',
    '73,41',
    'Nguyễn Văn Mẫu',
  ]) {
    expect(text).toContain(words)
  }
  await main().getByText('Đã lưu tệp').waitFor()
})

test('characters that the face of the PDF lacks are listed', async () => {
  await sample.show('tu-danh-gia/procedures.on-time')
  await page.getByRole('textbox', { name: 'Giải trình' }).fill('Đối chiếu 漢 và 漢 trong sổ')
  await sample.show('bang-diem')
  await main().getByRole('button', { name: 'Xuất PDF' }).click()
  await main().getByText('Đã lưu tệp').waitFor()
  await expect.poll(() => main().getByRole('status').first().innerText()).toContain('漢 (2 lần)')
})

test('making the PDF can be stopped', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.ttf', async (route) => {
    await held
    await route.continue()
  })
  const downloads: string[] = []
  page.on('download', (one) => downloads.push(one.suggestedFilename()))
  await main().getByRole('button', { name: 'Xuất PDF' }).click()
  await expect.poll(() => main().getByRole('progressbar', { name: 'Đang lập tệp PDF' }).count()).toBe(1)
  await main().getByRole('button', { name: 'Hủy' }).click()
  await expect.poll(() => main().getByRole('button', { name: 'Xuất PDF' }).isEnabled()).toBe(true)
  release()
  await page.waitForTimeout(1500)
  expect(downloads).toEqual([])
})

test('printed by the browser: A4 landscape, heads repeated, code and marks on every page, numbers from the second', async () => {
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }))
  expect(pages.length).toBeGreaterThan(3)
  expect(pages.every(({ isLandscape }) => isLandscape)).toBe(true)
  const close = (text: string) => text.replace(/\s/g, '')
  for (const { text } of pages) {
    const printed = close(text)
    expect(printed).toContain(close('Hồ sơ chưa chốt, chưa có mã hồ sơ · HỒ SƠ MẪU – số liệu minh họa'))
    expect(printed).not.toContain(close('Xuất PDF'))
    expect(printed).not.toContain(close('Đã lưu trên máy này'))
  }
  const unnumbered = pages.flatMap(({ text }, at) =>
    new RegExp(`(^| )${at + 1}( |$)`).test(text) ? [] : [at + 1],
  )
  expect(unnumbered.filter((number) => number > 1)).toEqual([])
  expect(close(pages[0]?.text ?? '')).toContain(close('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))
  for (const { text } of pages.slice(0, 3)) expect(close(text)).toMatch(/Điểmtốiđa.*Sốliệukêkhai/)
  // A screen that is no paper is not printed as one, though a paper was on screen before.
  await sample.show('van-ban')
  await expect
    .poll(async () => (await readPdf(await page.pdf({ preferCSSPageSize: true })))[0]?.isLandscape)
    .toBe(false)
})

test('printed by the browser it is tagged: its own title, the language, headings from the first on, heads of columns and rows', async () => {
  const onScreen = 'Bảng điểm – Tự chấm CCHC'
  await expect.poll(() => page.title()).toBe(onScreen)
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise
  const { info } = await pdf.getMetadata()
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
  expect([await pdf.getMarkInfo(), Object.entries(info)]).toMatchObject([
    { Marked: true },
    expect.arrayContaining([
      ['Title', expect.stringMatching(/^Bảng tự đánh giá, chấm điểm .* năm 2022 – UBND phường Mẫu 01$/)],
      ['Language', 'vi'],
    ]),
  ])
  expect([...new Set(tree.match(/"role":"(?:H\d|Table|TR|TH|TD)"/g))]).toEqual(
    ['H1', 'Table', 'TR', 'TH', 'TD'].map((role) => `"role":"${role}"`),
  )
  expect((await pdf.getOutline())[0]?.title).toContain('BẢNG TỰ ĐÁNH GIÁ')
  await pdf.destroy()
  await expect.poll(() => page.title()).toBe(onScreen)
})

test('on a narrow screen the table scrolls in its own box, also by keyboard', async () => {
  await page.setViewportSize(narrow)
  await expect.poll(() => widthOf(page)).toBe(narrow.width)
  const box = page.getByRole('region', { name: /^Bảng điểm theo/ })
  await box.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
})

test.each([wide, narrow])('no accessibility rule is broken at $width pixels', async (viewport) => {
  await page.setViewportSize(viewport)
  expect(await violations(page)).toEqual([])
  await page.getByText('Chọn cột').click()
  expect(await violations(page, 'details[open]')).toEqual([])
})
