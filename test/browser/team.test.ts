import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import { readPackage } from '../../src/files/package.ts'
import { writeRoundFile } from '../../src/files/round-file.ts'
import { wholeRound } from '../domain/sample-round.ts'
import { valueOf } from '../domain/sample.ts'
import { submissionOf } from '../files/submission.ts'
import { violations } from './axe.ts'
import { dossierIn, openProfile, type Profile } from './profile.ts'
import { narrow, wide } from './sample.ts'
import { openSite } from './site.ts'
import { widthOf } from './width.ts'

let site: Awaited<ReturnType<typeof openSite>>
let folder: string
let people: Profile[]

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'team-'))
  people = []
})
afterEach(async () => {
  for (const person of people) await person.close()
  await rm(folder, { recursive: true })
})

async function newProfile(): Promise<Profile> {
  const person = await openProfile(site, folder)
  people.push(person)
  return person
}
async function onDisk(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
const heading = ({ page }: Profile) => page.locator('main h1').innerText()

const proof = 'Kế hoạch 231 bản quét'
/** A draft of the round's unit with every row answered but those that the offices are given. */
const draft: Dossier = (() => {
  const { answers, evidence, ...rest } = submissionOf('phuong-a')
  const { choice: _, ratio: __, ...filled } = answers
  const [first] = evidence
  if (!first) throw new Error('the sample has no document')
  const content = Buffer.from(proof)
  const file = {
    name: '231.pdf',
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }
  const excluded = { value: 'notApplicable' as const, note: 'Không phát sinh trong năm', citations: [] }
  return {
    ...rest,
    stage: 'draft',
    revision: 0,
    seal: null,
    answers: { ...filled, '2': excluded },
    evidence: [{ ...first, file, addedIn: 0 }],
  }
})()

/** The unit gives one row to each of two offices → their files. */
async function handOutRows(unit: Profile): Promise<readonly string[]> {
  await unit.show('phan-cong')
  await unit.page.getByLabel('Đơn vị phụ trách tiêu chí choice').fill('Văn phòng')
  await unit.page.getByLabel('Đơn vị phụ trách tiêu chí ratio').fill('Tư pháp')
  await unit.page.getByLabel('Đơn vị phụ trách tiêu chí ratio').press('Enter')
  const paths: string[] = []
  for (const office of ['Văn phòng', 'Tư pháp']) {
    await unit.press(new RegExp(`^Giao phần việc….*${office}`))
    await unit.page.getByLabel('Hạn nộp về').fill('5/12/2022')
    await unit.page.getByLabel('Họ tên người giao').fill('Trần Thị B')
    paths.push(await unit.save(() => unit.press('Lưu tệp phần việc')))
    await unit.press('Xong')
  }
  return paths
}

/** An office gives its rows back → its file. */
async function giveBack(office: Profile, by: string): Promise<string> {
  await office.show('phan-cong')
  await office.press('Lưu tệp trả về')
  await office.page.getByLabel('Họ tên người điền').fill(by)
  const path = await office.save(() =>
    office.page.getByRole('dialog').getByRole('button', { name: 'Lưu tệp trả về' }).click(),
  )
  await office.press('Xong')
  return path
}

test('a unit picks itself out of a round, and has a dossier with the right id, set and days', async () => {
  const { name, blob } = writeRoundFile(wholeRound)
  const path = await onDisk(name, new Uint8Array(await blob.arrayBuffer()))
  const unit = await newProfile()
  await unit.open(path)
  await expect
    .poll(() => unit.page.evaluate(() => document.activeElement?.getAttribute('type')))
    .toBe('search')
  await unit.page.keyboard.type('le loi')
  await unit.page.keyboard.press('Enter')
  await unit.page.waitForURL(/tu-danh-gia/)
  await unit.show('kiem-tra')
  const dossier = await dossierIn(await unit.save(() => unit.press('Lưu bản nháp ra tệp')))
  expect(dossier).toMatchObject({
    unit: { id: 'phuong-le-loi', name: 'UBND phường Lê Lợi' },
    round: { id: wholeRound.id, due: wholeRound.due },
    set: { version: wholeRound.set.version },
  })
  const later = { ...wholeRound, due: { submit: '2022-12-20', explain: '2023-01-25' } }
  await unit.open(await onDisk('lai.parr.json', JSON.stringify(later)))
  await unit.press('Cập nhật theo đợt')
  await unit.page.getByText('Đã cập nhật theo đợt').waitFor()
  await unit.page.getByRole('link', { name: 'Mở hồ sơ' }).click()
  await unit.page.waitForURL(/tu-danh-gia/)
  await unit.show('kiem-tra')
  const moved = await dossierIn(await unit.save(() => unit.press('Lưu bản nháp ra tệp')))
  expect([moved.id, moved.round?.due]).toEqual([dossier.id, later.due])
})

test('two offices, the leader and the unit bring a dossier to its package, each on a computer of their own', async () => {
  const unit = await newProfile()
  await unit.open(await onDisk('a.parx.json', JSON.stringify(draft)))
  await unit.page.waitForURL(/tu-danh-gia/)
  const [first = '', second = ''] = await handOutRows(unit)

  const office = await newProfile()
  await office.open(first)
  await office.press('Nhận phần việc')
  await expect.poll(() => heading(office)).toContain('Phần việc của Văn phòng: còn 1/1 tiêu chí chưa chấm')
  await office.page.getByRole('link', { name: /^choice/ }).click()
  await office.page.getByText('Thuộc phần việc của Văn phòng').waitFor()
  await office.page.locator('main input[type=radio]').first().check()
  await office.show('tu-danh-gia/count')
  await office.page.getByText('không thuộc phần việc của Văn phòng').waitFor()
  await office.page.locator('main input[inputmode]').first().fill('1')
  const filled = await giveBack(office, 'Lê Văn C')

  const justice = await newProfile()
  await justice.open(second)
  await justice.press('Nhận phần việc')
  await justice.page.getByRole('link', { name: /^ratio/ }).click()
  await justice.page.locator('main input[inputmode]').first().fill('98')
  await justice.page.locator('main input[inputmode]').nth(1).fill('100')
  await justice.show('tu-danh-gia/count')
  await justice.page.locator('main input[inputmode]').first().fill('2')
  const other = await giveBack(justice, 'Phạm Thị D')

  await unit.page.getByLabel('Chọn các tệp phần việc nộp về').setInputFiles([filled, other])
  await unit.page.getByText('1 chỗ khác nhau').waitFor()
  await expect.poll(() => unit.page.getByRole('button', { name: 'Ghép vào hồ sơ' }).isDisabled()).toBe(true)
  expect(await violations(unit.page)).toEqual([])
  await unit.page.getByRole('radio', { name: /Bản của Tư pháp/ }).check()
  await unit.page.getByLabel('Họ tên người chọn').fill('Trần Thị B')
  await unit.press('Ghép vào hồ sơ')
  await unit.page.getByText('Đã ghép phần việc của Văn phòng').waitFor()
  const made = unit.page.getByRole('region', { name: 'Ai đã điền' })
  await expect.poll(() => made.innerText()).toContain('Lê Văn C (Văn phòng): tiêu chí choice, count')
  await expect.poll(() => made.innerText()).toContain('Phạm Thị D (Tư pháp): tiêu chí ratio, count')

  await unit.show('kiem-tra')
  const forLeader = await unit.save(() => unit.press('Lưu bản nháp ra tệp'))
  const leader = await newProfile()
  await leader.open(forLeader)
  await leader.page.waitForURL(/tu-danh-gia/)
  await leader.show('trinh')
  expect(await violations(leader.page)).toEqual([])
  await leader.press('Đề nghị sửa')
  await leader.page.getByText('Ghi họ tên lãnh đạo cho ý kiến.').waitFor()
  await leader.page.getByLabel('Họ tên lãnh đạo').fill('Nguyễn Văn A')
  await leader.press('Đề nghị sửa')
  await leader.page.getByText('Ghi rõ nội dung đề nghị sửa.').waitFor()
  await leader.press('Đồng ý')
  await leader.page.getByRole('main').getByText('Lãnh đạo đồng ý: Nguyễn Văn A').waitFor()
  await leader.show('kiem-tra')
  const approved = await leader.save(() => leader.press('Lưu bản nháp ra tệp'))

  await unit.open(approved)
  await unit.press('Thay hồ sơ trên máy bằng tệp này')
  await unit.page.waitForURL(/tu-danh-gia/)
  await unit.show('kiem-tra')
  await unit.press('Chốt hồ sơ')
  await unit.page.getByLabel('Họ tên người chốt').fill('Trần Thị B')
  await unit.page.getByRole('dialog').getByRole('button', { name: 'Chốt hồ sơ' }).click()
  await unit.page.getByText('Mã hồ sơ', { exact: true }).waitFor()
  await expect.poll(() => unit.page.getByRole('button', { name: /Gửi/ }).count()).toBe(0)
  await unit.press('Đóng gói kèm tài liệu')
  await unit.page.getByText('bí mật nhà nước').waitFor()
  const scan = await onDisk('quét lần 2.pdf', proof)
  const stray = await onDisk('khac.pdf', 'khác')
  await unit.page.getByLabel('Chọn các tệp tài liệu kiểm chứng').setInputFiles([scan, stray])
  const path = await unit.save(() => unit.press('Lưu gói ZIP'))
  await unit.page.getByText('không thuộc tài liệu nào trong danh mục: khac.pdf').waitFor()

  const content = valueOf(await readPackage(new Uint8Array(await readFile(path))))
  const [packed] = content.dossiers
  if (!packed?.read.ok) throw new Error('the package holds no dossier')
  const { dossier } = packed.read.value
  expect(content.others).toEqual([])
  expect(packed.attached.map(({ state, path }) => [state, path])).toEqual([['ok', 'TLKC/01-231-KH-UBND.pdf']])
  expect(packed.missing).toEqual([])
  expect(dossier).toMatchObject({ revision: 1, approval: { by: 'Nguyễn Văn A', decision: 'agree' } })
  expect([dossier.answers['choice']?.value, dossier.answers['count']?.value]).toEqual(['yes', 2])
})

test('a dossier brought over whole from another computer is no office’s part in the list, even after a reload', async () => {
  const unit = await newProfile()
  await unit.open(await onDisk('a.parx.json', JSON.stringify(draft)))
  await unit.page.waitForURL(/tu-danh-gia/)
  const [first = ''] = await handOutRows(unit)
  const office = await newProfile()
  await office.open(first)
  await office.press('Nhận phần việc')
  await office.page.getByRole('heading', { name: /Phần việc của Văn phòng/ }).waitFor()
  await office.page.goto(site.address)
  await office.page.getByText('Phần của Văn phòng').waitFor()
  await office.page.getByRole('main').getByRole('link', { name: /UBND/ }).first().click()
  await office.show('phan-cong')
  await office.press('Đây là hồ sơ của cả đơn vị, chuyển từ máy khác')
  await office.page.goto(site.address)
  await office.page.reload()
  await office.page.getByRole('main').getByRole('link', { name: /UBND/ }).first().waitFor()
  await expect.poll(() => office.page.getByText('Phần của Văn phòng').count()).toBe(0)
})

test('a file that is no part is refused whole, and nothing changes', async () => {
  const unit = await newProfile()
  await unit.open(await onDisk('a.parx.json', JSON.stringify(draft)))
  await unit.page.waitForURL(/tu-danh-gia/)
  const [first = ''] = await handOutRows(unit)
  const strange = await onDisk('b.parx.json', JSON.stringify({ ...draft, id: 'khac' }))
  await unit.page.getByLabel('Chọn các tệp phần việc nộp về').setInputFiles([first, strange])
  await unit.page.getByText('Chưa ghép gì; hồ sơ được giữ nguyên.').waitFor()
  await expect.poll(() => unit.page.getByRole('alert').innerText()).toContain('tệp thuộc hồ sơ khác')
})

test('axe finds nothing on the screens of offices and leader, wide or narrow, empty or full', async () => {
  const unit = await newProfile()
  await unit.press('Xem hồ sơ mẫu')
  await unit.page.waitForURL(/tu-danh-gia/)
  for (const screen of ['phan-cong', 'trinh', 'giai-trinh']) {
    await unit.show(screen)
    for (const size of [wide, narrow]) {
      await unit.page.setViewportSize(size)
      expect(await violations(unit.page)).toEqual([])
      await expect.poll(() => widthOf(unit.page)).toBeLessThanOrEqual(size.width)
    }
  }
})

test('what the leader is shown is one A4, printed or as PDF', async () => {
  const unit = await newProfile()
  await unit.press('Xem hồ sơ mẫu')
  await unit.page.waitForURL(/tu-danh-gia/)
  await unit.show('trinh')
  await unit.page.getByRole('region', { name: 'Ý kiến lãnh đạo' }).waitFor()
  const printed = await unit.page.pdf({ preferCSSPageSize: true, format: 'A4' })
  const saved = await readFile(await unit.save(() => unit.press('Xuất PDF')))
  expect([printed, saved].map(countPages)).toEqual([1, 1])
})

function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  )
}
