import { useMemo } from 'react'
import type { ChartConfiguration } from 'chart.js'
import type { Comparison } from '../../domain/compare.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { columnNames } from '../../domain/interim.ts'
import { formatIndex } from '../../domain/points.ts'
import { saveFile } from '../../store/export.ts'
import { sheetOf } from '../../store/sheet.ts'
import { Chart, type ChartPicture } from '../../ui/chart.tsx'
import { inks } from '../../ui/pattern.ts'

type Props = {
  readonly before: Dossier
  readonly after: Dossier
  readonly comparison: Comparison
  readonly onChoose: (picture: ChartPicture | null) => void
}

/** The index of each area in both years, as a radar and as a table. */
export function AreaRadar({ before, after, comparison, onChoose }: Props) {
  const { digits } = after.set
  const [was, is] = columnNames(before, after)
  const lines = useMemo(() => {
    const [former, now] = [sheetOf(before).areas, sheetOf(after).areas]
    return comparison.areas.map(({ key, title }) => ({
      key,
      title,
      was: former.find((area) => area.key === key || area.title === title)?.index ?? null,
      now: now.find((area) => area.key === key)?.index ?? null,
    }))
  }, [before, after, comparison])
  const config = useMemo(
    (): ChartConfiguration => ({
      type: 'radar',
      data: {
        labels: lines.map(({ title }) => wrap(title)),
        datasets: [
          {
            label: was,
            data: lines.map(({ was }) => was),
            borderColor: inks.former,
            backgroundColor: 'transparent',
            borderDash: [6, 4],
            pointStyle: 'triangle',
            pointRadius: 4,
          },
          {
            label: is,
            data: lines.map(({ now }) => now),
            borderColor: inks.now,
            backgroundColor: `${inks.now}22`,
            pointStyle: 'circle',
            pointRadius: 4,
          },
        ],
      },
      options: { scales: { r: { min: 0, max: 100, ticks: { stepSize: 25 } } } },
    }),
    [lines, was, is],
  )
  const known = lines.flatMap((line) => (line.now === null ? [] : [{ ...line, now: line.now }]))
  const best = known.reduce((a, b) => (b.now > a.now ? b : a), known[0] ?? { title: '', now: 0 })
  const worst = known.reduce((a, b) => (b.now < a.now ? b : a), known[0] ?? { title: '', now: 0 })
  const when = before.year === after.year ? 'Lần này' : `Năm ${after.year}`
  const label =
    known.length === 0
      ? `${when} chưa có lĩnh vực nào được chấm.`
      : known.length === 1
        ? `${when} mới có một lĩnh vực được chấm: ${best.title} (${formatIndex(best.now, digits)}).`
        : `${when} lĩnh vực đạt cao nhất là ${best.title} (${formatIndex(best.now, digits)}), thấp nhất là ${worst.title} (${formatIndex(worst.now, digits)}).`
  return (
    <section className="card stack">
      <h2>Chỉ số theo lĩnh vực</h2>
      <Chart
        config={config}
        label={label}
        height={320}
        fileName={`linh-vuc-${before.year}-${after.year}`}
        onSave={saveFile}
        onChoose={onChoose}
      />
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng chỉ số theo lĩnh vực">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Lĩnh vực</th>
              <th scope="col" className="num">
                {was} (%)
              </th>
              <th scope="col" className="num">
                {is} (%)
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <td>{line.title}</td>
                <td className="num">{line.was === null ? '–' : formatIndex(line.was, digits)}</td>
                <td className="num">{line.now === null ? '–' : formatIndex(line.now, digits)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** A title in two lines that find room around a radar, on a phone as well. */
function wrap(title: string): string[] {
  const [first = '', ...others] = title.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    return last === undefined || last.length + word.length >= lineLength
      ? [...lines, word]
      : [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
  const [second, ...left] = others
  if (second === undefined) return [first]
  return [first, left.length > 0 ? `${second.replace(/,$/, '')}…` : second]
}

const lineLength = 16
