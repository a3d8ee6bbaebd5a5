import type { Item, Remark } from './item.ts'
import { ownScoring, priced } from './item-lines.ts'
import { hasBullet, isContinuation } from './line.ts'
import type { RawRow } from './raw-row.ts'
import { findAwards } from './scoring/award.ts'
import { readJudge, tellsScoring } from './scoring/clause.ts'

/**
 * A row without a code under an item goes into it: the rest of a broken row, or a line that tells how it is scored. What
 * needs a person's eye is given back.
 */
export function continueItem(item: Item, row: RawRow): readonly Remark[] {
  const remarks: Remark[] = []
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
    remarks.push({ item, field: 'code', message })
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
  return remarks
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
