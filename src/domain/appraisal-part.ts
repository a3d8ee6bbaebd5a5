import {
  appraisalNumber,
  isLocked,
  newEntry,
  ownEntry,
  putItems,
  withEntry,
  withHistory,
  type Act,
} from './appraisal-entry.ts'
import { refuseAct } from './appraisal.ts'
import { leavesByKey, type CriteriaSet } from './criteria.ts'
import { isSame, leavesOf, sortedText } from './criterion.ts'
import type { Dossier } from './dossier.ts'
import { problemAt } from './place.ts'
import { formatFigure } from './points.ts'
import { fail, succeed, type Result } from './result.ts'
import { itemIn, standingOf, type ReviewItem, type ReviewRound } from './review.ts'
import { isSameSet } from './round-dossier.ts'
import { mergeRounds } from './take-review.ts'

/** An office that the set proposes as appraiser, with its areas and how many criteria it has in each. */
export type Lead = {
  readonly name: string
  readonly areas: readonly { readonly key: string; readonly code: string; readonly count: number }[]
}

/** Whom the set proposes as appraisers, in the order of the set. */
export function leadsOf(set: CriteriaSet): readonly Lead[] {
  const byName = new Map<string, Map<string, { key: string; code: string; count: number }>>()
  for (const { key, code, ...area } of set.areas) {
    for (const leaf of leavesOf([{ key, code, ...area }])) {
      if (!leaf.reviewLead) continue
      const areas =
        byName.get(leaf.reviewLead) ?? new Map<string, { key: string; code: string; count: number }>()
      areas.set(key, { key, code, count: (areas.get(key)?.count ?? 0) + 1 })
      byName.set(leaf.reviewLead, areas)
    }
  }
  return [...byName].map(([name, areas]) => ({ name, areas: [...areas.values()] }))
}

/** Hands areas to an appraiser: an empty part of theirs, which they fill in and give back. `act` names them. */
export function assignAreas(dossier: Dossier, areas: readonly string[], act: Act): Result<Dossier> {
  const refusal = refuseAct(dossier, act)
  if (refusal) return fail(refusal)
  const entry = ownEntry(dossier, act) ?? newEntry(dossier, 'appraisal', appraisalNumber(dossier), act)
  const next = { ...entry, areas: [...new Set([...entry.areas, ...areas])] }
  return succeed(
    isSame(entry, next) && entry.areas.length > 0 ? dossier : withEntry(dossier, { ...next, at: act.at }),
  )
}

/**
 * The areas that were handed to whoever appraises: those of the own part, and while nobody is named those that were
 * handed out last and that nobody has judged yet. Empty where all are anyone's.
 */
export function handedAreas(dossier: Dossier, { by, body }: Pick<Act, 'by' | 'body'>): readonly string[] {
  if (by !== '' || body !== '') return ownEntry(dossier, { by, body })?.areas ?? []
  const number = appraisalNumber(dossier)
  const [last] = dossier.review.rounds
    .filter(
      ({ kind, round, areas, items }) =>
        kind !== 'council' && round === number && areas.length > 0 && Object.keys(items).length === 0,
    )
    .sort((one, other) => (one.at > other.at ? -1 : 1))
  return last?.areas ?? []
}

/**
 * Puts a colleague's part beside the own appraisal. What the unit states, the stage and the surveys stay; parts of the
 * same id give way to the later one. The order in which parts come makes no difference. Refused where the file is not
 * of a freeze of this dossier, and where it would change an appraisal that has ended.
 */
export function takePart(own: Dossier, part: Dossier): Result<Dossier> {
  const refuse = (place: string, message: string) => fail<Dossier>(problemAt([place], undefined, message))
  if (isLocked(own))
    return refuse('stage', 'Kết quả đã chốt nên không ghép thêm. Mở lại kết quả trước khi ghép.')
  if (part.id !== own.id)
    return refuse('id', `Tệp là phần thẩm định của hồ sơ khác (${part.unit.name}). Chọn đúng tệp.`)
  if (!isSameSet(part.set, own.set))
    return refuse('set', 'Phần thẩm định theo bộ tiêu chí khác với hồ sơ trên máy này. Không ghép.')
  const seals = [own.seal?.hash, ...own.history.map(({ seal }) => seal)]
  if (!part.seal || !seals.includes(part.seal.hash))
    return refuse(
      'seal',
      `Phần thẩm định theo một bản chốt số ${part.revision} không có trên máy này. Nhận bản chốt đó trước, hoặc hỏi lại người gửi.`,
    )
  const appraisals = part.review.rounds.filter(({ kind }) => kind !== 'council')
  const rounds = mergeRounds(own.review.rounds, appraisals)
  if (isSame(rounds, own.review.rounds)) return succeed(own)
  if (own.stage === 'appraised' || own.stage === 'explaining')
    return refuse(
      'stage',
      'Lần thẩm định đã kết thúc nên không ghép thêm: điểm đã báo cho đơn vị giữ nguyên. Hoàn tác việc kết thúc, hoặc bấm "Thẩm định lại" rồi ghép.',
    )
  const known = new Set(own.history.map((entry) => sortedText(entry)))
  const more = part.history.filter((entry) => !known.has(sortedText(entry)) && !entry.seal)
  const history = [...own.history, ...more].sort((a, b) =>
    a.at === b.at ? ((sortedText(a) ?? '') < (sortedText(b) ?? '') ? -1 : 1) : a.at < b.at ? -1 : 1,
  )
  return succeed({ ...own, review: { ...own.review, rounds }, history })
}

/** Two or more parts that say different things of one criterion. */
export type Dispute = {
  readonly key: string
  readonly versions: readonly { readonly entry: ReviewRound; readonly item: ReviewItem }[]
}

/** The one on a criterion; null where its parts agree. */
export function disputeOn({ review }: Dossier, key: string): Dispute | null {
  const standing = standingOf(review, key)
  if (standing.kind !== 'conflict') return null
  const versions = standing.rounds.flatMap((entry) => {
    const item = itemIn(entry, key)
    return item ? [{ entry, item }] : []
  })
  return { key, versions }
}

/** All of them, in the order of the set. */
export function disputesOf(dossier: Dossier): readonly Dispute[] {
  return [...leavesByKey(dossier.set).keys()].flatMap((key) => disputeOn(dossier, key) ?? [])
}

/**
 * A person decides between parts: the words that were not chosen go from their parts into the history, with who said
 * them and why. With null none stays, and the criterion is judged anew.
 */
export function settleDispute(
  dossier: Dossier,
  key: string,
  chosen: string | null,
  act: Act,
): Result<Dossier> {
  const refusal = refuseAct(dossier, act)
  if (refusal) return fail(refusal)
  const dispute = disputeOn(dossier, key)
  if (!dispute)
    return fail(problemAt(['review', key], undefined, 'Tiêu chí này không còn phần thẩm định khác nhau.'))
  const winner = dispute.versions.find(({ entry }) => entry.id === chosen)
  const code = leavesByKey(dossier.set).get(key)?.code ?? key
  const said = dispute.versions.map(({ entry, item }) => describeVersion(entry, item)).join('; ')
  const choice = winner ? `chọn điểm của ${nameAppraiser(winner.entry)}` : 'thẩm định lại tiêu chí này'
  const settled = dispute.versions
    .filter(({ item }) => winner === undefined || !isSame(item, winner.item))
    .reduce(
      (next, { entry }) => putItems(next, entry, { [key]: null }, { ...act, at: later(act.at, entry.at) }),
      dossier,
    )
  return succeed(withHistory(settled, act, `Thống nhất tiêu chí ${code}: ${said}; ${choice}`))
}

/** "Nguyễn Văn A, Sở Nội vụ". */
export function nameAppraiser({ by, body = '' }: Pick<ReviewRound, 'by' | 'body'>): string {
  return [by, body].filter((part) => part !== '').join(', ') || 'Người thẩm định'
}

function describeVersion(entry: ReviewRound, { points, reason }: ReviewItem): string {
  const given = typeof points === 'number' ? `${formatFigure(points)} điểm` : 'không áp dụng'
  return `${nameAppraiser(entry)}: ${given}${reason === '' ? '' : ` (${reason})`}`
}

function later(one: string, other: string): string {
  return one > other ? one : other
}
