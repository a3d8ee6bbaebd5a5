import { formatDay, parseDay } from '../../domain/day.ts'
import { fail, succeed, type Problem, type Result } from '../../domain/result.ts'
import type { Round, RoundFields } from '../../domain/round.ts'

/** What stands in the form of a round: days as people write them, the set as "id/version". */
export type RoundTexts = {
  title: string
  year: string
  set: string
  from: string
  to: string
  submit: string
  explain: string
  reviewer: string
  guideNumber: string
  guideDate: string
  guideIssuer: string
  guideSubject: string
}

/** What a round states beside its set and its units. */
export type RoundHead = Omit<RoundFields, 'set' | 'units'>

export type FieldName = keyof RoundTexts

/** An empty form for a year: the whole year is the period until somebody says otherwise. */
export function textsForYear(year: string): Omit<RoundTexts, 'set' | 'reviewer'> {
  return {
    title: `Đánh giá, chấm điểm CCHC năm ${year}`,
    year,
    from: `01/01/${year}`,
    to: `31/12/${year}`,
    submit: '',
    explain: '',
    guideNumber: '',
    guideDate: '',
    guideIssuer: '',
    guideSubject: '',
  }
}

export function textsOfRound({ title, year, set, period, due, guide, reviewer }: Round): RoundTexts {
  return {
    title,
    year: String(year),
    set: setName(set),
    from: formatDay(period.from),
    to: formatDay(period.to),
    submit: formatDay(due.submit),
    explain: formatDay(due.explain),
    reviewer,
    guideNumber: guide?.number ?? '',
    guideDate: guide ? formatDay(guide.date) : '',
    guideIssuer: guide?.issuer ?? '',
    guideSubject: guide?.subject ?? '',
  }
}

/** The form's texts as what a round states; each problem's path is the name of a field. */
export function readRoundTexts(texts: RoundTexts): Result<RoundHead> {
  const problems: Problem[] = []
  const say = (path: FieldName, message: string) => problems.push({ path, message })
  const day = (name: 'from' | 'to' | 'submit' | 'explain' | 'guideDate'): string => {
    const read = parseDay(texts[name])
    if (read === null) say(name, 'Ghi ngày/tháng/năm, ví dụ 15/12/2022.')
    return read ?? ''
  }
  if (texts.title.trim() === '') say('title', 'Ghi tên đợt đánh giá.')
  const typed = texts.year.normalize('NFKC').trim()
  if (!/^(19[9]\d|20\d\d|21\d\d)$/.test(typed)) say('year', 'Ghi năm bằng bốn chữ số, ví dụ 2022.')
  const period = { from: day('from'), to: day('to') }
  const due = { submit: day('submit'), explain: day('explain') }
  const { guideNumber: number, guideIssuer: issuer, guideSubject: subject } = texts
  const hasGuide = [number, issuer, subject, texts.guideDate].some((text) => text.trim() !== '')
  const guide = hasGuide ? { number, date: day('guideDate'), issuer, subject } : null
  if (hasGuide && number.trim() === '') say('guideNumber', 'Ghi số, ký hiệu văn bản hướng dẫn.')
  const { title, reviewer } = texts
  return problems.length > 0
    ? fail(...problems)
    : succeed({ title, year: Number(typed), period, due, guide, reviewer })
}

/** The field that a problem of the round itself is shown at; null where it is of none. */
export function fieldOfPath(path: string): FieldName | null {
  return fieldsByPath[path] ?? null
}

/** "quy-nhon/2022": the value of a choice of sets. */
export function setName({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}/${version}`
}

const fieldsByPath: Readonly<Record<string, FieldName | undefined>> = {
  title: 'title',
  year: 'year',
  period: 'to',
  'period.from': 'from',
  'period.to': 'to',
  'due.submit': 'submit',
  'due.explain': 'explain',
  'guide.date': 'guideDate',
  'guide.number': 'guideNumber',
  reviewer: 'reviewer',
}
