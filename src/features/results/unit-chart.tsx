import { useMemo, useState } from 'react'
import type { ChartConfiguration } from 'chart.js'
import { formatChange, formatIndex } from '../../domain/points.ts'
import type { BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { unitIdFromName } from '../../domain/unit.ts'
import { unitBars, type UnitBar } from '../../domain/unit-bars.ts'
import { saveFile } from '../../store/export.ts'
import { Chart } from '../../ui/chart.tsx'
import { inks, stripes } from '../../ui/pattern.ts'
import { resultsHref } from './address.ts'
import { showIndex } from './figures.tsx'
import styles from './results.module.css'

/** Units in one picture: more of them cannot be told apart on a page. */
const atOnce = 40

/** The index of each unit, what it gave itself beside what the reviewer granted: a chart, and its table. */
export function UnitChart({ round, block }: { readonly round: Round; readonly block: BlockResult }) {
  const [from, setFrom] = useState(0)
  const bars = useMemo(() => unitBars(block), [block])
  const begin = from < bars.length ? from : 0
  const shown = useMemo(() => bars.slice(begin, begin + atOnce), [bars, begin])
  const config = useMemo(() => barChart(shown), [shown])
  const { digits } = round.set
  const parts = Array.from({ length: Math.ceil(bars.length / atOnce) }, (_, at) => at * atOnce)
  return (
    <section className="card stack" aria-labelledby="unit-chart">
      <h2 id="unit-chart">Tự đánh giá và thẩm định của từng đơn vị</h2>
      {parts.length > 1 && (
        <p className="row no-print">
          {parts.map((part) => (
            <button
              key={part}
              type="button"
              className="btn"
              aria-pressed={part === begin}
              onClick={() => setFrom(part)}
            >
              Đơn vị {part + 1}–{Math.min(part + atOnce, bars.length)}
            </button>
          ))}
        </p>
      )}
      <Chart
        config={config}
        label={describe(bars, digits)}
        height={90 + shown.length * 34}
        fileName={`chi-so-${unitIdFromName(block.block)}-${round.year}${begin > 0 ? `-tu-${begin + 1}` : ''}`}
        onSave={saveFile}
      />
      <p className="small muted">
        Hai cột cùng tính trên các tiêu chí đơn vị tự chấm, không kể điều tra XHH, điểm thưởng, điểm trừ. Dấu
        thoi là chỉ số CCHC dùng để xếp hạng.
      </p>
      <details>
        <summary>Số liệu của biểu đồ</summary>
        <div className="scroll" tabIndex={0} role="region" aria-label="Số liệu của biểu đồ, cuộn ngang">
          <table className={`grid ${styles.table}`}>
            <thead>
              <tr>
                <th scope="col" className="num">
                  Hạng
                </th>
                <th scope="col">Đơn vị</th>
                <th scope="col" className="num">
                  Tự đánh giá (%)
                </th>
                <th scope="col" className="num">
                  Thẩm định (%)
                </th>
                <th scope="col" className="num">
                  Chênh lệch (điểm phần trăm)
                </th>
                <th scope="col" className="num">
                  Chỉ số CCHC (%)
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ unit, name, place, self, appraised, change, index }) => (
                <tr key={unit}>
                  <td className="num">{place}</td>
                  <th scope="row">
                    <a href={resultsHref(round.id, block.block, unit)}>{name}</a>
                  </th>
                  <td className="num">{showIndex(self, digits)}</td>
                  <td className="num">{showIndex(appraised, digits)}</td>
                  <td className="num">{change === null ? '–' : formatChange(change, digits)}</td>
                  <td className="num">{showIndex(index, digits)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}

/** What the chart shows, as a sentence. */
function describe(bars: readonly UnitBar[], digits: number): string {
  const [first] = bars
  if (!first) return 'Chưa có đơn vị nào được xếp hạng.'
  const lower = bars
    .filter(({ change }) => change !== null && change < 0)
    .sort((a, b) => (a.change ?? 0) - (b.change ?? 0))
  const [most] = lower
  const top = `Cao nhất: ${first.name}, chỉ số ${formatIndex(first.index, digits)}.`
  return most
    ? `${top} Thẩm định thấp hơn tự đánh giá ở ${lower.length}/${bars.length} đơn vị, nhiều nhất là ${most.name} (${formatChange(most.change ?? 0, digits)} điểm phần trăm).`
    : `${top} Không đơn vị nào bị thẩm định thấp hơn tự đánh giá.`
}

function barChart(bars: readonly UnitBar[]): ChartConfiguration {
  return {
    type: 'bar',
    data: {
      labels: bars.map(({ name, place }) => `${place}. ${name}`),
      datasets: [
        {
          type: 'line',
          label: 'Chỉ số CCHC',
          data: bars.map(({ index }) => index),
          showLine: false,
          pointStyle: 'rectRot',
          pointRadius: 5,
          borderColor: inks.now,
          backgroundColor: inks.now,
        },
        {
          label: 'Tự đánh giá',
          pointStyle: 'rect',
          data: bars.map(({ self }) => self),
          backgroundColor: stripes(inks.former, 'rising'),
          borderColor: inks.former,
          borderWidth: 1,
        },
        {
          label: 'Thẩm định',
          pointStyle: 'rect',
          data: bars.map(({ appraised }) => appraised),
          backgroundColor: inks.still,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      plugins: { legend: { labels: { usePointStyle: true } } },
      scales: {
        x: { min: 0, title: { display: true, text: '%' } },
        y: { ticks: { autoSkip: false } },
      },
    },
  }
}
