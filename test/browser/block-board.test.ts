import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { judgedDossiers } from './results-round.ts'
import { openRoundWindow, type RoundWindow } from './round-window.ts'
import { narrow } from './sample.ts'
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

test("a block's board before publication says so, tells what is missing, and prints on one A4", async () => {
  await show('ket-qua')
  await page.getByRole('link', { name: 'Tổng quan khối' }).click()
  await page
    .getByRole('heading', { level: 1, name: /^Khối Phường: 20\/21 đơn vị xếp hạng, chỉ số trung bình / })
    .waitFor()
  const note = page.locator('main .note').first()
  await expect.poll(() => note.innerText()).toContain('Kết quả dự kiến, chưa công bố.')
  await expect
    .poll(() => note.innerText())
    .toMatch(/20 đơn vị còn tiêu chí chưa có điểm.*1 đơn vị chưa gửi hồ sơ/)
  await expect
    .poll(() => page.getByRole('region', { name: 'Bảng các đơn vị' }).locator('tbody tr').count())
    .toBe(20)
  expect(await violations(page)).toEqual([])
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất PDF' }).click(),
  ])
  expect(paper.suggestedFilename()).toBe('tong-quan-khoi-phuong-2022.pdf')
  const bytes = await readFile(await paper.path(), 'latin1')
  expect(bytes.match(/\/Type \/Page\b/g)).toHaveLength(1)
  await page.setViewportSize(narrow)
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
})

test('a block that the round does not have is told', async () => {
  await show('tong-quan-khoi/X%C3%A3')
  await expect.poll(() => page.getByText('Đợt này không có khối Xã.').count()).toBe(1)
})
