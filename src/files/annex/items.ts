import { addPoints, formatFigure, pointsFromNumber, pointsToNumber } from '../../domain/points.ts'
import { foldText } from '../../domain/search.ts'
import { follows, parseCode, prefixOf, splitCode, type Code } from './code.ts'
import type { Item, Remark, Total } from './item.ts'
import { hasBullet, isCapitals, isContinuation, stripBullet } from './line.ts'
import { readPointsCell } from './points-cell.ts'
import type { RawRow, RawTable } from './raw-row.ts'
import { findAwards } from './scoring/award.ts'
import { readJudge, surveyWords, tellsScoring, type ScoringLine } from './scoring/clause.ts'
import { isPageNumber } from './section.ts'
import { readTitle, withoutCode } from './title-cell.ts'

export type Gathered = {
  readonly items: readonly Item[]
  readonly totals: readonly Total[]
  readonly notes: readonly string[]
  readonly remarks: readonly Remark[]
}

/** Rows → the rows of the set, each with the lines under it; totals, notes and repeated text apart. */
export function gatherItems({ rows: all, notes, hasMax }: RawTable): Gathered {
  const rows = all.filter(
    (row) => !(row.cells.length === 1 && row.max.value === null && isPageNumber(row.cells[0]?.text ?? '')),
  )
  const habits = readHabits(rows)
  const surveyApart = readsSurveyApart(rows)
  const state: State = { items: [], totals: [], notes: [], remarks: [], ended: false, inNotes: false }
  for (const row of rows) {
    const total = readTotal(row, state.items.length)
    if (total) {
      state.totals.push(total)
      if (total.of === null) state.ended = true
      state.inNotes = false
      continue
    }
    const coded = codeOf(row, habits)
    if (coded) {
      state.inNotes = false
      // A total at the top ends nothing.
      state.ended = false
      startItem(state, row, { code: coded.code, title: coded.title, sub: false }, surveyApart)
    } else if (isSub(row, state))
      startItem(state, row, { code: null, title: withoutBullet(row.title), sub: true }, surveyApart)
    else if (isNote(row, state)) {
      state.inNotes = true
      state.notes.push(
        [row.code, ...row.title, ...row.scoring, ...row.note].filter((line) => line !== '').join('\n'),
      )
    } else if (isHeading(row, habits, hasMax))
      startItem(state, row, { code: null, title: row.title, sub: false }, surveyApart)
    else continueItem(state, row)
  }
  repairLostZeros(state)
  return {
    items: state.items,
    totals: state.totals,
    notes: [...state.notes, ...notes],
    remarks: state.remarks,
  }
}

type State = {
  readonly items: Item[]
  readonly totals: Total[]
  readonly notes: string[]
  readonly remarks: Remark[]
  ended: boolean
  inNotes: boolean
}

/** How this table numbers its rows. */
type Habits = {
  /** Codes stand in a column of their own. */
  readonly column: boolean
  /** Areas have codes: roman, capital, or a number over dotted ones. */
  readonly areas: boolean
  /** Rows that count I, II, III or A, B, C in their titles, each with points: areas, however they look. */
  readonly series: ReadonlySet<RawRow>
  /** Nothing has a code. */
  readonly none: boolean
}

function readHabits(rows: readonly RawRow[]): Habits {
  const inColumn = rows.flatMap((row) => parseCode(row.code) ?? [])
  const glued = rows.flatMap((row) => (row.code === '' ? (splitCode(row.title[0] ?? '')?.code ?? []) : []))
  const codes = [...inColumn, ...glued]
  const dotted = codes.filter(({ parts }) => parts.length > 1)
  const heads = new Set(dotted.map(({ text }) => text.split(/[.-]/)[0]))
  const areas = codes.some(
    ({ parts, text, area }) =>
      area || (parts.length === 1 && (parts[0] === 'roman' || parts[0] === 'capital' || heads.has(text))),
  )
  return { column: inColumn.length >= 2, areas, series: findSeries(rows), none: codes.length < 2 }
}

function findSeries(rows: readonly RawRow[]): ReadonlySet<RawRow> {
  const lone = rows.flatMap((row) => {
    const code = row.code === '' && row.max.value !== null ? splitCode(row.title[0] ?? '')?.code : undefined
    return code?.parts.length === 1 && /^(?:capital|roman)$/.test(code.parts[0] ?? '') ? [{ row, code }] : []
  })
  const counts = lone.every(({ code }, at) => {
    const former = lone[at - 1]
    return former ? follows(former.code, code) === true : /^[IA]$/.test(code.text)
  })
  return new Set(counts && lone.length > 1 ? lone.map(({ row }) => row) : [])
}

/** "Điểm tối đa" with parts for the appraisal and the survey: whether the first leaves the second out. */
function readsSurveyApart(rows: readonly RawRow[]): boolean {
  return rows.some(({ max, surveyMax }) => (surveyMax?.value ?? 0) > (max.value ?? 0))
}

/** The code of a row and its title without it; null where it has none of its own. */
function codeOf(row: RawRow, habits: Habits): { code: Code; title: readonly string[] } | null {
  const own = parseCode(row.code)
  if (own)
    return row.title.length === 0 && row.max.value === null && row.cells.length <= 1
      ? null
      : { code: own, title: withoutCode(row.title, own) }
  if (row.code !== '' || row.title.length === 0) return null
  const [first = '', ...more] = row.title
  const glued = splitCode(first)
  if (!glued) return null
  const { code, rest } = glued
  const title = rest === '' ? more : [rest, ...more]
  if (title.length === 0) return null
  const priced = row.max.value !== null || readTitle([rest]).points !== null
  const strong =
    code.area ||
    code.parts.length > 1 ||
    habits.series.has(row) ||
    ((code.parts[0] === 'roman' || code.parts[0] === 'capital') &&
      (row.spread || row.bold || row.depth !== null || priced || isCapitals(rest)))
  if (strong) return { code, title }
  // A lone number or letter before a line with points only marks a scoring line.
  const scores = !priced && findAwards(rest).some(({ use }) => use !== 'cap')
  if (habits.column) return row.spread && isCapitals(rest) ? { code, title } : null
  if (code.parts[0] === 'letter' && !priced) return null
  return scores || hasBullet(first) ? null : { code, title }
}

function startItem(
  state: State,
  row: RawRow,
  { code, title, sub }: { code: Code | null; title: readonly string[]; sub: boolean },
  surveyApart: boolean,
): void {
  const cell = readTitle(title)
  const printed = surveyApart ? sumOf(row.max.value, row.surveyMax?.value ?? null) : row.max.value
  const value = printed ?? cell.points ?? null
  const item: Item = {
    row,
    code,
    title: cell.title,
    heading: code === null && !sub,
    sub,
    max: value,
    pointsFrom:
      printed !== null
        ? row.max.words
          ? 'words'
          : 'cell'
        : cell.points === null
          ? 'none'
          : cell.words
            ? 'words'
            : 'title',
    mark: cell.mark || starOf(row.max.mark),
    survey: surveyApart
      ? row.max.value === null && (row.surveyMax?.value ?? 0) > 0
      : row.surveyMax !== null && row.surveyMax.value !== null && row.surveyMax.value === row.max.value,
    scoring: [...priced(cell.scoring, row.maxLines.slice(1), 'title'), ...ownScoring(row)],
    evidence: [...row.evidence],
    others: row.others.map((other) => ({ ...other })),
    lead: row.lead,
    reviewLead: row.reviewLead,
    cells: row.cells.map((one) => ({ ...one })),
  }
  shareDown(item, row)
  state.items.push(item)
  const report = (field: string, message: string) => state.remarks.push({ item, field, message })
  if (item.pointsFrom === 'words')
    report('max', `điểm ghi bằng chữ, đã hiểu là ${formatted(value)}; hãy kiểm tra`)
  if (cell.points !== null && printed !== null && cell.points !== printed) {
    report(
      'max',
      `tên tiêu chí ghi ${formatted(cell.points)} điểm nhưng cột điểm ghi ${formatted(printed)}; đã lấy số ở cột điểm`,
    )
  }
  if (row.tallPoints) report('max', 'ô điểm gộp chung với các dòng dưới; chỉ dòng đầu được lấy điểm')
  if (row.image)
    report(
      'source',
      'có hình ảnh trong ô; chữ trong hình không đọc được, hãy nhập tay nếu hình chứa nội dung',
    )
  if (row.nested)
    report('source', 'có bảng lồng trong ô; nội dung bảng lồng được đọc thành các dòng chữ, hãy kiểm tra')
}

/** Lines of the scoring, method and note cells of one row. */
function ownScoring(row: RawRow): ScoringLine[] {
  const scoring = priced(
    joinWrapped(row.scoring),
    row.award === '' ? [] : row.award.split(/\s+(?=[\d(])/u),
    'scoring',
  )
  return [
    ...scoring,
    ...(row.method === '' ? [] : [{ text: row.method, award: '', from: 'method' as const }]),
    ...joinWrapped(row.note).map((text) => ({ text, award: '', from: 'note' as const })),
  ]
}

/** Lines with their points from the cell beside them, where there are as many of these as lines. */
function priced(
  lines: readonly string[],
  awards: readonly string[],
  from: ScoringLine['from'],
): ScoringLine[] {
  const fits = awards.length > 0 && awards.length === lines.length
  return lines.map((text, index) => ({ text, award: fits ? (awards[index] ?? '') : '', from }))
}

/** A line that a cell's width or a page broke goes on with a small letter. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      isContinuation(line) &&
      !/[.;:]$/.test(last) &&
      !/^[a-zđ]\s*(?:[).:=]|là)\s/u.test(line) &&
      findAwards(last).length === 0
    )
      joined[joined.length - 1] = `${last} ${line}`
    else joined.push(line)
  }
  return joined
}

/** What merged cells hold for several rows: evidence and offices are everyone's, a way of scoring is doubtful. */
function shareDown(item: Item, row: RawRow): void {
  const { shared } = row
  if (item.evidence.length === 0) item.evidence.push(...(shared.evidence ?? []))
  if (item.reviewLead === '') item.reviewLead = (shared.reviewLead ?? []).join(', ')
  if (item.lead === '') item.lead = (shared.lead ?? []).join(', ')
  if (row.scoring.length === 0 && shared.scoring)
    item.scoring.push(
      ...joinWrapped(shared.scoring).map((text) => ({ text, award: '', from: 'shared' as const })),
    )
  if (row.method === '' && shared.method)
    item.scoring.push({ text: shared.method.join(' '), award: '', from: 'method' })
}

/** A row without a code under an item: the rest of a broken row, or a line that tells how it is scored. */
function continueItem(state: State, row: RawRow): void {
  const item = state.items.at(-1)
  if (!item || state.ended) {
    const text = row.cells.map((cell) => cell.text).join(' ')
    if (text.trim() !== '') state.notes.push(text)
    return
  }
  for (const cell of row.cells) item.cells.push({ ...cell })
  appendLines(item.evidence, row.evidence)
  if (row.reviewLead !== '') item.reviewLead = joinWords(item.reviewLead, row.reviewLead)
  if (row.lead !== '') item.lead = joinWords(item.lead, row.lead)
  for (const { label, text } of row.others) {
    const known = item.others.find((other) => other.label === label)
    if (known) known.text = `${known.text}\n${text}`
    else item.others.push({ label, text })
  }
  const isCoded = row.code !== '' && !hasBullet(`${row.code} x`)
  const titleLines = isCoded ? [row.code, ...row.title] : row.title
  if (isCoded && row.title.length > 0 && row.max.value !== null) {
    const message = `dòng dưới có mã "${row.code}" và điểm nhưng không hiểu được mã nên đã đọc thành nội dung của tiêu chí này; hãy kiểm tra`
    state.remarks.push({ item, field: 'code', message })
  }
  const [first = '', ...more] = titleLines
  const price = row.max.value === null && row.max.mark === '' ? row.award : [...row.maxLines].join(' ')
  if (first !== '' && wrapsTitle(item, row, first)) {
    item.title = `${item.title} ${first}`
    if (item.max === null && row.max.value !== null) item.max = row.max.value
    for (const line of more) item.scoring.push({ text: line, award: '', from: 'below' })
  } else if (first !== '') {
    const last = item.scoring.at(-1)
    const wraps =
      last !== undefined &&
      last.from === 'below' &&
      isContinuation(first) &&
      !hasBullet(first) &&
      last.award === '' &&
      findAwards(last.text).length === 0
    if (wraps && last)
      item.scoring[item.scoring.length - 1] = { ...last, text: `${last.text} ${first}`, award: price }
    else {
      const prices =
        row.maxLines.length === titleLines.length ? row.maxLines : titleLines.length === 1 ? [price] : []
      item.scoring.push(...priced(titleLines, prices, 'below'))
    }
    if (wraps) item.scoring.push(...more.map((text) => ({ text, award: '', from: 'below' as const })))
  } else if (price !== '' && row.scoring.length === 0) {
    if (item.max === null && row.max.value !== null) item.max = row.max.value
    else item.scoring.push({ text: price, award: '', from: 'below' })
  }
  appendScoring(item, row)
}

function appendScoring(item: Item, row: RawRow): void {
  const own = ownScoring(row)
  const [first, ...more] = own
  const last = item.scoring.at(-1)
  if (
    first &&
    last &&
    first.from === last.from &&
    isContinuation(first.text) &&
    !/[.;]$/.test(last.text) &&
    last.award === ''
  ) {
    item.scoring[item.scoring.length - 1] = { ...last, text: `${last.text} ${first.text}` }
    item.scoring.push(...more)
  } else if (
    own.length === 1 &&
    first &&
    first.award === '' &&
    row.title.length === 0 &&
    row.max.value !== null
  ) {
    item.scoring.push({ ...first, award: row.maxLines.join(' ') })
  } else item.scoring.push(...own)
}

/** The second half of a title that a page or a cell broke. */
function wrapsTitle(item: Item, row: RawRow, line: string): boolean {
  const untouched = item.scoring.every(
    ({ from }) => from === 'scoring' || from === 'note' || from === 'method',
  )
  if (!untouched || hasBullet(line) || tellsScoring(line)) return false
  if (row.max.value !== null && item.max !== null) return false
  return isContinuation(line) || (row.pageStart && row.max.value === null && readJudge(line) === null)
}

function appendLines(into: string[], lines: readonly string[]): void {
  for (const line of lines) {
    const last = into.at(-1)
    if (last !== undefined && isContinuation(line) && !/[.;]$/.test(last))
      into[into.length - 1] = `${last} ${line}`
    else into.push(line)
  }
}

function joinWords(before: string, after: string): string {
  return before === '' ? after : isContinuation(after) ? `${before} ${after}` : `${before}, ${after}`
}

/** Excel takes 1.10 for a number and shows 1.1: after 1.9 it can only be 1.10. */
function repairLostZeros({ items, remarks }: State): void {
  const last = new Map<string, number>()
  for (const item of items) {
    const { code } = item
    if (!code || code.parts.length < 2 || code.parts.at(-1) !== 'number') continue
    const prefix = prefixOf(code)
    const before = last.get(prefix) ?? 0
    const now = Number(code.text.split('.').at(-1))
    if (before % 10 === 9 && before + 1 === now * 10) {
      item.code = { ...code, text: `${prefix}.${before + 1}` }
      remarks.push({
        item,
        field: 'code',
        message: `mã ghi ${code.text} sau ${prefix}.${before}, đã hiểu là ${prefix}.${before + 1}`,
      })
      last.set(prefix, before + 1)
    } else last.set(prefix, now)
  }
}

const totalWords =
  /^(?:tong(?: cong| so)?(?: diem)?|cong(?: diem| tong)?)(?: (?:toi da|chuan|danh gia|cac linh vuc|toan bo|cua bo (?:chi so|tieu chi)|bo (?:chi so|tieu chi)|chung|cac tieu chi|cac phan|cac muc))*(?: (?:cua )?(?:linh vuc|phan|muc|noi dung|tieu chi|chi so)?\s*(?:so |thu )?([ivx]+|\d{1,2}|[a-h]))?\s*(?:[([].*[)\]])?\s*[:=.]*\s*(?:\d+(?:[.,]\d+)?)?\s*(?:diem)?$/

function readTotal(row: RawRow, after: number): Total | null {
  const label = row.title[0] ?? row.code
  if (label === '' || (row.code !== '' && parseCode(row.code) !== null && row.title.length > 0)) return null
  const found = totalWords.exec(foldText(label))
  if (!found) return null
  const own =
    row.max.value ?? readPointsCell(/(\d+(?:[.,]\d+)?)\s*(?:điểm)?\s*$/iu.exec(label)?.[1] ?? '').value
  return { label, value: own, where: row.where, of: found[1]?.toUpperCase() ?? null, after }
}

function isNote(row: RawRow, state: State): boolean {
  const text = [row.code, ...row.title].filter((line) => line !== '')[0] ?? ''
  if (row.max.value !== null) return false
  if (
    /^(?:\(?\*+\)?\s*(?=[\p{L}:(])|\[\d+\]\s|ghi chú(?![\p{L}])|chú thích|lưu ý(?: chung)?\s*:)/iu.test(
      text,
    ) &&
    (row.cells.length <= 1 || row.spread)
  ) {
    return !/^(?:lưu ý|ghi chú)/iu.test(text) || row.spread || state.ended || state.inNotes
  }
  return (state.inNotes || state.ended) && row.cells.length <= 1
}

/** A row without a code that heads an area: capitals or bold over its whole width, or with points of its own. */
function isHeading(row: RawRow, habits: Habits, hasMax: boolean): boolean {
  const [first = ''] = row.title
  if (row.depth !== null) return row.title.length > 0
  if (row.code !== '' || first === '' || hasBullet(first)) return false
  const priced = row.max.value !== null || readTitle([first]).points !== null
  const plain = findAwards(readTitle([first]).title).length === 0
  if (!plain || (surveyWords.test(first) && !priced)) return false
  if (isCapitals(readTitle([first]).title)) return priced || row.spread || !habits.areas
  if (habits.none) return hasMax && priced
  return row.bold && !habits.areas && (priced || row.spread) && !isContinuation(first)
}

/** "- Ban hành kế hoạch | 1 | cách tính" under a criterion that says nothing of its own scoring. */
function isSub(row: RawRow, { items, ended, inNotes }: State): boolean {
  const last = items.at(-1)
  const [first = ''] = row.title
  if (!last || ended || inNotes || first === '' || row.depth !== null) return false
  if (row.code !== '' && !hasBullet(`${row.code} x`)) return false
  if (row.max.value === null || (row.scoring.length === 0 && row.method === '')) return false
  return last.sub || (last.code !== null && last.scoring.length === 0 && !isContinuation(first))
}

function withoutBullet(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? stripBullet(line) : line))
}

function starOf(mark: string): string {
  return /^\(?\*+\)?$|^\[\d+\]$/.test(mark) ? mark : /xhh/iu.test(mark) ? 'XHH' : ''
}

function sumOf(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return pointsToNumber(addPoints(pointsFromNumber(a), pointsFromNumber(b)))
}

function formatted(value: number | null): string {
  return value === null ? 'trống' : formatFigure(value)
}
