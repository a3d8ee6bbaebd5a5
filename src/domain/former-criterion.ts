import { leavesByKey, type CriteriaMap, type CriteriaSet } from './criteria.ts'
import { isSame, type Leaf } from './criterion.ts'
import { describeChange, type Relation } from './draft-map.ts'

/** What a former version had of a criterion: several leaves where they were merged, none where it is new. */
export type FormerCriterion = {
  readonly leaves: readonly Leaf[]
  readonly relation: Exclude<Relation, 'removed'>
  /** False where the pair was only taken for likely and nobody has looked at it. */
  readonly confirmed: boolean
  readonly note: string
}

/**
 * The leaves of a former set that a leaf of the newer one comes from, by the map between them. Where the map does not
 * name it, as with bonus and penalty items, or where there is no map, the leaf of the same key.
 */
export function formerCriterion(
  key: string,
  from: CriteriaSet,
  to: CriteriaSet,
  map: CriteriaMap | null,
): FormerCriterion {
  const before = leavesByKey(from)
  const group = map?.groups.find((one) => one.to.includes(key))
  if (group && group.relation !== 'removed') {
    const leaves = group.from.flatMap((one) => before.get(one) ?? [])
    const { confirmed, note } = group
    return leaves.length > 0 ? { leaves, relation: group.relation, confirmed, note } : added
  }
  const [was, is] = [before.get(key), leavesByKey(to).get(key)]
  if (!was || !is) return added
  const stayed = was.max === is.max && isSame(was.rule, is.rule)
  return {
    leaves: [was],
    relation: stayed ? 'same' : 'changed',
    confirmed: true,
    note: stayed ? '' : describeChange(was, is),
  }
}

/** What one has to know before taking a former year for an example; '' where the criterion is the same. */
export function describeFormer({ relation, confirmed, note, leaves }: FormerCriterion, year: number): string {
  if (relation === 'added') return `Tiêu chí mới: bộ tiêu chí năm ${year} không có.`
  return [
    relation === 'same' ? '' : `Tiêu chí đã thay đổi so với năm ${year}${origins[relation](leaves.length)}.`,
    note,
    confirmed ? '' : 'Ghép theo tên tiêu chí, chưa được xác nhận trong bảng đối chiếu hai bộ tiêu chí.',
  ]
    .filter((words) => words !== '')
    .join(' ')
}

const added: FormerCriterion = { leaves: [], relation: 'added', confirmed: true, note: '' }

const origins: Readonly<Record<Exclude<Relation, 'added' | 'removed' | 'same'>, (count: number) => string>> =
  {
    changed: () => '',
    split: () =>
      ': tách ra từ tiêu chí dưới đây, nên số liệu và điểm năm ấy gồm cả phần nay thuộc tiêu chí khác',
    merged: (count) => `: gộp từ ${count} tiêu chí dưới đây`,
    regrouped: (count) => `: sắp xếp lại từ ${count} tiêu chí dưới đây`,
  }
