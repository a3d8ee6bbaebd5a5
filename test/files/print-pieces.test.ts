import { expect, test } from 'vitest'
import { createRowStore, takeRowsOut } from '../../src/files/print-pieces.ts'
import { scoreTable, sheetOf, tablesOf } from '../domain/documents/reading.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'

const sheet = sheetOf({ ...sampleDossier(), revision: 1 }, { code: '' })
const [row] = scoreTable(sheet).rows
if (!row) throw new Error('the sheet has no row')
const many = Array.from({ length: 901 }, (_, at) => ({ ...row, key: `${at}` }))
const long = {
  ...sheet,
  sections: sheet.sections.map((section, at) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      at === 0 && block.kind === 'table' ? { ...block, rows: many } : block,
    ),
  })),
}

test('a long table goes to the worker in pieces, and its document is whole again there', () => {
  const { pieces, ...bare } = takeRowsOut(long)
  expect(pieces.length).toBeGreaterThan(2)
  expect(Math.max(...pieces.map(({ length }) => length))).toBe(400)
  expect(tablesOf(bare.document).flatMap(({ rows }) => rows)).toEqual([])
  const store = createRowStore()
  for (const piece of pieces) store.take(piece)
  expect(store.putBack(bare)).toEqual(long)
})

test('papers that follow one another keep their own rows, short ones go at once', () => {
  const store = createRowStore()
  for (const document of [long, sheet, long]) {
    const { pieces, ...bare } = takeRowsOut(document)
    for (const piece of pieces) store.take(piece)
    expect(store.putBack(bare)).toEqual(document)
  }
  expect(takeRowsOut(sheet)).toEqual({ document: sheet, rowCounts: [], pieces: [] })
})
