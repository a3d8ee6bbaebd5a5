import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { verifySeal } from '../../src/files/seal.ts'
import { branchOf, leafOf, setOf } from '../domain/sample.ts'
import { dossierIn, openProfile, type Profile } from './profile.ts'
import { openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
let folder: string
let people: Profile[]

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cycle-'))
  people = []
})
afterEach(async () => {
  for (const person of people) await person.close()
  await rm(folder, { recursive: true })
})

/** Somebody with a computer of their own; all that passes between two of them is a file on the disk. */
async function sit(): Promise<Profile> {
  const person = await openProfile(site, folder)
  people.push(person)
  return person
}

const set = setOf([branchOf('1', [leafOf('1.1'), leafOf('1.2'), leafOf('1.3')])])

/** The reviewer makes a round on a set of its own → the file that is handed out. */
async function makeRound(reviewer: Profile): Promise<string> {
  const { page } = reviewer
  const path = join(folder, 'bo-tieu-chi.json')
  await writeFile(path, JSON.stringify(set))
  await reviewer.open(path)
  await reviewer.press('Đưa vào thư viện')
  await page.waitForURL(/bo-tieu-chi/)
  await page.goto(`${site.address}#/dot`)
  await page.getByRole('link', { name: 'Lập đợt đánh giá' }).click()
  await page.getByLabel('Bộ tiêu chí', { exact: true }).selectOption('thu/2022')
  await page.getByLabel('Hạn gửi hồ sơ').fill('15/12/2999')
  await page.getByLabel('Hạn giải trình').fill('20/1/3000')
  await reviewer.press('Lập đợt, nhập đơn vị')
  await page.getByLabel(/^Mỗi dòng một đơn vị/).fill('UBND phường A\nUBND phường Lê Lợi'.normalize('NFD'))
  await reviewer.press('Thêm 2 đơn vị')
  await page.getByRole('heading', { name: '2 đơn vị trong đợt' }).waitFor()
  return reviewer.save(() => reviewer.press('Lưu tệp đợt để phát hành'))
}

/** The unit gives a row to each of two offices → their files. */
async function handOut(unit: Profile): Promise<readonly string[]> {
  const { page } = unit
  await unit.show('phan-cong')
  await page.getByLabel('Đơn vị phụ trách tiêu chí 1.1').fill('Văn phòng')
  await page.getByLabel('Đơn vị phụ trách tiêu chí 1.2').fill('Tư pháp')
  await page.getByLabel('Đơn vị phụ trách tiêu chí 1.2').press('Enter')
  const paths: string[] = []
  for (const office of ['Văn phòng', 'Tư pháp']) {
    await unit.press(new RegExp(`^Giao phần việc….*${office}`))
    paths.push(await unit.save(() => unit.press('Lưu tệp phần việc')))
    await unit.press('Xong')
  }
  return paths
}

/** An office takes its rows, answers its one row and gives it back → its file. */
async function fillIn(office: Profile, path: string, row: string, by: string): Promise<string> {
  await office.open(path)
  await office.press('Nhận phần việc')
  await office.page.getByRole('link', { name: new RegExp(`^${row} `) }).click()
  await office.page.locator('main input[type=radio]').first().check()
  await office.show('phan-cong')
  await office.press('Lưu tệp trả về')
  await office.page.getByLabel('Họ tên người điền').fill(by)
  const file = await office.save(() =>
    office.page.getByRole('dialog').getByRole('button', { name: 'Lưu tệp trả về' }).click(),
  )
  await office.press('Xong')
  await office.page.goto(`${site.address}#/`)
  await office.page.getByRole('table').getByText('Phần của').waitFor()
  return file
}

async function freeze(unit: Profile): Promise<void> {
  await unit.show('kiem-tra')
  await unit.press('Chốt hồ sơ')
  await unit.page.getByLabel('Họ tên người chốt').fill('Trần Thị B')
  await unit.page.getByRole('dialog').getByRole('button', { name: 'Chốt hồ sơ' }).click()
  await unit.page.getByText('Mã hồ sơ', { exact: true }).waitFor()
}

/** The reviewer takes a file in; `count`: dossiers that came in since the page was opened, this one too. */
async function takeIn(reviewer: Profile, path: string, count: number): Promise<void> {
  const { page } = reviewer
  await page.getByRole('link', { name: 'Nhận hồ sơ', exact: true }).click()
  await page.getByLabel('Chọn các tệp hồ sơ').setInputFiles(path)
  await page.getByText(`${count} hồ sơ đã nhận`).waitFor()
}

test('a round goes through a whole year, from one computer to the other, and nobody types a name twice', async () => {
  const reviewer = await sit()
  const roundFile = await makeRound(reviewer)
  const round = reviewer.page.url().split('#/dot/')[1]?.split('/')[0] ?? ''

  const unit = await sit()
  await unit.open(roundFile)
  await unit.page.getByRole('searchbox').fill('le loi')
  await unit.page.keyboard.press('Enter')
  await unit.page.waitForURL(/tu-danh-gia/)
  const [first = '', second = ''] = await handOut(unit)
  const filled = await fillIn(await sit(), first, '1.1', 'Lê Văn C')
  const other = await fillIn(await sit(), second, '1.2', 'Phạm Thị D')
  await unit.page.getByLabel('Chọn các tệp phần việc nộp về').setInputFiles([other, filled])
  await unit.press('Ghép vào hồ sơ')
  await unit.page.getByText('Đã ghép phần việc của').waitFor()
  await unit.show('tu-danh-gia/1.3')
  await unit.page.locator('main input[type=radio]').first().check()
  await unit.page.goto(`${site.address}#/`)
  await unit.page.getByRole('link', { name: 'UBND phường Lê Lợi' }).waitFor()
  await expect.poll(() => unit.page.getByRole('table').innerText()).not.toContain('Phần của')
  await unit.page.getByRole('link', { name: 'UBND phường Lê Lợi' }).click()
  await unit.page.waitForURL(/tu-danh-gia/)
  await unit.show('kiem-tra')
  const draft = await unit.save(() => unit.press('Lưu bản nháp ra tệp'))

  const leader = await sit()
  await leader.open(draft)
  await leader.page.waitForURL(/tu-danh-gia/)
  await leader.show('trinh')
  await leader.page.getByLabel('Họ tên lãnh đạo').fill('Nguyễn Văn A')
  await leader.press('Đồng ý')
  await leader.page.getByRole('main').getByText('Lãnh đạo đồng ý: Nguyễn Văn A').waitFor()
  await leader.show('kiem-tra')
  const approved = await leader.save(() => leader.press('Lưu bản nháp ra tệp'))

  await unit.open(approved)
  await unit.press('Thay hồ sơ trên máy bằng tệp này')
  await unit.page.waitForURL(/tu-danh-gia/)
  await freeze(unit)
  await unit.press('Đóng gói kèm tài liệu')
  const sent = await unit.save(() => unit.press('Lưu gói ZIP'))
  expect(sent).toMatch(/\.zip$/)

  await takeIn(reviewer, sent, 1)
  await reviewer.page.goto(`${site.address}#/dot/${round}/ho-so`)
  await reviewer.page
    .getByRole('link', { name: /UBND phường Lê Lợi/ })
    .first()
    .click()
  await reviewer.page.waitForURL(/1\.1$/)
  const stored = () => reviewer.page.locator('[data-save=saved]').waitFor()
  await reviewer.page.locator('#criterion').focus()
  await reviewer.page.keyboard.press('h')
  // The first word asks who appraises, then goes on.
  await reviewer.page.getByLabel('Họ tên', { exact: true }).fill('Lê Lan')
  await reviewer.page.keyboard.press('Enter')
  await reviewer.page.locator('[data-form=question] textarea:focus').waitFor()
  await reviewer.page.keyboard.type('Gửi bản kế hoạch')
  await stored()
  await reviewer.page.locator('#criterion').focus()
  await reviewer.page.keyboard.press('l')
  await reviewer.page.getByText(/Đã đồng ý 2 tiêu chí còn lại/).waitFor()
  await stored()
  await reviewer.page.goto(`${site.address}#/dot/${round}`)
  await reviewer.press('Lưu kết quả thẩm định (ZIP)')
  await reviewer.page.getByRole('dialog', { name: '1 đơn vị chưa thẩm định xong' }).waitFor()
  await reviewer.press('Không lưu')
  await reviewer.page.goBack()
  await reviewer.press('Kết thúc thẩm định…')
  await reviewer.page.getByRole('dialog').getByRole('button', { name: 'Kết thúc thẩm định' }).click()
  await reviewer.page.getByText('Hạn giải trình 20/01/3000').waitFor()
  await reviewer.page.goto(`${site.address}#/dot/${round}`)
  const back = await reviewer.save(() => reviewer.press('Lưu kết quả thẩm định (ZIP)'))

  await unit.open(back)
  await unit.page.getByRole('button', { name: /^Mở hồ sơ/ }).click()
  await unit.press('Nhận kết quả thẩm định')
  await unit.page.waitForURL(/giai-trinh/)
  const card = unit.page.getByRole('region', { name: /^1\.1 / })
  await card.getByText('Gửi bản kế hoạch').waitFor()
  await unit.press('Mở hồ sơ để giải trình')
  await card.getByLabel('Giải trình của đơn vị').fill('Kế hoạch số 12 đã đăng tải')
  await freeze(unit)
  const again = await unit.save(() => unit.press('Lưu tệp để gửi'))

  await takeIn(reviewer, again, 2)
  await reviewer.page.getByText('Bản chốt mới hơn').waitFor()
  await reviewer.page.getByRole('link', { name: 'Về tổng hợp' }).click()
  const row = reviewer.page
    .getByRole('region', { name: 'Bảng tổng hợp' })
    .getByRole('row', { name: /Lê Lợi/ })
  await row.getByText('Đã giải trình').waitFor()
  const dossier = await dossierIn(again)
  expect(dossier).toMatchObject({
    revision: 2,
    unit: { id: 'ubnd-phuong-le-loi', name: 'UBND phường Lê Lợi' },
    explanations: { '1.1': [{ round: 1, text: 'Kế hoạch số 12 đã đăng tải', by: 'Trần Thị B' }] },
  })
  expect(Object.keys(dossier.answers).sort()).toEqual(['1.1', '1.2', '1.3'])
  expect(dossier.approval ?? null).toBeNull()
  expect(verifySeal(dossier)).toBe(true)
})
