import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import type { ReviewRound } from '../../src/domain/review.ts'
import { dossierCode, sealReview, verifySeal } from '../../src/files/seal.ts'
import { submissionOf } from '../files/submission.ts'
import { violations } from './axe.ts'
import { dossierIn, openProfile, type Profile } from './profile.ts'
import { narrow, wide } from './sample.ts'
import { openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
let folder: string
let unit: Profile

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'explain-'))
  unit = await openProfile(site, folder)
  await unit.open(await onDisk('own.parx.json', own))
  await unit.page.waitForURL(/tu-danh-gia/)
})
afterEach(async () => {
  await unit.close()
  await rm(folder, { recursive: true })
})

async function onDisk(name: string, dossier: Dossier): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, JSON.stringify(dossier))
  return path
}

const excluded = { value: 'notApplicable' as const, note: 'Không phát sinh', citations: [] }
const own = submissionOf('phuong-a', {
  answers: { ...submissionOf('phuong-a').answers, '2': excluded },
  round: {
    id: 'dot',
    period: { from: '2021-12-15', to: '2022-12-14' },
    due: { submit: '2022-12-15', explain: '2999-01-20' },
    guide: null,
  },
})
const round: ReviewRound = {
  id: 'vong-1',
  round: 1,
  kind: 'appraisal',
  body: 'Phòng Nội vụ',
  by: 'Nguyễn Văn A',
  at: '2023-01-05T01:00:00Z',
  revision: 1,
  areas: ['1'],
  items: {
    choice: { points: null, verdict: 'question', reason: 'Đề nghị bổ sung kế hoạch' },
    count: { points: 0.5, verdict: 'change', reason: 'Chỉ có một hình thức' },
  },
}
const judged: Dossier = { ...own, stage: 'explaining', review: { ...own.review, rounds: [round] } }
const sealedReview: Dossier = {
  ...judged,
  review: { ...judged.review, seal: sealReview(judged, { at: round.at, by: round.by }) },
}
const code = dossierCode(own.seal?.hash ?? '')
const heading = () => unit.page.locator('main h1').innerText()
const card = (key: string) => unit.page.getByRole('region', { name: new RegExp(`^${key} `) })

async function takeIn(dossier: Dossier) {
  await unit.open(await onDisk('back.parx.json', dossier))
  await unit.press('Nhận kết quả thẩm định')
  await unit.page.waitForURL(/giai-trinh/)
}

test('a review stands beside the own answers, which are untouched, and both seals are shown verified', async () => {
  await unit.open(await onDisk('back.parx.json', sealedReview))
  const words = unit.page.getByRole('dialog')
  await words.getByText('1 tiêu chí điều chỉnh điểm, 1 tiêu chí yêu cầu giải trình').waitFor()
  await expect.poll(() => words.innerText()).toContain(code)
  await unit.press('Nhận kết quả thẩm định')
  await unit.page.waitForURL(/giai-trinh/)
  await expect.poll(heading).toBe('Còn 1/1 tiêu chí phải giải trình; 1 tiêu chí bị điều chỉnh điểm')
  const facts = unit.page.getByRole('region', { name: 'Kết quả thẩm định' })
  await expect.poll(() => facts.innerText()).toContain(`Khớp: số liệu đúng như bản chốt số 1, mã ${code}`)
  await expect.poll(() => facts.innerText()).toContain('con dấu của cơ quan thẩm định khớp')
  await expect.poll(() => card('choice').innerText()).toContain('Đề nghị bổ sung kế hoạch')
  await expect.poll(() => card('count').innerText()).toContain('Điều chỉnh điểm: 0,50 điểm')
  for (const size of [wide, narrow]) {
    await unit.page.setViewportSize(size)
    expect(await violations(unit.page)).toEqual([])
  }
  await unit.open(await onDisk('again.parx.json', sealedReview))
  await expect.poll(() => unit.page.url()).toContain('giai-trinh')
})

test('a questioned row is explained with new evidence, frozen anew and saved to be sent', async () => {
  await takeIn(judged)
  await unit.page.getByLabel('Họ tên người giải trình').fill('Trần Thị B')
  await unit.press('Mở hồ sơ để giải trình')
  await card('choice').getByRole('button', { name: 'Thêm tài liệu bổ sung' }).click()
  await unit.page.getByRole('dialog').getByLabel('Số, ký hiệu').fill('99/KH-UBND')
  await unit.page.getByRole('dialog').getByRole('button', { name: 'Thêm và dùng' }).click()
  await card('choice').getByText('Ghi nội dung giải trình để lưu cùng tài liệu.').waitFor()
  await card('choice').getByLabel('Giải trình của đơn vị').fill('Đã ban hành kế hoạch 99')
  await card('choice').getByLabel('Mục, trang').fill('mục II')
  await expect.poll(heading).toBe('Đã giải trình đủ 1 tiêu chí được yêu cầu; 1 tiêu chí bị điều chỉnh điểm')
  await unit.page.reload()
  await card('choice').waitFor()
  await expect
    .poll(() => card('choice').getByLabel('Giải trình của đơn vị').inputValue())
    .toBe('Đã ban hành kế hoạch 99')
  await unit.page.getByRole('link', { name: 'Kiểm tra, chốt bản giải trình' }).click()
  await unit.press('Chốt hồ sơ')
  await unit.page.getByLabel('Họ tên người chốt').fill('Trần Thị B')
  await unit.page.getByRole('dialog').getByText('Chưa có ý kiến lãnh đạo.').waitFor()
  await unit.page.getByRole('dialog').getByRole('button', { name: 'Chốt hồ sơ' }).click()
  await unit.page.getByText('Mã hồ sơ', { exact: true }).waitFor()
  const sent = await dossierIn(await unit.save(() => unit.press('Lưu tệp để gửi')))
  expect(sent).toMatchObject({ revision: 2, stage: 'submitted', answers: own.answers })
  expect(verifySeal(sent)).toBe(true)
  expect(sent.review.rounds).toEqual([round])
  const [said] = sent.explanations?.['choice'] ?? []
  const added = sent.evidence.find(({ number }) => number === '99/KH-UBND')
  expect(said).toMatchObject({
    round: 1,
    by: 'Trần Thị B',
    text: 'Đã ban hành kế hoạch 99',
    citations: [{ evidence: added?.id, where: 'mục II' }],
  })
  expect(added?.addedIn).toBe(1)
})

test('after the day a question that was not answered says so', async () => {
  const due = { submit: '2022-12-15', explain: '2023-01-20' }
  const late = submissionOf('xa-phuoc-my', { answers: own.answers })
  const back: Dossier = { ...late, review: judged.review, stage: 'explaining' }
  expect(back.round?.due).toEqual(due)
  await unit.open(await onDisk('late.parx.json', back))
  await unit.page.waitForURL(/giai-trinh/)
  await expect.poll(heading).toContain('Hết hạn giải trình: 1/1 tiêu chí không giải trình')
  await expect.poll(() => card('choice').innerText()).toContain('Không giải trình')
})

test.each<[string, Dossier, string]>([
  [
    'a review changed after it was sealed',
    { ...sealedReview, review: { ...sealedReview.review, surveyHeld: false } },
    'đã bị thay đổi sau khi cơ quan thẩm định chốt',
  ],
  [
    'a review of another freeze of the same number',
    { ...submissionOf('phuong-a', { year: 2021 }), review: judged.review },
    'khác với bản trên máy này',
  ],
  ['a file whose answers were changed', { ...judged, answers: {} }, 'Tệp đã bị thay đổi sau khi chốt'],
])('%s is refused, and the own dossier stays', async (_, dossier, words) => {
  await unit.open(await onDisk('forged.parx.json', dossier))
  await unit.page.getByRole('dialog').getByRole('alert').waitFor()
  await expect.poll(() => unit.page.getByRole('dialog').innerText()).toContain(words)
  await expect.poll(() => unit.page.getByRole('button', { name: 'Nhận kết quả thẩm định' }).count()).toBe(0)
})
