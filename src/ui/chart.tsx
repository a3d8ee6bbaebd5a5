import { useEffect, useRef, useState } from 'react'
import type { Chart as ChartType, ChartConfiguration } from 'chart.js'
import { fileOfCanvas, pictureOfCanvas, type ChartPicture } from './chart-picture.ts'
import { breathe } from './slices.ts'
import styles from './chart.module.css'

export type { ChartPicture }

type Props = {
  /** Null while there is nothing to draw. Kept by the caller: a new one draws anew. */
  readonly config: ChartConfiguration | null
  /** What the chart shows, as a sentence: read aloud in place of it, and shown under it. */
  readonly label: string
  readonly height?: number
  /** Offered as a picture where given: the file's name without its ending, and who takes it. */
  readonly fileName?: string
  readonly onSave?: (name: string, picture: Blob) => void
  /** Offered for the paper of the screen where given: told the picture when it is chosen, null when it is not. */
  readonly onChoose?: (picture: ChartPicture | null) => void
}

/** A chart that is loaded when it is first shown; its figures stand in a table beside it, by the caller. */
export function Chart({ config, label, height = 280, fileName, onSave, onChoose }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [chart, setChart] = useState<ChartType | null>(null)
  useEffect(() => {
    if (!config) return
    let [stale, drawn]: [boolean, ChartType | null] = [false, null]
    void import('./chart-parts.ts').then(async ({ drawChart }) => {
      // What was just loaded held the page up already.
      await breathe()
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
              void fileOfCanvas(chart.canvas, 'image/png').then(
                (picture) => picture && onSave(`${fileName}.png`, picture),
              )
            }
          >
            Lưu hình PNG
          </button>
        )}
        {onChoose && (
          <label className="no-print">
            <input
              type="checkbox"
              disabled={!chart}
              onChange={({ target: { checked } }) => {
                if (!checked || !chart) onChoose(null)
                else void pictureOfCanvas(chart.canvas, label).then(onChoose)
              }}
            />{' '}
            Đưa hình vào văn bản
          </label>
        )}
      </figcaption>
    </figure>
  )
}
