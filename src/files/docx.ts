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
import type { Block, Document, Section } from '../domain/documents/document.ts'
import { blockOf } from './docx-blocks.ts'
import { openingOf } from './docx-head.ts'
import { pageOf, textWidths } from './docx-page.ts'
import { style, styles } from './docx-styles.ts'
import type { Names } from './docx-table.ts'
import { paragraph } from './docx-text.ts'
import { isSigned, leadsOn } from './pdf-clusters.ts'
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
    sections: framedSections(document).map((section) => sectionOf(text, section, names)),
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file))
  return { bytes, removed: text.removed() }
}

/** A section with the marks and foot of its paper, and whether it begins it. */
type Framed = {
  readonly section: Section
  readonly marks: readonly string[]
  readonly foot: string
  readonly begins: boolean
}

function framedSections({ sections, ...frame }: Document): readonly Framed[] {
  let { marks, foot }: Pick<Document, 'marks' | 'foot'> = frame
  return sections.map((section, at) => {
    if (section.paper) ({ marks, foot } = section.paper)
    return { section, marks, foot, begins: at === 0 || section.paper !== undefined }
  })
}

/** The number of the page stands above it from the second page of its paper on; code and marks on every page. */
function sectionOf(text: OfficeText, { section, marks, foot, begins }: Framed, names: Names) {
  const width = textWidths[section.orientation]
  const words = [foot, ...marks].filter((part) => part !== '').join('  ·  ')
  const footer = () =>
    new Footer({
      children: [paragraph(text, words, style.note, { alignment: AlignmentType.CENTER })],
    })
  const page = pageOf(section.orientation)
  return {
    properties: {
      page: section.paper ? { ...page, pageNumbers: { start: 1 } } : page,
      ...(begins ? { titlePage: true } : {}),
    },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      ...(begins ? { first: new Header({ children: [new Paragraph({})] }) } : {}),
    },
    footers: { default: footer(), ...(begins ? { first: footer() } : {}) },
    children: [
      ...openingOf(text, section, begins ? marks : [], width, names),
      ...section.blocks.flatMap((block, at) =>
        blockOf(text, block, width, names, staysWith(block, section.blocks[at + 1])),
      ),
    ],
  }
}

/** Whether a block ends on the page of the next: no signature stands alone, nor "… như sau:" without what follows. */
function staysWith(block: Block, next: Block | undefined): boolean {
  return isSigned(next) || (block.kind === 'paragraph' && next !== undefined && leadsOn(block))
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  })
}
