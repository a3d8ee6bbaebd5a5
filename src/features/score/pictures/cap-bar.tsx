import styles from './pictures.module.css'

/** One item of a bar: how wide, and whether it is met. */
export type Piece = { readonly size: number; readonly isFilled: boolean }

type Props = {
  readonly label: string
  readonly pieces: readonly Piece[]
  /** How far the bar counts, in the unit of the sizes. */
  readonly cap: number
  readonly caption: string
}

/** Pieces that fill a bar up to a cap; what stands beyond the cap counts no more and is hatched. */
export function CapBar({ label, pieces, cap, caption }: Props) {
  const drawn = pieces.filter((piece) => piece.size > 0)
  const sum = drawn.reduce((total, piece) => total + piece.size, 0)
  const whole = Math.max(sum, cap)
  return (
    <div role="img" aria-label={label} className={styles.cap}>
      <div className={styles.pieces}>
        {drawn.map((piece, index) => {
          const before = drawn.slice(0, index).reduce((total, one) => total + one.size, 0)
          const isBeyond = before >= cap
          return (
            <i
              key={index}
              style={{ flexGrow: piece.size }}
              data-filled={piece.isFilled || undefined}
              data-beyond={isBeyond || undefined}
            />
          )
        })}
      </div>
      <span className={styles.limit} style={{ width: `${(100 * cap) / whole}%` }}>
        {caption}
      </span>
    </div>
  )
}
