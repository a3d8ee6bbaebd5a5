import type { Dossier } from './dossier.ts'
import { formatFigure, formatPoints, formatShare, fractionFromNumber } from './points.ts'
import type { SurveyEntry } from './review.ts'
import { scoreSurvey } from './rules.ts'
import type { SurveyLeaf } from './survey-check.ts'

/**
 * The figures that survey points come from, one line each: answers by option, by group where there are groups, or the
 * points of a report. Ends with what they come to.
 */
export function describeSurvey(leaf: SurveyLeaf, entry: SurveyEntry, digits: number): readonly string[] {
  const points = scoreSurvey(leaf, entry)
  const sum = points === null ? [] : [`Điểm điều tra XHH: ${formatPoints(points, digits)}`]
  if ('points' in entry)
    return [`Lấy từ báo cáo (SIPAS): ${formatFigure(entry.answers)} người trả lời`, ...sum]
  if ('counts' in entry) return [`Số phiếu: ${describeCounts(leaf, entry.counts)}`, ...sum]
  return [
    ...entry.groups.map(({ name, weight, issued, returned, counts }, at) => {
      const called = name === '' ? `Nhóm ${at + 1}` : name
      return `${called} (trọng số ${formatFigure(weight)}, phát ra ${formatFigure(issued)}, thu về ${formatFigure(returned)}): ${describeCounts(leaf, counts)}`
    }),
    ...sum,
  ]
}

/** What an answer of a survey is called where its number is asked for: "Mức 1 (100 %)". */
export function nameAnswer(share: number, at: number): string {
  return `Mức ${at + 1} (${formatShare(fractionFromNumber(share), 2)})`
}

/** The history's line on surveys that were entered or taken out: "Nhập điểm điều tra XHH tiêu chí 3, 4.1". */
export function surveyTrace(
  leaves: readonly SurveyLeaf[],
  entries: Readonly<Record<string, SurveyEntry | null>>,
  { set }: Pick<Dossier, 'set'>,
): string {
  const told = leaves.flatMap((leaf) => {
    const entry = Object.hasOwn(entries, leaf.key) ? entries[leaf.key] : undefined
    if (entry === undefined) return []
    const points = entry && scoreSurvey(leaf, entry)
    return [`${leaf.code} ${points === null ? '(xóa)' : `(${formatPoints(points, set.digits)} điểm)`}`]
  })
  return `${entering} ${told.join(', ')}`
}

/** Who entered survey points of a criterion, and when, as the history tells it; the oldest first. */
export function surveyTraces({ history }: Dossier, { code }: SurveyLeaf): Dossier['history'] {
  return history.filter(({ what }) => what.startsWith(entering) && what.includes(` ${code} (`))
}

const entering = 'Nhập điểm điều tra XHH tiêu chí'

function describeCounts({ rule }: SurveyLeaf, counts: readonly number[]): string {
  return rule.options
    .map((share, at) => `${formatFigure(counts[at] ?? 0)} ở mức ${formatShare(fractionFromNumber(share), 2)}`)
    .join(', ')
}
