import type { Document, Section } from '../domain/documents/document.ts'
import { drawBlocks, type TextBlock } from './pdf-blocks.ts'
import { drawFrames } from './pdf-frame.ts'
import { drawOpening } from './pdf-head.ts'
import { addPage, openPress, type PdfFonts, type Press } from './pdf-press.ts'
import { planTable, type TableEvents } from './pdf-table.ts'
import type { MissingCharacter } from './pdf-text.ts'

export type { MissingCharacter, PdfFonts }

/** The file, and the characters that its face lacks. */
export type PrintedPdf = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly missing: readonly MissingCharacter[]
}

/** A document → PDF. `onProgress` is told the share of rows that is done, 0 … 1. */
export function writePdf(
  document: Document,
  fonts: PdfFonts,
  onProgress: (share: number) => void = () => undefined,
): PrintedPdf {
  const [first] = document.sections
  const press = openPress(fonts, first?.orientation ?? 'portrait')
  describe(press, document)
  const total = document.sections
    .flatMap(({ blocks }) => blocks.map(countRows))
    .reduce((sum, rows) => sum + rows, 0)
  let done = 0
  const onRow = () => {
    done += 1
    if (done % 50 === 0) onProgress(done / total)
  }
  for (const section of document.sections) {
    if (section !== first) addPage(press, section.orientation)
    drawSection(press, section, section === first ? document.marks : [], onRow)
  }
  drawFrames(press, document.foot, document.marks)
  onProgress(1)
  return { bytes: new Uint8Array(press.pdf.output('arraybuffer')), missing: press.text.missing() }
}

/** Title, author and language stand in the file; viewers show the title instead of the file's name. */
function describe({ pdf, text }: Press, { meta }: Document): void {
  pdf.setDocumentProperties({
    title: text.clean(meta.title),
    author: text.clean(meta.author),
    subject: text.clean(meta.subject),
    keywords: text.clean(meta.keywords.join(', ')),
    creator: 'PAR INDEX',
  })
  pdf.setLanguage(meta.language)
  pdf.viewerPreferences({ DisplayDocTitle: true })
}

function drawSection(press: Press, section: Section, marks: readonly string[], onRow: () => void): void {
  const { pdf } = press
  const pageNumber = () => pdf.getCurrentPageInfo().pageNumber
  const chapter = pdf.outline.add(null, press.text.clean(section.bookmark), { pageNumber: pageNumber() })
  const events: TableEvents = {
    onRow,
    onBookmark: (title) => {
      pdf.outline.add(chapter, title, { pageNumber: pageNumber() })
    },
  }
  drawOpening(press, section, marks)
  let waiting: TextBlock[] = []
  for (const block of section.blocks) {
    if (block.kind !== 'table') {
      waiting = [...waiting, block]
      continue
    }
    const table = planTable(press, block, events)
    drawBlocks(press, waiting, table.least)
    waiting = []
    table.draw()
  }
  drawBlocks(press, waiting)
}

function countRows(block: Section['blocks'][number]): number {
  return block.kind === 'table' ? block.rows.length : 0
}
