import styles from './pictures.module.css'

/** What a stretch of a scale gives: nothing, part of the points, or all of them. */
export type Tone = 'none' | 'part' | 'full'

/** A stretch of a scale: its share of the width, where it begins or ends in words, and what it gives. */
export type Segment = {
  readonly weight: number
  readonly tone: Tone
  readonly limit: string
  readonly gives: string
}
/** Where a figure stands: the stretch, and how far into it, 0 … 1. */
export type Marker = { readonly segment: number; readonly at: number; readonly text: string }

type Props = {
  readonly label: string
  readonly segments: readonly Segment[]
  readonly marker: Marker | null
  /** Whether the words of a stretch tell where it begins or where it ends. */
  readonly limits?: 'begin' | 'end'
}

/** "từ 80 %: theo tỷ lệ". */
export function captionOf({ limit, gives }: Segment): string {
  return limit === '' ? gives : `${limit}: ${gives}`
}

/** A line of stretches with captions under them and one figure over it. The label says the same in words. */
export function Scale({ label, segments, marker, limits = 'begin' }: Props) {
  const columns = segments.map(({ weight }) => `minmax(min-content, ${weight}fr)`).join(' ')
  const total = segments.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <div
      role="img"
      aria-label={label}
      className={styles.scale}
      data-limits={limits}
      style={{ gridTemplateColumns: columns }}
    >
      {segments.map((segment, index) => {
        const before = segments.slice(0, index).reduce((sum, { weight }) => sum + weight, 0)
        return (
          <div key={index} className={styles.stretch} data-tone={segment.tone}>
            <i />
            {marker?.segment === index && (
              <Pin
                at={marker.at}
                overall={(before + marker.at * segment.weight) / total}
                text={marker.text}
              />
            )}
            <span>
              {segment.limit} <b>{segment.gives}</b>
            </span>
          </div>
        )
      })}
    </div>
  )
}

/** The figure over a line; its words lean towards the middle so that they never leave the picture. */
export function Pin(props: { readonly at: number; readonly overall: number; readonly text: string }) {
  return (
    <b className={styles.pin} style={{ left: `${props.at * 100}%` }}>
      <span style={{ transform: `translateX(-${props.overall * 100}%)` }}>{props.text}</span>
    </b>
  )
}
