import styles from './remedy.module.css'

/** What can be done with a row of a plan as a whole. */
export type TaskMeans = {
  readonly canMove: (by: -1 | 1) => boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onCriteria: () => void
  readonly onRemove: () => void
  readonly onCopy: () => void
}

type Props = {
  readonly number: number
  /** Of somebody's decision: it is copied, not changed. */
  readonly isStated: boolean
  readonly means: TaskMeans
}

/** The buttons under a task. One that cannot be used now keeps the keyboard where it is. */
export function TaskTools({ number, isStated, means }: Props) {
  const { canMove, onMove, onCriteria, onRemove, onCopy } = means
  if (isStated) {
    return (
      <div className={`${styles.tools} no-print`}>
        <button
          type="button"
          className="btn quiet"
          aria-label={`Chép thành nhiệm vụ riêng, nhiệm vụ ${number}`}
          onClick={onCopy}
        >
          Chép thành nhiệm vụ riêng
        </button>
      </div>
    )
  }
  const move = (by: -1 | 1, sign: string, words: string) => (
    <button
      type="button"
      className="btn quiet"
      title={`${words} (Alt ${sign})`}
      aria-label={`${words}, nhiệm vụ ${number}`}
      aria-disabled={!canMove(by) || undefined}
      onClick={() => onMove(by)}
    >
      {sign}
    </button>
  )
  return (
    <div className={`${styles.tools} no-print`}>
      <button type="button" className="btn quiet" onClick={onCriteria}>
        Tiêu chí…<span className="visually-hidden"> của nhiệm vụ {number}</span>
      </button>
      {move(-1, '↑', 'Lên một dòng')}
      {move(1, '↓', 'Xuống một dòng')}
      <button type="button" className="btn quiet" onClick={onRemove}>
        Bỏ<span className="visually-hidden"> nhiệm vụ {number}</span>
      </button>
    </div>
  )
}
