import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseCriteriaSet } from '../../src/domain/criteria.ts'
import { leavesOf } from '../../src/domain/criterion.ts'
import { formatPoints } from '../../src/domain/points.ts'
import { rowsOf, scoreDossier } from '../../src/domain/score.ts'
import { readDossierFile } from '../../src/files/dossier-file.ts'
import { dossierCode } from '../../src/files/seal.ts'
import { valueOf } from '../domain/sample.ts'
import { readPdf } from '../files/pdf-reading.ts'
import { wide } from './sample.ts'
import { listenForTrouble, openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const set = valueOf(
  parseCriteriaSet(
    JSON.parse(await readFile(new URL('../../criteria/quy-nhon/2022.json', import.meta.url), 'utf8')),
  ),
)

test('a ward makes a dossier, scores it, cites its evidence, freezes it and holds the PDF of its sheet', async () => {
  const context = await site.newContext({ viewport: wide })
  const page = await context.newPage()
  const trouble = listenForTrouble(page, site.address)
  const main = page.getByRole('main')
  await page.goto(site.address)
  await createDossier(page)

  const total = () => main.getByRole('region', { name: 'Điểm tự đánh giá' }).first().innerText()
  await expect.poll(total).toContain('chưa xếp loại')
  await expect.poll(total).toMatch(/0,00–100,00/)
  const first = await scoreAll(page, 20)
  await page.reload()
  const titles = [...first, ...(await scoreAll(page, Infinity))]
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles).toHaveLength(79)
  await expect.poll(total).toContain('không còn')
  await expect.poll(total).toContain('(dự kiến)')
  await expect.poll(total).not.toContain('–')
  await explainWhatLacksEvidence(page)

  await page.getByRole('link', { name: 'Kiểm tra, chốt', exact: true }).click()
  await main.getByRole('heading', { name: /có thể chốt/ }).waitFor()
  await main.getByRole('button', { name: 'Chốt hồ sơ' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('Nguyễn Văn A')
  await dialog.getByRole('button', { name: 'Chốt hồ sơ' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    main.getByRole('button', { name: 'Lưu tệp để gửi' }).click(),
  ])
  const saved = await readDossierFile(await readFile(await file.path()))
  const { dossier } = valueOf(saved)
  const sheet = scoreDossier(dossier)
  expect(sheet.open).toEqual([])

  await page.getByRole('link', { name: 'Bảng điểm', exact: true }).click()
  const [pdf] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    main.getByRole('button', { name: 'Xuất PDF' }).click(),
  ])
  const { text: printed, pages } = await readPdf(new Uint8Array(await readFile(await pdf.path())))
  const text = squeeze(printed)
  const feet = pages.map((one) => one.text).join(' ')
  expect(text).toBe(text.normalize('NFC'))
  const rows = rowsOf(sheet.areas)
  const points = [...rows, sheet.total].flatMap((row) =>
    row.self === null ? [] : [formatPoints(row.self, 2)],
  )
  expect(points.length).toBeGreaterThan(80)
  const wanted = [...rows.map((row) => row.title), ...points].map(squeeze)
  expect(wanted.filter((words) => !text.includes(words))).toEqual([])
  expect(squeeze(feet)).toContain(squeeze(dossierCode(dossier.seal?.hash ?? '')))
  expect(squeeze(feet)).toContain(squeeze('Bộ tiêu chí minh họa'))
  await context.close()
  expect(trouble).toEqual([])
})

async function createDossier(page: Page) {
  await page.getByRole('button', { name: 'Lập hồ sơ tự đánh giá' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên đơn vị').fill('UBND phường Thử')
  await dialog.getByLabel('Bộ tiêu chí').selectOption('quy-nhon/2022')
  await dialog.getByRole('button', { name: 'Lập hồ sơ' }).click()
  await page.locator('#criterion').waitFor()
}

/** Scores open criteria one after another with the keyboard alone, at most so many of them → their titles. */
async function scoreAll(page: Page, most: number): Promise<readonly string[]> {
  const titles: string[] = []
  const heading = page.locator('#criterion')
  const points = page.locator('main h1 + p')
  await heading.waitFor()
  while (titles.length < most) {
    const title = await heading.innerText()
    titles.push(title)
    const field = page.locator('main form input:focus')
    await field.waitFor()
    const name = await field.getAttribute('name')
    if (name === 'numerator') {
      await page.keyboard.type('9')
      await page.keyboard.press('Tab')
      await page.keyboard.type('10')
    } else if (name === 'day') await page.keyboard.type('15/2/2022')
    else if (name === 'figure') await page.keyboard.type('1')
    else await page.keyboard.press('Space')
    await expect.poll(() => points.innerText()).not.toContain('–')
    if ((await page.getByRole('button', { name: 'Tiêu chí chưa chấm tiếp theo' }).count()) === 0) break
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => heading.innerText()).not.toBe(title)
  }
  return titles
}

/** One document for the first criterion, then the same one reused, by keyboard, for a second; notes for the others. */
async function explainWhatLacksEvidence(page: Page) {
  const wanting = leavesOf(set.areas).filter((leaf) => leaf.evidence.required)
  const [first, second, ...others] = wanting
  if (!first || !second) throw new Error('no criterion wants evidence')
  await show(page, first.key)
  await page.getByRole('button', { name: 'Thêm tài liệu' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số, ký hiệu').fill('12/KH-UBND')
  await dialog.getByLabel('Trích yếu').fill('Cải cách hành chính năm 2022')
  await dialog.getByRole('button', { name: /Thêm/ }).click()
  await page
    .locator('main')
    .getByRole('textbox', { name: /Mục, trang/ })
    .fill('mục I, trang 2')
  await show(page, second.key)
  await page.keyboard.press('F4')
  await page.getByRole('combobox', { name: /Tìm theo số/ }).waitFor()
  await page.keyboard.press('Enter')
  await page
    .locator('main')
    .getByRole('textbox', { name: /Mục, trang/ })
    .fill('mục II')
  for (const leaf of others) {
    await show(page, leaf.key)
    await page.getByRole('textbox', { name: 'Giải trình' }).fill('Hồ sơ lưu tại bộ phận Một cửa.')
  }
}

async function show(page: Page, key: string) {
  await page.goto(page.url().replace(/tu-danh-gia.*$/, `tu-danh-gia/${key}`))
  await page.locator(`[data-key="${key}"][aria-current]`).first().waitFor({ state: 'attached' })
}

/** Where lines break in a cell is the printer's business. */
function squeeze(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, '')
}
