import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { pointsToNumber } from '../../src/domain/points.ts'
import type { Document, Section, Table } from '../../src/domain/documents/document.ts'
import { textCell } from '../../src/domain/documents/document.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { writeWorkbook } from '../../src/files/workbook.ts'
import { footCode } from '../../src/files/xlsx-foot.ts'
import { writeXlsx } from '../../src/files/xlsx.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { scoreTable, sheetOf, tablesOf } from '../domain/documents/reading.ts'
import { papers } from '../pictures/papers.ts'

const sample = { ...sampleDossier(), revision: 1 }
const sheet = sheetOf(sample, { code: '7K3M-Q2XT-9ZWB' })
const written = writeXlsx(sheet)

async function partsOf(document: Document): Promise<Readonly<Record<string, string>>> {
  const { bytes } = await writeXlsx(document)
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

test('every cell of every table is there: figures as numbers, all else as text', async () => {
  const { bytes, removed } = await written
  const { sheets } = await readXlsx(bytes)
  expect(sheets.map(({ name }) => name)).toEqual(['Bảng điểm', 'Danh mục tài liệu kiểm chứng'])
  for (const [index, table] of tablesOf(sheet).entries()) {
    const rows = sheets[index]?.rows ?? []
    const start = rows.findIndex((row) => row[0] === 'STT') + 1
    const wanted = table.rows.map(({ cells }) =>
      cells.map((cell) => {
        if (cell.kind === 'points') return pointsToNumber(cell.points)
        return cell.kind === 'percent' ? cell.percent : cell.text
      }),
    )
    const found = rows
      .slice(start, start + table.rows.length)
      .map((row) => row.slice(0, table.columns.length).map((value) => value ?? ''))
    expect(found).toEqual(wanted)
  }
  expect(removed).toEqual([])
})

test('the head stays in view and repeats on paper, under a name in quotes; pages are A4, as wide as the table', async () => {
  const parts = await partsOf(sheet)
  const [first = ''] = [parts['xl/worksheets/sheet1.xml']]
  expect(first).toMatch(/<pane ySplit="\d+"[^>]*state="frozen"/)
  expect(first).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/)
  expect(first).toContain('<pageMargins left="1.18')
  expect(first).toContain('Mã hồ sơ: 7K3M-Q2XT-9ZWB')
  expect(first).toMatch(/<oddHeader>[^<]*&amp;P<\/oddHeader>/)
  expect(first).not.toContain('firstHeader')
  expect(parts['xl/workbook.xml']).toMatch(/_xlnm.Print_Titles[^>]*>'Bảng điểm'!\$\d+:\$\d+</)
})

test('the head of a table that ends on the first page is not repeated over the notes behind it', async () => {
  const [section] = sheet.sections
  if (!section) throw new Error('the sheet has no section')
  const cut = (most: number) => ({
    ...sheet,
    sections: [
      {
        ...section,
        blocks: section.blocks.map((block) =>
          block.kind === 'table' ? { ...block, rows: block.rows.slice(0, most) } : block,
        ),
      },
    ],
  })
  expect((await partsOf(cut(3)))['xl/workbook.xml']).not.toContain('Print_Titles')
  expect((await partsOf(cut(40)))['xl/workbook.xml']).toContain('Print_Titles')
})

test('figures show as many decimals as the paper, rows are as high as their text', async () => {
  const parts = await partsOf(sheet)
  expect(parts['xl/styles.xml']).toContain('formatCode="#,##0.00"')
  expect(parts['xl/styles.xml']).toContain('Times New Roman')
  const heights = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/ ht="([\d.]+)"/g)].map(
    ([, height]) => Number(height),
  )
  expect(heights.length).toBeGreaterThan(120)
  expect(new Set(heights).size).toBeGreaterThan(3)
})

test('a letter has no frozen rows, and columns that every program can make fit the page', async () => {
  const [section] = sheet.sections
  if (!section) throw new Error('no section')
  const blocks = section.blocks.filter(({ kind }) => kind !== 'table')
  const parts = await partsOf({ ...sheet, sections: [{ ...section, blocks }] })
  const [first = ''] = [parts['xl/worksheets/sheet1.xml']]
  expect(first).not.toContain('<pane')
  const widths = [...first.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))
  expect(widths.length).toBeGreaterThan(0)
  expect(Math.max(...widths)).toBeLessThan(60)
})

test('no figure of any paper is a text in its workbook; a gain keeps its sign', async () => {
  const texts = papers.flatMap(({ id, document }) =>
    tablesOf(document).flatMap(({ caption, rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) =>
          cell.kind === 'text' && /^[+−-]?[\d.]+,\d+\s*%?$/u.test(cell.text)
            ? [`${id}, ${caption}: ${cell.text}`]
            : [],
        ),
      ),
    ),
  )
  expect(texts).toEqual([])
  const years = papers.find(({ id }) => id.startsWith('06'))?.document
  if (!years) throw new Error('no comparison')
  expect((await partsOf(years))['xl/styles.xml']).toContain('formatCode="+#,##0.00;-#,##0.00;#,##0.00"')
})

test('a foot too long for Excel is shortened in its longest part; a foot that begins with a figure keeps its size', () => {
  const mark = 'Bộ tiêu chí minh họa – điểm không phải điểm chính thức'
  const long = footCode(['2022 '.repeat(60), mark].join('  ·  '), 'Times New Roman')
  expect(long.length).toBeLessThanOrEqual(255)
  expect(long).toContain(`…  ·  ${mark}`)
  expect(long).toMatch(/^&C&9&"Times New Roman,Italic"2022/)
  expect(footCode('A & B\nC', 'Arial')).toBe('&C&9&"Arial,Italic"A && B C')
})

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', "'=1"])('text %j stays text', async (text) => {
  const { bytes } = await writeXlsx(withCell(text))
  const { sheets } = await readXlsx(bytes)
  const cells = sheets.flatMap(({ cells }) => [...(cells ?? new Map()).values()])
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([])
  expect(sheets.flatMap(({ rows }) => rows.flat())).toContain(text.replace('\t', ' '))
})

test('control characters are taken out and named, decomposed letters composed', async () => {
  const { bytes, removed } = await writeXlsx(withCell(`a\u0001\u0008b ế🎉`))
  expect(removed).toEqual([
    { char: 'U+0001', count: 1 },
    { char: 'U+0008', count: 1 },
  ])
  const values = (await readXlsx(bytes)).sheets.flatMap(({ rows }) => rows.flat())
  expect(values).toContain('ab ế🎉')
})

test('sheets get names that Excel takes, no two alike', async () => {
  const [section] = sheet.sections
  if (!section) throw new Error('no section')
  const named = (bookmark: string): Section => ({ ...section, bookmark })
  const long = 'Một cái tên dài hơn ba mươi mốt chữ cái'
  const names = ['a/b:c?', long, long, "'x'", 'A/B:C?']
  const { bytes } = await writeXlsx({ ...sheet, sections: names.map(named) })
  const { sheets } = await readXlsx(bytes)
  expect(sheets.map(({ name }) => name)).toEqual([
    'a b c',
    'Một cái tên dài hơn ba mươi mốt',
    'Một cái tên dài hơn ba mươi 2',
    'x',
    'A B C 2',
  ])
})

test('the workbook locks what it reckons and leaves open what is filled in', async () => {
  const { bytes } = await writeWorkbook({ dossier: sample, sheet: scoreDossier(sample), code: null })
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  const [scores] = sheets
  const cells = [...(scores?.cells ?? new Map()).values()]
  const formulas = cells.filter(({ formula }) => formula !== undefined)
  const open = cells.filter(({ style }) => style?.protection?.locked === false)
  expect(formulas.length).toBeGreaterThan(500)
  expect(open.length).toBeGreaterThan(100)
  expect(formulas.filter((cell) => open.includes(cell))).toEqual([])
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(xml).toMatch(/<sheetProtection [^>]*sheet="1"/)
})

test('the ranking locks what it reckons, and leaves open the figures that it comes from', async () => {
  const ranking = papers.find(({ id }) => id.startsWith('05'))?.document
  if (!ranking) throw new Error('no ranking')
  const { bytes } = await writeXlsx(ranking)
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  const parts = unzipSync(bytes)
  const reckoning = sheets.flatMap(({ name, cells = new Map() }, at) => {
    const own = [...cells.values()]
    const formulas = own.filter(({ formula }) => formula !== undefined)
    if (formulas.length === 0) return []
    const xml = strFromU8(parts[`xl/worksheets/sheet${at + 1}.xml`] ?? new Uint8Array())
    expect([name, xml]).toEqual([name, expect.stringMatching(/<sheetProtection [^>]*sheet="1"/)])
    expect(formulas.filter(({ style }) => style?.protection?.locked === false)).toEqual([])
    return [[name, own.some(({ style }) => style?.protection?.locked === false)]]
  })
  expect(reckoning).toEqual([
    ['Kết quả, xếp hạng', true],
    ['Thống kê', false],
    ['Điểm theo lĩnh vực', true],
    ['Chỉ số lĩnh vực', true],
  ])
})

function withCell(text: string): Document {
  const [section] = sheet.sections
  const table = scoreTable(sheet)
  const [row] = table.rows
  if (!section || !row) throw new Error('no row')
  const changed: Table = {
    ...table,
    rows: [{ ...row, cells: row.cells.map((cell, at) => (at === 3 ? textCell(text) : cell)) }],
  }
  return { ...sheet, sections: [{ ...section, blocks: [changed] }] }
}
