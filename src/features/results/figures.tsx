import type { ReactNode } from 'react'
import { formatPoints, pointsToNumber, type Points } from '../../domain/points.ts'
import { printIndex } from '../../domain/publication.ts'

/** Points as the set prints them; a dash where there are none. */
export function showPoints(points: Points | null, digits: number): string {
  return points === null ? '–' : formatPoints(points, digits)
}

/** An index in percent as the set prints it; a dash where there is none. */
export function showIndex(index: number | null, digits: number): string {
  return index === null ? '–' : printIndex(index, digits)
}

/** Points with their sign: "+1,50", "−0,25", "0,00". */
export function showDifference(points: Points | null, digits: number): string {
  if (points === null) return '–'
  const text = formatPoints(points, digits)
  if (pointsToNumber(points) === 0) return text
  return points > 0 ? `+${text}` : text.replace('-', '−')
}

/** Where an empty part of a screen says what comes there. */
export function Empty(props: { readonly children: ReactNode }) {
  return <p className="note">{props.children}</p>
}
