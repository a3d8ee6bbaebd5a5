/** A day of the year in a rule: `03-31`, and how many years after the year that is scored. */
export type RuleDay = {
  readonly month: number
  readonly day: number
  readonly yearOffset: number
  readonly doubt: boolean
}

/** A condition on a date. */
export type DayRange =
  | { readonly kind: 'by'; readonly day: RuleDay; readonly strict: boolean; readonly quarter: boolean }
  | { readonly kind: 'between'; readonly from: RuleDay; readonly to: RuleDay }
  | { readonly kind: 'after'; readonly day: RuleDay }
  /** Days behind the due date; `to` null is any number. `whole`: calendar days were meant for certain. */
  | { readonly kind: 'late'; readonly from: number; readonly to: number | null; readonly whole: boolean }
  | { readonly kind: 'onTime' }
  | { readonly kind: 'never' }

const late =
  '(?<!không )(?:chậm(?! nhất)|trễ(?! nhất)|muộn(?! nhất| hơn)|quá hạn|quá thời hạn|quá thời gian|sau thời hạn|sau hạn)'
const unit = '(ngày làm việc|ngày|tuần|tháng(?!\\s*\\d))'
/** "31/01", "31 tháng 01", "ngày 31-01": a bare "1-5" or "2/3 nội dung" is no day. */
const dayLead = '(?<=(?:ngày|trước|sau|từ|đến|tới|hết|hạn|quá|hơn|nhất|là|trong|[-–(:])\\s*)'
const notDay =
  '(?!\\d|\\s*(?:ngày|%|số|nội dung|tổng|đơn vị|nhiệm vụ|tiêu chí|hồ sơ|văn bản|điểm|mức|yêu cầu|cơ quan))'
const day = `(?:ngày\\s*)?(?<![\\d/.,])(\\d{1,2})(?:\\s*tháng\\s*|(?<=ngày\\s*\\d{1,2})\\s*[./-]\\s*|(?<=${dayLead}\\d{1,2})\\s*\\/\\s*|[./-](?=\\d{1,2}[./-]\\d{4}))(\\d{1,2})${notDay}(?:\\s*(?:\\/|\\.|-|\\s*năm\\s*)\\s*(\\d{4}))?`
const month = 'tháng\\s*(\\d{1,2})(?!\\d)(?:\\s*(?:\\/|năm\\s*)\\s*(\\d{4}))?'
const quarter =
  'quý\\s*(iv|iii|ii|i|[1-4]|một|hai|ba|bốn|tư)(?![\\p{L}\\d])(?:\\s*(?:\\/|năm\\s*)\\s*(\\d{4}))?'
const when = `(?:${day}|${month}|${quarter})`

const lateSpan = new RegExp(
  `${late}[^\\d]{0,40}?(?:từ\\s*)?(trên\\s*)?(\\d+)\\s*(?:ngày làm việc|ngày|tuần|tháng)?\\s*(?:đến|tới|-|–)\\s*(dưới\\s*)?(\\d+)\\s*${unit}`,
  'u',
)
const lateLeast = new RegExp(
  `${late}[^\\d]{0,40}?(?:(?<!không )(?<!không vượt )(trên|quá|hơn)|từ)\\s*(\\d+)\\s*${unit}|${late}[^\\d]{0,40}?(\\d+)\\s*${unit}\\s*trở lên`,
  'u',
)
const lateMost = new RegExp(
  `${late}[^\\d]{0,40}?(dưới|không quá|không vượt quá|đến|tối đa|trong vòng|trong|ít hơn|nhỏ hơn|<|≤)?\\s*(\\d+)\\s*${unit}`,
  'u',
)
const lateBeyond = new RegExp(`(?:quá|sau|hơn|trên)\\s*(\\d+)\\s*${unit}`, 'u')
const dates = new RegExp(when, 'gu')

/** What a condition says of dates or delay; null where it says nothing of them. */
export function parseDayRange(condition: string): DayRange | null {
  const text = condition.toLowerCase().replace(/quí/g, 'quý').replace(/\s+/g, ' ')
  return readLate(text) ?? readDates(text) ?? readPlain(text)
}

/** A due date that a sentence names: "trước ngày 31/3", "trong Quý I"; null where it names none or several. */
export function findDueDay(text: string): { day: RuleDay; strict: boolean } | null {
  const found = parseDayRange(text)
  return found?.kind === 'by' ? { day: found.day, strict: found.strict } : null
}

function readLate(text: string): DayRange | null {
  const span = lateSpan.exec(text)
  if (span) {
    const [, above, from = '', under, to = '', name = ''] = span
    const scale = daysIn(name)
    return lateRange(Number(from) * scale + (above ? 1 : 0), Number(to) * scale - (under ? 1 : 0), name)
  }
  const least = lateLeast.exec(text)
  if (least) {
    const name = least[3] ?? least[5] ?? ''
    return lateRange(Number(least[2] ?? least[4]) * daysIn(name) + (least[1] ? 1 : 0), null, name)
  }
  const most = lateMost.exec(text)
  if (most) {
    const [, sign = '', to = '', name = ''] = most
    const under = /dưới|hơn|</.test(sign)
    return lateRange(1, Number(to) * daysIn(name) - (under ? 1 : 0), name)
  }
  const beyond = lateBeyond.exec(text)
  if (beyond && /hạn|quy định/.test(text))
    return lateRange(Number(beyond[1]) * daysIn(beyond[2] ?? '') + 1, null, beyond[2] ?? '')
  return null
}

function lateRange(from: number, to: number | null, name: string): DayRange {
  return { kind: 'late', from, to, whole: name === 'ngày' }
}

function daysIn(name: string): number {
  return name === 'tuần' ? 7 : name === 'tháng' ? 30 : 1
}

function readDates(text: string): DayRange | null {
  const found = [...text.matchAll(dates)].flatMap((match) => {
    const read = readDay(match, text)
    return read ? [{ ...read, at: match.index, end: match.index + match[0].length }] : []
  })
  const [first, second] = found
  if (!first || found.length > 2) return null
  if (second) {
    const joint = text.slice(first.end, second.at)
    const bare = /^\s*(?:-|–|đến(?: hết)?(?: ngày)?|tới)\s*$/u.test(joint)
    const spoken = /đến|tới|-|–/u.test(joint) && /từ|sau/u.test(text.slice(0, first.at))
    if (!bare && !spoken) return null
    return { kind: 'between', from: first.start ?? first.day, to: second.day }
  }
  const before = text.slice(0, first.at)
  if (
    /(?:sau|quá|từ|kể từ|muộn hơn|chậm hơn|trễ hơn)\s*(?:ngày\s*|thời hạn\s*)?(?:ngày\s*|hết\s*)?$/.test(
      before,
    ) &&
    !/không (?:quá|muộn hơn|chậm hơn|trễ hơn)\s*(?:ngày\s*)?$/.test(before)
  ) {
    return { kind: 'after', day: first.day }
  }
  const strict = /trước\s*(?:ngày\s*|thời điểm\s*)?$/.test(before) && first.start === null
  return { kind: 'by', day: first.day, strict, quarter: first.quarter }
}

function readDay(match: RegExpExecArray, text: string) {
  const [, date, ofMonth, ofYear, wholeMonth, monthYear, wholeQuarter, quarterYear] = match
  const tail = text.slice(match.index + match[0].length, match.index + match[0].length + 40)
  const year = ofYear ?? monthYear ?? quarterYear
  const yearOffset = /^\s*(?:của\s*)?năm (?:trước|liền trước|liền kề(?! (?:sau|tiếp)))/.test(tail)
    ? -1
    : /^\s*(?:của\s*)?năm (?:sau|tiếp theo|kế tiếp|liền kề sau|tới)/.test(tail)
      ? 1
      : 0
  const base = { yearOffset, doubt: year !== undefined }
  if (date !== undefined && ofMonth !== undefined) {
    const [inMonth, inYear] = [Number(date), Number(ofMonth)]
    if (inYear < 1 || inYear > 12 || inMonth < 1 || inMonth > lastDay(inYear)) return null
    return { day: { month: inYear, day: inMonth, ...base }, start: null, quarter: false }
  }
  if (wholeMonth !== undefined) {
    const inYear = Number(wholeMonth)
    if (inYear < 1 || inYear > 12) return null
    return {
      day: { month: inYear, day: lastDay(inYear), ...base },
      start: { month: inYear, day: 1, ...base },
      quarter: false,
    }
  }
  const last = quarterNumber(wholeQuarter ?? '') * 3
  if (last === 0) return null
  return {
    day: { month: last, day: lastDay(last), ...base },
    start: { month: last - 2, day: 1, ...base },
    quarter: true,
  }
}

function quarterNumber(text: string): number {
  const at = [
    ['i', '1', 'một'],
    ['ii', '2', 'hai'],
    ['iii', '3', 'ba'],
    ['iv', '4', 'bốn', 'tư'],
  ].findIndex((names) => names.includes(text))
  return at + 1
}

/** The last day of a month in a common year. */
function lastDay(month: number): number {
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
}

function readPlain(text: string): DayRange | null {
  if (
    /^(?:không|chưa)\s+(?:ban hành|thực hiện|có|gửi|báo cáo|xây dựng|triển khai|nộp|lập|phê duyệt|tổ chức|công bố|đăng ký)/u.test(
      text,
    )
  )
    return { kind: 'never' }
  if (
    /đúng (?:thời )?hạn|đúng thời gian|đúng tiến độ|kịp thời|đúng quy định về thời gian/u.test(text) &&
    !/không (?:đúng|kịp)|chưa (?:đúng|kịp)/u.test(text)
  )
    return { kind: 'onTime' }
  return null
}
