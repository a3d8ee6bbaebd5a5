import { expect, test } from 'vitest'
import { childOf, elementsOf, valueOf, type XmlElement } from '../../src/files/annex/xml.ts'
import { writeDocx } from '../../src/files/docx.ts'
import type { Document, Section } from '../../src/domain/documents/document.ts'
import { teamMinutes } from '../../src/domain/documents/minutes.ts'
import type { Evidence } from '../../src/domain/dossier.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { sheetOf, tablesOf, wordsOf } from '../domain/documents/reading.ts'
import { papers } from '../pictures/papers.ts'
import { findAll, readDocxParts, textOf } from './docx-reading.ts'
import { squeeze } from './pdf-reading.ts'

/** Twentieths of a point in a millimetre. */
const twips = 1440 / 25.4
const code = '7K3M-Q2XT-9ZWB'
const sample = { ...sampleDossier(), revision: 1 }
const sheet = sheetOf(sample, { code })
const written = write(sheet)

async function write(document: Document) {
  const { bytes, removed } = await writeDocx(document)
  return { removed, reading: readDocxParts(bytes) }
}

test('every word of the document is in the file', async () => {
  const { reading, removed } = await written
  const text = squeeze(reading.text)
  const { head } = sheet.sections[0] ?? { head: null }
  const words = [...wordsOf(sheet), ...(head?.body ?? []), head?.nation ?? '', head?.placeAndDate ?? '']
  expect(words.length).toBeGreaterThan(1000)
  expect(words.filter((word) => !text.includes(squeeze(word)))).toEqual([])
  expect(removed).toEqual([])
})

test('tables are real ones: head rows repeat, no row breaks, columns are as wide as the text, and fixed', async () => {
  const { reading } = await written
  const tables = reading.tables.filter((table) => findAll(table, 'tblHeader').length > 0)
  expect(tables).toHaveLength(tablesOf(sheet).length)
  for (const [index, table] of tables.entries()) {
    const rows = elementsOf(table, 'tr')
    const model = tablesOf(sheet)[index]
    expect(rows).toHaveLength((model?.rows.length ?? 0) + (model?.head.length ?? 0))
    expect(findAll(table, 'tblHeader')).toHaveLength(model?.head.length ?? 0)
    expect(findAll(table, 'cantSplit')).toHaveLength(rows.length)
    expect(valueOf(childOf(table, 'tblPr', 'tblLayout'), 'type')).toBe('fixed')
    const grid = findAll(table, 'gridCol').map((column) => Number(valueOf(column, 'w')))
    expect(grid.reduce((sum, one) => sum + one, 0)).toBe(14286)
    expect(grid.every((one) => one > 500)).toBe(true)
  }
})

test('cells stand in their rows as the document has them', async () => {
  const { reading } = await written
  const [scores] = reading.tables.filter((table) => findAll(table, 'tblHeader').length > 0)
  const rows = scores ? elementsOf(scores, 'tr').slice(1) : []
  const cells = rows.map((row) => elementsOf(row, 'tc').map((cell) => textOf(cell).trim()))
  const wanted = tablesOf(sheet)[0]?.rows.map((row) =>
    row.cells.map(({ text }) => text.replaceAll('\n', ' ')),
  )
  expect(cells).toEqual(wanted)
})

test('pages are A4 with the margins of the decree, on their side where the section is', async () => {
  const upright: Section = { ...sheetSection(), orientation: 'portrait', head: null, bookmark: 'Lời văn' }
  const { reading } = await write({ ...sheet, sections: [upright, ...sheet.sections] })
  const [first, second] = reading.sections
  expect([sizeOf(first), sizeOf(second)]).toEqual(['11906 × 16838 portrait', '16838 × 11906 landscape'])
  for (const section of reading.sections) {
    const margin = childOf(section, 'pgMar')
    const sides = ['top', 'bottom', 'left', 'right'].map((side) => Number(valueOf(margin, side)) / twips)
    expect(sides.map((side) => side.toFixed(1))).toEqual(['20.0', '20.0', '30.0', '15.0'])
  }
})

test('the number stands above every page but the first; code and marks below every one', async () => {
  const { reading } = await written
  const [first, second] = reading.sections
  expect(first && elementsOf(first, 'titlePg')).toHaveLength(1)
  expect(second && elementsOf(second, 'titlePg')).toHaveLength(0)
  const headers = [...reading.parts].filter(([name]) => name.startsWith('word/header'))
  expect(headers.filter(([, xml]) => xml.includes('PAGE')).length).toBe(sheet.sections.length)
  expect(headers.filter(([, xml]) => !xml.includes('PAGE')).length).toBe(1)
  const footers = [...reading.parts].filter(([name]) => name.startsWith('word/footer'))
  expect(footers).toHaveLength(sheet.sections.length + 1)
  for (const [, xml] of footers) expect(xml).toContain(`Mã hồ sơ: ${code} · Bản chốt số 1`)
  for (const [, xml] of footers) expect(xml).toContain('HỒ SƠ MẪU – số liệu minh họa')
})

test('every style is in Times New Roman, in Vietnamese, in black, and used by name', async () => {
  const { reading } = await written
  const styles = reading.parts.get('word/styles.xml') ?? ''
  expect(styles).toMatch(/<w:lang w:val="vi-VN"/)
  expect(new Set([...styles.matchAll(/w:ascii="([^"]*)"/g)].map(([, font]) => font))).toEqual(
    new Set(['Times New Roman']),
  )
  const known = new Set([...styles.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id))
  const used = new Set(findAll(reading.body, 'pStyle').map((one) => valueOf(one) ?? ''))
  expect(used.size).toBeGreaterThan(8)
  expect([...used].filter((id) => !known.has(id))).toEqual([])
  const sizeOfStyle = (id: string) =>
    new RegExp(`w:styleId="${id}".*?<w:sz w:val="(\\d+)"`, 's').exec(styles)?.[1]
  expect(['Heading1', 'QuocHieu', 'TieuNgu', 'NoiDung'].map(sizeOfStyle)).toEqual(['28', '24', '26', '26'])
  expect([sizeOfStyle('NoiNhan'), sizeOfStyle('DanhSachNoiNhan')]).toEqual(['24', '22'])
})

test('links are live, bookmarks have names of their own', async () => {
  const { reading } = await written
  const links = [
    ...(reading.parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="(https[^"]*)"/g),
  ]
  const wanted = sample.evidence.filter(({ url }) => url !== null)
  expect(links.map(([, url]) => url)).toEqual(wanted.map(({ url }) => url))
  const names = findAll(reading.body, 'bookmarkStart').map((one) => valueOf(one, 'name'))
  expect(names.length).toBeGreaterThanOrEqual(sheet.sections.length + sample.set.areas.length)
  expect(new Set(names).size).toBe(names.length)
})

test('the file says what it is and by whom', async () => {
  const { reading } = await written
  const core = reading.parts.get('docProps/core.xml') ?? ''
  expect(core).toContain(`<dc:title>${sheet.meta.title}</dc:title>`)
  expect(core).toContain(`<dc:creator>${sheet.meta.author}</dc:creator>`)
  expect(core).not.toContain('Un-named')
})

test('decomposed letters are composed', async () => {
  const { reading } = await write(JSON.parse(JSON.stringify(sheet).normalize('NFD')) as Document)
  expect(reading.text).toBe((await written).reading.text)
})

test('control characters are taken out and named; emoji, marks of XML and very long texts stay', async () => {
  const odd = 'a\u0001b\u0001c\ud800 <&> "✓ 🎉 漢" \tTab'
  const long = 'Văn bản rất dài '.repeat(2000)
  const { reading, removed } = await write(withBlocks([odd, long]))
  expect(removed).toEqual([
    { char: 'U+0001', count: 2 },
    { char: 'U+D800', count: 1 },
  ])
  expect(reading.text).toContain('abc <&> "✓ 🎉 漢"  Tab')
  expect(reading.text).toContain(long.trim())
})

test('running text, an address and the end of a letter have their styles', async () => {
  const section = sheetSection()
  const { reading } = await write({
    ...sheet,
    sections: [
      {
        ...section,
        blocks: [
          { kind: 'paragraph', text: 'Kính gửi: Sở Nội vụ', tone: 'address' },
          { kind: 'paragraph', text: 'Thực hiện Kế hoạch', tone: 'text' },
          {
            kind: 'closing',
            recipients: ['- Như trên;', '- Lưu: VT, VP.'],
            signature: { title: ['CHỦ TỊCH'], note: '', name: 'Nguyễn Văn A' },
          },
        ],
      },
    ],
  })
  const styleOf = (words: string) =>
    findAll(reading.body, 'p')
      .filter((one) => textOf(one).trim() === words)
      .map((one) => valueOf(childOf(one, 'pPr', 'pStyle')))
  expect(styleOf('Kính gửi: Sở Nội vụ')).toEqual(['KinhGui'])
  expect(styleOf('Thực hiện Kế hoạch')).toEqual(['NoiDung'])
  expect([styleOf('Nơi nhận:'), styleOf('- Lưu: VT, VP.')]).toEqual([['NoiNhan'], ['DanhSachNoiNhan']])
  expect(styleOf('Nguyễn Văn A')).toEqual(['ChucDanhKy'])
})

test('what is signed stands on one page with its signature; a long place stands beside its date', async () => {
  const { body, tables } = (await write(teamMinutes(sample, scoreDossier(sample), { code }))).reading
  const blocks = elementsOf(body)
  const signed = blocks.indexOf(elementsOf(body, 'tbl').at(-1) ?? body)
  const before = blocks.slice(0, signed).filter((block) => textOf(block).trim() !== '')
  expect(textOf(before.at(-1) ?? body)).toContain('Biên bản lập xong')
  for (const block of blocks.slice(blocks.indexOf(before.at(-1) ?? body), signed)) {
    expect(childOf(block, 'pPr', 'keepNext')).toBeDefined()
  }
  const [, right] = tables[0] ? findAll(tables[0], 'gridCol') : []
  // "Thành phố Quy Nhơn, ngày …… tháng …… năm ……" in Times New Roman, 13 points, slanted.
  expect(Number(right && valueOf(right, 'w'))).toBeGreaterThan(5692)
})

test('300 pieces of evidence are all listed, each with its link', async () => {
  const [model] = sample.evidence
  if (!model) throw new Error('the sample has no evidence')
  const evidence = Array.from({ length: 300 }, (_, index): Evidence => ({
    ...model,
    id: `e${index}`,
    no: index + 1,
    number: `${index + 1}/BC-UBND`,
    url: `https://example.com/${index + 1}?a=1&b=2`,
  }))
  const { reading } = await write(sheetOf({ ...sample, evidence }, { code }))
  const text = squeeze(reading.text)
  expect(evidence.filter(({ number }) => !text.includes(squeeze(number)))).toEqual([])
  expect(findAll(reading.body, 'hyperlink')).toHaveLength(300)
})

function sheetSection(): Section {
  const [section] = sheet.sections
  if (!section) throw new Error('the sheet has no section')
  return section
}

function withBlocks(texts: readonly string[]): Document {
  const blocks = texts.map((text) => ({ kind: 'paragraph', text, tone: 'body' }) as const)
  return { ...sheet, sections: [{ ...sheetSection(), blocks }] }
}

function sizeOf(section: XmlElement | undefined): string {
  const size = section && childOf(section, 'pgSz')
  return `${valueOf(size, 'w')} × ${valueOf(size, 'h')} ${valueOf(size, 'orient')}`
}

test('what says that something follows stands on the page of what follows', async () => {
  const report = papers.find(({ id }) => id.startsWith('20'))?.document
  if (!report) throw new Error('no report')
  const { reading } = await write(report)
  const leading = elementsOf(reading.body, 'p').filter((one) => textOf(one).trim().endsWith(':'))
  expect(leading.length).toBeGreaterThan(2)
  for (const one of leading) expect(childOf(one, 'pPr', 'keepNext')).toBeDefined()
})

test('a heading stands on the page of the facts under it, a picture on that of the signature behind it', async () => {
  const results = papers.find(({ id }) => id.startsWith('05'))?.document
  const years = papers.find(({ id }) => id.startsWith('06'))?.document
  if (!results || !years) throw new Error('no papers')
  const statistics = elementsOf((await write(results)).reading.body)
  const heading = statistics.findIndex((one) => textOf(one).trim() === 'Thống kê')
  const facts = statistics.findIndex((one) => textOf(one).includes('Số đơn vị xếp hạng'))
  expect(facts - heading).toBe(2)
  expect(
    statistics.slice(heading + 1, facts).map((one) => childOf(one, 'pPr', 'keepNext') !== undefined),
  ).toEqual([true])
  const { body } = (await write(years)).reading
  const blocks = elementsOf(body)
  const picture = blocks.findIndex((one) => findAll(one, 'drawing').length > 0)
  const end = blocks.indexOf(elementsOf(body, 'tbl').at(-1) ?? body)
  expect(end).toBeGreaterThan(picture)
  for (const one of blocks.slice(picture, end)) expect(childOf(one, 'pPr', 'keepNext')).toBeDefined()
})
