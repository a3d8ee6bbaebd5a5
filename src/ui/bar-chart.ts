import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import { inks, stripes } from './pattern.ts'

/** Bars side by side, told apart by stripes and ink; a text at the end of each. */
export type BarChart = {
  readonly caption: string
  readonly labels: readonly string[]
  readonly series: readonly {
    readonly name: string
    readonly year: 'now' | 'former'
    readonly values: readonly (number | null)[]
    readonly texts: readonly string[]
  }[]
  readonly most: number | null
}

/** Width and height of such a chart on paper, before it is drawn twice as fine. */
export function sizeOf({ labels, series }: BarChart): { readonly width: number; readonly height: number } {
  const isSingle = series.length === 1
  return { width: 800, height: labels.length * (isSingle ? 24 : 36) + (isSingle ? 40 : 70) }
}

/** How it is drawn: black on white, whatever the screen looks like. */
export function configOf({ labels, series, most }: BarChart): ChartConfiguration {
  const font = { size }
  const longest = Math.max(...series.flatMap(({ texts }) => texts.map(({ length }) => length)))
  return {
    type: 'bar',
    data: {
      labels: labels.map(brokenLabel),
      datasets: series.map(({ name, year, values }) => ({
        label: name,
        data: [...values],
        backgroundColor: stripes(inks[year], shapes[year]),
        borderColor: inks[year],
        borderWidth: 1,
        categoryPercentage: 0.86,
        barPercentage: 0.9,
      })),
    },
    options: {
      indexAxis: 'y',
      responsive: false,
      devicePixelRatio: 2,
      layout: { padding: { right: 14 + longest * size * 0.62 } },
      plugins: {
        legend: { display: series.length > 1, position: 'bottom', labels: { font, color: ink } },
        tooltip: { enabled: false },
      },
      scales: {
        x: {
          beginAtZero: true,
          ...(most === null ? {} : { max: most }),
          ticks: { font, color: ink, precision: 0 },
        },
        y: { grid: { display: false }, ticks: { font, color: ink, autoSkip: false } },
      },
    },
    plugins: [endTexts(series.map(({ texts }) => texts))],
  }
}

const size = 14
const shapes = { now: 'rising', former: 'falling' } as const
const ink = '#1a1a1a'

/** Writes at the end of each bar what it stands for. */
function endTexts(texts: readonly (readonly string[])[]): Plugin {
  return {
    id: 'endTexts',
    afterDatasetsDraw: (chart: Chart) => {
      const { ctx } = chart
      ctx.save()
      ctx.fillStyle = ink
      ctx.font = `${size - 1}px ${chart.options.font?.family ?? 'sans-serif'}`
      ctx.textBaseline = 'middle'
      for (const [series, own] of texts.entries()) {
        for (const [at, { x, y }] of chart.getDatasetMeta(series).data.entries()) {
          if (Number.isFinite(x)) ctx.fillText(own[at] ?? '', x + 5, y)
        }
      }
      ctx.restore()
    },
  }
}

const longestLine = 34

/** A label in at most two lines. */
function brokenLabel(label: string): string | string[] {
  if (label.length <= longestLine) return label
  const middle = label.lastIndexOf(' ', longestLine)
  if (middle <= 0) return `${label.slice(0, longestLine - 1)}…`
  const rest = label.slice(middle + 1)
  return [label.slice(0, middle), rest.length > longestLine ? `${rest.slice(0, longestLine - 1)}…` : rest]
}
