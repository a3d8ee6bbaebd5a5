import { expect, test } from 'vitest'
import { writeOpenCsv, writeOpenJson } from '../../src/files/open-data.ts'
import { writeRankingPage } from '../../src/files/ranking-page.ts'
import { wholeRanking } from '../domain/sample-ranking.ts'

const areas = new Map([
  ['1', 'Chỉ đạo, điều hành'],
  ['2', 'Cải cách thể chế'],
])

const published = { table: wholeRanking, note: '' }

/** A table in which somebody is called like a formula, markup and a script. */
const hostile = {
  ...wholeRanking,
  units: [
    { id: 'a', name: '=HYPERLINK("http://x")', index: 90 },
    { id: 'b', name: '</table><script>alert(1)</script>', index: 80 },
  ],
}

test('open data has a line for each unit, names of columns first, places computed', async () => {
  const { name, blob } = writeOpenCsv(published, areas)
  expect(name).toBe('du-lieu-mo-par-index-phuong-2022.csv')
  const bytes = new Uint8Array(await blob.arrayBuffer())
  expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
  const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
  expect(lines).toHaveLength(6)
  expect(lines[0]).toContain('"nam","khoi","hang","ma_don_vi"')
  expect(lines[1]).toBe(
    '2022,"Phường",1,"phuong-a","UBND phường A","Xếp hạng",91.25,91.25,100,60.25,30,2,1,"Xuất sắc",40.25,50',
  )
  expect(lines[3]).toContain('"Không gửi hồ sơ",,')
})

test('no text of open data is taken for a formula', async () => {
  expect(await writeOpenCsv({ table: hostile, note: '' }, areas).blob.text()).toContain(
    '"\'=HYPERLINK(""http://x"")"',
  )
})

test('open data as JSON says what each column means and where the figures are from', async () => {
  const json = JSON.parse(await writeOpenJson(published, areas).blob.text())
  const [resource] = json.resources
  expect(json.sources).toEqual([
    { title: 'Văn bản số 12/QĐ-UBND ngày 01/02/2023 của UBND thành phố', path: 'https://example.vn/12' },
  ])
  expect(resource.data[0]).toMatchObject({ hang: 1, ma_don_vi: 'phuong-a', chi_so: 91.25, linh_vuc_1: 40.25 })
  expect(resource.data[4]).toMatchObject({ hang: null, chi_so: null })
  expect(resource.schema.fields).toHaveLength(Object.keys(resource.data[0]).length)
  expect(resource.schema.fields.at(-1).description).toBe('Điểm lĩnh vực: Cải cách thể chế')
})

test('the page of results asks nothing of any server and lets nothing foreign run', async () => {
  const { name, blob } = writeRankingPage(published, {
    former: [],
    areas,
    marks: ['Bộ tiêu chí minh họa'],
  })
  const html = await blob.text()
  expect(name).toBe('xep-hang-par-index-phuong-2022.html')
  expect(html).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]{44}'; script-src 'sha256-[\w+/=]{44}'/)
  expect(html).not.toMatch(/\b(?:src|href)=|url\(|@import|https?:/)
  expect(html).not.toContain(' style=')
  expect(html).toContain('Bộ tiêu chí minh họa')
  expect(html).toContain('<li>UBND phường C: Không gửi hồ sơ</li>')
})

test('a unit’s name is never markup on the page', async () => {
  const html = await writeRankingPage(
    { table: hostile, note: '' },
    { former: [], areas, marks: [] },
  ).blob.text()
  expect(html.match(/<script>/g)).toHaveLength(1)
  expect(html).toContain('&#60;script&#62;')
})

test('former years stand beside this year’s places, and as a chart', async () => {
  const former = { ...wholeRanking, year: 2021, units: [{ id: 'phuong-b', name: 'B', index: 70 }] }
  const html = await writeRankingPage(published, { former: [former], areas, marks: [] }).blob.text()
  expect(html).toContain('Hạng 2021')
  expect(html).toContain('theo năm: 2021: 70,00; 2022: 85,63')
})

test('figures of other places never print alike on the page, and a tier of nobody prints 0', async () => {
  const units = [
    { id: 'a', name: 'A', index: 84.581 },
    { id: 'b', name: 'B', index: 84.579 },
  ]
  const tiers = [
    { name: 'Xuất sắc', from: 90 },
    { name: 'Tốt', from: 80 },
  ]
  const table = { ...wholeRanking, units, tiers }
  const html = await writeRankingPage({ table, note: '' }, { former: [], areas, marks: [] }).blob.text()
  expect(html).toContain('>84,581<')
  expect(html).toContain('>84,579<')
  expect(html).toContain('Xuất sắc: 0 đơn vị · Tốt: 2 đơn vị')
})

test('what is said of results that were not final goes with the open data and the page', async () => {
  const note = '1 đơn vị chưa chốt kết quả: vẫn xếp hạng. Lý do: <Biên bản 3>.'
  const csv = (await writeOpenCsv({ table: wholeRanking, note }, areas).blob.text()).trim().split('\r\n')
  expect(csv[0]).toMatch(/,"luu_y"$/)
  for (const line of csv.slice(1)) expect(line).toContain(`,"${note}"`)
  const json = JSON.parse(await writeOpenJson({ table: wholeRanking, note }, areas).blob.text())
  expect(json.description).toContain(note)
  expect(json.resources[0].data[0].luu_y).toBe(note)
  expect(json.resources[0].schema.fields.at(-1).name).toBe('luu_y')
  const page = writeRankingPage({ table: wholeRanking, note }, { former: [], areas, marks: [] })
  expect(await page.blob.text()).toContain('vẫn xếp hạng. Lý do: &#60;Biên bản 3&#62;.')
})

test('a correction names the decision that it corrects, to machines and to readers', async () => {
  const amends = { number: '45/QĐ-UBND', date: '2023-02-01', reason: 'Cộng sót' }
  const correction = { table: { ...wholeRanking, amends }, note: '' }
  const words = 'Điều chỉnh 45/QĐ-UBND ngày 01/02/2023: Cộng sót.'
  expect(JSON.parse(await writeOpenJson(correction, areas).blob.text()).description).toContain(words)
  const page = writeRankingPage(correction, { former: [], areas, marks: [] })
  expect(await page.blob.text()).toContain(words)
})
