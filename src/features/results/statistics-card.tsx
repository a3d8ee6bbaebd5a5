import { formatFigure } from '../../domain/points.ts'
import { withoutTier } from '../../domain/ranking.ts'
import type { BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { showIndex } from './figures.tsx'
import styles from './results.module.css'
import { TierChart } from './tier-chart.tsx'
import { ToPlaces } from './to-places.tsx'

/** Mean, median, spread, counts by tier and the mean of each area; each leads to the units. */
export function StatisticsCard({ round, block }: { readonly round: Round; readonly block: BlockResult }) {
  const { digits } = round.set
  const { mean, median, min, max, tiers } = block.ranking
  const without = withoutTier(block.ranking)
  const figures: readonly (readonly [string, number | null])[] = [
    ['Trung bình', mean],
    ['Trung vị', median],
    ['Cao nhất', max],
    ['Thấp nhất', min],
    ['Chênh lệch cao nhất – thấp nhất', block.spread],
  ]
  const lead = (text: string) => (
    <ToPlaces round={round.id} block={block.block}>
      {text}
    </ToPlaces>
  )
  return (
    <section className="stack" aria-labelledby="statistics">
      <h2 id="statistics">Thống kê của khối</h2>
      <dl className={styles.figures}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{lead(showIndex(value, digits))}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.pair}>
        {tiers.length > 0 && <TierChart round={round} block={block} />}
        {tiers.length > 0 && (
          <div className="scroll">
            <table className={`grid ${styles.table}`}>
              <caption className="visually-hidden">Số đơn vị theo xếp loại</caption>
              <thead>
                <tr>
                  <th scope="col">Xếp loại</th>
                  <th scope="col" className="num">
                    Từ (%)
                  </th>
                  <th scope="col" className="num">
                    Số đơn vị
                  </th>
                  <th scope="col" className="num">
                    Tỷ lệ (%)
                  </th>
                </tr>
              </thead>
              <tbody>
                {tiers.map(({ name, from, count, share }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td className="num">{formatFigure(from)}</td>
                    <td className="num">{lead(`${count}`)}</td>
                    <td className="num">{lead(showIndex(share, 2))}</td>
                  </tr>
                ))}
                {without && (
                  <tr>
                    <th scope="row">{without.name}</th>
                    <td className="num">–</td>
                    <td className="num">{lead(`${without.count}`)}</td>
                    <td className="num">{lead(showIndex(without.share, 2))}</td>
                  </tr>
                )}
              </tbody>
            </table>
          </div>
        )}
        <div className="scroll">
          <table className={`grid ${styles.table}`}>
            <caption className="visually-hidden">Chỉ số trung bình theo lĩnh vực</caption>
            <thead>
              <tr>
                <th scope="col">Lĩnh vực</th>
                <th scope="col" className="num">
                  Chỉ số trung bình (%)
                </th>
              </tr>
            </thead>
            <tbody>
              {block.areas.map(({ key, code, title, mean: own }) => (
                <tr key={key}>
                  <th scope="row">
                    {code}. {title}
                  </th>
                  <td className="num">
                    <span className={styles.bar} aria-hidden="true">
                      <i style={{ inlineSize: `${own ?? 0}%` }} />
                    </span>
                    {lead(showIndex(own, digits))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}
