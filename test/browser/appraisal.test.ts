import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { parseDossier, type Dossier } from '../../src/domain/dossier.ts'
import { verifyReviewSeal } from '../../src/files/seal.ts'
import { readParts } from '../../src/files/parts.ts'
import { wholeRound } from '../domain/sample-round.ts'
import { submissionOf } from '../files/submission.ts'
import { violations } from './axe.ts'
import { jsonFile } from './json-file.ts'
import { narrow, wide } from './sample.ts'
import { openSite, openWatchedPage } from './site.ts'
import { widthOf } from './width.ts'

let site: Awaited<ReturnType<typeof openSite>>
let closes: (() => Promise<void>)[] = []

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(() => {
  closes = []
})
afterEach(() => Promise.all(closes.map((close) => close())))

const units = wholeRound.units.map(({ id }) => id)

/** A reviewer's computer: a window of its own with the round and its dossiers taken in, under a name. */
async function openReviewer(by: string, body: string, files: readonly Dossier[]): Promise<Page> {
  const { page, close } = await openWatchedPage(site, { viewport: wide })
  closes.push(close)
  await page.goto(`${site.address}#/dot`)
  await page.getByLabel('Chọn tệp đợt đánh giá').setInputFiles(jsonFile('dot.parr.json', wholeRound))
  await page.waitForURL(/#\/dot\/dot-2022/)
  await page.goto(`${site.address}#/dot/dot-2022/nhan`)
  await page
    .getByLabel('Chọn các tệp hồ sơ')
    .setInputFiles(files.map((dossier) => jsonFile(`${dossier.unit.id}.parx.json`, dossier)))
  await page
    .getByText(/Đã nhận|hồ sơ mới|Hồ sơ mới/i)
    .first()
    .waitFor()
  await show(page, 'ho-so')
  await page.getByText(`trên ${files.length} hồ sơ đã xong`).waitFor()
  await page.getByRole('button', { name: 'Ghi tên người thẩm định' }).click()
  await page.getByLabel('Họ tên', { exact: true }).fill(by)
  await page.getByLabel('Cơ quan', { exact: true }).fill(body)
  await page.keyboard.press('Enter')
  await page.getByText(`Người thẩm định: ${by}, ${body}`).waitFor()
  return page
}

async function show(page: Page, screen: string): Promise<void> {
  await page.goto(`${site.address}#/dot/dot-2022/${screen}`)
  await page.locator('main h1').waitFor()
}

const stored = (page: Page) => page.locator('[data-save=saved]').waitFor()
const shownPoints = (page: Page) => page.locator('[data-appraised]').textContent()
const marked = (page: Page) => page.locator('main [data-mark].chip').getAttribute('data-mark')

/** Points granted with a reason, by keyboard. */
async function grant(page: Page, points: string): Promise<void> {
  await page.keyboard.press('c')
  await page.getByLabel(/^Điểm thẩm định/).fill(points)
  await page.keyboard.press('Alt+1')
  await stored(page)
}

/** Judges all that is left on a dossier. */
async function judgeRest(page: Page, unit: string): Promise<void> {
  for (const key of ['choice', '2']) {
    await show(page, `ho-so/${unit}/${key}`)
    await page.locator('#criterion').focus()
    await page.keyboard.press('l')
  }
  for (;;) {
    await stored(page)
    const left = await page
      .locator('nav[aria-label^="Chuyển"] button', { hasText: 'Chưa thẩm định' })
      .isEnabled()
    if (!left) return
    await page.keyboard.press('n')
    await page.locator('[data-mark=open].chip, [data-mark=conflict].chip').waitFor()
    await grant(page, '0')
    await page.locator('#criterion').focus()
  }
}

test('a dossier is appraised by keyboard, and a reload in the middle loses nothing', async () => {
  const page = await openReviewer('Nguyễn Văn A', 'Sở Nội vụ', [submissionOf('phuong-a')])
  await show(page, 'ho-so/phuong-a')
  await page.waitForURL(/phuong-a\/choice/)
  await page.locator('#criterion').focus()
  await page.keyboard.press('d')
  await page.waitForURL(/phuong-a\/checklist/)
  await page.keyboard.press('c')
  await page.getByLabel(/^Điểm thẩm định/).fill('0,3')
  await page.getByRole('button', { name: 'Kết thúc thẩm định…' }).click()
  await page.getByRole('dialog').getByText('Còn ý kiến ghi dở ở tiêu chí checklist').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('#criterion').focus()
  await grant(page, '0,3')
  await page.getByText('Điểm ngoài cách tính').first().waitFor()
  await expect.poll(() => shownPoints(page)).toBe('0,30')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/phuong-a\/ratio/)
  await page.keyboard.press('s')
  await page.getByLabel('Đúng hạn').fill('80')
  await page.getByText('phải ghi lý do').waitFor()
  await page.reload()
  await page.locator('[data-begun]', { hasText: 'chưa ghi lý do' }).waitFor()
  await expect.poll(() => page.getByLabel('Đúng hạn').inputValue()).toBe('80')
  await page.getByText('phải ghi lý do').waitFor()
  await page.keyboard.press('Alt+3')
  await stored(page)
  await expect.poll(() => shownPoints(page)).toBe('0,82')
  await page.locator('#criterion').focus()
  await page.keyboard.press('g')
  await page.keyboard.type('Hỏi lại chị Lan')
  await page.locator('[data-note=saved]').waitFor()
  await page.reload()
  await page.locator('[data-appraised]').waitFor()
  await expect.poll(() => shownPoints(page)).toBe('0,82')
  await expect.poll(() => page.getByLabel('Ghi chú nội bộ').inputValue()).toBe('Hỏi lại chị Lan')
  await expect.poll(() => page.locator('[data-verdict]').textContent()).toContain('Số liệu không khớp')
  await page.locator('#criterion').focus()
  await page.keyboard.press('n')
  await page.waitForURL(/phuong-a\/count/)
  await page.keyboard.press('h')
  await page.keyboard.type('Gửi ảnh chụp các hình thức')
  await stored(page)
  await expect.poll(() => marked(page)).toBe('asked')
  await page.locator('#criterion').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => marked(page)).toBe('open')
  await page.keyboard.press('Control+y')
  await expect.poll(() => marked(page)).toBe('asked')
  await page.keyboard.press('l')
  await page.getByText(/Đã đồng ý \d+ tiêu chí còn lại/).waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByText(/Đã đồng ý \d+ tiêu chí còn lại/).waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('Ghi chú nội bộ').waitFor()
  await page.keyboard.press('Escape')
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(narrow)
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
})

/** Pixels that the frame keeps for itself at the top of a window. */
const frameHeight = 52

test('who goes on by keyboard stays at the heading, sees it, and is told where that is', async () => {
  const page = await openReviewer('Nguyễn Văn A', 'Sở Nội vụ', [
    submissionOf('phuong-a'),
    submissionOf('phuong-le-loi'),
  ])
  const heading = page.locator('#criterion')
  const told = page.locator('#criterion + [role=status]')
  const top = () => heading.evaluate((element) => element.getBoundingClientRect().top)
  const isFocused = () => heading.evaluate((element) => element === document.activeElement)
  await show(page, 'ho-so/phuong-a/choice')
  await expect.poll(isFocused).toBe(true)
  expect(await told.textContent()).toBe('')
  await page.keyboard.press('Alt+ArrowDown')
  await page.waitForURL(/phuong-a\/checklist/)
  const words = (await heading.textContent()) ?? ''
  expect(words).toMatch(/^checklist /)
  await expect.poll(() => told.textContent()).toBe(words)
  expect(await isFocused()).toBe(true)
  await page.keyboard.press(']')
  await page.waitForURL(/phuong-le-loi\/checklist/)
  await expect.poll(() => told.textContent()).toBe(`UBND phường Lê Lợi: ${words}`)
  expect(await isFocused()).toBe(true)
  await page.setViewportSize(narrow)
  await page.getByLabel('Ghi chú nội bộ').focus()
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expect.poll(top).toBeLessThan(0)
  await page.keyboard.press('Alt+ArrowDown')
  await page.waitForURL(/phuong-le-loi\/ratio/)
  await expect.poll(isFocused).toBe(true)
  await expect.poll(top).toBeGreaterThan(frameHeight)
  await expect.poll(() => told.textContent()).toBe('')
})

test('one criterion stands across all units; many are judged with one reason; official figures show who differs', async () => {
  const answers = {
    ...submissionOf('phuong-a').answers,
    ratio: { value: { numerator: 99, denominator: 100 }, note: '', citations: [] },
  }
  const page = await openReviewer('Nguyễn Văn A', 'Sở Nội vụ', [
    submissionOf('phuong-a'),
    submissionOf('phuong-le-loi', { answers }),
    submissionOf('xa-phuoc-my'),
  ])
  await show(page, 'tieu-chi/ratio')
  await page.getByText('3 đơn vị, còn 3 chưa thẩm định').waitFor()
  await page.getByLabel('Nguồn').fill('Cổng Dịch vụ công')
  await page
    .getByLabel(/^Dán từ Excel/)
    .fill('UBND phường Lê Lợi\t90\t100\nUBND phường A\t95\t100\nUBND phường Lạ\t1\t2')
  await page.getByRole('button', { name: 'So với số liệu này' }).click()
  await page.getByText('Đọc được 2 đơn vị, 1 dòng bỏ qua').waitFor()
  await expect
    .poll(() => page.getByRole('list', { name: 'Cần xem' }).textContent())
    .toContain('Khác số liệu của cơ quan quản lý: UBND phường Lê Lợi')
  await page.getByLabel('Chọn UBND phường A', { exact: true }).check()
  await page.getByLabel('Chọn UBND xã Phước Mỹ').check()
  await page.getByRole('button', { name: 'Đồng ý với điểm tự đánh giá' }).click()
  await page.getByText('Đã làm xong 2 hồ sơ').waitFor()
  await page.getByLabel('Chọn UBND phường Lê Lợi').check()
  await page.getByLabel('Điểm thẩm định', { exact: true }).fill('0,9')
  await page.getByRole('button', { name: 'Điều chỉnh điểm' }).click()
  await page.getByText('phải ghi lý do').waitFor()
  await page.getByRole('button', { name: /^3\. Số liệu không khớp/ }).click()
  await page.getByRole('button', { name: 'Điều chỉnh điểm' }).click()
  await page.getByText('3 đơn vị, còn 0 chưa thẩm định').waitFor()
  await page.getByText(/^Đã làm xong/).waitFor()
  await page.reload()
  await page.getByText('3 đơn vị, còn 0 chưa thẩm định').waitFor()
  await expect.poll(() => page.locator('tr[data-unit=phuong-le-loi]').textContent()).toContain('0,90')
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(narrow)
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
})

test('a part goes to a colleague and comes back; where both spoke a person decides', async () => {
  const lead = await openReviewer(
    'Lê Lan',
    'Sở Nội vụ',
    units.map((unit) => submissionOf(unit)),
  )
  await lead.getByLabel('Giao cho cơ quan').fill('Sở Tư pháp')
  await lead.getByLabel('1 Tiêu chí 1').check()
  const handed = await download(lead, 'Lưu tệp giao (3 hồ sơ)')
  const given = await readParts([{ name: 'giao.zip', blob: new Blob([new Uint8Array(handed)]) }])
  expect(given.parts).toHaveLength(3)

  const colleague = await openReviewer(
    'Phạm Hùng',
    'Sở Tư pháp',
    given.parts.map(({ dossier }) => dossier),
  )
  await show(colleague, 'ho-so/phuong-a/choice')
  await grant(colleague, '0')
  await show(colleague, 'ho-so')
  const back = await download(colleague, 'Lưu phần tôi đã thẩm định để gửi lại')

  await show(lead, 'ho-so/phuong-a/choice')
  await lead.keyboard.press('d')
  await lead.waitForURL(/checklist/)
  await stored(lead)
  await show(lead, 'ho-so')
  await lead
    .getByLabel('Ghép kết quả…')
    .setInputFiles({ name: 'phan.zip', mimeType: 'application/zip', buffer: back })
  await lead.getByText('1 tiêu chí có ý kiến khác nhau').waitFor()
  await lead
    .getByLabel('Ghép kết quả…')
    .setInputFiles({ name: 'phan.zip', mimeType: 'application/zip', buffer: back })
  await lead.getByText('Không có gì mới cho 1 hồ sơ').waitFor()
  expect(await lead.getByText('Đã làm xong').count()).toBe(0)
  await show(lead, 'ho-so/phuong-a/choice')
  await expect.poll(() => marked(lead)).toBe('conflict')
  await lead
    .locator('div', { has: lead.getByRole('heading', { name: 'Phạm Hùng, Sở Tư pháp' }) })
    .last()
    .getByRole('button', { name: 'Chọn điểm này' })
    .click()
  await expect.poll(() => marked(lead)).toBe('judged')
  await expect.poll(() => shownPoints(lead)).toBe('0,00')
})

test('explanation round, second appraisal, council, finalised and locked; opening again leaves a trace', async () => {
  const page = await openReviewer('Nguyễn Văn A', 'Sở Nội vụ', [submissionOf('phuong-a')])
  await judgeRest(page, 'phuong-a')
  await show(page, 'ho-so/phuong-a/choice')
  await page.keyboard.press('h')
  await page.keyboard.type('Gửi bản kế hoạch')
  await stored(page)
  await page.getByRole('button', { name: 'Kết thúc thẩm định…' }).click()
  await page.getByLabel(/^Hạn giải trình/).fill('20/01/2999')
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc thẩm định' }).click()
  await page.getByText('Hạn giải trình 20/01/2999').waitFor()

  const own = submissionOf('phuong-a')
  const next = submissionOf('phuong-a', {
    revision: 2,
    history: [
      ...own.history,
      { at: '2022-12-14T02:00:00Z', by: 'B', what: 'Chốt', seal: own.seal?.hash ?? '' },
    ],
    explanations: {
      choice: [{ round: 1, at: '2023-01-10', by: 'B', text: 'Kế hoạch ở trang 3', citations: [] }],
    },
  })
  await show(page, 'nhan')
  await page.getByLabel('Chọn các tệp hồ sơ').setInputFiles(jsonFile('phuong-a.parx.json', next))
  await page
    .getByText(/Bản chốt mới hơn/i)
    .first()
    .waitFor()
  await show(page, 'ho-so/phuong-a/choice')
  await page.getByText('Kế hoạch ở trang 3').waitFor()
  await page.getByText('Đang thẩm định lần 2').waitFor()
  await expect.poll(() => marked(page)).toBe('open')
  await page.locator('#criterion').focus()
  await page.keyboard.press('d')
  await page.getByText('Không còn tiêu chí nào chưa thẩm định').waitFor()
  await stored(page)
  await page.getByRole('button', { name: 'Kết thúc thẩm định…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc thẩm định' }).click()
  await page.locator('[data-stage=appraised]').waitFor()

  await page.getByRole('button', { name: 'Kết luận của Hội đồng…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số biên bản').fill('12/BB-HĐ')
  await dialog.getByLabel('Ngày biên bản').fill('30/01/2023')
  await dialog.getByLabel('Điểm theo kết luận').fill('0')
  await dialog.getByLabel('Lý do').fill('Chưa đủ căn cứ')
  await dialog.getByRole('button', { name: 'Ghi kết luận' }).click()
  await dialog.getByText('Đã ghi kết luận').waitFor()
  await dialog.getByRole('button', { name: 'Xong' }).click()
  await page.getByText(/Kết luận của Hội đồng: 0 điểm/).waitFor()
  await stored(page)

  await page.getByRole('button', { name: 'Chốt kết quả…' }).click()
  await dialog.getByLabel('Người chốt').fill('Trần Chủ tịch')
  await dialog.getByRole('button', { name: 'Chốt kết quả' }).click()
  await dialog.getByText(/^Còn 1 tiêu chí điều tra XHH chưa có kết quả/).waitFor()
  await dialog.getByLabel('Đơn vị này không có điều tra').check()
  await dialog.getByLabel(/^Lý do không có điều tra/).fill('Không tổ chức điều tra năm nay')
  await dialog.getByRole('button', { name: 'Chốt kết quả' }).click()
  await page.locator('[data-stage=finalised]').waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^Đồng ý/ }).count()).toBe(0)
  await stored(page)
  await expect.poll(async () => (await receivedOf(page, 'phuong-a')).stage).toBe('finalised')
  const final = await receivedOf(page, 'phuong-a')
  expect(verifyReviewSeal(final)).toBe(true)
  expect(final.review.rounds.map(({ round, kind }) => [round, kind])).toEqual(
    expect.arrayContaining([
      [1, 'appraisal'],
      [2, 'appraisal'],
      [1, 'council'],
    ]),
  )
  expect(final.answers).toEqual(next.answers)
  expect(final.seal).toEqual(next.seal)

  await page.getByRole('button', { name: 'Mở lại kết quả…' }).click()
  await dialog.getByLabel('Lý do').fill('Đơn vị khiếu nại')
  await dialog.getByRole('button', { name: 'Mở lại kết quả đã chốt' }).click()
  await page.locator('[data-stage=appraised]').waitFor()
  await stored(page)
  await expect
    .poll(async () => (await receivedOf(page, 'phuong-a')).history.at(-1)?.what)
    .toBe('Mở lại kết quả đã chốt. Lý do: Đơn vị khiếu nại')
})

test('units are excused from a row at once, and a sample of rows accepted together is drawn again from its seed', async () => {
  const page = await openReviewer(
    'Nguyễn Văn A',
    'Sở Nội vụ',
    units.map((unit) => submissionOf(unit)),
  )
  await page.getByLabel('Chọn tất cả').check()
  await page.getByRole('button', { name: 'Không áp dụng tiêu chí…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Theo văn bản').fill('Công văn số 5/SNV')
  await dialog.getByLabel('deadline Tiêu chí deadline').check()
  await dialog.getByRole('button', { name: 'Không áp dụng', exact: true }).click()
  await page.getByText('Đã làm xong 3 hồ sơ').waitFor()
  for (const unit of units) {
    const { review } = await receivedOf(page, unit)
    expect(review.rounds[0]?.items['deadline']).toEqual({
      points: 'notApplicable',
      verdict: 'change',
      reason: 'Không áp dụng theo Công văn số 5/SNV',
    })
  }
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await page.getByText('Đã hoàn tác 3 hồ sơ').waitFor()
  for (const unit of units) expect((await receivedOf(page, unit)).review.rounds).toEqual([])
  await show(page, 'ho-so/phuong-a/choice')
  await page.keyboard.press('l')
  await stored(page)
  await show(page, 'ho-so')
  await page.getByLabel('Tỷ lệ mẫu (%)').fill('50')
  await page.getByLabel('Số gốc').fill('7')
  await page.getByRole('button', { name: 'Lấy mẫu' }).click()
  const sample = page.getByText(/^Mẫu \d+ trên \d+ tiêu chí/)
  await sample.waitFor()
  await expect.poll(() => sample.textContent()).toContain('tỷ lệ 50 %, số gốc 7')
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(narrow)
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(narrow.width)
})

async function download(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFile(await file.path())
}

/** A unit's dossier as the reviewer's database holds it, its latest freeze. */
async function receivedOf(page: Page, unit: string): Promise<Dossier> {
  const records = await page.evaluate(
    () =>
      new Promise<readonly { unit: string; revision: number; dossier: unknown }[]>((resolve) => {
        const opening = indexedDB.open('par-index')
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('received').objectStore('received').getAll()
          all.addEventListener('success', () => {
            opening.result.close()
            resolve(all.result)
          })
        })
      }),
  )
  const [latest] = records.filter((one) => one.unit === unit).sort((a, b) => b.revision - a.revision)
  const parsed = parseDossier(latest?.dossier)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
