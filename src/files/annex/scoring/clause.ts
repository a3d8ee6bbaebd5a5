import { stripBullet, toLower, trimMarks } from '../line.ts'
import { clausesOf, hitsNothing } from './award-clause.ts'
import { findAwards, type Award } from './award.ts'
import { spellGoal } from './goal.ts'
import { splitSegments, stripListMark } from './segment.ts'
import { readDefinitions, readShare } from './share-clause.ts'

/** A line that tells how a row is scored, with the points printed beside it in a cell of their own. */
export type ScoringLine = {
  readonly text: string
  readonly award: string
  readonly from: 'title' | 'below' | 'scoring' | 'method' | 'note' | 'shared'
}

/** One statement of a scoring text. */
export type Clause = { readonly text: string } & (
  | { readonly kind: 'grade'; readonly condition: string; readonly award: Award; readonly minus: boolean }
  /** For each unit: points given or taken. `size` is how many make one unit. */
  | {
      readonly kind: 'each'
      readonly unit: string
      readonly size: number
      readonly award: Award
      readonly minus: boolean
      /** The whole condition, for a list in which "mỗi" only opens an item. */
      readonly condition: string
    }
  | { readonly kind: 'cap'; readonly award: Award }
  /** The least of a deduction; null where it is simply nothing. */
  | { readonly kind: 'floor'; readonly award: Award | null }
  | { readonly kind: 'define'; readonly letter: string; readonly meaning: string }
  | { readonly kind: 'share'; readonly numerator: string; readonly denominator: string }
  | { readonly kind: 'survey' }
  | { readonly kind: 'judged'; readonly by: 'unit' | 'reviewer' }
  /** A bulleted line without points of its own. */
  | { readonly kind: 'item'; readonly label: string }
  /** Headings of the text itself, which say nothing. */
  | { readonly kind: 'intro' }
  /** Anything else; `loud` where it speaks of figures or points. */
  | { readonly kind: 'prose'; readonly loud: boolean }
)

export const surveyWords =
  /xã hội học|(?<![\p{L}])xhh(?![\p{L}])|đtxhh|điều tra xh(?![\p{L}])|phiếu (?:khảo sát|điều tra)|^(?:(?:căn cứ|theo|dựa trên|qua|thông qua|bằng|lấy|sử dụng)(?: vào| theo)? )?(?:kết quả )?(?:khảo sát|đo lường|điều tra)(?: (?:sự|mức độ|về sự|về mức độ))? hài lòng/iu

/** The statements of a scoring text, in its order. */
export function readClauses(lines: readonly ScoringLine[]): Clause[] {
  return joinFormulas(spellGoal(lines)).flatMap((line) => {
    const bulleted = stripBullet(line.text) !== line.text
    const text = stripListMark(stripBullet(line.text))
    return line.award === '' ? readText(text, bulleted) : readPricedLine(text, line.award)
  })
}

/** "… tính theo công thức:" goes on with the formula on the next line. */
function joinFormulas(lines: readonly ScoringLine[]): ScoringLine[] {
  const joined: ScoringLine[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (
      last &&
      last.award === '' &&
      /(?:công thức(?: (?:sau|như sau|tính|dưới đây))*\s*[:=]?|[=])$/iu.test(last.text)
    ) {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}`, award: line.award }
    } else joined.push(line)
  }
  return joined
}

/** Whether a line can only be about scoring, not part of a title. */
export function tellsScoring(line: string): boolean {
  if (scoringHeads.test(line)) return true
  return readClauses([{ text: line, award: '', from: 'title' }]).some(
    ({ kind }) => kind !== 'prose' && kind !== 'item' && kind !== 'judged',
  )
}

const scoringHeads =
  /^\s*(?:cách (?:tính|chấm)|phương pháp (?:tính|đánh giá)|điểm đánh giá|tính tỷ lệ|công thức|trong đó|thang điểm|mức điểm|nếu tỷ lệ|chấm điểm|ghi chú|lưu ý|tài liệu kiểm chứng|tlkc)/iu

export function readJudge(text: string): Clause | null {
  const lower = toLower(text)
  if (
    /(?:hội đồng|tổ (?:thẩm định|công tác|giúp việc)|đoàn|cơ quan thẩm định|đơn vị thẩm định|cơ quan đánh giá|sở nội vụ|phòng nội vụ|ban chỉ đạo|lãnh đạo|chủ tịch|ubnd (?:tỉnh|thành phố|huyện))[^.;]{0,60}(?:chấm|cho điểm|đánh giá|xem xét|quyết định)/u.test(
      lower,
    )
  ) {
    return { kind: 'judged', by: 'reviewer', text }
  }
  return /(?:đơn vị|cơ quan|địa phương) tự (?:chấm|đánh giá)(?: điểm)?[.:]?$|^tự (?:chấm|đánh giá)(?: điểm)?[.:]?$/u.test(
    lower,
  )
    ? { kind: 'judged', by: 'unit', text }
    : null
}

/** A heading within the text: "Cách tính điểm:", "Điểm đánh giá như sau". */
export function isIntro(text: string): boolean {
  return (
    /^(?:cách (?:tính|chấm|đánh giá)|phương pháp (?:tính|chấm|đánh giá)|điểm đánh giá|điểm|thang điểm|mức điểm|chấm điểm|tính điểm|cách thức|căn cứ|cụ thể|trong đó|như sau|ghi chú|lưu ý|theo các mức|mức độ|hướng dẫn|nếu|thì|và|hoặc)(?:\s+(?:tính|chấm|đánh giá|điểm|cụ thể|như sau|sau|theo|các mức|mức|được|xác định|thực hiện|số|cho|tiêu chí|này|:))*[\s:.…]*$/iu.test(
      text,
    ) ||
    /^(?:các )?(?:điểm|mức điểm|điểm số|điểm đánh giá|cách tính điểm)[^.\d]{0,40}(?:như sau|cụ thể|sau đây|sau)\s*:?$/iu.test(
      text,
    )
  )
}

/** Speaks of figures, points or conditions: not understanding it may change the score. */
export function isLoud(text: string): boolean {
  return /\d|điểm|trừ|tỷ lệ|công thức|nếu|mỗi|cứ |tối đa|chậm|không/iu.test(text)
}

function readText(text: string, bulleted: boolean): Clause[] {
  return splitSegments(text).flatMap((segment) => readSegment(segment, bulleted))
}

/** A line with a cell of points: all of its text is the condition. */
function readPricedLine(text: string, priced: string): Clause[] {
  const cell = priced.replace(/^(?:tối đa|điểm)\s*:?\s*(?=\S)/iu, '')
  const [award, second] = findAwards(`: ${cell}`).filter(({ use }) => use === 'plus' || use === 'minus')
  const unclear: Clause[] = [{ kind: 'prose', text: `${text}: ${priced}`, loud: true }]
  if (!award || second) return unclear
  const inText = findAwards(text).filter(({ use }) => use === 'plus' || use === 'minus')
  const [own] = inText
  // "Tính theo công thức …" beside the most it gives: the text says more than the cell.
  if (own?.award.kind === 'formula' && award.award.kind !== 'formula') return readText(text, true)
  if (own && (inText.length > 1 || !isSameAward(own.award, award.award))) return unclear
  const clauses = own
    ? readText(text, true)
    : clausesOf(`${text}: `, [{ ...award, start: text.length + 2, end: text.length + 2 }])
  return clauses.map((clause) => ({ ...clause, text: `${text}: ${priced}` }))
}

function isSameAward(a: Award, b: Award): boolean {
  return a.kind === b.kind && (a.kind !== 'points' || b.kind !== 'points' || a.points === b.points)
}

function readSegment(segment: string, bulleted: boolean): Clause[] {
  const text = segment.trim()
  const defined = readDefinitions(text)
  if (defined) return defined
  // "A = B/C × 100%" is the share itself, whatever it is worth.
  const plain = /[×*x]\s*100\s*%?[\s.)]*$/iu.test(text) ? readShare(text) : null
  if (plain) return [plain]
  const awards = findAwards(text)
  const graded = awards.some(({ use }) => use === 'plus' || use === 'minus')
  if (surveyWords.test(text) && !graded) return [{ kind: 'survey', text }]
  const surveyed = /^([^:]*):\s*(\S.*)$/su.exec(text)
  if (surveyed && surveyWords.test(surveyed[1] ?? '')) {
    return [{ kind: 'survey', text: surveyed[1] ?? '' }, ...readSegment(surveyed[2] ?? '', bulleted)]
  }
  const shared = /^([^:]*):\s*(\S.*)$/su.exec(text)
  const share = shared && readShare((shared[1] ?? '').trim())
  if (share) return [share, ...readSegment(shared[2] ?? '', bulleted)]
  if (awards.length > 0) {
    const judge = graded ? null : readJudge(text)
    return [...(judge ? [judge] : []), ...clausesOf(text, awards)]
  }
  const said = readShare(text) ?? readJudge(text)
  if (said) return [said]
  if (hitsNothing.test(text)) return [{ kind: 'floor', award: null, text }]
  if (isIntro(text)) return [{ kind: 'intro', text }]
  if (bulleted && !/[:.]$/.test(text)) return [{ kind: 'item', label: trimMarks(text), text }]
  return [{ kind: 'prose', loud: isLoud(text), text }]
}
