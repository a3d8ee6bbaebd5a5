import { expect, test } from 'vitest'
import type { Block, Tone } from '../../src/domain/documents/document.ts'
import type { TextBlock } from '../../src/files/pdf-blocks.ts'
import { clustersOf, leadsOn } from '../../src/files/pdf-clusters.ts'
import { writePdf } from '../../src/files/pdf.ts'
import { scoreTable, sheetOf } from '../domain/documents/reading.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { loadFonts, readPdf } from './pdf-reading.ts'

const heading: TextBlock = { kind: 'heading', text: 'I. KẾT QUẢ' }
const facts: TextBlock = { kind: 'facts', facts: [] }
const signature = { title: ['CHỦ TỊCH'], note: '', name: 'Nguyễn Văn Mẫu' }
const signed: TextBlock = { kind: 'signatures', left: null, right: signature }

function say(text: string, tone: Tone = 'text'): TextBlock {
  return { kind: 'paragraph', text, tone }
}

test('a heading stays with what it heads, and an announcement with what follows', () => {
  const [one, two, three] = [say('Một.'), say('Như sau:'), say('Hai.')]
  expect(clustersOf([heading, one, two, three])).toEqual([
    [heading, one],
    [two, three],
  ])
  expect([heading, two, three].map(leadsOn)).toEqual([true, true, false])
})

test('signatures stay with the result over them, or with the last paragraph of a letter', () => {
  const [note, last] = [say('Điểm làm tròn.', 'note'), say('Trên đây là báo cáo./.')]
  expect(clustersOf([say('Một.'), facts, note, signed])).toEqual([[say('Một.')], [facts, note, signed]])
  expect(clustersOf([say('Một.'), last, signed])).toEqual([[say('Một.')], [last, signed]])
  expect(clustersOf([signed])).toEqual([[signed]])
  expect(clustersOf([say('Một.'), say('Hai.')])).toHaveLength(2)
})

test('no page holds a signature alone, and no page ends with a heading, wherever the page happens to end', async () => {
  const sheet = sheetOf(sampleDossier())
  const table = scoreTable(sheet)
  const [section] = sheet.sections
  if (!section) throw new Error('no section')
  const fonts = await loadFonts()
  for (let count = 8; count < 16; count++) {
    const first: Block = { ...table, rows: table.rows.slice(0, count) }
    const second: Block = { ...table, rows: table.rows.slice(count, 2 * count) }
    const blocks = [first, heading, second, signed]
    const { bytes } = writePdf({ ...sheet, sections: [{ ...section, blocks }] }, fonts)
    const { pages } = await readPdf(bytes)
    const parts = pages.map(({ body }) => body)
    expect(parts.filter((body) => body.endsWith('I. KẾT QUẢ'))).toEqual([])
    expect(parts.filter((body) => body.startsWith('CHỦ TỊCH'))).toEqual([])
  }
})
