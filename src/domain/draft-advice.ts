import type { DraftProblem } from './draft-check.ts'
import type { DraftSet } from './draft.ts'

type Advice = Pick<DraftProblem, 'key' | 'field' | 'message'>

/** What a set may lack and still be valid, but what its users would miss. */
export function adviseDraft({
  appliesTo,
  decision,
  issuer,
  reviewer,
  status,
  tiers,
}: DraftSet): readonly Advice[] {
  const advice: (readonly [boolean, string, string])[] = [
    [issuer === '', 'issuer', 'Chưa ghi cơ quan ban hành.'],
    [appliesTo.levels.length === 0, 'appliesTo.levels', 'Chưa chọn loại đơn vị áp dụng.'],
    [appliesTo.years.length === 0, 'appliesTo.years', 'Chưa ghi năm áp dụng.'],
    [decision.number === '' && status === 'official', 'decision.number', 'Chưa ghi số quyết định ban hành.'],
    [
      decision.number !== '' && status === 'illustrative',
      'status',
      'Đang ghi là bộ minh họa. Đã đối chiếu từng dòng với quyết định thì chọn tính chất Chính thức.',
    ],
    [reviewer === '', 'reviewer', 'Chưa ghi cơ quan thẩm định.'],
    [tiers.length === 0, 'tiers', 'Chưa có mức xếp loại: kết quả sẽ không xếp loại.'],
  ]
  return advice.flatMap(([isMissing, field, message]) => (isMissing ? [{ key: null, field, message }] : []))
}
