import { isSame, sortedText } from './criterion.ts'
import { leavesByKey } from './criteria.ts'
import { explanationsOf, type Dossier, type Stage } from './dossier.ts'
import { problemAt } from './place.ts'
import { fail, succeed, type Problem, type Result } from './result.ts'
import { itemIn, type Review, type ReviewItem, type ReviewRound } from './review.ts'

/**
 * The union of two lists of review rounds by id, sorted by round, then id. Where one id stands in both with different
 * content, its writer saved it again: the later one stays. Order and grouping make no difference.
 */
export function mergeRounds(
  one: readonly ReviewRound[],
  other: readonly ReviewRound[],
): readonly ReviewRound[] {
  const byId = new Map<string, ReviewRound>()
  for (const round of [...one, ...other]) {
    const former = byId.get(round.id)
    byId.set(round.id, former === undefined || isLater(round, former) ? round : former)
  }
  return [...byId.values()].sort((a, b) => a.round - b.round || (a.id < b.id ? -1 : 1))
}

/**
 * Brings the review of a file that came back beside the unit's own dossier: answers, evidence, explanations and seal
 * stay as they are, to the letter. A dossier opened again since takes it too, since its history knows the freeze that
 * was judged. Refused where the file is not of a freeze of this dossier. The seals themselves are verified by whoever
 * read the files. Nothing new gives back the same dossier.
 */
export function takeReview(dossier: Dossier, incoming: Dossier): Result<Dossier> {
  const refusal = refuseReview(dossier, incoming)
  if (refusal) return fail(refusal)
  const rounds = mergeRounds(dossier.review.rounds, incoming.review.rounds)
  const { review } = incoming
  const isWhole = isSame(rounds, review.rounds)
  const { seal: _, ...open } = review
  const next: Dossier = {
    ...dossier,
    review: isWhole ? review : { ...open, rounds },
    stage: stageAfter(dossier, incoming),
    history: [
      ...dossier.history,
      ...incoming.history.filter((entry) => !dossier.history.some((own) => isSame(own, entry))),
    ],
  }
  return succeed(isSame({ ...dossier, set: null }, { ...next, set: null }) ? dossier : next)
}

/** Whether a dossier states the same for the unit as another: all that its seal covers, and the seal itself. */
export function isSameStatement(one: Dossier, other: Dossier): boolean {
  return stated.every((name) => one[name] === other[name] || isSame(one[name], other[name]))
}

/** The review as it goes on in a newer freeze: the reviewer's own word, whatever the unit's file says of it. */
export function carryReview(incoming: Dossier, review: Review): Dossier {
  const { seal: _, ...open } = review
  return { ...incoming, review: open }
}

export type Question = {
  readonly key: string
  readonly round: ReviewRound
  readonly item: ReviewItem
  readonly explained: boolean
}

/** The reviewer's last question on each criterion that nobody has judged since, in the order of the set. */
export function questionsOf(dossier: Dossier): readonly Question[] {
  const { set, review } = dossier
  return [...leavesByKey(set).keys()].flatMap((key): Question[] => {
    const spoken = review.rounds.flatMap((round) => {
      const item = itemIn(round, key)
      return item ? [{ round, item }] : []
    })
    const last = Math.max(0, ...spoken.map(({ round }) => round.round))
    const now = spoken.filter(({ round }) => round.round === last)
    const asked = now.find(({ item }) => item.verdict === 'question')
    if (!asked || now.some(({ item }) => item.verdict !== 'question')) return []
    const explained = explanationsOf(dossier, key).some(({ round }) => round >= last)
    return [{ key, ...asked, explained }]
  })
}

const stated = [
  'id',
  'revision',
  'unit',
  'year',
  'interim',
  'round',
  'contact',
  'set',
  'answers',
  'evidence',
  'explanations',
  'approval',
  'seal',
] as readonly (keyof Dossier)[]

const stages: readonly Stage[] = ['draft', 'submitted', 'appraised', 'explaining', 'finalised']

/**
 * The stage once a review was taken in: that of the file which knows the other's whole history, so that a second
 * appraisal, or a result opened again, also leads back. Of a former freeze only a final result counts.
 */
function stageAfter(dossier: Dossier, incoming: Dossier): Stage {
  if (dossier.stage === 'draft') return 'draft'
  if (dossier.seal?.hash !== incoming.seal?.hash)
    return incoming.stage === 'finalised' ? 'finalised' : dossier.stage
  const [isBehind, isAhead] = [knowsAll(incoming, dossier), knowsAll(dossier, incoming)]
  if (isBehind === isAhead) return laterStage(dossier.stage, incoming.stage)
  return isBehind ? incoming.stage : dossier.stage
}

function knowsAll({ history }: Dossier, other: Dossier): boolean {
  return other.history.every((entry) => history.some((own) => isSame(own, entry)))
}

function laterStage(one: Stage, other: Stage): Stage {
  return stages.indexOf(one) < stages.indexOf(other) ? other : one
}

function isLater(one: ReviewRound, other: ReviewRound): boolean {
  if (one.at !== other.at) return one.at > other.at
  return (sortedText(one) ?? '') > (sortedText(other) ?? '')
}

function refuseReview(dossier: Dossier, { id, unit, seal, revision, review }: Dossier): Problem | null {
  const say = (place: string, message: string) => problemAt([place], undefined, message)
  if (id !== dossier.id) {
    return say('id', `Tệp là kết quả thẩm định của hồ sơ khác (${unit.name}). Mở đúng hồ sơ rồi nhận lại.`)
  }
  if (seal === null)
    return say(
      'seal',
      'Tệp chưa chốt nên không phải kết quả thẩm định. Hãy xin lại tệp của cơ quan thẩm định.',
    )
  const known = [dossier.seal?.hash, ...dossier.history.map((entry) => entry.seal)]
  if (!known.includes(seal.hash)) {
    return revision > dossier.revision
      ? say(
          'revision',
          `Kết quả thẩm định theo bản chốt số ${revision}, trên máy này mới có đến bản số ${dossier.revision}. Mở bản chốt mới nhất rồi nhận lại.`,
        )
      : say(
          'seal',
          `Kết quả thẩm định theo một bản chốt số ${revision} khác với bản trên máy này. Hồ sơ đang có được giữ nguyên. Hỏi lại cơ quan thẩm định đã nhận bản nào.`,
        )
  }
  if (review.rounds.length === 0 && Object.keys(review.surveys).length === 0) {
    return say('review', 'Tệp chưa có ý kiến hoặc điểm thẩm định nào. Hãy xin lại tệp của cơ quan thẩm định.')
  }
  return null
}
