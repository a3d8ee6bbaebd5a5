import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { Block, Contents } from './block.ts'
import { splitLines, tidyLine } from './line.ts'
import { layTable, type Cell, type Span } from './table.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** HTML as Word, Excel, LibreOffice or a browser puts it on the clipboard → its lines and tables. */
export function readHtml(html: string): Contents {
  const document = parse(html)
  const page: Page = { boldClasses: readBoldClasses(html), hiddenRows: 0, hiddenCells: 0, images: 0 }
  const writer = startText()
  const blocks: Block[] = []
  const flush = () => {
    for (const line of writer.take()) blocks.push({ kind: 'line', ...line })
  }
  walk(document.childNodes, false, 0, page, writer, (table, depth) => {
    flush()
    blocks.push(...readTable(table, depth, page))
  })
  flush()
  return {
    blocks,
    remarks: [
      ...(page.hiddenRows > 0 ? [`Đã bỏ qua ${page.hiddenRows} dòng đang bị ẩn trong bảng gốc.`] : []),
      ...(page.hiddenCells > 0 ? ['Đã bỏ qua các cột đang bị ẩn trong bảng gốc.'] : []),
    ],
  }
}

type Page = {
  readonly boldClasses: ReadonlySet<string>
  hiddenRows: number
  hiddenCells: number
  images: number
}

type Text = {
  write: (text: string, bold: boolean) => void
  break: () => void
  take: () => { text: string; bold: boolean }[]
  image: boolean
  nested: boolean
}

type OnTable = (table: Element, depth: number) => void

const skipped = new Set(['script', 'style', 'head', 'del', 'template', 'noscript', 'iframe', 'object', 'xml'])
const breaking = new Set(
  'p div li ul ol br h1 h2 h3 h4 h5 h6 tr table section article header footer blockquote pre dd dt dl hr caption'.split(
    ' ',
  ),
)
/** Deeper markup than any office program writes; what lies deeper is not read. */
const deepest = 400

function walk(
  nodes: readonly Node[],
  bold: boolean,
  depth: number,
  page: Page,
  text: Text,
  onTable: OnTable,
): void {
  if (depth > deepest) return
  for (const node of nodes) {
    if ('value' in node) {
      text.write(node.value, bold)
      continue
    }
    if (!('tagName' in node) || skipped.has(node.tagName) || isHidden(node)) continue
    const style = attribute(node, 'style').toLowerCase()
    if (node.tagName === 'table') {
      onTable(node, depth)
      continue
    }
    if (node.tagName === 'img' || node.tagName === 'v:imagedata') text.image = true
    if (node.tagName === 'br') {
      text.break()
      continue
    }
    if (/mso-list:\s*ignore/.test(style)) {
      text.write(`${readListMark(node)} `, bold)
      continue
    }
    const breaks = breaking.has(node.tagName)
    if (breaks) text.break()
    if (node.tagName === 'li') text.write(markOfItem(node), bold)
    const inner = node.tagName === 'sup' ? superscript(node) : null
    if (inner !== null) text.write(inner, bold)
    else walk(node.childNodes, isBold(node, style, bold, page), depth + 1, page, text, onTable)
    if (breaks) text.break()
  }
}

function startText(): Text {
  let lines: { text: string; bold: number }[] = [{ text: '', bold: 0 }]
  const text: Text = {
    image: false,
    nested: false,
    write: (words, bold) => {
      const line = lines.at(-1)
      if (!line) return
      line.text += words.replace(/[\r\n\t]+/g, ' ')
      if (bold) line.bold += words.trim().length
    },
    break: () => {
      lines.push({ text: '', bold: 0 })
    },
    take: () => {
      const taken = lines.flatMap(({ text: written, bold }) => {
        const tidied = tidyLine(written)
        return tidied === '' ? [] : [{ text: tidied, bold: bold * 10 >= tidied.length * 7 }]
      })
      lines = [{ text: '', bold: 0 }]
      return taken
    },
  }
  return text
}

/** The table itself, then tables inside its cells that are large enough to be one of criteria. */
function readTable(table: Element, depth: number, page: Page): Block[] {
  const inner: Block[] = []
  const rows: Span[][] = []
  for (const row of rowsOf(table)) {
    if (isHidden(row)) {
      page.hiddenRows++
      continue
    }
    rows.push(
      row.childNodes.flatMap((node) => {
        if (!('tagName' in node) || (node.tagName !== 'td' && node.tagName !== 'th')) return []
        if (isHidden(node)) {
          page.hiddenCells++
          return []
        }
        return [
          {
            cell: readCell(node, depth, page, inner),
            rowSpan: spanOf(node, 'rowspan'),
            colSpan: spanOf(node, 'colspan'),
          },
        ]
      }),
    )
  }
  return [{ kind: 'table', table: layTable(rows) }, ...inner]
}

function readCell(cell: Element, depth: number, page: Page, inner: Block[]): Cell {
  const text = startText()
  const bold = isBold(cell, attribute(cell, 'style').toLowerCase(), false, page)
  walk(cell.childNodes, bold, depth + 1, page, text, (table, at) => {
    text.nested = true
    const [own, ...deeper] = readTable(table, at, page)
    if (own?.kind !== 'table') return
    const [head = []] = own.table
    if (own.table.length >= 4 && head.length >= 3) inner.push(own)
    inner.push(...deeper)
    for (const row of own.table) {
      text.break()
      const cells = row
        .filter((slot, column) => row[column - 1] !== slot)
        .map(({ cell: { lines } }) => lines.join(' '))
      text.write(cells.filter((words) => words !== '').join(cells.length === 2 ? ': ' : ' | '), false)
    }
    text.break()
  })
  const lines = text.take()
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0)
  const boldLetters = lines.reduce((sum, line) => sum + (line.bold ? line.text.length : 0), 0)
  return {
    lines: lines.flatMap((line) => splitLines(line.text)),
    bold: letters > 0 && boldLetters * 2 > letters,
    image: text.image,
    nested: text.nested,
  }
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return []
    if (node.tagName === 'tr') return [node]
    return /^t(head|body|foot)$/.test(node.tagName) ? rowsOf(node) : []
  })
}

function spanOf(cell: Element, name: string): number {
  const span = Number(attribute(cell, name))
  return Number.isInteger(span) && span > 0 ? Math.min(span, 10_000) : 1
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? ''
}

function isHidden(element: Element): boolean {
  return /display:\s*none|mso-hide:\s*all/i.test(attribute(element, 'style'))
}

function isBold(element: Element, style: string, inherited: boolean, page: Page): boolean {
  if (/font-weight:\s*(bold|[6-9]00)/.test(style)) return true
  if (/font-weight:\s*(normal|[1-5]00)/.test(style)) return false
  if (/^(b|strong|h[1-6])$/.test(element.tagName)) return true
  const names = attribute(element, 'class').split(/\s+/)
  return inherited || names.some((name) => page.boldClasses.has(name))
}

/** Classes that an Excel page declares bold: `.xl66 { … font-weight:700; … }`. */
function readBoldClasses(html: string): Set<string> {
  const names = new Set<string>()
  for (const [, sheet = ''] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style/gi))
    for (const [, name = '', body = ''] of sheet.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g))
      if (/font-weight:\s*(bold|[6-9]00)/i.test(body)) names.add(name)
  return names
}

/** The mark Word draws before a list paragraph: a number stays, a sign of a symbol font becomes a dash. */
function readListMark(node: Element): string {
  const mark = tidyLine(plainText(node))
  return /^\(?(\d+|[a-zđ]|[ivxlc]+)(\.\d+)*[.):/]*$/i.test(mark) && /[\d.):/]/.test(mark) ? mark : '-'
}

function markOfItem(item: Element): string {
  const list = item.parentNode
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return '- '
  const place = list.childNodes.filter((node) => 'tagName' in node && node.tagName === 'li').indexOf(item)
  const start = Number(attribute(list, 'start') || '1')
  return `${(Number.isInteger(start) ? start : 1) + place}. `
}

/** A raised number after a word is a footnote's mark. */
function superscript(node: Element): string {
  const raised = tidyLine(plainText(node))
  return /^\d{1,2}$/.test(raised) ? `[${raised}]` : raised
}

function plainText(node: Element, depth = 0): string {
  if (depth > deepest) return ''
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'tagName' in child ? plainText(child, depth + 1) : ''))
    .join('')
}
