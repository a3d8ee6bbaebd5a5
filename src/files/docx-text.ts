import { ExternalHyperlink, Paragraph, TextRun, type IParagraphOptions } from 'docx'
import type { Cell } from '../domain/documents/document.ts'
import type { OfficeText } from './office-text.ts'

type Look = { readonly bold?: boolean; readonly italics?: boolean }

/** A paragraph in one of our styles; a line feed in its text begins a new line in it. */
export function paragraph(
  text: OfficeText,
  words: string,
  styleName: string,
  options: Omit<IParagraphOptions, 'children' | 'style'> & Look = {},
): Paragraph {
  const { bold, italics, ...rest } = options
  return new Paragraph({
    ...rest,
    style: styleName,
    children: runsOf(text, words, lookOf({ bold, italics })),
  })
}

/** What stands in a cell of a table; an address of the web is live. */
export function cellRuns(text: OfficeText, cell: Cell, look: Look): (TextRun | ExternalHyperlink)[] {
  const own = cell.kind === 'remark' ? { ...look, italics: true } : look
  if (cell.kind !== 'text' || cell.link === null) return runsOf(text, cell.text, own)
  return [new ExternalHyperlink({ link: cell.link, children: runsOf(text, cell.text, own, 'Hyperlink') })]
}

export function runsOf(text: OfficeText, words: string, look: Look = {}, runStyle?: string): TextRun[] {
  const lines = text.clean(words).split('\n')
  return lines.map(
    (line, index) =>
      new TextRun({
        text: line,
        ...look,
        ...(index === 0 ? {} : { break: 1 }),
        ...(runStyle === undefined ? {} : { style: runStyle }),
      }),
  )
}

function lookOf({ bold, italics }: { bold: boolean | undefined; italics: boolean | undefined }): Look {
  return { ...(bold === undefined ? {} : { bold }), ...(italics === undefined ? {} : { italics }) }
}
