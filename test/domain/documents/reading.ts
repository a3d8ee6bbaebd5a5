import type { Dossier } from '../../../src/domain/dossier.ts'
import type { Cell, Document, Row, Table } from '../../../src/domain/documents/document.ts'
import { scoreSheetDocument, type ScoreSheetOptions } from '../../../src/domain/documents/score-sheet.ts'
import { scoreDossier } from '../../../src/domain/score.ts'

/** Reading a document back, as a person does: this row, that column. */

export function sheetOf(dossier: Dossier, options: Partial<ScoreSheetOptions> = {}): Document {
  return scoreSheetDocument(dossier, scoreDossier(dossier), { code: null, ...options })
}

export function tablesOf(document: Document): readonly Table[] {
  return document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
}

export function scoreTable(document: Document): Table {
  const [table] = tablesOf(document)
  if (!table) throw new Error('the document has no table')
  return table
}

export function titlesOf(table: Table): readonly string[] {
  return table.columns.map(({ title }) => title)
}

export function rowOf(table: Table, key: string): Row {
  const row = table.rows.find((row) => row.key === key)
  if (!row) throw new Error(`no row ${key}`)
  return row
}

export function cellOf(table: Table, key: string, column: string): Cell {
  const cell = rowOf(table, key).cells[table.columns.findIndex((one) => one.key === column)]
  if (!cell) throw new Error(`no cell ${key}, ${column}`)
  return cell
}

export function textOf(table: Table, key: string, column: string): string {
  return cellOf(table, key, column).text
}

/** Label → text of all facts of a document. */
export function factsOf(document: Document): Readonly<Record<string, string>> {
  const facts = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])),
  )
  return Object.fromEntries(facts.map(({ label, value }) => [label, value.text]))
}

/** Notes and other running text of a document. */
export function paragraphsOf(document: Document): readonly string[] {
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  )
}

/** All that is printed, in order. */
export function wordsOf(document: Document): readonly string[] {
  return document.sections.flatMap((section) => [
    ...section.title,
    ...section.subtitle,
    ...section.blocks.flatMap((block) => {
      switch (block.kind) {
        case 'table':
          return [...titlesOf(block), ...block.rows.flatMap((row) => row.cells.map(({ text }) => text))]
        case 'facts':
          return block.facts.flatMap(({ label, value }) => [label, value.text])
        case 'signatures':
          return [block.left, block.right].flatMap((one) => (one ? [...one.title, one.note, one.name] : []))
        case 'closing':
          return [...block.recipients, ...block.signature.title, block.signature.note, block.signature.name]
        case 'picture':
          return [block.caption]
        case 'heading':
        case 'paragraph':
          return [block.text]
      }
    }),
  ])
}
