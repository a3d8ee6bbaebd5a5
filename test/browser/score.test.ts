import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { leavesByKey, parseCriteriaSet } from '../../src/domain/criteria.ts'
import { valueOf } from '../domain/sample.ts'
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
})
afterEach(() => sample.close())

const set = new URL('../../criteria/quy-nhon/2022.json', import.meta.url)
const leaves = leavesByKey(valueOf(parseCriteriaSet(JSON.parse(readFileSync(set, 'utf8')))))

const main = () => page.getByRole('main')
const heading = () => main().locator('h1').innerText()
const total = () => main().getByRole('region', { name: 'Điểm tự đánh giá' }).first().innerText()
const answer = () => main().locator('form')
const points = () => main().locator('h1 + p').innerText()
const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)
const field = (name: string) => answer().locator(`input[name=${name}]`)

/** Shows a criterion of the sample. */
async function show(key: string) {
  await sample.show(`tu-danh-gia/${key}`)
  const leaf = leaves.get(key)
  await expect.poll(heading).toBe(`${leaf?.code} ${leaf?.title}`)
}
/** Shows a criterion without an answer. */
async function showOpen(key: string) {
  await show(key)
  await page.getByRole('button', { name: 'Xóa trả lời' }).click()
  await expect.poll(points).toContain('–')
}
/** Longer than edits that are undone as one step. */
const pause = () => page.waitForTimeout(1600)

test('one arrives in the first input, and the keys lead to the next and the former criterion', async () => {
  await show('direction.plan-done')
  await expect.poll(focused).toBe('numerator')
  await expect.poll(() => page.title()).toContain('1.1.3 Mức độ hoàn thành kế hoạch CCHC năm')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(heading).toContain('1.2.1')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(heading).toContain('1.1.3')
  await page.getByRole('button', { name: 'Sau', exact: true }).click()
  await expect.poll(heading).toContain('1.2.1')
  await main().getByLabel('Lọc tiêu chí').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Escape')
  await expect.poll(heading).toContain('1.2.1')
  await page.keyboard.press('Control+k')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
})

test('a ratio shows its share, its points, its place on the ruler and what is missing', async () => {
  await showOpen('procedures.on-time')
  await field('numerator').fill('1182')
  await expect.poll(() => answer().innerText()).toContain('hiểu là 1.182')
  await expect.poll(points).toContain('–')
  await field('denominator').fill('1224')
  await expect.poll(points).toContain('2,49')
  await expect.poll(() => answer().locator('output').innerText()).toMatch(/= 96,57.%/)
  await expect
    .poll(() => answer().getByRole('img').getAttribute('aria-label'))
    .toMatch(/96,57.% nằm ở mức từ 80.%/)
  await expect
    .poll(() => answer().innerText())
    .toContain('Thiếu 6 hồ sơ giải quyết đúng hạn, trước hạn so với mức tối đa.')
  await field('denominator').blur()
  await expect.poll(() => field('numerator').inputValue()).toBe('1.182')
})

test('each other rule kind gives points as it is answered, and says what is missing', async () => {
  const answers: readonly (readonly [string, () => Promise<void>, string, string])[] = [
    ['direction.self-inspection', () => field('choice').nth(1).check(), '0,25', 'Mức cao hơn liền kề'],
    ['institutions.enforcement-work', () => field('ticks').nth(1).check(), '0,50', 'Chưa đạt: Thu thập'],
    ['direction.plan-quality', () => field('noTicks').check(), '0,00', 'Thiếu 1 điểm'],
    ['direction.publicity-forms', () => field('figure').fill('2'), '1,00', 'Còn thiếu 1 hình thức'],
    ['direction.tasks-late', () => field('figure').fill('3'), '0,25', 'Bị trừ 0,75 điểm'],
    ['direction.plan-issued', () => field('day').fill('12/4/2022'), '0,50', 'Chậm 12 ngày so với'],
    ['civil-service.evaluation-done', () => field('notDone').check(), '0,00', 'Không thực hiện'],
  ]
  for (const [key, act, gained, missing] of answers) {
    await showOpen(key)
    await act()
    await expect.poll(points, { message: key }).toContain(gained)
    await expect.poll(() => answer().innerText()).toContain(missing)
    await expect
      .poll(() => main().locator('p[role=status]').last().innerText(), { message: key })
      .toContain(gained)
  }
})

test('a survey is the reviewer’s to enter, and the total says what it leaves out', async () => {
  await show('direction.survey')
  await expect.poll(() => main().innerText()).toContain('Đơn vị không kê khai')
  await expect.poll(() => answer().count()).toBe(0)
  await expect
    .poll(total)
    .toContain('Chưa gồm 12,50 điểm điều tra xã hội học, 0,50 điểm do cơ quan thẩm định')
})

test('what is no figure stays in its field with a message, and nothing of it is stored', async () => {
  await show('procedures.on-time')
  const before = await points()
  for (const [text, message] of [
    ['-5', 'không được âm'],
    ['1e309', 'không phải là số'],
    ['mười hai', 'không phải là số'],
    ['1.18', 'Chưa rõ số "1.18"'],
    ['9'.repeat(30), 'quá lớn'],
  ] as const) {
    await field('numerator').fill(text)
    await field('numerator').blur()
    await expect
      .poll(() =>
        field('numerator').evaluate(
          (input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.innerText,
        ),
      )
      .toContain(message)
    await expect.poll(() => field('numerator').inputValue()).toBe(text)
    await expect.poll(() => field('numerator').getAttribute('aria-invalid')).toBe('true')
  }
  await expect.poll(points).toBe(before)
  await expect.poll(() => answer().innerText()).toContain('Điểm vẫn tính theo số liệu trước')

  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(focused).toBe('numerator')
  await expect.poll(heading).toContain('3.2.1')
  await page.getByRole('link', { name: /3\.1\.1/ }).click()
  await expect.poll(heading).toContain('3.1.1')
  await page.goBack()
  await expect.poll(heading).toContain('3.2.1')
  await expect.poll(() => field('numerator').inputValue()).toBe('9'.repeat(30))
  await page.reload()
  await expect.poll(() => field('numerator').inputValue()).toBe('1.182')
})

test('an empty field is open, not zero; a denominator of 0 needs a numerator of 0', async () => {
  await show('procedures.on-time')
  await field('numerator').fill('')
  await expect.poll(points).toContain('–')
  await field('denominator').fill('0')
  await field('numerator').fill('3')
  await field('numerator').blur()
  await expect.poll(() => answer().innerText()).toContain('cũng phải bằng 0')
  await page.getByRole('button', { name: 'Không phát sinh' }).click()
  await expect.poll(() => answer().innerText()).toContain('Không phát sinh: 2,5 điểm rời khỏi điểm tối đa')
  await expect.poll(() => answer().innerText()).not.toContain('cũng phải bằng 0')
})

test('a day that does not exist is told; one far off is only doubted', async () => {
  await show('direction.plan-issued')
  await field('day').fill('31/02/2022')
  await field('day').blur()
  await expect.poll(() => answer().innerText()).toContain('"31/02/2022" không phải là ngày có thật')
  await field('day').fill('5/2/2020')
  await expect.poll(() => answer().innerText()).toContain('hơn một năm')
  await expect.poll(points).toContain('1,00')
  await field('day').blur()
  await expect.poll(() => field('day').inputValue()).toBe('05/02/2020')
})

test('a numerator above its denominator is asked about once', async () => {
  await showOpen('procedures.on-time')
  const question = answer().getByText('Số liệu này có đúng không?')
  await field('numerator').fill('1300')
  await field('denominator').fill('1224')
  await expect.poll(() => question.count()).toBe(0)
  await page.keyboard.press('Tab')
  await expect.poll(() => question.innerText()).toContain('(1.300) lớn hơn tổng số hồ sơ')
  await page.getByRole('button', { name: 'Đúng, giữ số liệu này' }).click()
  await expect.poll(() => question.count()).toBe(0)
  await show('direction.plan-done')
  await show('procedures.on-time')
  await expect.poll(() => field('numerator').inputValue()).toBe('1.300')
  await expect.poll(() => question.count()).toBe(0)
  await field('numerator').fill('1301')
  await page.keyboard.press('Tab')
  await question.waitFor()
})

test('not applicable says what follows and asks for the reason', async () => {
  await show('digital.e-copies')
  await main().getByLabel('Giải trình').fill('')
  await answer().getByLabel('Không áp dụng').check()
  await expect
    .poll(() => answer().innerText())
    .toContain('Không áp dụng: 1,5 điểm rời khỏi điểm tối đa; điểm tối đa áp dụng còn 96 điểm.')
  await expect.poll(() => main().innerText()).toContain('Bắt buộc ghi trước khi chốt hồ sơ.')
  await main().getByLabel('Lý do không áp dụng').fill('Chưa được cấp tài khoản')
  await answer().getByLabel('Không áp dụng').uncheck()
  await expect.poll(points).toContain('–')
  await expect.poll(() => main().getByLabel('Giải trình').inputValue()).toBe('Chưa được cấp tài khoản')
})

test('undo and redo show in the fields, and leave text fields their own', async () => {
  await show('direction.tasks-late')
  await field('figure').fill('2')
  await pause()
  await page.getByRole('button', { name: 'Xóa trả lời' }).click()
  await expect.poll(() => field('figure').inputValue()).toBe('')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => field('figure').inputValue()).toBe('2')
  await main().locator('h1').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => field('figure').inputValue()).toBe('1')
  await page.keyboard.press('Control+y')
  await expect.poll(() => field('figure').inputValue()).toBe('2')
  await page.keyboard.press('Control+y')
  await expect.poll(() => field('figure').inputValue()).toBe('')
  await expect.poll(points).toContain('–')

  await show('direction.self-inspection')
  await field('choice').nth(2).check()
  await page.keyboard.press('Control+z')
  await expect.poll(() => field('choice').nth(0).isChecked()).toBe(true)
})

test('what was typed is there again after a reload', async () => {
  await show('direction.tasks-late')
  await field('figure').fill('3')
  await main().getByLabel('Giải trình').fill('Ba nhiệm vụ bị đôn đốc')
  await main().getByLabel('Đơn vị phụ trách').fill('Văn phòng')
  await page.getByText('Đã lưu trên máy này').waitFor()
  await page.reload()
  await expect.poll(() => field('figure').inputValue()).toBe('3')
  await expect.poll(() => main().getByLabel('Giải trình').inputValue()).toBe('Ba nhiệm vụ bị đôn đốc')
  await expect.poll(() => main().getByLabel('Đơn vị phụ trách').inputValue()).toBe('Văn phòng')
  await expect.poll(points).toContain('0,25')
})

test('a Vietnamese input method composes undisturbed, and its keys are no shortcuts', async () => {
  await show('direction.tasks-late')
  const note = main().getByLabel('Giải trình')
  await note.fill('')
  await note.focus()
  const session = await page.context().newCDPSession(page)
  const compose = async (steps: readonly string[]) => {
    for (const text of steps) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
      await page.waitForTimeout(20)
    }
    await session.send('Input.insertText', { text: steps.at(-1) ?? '' })
  }
  await compose(['t', 'ti', 'tie', 'tiê', 'tiên', 'tiến'])
  await page.keyboard.type(' ')
  await compose(['d', 'đ', 'đo', 'đô', 'độ'])
  await expect.poll(() => note.inputValue()).toBe('tiến độ')

  // An input method that replaces what was typed instead of composing.
  for (const [backspaces, text] of [
    [0, ' viet'],
    [2, 'êt'],
    [2, 'ệt'],
  ] as const) {
    for (let i = 0; i < backspaces; i++) await page.keyboard.press('Backspace')
    await session.send('Input.insertText', { text })
  }
  await expect.poll(() => note.inputValue()).toBe('tiến độ việt')

  const pressAltDown = (how: { readonly isComposing?: boolean; readonly keyCode?: number }) =>
    note.evaluate(
      (element, init) =>
        element.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, ...init }),
        ),
      how,
    )
  await pressAltDown({ isComposing: true })
  await pressAltDown({ keyCode: 229 })
  await expect.poll(heading).toContain('1.2.2')
  await pressAltDown({})
  await expect.poll(heading).toContain('1.3.1')
  await show('direction.tasks-late')
  await page.getByText('Đã lưu trên máy này').waitFor()
  await page.reload()
  await expect.poll(() => main().getByLabel('Giải trình').inputValue()).toBe('tiến độ việt')
})

test('a search needs no diacritics, and Enter goes to the first criterion found', async () => {
  await show('direction.plan-issued')
  await main().locator('h1').focus()
  await page.keyboard.press('/')
  await page.keyboard.type('dung han va truoc han')
  const list = main().getByRole('navigation', { name: 'Danh sách tiêu chí' })
  await expect.poll(() => list.getByRole('link').first().innerText()).toContain('3.2.1')
  await page.keyboard.press('Enter')
  await expect.poll(heading).toContain('3.2.1')
  await page.getByRole('searchbox').fill('không có tiêu chí nào như thế')
  await expect.poll(() => list.innerText()).toContain('Không có tiêu chí nào.')
  await page.getByRole('button', { name: 'Hiện tất cả' }).click()
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('')
  await expect.poll(() => list.getByRole('link', { name: /3\.2\.2/ }).count()).toBe(1)
})

test('filters lead through what is open, what lacks evidence and what is below full points', async () => {
  await showOpen('procedures.on-time')
  const filter = main().getByLabel('Lọc tiêu chí')
  const list = main().getByRole('navigation', { name: 'Danh sách tiêu chí' })
  await filter.selectOption({ label: 'Chưa chấm (1)' })
  await expect.poll(() => list.getByRole('link').allInnerTexts()).toHaveLength(1)
  await expect.poll(() => list.innerText()).toContain('3.2.1')
  await filter.selectOption('lost')
  await expect.poll(() => list.getByRole('link').count()).toBeGreaterThan(10)
  await show('direction.self-inspection')
  await main().getByRole('button', { name: /^Bỏ/ }).first().click()
  await main().getByRole('button', { name: '1 tiêu chí', exact: true }).last().click()
  await expect.poll(() => list.getByRole('link').allInnerTexts()).toHaveLength(1)
  await expect.poll(() => list.innerText()).toContain('1.4.1')
  await expect.poll(() => list.innerText()).toContain('thiếu tài liệu')
})

test('open criteria make the index a range without a tier, and the count leads to them', async () => {
  await showOpen('procedures.on-time')
  await expect.poll(total).toMatch(/83,94–86,89.%/)
  await expect.poll(total).toContain('chưa xếp loại')
  await expect.poll(total).toContain('70,93 / 82,00 đã chấm')
  await show('direction.plan-issued')
  await main().getByRole('button', { name: '1 tiêu chí', exact: true }).first().click()
  await expect.poll(heading).toContain('3.2.1')
})

test('a frozen dossier is shown, not edited', async () => {
  await sample.show('kiem-tra')
  await main().getByRole('button', { name: 'Chốt hồ sơ' }).click()
  await page.getByRole('dialog').getByLabel('Họ tên người chốt').fill('Nguyễn Thị Hoa')
  await page.getByRole('dialog').getByRole('button', { name: 'Chốt hồ sơ' }).click()
  await main().getByText('Mã hồ sơ', { exact: true }).waitFor()
  await show('procedures.on-time')
  await expect.poll(() => main().innerText()).toContain('Hồ sơ đã chốt, chỉ xem')
  await expect.poll(() => main().innerText()).toMatch(/1\.182\/1\.224 = 96,57.%/)
  await expect.poll(() => main().locator('form, textarea').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await main().getByRole('link', { name: 'Kiểm tra, chốt hồ sơ' }).first().click()
  await page.waitForURL(/kiem-tra$/)
})

test('on a narrow screen the total stays in view, and the list opens over the criterion', async () => {
  await page.setViewportSize(narrow)
  await show('procedures.on-time')
  await page.mouse.wheel(0, 600)
  const summary = main().getByRole('region', { name: 'Điểm tự đánh giá' })
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300)
  await expect.poll(async () => (await summary.first().boundingBox())?.y).toBe(0)
  await page.getByRole('button', { name: 'Danh sách' }).click()
  expect(await violations(page)).toEqual([])
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /3\.2\.2/ })
    .click()
  await expect.poll(heading).toContain('3.2.2')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await expect.poll(focused).toBe('numerator')
})

const kinds = [
  'direction.plan-issued',
  'institutions.enforcement-work',
  'procedures.on-time',
  'direction.self-inspection',
  'civil-service.misconduct',
  'direction.publicity-forms',
  'direction.tasks-late',
  'direction.head',
  'direction.survey',
  'digital.e-copies',
]

test('no accessibility rule is broken, nothing is cut and nothing is too small, wide, narrow or at four times the size', async () => {
  for (const key of kinds) {
    await show(key)
    for (const viewport of [wide, { width: 320, height: 256 }, narrow]) {
      await page.setViewportSize(viewport)
      await expect.poll(() => widthOf(page)).toBe(viewport.width)
      await expect.poll(() => tooSmall(main())).toEqual([])
    }
    // What stands around the criterion is the same for all.
    const within = key === kinds[0] ? 'html' : '[aria-labelledby=criterion], [aria-labelledby=criterion] ~ *'
    expect(await violations(page, within)).toEqual([])
    await page.setViewportSize(wide)
    expect(await violations(page, within)).toEqual([])
  }
  await show('procedures.on-time')
  await field('numerator').fill('1.18')
  await field('numerator').blur()
  await answer().getByText('Chưa rõ số').waitFor()
  expect(await violations(page)).toEqual([])
})

/** Buttons, links and inputs in sight whose target is smaller than 24 pixels; a label counts with its box. */
async function tooSmall(area: Locator): Promise<readonly string[]> {
  return area.locator('button, a, input, select, textarea').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
      const isInText = element.tagName === 'A' && element.closest('p') !== null
      return width === 0 || isInText || (width >= 24 && height >= 24) ? [] : [element.outerHTML.slice(0, 120)]
    }),
  )
}

test('the list of keys opens from the foot', async () => {
  await show('direction.plan-issued')
  await page.getByRole('button', { name: 'Phím tắt' }).click()
  await expect.poll(() => page.getByRole('dialog').innerText()).toContain('Ctrl + Enter')
  await page.keyboard.press('Control+Enter')
  await expect.poll(heading).toContain('1.1.1')
})

test('an address of a criterion that is not there leads to one that is', async () => {
  await sample.show('tu-danh-gia/no.such')
  await page.waitForURL(/tu-danh-gia\/direction\.plan-issued$/)
  await expect.poll(heading).toContain('1.1.1')
})
