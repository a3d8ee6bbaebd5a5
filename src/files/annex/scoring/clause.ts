import { stripBullet, toLower, trimMarks } from '../line.ts'
import { findAwards, type Award, type Found } from './award.ts'

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
      readonly marked: boolean
    }
  | { readonly kind: 'cap'; readonly award: Award }
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
  /xã hội học|(?<![\p{L}])xhh(?![\p{L}])|đtxhh|điều tra xh(?![\p{L}])|phiếu (?:khảo sát|điều tra)/iu

/** The statements of a scoring text, in its order. */
export function readClauses(lines: readonly ScoringLine[]): Clause[] {
  return lines.flatMap((line) => {
    const bulleted = stripBullet(line.text) !== line.text
    const text = stripListMark(stripBullet(line.text))
    if (line.award !== '') return readPricedLine(text, line.award)
    return splitSegments(text).flatMap((segment) => readSegment(segment, bulleted))
  })
}

/** Whether a line can only be about scoring, not part of a title. */
export function tellsScoring(line: string): boolean {
  if (
    /^\s*(?:cách (?:tính|chấm)|phương pháp (?:tính|đánh giá)|điểm đánh giá|tính tỷ lệ|công thức|trong đó|thang điểm|mức điểm|nếu tỷ lệ|chấm điểm|ghi chú|lưu ý|tài liệu kiểm chứng|tlkc)/iu.test(
      line,
    )
  )
    return true
  return findAwards(stripListMark(stripBullet(line))).length > 0
}

/** "a) Đúng hạn", "1. Có kế hoạch" → without its mark; "a là tổng số" stays. */
function stripListMark(text: string): string {
  return text
    .replace(/^(?:\((?:\d{1,2}|[a-zđ])\)|(?:\d{1,2}|[a-zđ])[.)](?!\d))\s+(?!là\s)/iu, '')
    .replace(/^(?:mức|trường hợp|tiêu chí|nội dung)\s+\d{1,2}\s*[:.)-]\s*/iu, '')
}

/** A line with a cell of points: all of its text is the condition. */
function readPricedLine(text: string, priced: string): Clause[] {
  const cell = priced.replace(/^(?:tối đa|điểm)\s*:?\s*(?=\S)/iu, '')
  const found = findAwards(`: ${cell}`).filter(({ use }) => use === 'plus' || use === 'minus')
  const [award] = found
  if (!award || found.length > 1) return [{ kind: 'prose', text: `${text}: ${priced}`, loud: true }]
  const inText = findAwards(text).filter(
    ({ use, award: own }) => (use === 'plus' || use === 'minus') && own.kind !== 'formula',
  )
  const [own] = inText
  const same = own && inText.length === 1 && sameAward(own.award, award.award)
  const formula = findAwards(text).find(({ award: inner }) => inner.kind === 'formula')
  if (formula && award.award.kind !== 'formula')
    return [...splitSegments(text).flatMap((segment) => readSegment(segment, true))]
  if (own && !same) return [{ kind: 'prose', text: `${text}: ${priced}`, loud: true }]
  const [clause, ...more] = own
    ? readSegment(text, true)
    : clausesOf(`${text}: `, [{ ...award, start: text.length + 2, end: text.length + 2 }])
  return clause ? [{ ...clause, text: `${text}: ${priced}` }, ...more] : []
}

function sameAward(a: Award, b: Award): boolean {
  return a.kind === b.kind && (a.kind !== 'points' || b.kind !== 'points' || a.points === b.points)
}

const abbreviation = /(?:^|[\s(])(?:TP|Tp|TX|TT|P|Q|ThS|TS|GS|PGS|QĐ|KH|v\.v|tr)$/u

/** Sentences and parts between semicolons, brackets kept whole. */
function splitSegments(text: string): string[] {
  const whole = /^\((.*)\)$/su.exec(text)?.[1]
  if (whole !== undefined && !/[()]/.test(whole)) return splitSegments(whole)
  const parts: string[] = []
  let depth = 0
  let from = 0
  const cut = (at: number, next: number) => {
    parts.push(text.slice(from, at))
    from = next
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (/[([{]/.test(sign)) depth++
    else if (/[)\]}]/.test(sign)) depth = Math.max(depth - 1, 0)
    else if (depth > 0) continue
    else if (
      sign === ';' ||
      sign === '|' ||
      (sign === '/' &&
        text[at - 1] === ' ' &&
        text[at + 1] === ' ' &&
        !/[a-z] \/ [a-z](?!\p{L})/iu.test(text.slice(at - 2, at + 3)))
    )
      cut(at, at + 1)
    else if (
      sign === '.' &&
      /^\.\s+["“(]?\p{Lu}/u.test(text.slice(at)) &&
      !abbreviation.test(text.slice(from, at))
    )
      cut(at, at + 1)
    else if (
      sign === ',' &&
      /^,\s*(?:nếu|còn lại|còn|trường hợp|dưới|trên|từ)\s[^,;]{0,60}?\d\s*%/iu.test(text.slice(at))
    )
      cut(at, at + 1)
  }
  cut(text.length, text.length)
  return parts
    .flatMap((part) =>
      part.split(/(?<=\S)[,.\s]+(?=trong đó(?: tỷ lệ)?[:,\s]|với [a-zđ] (?:là|=)|ở đây[:,\s])/iu),
    )
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function readSegment(segment: string, bulleted: boolean): Clause[] {
  const text = segment.trim()
  const defined = readDefinitions(text)
  if (defined) return defined
  const awards = findAwards(text)
  const graded = awards.some(({ use }) => use === 'plus' || use === 'minus')
  if (surveyWords.test(text) && !graded) return [{ kind: 'survey', text }]
  if (awards.length > 0) return clausesOf(text, awards)
  const share = readShare(text)
  if (share) return [share]
  const judged = readJudge(text)
  if (judged) return [judged]
  if (hitsNothing.test(text)) {
    return [{ kind: 'floor', award: null, text }]
  }
  if (isIntro(text)) return [{ kind: 'intro', text }]
  if (bulleted && !/[:.]$/.test(text)) return [{ kind: 'item', label: trimMarks(text), text }]
  return [{ kind: 'prose', loud: isLoud(text), text }]
}

/** "Trừ cho đến hết điểm": the floor of a deduction. */
const hitsNothing =
  /(?:đến|tới) (?:khi )?hết(?: số)?(?: điểm|[\s.,;)]*$)|trừ hết(?: số)? điểm|không (?:trừ|tính) (?:điểm )?âm|trừ (?:đến|tối đa bằng) (?:0|hết)/iu

/** "Trong đó: a là tổng số …, b là số …" → what each letter means; null where the text defines none. */
function readDefinitions(text: string): Clause[] | null {
  const bare = text.replace(
    /^(?:trong đó|với|ở đây|ghi chú|gọi|và|trong công thức(?: trên)?)(?![\p{L}])[\s:,]*/iu,
    '',
  )
  const mark = /(?:^|[\s,;.(+–-])\(?([a-zđA-Z])\)?\s*(?:là|=|:)\s*(?=\p{L}{2,})/gu
  const starts = [...bare.matchAll(mark)]
  const [first] = starts
  if (!first || first.index > 2) return bare === '' && text !== '' ? [{ kind: 'intro', text }] : null
  return starts.map((start, index): Clause => {
    const from = start.index + start[0].length
    const to = starts[index + 1]?.index ?? bare.length
    const meaning = trimMarks(bare.slice(from, to).replace(/(?:\s|,|;)+(?:và|còn)\s*$/iu, ''))
    return {
      kind: 'define',
      letter: (start[1] ?? '').toLowerCase(),
      meaning,
      text: `${start[1] ?? ''}: ${meaning}`,
    }
  })
}

/** "Tính tỷ lệ % giữa số X so với tổng số Y", "Tỷ lệ = X / Y × 100%". */
function readShare(text: string): Clause | null {
  const equals =
    /^(?:tỷ lệ[^=:]*|p)\s*[=:]\s*\(?\[?\s*((?:tổng )?số [^/×*÷:]+?)\s*\)?\s*(?:\/|÷|:|chia(?: cho)?|trên(?= tổng))\s*\(?\s*((?:tổng )?(?:số )?[^×*/÷]+?)\s*\)?\]?\s*(?:[×*x]\s*100\s*%?\s*\)?)?\.?$/iu.exec(
      text,
    )
  const spoken =
    /^(?:(?:cách )?tính |xác định |điểm tính theo |căn cứ )?(?:tỷ lệ|tỉ lệ)(?: (?:%|phần trăm|\(%\)))?(?: (?:giữa|của))?\s+((?:tổng )?(?:số )?\S.*?)\s+(?:so với|trên|chia cho|chia|\/|và)\s+(tổng(?: số)? .*?|số .*?)(?: [×*x] 100 ?%?)?[.:]?$/iu.exec(
      text,
    )
  const letters =
    /^(?:tính |xác định )?(?:tỷ lệ|tỉ lệ)?(?: (?:%|phần trăm))?\s*[:=]?\s*\(?([a-zđ])\s*\/\s*([a-zđ])\)?(?: ?[×*x] ?100 ?%?)?[.:]?$/iu.exec(
      text,
    )
  const found = equals ?? spoken ?? letters
  if (!found) return null
  return { kind: 'share', numerator: trimMarks(found[1] ?? ''), denominator: trimMarks(found[2] ?? ''), text }
}

function readJudge(text: string): Clause | null {
  const lower = toLower(text)
  if (
    /(?:hội đồng|tổ (?:thẩm định|công tác|giúp việc)|đoàn|cơ quan thẩm định|đơn vị thẩm định|cơ quan đánh giá|sở nội vụ|phòng nội vụ|ban chỉ đạo|lãnh đạo|chủ tịch|ubnd (?:tỉnh|thành phố|huyện))[^.;]{0,60}(?:chấm|cho điểm|đánh giá|xem xét|quyết định)/u.test(
      lower,
    )
  ) {
    return { kind: 'judged', by: 'reviewer', text }
  }
  return /(?:đơn vị|cơ quan|địa phương) tự (?:chấm|đánh giá)(?: điểm)?$|^tự (?:chấm|đánh giá)(?: điểm)?[.:]?$/u.test(
    lower,
  )
    ? { kind: 'judged', by: 'unit', text }
    : null
}

function isIntro(text: string): boolean {
  return (
    /^(?:cách (?:tính|chấm|đánh giá)|phương pháp (?:tính|chấm|đánh giá)|điểm đánh giá|điểm|thang điểm|mức điểm|chấm điểm|tính điểm|cách thức|căn cứ|cụ thể|trong đó|như sau|ghi chú|lưu ý|theo các mức|mức độ|hướng dẫn|nếu|thì|và|hoặc)(?:\s+(?:tính|chấm|đánh giá|điểm|cụ thể|như sau|sau|theo|các mức|mức|được|xác định|thực hiện|số|cho|tiêu chí|này|:))*[\s:.…]*$/iu.test(
      text,
    ) ||
    /^(?:các )?(?:điểm|mức điểm|điểm số|điểm đánh giá|cách tính điểm)[^.\d]{0,40}(?:như sau|cụ thể|sau đây|sau)\s*:?$/iu.test(
      text,
    )
  )
}

function isLoud(text: string): boolean {
  return /\d|điểm|trừ|tỷ lệ|công thức|nếu|mỗi|cứ |tối đa|chậm|không/iu.test(text)
}

/** Awards of one segment → a clause for each, by which words belong to which. */
function clausesOf(text: string, awards: readonly Found[]): Clause[] {
  const [first] = awards
  if (!first) return []
  const opening = text.slice(0, first.start).replace(/^[\s"“(]+/u, '')
  const leads =
    /^(?:(?:được|chấm|cho|đạt|tính|cộng|bị|sẽ|trừ|đạt được|được tính|ghi|mức|giảm|điểm)[\s:]*)*$/iu.test(
      opening,
    ) &&
    trimMarks(text.slice(first.end)) !== '' &&
    first.use !== 'cap'
  return awards.flatMap((award, index) => {
    const before = text.slice(awards[index - 1]?.end ?? 0, award.start)
    const after = text.slice(award.end, awards[index + 1]?.start ?? text.length)
    // The last award's trailing words belong to it; with the award in front, so do all words after.
    const trailing = index === awards.length - 1 ? text.slice(award.end) : leads ? after : leadingUnit(after)
    const condition = leads ? `${index === 0 ? '' : keepVerb(before)} ${trailing}` : before
    return [clauseOf(award, condition, before, trailing, leads, text)].flat()
  })
}

/** "/lần", "cho mỗi báo cáo" right behind an award, before the next condition. */
function leadingUnit(after: string): string {
  return /^\s*(?:\/\s*[^,;:]+|(?:cho|đối với)\s+(?:mỗi|một|từng|0?1)\s+[^,;:]+)/iu.exec(after)?.[0] ?? ''
}

function keepVerb(before: string): string {
  return /trừ/iu.test(before) ? 'trừ' : ''
}

const each =
  /(?:^|[\s,(])(?:cứ (?:mỗi|một|thêm|có|giảm|tăng|chậm|thiếu)?|với mỗi|mỗi (?:một)?|từng|thêm|mỗi)\s*(.+)$/iu
const one =
  /(?:^|[\s,(])(?:(thiếu|chậm|sai|trễ|vi phạm|không có|có|để xảy ra|phát sinh|sai sót)\s+)(?:0?1|một)\s+(.+)$/iu

function clauseOf(
  award: Found,
  condition: string,
  before: string,
  trailing: string,
  leads: boolean,
  text: string,
): Clause[] {
  const minus = award.use === 'minus'
  const rest = trimMarks(trailing)
  if (award.use === 'cap') return [{ kind: 'cap', award: award.award, text }, ...leftover(rest)]
  if (award.use === 'minusCap') return [{ kind: 'floor', award: award.award, text }, ...leftover(rest)]
  if (award.award.kind === 'span') {
    const judge = readJudge(text)
    return [
      { kind: 'grade', condition: tidyCondition(condition), award: award.award, minus, text },
      ...(judge ? [judge] : []),
    ]
  }
  const slash =
    /^\s*\/\s*(.+)$/su.exec(trailing) ??
    /^\s*(?:cho|đối với|trên|với|khi có|tương ứng(?: với)?)\s*(?:mỗi|một|từng|cứ|0?1)\s+(.+)$/isu.exec(
      trailing,
    )
  if (slash) {
    const lead = leads ? '' : tidyCondition(before)
    return [
      eachOf(slash[1] ?? '', award.award, minus, true, text, minus ? lead : ''),
      ...(lead !== '' && !minus ? leftoverOfCount(lead) : []),
    ]
  }
  const spoken = tidyCondition(condition)
  const marked = each.exec(spoken)
  if (marked)
    return [eachOf(marked[1] ?? '', award.award, minus, true, text, ''), ...leftover(leads ? '' : rest)]
  const single = minus ? one.exec(spoken) : null
  if (single)
    return [
      eachOf(`${single[2] ?? ''} ${(single[1] ?? '').toLowerCase()}`, award.award, minus, true, text, ''),
      ...leftover(leads ? '' : rest),
    ]
  const floor = !leads && hitsNothing.test(rest)
  const grade: Clause = { kind: 'grade', condition: spoken, award: award.award, minus, text }
  return [
    grade,
    ...(floor ? [{ kind: 'floor' as const, award: null, text: rest }] : leftover(leads ? '' : rest)),
  ]
}

/** "Mỗi hình thức: 0,5 điểm" under "Có hình thức tuyên truyền": the lead only names what is counted. */
function leftoverOfCount(lead: string): Clause[] {
  return isIntro(lead) || lead.length <= 40 ? [] : leftover(lead)
}

function leftover(rest: string): Clause[] {
  const words = trimMarks(rest.replace(/^[\s)\]]+/u, ''))
  if (words === '' || /^(?:nhưng|và|thì|còn|,|\)|điểm|tối đa)*$/iu.test(words)) return []
  if (hitsNothing.test(words)) return [{ kind: 'floor', award: null, text: words }]
  return [{ kind: 'prose', loud: isLoud(words), text: words }]
}

function eachOf(
  unit: string,
  award: Award,
  minus: boolean,
  marked: boolean,
  text: string,
  doing: string,
): Clause {
  const bare = tidyCondition(unit)
    .replace(
      /(?:\s+|^)(?:thì|bị|sẽ|được|cộng|tính|chấm|đạt|cho|thêm|trừ|mà|là)(?:\s+(?:thì|bị|sẽ|được|cộng|tính|chấm|đạt|cho|thêm|trừ|là))*$/iu,
      '',
    )
    .replace(/^(?:mỗi|một|từng|cứ)\s+/iu, '')
  const counted = /^(0?\d{1,3})(?!\s*%)\s+(.+)$/u.exec(bare)
  const size = counted ? Number(counted[1]) : 1
  const name = trimMarks(counted ? (counted[2] ?? '') : bare)
  const whole =
    doing !== '' && !name.includes(doing) ? `${name} ${doing.charAt(0).toLowerCase()}${doing.slice(1)}` : name
  return { kind: 'each', unit: whole, size: size > 0 ? size : 1, award, minus, marked, text }
}

const opening =
  /^(?:và|nếu|thì|còn|nhưng|hoặc|trường hợp|đối với trường hợp|khi|riêng|các|,|-|–|:)(?![\p{L}])\s*(?=\S)/iu
const closing =
  /\s*(?:[:=→–(-]|(?<![\p{L}])(?:thì|được|được tính|tính|chấm|cho|(?<!(?:không|chưa) )đạt|là|bị|sẽ|bằng|cộng|trừ|ghi|hưởng|số|mức|điểm đánh giá|điểm số|điểm đạt được|mức điểm|điểm|đánh giá|số điểm|tối đa|giảm))\s*$/iu

/** The bare condition: "Nếu ban hành đúng hạn thì điểm đánh giá là" → "ban hành đúng hạn". */
export function tidyCondition(text: string): string {
  let bare = text.trim().replace(/^[\s,;.:)\]]+/u, '')
  for (let before = ''; before !== bare;) {
    before = bare
    bare = bare
      .replace(opening, (joint) => (/^các/iu.test(joint) ? joint : ''))
      .replace(closing, '')
      .replace(/^[\s,;.:)\]]+/u, '')
      .trim()
    if (/^(?:có|không|đạt|không có|không đạt)$/iu.test(before)) return before
  }
  return trimMarks(bare)
}
