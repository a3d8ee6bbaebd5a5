import type { Rule } from '../../../domain/criterion.ts'
import { formatFigure } from '../../../domain/points.ts'
import type { Confidence } from '../reading.ts'
import { pointsOfAward } from './award.ts'
import { readChoice } from './choice-rule.ts'
import { readClauses, surveyWords, type Clause, type ScoringLine } from './clause.ts'
import { readDeadline } from './deadline-rule.ts'
import { eachesOf, type RuleDraft, type Scoring } from './draft.ts'
import { readJudged, readSurvey, usualAnswers } from './judged-rule.ts'
import { readRatio } from './ratio-rule.ts'
import { countsOne, readCount, readDeduction, readLooseDeduction } from './unit-rule.ts'

export type RuleReading = {
  readonly rule: Rule | null
  readonly confidence: Confidence
  readonly doubts: readonly string[]
  /** The most points the text gives, for rows without a printed maximum. */
  readonly best: number | null
}

/**
 * The scoring text of a row → its rule and how far it can be trusted. `penalty`: the row's points are taken from the
 * total, so what is "trừ" there is what the rule gives.
 */
export function readRule(
  lines: readonly ScoringLine[],
  max: number | null,
  title: string,
  penalty = false,
): RuleReading {
  const read = penalty ? readClauses(lines).map(turnPenalty) : readClauses(lines)
  const clauses = countsOne(read, max) ?? read
  const best = mostOf(clauses)
  // Without a printed maximum the text's own best award stands in, so that a rule can be shown.
  const scoring: Scoring = { clauses, max: max ?? best, title }
  const draft = choose(scoring)
  if (!draft) return { ...withoutRule(clauses, title), best }
  const doubts = [...draft.doubts]
  const faults = [...draft.faults]
  if (max === null) faults.push('Dòng chưa có điểm tối đa.')
  else if (draft.best !== null && draft.best !== max) {
    faults.push(
      `Mức điểm cao nhất đọc được là ${formatFigure(draft.best)}, khác điểm tối đa ${formatFigure(max)}.`,
    )
  }
  for (const clause of clauses) {
    const left = leftOver(clause, draft, max)
    if (left === 'fault') faults.push(`Chưa hiểu: "${shorten(clause.text)}".`)
    else if (left === 'doubt') doubts.push(`Chưa dùng đến: "${shorten(clause.text)}".`)
  }
  if (draft.rule.kind !== 'survey' && clauses.some(({ text }) => surveyWords.test(text)))
    doubts.push('Cách tính điểm có nhắc đến điều tra xã hội học.')
  if (lines.some(({ from }) => from === 'shared'))
    doubts.push('Cách tính điểm lấy từ ô gộp chung nhiều dòng.')
  const confidence = faults.length > 0 ? 'check' : doubts.length > 0 ? 'likely' : 'sure'
  return { rule: draft.rule, confidence, doubts: [...new Set([...faults, ...doubts])], best }
}

function turnPenalty(clause: Clause): Clause {
  switch (clause.kind) {
    case 'grade':
    case 'each': {
      const { award } = clause
      return {
        ...clause,
        minus: false,
        award: award.kind === 'points' ? { ...award, points: Math.abs(award.points) } : award,
      }
    }
    case 'floor':
      return clause.award
        ? { kind: 'cap', award: clause.award, text: clause.text }
        : { kind: 'intro', text: clause.text }
    case 'cap':
    case 'define':
    case 'share':
    case 'survey':
    case 'judged':
    case 'item':
    case 'intro':
    case 'prose':
      return clause
  }
}

function choose(scoring: Scoring): RuleDraft | null {
  const minus = eachesOf(scoring.clauses, true).length > 0
  const plus = eachesOf(scoring.clauses, false).length > 0
  if (minus && !plus) return readDeduction(scoring)
  if (plus && !minus) return readMixed(scoring) ?? readCount(scoring)
  if (plus && minus) return null
  return (
    readSurvey(scoring) ??
    readRatio(scoring) ??
    readDeadline(scoring) ??
    readLoose(scoring) ??
    readChoice(scoring) ??
    readJudged(scoring)
  )
}

/** "Mỗi nhiệm vụ có người phụ trách: 0,25" among other items of a checklist is one of them. */
function readMixed({ clauses, max, title }: Scoring): RuleDraft | null {
  const original = new Map<Clause, Clause>()
  const plain = clauses.map((clause): Clause => {
    if (clause.kind !== 'each') return clause
    const { condition, award, minus, text } = clause
    const grade: Clause = { kind: 'grade', condition, award, minus, text }
    original.set(grade, clause)
    return grade
  })
  const others = clauses.some((clause) => {
    const points = clause.kind === 'grade' && !clause.minus ? pointsOfAward(clause.award, max) : null
    return points !== null && points > 0 && points !== max
  })
  const draft = others ? readChoice({ clauses: plain, max, title }) : null
  if (draft?.rule.kind !== 'checklist') return null
  return { ...draft, used: new Set([...draft.used].map((clause) => original.get(clause) ?? clause)) }
}

/** One line that takes points away, beside at most a line of full points. */
function readLoose(scoring: Scoring): RuleDraft | null {
  const grades = scoring.clauses.filter((clause) => clause.kind === 'grade')
  return grades.length <= 2 && grades.some(({ minus }) => minus) ? readLooseDeduction(scoring) : null
}

function withoutRule(clauses: readonly Clause[], title: string): Omit<RuleReading, 'best'> {
  const telling = clauses.filter(({ kind }) => kind !== 'intro')
  if (telling.length === 0 && surveyWords.test(title)) {
    return {
      rule: { kind: 'survey', options: usualAnswers },
      confidence: 'likely',
      doubts: ['Chỉ tên tiêu chí nói đến điều tra xã hội học.'],
    }
  }
  return {
    rule: null,
    confidence: 'check',
    doubts: [
      telling.length === 0
        ? 'Không có cách tính điểm.'
        : 'Chưa hiểu cách tính điểm; giữ nguyên văn trong hướng dẫn.',
    ],
  }
}

/** What a clause that the rule does not explain does to it. */
function leftOver(clause: Clause, draft: RuleDraft, max: number | null): 'fault' | 'doubt' | null {
  if (draft.used.has(clause)) return null
  switch (clause.kind) {
    case 'intro':
      return null
    case 'cap':
      return pointsOfAward(clause.award, max) === max ? null : 'fault'
    case 'floor':
      return clause.award === null && draft.rule.kind === 'deduction' ? null : 'fault'
    case 'define':
    case 'share':
    case 'item':
    case 'judged':
      return 'doubt'
    case 'prose':
      return clause.loud ? 'fault' : 'doubt'
    case 'grade':
    case 'each':
    case 'survey':
      return 'fault'
  }
}

function mostOf(clauses: readonly Clause[]): number | null {
  const points = clauses.flatMap((clause) =>
    (clause.kind === 'grade' && !clause.minus) || clause.kind === 'cap'
      ? [pointsOfAward(clause.award, null)]
      : [],
  )
  const known = points.filter((one) => one !== null)
  return known.length === 0 ? null : Math.max(...known)
}

function shorten(text: string): string {
  return text.length > 90 ? `${text.slice(0, 87)}…` : text
}
