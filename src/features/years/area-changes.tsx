import { useMemo } from 'react'
import type { ChartConfiguration } from 'chart.js'
import type { Change, Comparison } from '../../domain/compare.ts'
import { unitIdFromName } from '../../domain/unit.ts'
import { formatChange } from '../../domain/points.ts'
import { saveFile } from '../../store/export.ts'
import { Chart, type ChartPicture } from '../../ui/chart.tsx'
import { inks, stripes } from '../../ui/pattern.ts'
import { bySize, inPrint } from '../../domain/comparison-words.ts'
import styles from './years.module.css'

type Line = Change & { readonly key: string; readonly title: string }

/** What each area did to the index: a waterfall from one year's index to the other's, and its table. */
export function AreaChanges(props: {
  readonly comparison: Comparison
  readonly digits: number
  /** What the year before is called, "năm 2021". */
  readonly before: string
  readonly onChoose: (picture: ChartPicture | null) => void
}) {
  const { comparison, digits, before, onChoose } = props
  const lines = useMemo(() => linesOf(comparison), [comparison])
  const config = useMemo(() => waterfall(comparison, lines), [comparison, lines])
  const [most] = bySize(lines)
  const label =
    most && most.change !== 0
      ? `Thay đổi lớn nhất so với ${before}: ${most.title}, ${formatChange(most.change, digits)} điểm phần trăm.`
      : `Không lĩnh vực nào thay đổi so với ${before}.`
  return (
    <section className="card stack">
      <h2>Lĩnh vực nào làm chỉ số tăng, giảm (điểm phần trăm)</h2>
      <Chart
        config={config}
        label={label}
        height={320}
        fileName={`thay-doi-${unitIdFromName(before)}`}
        onSave={saveFile}
        onChoose={onChoose}
      />
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng thay đổi theo lĩnh vực">
        <table className={`grid ${styles.areas}`}>
          <thead>
            <tr>
              <th scope="col">Lĩnh vực</th>
              <th scope="col" className="num">
                Thay đổi
              </th>
              <th scope="col" className="num">
                Do thực hiện
              </th>
              <th scope="col" className="num">
                Do tiêu chí
              </th>
            </tr>
          </thead>
          <tbody>
            {lines
              .map((line) => inPrint(line, digits))
              .map(({ key, title, change, performance, criteria }, at) => (
                <tr key={key}>
                  <td>
                    {at + 1}. {title}
                  </td>
                  <td className="num">{formatChange(change, digits)}</td>
                  <td className="num">{formatChange(performance, digits)}</td>
                  <td className="num">{formatChange(criteria, digits)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Areas, and what stands beside them where it changed anything: together they are the whole change. */
function linesOf({ areas, adjustments, bounds }: Comparison): Line[] {
  const extra = [
    { ...adjustments, key: ':adjustments', title: 'Điểm thưởng, điểm trừ' },
    { ...bounds, key: ':bounds', title: 'Mức trần, mức sàn của tổng điểm' },
  ]
  return [...areas, ...extra.filter(({ change }) => change !== 0)]
}

function waterfall({ total }: Comparison, lines: readonly Line[]): ChartConfiguration {
  let level = total.before ?? 0
  const steps = lines.map(({ change }) => {
    const from = level
    level += change
    return [from, level] as [number, number]
  })
  const ends = [...steps.flat(), total.before ?? 0, total.after ?? 0]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const floor = Math.max(0, Math.floor(low - (high - low) / 2 - 1))
  const fill = (change: number) =>
    change > 0
      ? stripes(inks.good, 'rising')
      : change < 0
        ? stripes(inks.bad, 'falling')
        : stripes(inks.still, 'level')
  return {
    type: 'bar',
    data: {
      labels: ['Trước', ...lines.map((_, at) => String(at + 1)), 'Sau'],
      datasets: [
        {
          label: 'Chỉ số (%)',
          data: [[floor, total.before ?? floor], ...steps, [floor, total.after ?? floor]],
          backgroundColor: [inks.former, ...lines.map(({ change }) => fill(change)), inks.now],
          borderColor: [
            inks.former,
            ...lines.map(({ change }) => (change >= 0 ? inks.good : inks.bad)),
            inks.now,
          ],
          borderWidth: 1,
          borderSkipped: false,
        },
      ],
    },
    options: {
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: { title: ([item]) => lines[(item?.dataIndex ?? 0) - 1]?.title ?? item?.label ?? '' },
        },
      },
      scales: { x: { ticks: { maxRotation: 0, autoSkip: false } }, y: { min: floor } },
    },
  }
}
