import type { Document, Meta, Section } from '../domain/documents/document.ts'
import { drawBlocks, heightOf, type TextBlock } from './pdf-blocks.ts'
import { isSigned } from './pdf-clusters.ts'
import { drawFrames, type PaperPages } from './pdf-frame.ts'
import { drawOpening } from './pdf-head.ts'
import { addPage, openPress, type PdfFonts, type Press } from './pdf-press.ts'
import { planTable, type TableEvents } from './pdf-table.ts'
import type { MissingCharacter } from './pdf-text.ts'

export type { MissingCharacter, PdfFonts }

/** The file, and the characters that its face lacks. */
export type PrintedPdf = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly missing: readonly MissingCharacter[]
  readonly removed: readonly MissingCharacter[]
}

/** A PDF in the making: sections come one after the other, and need not be kept. */
export type PdfDraft = {
  readonly add: (section: Section, onRow?: () => void) => void
  readonly finish: (meta: Meta) => PrintedPdf
}

/** A document → PDF. `onProgress` is told the share of rows that is done, 0 … 1. */
export function writePdf(
  document: Document,
  fonts: PdfFonts,
  onProgress: (share: number) => void = () => undefined,
): PrintedPdf {
  const draft = beginPdf(fonts, document)
  const total = document.sections
    .flatMap(({ blocks }) => blocks.map(countRows))
    .reduce((sum, rows) => sum + rows, 0)
  let done = 0
  const onRow = () => {
    done += 1
    if (done % 50 === 0) onProgress(done / total)
  }
  for (const section of document.sections) draft.add(section, onRow)
  onProgress(1)
  return draft.finish(document.meta)
}

/** Begins a PDF. Marks and foot hold until a section begins a paper of its own. */
export function beginPdf(fonts: PdfFonts, { marks, foot }: Pick<Document, 'marks' | 'foot'>): PdfDraft {
  let press: Press | null = null
  let chapter: Bookmark = null
  const papers: PaperPages[] = []
  const add = (section: Section, onRow: () => void = () => undefined): void => {
    const isFirst = press === null
    if (press) addPage(press, section.orientation)
    press ??= openPress(fonts, section.orientation)
    const page = press.pdf.getCurrentPageInfo().pageNumber
    const { paper } = section
    if (isFirst || paper) papers.push({ from: page, marks: paper?.marks ?? marks, foot: paper?.foot ?? foot })
    if (paper) chapter = addBookmark(press, null, paper.name)
    const begins = isFirst || paper !== undefined
    drawSection(press, section, begins ? (papers.at(-1)?.marks ?? []) : [], { chapter, onRow })
  }
  const finish = (meta: Meta): PrintedPdf => {
    const whole = press ?? openPress(fonts, 'portrait')
    describe(whole, meta)
    drawFrames(whole, papers)
    return {
      bytes: new Uint8Array(whole.pdf.output('arraybuffer')),
      missing: whole.text.missing(),
      removed: whole.text.removed(),
    }
  }
  return { add, finish }
}

/** A line of the outline, under which others may stand. */
type Bookmark = ReturnType<Press['pdf']['outline']['add']> | null

/** Title, author and language stand in the file; viewers show the title instead of the file's name. */
function describe({ pdf, text }: Press, meta: Meta): void {
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

function addBookmark({ pdf, text }: Press, parent: Bookmark, title: string): Bookmark {
  return pdf.outline.add(parent, text.clean(title), { pageNumber: pdf.getCurrentPageInfo().pageNumber })
}

function drawSection(
  press: Press,
  section: Section,
  marks: readonly string[],
  { chapter, onRow }: { readonly chapter: Bookmark; readonly onRow: () => void },
): void {
  const own = addBookmark(press, chapter, section.bookmark)
  const events: TableEvents = {
    onRow,
    onBookmark: (title) => {
      addBookmark(press, own, title)
    },
  }
  drawOpening(press, section, marks)
  let waiting: TextBlock[] = []
  for (const [at, block] of section.blocks.entries()) {
    if (block.kind !== 'table') {
      waiting = [...waiting, block]
      continue
    }
    const next = section.blocks[at + 1]
    const table = planTable(press, block, events, next && isSigned(next) ? heightOf(press, next) : 0)
    drawBlocks(press, waiting, table.least)
    waiting = []
    table.draw()
  }
  drawBlocks(press, waiting)
}

function countRows(block: Section['blocks'][number]): number {
  return block.kind === 'table' ? block.rows.length : 0
}
