import { isSame } from './criterion.ts'
import type { CriteriaSet } from './criteria.ts'
import type { Dossier } from './dossier.ts'
import { newDossier } from './edit.ts'
import { moveDossier, type Moved } from './move-dossier.ts'
import { problemAt } from './place.ts'
import { fail, succeed, type Result } from './result.ts'
import { findUnit, type Round } from './round.ts'

/** An empty draft for a unit of the round's list, with the right id, set, year and days. */
export function dossierFromRound(round: Round, unitId: string, id: string): Result<Dossier> {
  const unit = findUnit(round, unitId)
  if (!unit) return refuseStranger(unitId)
  const { name, level, block } = unit
  const made = newDossier({
    id,
    unit: { id: unitId, name, level, block },
    year: round.year,
    set: round.set,
    interim: false,
  })
  return made.ok ? succeed({ ...made.value, round: roundOf(round) }) : made
}

/**
 * A round that was issued again: an open dossier takes its days, its unit as the list has it now, and, where the set
 * was amended, moves to the new version by the rule of `moveDossier`. Nothing new gives back the same dossier.
 */
export function moveToRound(dossier: Dossier, round: Round, at: string): Result<Moved> {
  const kept = { dossier, kept: Object.keys(dossier.answers), aside: [] }
  const refusal = refuseRound(dossier, round)
  if (refusal) return fail(refusal)
  const unit = findUnit(round, dossier.unit.id)
  if (!unit) return refuseStranger(dossier.unit.id)
  const { name, level, block } = unit
  const dated: Dossier = {
    ...dossier,
    unit: { ...dossier.unit, name, level, block },
    round: roundOf(round),
  }
  if (isSameSet(dossier.set, round.set)) {
    if (isSame({ ...dossier, set: null }, { ...dated, set: null })) return succeed(kept)
    if (dossier.stage !== 'draft') return refuseFrozenMove()
    const entry = { at, by: dossier.contact?.name ?? '', what: 'Cập nhật theo đợt đánh giá phát hành lại' }
    return succeed({ ...kept, dossier: { ...dated, history: [...dossier.history, entry] } })
  }
  if (dossier.stage !== 'draft') return refuseFrozenMove()
  const { id, version } = round.set
  if (dossier.set.id === id && dossier.set.version === version) {
    const message = `Bộ tiêu chí của đợt cùng phiên bản "${version}" với hồ sơ nhưng nội dung khác. Đề nghị cơ quan thẩm định phát hành bộ tiêu chí sửa đổi với phiên bản mới.`
    return fail(problemAt(['set', 'version'], undefined, message))
  }
  return moveDossier(dated, round.set, at)
}

/** Whether two sets are the same, wherever they name their schema. */
export function isSameSet(a: CriteriaSet, b: CriteriaSet): boolean {
  // Fields mostly stand in the same order, which is told ten times faster.
  return a === b || textOfSet(a) === textOfSet(b) || isSame(withoutSchema(a), withoutSchema(b))
}

/** A round's set is held against hundreds of dossiers: its text is made once. */
const textsBySet = new WeakMap<CriteriaSet, string>()

function textOfSet(set: CriteriaSet): string {
  const text = textsBySet.get(set) ?? JSON.stringify(withoutSchema(set))
  textsBySet.set(set, text)
  return text
}

function withoutSchema(set: CriteriaSet): object {
  return { ...set, $schema: null }
}

function roundOf({ id, period, due, guide }: Round): NonNullable<Dossier['round']> {
  return { id, period, due, guide }
}

function refuseRound({ round, year }: Dossier, next: Round) {
  if (round && round.id !== next.id) {
    return problemAt(
      ['round', 'id'],
      undefined,
      `Hồ sơ thuộc đợt đánh giá khác, không phải "${next.title}". Mở đúng tệp của đợt.`,
    )
  }
  if (year !== next.year) {
    return problemAt(
      ['year'],
      undefined,
      `Hồ sơ năm ${year}, đợt đánh giá này của năm ${next.year}. Mở đúng tệp của đợt.`,
    )
  }
  return null
}

function refuseStranger<T>(id: string): Result<T> {
  const message = `Đợt đánh giá không có đơn vị "${id}" trong danh sách. Chọn đơn vị trong danh sách, hoặc đề nghị cơ quan thẩm định bổ sung.`
  return fail(problemAt(['units'], undefined, message))
}

function refuseFrozenMove<T>(): Result<T> {
  const message = 'Hồ sơ đã chốt. Mở lại để sửa rồi mới cập nhật theo đợt đánh giá phát hành lại.'
  return fail(problemAt(['stage'], undefined, message))
}
