import { foldText } from '../../domain/search.ts'
import type { Block } from './block.ts'
import { follows, parseCode, prefixOf, splitCode, type Code } from './code.ts'
import { hasBullet, isCapitals, isContinuation } from './line.ts'
import { readPointsCell, type PointsCell } from './points-cell.ts'
import type { RawRow } from './raw-row.ts'
import type { RawTable } from './raw-table.ts'
import { findAwards } from './scoring/award.ts'
import { tellsScoring } from './scoring/clause.ts'
import { isPageNumber } from './section.ts'

type Piece = { readonly line: number; readonly code: Code | null; readonly lines: string[] }

/** Lines of running text → rows of a set, by the codes that they begin with; null where too few do. */
export function readLineRows(blocks: readonly Block[]): RawTable | null {
  const lines = blocks.flatMap((block, index) =>
    block.kind === 'line' ? [{ text: block.text, line: index + 1 }] : [],
  )
  const pieces = cutPieces(lines)
  const coded = pieces.filter(({ code }) => code !== null)
  if (coded.length < 3) return null
  const rows = pieces.map(rowOf)
  const priced = rows.filter(({ max }) => max.value !== null).length
  return priced * 2 < coded.length ? null : { rows, notes: [], hasMax: true, guessed: true, spareMaxima: [] }
}

/** One piece for each code that may follow the former ones, and for totals. Heads of pages are dropped. */
function cutPieces(lines: readonly { text: string; line: number }[]): Piece[] {
  const pieces: Piece[] = []
  const path: Code[] = []
  const head = new Set<string>()
  for (const [index, { text, line }] of lines.entries()) {
    const begun = beginsWith(text, path)
    if (begun && !(isLonePoints(text) && isFigure(pieces.at(-1), lines[index + 1]?.text ?? ''))) {
      while (path.length > 0 && !isDeeper(path.at(-1) ?? begun.code, begun.code, path)) path.pop()
      path.push(begun.code)
      pieces.push({ line, code: begun.code, lines: begun.rest === '' ? [] : [begun.rest] })
      continue
    }
    const last = pieces.at(-1)
    if (!last) {
      head.add(foldText(text))
      continue
    }
    if (head.has(foldText(text)) || /^trang \d+/iu.test(text)) continue
    if (
      /^(?:tổng (?:cộng|điểm|số điểm)|cộng)(?![\p{L}])/iu.test(text) &&
      /\d\s*(?:điểm)?$|cộng$|điểm$/iu.test(text)
    )
      pieces.push({ line, code: null, lines: [text] })
    else if (/^(?:ghi chú|chú thích|\(\*+\))/iu.test(text)) pieces.push({ line, code: null, lines: [text] })
    else last.lines.push(text)
  }
  return pieces
}

/** A lone number is the points of a row that has none yet, or the number of a page; before a heading it is a code. */
function isFigure(last: Piece | undefined, next: string): boolean {
  const priced = last?.lines.some(
    (text, at) => (at > 0 && isLonePoints(text)) || (endPoints(text) !== null && !tellsScoring(text)),
  )
  return last !== undefined && (priced !== true || !isCapitals(stripPoints(next)))
}

/** A line that opens with a code that may come next: alone, with a mark, or before a title that ends with points. */
function beginsWith(text: string, path: readonly Code[]): { code: Code; rest: string } | null {
  const alone = parseCode(text)
  const glued = splitCode(text)
  const bare = /^(\d{1,2}|[IVX]+|[A-H])\s+(\p{Lu}.*)$/u.exec(text)
  const begun =
    alone && !/^\d+[.,]\d+\s*(?:điểm|đ)$/iu.test(text)
      ? { code: alone, rest: '' }
      : (glued ??
        (bare && (isCapitals(stripPoints(bare[2] ?? '')) || endPoints(bare[2] ?? '') !== null)
          ? codeAndRest(bare)
          : null))
  if (!begun || /^0\d/.test(begun.code.text)) return null
  if (
    begun.rest !== '' &&
    begun.code.parts.length === 1 &&
    begun.code.parts[0] !== 'roman' &&
    findAwards(begun.rest).length > 1
  )
    return null
  return mayFollow(begun.code, path) ? begun : null
}

function codeAndRest(found: RegExpExecArray): { code: Code; rest: string } | null {
  const code = parseCode(found[1] ?? '')
  return code ? { code, rest: found[2] ?? '' } : null
}

/** The next sister of some row on the path, a first child, or, a row or two left out, a later sister. */
function mayFollow(code: Code, path: readonly Code[]): boolean {
  const last = code.text.split(/[.-]/).at(-1) ?? ''
  const first = /^(?:1|a|I|A)$/.test(last)
  const current = path.at(-1)
  if (!current) return first
  if (path.some((former) => former.area === code.area && follows(former, code) === true)) return true
  if (code.parts.length > 1) {
    const prefix = prefixOf(code)
    if (first && (prefix === current.text || current.parts.some((part) => part !== 'number'))) return true
    return path.some(
      (former) =>
        former.parts.length === code.parts.length &&
        prefixOf(former) === prefix &&
        Number(last) > Number(former.text.split('.').at(-1)) &&
        Number(last) <= Number(former.text.split('.').at(-1)) + 3,
    )
  }
  // Numbers may begin anew under an area in roman figures or letters, letters under anything.
  return (
    first &&
    path.every(
      (former) => former.parts.length > 1 || former.parts[0] !== code.parts[0] || former.area !== code.area,
    )
  )
}

function isDeeper(former: Code, code: Code, path: readonly Code[]): boolean {
  if (follows(former, code) !== null && former.area === code.area) return false
  if (code.parts.every((part) => part === 'number') && former.parts.every((part) => part === 'number')) {
    return code.parts.length > former.parts.length
  }
  const kinds = path.map(({ parts, area }) => (area ? 'area' : (parts[0] ?? 'number')))
  const own = code.area ? 'area' : (code.parts[0] ?? 'number')
  const at = kinds.indexOf(own)
  return at < 0 || (code.parts.length > 1 && path.indexOf(former) <= at)
}

/** Title up to the points, then everything else as scoring text. */
function rowOf({ line, code, lines }: Piece): RawRow {
  const at = lines.findIndex(
    (text, index) => isPointsAt(lines, index) || (endPoints(text) !== null && !tellsScoring(text)),
  )
  const text = lines[at] ?? ''
  const alone = at >= 0 && isLonePoints(text)
  const points = at < 0 ? null : alone ? readPointsCell(text) : endPoints(text)
  const titleLines = at < 0 ? lines : [...lines.slice(0, at), ...(alone ? [] : [stripPoints(text)])]
  const firstScoring = titleLines.findIndex(
    (one, index) => index > 0 && (hasBullet(one) || tellsScoring(one)),
  )
  const title = firstScoring < 0 ? titleLines : titleLines.slice(0, firstScoring)
  const scoring = [
    ...(firstScoring < 0 ? [] : titleLines.slice(firstScoring)),
    ...(at < 0 ? [] : lines.slice(at + 1)),
  ]
  return {
    line,
    where: `Dòng ${line}`,
    pageStart: false,
    code: code ? `${code.area ? 'Lĩnh vực ' : ''}${code.text}` : '',
    depth: null,
    title: title.length === 0 ? [] : [title.join(' ')],
    spread: code === null,
    bold: false,
    max: points ?? none,
    maxLines: [],
    surveyMax: null,
    tallPoints: false,
    award: '',
    scoring: wrap(scoring.filter((one) => !isPageNumber(one) || findAwards(one).length > 0)),
    method: '',
    note: [],
    evidence: [],
    lead: '',
    reviewLead: '',
    others: [],
    shared: {},
    cells: [{ column: '', text: [code?.text ?? '', ...lines].join('\n').trim() }],
    image: false,
    nested: false,
  }
}

const none: PointsCell = { value: null, words: false, mark: '' }

function isPointsAt(lines: readonly string[], index: number): boolean {
  return index > 0 && isLonePoints(lines[index])
}

function isLonePoints(text: string | undefined): boolean {
  return text !== undefined && /^[(]?\d{1,3}(?:[.,]\d{1,3})?\s*(?:điểm|đ)?[)]?$/iu.test(text)
}

/** "Kế hoạch CCHC năm 2,5": the points at the end of a title; null after a colon, where they are an award. */
function endPoints(text: string): PointsCell | null {
  const found = /^(.*[^\s:=\-–]),?\s+[(]?(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:điểm|đ)?[)]?$/iu.exec(text)
  if (!found || /(?:tháng|quý|mức độ|ngày|từ|trên|dưới|đến|khoản|điều|giai đoạn)$/iu.test(found[1] ?? ''))
    return null
  return readPointsCell(found[2] ?? '')
}

function stripPoints(text: string): string {
  return endPoints(text) === null
    ? text
    : text.replace(/,?\s+[(]?\d{1,3}(?:[.,]\d{1,3})?\s*(?:điểm|đ)?[)]?$/iu, '')
}

/** Lines that the width of the page broke. */
function wrap(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      !hasBullet(line) &&
      isContinuation(line) &&
      !/[.;:]$/.test(last) &&
      !/^[a-zđ]\s*(?:[).:=]|là\s)/u.test(line)
    ) {
      joined[joined.length - 1] = `${last} ${line}`
    } else joined.push(line)
  }
  return joined
}
