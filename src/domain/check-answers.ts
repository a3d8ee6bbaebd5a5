import { isRatioValue, type Answer } from './answer.ts'
import type { CheckContext, Finding, FindingKind, Target } from './check.ts'
import { leavesByKey } from './criteria.ts'
import { isReviewersLeaf, leavesOf, type Leaf } from './criterion.ts'
import { formatDay, isYearApart } from './day.ts'
import { answerOf, type Dossier } from './dossier.ts'
import { isExplained, lacksEvidence } from './evidence.ts'
import { isDate } from './fields.ts'
import { keysToRenew } from './renewal.ts'
import { codesByKey } from './documents/codes.ts'
import { addPoints, formatFigure, formatPoints, indexOf, formatIndex, pointsFromNumber } from './points.ts'
import { dueDay } from './rules.ts'
import { rowsOf, type ScoreSheet } from './score.ts'
import { lowerFirst } from './wording.ts'

/** What is missing or odd in the answers, criterion by criterion, then over the whole sheet. */
export function* checkAnswers(
  dossier: Dossier,
  sheet: ScoreSheet,
  context: CheckContext,
): Generator<Finding> {
  const open = new Set(sheet.open)
  const codes = codesByKey(dossier.set)
  const stale = new Set(keysToRenew(dossier))
  for (const leaf of leavesByKey(dossier.set).values()) {
    const answer = answerOf(dossier, leaf.key)
    const place = placeOf(leaf, codes)
    if (open.has(leaf.key)) yield unanswered(answer, place)
    if (!answer) continue
    if (stale.has(leaf.key)) {
      yield blocking(
        'interim',
        'Cập nhật số liệu đến hết kỳ đánh giá, hoặc xác nhận số liệu vẫn đúng.',
        place,
      )
    }
    if (!open.has(leaf.key)) yield* checkProof(leaf, answer, place)
    yield* checkPlaces(dossier, answer, place)
    yield* checkRatio(leaf, answer, place)
    yield* checkDay(dossier, leaf, answer, place, context)
  }
  yield* checkExcluded(dossier, sheet, codes)
}

function unanswered(answer: Answer | undefined, place: Target): Finding {
  const begun = isRatioValue(answer?.value)
  return blocking('open', begun ? 'Chưa kê khai đủ hai số liệu.' : 'Chưa kê khai.', place)
}

function* checkProof(leaf: Leaf, answer: Answer, place: Target): Generator<Finding> {
  if (isExplained(answer)) return
  if (answer.value === 'notApplicable') {
    yield blocking('reason', 'Chọn "không áp dụng" thì phải ghi lý do.', place)
  } else if (lacksEvidence(leaf, answer)) {
    const message = 'Chưa có tài liệu kiểm chứng. Chọn tài liệu hoặc ghi giải trình.'
    yield blocking('evidence', message, place)
  }
}

function* checkPlaces(dossier: Dossier, { citations }: Answer, place: Target): Generator<Finding> {
  for (const { evidence: id, where } of citations) {
    if (where.trim() !== '') continue
    const cited = dossier.evidence.find((evidence) => evidence.id === id)
    const message = `Tài liệu số ${cited?.no ?? '?'} chưa ghi mục, trang cho tiêu chí này.`
    yield blocking('place', message, place)
  }
}

function* checkRatio(leaf: Leaf, { value }: Answer, place: Target): Generator<Finding> {
  if (leaf.rule.kind !== 'ratio' || !isRatioValue(value)) return
  const { numerator, denominator } = value
  if (numerator === null || denominator === null || numerator <= denominator) return
  const message = `${leaf.rule.numerator} (${formatFigure(numerator)}) lớn hơn ${lowerFirst(leaf.rule.denominator)} (${formatFigure(denominator)}).`
  yield warning('ratio', message, place)
}

function* checkDay(
  dossier: Dossier,
  leaf: Leaf,
  answer: Answer,
  place: Target,
  { today }: CheckContext,
): Generator<Finding> {
  const { value } = answer
  if (leaf.rule.kind !== 'deadline' || typeof value !== 'string' || !isDate(value)) return
  if (today !== undefined && value > today) {
    yield warning('future', `Ngày kê khai ${formatDay(value)} ở sau hôm nay.`, place)
  }
  const due = dueDay(leaf.rule, { year: dossier.year, since: dossier.unit.since })
  if (isYearApart(value, due)) {
    const message = `Ngày kê khai ${formatDay(value)} cách thời hạn ${formatDay(due)} hơn một năm.`
    yield warning('farDate', message, place)
  }
  const cited = answer.citations.flatMap(({ evidence: id }) =>
    dossier.evidence.filter((evidence) => evidence.id === id && evidence.date !== null),
  )
  if (cited.length === 0 || cited.some(({ date }) => date === value)) return
  const dates = cited.map(({ no, date }) => `tài liệu số ${no} ghi ngày ${formatDay(date ?? '')}`).join(', ')
  const others = cited.map(({ id, no }): Target => ({ kind: 'evidence', id, label: `Tài liệu số ${no}` }))
  yield warning('dateDiffers', `Kê khai ngày ${formatDay(value)}, ${dates}.`, place, ...others)
}

/** More than a tenth of the set's points left out by the unit itself. */
function* checkExcluded(dossier: Dossier, sheet: ScoreSheet, codes: Codes): Generator<Finding> {
  const excluded = new Set(
    rowsOf(sheet.areas)
      .filter((row) => row.state === 'excluded')
      .map((row) => row.key),
  )
  const left = leavesOf(dossier.set.areas).filter(
    (leaf) =>
      !isReviewersLeaf(leaf) &&
      (excluded.has(leaf.key) || answerOf(dossier, leaf.key)?.value === 'notApplicable'),
  )
  const [first, ...rest] = left.map((leaf) => placeOf(leaf, codes))
  const points = addPoints(...left.map((leaf) => pointsFromNumber(leaf.max)))
  const share = indexOf(points, sheet.total.max)
  if (!first || share === null || share <= 10) return
  const of = `${formatPoints(points, dossier.set.digits)} trên ${formatPoints(sheet.total.max, dossier.set.digits)} điểm`
  yield warning('notApplicable', `Không áp dụng ${of} (${formatIndex(share, 1)}).`, first, ...rest)
}

type Codes = ReturnType<typeof codesByKey>

/** "3.2.1 Hồ sơ giải quyết đúng hạn": a criterion as the place of a finding. */
function placeOf(leaf: Leaf, codes: Codes): Target {
  return { kind: 'criterion', key: leaf.key, label: `${codes.get(leaf.key) ?? leaf.code} ${leaf.title}` }
}

function blocking(kind: FindingKind, message: string, ...targets: Finding['targets']): Finding {
  return { kind, severity: 'blocking', message, targets }
}

function warning(kind: FindingKind, message: string, ...targets: Finding['targets']): Finding {
  return { kind, severity: 'warning', message, targets }
}
