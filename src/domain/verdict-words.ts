import { isReviewersLeaf, type Leaf } from './criterion.ts'
import { formatPoints, pointsFromNumber } from './points.ts'
import type { ReviewItem } from './review.ts'
import type { ReviewedRow } from './reviewed-row.ts'

/** What a reviewer decided of a criterion, as the unit reads it: "Điều chỉnh điểm: 1,50 điểm". */
export function verdictWords(
  leaf: Leaf,
  { verdict, points }: Pick<ReviewItem, 'verdict' | 'points'>,
  digits: number,
): string {
  const granted =
    points === 'notApplicable'
      ? 'không áp dụng'
      : points === null
        ? ''
        : `${formatPoints(pointsFromNumber(points), digits)} điểm`
  switch (verdict) {
    case 'agree':
      return granted === '' ? 'Đồng ý với điểm tự đánh giá' : `Đồng ý với điểm tự đánh giá (${granted})`
    case 'change':
      if (isReviewersLeaf(leaf)) return granted === '' ? givenWords : `${givenWords}: ${granted}`
      return granted === '' ? 'Điều chỉnh điểm' : `Điều chỉnh điểm: ${granted}`
    case 'question':
      return 'Yêu cầu giải trình'
    case 'refuseNA':
      return granted === ''
        ? 'Không chấp nhận “không áp dụng”'
        : `Không chấp nhận “không áp dụng”: ${granted}`
  }
}

/** Where a criterion stands between reviewer and unit, in a word or two. */
export function reviewStateWords({ state, explained }: Pick<ReviewedRow, 'state' | 'explained'>): string {
  if (explained) return 'Đã giải trình'
  switch (state) {
    case 'question':
      return 'Yêu cầu giải trình'
    case 'changed':
      return 'Điều chỉnh điểm'
    case 'refused':
      return 'Không chấp nhận “không áp dụng”'
    case 'given':
      return givenWords
    case 'conflict':
      return 'Cơ quan thẩm định chưa thống nhất'
    case 'agreed':
      return 'Đồng ý'
  }
}

const givenWords = 'Cơ quan thẩm định chấm'
