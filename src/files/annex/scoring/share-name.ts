import { capitalise, trimMarks } from '../line.ts'
import type { Clause } from './clause.ts'
import type { Scoring } from './draft.ts'
import type { Formula } from './formula.ts'

export type ShareName = {
  readonly numerator: string
  readonly denominator: string
  readonly used: readonly Clause[]
  /** Said by the text or by the row's own title. */
  readonly certain: boolean
}

/** What is divided by what: by the letters' meanings, a sentence of the text, else the title. */
export function nameShare({ clauses, title }: Scoring, formula: Formula | null): ShareName {
  const defined = clauses.filter(
    (clause): clause is Extract<Clause, { kind: 'define' }> => clause.kind === 'define',
  )
  const said = clauses.filter(
    (clause): clause is Extract<Clause, { kind: 'share' }> => clause.kind === 'share',
  )
  const meaning = (name: string) =>
    defined.find(({ letter }) => letter === name.toLowerCase())?.meaning ?? null
  const fractions = [
    ...(formula?.numerator && formula.denominator ? [[formula.numerator, formula.denominator] as const] : []),
    ...said.map(({ numerator, denominator }) => [numerator, denominator] as const),
  ]
  for (const [over, under] of fractions) {
    const [numerator, denominator] = [resolve(over, meaning), resolve(under, meaning)]
    if (numerator && denominator)
      return { numerator, denominator, used: [...defined, ...said], certain: true }
  }
  // Letters with meanings but no fraction beside them: the total is what one divides by.
  const [first, second] = defined
  if (defined.length === 2 && first && second) {
    const total = /^tổng/iu.test(second.meaning) && !/^tổng/iu.test(first.meaning) ? second : first
    const part = total === first ? second : first
    return {
      numerator: capitalise(part.meaning),
      denominator: capitalise(total.meaning),
      used: defined,
      certain: /^tổng/iu.test(total.meaning) && !/^tổng/iu.test(part.meaning),
    }
  }
  const conditions = clauses.flatMap((clause) => (clause.kind === 'grade' ? [clause.condition] : []))
  return { ...nameByTitle(title, conditions), used: said }
}

function resolve(name: string, meaning: (letter: string) => string | null): string | null {
  if (/^[a-zđ]$/iu.test(name)) {
    const found = meaning(name)
    return found ? capitalise(found) : null
  }
  return capitalise(trimMarks(name))
}

/** "Tỷ lệ hồ sơ đúng hạn trên tổng số hồ sơ" → its two parts; else what the grades or the title count. */
function nameByTitle(
  title: string,
  conditions: readonly string[],
): Pick<ShareName, 'numerator' | 'denominator' | 'certain'> {
  const bare = title.replace(/^(?:tỷ lệ|tỉ lệ|mức độ|kết quả)(?: (?:%|phần trăm|\(%\)))?\s*/iu, '').trim()
  const parts = /^(.+?)\s+(?:so với|trên|\/)\s+((?:tổng|số)\s.+)$/iu.exec(bare)
  const isShare = bare !== title
  if (parts && isShare) {
    return { numerator: count(parts[1] ?? ''), denominator: capitalise(parts[2] ?? ''), certain: true }
  }
  const noun = nouns.exec(bare)?.[0]
  if (isShare && noun !== undefined && bare.toLowerCase().startsWith(noun.toLowerCase())) {
    return { numerator: count(bare), denominator: `Tổng số ${noun.toLowerCase()}`, certain: false }
  }
  const counted = conditions
    .map((words) => /(?<![\p{L}])số ([\p{L}, ]{3,60})/iu.exec(words)?.[1]?.trim())
    .find((words) => words !== undefined)
  const named = counted ?? noun?.toLowerCase()
  if (named !== undefined) {
    return {
      numerator: `Số ${named} đạt yêu cầu`,
      denominator: `Tổng số ${nouns.exec(named)?.[0] ?? named}`,
      certain: false,
    }
  }
  return {
    numerator: `Kết quả đạt được: ${bare === '' ? title : bare}`,
    denominator: 'Tổng số phải thực hiện',
    certain: false,
  }
}

/** What annexes count most. */
const nouns =
  /(?<![\p{L}])(?:hồ sơ(?: công việc)?|nhiệm vụ|văn bản|thủ tục hành chính|tthc|cán bộ, công chức|công chức|viên chức|cán bộ|báo cáo|phản ánh, kiến nghị|kiến nghị|đơn thư|dịch vụ công|cơ quan, đơn vị|cơ quan|đơn vị|phòng ban|chỉ tiêu|sản phẩm|kết quả|vấn đề|cuộc họp|người|phiếu|hộ)(?![\p{L}])/iu

function count(words: string): string {
  return /^(?:số|tổng)(?![\p{L}])/iu.test(words)
    ? capitalise(words)
    : `Số ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
