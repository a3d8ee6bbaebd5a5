import { describeStanding } from '../../domain/standing-words.ts'
import { formatFigure } from '../../domain/points.ts'
import { isAcross } from '../../domain/reorganisation.ts'
import { formatOnScale, nameOnScale } from '../../domain/target-words.ts'
import type { YearLines } from './year-lines.ts'

/** "Từ năm 2019 đến năm 2022 chỉ số đi từ 80,12 % đến 86,88 %, hạng từ 9/21 đến 7/21."; null of fewer than two years. */
export function describeYears({ index, isOwn, top, digits, lines }: YearLines): string | null {
  const known = lines.flatMap((line) => (line.index === null ? [] : [{ ...line, index: line.index }]))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || first === last) return null
  const name = isOwn ? 'chỉ số' : index
  const figures = [first, last].map((line) => formatOnScale(line.index, digits, top))
  const scale = top === 100 ? '' : ` (thang ${formatFigure(top)})`
  const [then, now] = [first, last].map(({ published }) => published?.standing && describeStanding(published))
  // Places across the reorganisation are not compared.
  const places = then && now && !isAcross(first.year, last.year) ? `, hạng từ ${then} đến ${now}` : ''
  return `Từ năm ${first.year} đến năm ${last.year} ${name} đi từ ${figures.join(' đến ')}${scale}${places}.`
}

/** "Chỉ số (%)", "IT ranking (thang 1)": what an axis counts. */
export function nameOfScale({ index, isOwn, top }: Pick<YearLines, 'index' | 'isOwn' | 'top'>): string {
  return nameOnScale(isOwn ? 'Chỉ số' : index, top)
}
