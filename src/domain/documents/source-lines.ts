import { formatDay } from '../day.ts'
import { decisionDay } from '../decision.ts'
import { guessKind } from '../document-kind.ts'
import type { Dossier } from '../dossier.ts'
import type { ScoreSheet } from '../score.ts'
import { describeBase } from './score-result.ts'

type Period = { readonly from: string; readonly to: string }

/**
 * What a paper of a dossier is made from, a line each: the period; the freeze its figures come from; the set with its
 * version; the decision that issued the set; what the index is a share of, where the paper does not say it elsewhere.
 */
export function sourceLines(
  dossier: Pick<Dossier, 'round' | 'year' | 'set' | 'seal' | 'revision'>,
  sheet?: Pick<ScoreSheet, 'total'>,
): readonly string[] {
  const { round, year, set, seal, revision } = dossier
  return [
    round ? periodLine(round.period) : `Kỳ đánh giá: năm ${year}`,
    ...(seal ? [`Số liệu theo bản chốt số ${revision}, ngày ${formatDay(seal.at)}`] : []),
    ...setLines(set),
    ...(sheet ? [baseLine(sheet, set)] : []),
  ]
}

/** "Điểm tối đa áp dụng: 100 − 2,00 (không áp dụng) = 98,00" */
export function baseLine(
  { total }: Pick<ScoreSheet, 'total'>,
  { digits }: Pick<Dossier['set'], 'digits'>,
): string {
  return `Điểm tối đa áp dụng: ${describeBase(total, digits)}`
}

/** "Kỳ đánh giá: từ ngày 15/12/2021 đến ngày 14/12/2022" */
export function periodLine(period: Period): string {
  return `Kỳ đánh giá: ${periodWords(period)}`
}

/** "từ ngày 15/12/2021 đến ngày 14/12/2022" */
export function periodWords({ from, to }: Period): string {
  return `từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`
}

/**
 * The set with its version, then "Căn cứ Kế hoạch số 43/KH-UBND ngày 21/02/2022 của UBND thành phố Quy Nhơn" where a
 * decision is named.
 */
export function setLines(
  set: Pick<Dossier['set'], 'title' | 'version' | 'decision' | 'issuer'>,
): readonly string[] {
  const decision = decisionWords(set)
  return [`${set.title}; phiên bản ${set.version}`, ...(decision === '' ? [] : [`Căn cứ ${decision}`])]
}

/** "Kế hoạch số 43/KH-UBND ngày 21/02/2022 của UBND thành phố Quy Nhơn"; '' where no decision is named. */
export function decisionWords({ decision, issuer }: Pick<Dossier['set'], 'decision' | 'issuer'>): string {
  const { number } = decision
  if (number.trim() === '') return ''
  const day = decisionDay(decision)
  return [
    guessKind(number) ?? 'văn bản',
    `số ${number}`,
    ...(day === null ? [] : [`ngày ${formatDay(day)}`]),
    ...(issuer.trim() === '' ? [] : [`của ${issuer}`]),
  ].join(' ')
}
