import { useEffect, useRef, useState } from 'react'
import type { Chart as ChartType, ChartConfiguration } from 'chart.js'
import styles from './chart.module.css'

type Props = {
  /** Null while there is nothing to draw. Kept by the caller: a new one draws anew. */
  readonly config: ChartConfiguration | null
  /** What the chart shows, as a sentence: read aloud in place of it, and shown under it. */
  readonly label: string
  readonly height?: number
  /** Offered as a picture where given: the file's name without its ending, and who takes it. */
  readonly fileName?: string
  readonly onSave?: (name: string, picture: Blob) => void
}

/** A chart that is loaded when it is first shown; its figures stand in a table beside it, by the caller. */
export function Chart({ config, label, height = 280, fileName, onSave }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [chart, setChart] = useState<ChartType | null>(null)
  useEffect(() => {
    if (!config) return
    let [stale, drawn]: [boolean, ChartType | null] = [false, null]
    void import('./chart-parts.ts').then(({ drawChart }) => {
      if (stale || !canvas.current) return
      drawn = drawChart(canvas.current, config)
      setChart(drawn)
    })
    return () => {
      stale = true
      drawn?.destroy()
    }
  }, [config])
  return (
    <figure className={styles.chart}>
      <div className={styles.frame} style={{ height }}>
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
      <figcaption className="small muted">
        {label}{' '}
        {onSave && fileName !== undefined && (
          <button
            type="button"
            className="btn quiet no-print"
            disabled={!chart}
            onClick={() =>
              chart &&
              void pictureOf(chart.canvas).then((picture) => picture && onSave(`${fileName}.png`, picture))
            }
          >
            Lưu hình PNG
          </button>
        )}
      </figcaption>
    </figure>
  )
}

/** The chart on white, as a file. */
async function pictureOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  const copy = document.createElement('canvas')
  copy.width = canvas.width
  copy.height = canvas.height
  const context = copy.getContext('2d')
  if (!context) return null
  context.fillStyle = '#fff'
  context.fillRect(0, 0, copy.width, copy.height)
  context.drawImage(canvas, 0, 0)
  return new Promise((resolve) => copy.toBlob(resolve, 'image/png'))
}
