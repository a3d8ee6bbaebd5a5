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

/** Draws a chart in the face and ink of the program, without movement. */
export function drawChart(canvas: HTMLCanvasElement, config: ChartConfiguration): Chart {
  // A canvas that stands nowhere has no style of its own.
  const { fontFamily, color } = getComputedStyle(canvas.isConnected ? canvas : document.body)
  Chart.defaults.font.family = fontFamily
  Chart.defaults.color = color
  return new Chart(canvas, {
    ...config,
    options: { animation: false, maintainAspectRatio: false, locale: 'vi-VN', ...config.options },
  })
}
