import { foldText } from '../../domain/search.ts'
import { follows, parseCode, splitCode, type Code } from './code.ts'
import type { Item, Total } from './item.ts'
import { hasBullet, isCapitals, isContinuation } from './line.ts'
import { readPointsCell } from './points-cell.ts'
import type { RawRow } from './raw-row.ts'
import { findAwards } from './scoring/award.ts'
import { surveyWords } from './scoring/clause.ts'
import { readTitle, withoutCode } from './title-cell.ts'

/** How this table numbers its rows. */
export type Habits = {
  /** Codes stand in a column of their own. */
  readonly column: boolean
  /** Areas have codes: roman, capital, or a number over dotted ones. */
  readonly areas: boolean
  /** Rows that count I, II, III or A, B, C in their titles, each with points: areas, however they look. */
  readonly series: ReadonlySet<RawRow>
  /** Nothing has a code. */
  readonly none: boolean
}

export function readHabits(rows: readonly RawRow[]): Habits {
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

/** The code of a row and its title without it; null where it has none of its own. */
export function codeOf(row: RawRow, habits: Habits): { code: Code; title: readonly string[] } | null {
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

/** Where in the annex a row stands. */
export type Place = { readonly items: readonly Item[]; readonly ended: boolean; readonly inNotes: boolean }

const totalWords =
  /^(?:tong(?: cong| so)?(?: diem)?|cong(?: diem| tong)?)(?: (?:toi da|chuan|danh gia|cac linh vuc|toan bo|cua bo (?:chi so|tieu chi)|bo (?:chi so|tieu chi)|chung|cac tieu chi|cac phan|cac muc))*(?: (?:cua )?(?:linh vuc|phan|muc|noi dung|tieu chi|chi so)?\s*(?:so |thu )?([ivx]+|\d{1,2}|[a-h]))?\s*(?:[([].*[)\]])?\s*[:=.]*\s*(?:\d+(?:[.,]\d+)?)?\s*(?:diem)?$/

/** A row that prints a sum, of all or of an area, after so many items; null where it is none. */
export function readTotal(row: RawRow, after: number): Total | null {
  const label = row.title[0] ?? row.code
  if (label === '' || (row.code !== '' && parseCode(row.code) !== null && row.title.length > 0)) return null
  const found = totalWords.exec(foldText(label))
  if (!found) return null
  const own =
    row.max.value ?? readPointsCell(/(\d+(?:[.,]\d+)?)\s*(?:điểm)?\s*$/iu.exec(label)?.[1] ?? '').value
  return { label, value: own, where: row.where, of: found[1]?.toUpperCase() ?? null, after }
}

/** A remark under or between the rows. */
export function isNote(row: RawRow, state: Place): boolean {
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
export function isHeading(row: RawRow, habits: Habits, hasMax: boolean): boolean {
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
export function isSub(row: RawRow, { items, ended, inNotes }: Place): boolean {
  const last = items.at(-1)
  const [first = ''] = row.title
  if (!last || ended || inNotes || first === '' || row.depth !== null) return false
  if (row.code !== '' && !hasBullet(`${row.code} x`)) return false
  if (row.max.value === null || (row.scoring.length === 0 && row.method === '')) return false
  return last.sub || (last.code !== null && last.scoring.length === 0 && !isContinuation(first))
}
