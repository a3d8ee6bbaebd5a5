import {
  AlignmentType,
  Document as WordFile,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { Document, Section } from '../domain/documents/document.ts'
import { blockOf } from './docx-blocks.ts'
import { openingOf } from './docx-head.ts'
import { pageOf, textWidths } from './docx-page.ts'
import { style, styles } from './docx-styles.ts'
import type { Names } from './docx-table.ts'
import { paragraph } from './docx-text.ts'
import { createOfficeText, type OfficeText, type RemovedCharacter } from './office-text.ts'

/** The file, and the characters that it could not hold. */
export type WrittenOfficeFile = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly removed: readonly RemovedCharacter[]
}

/** A document → .docx: styles, tables and sections of Word's own, to be edited and signed. */
export async function writeDocx(document: Document): Promise<WrittenOfficeFile> {
  const text = createOfficeText()
  const { meta } = document
  const author = text.clean(meta.author)
  const names: Names = { next: 0 }
  const file = new WordFile({
    title: text.clean(meta.title),
    subject: text.clean(meta.subject),
    creator: author,
    lastModifiedBy: author,
    keywords: text.clean(meta.keywords.join(', ')),
    description: text.clean(meta.title),
    styles,
    sections: document.sections.map((section, index) => sectionOf(text, document, section, index, names)),
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file))
  return { bytes, removed: text.removed() }
}

/** The number of the page stands above it from the second page of the file on; code and marks on every page. */
function sectionOf(
  text: OfficeText,
  { foot, marks }: Document,
  section: Section,
  index: number,
  names: Names,
) {
  const width = textWidths[section.orientation]
  const isFirst = index === 0
  const words = [foot, ...marks].filter((part) => part !== '').join('  ·  ')
  const footer = () =>
    new Footer({
      children: [paragraph(text, words, style.note, { alignment: AlignmentType.CENTER })],
    })
  return {
    properties: { page: pageOf(section.orientation), ...(isFirst ? { titlePage: true } : {}) },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      ...(isFirst ? { first: new Header({ children: [new Paragraph({})] }) } : {}),
    },
    footers: { default: footer(), ...(isFirst ? { first: footer() } : {}) },
    children: [
      ...openingOf(text, section, isFirst ? marks : [], width, names),
      ...section.blocks.flatMap((block) => blockOf(text, block, width, names)),
    ],
  }
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  })
}
