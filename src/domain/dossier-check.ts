import { refuseValue, type Citation } from './answer.ts'
import { adjustmentsOf, leavesByKey } from './criteria.ts'
import { checkSet } from './criteria-check.ts'
import type { Leaf } from './criterion.ts'
import type { Dossier } from './dossier.ts'
import { placeToPath, problemAt, type Place } from './place.ts'
import { formatPoints, pointsFromNumber } from './points.ts'
import type { Problem } from './result.ts'
import type { ReviewItem } from './review.ts'
import { leastPoints } from './rules.ts'

/**
 * What a schema cannot say of a dossier: that everything in it refers to the set and the register inside it.
 * `problems` are those known already; answers and review are read against the set only where the set is sound.
 */
export function checkDossier(dossier: Dossier, problems: readonly Problem[]): Problem[] {
  const inSet = [...checkSet(dossier.set)].map((problem) => ({
    ...problem,
    path: placeToPath(['set', problem.path]),
  }))
  const found = [...inSet, ...checkStage(dossier), ...checkRegister(dossier)]
  const isSetSound = ![...problems, ...inSet].some(({ path }) => path.startsWith('set.'))
  if (!isSetSound) return found
  const leaves = leavesByKey(dossier.set)
  return [
    ...found,
    ...checkAnswers(dossier, leaves),
    ...checkExplanations(dossier, leaves),
    ...checkReview(dossier, leaves),
  ]
}

type Leaves = ReadonlyMap<string, Leaf>

function* checkStage(dossier: Dossier): Generator<Problem> {
  if (dossier.stage !== 'draft' && dossier.seal === null) {
    yield problemAt(['seal'], undefined, 'Hồ sơ đã chốt phải có dấu niêm phong (seal).')
  }
  const period = dossier.round?.period
  if (period && period.from > period.to) {
    yield problemAt(['round', 'period'], undefined, 'Kỳ đánh giá có ngày đầu sau ngày cuối.')
  }
}

function* checkRegister(dossier: Dossier): Generator<Problem> {
  const ids = new Set<string>()
  const numbers = new Set<number>()
  for (const [index, { id, no }] of dossier.evidence.entries()) {
    if (ids.has(id)) yield problemAt(['evidence', index, 'id'], undefined, `Hai tài liệu cùng mã "${id}".`)
    if (numbers.has(no))
      yield problemAt(['evidence', index, 'no'], undefined, `Hai tài liệu cùng số thứ tự ${no}.`)
    ids.add(id)
    numbers.add(no)
  }
}

function* checkAnswers(dossier: Dossier, leaves: Leaves): Generator<Problem> {
  const register = registerOf(dossier)
  for (const [key, answer] of Object.entries(dossier.answers)) {
    const leaf = leaves.get(key)
    const place = ['answers', key]
    if (!leaf) {
      yield unknownKey(place, key)
      continue
    }
    const refusal = refuseValue(leaf, answer.value)
    if (refusal) yield problemAt([...place, 'value'], leaf.code, refusal)
    yield* checkCitations(register, answer.citations, [...place, 'citations'], leaf.code)
  }
}

function* checkExplanations(dossier: Dossier, leaves: Leaves): Generator<Problem> {
  const register = registerOf(dossier)
  for (const [key, explanations] of Object.entries(dossier.explanations ?? {})) {
    const leaf = leaves.get(key)
    const place = ['explanations', key]
    if (!leaf) {
      yield unknownKey(place, key)
      continue
    }
    for (const [index, { citations }] of explanations.entries()) {
      yield* checkCitations(register, citations, [...place, index, 'citations'], leaf.code)
    }
  }
}

function* checkCitations(
  register: ReadonlySet<string>,
  citations: readonly Citation[],
  place: Place,
  code: string,
): Generator<Problem> {
  for (const [index, citation] of citations.entries()) {
    if (register.has(citation.evidence)) continue
    const message = `Tài liệu "${citation.evidence}" không có trong danh mục tài liệu kiểm chứng.`
    yield problemAt([...place, index, 'evidence'], code, message)
  }
}

function* checkReview(dossier: Dossier, leaves: Leaves): Generator<Problem> {
  const areas = new Set(dossier.set.areas.map((area) => area.key))
  const adjustments = new Set(adjustmentsOf(dossier.set).map((leaf) => leaf.key))
  const ids = new Set<string>()
  for (const [index, round] of dossier.review.rounds.entries()) {
    const place = ['review', 'rounds', index]
    if (ids.has(round.id))
      yield problemAt([...place, 'id'], undefined, `Hai phần thẩm định cùng mã "${round.id}".`)
    ids.add(round.id)
    for (const [at, area] of round.areas.entries()) {
      if (!areas.has(area) && !adjustments.has(area)) yield unknownKey([...place, 'areas', at], area)
    }
    for (const [key, item] of Object.entries(round.items)) {
      const leaf = leaves.get(key)
      if (leaf) yield* checkItem(leaf, item, [...place, 'items', key])
      else yield unknownKey([...place, 'items', key], key)
    }
  }
  yield* checkSurveys(dossier, leaves)
}

function* checkItem(leaf: Leaf, item: ReviewItem, place: Place): Generator<Problem> {
  if (item.points === null && item.verdict !== 'question') {
    yield problemAt(
      [...place, 'points'],
      leaf.code,
      'Chưa có điểm thẩm định: ghi điểm, hoặc chọn "Yêu cầu giải trình".',
    )
  }
  if (item.verdict === 'change' && item.reason.trim() === '') {
    yield problemAt([...place, 'reason'], leaf.code, 'Điểm khác điểm tự đánh giá: phải ghi lý do.')
  }
  if (typeof item.points === 'number') {
    const [points, least, most] = [
      pointsFromNumber(item.points),
      leastPoints(leaf),
      pointsFromNumber(leaf.max),
    ]
    if (points < least || points > most) {
      const range = `từ ${formatPoints(least, 2)} đến ${formatPoints(most, 2)}`
      yield problemAt([...place, 'points'], leaf.code, `Điểm thẩm định phải ${range}.`)
    }
  }
  const byReviewer =
    leaf.rule.kind === 'survey' || (leaf.rule.kind === 'number' && leaf.rule.by === 'reviewer')
  if (item.value !== undefined && !byReviewer && item.value !== 'notApplicable') {
    const refusal = refuseValue(leaf, item.value)
    if (refusal) yield problemAt([...place, 'value'], leaf.code, refusal)
  }
}

function* checkSurveys(dossier: Dossier, leaves: Leaves): Generator<Problem> {
  for (const [key, survey] of Object.entries(dossier.review.surveys)) {
    const place = ['review', 'surveys', key]
    const leaf = leaves.get(key)
    if (!leaf || leaf.rule.kind !== 'survey') {
      yield problemAt(
        place,
        leaf?.code,
        `Tiêu chí "${key}" không phải tiêu chí điều tra xã hội học của bộ tiêu chí.`,
      )
      continue
    }
    const { options } = leaf.rule
    if ('points' in survey) {
      if (survey.points > leaf.max)
        yield problemAt([...place, 'points'], leaf.code, 'Điểm vượt quá điểm tối đa.')
      continue
    }
    const lists = 'groups' in survey ? survey.groups.map((group) => group.counts) : [survey.counts]
    if (lists.some((counts) => counts.length !== options.length)) {
      yield problemAt(
        place,
        leaf.code,
        `Phải có đúng ${options.length} số phiếu, theo thứ tự các mức trả lời.`,
      )
    }
  }
}

function registerOf(dossier: Dossier): ReadonlySet<string> {
  return new Set(dossier.evidence.map((evidence) => evidence.id))
}

function unknownKey(place: Place, key: string): Problem {
  return problemAt(place, undefined, `Bộ tiêu chí kèm theo không có tiêu chí "${key}".`)
}
