import { tidyLine } from './line.ts'

/** How a code is drawn, part by part: "I.1.a" is roman, number, letter. */
export type CodePart = 'capital' | 'roman' | 'number' | 'letter'

export type Code = {
  /** As printed, without closing marks: "1.1", "II", "a". */
  readonly text: string
  readonly parts: readonly CodePart[]
  /** "Lĩnh vực 1", "Phần II": says itself that it is an area. */
  readonly area: boolean
}

const area =
  /^(?:(?:lĩnh vực|phần|chương|nhóm(?: tiêu chí)?|trụ cột|hợp phần)(?: thứ| số)?\s+|lv\s*(?=[\dIVX]))/iu
const label =
  /^(?:tiêu chí(?: thành phần)?|tctp|tc|nội dung|mục|chỉ số(?: thành phần)?|chỉ tiêu|số)(?: số)?\s*(?=[\dIVX])/iu
const roman = '(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})'
const romanPart = new RegExp(`^${roman}$`)
const shape = new RegExp(
  `^\\(?((?:(?:${roman}|[A-HĐ])\\d{0,3}|\\d{1,4}|[a-zđ]\\d{0,2})(?:\\s?[.\\-]\\s?(?:\\d{1,3}|[a-zđ]|${roman}))*)\\s*[.)/:\\-–]*\\s*\\)?$`,
  'u',
)

/** The text of a code cell → its code; null where it is none. "Lĩnh vực I.", "1.1.", "a)", "(2)" are codes. */
export function parseCode(cell: string): Code | null {
  const text = tidyLine(cell)
  if (text === '' || text.length > 40) return null
  const isArea = area.test(text)
  const bare = text.replace(area, '').replace(label, '').replaceAll(',', '.')
  const found = shape.exec(bare)?.[1]
  if (found === undefined) return null
  const printed = found.replace(/\s/g, '').replace(/(?<=\d)-(?=\d)/g, '.')
  const parts = stepsOf(printed).map(partOf)
  return { text: printed, parts, area: isArea }
}

const gluedCodes: readonly RegExp[] = [
  /^((?:lĩnh vực|phần|chương|nhóm|trụ cột|hợp phần|tiêu chí(?: thành phần)?|tctp|tc|nội dung|mục|chỉ số(?: thành phần)?)(?: thứ)?(?: số)?\s*(?:[IVX]+|\d{1,3}(?:\.\d{1,3})*|[A-H])(?![\p{L}\d%]))\s*[.:)\-–/]*\s*(.*)$/isu,
  new RegExp(
    `^(\\(?(?:${roman}|[A-HĐ])\\d{0,3}(?:\\.\\d{1,3})*)(?:\\s*[.)/:\\-–]+\\s+|\\s*[.)/:]+\\s*)(?=\\p{L}|["“(])(.*)$`,
    'su',
  ),
  new RegExp(`^(${roman})\\s+(?=\\p{Lu})(.*)$`, 'su'),
  /^(\(?\d{1,3}(?:\.\d{1,3})+(?:\.[a-zđ])?)(?:\s*[.)/:\-–]+\s*|\s+)(?![%\d])(.*)$/su,
  /^(\(?\d{1,3})(?:\s*[.)/:]\s*|\s+[-–]\s+|[-–]\s+)(?![%\d])(.*)$/su,
  /^(\(?[a-zđ])\s*[.)/]\s*(?=\p{L}|["“(])(.*)$/su,
]

/**
 * A code glued to its title: "1.1. Kế hoạch CCHC", "Lĩnh vực 2: Cải cách thể chế" → code and rest. A lone number
 * needs a mark after it, so that "02 báo cáo" stays a title; "II Cải cách thể chế" needs none.
 */
export function splitCode(title: string): { code: Code; rest: string } | null {
  const text = tidyLine(title)
  for (const form of gluedCodes) {
    const found = form.exec(text)
    if (!found) continue
    const [, code = '', rest = ''] = found
    const parsed = parseCode(code.replace(/^\(/, ''))
    return parsed && { code: parsed, rest: rest.trim() }
  }
  return null
}

/** Whether one code follows another among sisters; null where they are of different kinds. */
export function follows(former: Code, code: Code): boolean | null {
  if (former.parts.join() !== code.parts.join() || prefixOf(former) !== prefixOf(code)) return null
  const [before = '', now = ''] = [former, code].map(({ text }) => stepsOf(text).at(-1) ?? '')
  switch (code.parts.at(-1)) {
    case 'number':
      return Number(now) === Number(before) + 1
    case 'roman':
      return romanValue(now) === romanValue(before) + 1
    case 'capital':
    case 'letter':
      // Some alphabets have đ after d, some have f after e.
      return alphabets.some(
        (letters) => letters.indexOf(now.toLowerCase()) === letters.indexOf(before.toLowerCase()) + 1,
      )
    case undefined:
      return null
  }
}

/** "1.2.3" → "1.2"; "" for a code of one part. */
export function prefixOf(code: Code): string {
  return stepsOf(code.text).slice(0, -1).join('.')
}

/** "I.2" → I, 2; so is "I2", without a sign between letter and number. */
function stepsOf(text: string): string[] {
  return text.replace(/^(\p{L}+)(?=\d)/u, '$1.').split(/[.-]/)
}

const alphabets = [
  'abcdđeghiklmnopqrstuvxy',
  'abcdeghiklmnopqrstuvxy',
  'abcdefghijklmnopqrstuvwxyz',
  'abcdđefghijklmnopqrstuvwxyz',
]

function partOf(part: string): CodePart {
  if (/^\d+$/.test(part)) return 'number'
  if (romanPart.test(part)) return 'roman'
  return /^[A-ZĐ]$/.test(part) ? 'capital' : 'letter'
}

function romanValue(text: string): number {
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  const values = Array.from(text, (sign) => worth[sign] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
