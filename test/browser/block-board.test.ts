import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { bigRound, judgedDossiers } from './results-round.ts'
import { narrow, wide } from './sample.ts'
import { listenForTrouble, openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
let page: Page
let trouble: readonly string[]

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  const context = await site.newContext({ viewport: wide, reducedMotion: 'reduce' })
  page = await context.newPage()
  trouble = listenForTrouble(page, site.address)
  await page.goto(`${site.address}#/dot`)
  await page.getByLabel('Chọn tệp đợt đánh giá').setInputFiles(json('dot.parr.json', bigRound))
  await page.waitForURL(/#\/dot\/dot-21/)
  await show('nhan')
  const files = judgedDossiers.map((dossier) => json(`${dossier.unit.id}.parx.json`, dossier))
  await page.locator('input[type=file][multiple]').first().setInputFiles(files)
  await page
    .getByText(/20 hồ sơ/)
    .first()
    .waitFor()
})
afterEach(async () => {
  await page.context().close()
  if (trouble.length > 0) throw new Error(trouble.join('\n'))
})

const json = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(value)),
})
const show = async (screen: string) => {
  await page.goto(`${site.address}#/dot/${bigRound.id}/${screen}`)
  await page.locator('main h1').waitFor()
}

test("a block's board before publication says so, tells what is missing, and prints on one A4", async () => {
  await show('ket-qua')
  await page.getByRole('link', { name: 'Tổng quan khối' }).click()
  await page
    .getByRole('heading', { level: 1, name: /^Khối Phường: 20\/21 đơn vị xếp hạng, chỉ số trung bình / })
    .waitFor()
  const note = page.locator('main .note').first()
  expect(await note.innerText()).toContain('Kết quả dự kiến, chưa công bố.')
  expect(await note.innerText()).toMatch(/20 đơn vị còn tiêu chí chưa có điểm.*1 đơn vị chưa gửi hồ sơ/)
  expect(await page.getByRole('region', { name: 'Bảng các đơn vị' }).locator('tbody tr').count()).toBe(20)
  expect(await violations(page)).toEqual([])
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất PDF' }).click(),
  ])
  expect(paper.suggestedFilename()).toBe('tong-quan-khoi-phuong-2022.pdf')
  const bytes = await readFile(await paper.path(), 'latin1')
  expect(bytes.match(/\/Type \/Page\b/g)).toHaveLength(1)
  await page.setViewportSize(narrow)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width)
})

test('a block that the round does not have is told', async () => {
  await show('tong-quan-khoi/X%C3%A3')
  await expect.poll(() => page.getByText('Đợt này không có khối Xã.').count()).toBe(1)
})
