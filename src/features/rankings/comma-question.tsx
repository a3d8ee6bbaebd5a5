import type { Comma, RankingText } from '../../files/ranking-text.ts'

type Props = {
  readonly asked: Extract<RankingText, { readonly kind: 'unclear' }>
  readonly onAnswer: (comma: Comma) => void
}

/** A table whose commas may be read in two ways: both are shown, a person says which. */
export function CommaQuestion({ asked, onAnswer }: Props) {
  const { line, decimal, column } = asked
  return (
    <div className="note warn" role="alert">
      <p>
        Dòng “{line}” đọc được theo hai cách vì dấu phẩy vừa có thể ngăn cột, vừa có thể là dấu thập phân.
        Cách nào đúng với bảng này?
      </p>
      <div className="row">
        <button type="button" className="btn" onClick={() => onAnswer('decimal')}>
          {decimal}
        </button>
        <button type="button" className="btn" onClick={() => onAnswer('column')}>
          {column}
        </button>
      </div>
    </div>
  )
}
