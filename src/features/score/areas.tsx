import { memo, type ReactNode } from 'react'
import type { CriteriaSet } from '../../domain/criteria.ts'
import { formatFigure, formatPoints, noPoints, pointsToNumber, type Points } from '../../domain/points.ts'
import { progressOf, type Progress } from '../../domain/progress.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import { dossierHref } from '../../ui/route.ts'
import type { Outline, Section } from './outline.ts'
import styles from './list.module.css'

type Props = {
  readonly dossierId: string
  readonly set: CriteriaSet
  readonly sheet: ScoreSheet
  readonly outline: Outline
  readonly current: Section
  /** The criteria of the area one is in. */
  readonly children: ReactNode
  readonly onPick?: (() => void) | undefined
}

/** The areas with their progress and points; the one that one is in shows its criteria. */
export function Areas({ dossierId, set, sheet, outline, current, children, onPick }: Props) {
  const open = new Set(sheet.open)
  return (
    <ol className={styles.areas}>
      {outline.sections.map((section) => {
        const row = sheet.areas.find((area) => area.key === section.key)
        const [first] = section.leaves
        const entry = section.leaves.find((leaf) => open.has(leaf.key)) ?? first
        const progress = row && progressOf(row, outline.leaves)
        return (
          <li key={section.key}>
            <AreaLink
              href={dossierHref(dossierId, 'tu-danh-gia', entry?.key)}
              code={section.code}
              title={section.title}
              isCurrent={section === current}
              count={progress?.count ?? 0}
              answered={progress?.answered ?? 0}
              self={row?.self ?? null}
              max={row?.selfMax ?? noPoints}
              digits={set.digits}
              onPick={onPick}
            />
            {section === current && children}
          </li>
        )
      })}
    </ol>
  )
}

type LinkProps = Pick<Progress, 'count' | 'answered'> & {
  readonly href: string
  readonly code: string
  readonly title: string
  readonly isCurrent: boolean
  readonly self: Points | null
  readonly max: Points
  readonly digits: number
  readonly onPick: (() => void) | undefined
}

/** Leads to the first criterion of the area that is open, else to its first. Bonus and penalty points have no progress. */
const AreaLink = memo(function AreaLink(props: LinkProps) {
  const { code, title, self, max, count, answered, digits } = props
  return (
    <a href={props.href} aria-current={props.isCurrent ? 'true' : undefined} onClick={props.onPick}>
      <span>{code}</span>
      <span className={styles.areaTitle}>{title}</span>
      {count > 0 && (
        <>
          <span className={styles.points}>{describePoints(self, max, digits)}</span>
          <span className={styles.bar}>
            <i style={{ width: `${(100 * answered) / count}%` }} />
          </span>
          <span className="visually-hidden">
            đã chấm {answered} trên {count} tiêu chí
          </span>
        </>
      )}
    </a>
  )
})

function describePoints(self: Points | null, max: Points, digits: number): string {
  return `${self === null ? '–' : formatPoints(self, digits)} / ${formatFigure(pointsToNumber(max))}`
}
