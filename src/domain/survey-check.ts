import { isLocked, withHistory, type Act } from './appraisal-entry.ts'
import { leavesByKey, type CriteriaSet } from './criteria.ts'
import { isSame, type Leaf, type RuleOf } from './criterion.ts'
import type { Dossier } from './dossier.ts'
import { problemAt } from './place.ts'
import { addFractions, compareFractions, formatFigure, fractionFromNumber, type Fraction } from './points.ts'
import { fail, succeed, type Problem, type Result } from './result.ts'
import type { SurveyEntry } from './review.ts'
import { surveyTrace } from './survey-words.ts'
import { tidyText } from './tidy.ts'

export type SurveyGroup = Extract<SurveyEntry, { groups: unknown }>['groups'][number]
export type SurveyLeaf = Leaf & { readonly rule: RuleOf<'survey'> }

/** The survey criteria of a set, in its order. */
export function surveyLeaves(set: CriteriaSet): readonly SurveyLeaf[] {
  return [...leavesByKey(set).values()].flatMap((leaf) =>
    leaf.rule.kind === 'survey' ? [{ ...leaf, rule: leaf.rule }] : [],
  )
}

/**
 * What is wrong with a survey's figures, and what to do: nobody answered, more valid answers than were returned, more
 * returned than issued, not as many counts as answers, points above the most. Paths are those inside the entry.
 */
export function findSurveyFaults(leaf: SurveyLeaf, entry: SurveyEntry): readonly Problem[] {
  const refuse = (place: readonly PropertyKey[], message: string) => problemAt(place, leaf.code, message)
  if ('points' in entry) {
    const { points, answers } = entry
    return [
      ...(points > leaf.max
        ? [
            refuse(
              ['points'],
              `Điểm ${formatFigure(points)} lớn hơn điểm tối đa ${formatFigure(leaf.max)}. Kiểm tra lại.`,
            ),
          ]
        : []),
      ...(answers === 0 ? [refuse(['answers'], nobody)] : []),
      ...wholeCounts(['answers'], [answers], leaf.code),
    ]
  }
  if ('counts' in entry) return checkCounts(leaf, ['counts'], entry.counts)
  if (entry.groups.length === 0) return [refuse(['groups'], nobody)]
  const faults = entry.groups.flatMap((group, at) => checkGroup(leaf, group, at))
  const names = entry.groups.map(({ name }) => tidyText(name).toLowerCase().replace(/\s+/g, ' '))
  const twice = names.findIndex((name, at) => name !== '' && names.indexOf(name) < at)
  if (twice !== -1) {
    const message = `Nhóm "${entry.groups[twice]?.name ?? ''}" có hai lần. Giữ một, hoặc đặt tên khác.`
    faults.push(refuse(['groups', twice, 'name'], message))
  }
  const weightless = entry.groups.every(({ weight }) => weight === 0)
  return weightless
    ? [...faults, refuse(['groups'], 'Mọi nhóm đều có trọng số 0. Ghi trọng số của ít nhất một nhóm.')]
    : faults
}

/**
 * Enters the surveys of a unit's dossier: an entry that is null is taken out. Refused, all together, where one of
 * them has faults, belongs to no survey criterion of the set, or the result is final. The history tells who did.
 */
export function enterSurveys(
  dossier: Dossier,
  entries: Readonly<Record<string, SurveyEntry | null>>,
  act: Entering | null = null,
): Result<Dossier> {
  if (isLocked(dossier)) return fail(finalised)
  const leaves = new Map(surveyLeaves(dossier.set).map((leaf) => [leaf.key, leaf]))
  const faults = Object.entries(entries).flatMap(([key, entry]): readonly Problem[] => {
    const leaf = leaves.get(key)
    if (!leaf) return [problemAt(['surveys', key], undefined, noSuchCriterion(key))]
    return entry === null ? [] : findSurveyFaults(leaf, entry)
  })
  if (faults.length > 0) return fail(...faults)
  const { surveys, ...review } = dossier.review
  const kept = Object.entries({ ...surveys, ...entries }).flatMap(([key, entry]) =>
    entry === null ? [] : [[key, entry] as const],
  )
  const held = Object.keys(entries).length > 0 && kept.length > 0 ? { surveyHeld: true } : {}
  const entered = { ...dossier, review: { ...review, ...held, surveys: Object.fromEntries(kept) } }
  return succeed(
    act ? withHistory(entered, act, surveyTrace([...leaves.values()], entries, dossier)) : entered,
  )
}

/** Who enters surveys, and when. */
export type Entering = Pick<Act, 'at' | 'by'>

/**
 * Says whether a survey was held; where it was not and the set allows it, its criteria leave both sums. The history
 * tells who did.
 */
export function setSurveyHeld(
  dossier: Dossier,
  held: boolean | null,
  act: Entering | null = null,
): Result<Dossier> {
  if (isLocked(dossier)) return fail(finalised)
  const { review, set } = dossier
  if ((review.surveyHeld ?? null) === held) return succeed(dossier)
  if (held === false && set.survey === 'required') {
    const message =
      'Bộ tiêu chí bắt buộc điều tra xã hội học nên không bỏ phần điểm này được. Nhập kết quả điều tra.'
    return fail(problemAt(['surveyHeld'], undefined, message))
  }
  if (held === false && Object.keys(review.surveys).length > 0) {
    const message = 'Hồ sơ đã có điểm điều tra XHH. Xóa kết quả đã nhập trước khi ghi là không điều tra.'
    return fail(problemAt(['surveyHeld'], undefined, message))
  }
  const said = { ...dossier, review: { ...review, surveyHeld: held } }
  return succeed(act ? withHistory(said, act, heldWords(held)) : said)
}

export type SurveyState = Pick<Dossier['review'], 'surveys' | 'surveyHeld'>

/** What a dossier says of surveys now, to be held against later. */
export function surveyState({ review: { surveys, surveyHeld } }: Dossier): SurveyState {
  return surveyHeld === undefined ? { surveys } : { surveys, surveyHeld }
}

/** Brings back what a dossier said of surveys before a change. Refused where somebody changed it since, or it is final. */
export function takeSurveysBack(
  dossier: Dossier,
  { before, after }: { readonly before: SurveyState; readonly after: SurveyState },
  act: Entering | null = null,
): Result<Dossier> {
  if (isLocked(dossier)) return fail(finalised)
  if (!isSame(surveyState(dossier), after)) return fail(changedSince)
  const { surveys: _, surveyHeld: __, ...review } = dossier.review
  const back = { ...dossier, review: { ...review, ...before } }
  return succeed(act ? withHistory(back, act, 'Hoàn tác việc nhập điểm điều tra XHH') : back)
}

function heldWords(held: boolean | null): string {
  if (held === null) return 'Tính lại phần điều tra XHH'
  return held ? 'Ghi là có điều tra XHH' : 'Ghi là không điều tra XHH: chỉ số tính trên phần điểm còn lại'
}

const changedSince = problemAt(
  ['surveys'],
  undefined,
  'Kết quả điều tra đã sửa tiếp sau đó nên không hoàn tác được. Sửa trực tiếp trong bảng.',
)

const nobody =
  'Không có phiếu trả lời nào nên không tính được điểm. Ghi số phiếu, hoặc để trống nếu chưa điều tra.'

const finalised = problemAt(
  ['stage'],
  undefined,
  'Kết quả đã chốt nên không sửa được điểm điều tra. Mở lại kết quả (có ghi lý do) trước khi sửa.',
)

/** Said of a criterion that takes no survey results. */
export function noSuchCriterion(key: string): string {
  return `Bộ tiêu chí của đợt không có tiêu chí điều tra xã hội học "${key}". Kiểm tra mã, hoặc số liệu thuộc bộ tiêu chí khác.`
}

function checkGroup(leaf: SurveyLeaf, group: SurveyGroup, at: number): readonly Problem[] {
  const { name, issued, returned, counts } = group
  const place = ['groups', at]
  const valid = counts.map(fractionFromNumber).reduce<Fraction>(addFractions, { num: 0n, den: 1n })
  const called = name === '' ? `nhóm ${at + 1}` : `nhóm "${name}"`
  const faults = [
    ...checkCounts(leaf, [...place, 'counts'], counts, called),
    ...wholeCounts([...place, 'issued'], [issued, returned], leaf.code),
  ]
  if (returned > issued) {
    const message = `Phiếu thu về (${formatFigure(returned)}) nhiều hơn phiếu phát ra (${formatFigure(issued)}) ở ${called}. Kiểm tra lại hai số.`
    faults.push(problemAt([...place, 'returned'], leaf.code, message))
  }
  if (compareFractions(valid, fractionFromNumber(returned)) > 0) {
    const sum = counts.map((count) => formatFigure(count)).join(' + ')
    const message = `Phiếu hợp lệ (${sum}) nhiều hơn phiếu thu về (${formatFigure(returned)}) ở ${called}. Kiểm tra lại.`
    faults.push(problemAt([...place, 'counts'], leaf.code, message))
  }
  return faults
}

function checkCounts(
  { rule, code }: SurveyLeaf,
  place: readonly PropertyKey[],
  counts: readonly number[],
  called?: string,
): readonly Problem[] {
  if (counts.length !== rule.options.length) {
    const message = `Có ${counts.length} số phiếu, nhưng tiêu chí có ${rule.options.length} mức trả lời. Ghi đủ số phiếu theo thứ tự các mức.`
    return [problemAt(place, code, message)]
  }
  const faults = wholeCounts(place, counts, code)
  if (counts.some((count) => count > 0)) return faults
  return [
    ...faults,
    problemAt(
      place,
      code,
      called === undefined ? nobody : `Không có phiếu nào ở ${called}. Ghi số phiếu hoặc bỏ nhóm này.`,
    ),
  ]
}

function wholeCounts(
  place: readonly PropertyKey[],
  counts: readonly number[],
  code: string,
): readonly Problem[] {
  return counts
    .filter((count) => !Number.isInteger(count) || count < 0)
    .map((count) =>
      problemAt(place, code, `Số phiếu ${formatFigure(count)} phải là số nguyên, không âm. Ghi lại.`),
    )
}
