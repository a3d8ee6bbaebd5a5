import styles from './rules.module.css'

type Props = {
  readonly rows: {
    readonly fields: readonly unknown[]
    readonly remove: (at: number) => void
    readonly swap: (a: number, b: number) => void
  }
  readonly at: number
  /** What the row is called, "mức 2". */
  readonly name: string
  readonly send: () => void
  /** The list may be emptied. */
  readonly canBeEmpty?: boolean
}

/** Moves a row of a list up, or takes it out. Unless the list may be empty, the last one stays. */
export function RowTools({ rows, at, name, send, canBeEmpty }: Props) {
  return (
    <span className={styles.tools}>
      <button
        type="button"
        className="btn quiet"
        disabled={at === 0}
        aria-label={`Chuyển ${name} lên`}
        onClick={() => {
          rows.swap(at, at - 1)
          send()
        }}
      >
        Lên
      </button>
      <button
        type="button"
        className="btn quiet"
        disabled={rows.fields.length === 1 && !canBeEmpty}
        aria-label={`Bỏ ${name}`}
        onClick={() => {
          rows.remove(at)
          send()
        }}
      >
        Bỏ
      </button>
    </span>
  )
}
