import type { OriginRow } from '../../domain/annex-origin.ts'
import styles from './origin.module.css'

type Props = { readonly row: OriginRow; readonly onCompared: () => void }

/** What the annex says of the criterion on screen, word for word. */
export function OriginCard({ row, onCompared }: Props) {
  return (
    <details
      className={styles.origin}
      open={row.confidence === 'check'}
      data-confidence={row.confidence}
      data-field="origin"
      tabIndex={-1}
    >
      <summary>
        Nguyên văn trong phụ lục, dòng {row.line} <ConfidenceMark confidence={row.confidence} />
      </summary>
      <dl>
        {row.source.map(({ column, text }, at) => (
          <div key={`${at} ${column}`}>
            <dt>{column}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {row.doubts.length > 0 && (
        <ul>
          {row.doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
      {row.confidence !== 'sure' && (
        <button type="button" className="btn" onClick={onCompared}>
          Đã đối chiếu, đúng
        </button>
      )}
    </details>
  )
}

/** How sure the reading of a row is, in words. */
export function ConfidenceMark({ confidence }: Pick<OriginRow, 'confidence'>) {
  const [tone, words] = marks[confidence]
  return <span className={`chip ${tone}`}>{words}</span>
}

const marks = {
  sure: ['good', 'chắc chắn'],
  likely: ['', 'có thể đúng'],
  check: ['warn', 'cần kiểm tra'],
} as const
