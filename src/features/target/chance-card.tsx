import { useMemo } from 'react'
import type { ChartConfiguration } from 'chart.js'
import { readCurve } from '../../domain/chance.ts'
import { formatFigure } from '../../domain/points.ts'
import { indexIfAllRise, type TargetPlan } from '../../domain/target.ts'
import { saveFile } from '../../store/export.ts'
import { Chart } from '../../ui/chart.tsx'
import { inks } from '../../ui/pattern.ts'
import type { Field } from '../../domain/target-field.ts'
import {
  describeChance,
  describeLeftOut,
  describeNoChance,
  formatOnScale,
  nameOnScale,
  unitOfScale,
} from '../../domain/target-words.ts'

/** How likely the place is over the own index; without enough years, what it costs if the whole block rises. */
export function ChanceCard({ plan, field }: { readonly plan: TargetPlan; readonly field: Field }) {
  const { digits } = field
  const top = field.table?.max ?? 100
  const config = useMemo(() => curveChart(plan, top), [plan, top])
  const leftOut = describeLeftOut(plan)
  if (plan.chance.length === 0) {
    return (
      <section className="card stack">
        <h2>Nếu cả khối cùng tăng</h2>
        <p>{describeNoChance(plan)}</p>
        {leftOut !== null && <p>{leftOut}</p>}
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Các đơn vị khác</th>
              <th scope="col" className="num">
                Chỉ số cần đạt
              </th>
            </tr>
          </thead>
          <tbody>
            {[0, 0.5, 1, 2, 3]
              .map((part) => part * (top / 100))
              .map((rise) => (
                <tr key={rise}>
                  <td>{rise === 0 ? 'giữ nguyên' : `cùng tăng ${formatFigure(rise)} ${unitOfScale(top)}`}</td>
                  <td className="num">
                    {formatOnScale(
                      indexIfAllRise(field.ranking, field.unit, plan.place, rise, digits),
                      digits,
                      top,
                    )}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    )
  }
  const words = `Với chỉ số ${formatOnScale(plan.neededIndex, digits, top)}, ${describeChance(readCurve(plan.chance, plan.neededIndex) ?? 0, plan)}.`
  return (
    <section className="card stack">
      <h2>Số lần đạt hạng {plan.place} trong 100 lần mô phỏng, theo chỉ số của đơn vị</h2>
      <Chart config={config} label={words} height={220} fileName="kha-nang-dat-hang" onSave={saveFile} />
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Đạt trong 100 lần</th>
            <th scope="col" className="num">
              Chỉ số cần có
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.levels.map(({ runs, index }) => (
            <tr key={runs}>
              <td>{runs} lần</td>
              <td className="num">{index === null ? 'quá mức tối đa' : formatOnScale(index, digits, top)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">
        Mỗi lần mô phỏng chọn một năm trong quá khứ rồi cho từng đơn vị khác tăng, giảm như một đơn vị bất kỳ
        của khối năm đó. Đây là ước tính để lượng sức, không phải dự báo. {leftOut}
      </p>
    </section>
  )
}

function curveChart({ chance, own, neededIndex }: TargetPlan, top: number): ChartConfiguration {
  const title = nameOnScale('Chỉ số', top)
  return {
    type: 'line',
    data: {
      datasets: [
        {
          label: 'Số lần đạt trong 100 lần',
          data: chance.map(({ index, probability }) => ({ x: index, y: probability * 100 })),
          borderColor: inks.now,
          pointStyle: 'line',
          pointRadius: 0,
        },
        {
          label: 'Hiện nay',
          data: chance
            .filter(({ index }) => index === own.index)
            .map((one) => ({ x: one.index, y: one.probability * 100 })),
          borderColor: inks.former,
          backgroundColor: inks.former,
          pointStyle: 'triangle',
          pointRadius: 7,
          showLine: false,
        },
        {
          label: 'Mục tiêu',
          data: chance
            .filter(({ index }) => index === neededIndex)
            .map((one) => ({ x: one.index, y: one.probability * 100 })),
          borderColor: inks.now,
          backgroundColor: '#fff',
          pointStyle: 'circle',
          pointRadius: 6,
          showLine: false,
        },
      ],
    },
    options: {
      plugins: { legend: { labels: { usePointStyle: true } } },
      scales: {
        x: { type: 'linear', ticks: { maxRotation: 0 }, title: { display: true, text: title } },
        y: { min: 0, max: 100, title: { display: true, text: 'Số lần trong 100' } },
      },
    },
  }
}
