import { isRatioValue, refuseValue, valueSchema, type Value } from './answer.ts'
import { isLocked, ownEntry, withHistory, withItems, type Act } from './appraisal-entry.ts'
import { adjustmentsOf, leavesByKey } from './criteria.ts'
import { isReviewersLeaf, isSame, leavesOf, type Leaf } from './criterion.ts'
import { answerOf, type Dossier } from './dossier.ts'
import { problemAt } from './place.ts'
import { countDecimals, formatFigure, maxDigits, pointsFromNumber, pointsToNumber } from './points.ts'
import { fail, succeed, type Problem, type Result } from './result.ts'
import { itemIn, standingOf, type ReviewItem } from './review.ts'
import { ruleGives } from './rule-points.ts'
import { leastPoints } from './rules.ts'
import { scoreAnswer } from './score.ts'
import { tidyText } from './tidy.ts'

/**
 * What an appraiser says of one criterion. `figures`: the own figures, from which the rule gives the points; `points`:
 * points as such, within what the rule can give at least and at most; `keep`: what was said of a former freeze stands.
 */
export type Word =
  | { readonly kind: 'agree' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'figures'; readonly value: Value; readonly reason: string }
  | { readonly kind: 'points'; readonly points: number; readonly reason: string }
  | { readonly kind: 'question'; readonly reason: string }
  | { readonly kind: 'refuseNA'; readonly points: number; readonly reason: string }
  | { readonly kind: 'excuse'; readonly reason: string }

/** The reason that marks rows accepted together with the rest of their area. */
export const acceptedWithRest = 'Đồng ý cùng các tiêu chí còn lại của lĩnh vực'

/** Says something of one criterion; the own former word of this appraisal gives way. Nothing new gives back the same dossier. */
export function grant(dossier: Dossier, key: string, word: Word, act: Act): Result<Dossier> {
  const refusal = refuseAct(dossier, act)
  if (refusal) return fail(refusal)
  const item = itemFrom(dossier, key, word)
  return item.ok ? succeed(withItems(dossier, { [key]: item.value }, act)) : item
}

/** Takes the own word on a criterion back. */
export function withdraw(dossier: Dossier, key: string, act: Act): Result<Dossier> {
  const refusal = refuseAct(dossier, act)
  if (refusal) return fail(refusal)
  const own = ownEntry(dossier, act)
  return succeed(own && itemIn(own, key) ? withItems(dossier, { [key]: null }, act) : dossier)
}

/** What an area's acceptance did: codes accepted, and codes that want a look of their own. */
export type Accepted = {
  readonly dossier: Dossier
  readonly accepted: readonly string[]
  readonly left: readonly string[]
}

/**
 * Accepts the criteria of an area, or of the block of bonus and penalty points (null), that nobody has spoken of in
 * any appraisal. What the unit left out or says does not apply is a question to the reviewer and stays, and so do the
 * criteria that a word was `begun` on.
 */
export function acceptRest(
  dossier: Dossier,
  area: string | null,
  act: Act,
  begun: ReadonlySet<string> = new Set(),
): Result<Accepted> {
  const refusal = refuseAct(dossier, act)
  if (refusal) return fail(refusal)
  const { set } = dossier
  const leaves = area === null ? adjustmentsOf(set) : leavesOf(set.areas.filter(({ key }) => key === area))
  const silent = leaves.filter(
    (leaf) =>
      !isReviewersLeaf(leaf) &&
      standingOf(dossier.review, leaf.key).kind === 'none' &&
      !dossier.review.rounds.some((round) => itemIn(round, leaf.key)) &&
      (area !== null || answerOf(dossier, leaf.key) !== undefined),
  )
  const [items, accepted, left]: [Record<string, ReviewItem>, string[], string[]] = [{}, [], []]
  for (const leaf of silent) {
    const wantsLook = begun.has(leaf.key) || claimsExclusion(dossier, leaf)
    const item = wantsLook ? null : itemFrom(dossier, leaf.key, { kind: 'agree' })
    if (item?.ok) {
      items[leaf.key] = { ...item.value, reason: acceptedWithRest }
      accepted.push(leaf.code)
    } else left.push(leaf.code)
  }
  if (accepted.length === 0) return succeed({ dossier, accepted, left })
  const name = area === null ? 'Điểm thưởng, điểm trừ' : `Lĩnh vực ${codeOf(dossier, area)}`
  const what = `${name}: đồng ý các tiêu chí còn lại (${accepted.join(', ')})`
  return succeed({ dossier: withHistory(withItems(dossier, items, act), act, what), accepted, left })
}

/** Whether the unit says that a criterion, or what it counts, does not occur: always a question to the reviewer. */
export function claimsExclusion(dossier: Dossier, leaf: Leaf): boolean {
  const value = answerOf(dossier, leaf.key)?.value ?? null
  if (value === 'notApplicable') return true
  if (isRatioValue(value) && value.denominator === 0) return true
  return scoreAnswer(dossier, leaf).kind === 'excluded'
}

/** Whether points were granted that no figures given with them earn by the rule, nor any answer to it could. */
export function isBesideRule(dossier: Dossier, leaf: Leaf, { points, value, verdict }: ReviewItem): boolean {
  if (typeof points !== 'number' || verdict === 'agree') return false
  const given = pointsFromNumber(points)
  if (value !== undefined) {
    const outcome = scoreAnswer(dossier, leaf, value)
    return outcome.kind !== 'points' || outcome.points !== given
  }
  return !ruleGives(leaf, given)
}

/** Refused while no appraisal is going on, or nobody signs it. */
export function refuseAct(dossier: Dossier, { by, body }: Pick<Act, 'by' | 'body'>): Problem | null {
  const { stage } = dossier
  const say = (place: string, message: string) => problemAt([place], undefined, message)
  if (isLocked(dossier))
    return say('stage', 'Kết quả đã chốt nên không sửa được. Mở lại kết quả (có ghi lý do) trước khi sửa.')
  if (stage === 'draft') return say('stage', 'Hồ sơ chưa chốt nên chưa thẩm định được.')
  if (stage !== 'submitted')
    return say('stage', 'Lần thẩm định này đã kết thúc. Chọn "Thẩm định lại" để bắt đầu lần tiếp theo.')
  return tidyText(by) === '' && tidyText(body) === ''
    ? say('by', 'Ghi họ tên và cơ quan của người thẩm định trước khi cho điểm.')
    : null
}

/** The item that a word comes to. Refused with what is missing. */
export function itemFrom(dossier: Dossier, key: string, word: Word): Result<ReviewItem> {
  const leaf = leavesByKey(dossier.set).get(key)
  if (!leaf) {
    return fail(problemAt(['review', key], undefined, `Bộ tiêu chí kèm theo không có tiêu chí "${key}".`))
  }
  const refuse = (field: string, message: string): Result<ReviewItem> =>
    fail(problemAt([field], leaf.code, message))
  if (leaf.rule.kind === 'survey')
    return refuse('points', 'Điểm điều tra xã hội học nhập ở màn hình Điều tra XHH.')
  const reason = 'reason' in word ? tidyText(word.reason) : ''
  switch (word.kind) {
    case 'agree':
      return agree(dossier, leaf)
    case 'keep': {
      const standing = standingOf(dossier.review, key)
      if (standing.kind !== 'item') return refuse('points', 'Tiêu chí này chưa có điểm thẩm định để giữ.')
      const { item } = standing
      if (item.verdict !== 'agree' || isReviewersLeaf(leaf)) return succeed(item)
      const again = agree(dossier, leaf)
      return again.ok && again.value.points === item.points
        ? again
        : refuse('points', 'Điểm tự đánh giá đã khác trước. Đồng ý với điểm mới hoặc điều chỉnh điểm.')
    }
    case 'figures': {
      if (!valueSchema.safeParse(word.value, { jitless: true }).success)
        return refuse('value', 'Số quá lớn hoặc có quá 8 chữ số thập phân. Ghi lại số.')
      const refusal = refuseValue(leaf, word.value)
      if (refusal !== null) return refuse('value', refusal)
      const outcome = scoreAnswer(dossier, leaf, word.value)
      if (outcome.kind === 'open') return refuse('value', 'Số liệu thẩm định còn thiếu. Ghi đủ số liệu.')
      if (isSame(word.value, answerOf(dossier, key)?.value ?? null)) return agree(dossier, leaf)
      if (reason === '') return refuse('reason', noReason)
      const points = outcome.kind === 'excluded' ? 'notApplicable' : pointsToNumber(outcome.points)
      return succeed({ points, value: word.value, verdict: 'change', reason })
    }
    case 'points': {
      const refusal = refusePoints(leaf, word.points)
      if (refusal !== null) return refuse('points', refusal)
      const outcome = scoreAnswer(dossier, leaf)
      const given = pointsFromNumber(word.points)
      const isOwn = outcome.kind === 'points' && outcome.points === given
      const isFree = isReviewersLeaf(leaf) && ruleGives(leaf, given)
      if (reason === '' && (isOwn || isFree))
        return succeed({ points: word.points, verdict: 'agree', reason })
      return reason === ''
        ? refuse('reason', noReason)
        : succeed({ points: word.points, verdict: 'change', reason })
    }
    case 'question':
      return reason === ''
        ? refuse('reason', 'Ghi nội dung cần đơn vị giải trình.')
        : succeed({ points: null, verdict: 'question', reason })
    case 'refuseNA': {
      if (!claimsExclusion(dossier, leaf))
        return refuse('points', 'Đơn vị không kê khai "không áp dụng" hay "không phát sinh" ở tiêu chí này.')
      const refusal = refusePoints(leaf, word.points)
      if (refusal !== null) return refuse('points', refusal)
      return reason === ''
        ? refuse('reason', 'Không chấp nhận "không áp dụng": phải ghi lý do.')
        : succeed({ points: word.points, verdict: 'refuseNA', reason })
    }
    case 'excuse':
      if (leaf.notApplicable === 'never')
        return refuse('points', 'Bộ tiêu chí không cho phép loại tiêu chí này.')
      return reason === ''
        ? refuse('reason', 'Ghi văn bản hoặc lý do không áp dụng tiêu chí này.')
        : succeed({ points: 'notApplicable', verdict: 'change', reason })
  }
}

const noReason = 'Điểm khác điểm tự đánh giá: phải ghi lý do.'

function agree(dossier: Dossier, leaf: Leaf): Result<ReviewItem> {
  const outcome = scoreAnswer(dossier, leaf)
  if (outcome.kind === 'points')
    return succeed({ points: pointsToNumber(outcome.points), verdict: 'agree', reason: '' })
  if (outcome.kind === 'excluded') return succeed({ points: 'notApplicable', verdict: 'agree', reason: '' })
  const message = isReviewersLeaf(leaf)
    ? 'Điểm này do cơ quan thẩm định chấm. Ghi điểm thẩm định.'
    : 'Đơn vị chưa kê khai tiêu chí này nên không có điểm để đồng ý. Ghi điểm thẩm định hoặc yêu cầu giải trình.'
  return fail(problemAt(['points'], leaf.code, message))
}

function refusePoints(leaf: Leaf, points: number): string | null {
  if (!Number.isFinite(points) || countDecimals(points) > maxDigits)
    return `Chỉ ghi tối đa ${maxDigits} chữ số thập phân.`
  const [given, least, most] = [pointsFromNumber(points), leastPoints(leaf), pointsFromNumber(leaf.max)]
  return given < least || given > most
    ? `Điểm thẩm định phải từ ${formatFigure(pointsToNumber(least))} đến ${formatFigure(leaf.max)}.`
    : null
}

function codeOf({ set }: Dossier, area: string): string {
  return set.areas.find(({ key }) => key === area)?.code ?? area
}
