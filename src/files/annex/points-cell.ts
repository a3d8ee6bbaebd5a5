import { parsePoints, pointsToNumber } from '../../domain/points.ts'
import { numberWord, readNumberWords } from './number-words.ts'

/** What a cell of the column of maxima says. */
export type PointsCell = {
  readonly value: number | null
  /** Written in words: worth a second look. */
  readonly words: boolean
  /** A star or letter that points to a note, and words beside the figure: "*", "XHH". */
  readonly mark: string
}

const figure = '[-−+]?\\d{1,7}(?:[.,]\\d+)?(?![½¼¾])|[.,]\\d+|\\d?[½¼¾]'
const unit = '(?:điểm|đ)?\\.?'
const figureCell = new RegExp(`^[([]?\\s*(${figure})\\s*${unit}\\s*(?:tối đa)?\\s*[)\\]]?\\s*(.*)$`, 'iu')
const wordCell = new RegExp(`^[([]?\\s*((?:${numberWord}\\s*)+?)\\s*(điểm)?(\\s*rưỡi)?\\s*[)\\]]?$`, 'iu')
const bracketedPoints = new RegExp(
  `^(.*\\S)\\s*[([]\\s*(?:tối đa|điểm tối đa|thang điểm|điểm)?\\s*:?\\s*(${figure}|(?:${numberWord}\\s*)+)\\s*(điểm|đ)?(?:\\s*rưỡi)?\\s*(?:tối đa)?\\s*[)\\]]\\s*[:.]?$`,
  'isu',
)
const trailingPoints = new RegExp(
  `^(.*\\S)\\s*[:–-]\\s*(?:tối đa\\s*)?(${figure})\\s*(điểm|đ)\\s*[:.]?$`,
  'isu',
)

/** "2", "2,0", "0.5đ", "02 điểm", "(1,5 điểm)", "hai điểm", "2*" → points. Empty text has neither value nor mark. */
export function readPointsCell(text: string): PointsCell {
  const plain = text
    .replace(/^(?:tối đa|điểm(?: tối đa)?)\s*[:=]?\s*(?=\S)/iu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const found = figureCell.exec(plain)
  if (found) {
    const mark = (found[2] ?? '').trim()
    // Whatever follows the figure may only be a mark: "2 - 3", "1/2" and "5 báo cáo" are no points.
    if (mark === '' || /^(?:\(?\*+\)?|\[\d+\]|\(?(?:đt\s*)?xhh\)?|\(?điều tra xhh\)?|[.;,])$/iu.test(mark)) {
      return { value: readPoints(found[1] ?? ''), words: false, mark: /^[.;,]$/.test(mark) ? '' : mark }
    }
    return { value: null, words: false, mark: plain }
  }
  const words = wordCell.exec(plain)
  if (words) {
    const value = readNumberWords(`${words[1] ?? ''}${words[3] ?? ''}`)
    if (value !== null) return { value: readPoints(value), words: true, mark: '' }
  }
  return { value: null, words: false, mark: plain }
}

/** Points at the end of a title, in brackets or after a colon: "Kế hoạch CCHC (2 điểm)" → 2 and the title without them. */
export function splitPoints(title: string): { title: string; value: number; words: boolean } | null {
  const trailing = bracketedPoints.exec(title) ?? trailingPoints.exec(title)
  if (!trailing) return null
  const [, words = '', amount = '', said] = trailing
  const inWords = !/\d/.test(amount)
  // A year or a footnote in brackets is no figure of points.
  if (said === undefined && !/[.,]/.test(amount) && !/tối đa|thang điểm/iu.test(title)) return null
  const read = inWords ? readNumberWords(amount) : amount
  const value = read === null ? null : readPoints(read)
  return value === null ? null : { title: words.trim(), value, words: inWords }
}

const parts: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' }

/** A figure as printed → points; null where it is none. */
export function readPoints(text: string): number | null {
  const typed = text
    .trim()
    .replace('−', '-')
    .replace(/^([-+]?)(?=[.,])/, '$10')
    .replace(/^(\d?)([½¼¾])$/, (_, whole: string, part: string) => `${whole || '0'}${parts[part] ?? ''}`)
  const read = parsePoints(typed)
  return read.ok ? pointsToNumber(read.value) : null
}
