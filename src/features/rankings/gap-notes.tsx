import type { BlockGaps } from '../../domain/ranking-gaps.ts'

type Props = {
  readonly gaps: readonly BlockGaps[]
  /** Begins the table of a year that is missing. */
  readonly onFill: (gap: BlockGaps, year: number) => void
}

/** Years of a block that are missing or stand twice, and the way to put it right. */
export function GapNotes({ gaps, onFill }: Props) {
  return gaps.map((gap) => (
    <div key={`${gap.index} ${gap.block}`} className="note warn no-print">
      <p>
        {gap.index}, {gap.block}:
        {gap.missing.length > 0 &&
          ` thiếu bảng năm ${gap.missing.join(', ')} nên không tính được biến động qua các năm đó;`}
        {gap.twice.length > 0 &&
          ` năm ${gap.twice.join(', ')} có nhiều bảng, khi tính chỉ dùng một: xóa bảng thừa;`}{' '}
        thứ hạng của từng bảng vẫn đúng.
      </p>
      <div className="row">
        {gap.missing.slice(0, mostAsked).map((year) => (
          <button key={year} type="button" className="btn" onClick={() => onFill(gap, year)}>
            Nhập bảng năm {year}
            <span className="visually-hidden">
              {' '}
              {gap.index}, {gap.block}
            </span>
          </button>
        ))}
      </div>
    </div>
  ))
}

const mostAsked = 4
