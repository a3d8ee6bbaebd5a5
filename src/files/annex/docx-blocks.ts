import { strFromU8 } from 'fflate'
import { fail, succeed, type Result } from '../../domain/result.ts'
import { openArchive } from './archive.ts'
import type { Block, Contents } from './block.ts'
import { startNumbering } from './docx-numbering.ts'
import { readParagraph, type Line, type Reader } from './docx-paragraph.ts'
import { tidyLine } from './line.ts'
import { layTable, type Cell, type Span } from './table.ts'
import { childOf, elementsOf, isOn, parseXml, valueOf, type XmlElement } from './xml.ts'

/** A .docx → its paragraphs and tables in their order, with the numbers that Word draws by itself. */
export function readDocx(bytes: Uint8Array): Result<Contents> {
  const opened = openArchive(bytes, (name) =>
    /^word\/(document\d*|numbering|styles|footnotes|endnotes)\.xml$/.test(name),
  )
  if (!opened.ok) return opened
  const part = (name: RegExp) => {
    const found = [...opened.value].find(([path]) => name.test(path))
    return found ? parseXml(strFromU8(found[1])) : null
  }
  const document = part(/document\d*\.xml$/)
  const body = childOf(document ?? undefined, 'body')
  if (!body) {
    return fail({
      path: '',
      message:
        'Không đọc được nội dung tệp Word (tệp hỏng hoặc không phải .docx). Hãy mở bằng Word, lưu lại rồi chọn lại.',
    })
  }
  const styles = part(/styles\.xml$/)
  const reader: Reader = {
    number: startNumbering(part(/numbering\.xml$/), styles),
    boldStyles: readBoldStyles(styles),
  }
  const blocks = readBlocks(body, reader)
  for (const name of [/footnotes\.xml$/, /endnotes\.xml$/]) blocks.push(...readNotes(part(name), reader))
  return succeed({ blocks, remarks: [] })
}

/** Elements that only wrap others. */
const wrappers = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'smartTag',
  'customXml',
  'hyperlink',
  'fldSimple',
  'mc:AlternateContent',
  'mc:Choice',
])

function readBlocks(parent: XmlElement, reader: Reader): Block[] {
  return elementsOf(parent).flatMap((element): Block[] => {
    if (element.name === 'p') {
      return readParagraph(element, reader).flatMap(({ text, bold }) =>
        text === '' ? [] : [{ kind: 'line' as const, text, bold }],
      )
    }
    if (element.name === 'tbl') return readTable(element, reader)
    return wrappers.has(element.name) ? readBlocks(element, reader) : []
  })
}

function readTable(table: XmlElement, reader: Reader): Block[] {
  const inner: Block[] = []
  const rows = rowsOf(table).map((row) => readRow(row, reader, inner))
  return [{ kind: 'table', table: layTable(mergeDown(rows)) }, ...inner]
}

type DocxCell = { readonly span: Span; readonly goesOn: boolean }

function readRow(row: XmlElement, reader: Reader, inner: Block[]): DocxCell[] {
  const before = Number(valueOf(childOf(row, 'trPr', 'gridBefore')) ?? '0')
  return cellsOf(row).map((cell, index) => {
    const properties = childOf(cell, 'tcPr')
    const merge = childOf(properties, 'vMerge')
    const colSpan = Number(valueOf(childOf(properties, 'gridSpan')) ?? '1')
    return {
      span: {
        cell: readCell(cell, reader, inner),
        rowSpan: 1,
        colSpan: Number.isInteger(colSpan) ? colSpan : 1,
        ...(index === 0 && Number.isInteger(before) && before > 0 ? { before } : {}),
      },
      goesOn: merge !== undefined && valueOf(merge) !== 'restart',
    }
  })
}

/** Word marks each cell of a vertical merge; a table wants the first with its height. */
function mergeDown(rows: readonly (readonly DocxCell[])[]): Span[][] {
  const starts = rows.map((row) => {
    let column = 0
    return row.map(({ span, goesOn }) => {
      column += span.before ?? 0
      const at = column
      column += span.colSpan
      return { span, goesOn, at }
    })
  })
  return starts.map((row, index) =>
    row.flatMap(({ span, goesOn, at }) => {
      if (goesOn && starts[index - 1]?.some((above) => above.at === at)) return []
      let height = 1
      while (starts[index + height]?.some((below) => below.at === at && below.goesOn)) height++
      return [{ ...span, rowSpan: height }]
    }),
  )
}

function readCell(cell: XmlElement, reader: Reader, inner: Block[]): Cell {
  const lines: Line[] = []
  let nested = false
  const read = (parent: XmlElement): void => {
    for (const element of elementsOf(parent)) {
      if (element.name === 'p') lines.push(...readParagraph(element, reader))
      else if (element.name === 'tbl') {
        nested = true
        const [own, ...deeper] = readTable(element, reader)
        if (own?.kind !== 'table') continue
        if (own.table.length >= 4 && (own.table[0]?.length ?? 0) >= 3) inner.push(own)
        inner.push(...deeper)
        for (const row of own.table) {
          const cells = row
            .filter((slot, column) => row[column - 1] !== slot)
            .map((slot) => slot.cell.lines.join(' '))
            .filter((words) => words !== '')
          lines.push({ text: cells.join(cells.length === 2 ? ': ' : ' | '), bold: false, image: false })
        }
      } else if (wrappers.has(element.name)) read(element)
    }
  }
  read(cell)
  const written = lines.filter((line) => line.text !== '')
  const letters = written.reduce((sum, line) => sum + line.text.length, 0)
  const bold = written.reduce((sum, line) => sum + (line.bold ? line.text.length : 0), 0)
  return {
    lines: written.map((line) => line.text),
    bold: letters > 0 && bold * 2 > letters,
    image: lines.some((line) => line.image),
    nested,
  }
}

function rowsOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === 'tr') return childOf(element, 'trPr', 'del') ? [] : [element]
    return wrappers.has(element.name) ? rowsOf(element) : []
  })
}

function cellsOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === 'tc') return [element]
    return wrappers.has(element.name) ? cellsOf(element) : []
  })
}

function readNotes(notes: XmlElement | null, reader: Reader): Block[] {
  return (notes ? elementsOf(notes) : []).flatMap((note): Block[] => {
    const id = valueOf(note, 'id')
    if (valueOf(note, 'type') !== undefined || id === undefined) return []
    const text = elementsOf(note, 'p')
      .flatMap((paragraph) => readParagraph(paragraph, reader))
      .map((line) => line.text)
      .join(' ')
    return text.trim() === '' ? [] : [{ kind: 'line', text: `[${id}] ${tidyLine(text)}`, bold: false }]
  })
}

function readBoldStyles(styles: XmlElement | null): Set<string> {
  return new Set(
    (styles ? elementsOf(styles, 'style') : [])
      .filter((style) => isOn(childOf(style, 'rPr', 'b')))
      .map((style) => valueOf(style, 'styleId') ?? ''),
  )
}
