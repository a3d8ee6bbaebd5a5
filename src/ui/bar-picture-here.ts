import { configOf, sizeOf, type BarChart } from './bar-chart.ts'
import type { DrawnBars } from './bar-picture.worker.ts'
import { drawChartIn } from './chart-parts.ts'
import { pictureOfCanvas, type ChartPicture } from './chart-picture.ts'

/** Draws charts for paper on the page itself, for a browser whose workers cannot draw; the page waits meanwhile. */
export async function drawBarsHere(charts: readonly BarChart[]): Promise<DrawnBars> {
  const { fontFamily } = getComputedStyle(document.body)
  const drawn: (ChartPicture | null)[] = []
  for (const chart of charts) {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, sizeOf(chart))
    const own = drawChartIn(canvas, configOf(chart), { fontFamily, color: '#000' })
    drawn.push(await pictureOfCanvas(canvas, chart.caption))
    own.destroy()
  }
  return drawn
}
