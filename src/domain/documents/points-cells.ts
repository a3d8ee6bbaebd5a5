import { formatChange, noPoints, pointsToNumber, type Points } from '../points.ts'
import { pointsCell, remarkCell, type Cell } from './document.ts'

/** Points, or a dash where there are none. */
export function pointsOrDash(points: Points | null, digits: number): Cell {
  return points === null ? remarkCell('–') : pointsCell(points, digits)
}

/** A difference with its sign, "−0,50"; a dash where there is none. */
export function differenceCell(points: Points | null, digits: number): Cell {
  if (points === null) return remarkCell('–')
  if (points === noPoints) return pointsCell(points, digits)
  return { kind: 'points', points, text: formatChange(pointsToNumber(points), digits) }
}
