import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { Document, Picture } from '../../src/domain/documents/document.ts'
import { mergeDocuments, paperSections } from '../../src/domain/documents/merged.ts'
import { valueOf } from '../../src/files/annex/xml.ts'
import { writeDocx } from '../../src/files/docx.ts'
import { beginPdf, writePdf } from '../../src/files/pdf.ts'
import { writeXlsx } from '../../src/files/xlsx.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { sheetOf } from '../domain/documents/reading.ts'
import { findAll, readDocxParts } from './docx-reading.ts'
import { loadFonts, readPdf } from './pdf-reading.ts'

const codes = ['7K3M-Q2XT-9ZWB', 'AAAA-BBBB-CCCC', 'DDDD-EEEE-FFFF']
/** The same sheet for three units, each under its own code. */
const papers = codes.map((code, at) => {
  const sample = sampleDossier()
  const unit = { ...sample.unit, name: `UBND phường Mẫu 0${at + 1}` }
  return { name: unit.name, document: sheetOf({ ...sample, unit, revision: 1 }, { code }) }
})
const meta = { title: 'Bảng điểm các đơn vị', fileName: 'bang-diem-3-ban' }

function merged(): Document {
  const document = mergeDocuments(papers, meta)
  if (!document) throw new Error('nothing was merged')
  return document
}

test('in one PDF, each unit has its bookmark, its own foot, and pages counted from its first, which bears no number', async () => {
  const { bytes } = writePdf(merged(), await loadFonts())
  const { pages, bookmarks, info } = await readPdf(bytes)
  expect(info.get('Title')).toBe('Bảng điểm các đơn vị')
  const chapters = bookmarks.filter(({ level }) => level === 0)
  expect(chapters.map(({ title }) => title)).toEqual(papers.map(({ name }) => name))
  for (const [at, { page }] of chapters.entries()) {
    const next = chapters[at + 1]?.page ?? pages.length + 1
    const own = pages.slice(page - 1, next - 1)
    expect(own.length).toBeGreaterThan(2)
    expect(own.every(({ text }) => text.includes(`Mã hồ sơ: ${codes[at]}`))).toBe(true)
    const numbers = own.map(({ items }) => items.find(({ y }) => y < 20)?.text ?? '')
    expect(numbers).toEqual(own.map((_, index) => (index === 0 ? '' : String(index + 1))))
  }
})

test('papers handed over one by one make the same PDF as all at once', async () => {
  const fonts = await loadFonts()
  const draft = beginPdf(fonts, merged())
  for (const { name, document } of papers) {
    for (const section of paperSections(document, name)) draft.add(section)
  }
  const [one, other] = [draft.finish(merged().meta), writePdf(merged(), fonts)]
  const [first, second] = [await readPdf(one.bytes), await readPdf(other.bytes)]
  expect(first.pages.map(({ text }) => text)).toEqual(second.pages.map(({ text }) => text))
  expect(first.bookmarks).toEqual(second.bookmarks)
})

test('in one Word file, each paper begins with a page without number, counts from 1 and has its own foot', async () => {
  const { bytes } = await writeDocx(merged())
  const { sections, parts } = readDocxParts(bytes)
  expect(sections).toHaveLength(6)
  const begins = sections.map((section) => findAll(section, 'titlePg').length === 1)
  expect(begins).toEqual([true, false, true, false, true, false])
  const starts = sections.map((section) => valueOf(findAll(section, 'pgNumType')[0], 'start'))
  expect(starts.map((start) => start ?? '')).toEqual(['1', '', '1', '', '1', ''])
  const feet = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name)).map(([, xml]) => xml)
  for (const code of codes) expect(feet.filter((xml) => xml.includes(code))).toHaveLength(3)
})

test('in one workbook, each unit has its tabs, each with the unit’s foot', async () => {
  const { bytes } = await writeXlsx(merged())
  const { sheets } = await readXlsx(bytes)
  expect(sheets.map(({ name }) => name)).toEqual([
    'UBND phường Mẫu 01',
    'UBND phường Mẫu – Danh mục tài ',
    'UBND phường Mẫu 02',
    'UBND phường Mẫu – Danh mục  2',
    'UBND phường Mẫu 03',
    'UBND phường Mẫu – Danh mục  3',
  ])
  const parts = unzipSync(bytes)
  const footOf = (sheet: number) => strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array())
  expect([1, 2, 3, 4, 5, 6].map((sheet) => codes.filter((code) => footOf(sheet).includes(code)))).toEqual(
    codes.flatMap((code) => [[code], [code]]),
  )
})

test('of no papers there is no file', () => {
  expect(mergeDocuments([], meta)).toBeNull()
})

test('charts stand in Word no higher than half a page, and in a workbook on a sheet of their own', async () => {
  // The smallest JPEG that can be drawn: one grey dot.
  const jpeg = Uint8Array.from(atob(dot), (char) => char.charCodeAt(0))
  const picture: Picture = { kind: 'picture', caption: 'Chỉ số các đơn vị.', jpeg, width: 800, height: 1600 }
  const document: Document = {
    ...merged(),
    sections: [
      {
        orientation: 'landscape',
        head: null,
        title: ['KẾT QUẢ'],
        subtitle: [],
        bookmark: 'Kết quả',
        blocks: [picture, { ...picture, height: 400 }],
      },
    ],
  }
  const word = readDocxParts((await writeDocx(document)).bytes).parts.get('word/document.xml') ?? ''
  const [tall, flat] = [...word.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ])
  const halfPage = (105 / 25.4) * 914_400
  expect(tall?.[1]).toBeLessThanOrEqual(halfPage + 10_000)
  expect((tall?.[1] ?? 0) / (tall?.[0] ?? 1)).toBeCloseTo(2, 1)
  expect((flat?.[0] ?? 0) / (flat?.[1] ?? 1)).toBeCloseTo(2, 1)
  const { bytes } = await writeXlsx(document)
  const { sheets } = await readXlsx(bytes)
  expect(sheets.map(({ name }) => name)).toEqual(['Kết quả', 'Biểu đồ – Kết quả'])
  const parts = unzipSync(bytes)
  expect(Object.keys(parts).filter((name) => name.startsWith('xl/media/'))).toHaveLength(2)
  expect(strFromU8(parts['xl/drawings/drawing2.xml'] ?? new Uint8Array())).toContain(
    'descr="Chỉ số các đơn vị."',
  )
  expect(writePdf(document, await loadFonts()).missing).toEqual([])
})

const dot =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z'
