import { memo } from 'react'
import type { ScoreRow } from '../../domain/score.ts'
import type { Section } from './outline.ts'
import { describeDifference, describeShare, pointsOrDash } from './words.ts'
import styles from './rail.module.css'

type Props = {
  readonly href: string | undefined
  readonly section: Section
  readonly row: ScoreRow | undefined
  readonly digits: number
  readonly isHere: boolean
  /** Of the criteria that are judged, how many are. */
  readonly judged: number
  readonly judgeable: number
  readonly isSurveyed: boolean
  readonly onPick: (() => void) | undefined
}

/** An area of the rail with its points and how far it has come; drawn anew only where something of it changed. */
export const AreaLink = memo(function AreaLink(props: Props) {
  const { href, section, row, digits, isHere, judged, judgeable, isSurveyed, onPick } = props
  const progress =
    judgeable > 0
      ? `đã thẩm định ${describeShare(judged, judgeable)} tiêu chí`
      : isSurveyed
        ? 'đã có điểm điều tra XHH'
        : 'chưa có điểm điều tra XHH'
  return (
    <a href={href} aria-current={isHere ? 'true' : undefined} onClick={onPick}>
      <span>{section.code}</span>
      <span className={styles.areaTitle}>{section.title}</span>
      <span className={styles.areaPoints}>
        {row &&
          `${pointsOrDash(row.self, digits)} → ${pointsOrDash(judgeable > 0 ? row.appraised : row.survey, digits)}`}{' '}
        <em>{row && describeDifference(row, digits)}</em>
      </span>
      <span className={styles.bar} role="img" aria-label={progress}>
        <i style={{ width: `${isSurveyed ? 100 : (100 * judged) / Math.max(1, judgeable)}%` }} />
      </span>
    </a>
  )
})
