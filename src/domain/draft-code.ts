import { isDraftLeaf, type DraftCriterion } from './draft.ts'

/** The code that follows a sister's: "1.2" → "1.3", "III" → "IV", "b" → "c". Without sisters the first under the parent. */
export function nextCode(sisters: readonly DraftCriterion[], parent: DraftCriterion | undefined): string {
  const last = sisters.at(-1)
  const style = styleOf(last ? [last] : [], parent)
  const number = last ? numberIn(last.code, style) : 0
  return codeIn(style, (number ?? sisters.length) + 1, parent?.code)
}

/** Criteria numbered anew from the first on, each list in its own style, and all below them. */
export function renumber(
  criteria: readonly DraftCriterion[],
  parent?: DraftCriterion,
  newParentCode: string | undefined = parent?.code,
): readonly DraftCriterion[] {
  const style = styleOf(criteria, parent)
  return criteria.map((criterion, index) => {
    const code = codeIn(style, index + 1, newParentCode)
    return isDraftLeaf(criterion)
      ? { ...criterion, code }
      : { ...criterion, code, children: renumber(criterion.children, criterion, code) }
  })
}

type Style = 'roman' | 'letter' | 'plain' | 'nested'

/** How the first of some sisters is numbered. */
function styleOf(sisters: readonly DraftCriterion[], parent: DraftCriterion | undefined): Style {
  const code = sisters[0]?.code.trim() ?? ''
  if (/^[IVX]+$/.test(code)) return 'roman'
  if (/^[a-zđ]$/.test(code)) return 'letter'
  if (/^\d+$/.test(code)) return 'plain'
  if (code !== '' || !parent) return parent ? 'nested' : 'plain'
  return /\d$/.test(parent.code.trim()) ? 'nested' : 'plain'
}

function codeIn(style: Style, number: number, parentCode: string | undefined): string {
  switch (style) {
    case 'roman':
      return romanOf(number)
    case 'letter':
      return letters[number - 1] ?? String(number)
    case 'plain':
      return String(number)
    case 'nested':
      return parentCode === undefined ? String(number) : `${parentCode.trim()}.${number}`
  }
}

function numberIn(code: string, style: Style): number | null {
  const text = code.trim()
  switch (style) {
    case 'roman': {
      const number = Array.from({ length: 39 }, (_, at) => at + 1).find((one) => romanOf(one) === text)
      return number ?? null
    }
    case 'letter':
      return letters.indexOf(text) + 1
    case 'plain':
    case 'nested': {
      const [, digits] = /(\d+)\.?$/.exec(text) ?? []
      return digits === undefined ? null : Number(digits)
    }
  }
}

/** As Vietnamese decisions letter their points. */
const letters = Array.from('abcdđeghiklmnopqrstuvxy')

function romanOf(number: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return 'X'.repeat(Math.floor(number / 10)) + (ones[number % 10] ?? '')
}
