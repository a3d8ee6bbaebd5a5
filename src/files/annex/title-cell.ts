import { splitCode, type Code } from './code.ts'
import { hasBullet, isCapitals, isContinuation } from './line.ts'
import { splitPoints } from './points-cell.ts'
import { findAwards } from './scoring/award.ts'
import { tellsScoring } from './scoring/clause.ts'

/** What the lines of a title cell hold: the title, points in brackets, a note's mark, then lines on scoring. */
export type TitleCell = {
  readonly title: string
  readonly points: number | null
  readonly words: boolean
  readonly mark: string
  readonly scoring: readonly string[]
}

export function readTitle(lines: readonly string[]): TitleCell {
  const [first = '', ...more] = lines
  const inline = splitInlineScoring(first)
  let title = inline.title
  const scoring: string[] = [...inline.scoring]
  for (const line of more) {
    const belongs =
      scoring.length === 0 &&
      !hasBullet(line) &&
      !tellsScoring(line) &&
      (isContinuation(line) || (isCapitals(title) && isCapitals(line)) || /[,–(-]$/.test(title))
    if (belongs) title = `${title} ${line}`
    else scoring.push(line)
  }
  const marked = /^(.*?\S)\s*(\(?\*+\)?|\[\d{1,2}\])\s*[:.]?$/su.exec(title)
  const unmarked = marked ? (marked[1] ?? '') : title
  const priced = splitPoints(unmarked)
  const again = priced && /^(.*?\S)\s*(\(?\*+\)?|\[\d{1,2}\])$/su.exec(priced.title)
  return {
    title: tidyTitle(again ? (again[1] ?? '') : (priced?.title ?? unmarked)),
    points: priced?.value ?? null,
    words: priced?.words ?? false,
    mark: marked?.[2] ?? again?.[2] ?? '',
    scoring,
  }
}

/** A title without the code that is printed again before it. */
export function withoutCode(lines: readonly string[], code: Code): string[] {
  const [first = '', ...more] = lines
  const glued = splitCode(first)
  return glued && glued.code.text === code.text && glued.rest !== '' ? [glued.rest, ...more] : [...lines]
}

/** "Kế hoạch CCHC: Quý I 1 điểm; Quý II 0,5 điểm" and the same in brackets: what follows the title is scoring. */
function splitInlineScoring(line: string): { title: string; scoring: string[] } {
  const awards = findAwards(line)
  if (awards.length < 2 && !awards.some(({ use }) => use === 'minus' || use === 'cap'))
    return { title: line, scoring: [] }
  const bracket = /^([^(]*\S)\s*\((.+)\)\s*\.?$/su.exec(line)
  if (bracket && findAwards(bracket[2] ?? '').length >= 2)
    return { title: bracket[1] ?? '', scoring: [bracket[2] ?? ''] }
  const colon = /^([^:(]{6,}?)\s*:\s+(.+)$/su.exec(line)
  if (colon && findAwards(colon[2] ?? '').length >= 1 && findAwards(colon[1] ?? '').length === 0) {
    return { title: colon[1] ?? '', scoring: [colon[2] ?? ''] }
  }
  return { title: line, scoring: [] }
}

function tidyTitle(title: string): string {
  return title.replace(/\s*[:;]+\s*$/u, '').trim()
}
