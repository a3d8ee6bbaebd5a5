import type { ChartConfiguration, ScriptableLineSegmentContext } from 'chart.js'
import { isAcross } from '../../domain/reorganisation.ts'
import { inks } from '../../ui/pattern.ts'
import type { YearLines } from './year-lines.ts'
import { nameOfScale } from './year-words.ts'

/**
 * Index and place of the years as two lines. Places stand on an axis of their own that begins at the first; on a narrow
 * screen some years go without a label, none is turned. No line joins places across the reorganisation; without any
 * place there is neither line nor axis of them.
 */
export function yearChart(years: YearLines): ChartConfiguration {
  const { lines } = years
  const placed = lines.map(({ published }) => published?.standing?.place ?? null)
  const hasPlaces = placed.some((place) => place !== null)
  const places = placeAxis(placed.map((place) => place ?? 1))
  const isApart = (one: number, other: number) => isAcross(lines[one]?.year ?? 0, lines[other]?.year ?? 0)
  return {
    type: 'line',
    data: {
      labels: lines.map(({ year }) => String(year)),
      datasets: [
        {
          label: nameOfScale(years),
          data: lines.map(({ index }) => index),
          borderColor: inks.now,
          backgroundColor: inks.now,
          pointStyle: 'circle',
          pointRadius: 5,
          yAxisID: 'y',
        },
        ...(hasPlaces
          ? [
              {
                label: 'Xếp hạng',
                data: placed,
                borderColor: inks.former,
                backgroundColor: inks.former,
                borderDash: [6, 4],
                segment: {
                  borderColor: ({ p0DataIndex, p1DataIndex }: ScriptableLineSegmentContext) =>
                    isApart(p0DataIndex, p1DataIndex) ? 'transparent' : inks.former,
                },
                pointStyle: 'rectRot' as const,
                pointRadius: 6,
                yAxisID: 'place',
              },
            ]
          : []),
      ],
    },
    options: {
      plugins: { legend: { labels: { usePointStyle: true } } },
      scales: {
        x: { ticks: { maxRotation: 0, autoSkipPadding: 12 } },
        y: { title: { display: true, text: nameOfScale(years) } },
        ...(hasPlaces && {
          place: {
            position: 'right' as const,
            reverse: true,
            min: 1,
            max: places.last,
            ticks: { precision: 0, stepSize: places.step, autoSkip: false },
            grid: { display: false },
            title: { display: true, text: 'Hạng' },
          },
        }),
      },
    },
  }
}

/** At most six whole places, from the first on, evenly apart. */
function placeAxis(places: readonly number[]): { readonly step: number; readonly last: number } {
  const worst = Math.max(2, ...places)
  const step = Math.ceil((worst - 1) / 5)
  return { step, last: 1 + step * Math.ceil((worst - 1) / step) }
}
