import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js'

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Tooltip,
)

/** Draws a chart in the face and ink of the program, without movement, fine enough to be saved and printed. */
export function drawChart(canvas: HTMLCanvasElement, config: ChartConfiguration): Chart {
  const options = { devicePixelRatio: Math.max(2, devicePixelRatio), ...config.options }
  return drawChartIn(canvas, { ...config, options }, getComputedStyle(canvas))
}

/** The same in a given face and ink; a worker has no page that would tell them. */
export function drawChartIn(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  config: ChartConfiguration,
  { fontFamily, color }: Pick<CSSStyleDeclaration, 'fontFamily' | 'color'>,
): Chart {
  Chart.defaults.font.family = fontFamily
  Chart.defaults.color = color
  // The library draws on either, and says so of one only.
  return new Chart(canvas as HTMLCanvasElement, {
    ...config,
    options: { animation: false, maintainAspectRatio: false, locale: 'vi-VN', ...config.options },
  })
}
