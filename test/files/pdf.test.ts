import { expect, test, vi } from 'vitest'
import type { Document, Section } from '../../src/domain/documents/document.ts'
import type { Dossier, Evidence } from '../../src/domain/dossier.ts'
import { formatPoints, noPoints } from '../../src/domain/points.ts'
import { rowsOf, scoreDossier } from '../../src/domain/score.ts'
import { writePdf } from '../../src/files/pdf.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { scoreTable, sheetOf, tablesOf, wordsOf } from '../domain/documents/reading.ts'
import { dossierOf, leafOf, setOf } from '../domain/sample.ts'
import { copiedCharacters, flat, loadFonts, readPdf, squeeze, type PdfPage } from './pdf-reading.ts'

vi.setConfig({ testTimeout: 60_000 })

const code = '7K3M-Q2XT-9ZWB'

async function print(document: Document) {
  const printed = writePdf(document, await loadFonts())
  return { ...printed, reading: await readPdf(printed.bytes) }
}

const sample = { ...sampleDossier(), revision: 1 }
const sheet = sheetOf(sample, { code })
const printedSheet = print(sheet)

test('every line of the sheet and of the list of evidence is there, cell by cell, without a lost mark', async () => {
  const { reading, missing } = await printedSheet
  const lines = tablesOf(sheet).flatMap(({ rows }) =>
    rows.map(({ cells }) => flat(cells.map(({ text }) => text).join(' '))),
  )
  expect(lines.length).toBeGreaterThan(120)
  expect(lines.filter((line) => !reading.text.includes(line))).toEqual([])
  expect(missing).toEqual([])
})

test('every criterion and every score of the dossier is there', async () => {
  const { reading } = await printedSheet
  const { total, areas } = scoreDossier(sample)
  const titles = rowsOf(areas).map(({ code, title }) => `${code} ${title}`)
  expect(titles.filter((title) => !reading.text.includes(title))).toEqual([])
  const sums = [total.max, total.self ?? noPoints].map((points) => formatPoints(points, 2)).join(' ')
  expect(sums).toBe('100,00 73,41')
  expect(reading.text).toContain(`TỔNG ĐIỂM ${sums} 86,88`)
})

test('head, title, result, signatures and all other words are there, in letters that are whole', async () => {
  const { reading } = await printedSheet
  const [first] = sheet.sections
  const head = first?.head
  const words = [...wordsOf(sheet), head?.nation, head?.motto, head?.placeAndDate, ...(head?.body ?? [])]
  const text = squeeze(reading.text)
  expect(words.filter((word) => !text.includes(squeeze(word ?? '')))).toEqual([])
  expect(reading.text).toBe(reading.text.normalize('NFC'))
  expect(reading.text).not.toMatch(/\ufffd|\p{Cc}/u)
})

test('a dossier in decomposed letters prints the same words', async () => {
  const decomposed = JSON.parse(JSON.stringify(sheet).normalize('NFD')) as Document
  const [composed, other] = [await printedSheet, await print(decomposed)]
  expect(other.reading.text).toBe(composed.reading.text)
  expect(other.reading.info.get('Title')).toBe(composed.reading.info.get('Title'))
})

test('a space that keeps a figure to its word copies out as a plain one', async () => {
  const [section] = sheet.sections
  if (!section) throw new Error('no section')
  const bound: Section = { ...section, head: null, title: ['Kết quả năm 2022'], subtitle: [], blocks: [] }
  const { bytes } = await print({ ...sheet, sections: [bound] })
  const copied = copiedCharacters(bytes)
  expect(copied.has('ả')).toBe(true)
  expect(copied.has(' ')).toBe(true)
  expect(copied.has('\u00a0')).toBe(false)
})

test('pages are A4 on their side; nothing but the frame stands in the margins', async () => {
  const { reading } = await printedSheet
  for (const { width, height, items } of reading.pages) {
    expect([width, height].map((length) => length.toFixed(1))).toEqual(['297.0', '210.0'])
    const inMargins = items.filter(({ x, y }) => x < 30 || x > 297 - 15 || y < 20 || y > 210 - 20)
    expect(inMargins.filter(({ y, size }) => !(y > 190 && size === 9) && !(y < 20 && size === 13))).toEqual(
      [],
    )
  }
})

test('pages are numbered above, in the middle between the margins, but for the first', async () => {
  const { reading } = await printedSheet
  const above = reading.pages.map(({ items }) => items.filter(({ y }) => y < 20))
  expect(above.map((items) => items.map(({ text }) => text))).toEqual([
    [],
    ...reading.pages.slice(1).map((_, index) => [String(index + 2)]),
  ])
  expect(Math.abs((above[1]?.[0]?.x ?? 0) - (30 + 252 / 2))).toBeLessThan(3)
})

test('code and marks stand on every page', async () => {
  const { reading } = await printedSheet
  const frame = [
    `Mã hồ sơ: ${code} · Bản chốt số 1`,
    'HỒ SƠ MẪU – số liệu minh họa · Bộ tiêu chí minh họa – điểm không phải điểm chính thức',
  ]
  for (const { text } of reading.pages) for (const words of frame) expect(text).toContain(words)
})

test('an upright page carries the whole code and number too', async () => {
  const upright = {
    ...sheet,
    sections: sheet.sections.map((one) => ({ ...one, orientation: 'portrait' as const })),
  }
  const { reading } = await print(upright)
  for (const { text } of reading.pages) expect(text).toContain(`Mã hồ sơ: ${code} · Bản chốt số 1`)
})

test('a long foot and long marks stand whole on an upright page, under one another', async () => {
  const [section] = sheet.sections
  if (!section) throw new Error('no section')
  const foot = `${'Đánh giá cải cách hành chính khối phường, xã '.repeat(4)}năm 2022`
  const upright: Section = { ...section, orientation: 'portrait', blocks: [] }
  const { reading } = await print({ ...sheet, foot, sections: [upright] })
  const below = reading.pages.flatMap(({ items }) => items.filter(({ y }) => y > 297 - 20))
  expect(below.filter(({ y }) => y > 297 - 5)).toEqual([])
  expect(below.filter(({ x }) => x < 29.9)).toEqual([])
  const words = flat(below.map(({ text }) => text).join(' '))
  expect(words).toContain(foot)
  expect(words).toContain(sheet.marks.join(' · '))
})

test('the head of a table stands on every page of it', async () => {
  const { reading } = await printedSheet
  const [scores, list] = tablesOf(sheet).map(({ head }) =>
    flat(
      head
        .flat()
        .map(({ text }) => text)
        .join(' '),
    ),
  )
  const start = reading.pages.findIndex(({ text }) => text.includes('DANH MỤC TÀI LIỆU KIỂM CHỨNG'))
  expect(start).toBeGreaterThan(5)
  for (const [index, { text }] of reading.pages.entries()) {
    expect(text).toContain(index < start ? scores : list)
  }
})

test('each area has a bookmark to the page on which it begins', async () => {
  const { reading } = await printedSheet
  expect(reading.bookmarks.map(({ title, level }) => [level, title])).toEqual([
    [0, 'Bảng điểm'],
    ...sample.set.areas.map(({ code, title }) => [1, `${code}. ${title}`]),
    [0, 'Danh mục tài liệu kiểm chứng'],
  ])
  const areas = reading.bookmarks.filter(({ level }) => level === 1)
  const pageOf = (page: number): PdfPage | undefined => reading.pages[page - 1]
  expect(areas.filter(({ title, page }) => !pageOf(page)?.text.includes(title.replace('. ', ' ')))).toEqual(
    [],
  )
})

test('no area and no criterion is parted from the first line under it', async () => {
  const { reading } = await printedSheet
  const { rows } = scoreTable(sheet)
  const lines = rows.map(({ kind, cells }) => ({ kind, text: flat(cells.map(({ text }) => text).join(' ')) }))
  const pageOf = (text: string) => reading.pages.findIndex((page) => page.text.includes(text))
  const parted = lines.filter(
    ({ kind, text }, index) =>
      (kind === 'area' || kind === 'criterion') && pageOf(text) !== pageOf(lines[index + 1]?.text ?? ''),
  )
  expect(parted).toEqual([])
  expect(pageOf(lines.at(-2)?.text ?? '')).toBe(pageOf(lines.at(-1)?.text ?? ''))
})

test('result and signatures stand on one page', async () => {
  const { reading } = await printedSheet
  const signed = reading.pages.filter(({ text }) => text.includes('NGƯỜI LẬP BIỂU'))
  expect(signed).toHaveLength(1)
  for (const words of ['Tổng điểm tự đánh giá (tạm tính)', 'CHỦ TỊCH', 'Nguyễn Văn Mẫu'])
    expect(signed[0]?.text).toContain(words)
})

test('the file says its title, author, subject, language, and that viewers show the title', async () => {
  const { reading, bytes } = await printedSheet
  expect(Object.fromEntries(reading.info)).toMatchObject({
    Title: 'Bảng tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2022 – UBND phường Mẫu 01',
    Author: 'UBND phường Mẫu 01',
    Subject:
      'Bộ tiêu chí xác định Chỉ số CCHC phường, xã thành phố Quy Nhơn năm 2022 (minh họa), phiên bản 2022',
    Keywords: `Chỉ số cải cách hành chính, PAR INDEX, 2022, ${code}`,
  })
  expect([reading.language, reading.showsTitle]).toEqual(['vi', true])
  const faces = new TextDecoder('latin1').decode(bytes).match(/\/BaseFont \/[^/\s>]+/g)
  expect(new Set(faces)).toEqual(new Set(['/BaseFont /Tinos']))
  expect(bytes.length).toBeLessThan(150_000)
})

test('tabs and control characters in a text lose nothing of it', async () => {
  const note = 'Trước\ttab\u0000sau\u0007cùng\u001b; dòng một\r\ndòng hai\u2028dòng ba'
  const dossier = dossierOf(
    setOf([leafOf('a')]),
    {},
    { answers: { a: { value: 'yes', note, citations: [] } } },
  )
  const { reading, missing } = await print(sheetOf(dossier))
  expect(reading.text).toContain('Trước tab sau cùng ; dòng một dòng hai dòng ba')
  expect(missing).toEqual([])
})

test('characters that the face lacks are boxes on paper and are told, wherever they stand', async () => {
  const note = 'Đạt ✓ 🎉🎉 漢字'
  const unit = { id: 'a', name: 'UBND xã 漢', level: 'commune', block: '' } as const
  const dossier = dossierOf(
    setOf([leafOf('a')]),
    {},
    { unit, answers: { a: { value: 'yes', note, citations: [] } } },
  )
  const { reading, missing } = await print(sheetOf(dossier))
  expect(reading.text).toContain('Đạt √ □□ □□')
  expect(missing.map(({ char }) => char)).toEqual(['漢', '🎉', '字'])
  expect(missing.find(({ char }) => char === '🎉')).toEqual({ char: '🎉', count: 2 })
})

test('300 pieces of evidence are all listed, links live, heads repeated', async () => {
  const evidence = Array.from({ length: 300 }, (_, index) => pieceOf(index + 1))
  const { reading } = await print(sheetOf(dossierOf(setOf([leafOf('a')]), {}, { evidence })))
  const lines = evidence.map(({ no, number }) => `${no} ${number} 05/12/2022 UBND phường A`)
  expect(lines.filter((line) => !reading.text.includes(line))).toEqual([])
  expect(reading.pages.flatMap(({ links }) => links)).toEqual(evidence.map(({ url }) => url))
  const start = reading.pages.findIndex(({ text }) => text.includes('DANH MỤC TÀI LIỆU'))
  const listing = reading.pages.slice(start)
  expect(listing.length).toBeGreaterThan(10)
  expect(listing.filter(({ text }) => !text.includes('STT Số, ký hiệu'))).toEqual([])
})

test('an empty register and an untouched dossier print', async () => {
  const { reading } = await print(sheetOf(dossierOf(setOf([leafOf('a')]))))
  expect(reading.text).toContain('Danh mục chưa có tài liệu nào.')
  expect(reading.text).toContain('chưa chấm')
})

test('texts longer than a page and links without a break lose nothing and stay within the margins', async () => {
  const words = Array.from({ length: 3000 }, (_, index) => `từ${index}`)
  const url = `https://example.com/${'duong-dan-dai-w/'.repeat(60)}het`
  const dossier: Dossier = dossierOf(
    setOf([leafOf('a'), leafOf('b')]),
    { b: 'yes' },
    {
      answers: { a: { value: 'yes', note: words.join(' '), citations: [] } },
      evidence: [pieceOf(1, { url, subject: 'W'.repeat(500) })],
      contact: { name: 'Tên '.repeat(300), title: '', phone: '', email: '' },
    },
  )
  const { reading } = await print(sheetOf(dossier))
  const numbers = new Set(reading.text.match(/từ\d+/g))
  expect(words.filter((word) => !numbers.has(word))).toEqual([])
  expect(reading.text.match(/w/g)).toHaveLength(60)
  expect(reading.text.match(/W/g)).toHaveLength(500)
  expect(reading.text).toContain('Tiêu chí b')
  const outside = reading.pages.flatMap(({ items }) =>
    items.filter(({ x, y }) => x < 29.9 || x > 282 || y > 210 - 10 || y < 10),
  )
  expect(outside).toEqual([])
})

test('upright and sideways sections stand in one file, each on a page of its own', async () => {
  const section = (orientation: Section['orientation'], text: string): Section => ({
    orientation,
    head: null,
    title: [text.toUpperCase()],
    subtitle: [],
    bookmark: text,
    blocks: [
      { kind: 'heading', text: 'I. Kết quả' },
      { kind: 'paragraph', text: 'Dòng này dài. '.repeat(400), tone: 'body' },
      ...tablesOf(sheet).slice(1),
    ],
  })
  const { reading } = await print({
    ...sheet,
    sections: [section('portrait', 'Báo cáo'), section('landscape', 'Phụ lục'), section('portrait', 'Cuối')],
  })
  const shapes = reading.pages.map(({ width, height }) => (width > height ? 'landscape' : 'portrait'))
  const changes = shapes.filter((shape, index) => shape !== shapes[index - 1])
  expect(changes).toEqual(['portrait', 'landscape', 'portrait'])
  expect(shapes.filter((shape) => shape === 'landscape').length).toBeGreaterThan(1)
  expect(reading.text.match(/Dòng này dài\./g)).toHaveLength(3 * 400)
})

test('progress rises to the end', async () => {
  const shares: number[] = []
  writePdf(sheet, await loadFonts(), (share) => shares.push(share))
  expect(shares.at(-1)).toBe(1)
  expect(shares.length).toBeGreaterThan(2)
  expect([...shares].sort((a, b) => a - b)).toEqual(shares)
})

function pieceOf(no: number, other: Partial<Evidence> = {}): Evidence {
  return {
    id: `t${no}`,
    no,
    kind: 'Báo cáo',
    number: `${no}/BC-UBND`,
    date: '2022-12-05',
    issuer: 'UBND phường A',
    signer: '',
    subject: 'Công tác năm 2022',
    url: `https://example.com/${no}`,
    file: null,
    asOf: null,
    addedIn: 0,
    system: '',
    note: '',
    ...other,
  }
}
