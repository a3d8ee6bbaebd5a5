import { trimMarks } from '../line.ts'
import type { Award, Found } from './award.ts'
import { isIntro, isLoud, readJudge, type Clause } from './clause.ts'
import { tidyCondition } from './condition.ts'
import { readDefinitions } from './share-clause.ts'

/** "Trừ cho đến hết điểm": the floor of a deduction. */
export const hitsNothing =
  /(?:đến|tới) (?:khi )?hết(?: số)?(?: điểm|[\s.,;)]*$)|trừ hết(?: số)? điểm|không (?:trừ|tính) (?:điểm )?âm|trừ (?:đến|tối đa bằng) (?:0|hết)/iu

/** Awards of one segment → a clause for each, by which words belong to which. */
export function clausesOf(text: string, awards: readonly Found[]): Clause[] {
  const [first] = awards
  if (!first) return []
  const lead = text.slice(0, first.start).replace(/^[\s"“(]+/u, '')
  const leads = first.use !== 'cap' && verbsOnly.test(lead) && trimMarks(text.slice(first.end)) !== ''
  return awards.flatMap((award, index): Clause[] => {
    const last = index === awards.length - 1
    const before = text.slice(awards[index - 1]?.end ?? 0, award.start)
    const after = text.slice(award.end, awards[index + 1]?.start ?? text.length)
    // The last award's trailing words belong to it; with the award in front, so do all words after.
    const trailing = last ? text.slice(award.end) : leads ? after : (unitBehind.exec(after)?.[0] ?? '')
    const condition = leads ? `${index > 0 && /trừ/iu.test(before) ? 'trừ' : ''} ${trailing}` : before
    return clauseOf({ award, condition, before, trailing, leads, text, joined: index > 0 })
  })
}

const verbsOnly =
  /^(?:(?:được|chấm|cho|đạt|tính|cộng|bị|sẽ|trừ|đạt được|được tính|ghi|mức|giảm|điểm)[\s:]*)*$/iu
/** "/lần", "cho mỗi báo cáo" right behind an award, before the next condition. */
const unitBehind =
  /^\s*(?:\/\s*[^,;:]+(?:,\s(?!tối đa|không|nhưng|tổng|trừ|và|song|mỗi|chậm|thiếu|có|nếu)\p{L}+(?:\s\p{L}+)?(?=\s*[(;,.]))?|(?:cho|đối với)\s+(?:mỗi|một|từng|0?1)\s+[^,;:]+)/iu
/** "Mỗi …" opens a condition, or stands behind a sign; where points are taken it may stand anywhere. */
const each =
  /(?:^|[,;:(–-])\s*(?:nếu |có |và |đạt |thực hiện |hoàn thành )?(?:cứ (?:mỗi|một|thêm|có)?|với mỗi|mỗi (?:một)?|từng|thêm)\s*(.+)$/iu
const eachInside = /(?:^|[\s,(])(?:cứ (?:mỗi|một)?|mỗi (?:một)?)\s*(.+)$/iu
/** "Gửi đúng hạn mỗi báo cáo 0,5 điểm": what is counted stands right before its points, and is no span of time. */
const eachBefore =
  /(?<=\p{L}\s)(?:cứ (?:mỗi|một)?|mỗi (?:một)?)\s*(?!quý|tháng|năm|tuần|kỳ|ngày|người|cơ quan|đơn vị|lần)(\p{L}+(?:\s\p{L}+){0,3}\s*(?:\s(?:được|đạt|cho|tính|cộng))?\s*)$/iu
const one = /^(?:(.*?)\s+)?(?:0?1|một)\s+(?!điểm|lần|ngày làm việc)(\p{L}.*)$/iu
const slash = /^\s*\/\s*(.+)$/su
const forEach = /^\s*(?:cho|đối với|trên|với|khi có|tương ứng(?: với)?)\s*(?:mỗi|một|từng|cứ|0?1)\s+(.+)$/isu

type Part = {
  readonly award: Found
  readonly condition: string
  readonly before: string
  readonly trailing: string
  readonly leads: boolean
  readonly text: string
  readonly joined: boolean
}

function clauseOf({ award: found, condition, before, trailing, leads, text, joined }: Part): Clause[] {
  const { minus, award } = signOf(found, `${before} ${trailing}`)
  const rest = leads ? '' : trimMarks(trailing)
  if (found.use === 'cap') return [{ kind: 'cap', award, text }, ...leftover(rest)]
  if (found.use === 'minusCap') return [{ kind: 'floor', award, text }, ...leftover(rest)]
  // "Điểm = (b/a) × 2 (nếu tỷ lệ từ 70% trở lên)": a formula's condition may stand behind it.
  if (award.kind === 'formula' && !leads && tidyCondition(condition, joined) === '' && rest !== '') {
    return [{ kind: 'grade', condition: tidyCondition(trailing, false, true), award, minus, text }]
  }
  const spoken = tidyCondition(condition, joined, leads)
  if (award.kind === 'span') {
    const judge = readJudge(text)
    return [{ kind: 'grade', condition: spoken, award, minus, text }, ...(judge ? [judge] : [])]
  }
  const behind = slash.exec(trailing) ?? forEach.exec(trailing)
  if (behind) {
    const lead = leads ? '' : tidyCondition(before, joined)
    const clauses = eachOf(behind[1] ?? '', award, minus, text, minus ? lead : '', spoken)
    // A short lead only names what is counted: "Hình thức tuyên truyền: 0,5 điểm/hình thức".
    return lead === '' || minus || isIntro(lead) || lead.length <= 40
      ? clauses
      : [...clauses, ...leftover(lead)]
  }
  const marked = each.exec(condition) ?? (minus ? eachInside : eachBefore).exec(condition)
  if (marked) {
    const lead = tidyCondition(condition.slice(0, marked.index), joined)
    const doing =
      minus && lead !== ''
        ? `${/[,:;]\s*$/u.test(condition.slice(0, marked.index + 1)) ? '(' : ''}${lead}`
        : ''
    return [...eachOf(marked[1] ?? '', award, minus, text, doing, spoken), ...leftover(rest)]
  }
  const single = minus ? one.exec(spoken) : null
  if (single) {
    const doing = (single[1] ?? '')
      .replace(/^\(/u, '')
      .toLowerCase()
      .replace(/^(?:có|để|nếu|khi)(?:\s+|$)/u, '')
    const unit = `${single[2] ?? ''} ${doing}`.trim()
    return [...eachOf(unit, award, minus, text, '', spoken), ...leftover(rest)]
  }
  return [{ kind: 'grade', condition: spoken, award, minus, text }, ...leftover(rest)]
}

/** "Mỗi phản ánh đúng: -2 điểm": a sign takes away as "trừ" does, where it is said for each. */
function signOf({ award, use }: Found, around: string): { readonly minus: boolean; readonly award: Award } {
  if (use === 'plus' && award.kind === 'points' && award.points < 0 && saysEach.test(around))
    return { minus: true, award: { kind: 'points', points: Math.abs(award.points) } }
  return { minus: use === 'minus', award }
}

const saysEach = /(?<![\p{L}])(?:mỗi|cứ|từng)(?![\p{L}])|^\s*\S*\s*\/\s*\p{L}/iu

function leftover(rest: string): Clause[] {
  const defined = readDefinitions(rest.replace(/^[\s.,;]+/u, ''))
  if (defined) return defined
  const words = trimMarks(rest.replace(/^[\s)\]]+/u, ''))
  if (words === '' || /^(?:nhưng|và|thì|còn|,|\)|điểm|tối đa|\s)*$/iu.test(words)) return []
  if (hitsNothing.test(words)) return [{ kind: 'floor', award: null, text: words }]
  return [{ kind: 'prose', loud: isLoud(words), text: words }]
}

/** Where the words of a unit end and what limits the points begins. */
const limit =
  /\s*[,(]?\s*(?:và |nhưng )?(?:tổng (?:số |cộng )?(?:điểm )?|mức )?(?:tối đa|không quá|không vượt quá|trừ (?:cho )?(?:đến|tới|hết|tối đa)|nhưng|cho (?:đến|tới) (?:khi )?hết)/iu
const verbs =
  /(?:\s+|^)(?:thì|bị|sẽ|được|cộng|tính|chấm|đạt|cho|thêm|trừ|mà|là)(?:\s+(?:thì|bị|sẽ|được|cộng|tính|chấm|đạt|cho|thêm|trừ|là))*$/iu

function eachOf(
  unit: string,
  award: Award,
  minus: boolean,
  text: string,
  doing: string,
  condition: string,
): Clause[] {
  const end = limit.exec(unit)
  const after = end ? unit.slice(end.index) : ''
  const bare = trimMarks(trimMarks(end ? unit.slice(0, end.index) : unit).replace(verbs, '')).replace(
    /^(?:mỗi|một|từng|cứ)\s+/iu,
    '',
  )
  const counted = /^(?:(?:phát hiện|có|để xảy ra|vi phạm|thêm)\s+)?(0?\d{1,3})(?!\s*%)\s+(\p{L}.*)$/iu.exec(
    bare,
  )
  const size = counted ? Number(counted[1]) : 1
  const name = turnUnit(trimMarks(counted ? (counted[2] ?? '') : bare))
  const said = joinDoing(name, doing)
  const clause: Clause = {
    kind: 'each',
    unit: said,
    size: size > 0 ? size : 1,
    award,
    minus,
    condition,
    text,
  }
  return hitsNothing.test(after) ? [clause, { kind: 'floor', award: null, text: trimMarks(after) }] : [clause]
}

/** "chậm 01 ngày" → "ngày chậm": what is counted stands first. */
function turnUnit(unit: string): string {
  const found =
    /^((?:[\p{L}]+ ){0,2}(?:chậm|thiếu|trễ|muộn|sai|vi phạm|để xảy ra|không có|không thực hiện|quá hạn))\s+(?:0?1|một)\s+(\p{L}.*)$/iu.exec(
      unit,
    )
  return found ? `${found[2] ?? ''} ${(found[1] ?? '').toLowerCase()}` : unit
}

/** "báo cáo" and "thiếu hoặc chậm" → "báo cáo thiếu hoặc chậm"; what stood before a comma goes into brackets. */
function joinDoing(name: string, doing: string): string {
  const bracket = doing.startsWith('(')
  const lead = doing.replace(/^\(/u, '')
  // "chậm 01 ngày" before "/ngày": the unit is said twice.
  const again = ['01', '1', 'một'].find((one) => lead.toLowerCase().endsWith(` ${one} ${name.toLowerCase()}`))
  const words = again === undefined ? lead : lead.slice(0, -(again.length + name.length + 2))
  if (words === '' || name.toLowerCase().includes(words.toLowerCase())) return name
  const low = `${words.charAt(0).toLowerCase()}${words.slice(1)}`
  return bracket ? `${name} (${low})` : `${name} ${low}`
}
