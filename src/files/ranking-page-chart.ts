import { indexOf, pointsFromNumber, pointsToNumber, subtractPoints } from '../domain/points.ts'
import { printIndex } from '../domain/publication.ts'
import { rankTable, type RankingTable } from '../domain/ranking-table.ts'

/** The block's mean by year as a picture with its figures in words; '' for fewer than two years. `tables`: the oldest first. */
export function meansChart(tables: readonly RankingTable[]): string {
  const points = tables.flatMap((table) => {
    const { mean } = rankTable(table)
    const share = mean === null ? null : indexOf(pointsFromNumber(mean), pointsFromNumber(table.max))
    return share === null ? [] : [{ year: table.year, share, text: printIndex(share, table.digits) }]
  })
  if (points.length < 2) return ''
  const step = (width - 2 * side) / (points.length - 1)
  const shares = points.map(({ share }) => share)
  const [low, high] = [Math.min(...shares), Math.max(...shares)]
  const spread = Math.max(1, pointsToNumber(subtractPoints(pointsFromNumber(high), pointsFromNumber(low))))
  const placed = points.map((one, at) => ({
    ...one,
    x: side + at * step,
    y: top + ((high - one.share) / spread) * (bottom - top),
  }))
  const path = placed.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const words = points.map(({ year, text }) => `${year}: ${text}`).join('; ')
  return [
    '<figure>',
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Chỉ số trung bình của khối theo năm: ${words}">`,
    `<path class="axis" d="M0 ${bottom + 12}H${width}"/>`,
    `<path class="mean" d="${path}"/>`,
    ...placed.map(
      ({ x, y, year, text }) =>
        `<circle class="bar" cx="${x}" cy="${y}" r="4"/><text x="${x}" y="${y - 10}" text-anchor="middle">${text}</text><text x="${x}" y="${bottom + 30}" text-anchor="middle">${year}</text>`,
    ),
    '</svg>',
    '<figcaption>Chỉ số trung bình của khối theo năm (%)</figcaption>',
    '</figure>',
  ].join('\n')
}

const [width, height, side, top, bottom] = [640, 200, 60, 30, 150]
