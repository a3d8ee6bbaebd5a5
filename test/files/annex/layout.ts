import { formatFigure } from '../../../src/domain/points.ts'
import type { Described } from './described.ts'
import { cell, type GridCell, type GridPage, type GridRow } from './grid.ts'

/** How an annex is laid out. Everything a province may choose differently is a field. */
export type Layout = {
  readonly heads: readonly Head[]
  /** Second row of the head, under the first. */
  readonly numbered: boolean
  readonly areas: 'roman' | 'number' | 'capital' | 'none' | 'named'
  /** Below the area: "1.1" and "1.1.1", or "1" and "1.1" anew in each area, or "1" and "a". */
  readonly below: 'dotted' | 'restart' | 'letters'
  readonly codeEnd: string
  readonly codes: 'column' | 'glued'
  readonly points: 'comma' | 'dot' | 'unit' | 'padded' | 'bracket'
  /** Where the scoring text stands. */
  readonly scoring: 'column' | 'below' | 'priced' | 'inTitle' | 'note'
  readonly areaSpan: boolean
  readonly capitals: boolean
  /** Rows on a page before the head is repeated; null for one table without repetition. */
  readonly pageRows: number | null
  /** Pages are tables of their own, or only repeat the head. */
  readonly pages: 'tables' | 'heads'
  readonly total: string | null
  readonly notes: readonly string[]
  readonly title: readonly string[]
}

export type Head = {
  readonly role:
    'code' | 'title' | 'max' | 'scoring' | 'evidence' | 'reviewLead' | 'note' | 'self' | 'appraised'
  readonly label: string
}

/** One row that the reader must give back. */
export type ExpectedRow = {
  readonly level: number
  readonly code: string
  readonly title: string
  readonly max: number
  readonly described: Described
}

export type LaidOut = { readonly pages: readonly GridPage[]; readonly expected: readonly ExpectedRow[] }

export function layOut(areas: readonly Described[], layout: Layout): LaidOut {
  const expected: ExpectedRow[] = []
  const body: GridRow[] = []
  const write = (node: Described, level: number, path: readonly number[]) => {
    const code = codeOf(path, layout)
    const title = level === 1 && layout.capitals ? node.title.toUpperCase() : node.title
    expected.push({
      level,
      code: layout.areas === 'none' && level === 1 ? '' : code,
      title,
      max: node.max,
      described: node,
    })
    body.push(...rowsOf(node, level, code, title, layout))
    for (const [index, child] of node.children.entries()) write(child, level + 1, [...path, index + 1])
  }
  for (const [index, area] of areas.entries()) write(area, 1, [index + 1])
  const sum = areas.reduce((all, { max }) => all + max, 0)
  if (layout.total !== null) {
    body.push(
      rowBy(layout, { title: [layout.total], max: pointsText(Number(sum.toPrecision(12)), layout) }, true),
    )
  }
  return { pages: paginate(body, layout), expected }
}

function codeOf(path: readonly number[], { areas, below }: Layout): string {
  const [area = 1, ...rest] = path
  const head = {
    roman: roman(area),
    number: String(area),
    capital: 'ABCDEFGH'[area - 1] ?? 'A',
    none: String(area),
    named: String(area),
  }[areas]
  if (rest.length === 0) return head
  if (below === 'restart') return rest.join('.')
  if (below === 'letters') return rest.length === 1 ? String(rest[0]) : (letters[(rest[1] ?? 1) - 1] ?? 'a')
  return path.join('.')
}

const letters = 'abcdđeghiklmnopq'

function roman(value: number): string {
  return ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][value] ?? String(value)
}

export function pointsText(value: number, { points }: Pick<Layout, 'points'>): string {
  const comma = formatFigure(value)
  switch (points) {
    case 'comma':
      return comma
    case 'dot':
      return comma.replace('.', '').replace(',', '.')
    case 'unit':
      return `${comma} điểm`
    case 'padded':
      return Number.isInteger(value) ? `${comma},0` : comma
    case 'bracket':
      return comma
  }
}

type Texts = {
  readonly code?: string
  readonly title?: readonly string[]
  readonly max?: string
  readonly scoring?: readonly string[]
  readonly evidence?: readonly string[]
  readonly reviewLead?: string
  readonly note?: readonly string[]
}

function rowsOf(node: Described, level: number, code: string, title: string, layout: Layout): GridRow[] {
  const bold = level < 3 && node.children.length > 0
  const named = layout.areas === 'named' && level === 1
  const printedCode = named
    ? `Lĩnh vực ${code}`
    : layout.areas === 'none' && level === 1
      ? ''
      : `${code}${layout.codeEnd}`
  const glued = layout.codes === 'glued' && printedCode !== ''
  const bracket = layout.points === 'bracket' ? ` (${formatFigure(node.max)} điểm)` : ''
  const mark = named ? ': ' : layout.codeEnd === '' && glued ? '. ' : ' '
  const heading = glued ? `${printedCode}${mark}${title}${bracket}` : `${title}${bracket}`
  const scoring = node.lines.map(({ text }) => text)
  const texts: Texts = {
    code: glued ? '' : printedCode,
    title: layout.scoring === 'inTitle' ? [heading, ...scoring] : [heading],
    max: layout.points === 'bracket' ? '' : pointsText(node.max, layout),
    scoring: layout.scoring === 'column' ? scoring : [],
    note: layout.scoring === 'note' ? scoring : [],
    evidence: node.evidence.map((paper, index) =>
      node.evidence.length > 1 ? `- ${paper}${index < node.evidence.length - 1 ? ';' : '.'}` : paper,
    ),
    reviewLead: node.reviewLead,
  }
  const first = level === 1 && layout.areaSpan ? spanRow(layout, texts) : rowBy(layout, texts, bold)
  if (layout.scoring === 'below')
    return [first, ...scoring.map((line) => rowBy(layout, { title: [line] }, false))]
  if (layout.scoring === 'priced') {
    return [
      first,
      ...node.lines.map(({ text, points }) =>
        rowBy(
          layout,
          points === undefined
            ? { title: [text] }
            : { title: [text.replace(/\s*:\s*[\d,]+ điểm$/u, '')], max: points },
          false,
        ),
      ),
    ]
  }
  return [first]
}

function rowBy({ heads }: Layout, texts: Texts, bold: boolean): GridRow {
  return heads.map(({ role }): GridCell => {
    switch (role) {
      case 'code':
        return cell(texts.code ?? '', { bold })
      case 'title':
        return cell(texts.title ?? [], { bold })
      case 'max':
        return cell(texts.max ?? '', { bold })
      case 'scoring':
        return cell(texts.scoring ?? [])
      case 'evidence':
        return cell(texts.evidence ?? [])
      case 'reviewLead':
        return cell(texts.reviewLead ?? '')
      case 'note':
        return cell(texts.note ?? [])
      case 'self':
      case 'appraised':
        return cell('')
    }
  })
}

/** An area's title over all columns up to the points, code and all. */
function spanRow(layout: Layout, texts: Texts): GridRow {
  const row = rowBy(layout, texts, true)
  const at = layout.heads.findIndex(({ role }) => role === 'title')
  const before = row.slice(0, at)
  const title = row[at]
  const rest = layout.heads.slice(at + 1)
  const reach = rest.findIndex(({ role }) => role === 'max')
  if (!title || reach <= 0) return row
  return [...before, { ...title, colSpan: reach + 1 }, ...row.slice(at + 1 + reach)]
}

function paginate(body: readonly GridRow[], layout: Layout): GridPage[] {
  const head: GridRow[] = [layout.heads.map(({ label }) => cell(label, { bold: true }))]
  if (layout.numbered) head.push(layout.heads.map((_, index) => cell(`(${index + 1})`)))
  const size = layout.pageRows ?? body.length
  const chunks: GridRow[][] = []
  for (let at = 0; at < body.length; at += size) chunks.push(body.slice(at, at + size))
  if (layout.pages === 'heads') {
    const rows = chunks.flatMap((chunk) => [...head, ...chunk])
    return [{ before: layout.title, rows, after: layout.notes }]
  }
  return chunks.map((chunk, index) => ({
    before: index === 0 ? layout.title : [String(index + 1)],
    rows: [...head, ...chunk],
    after: index === chunks.length - 1 ? layout.notes : [],
  }))
}
