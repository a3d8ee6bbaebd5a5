import type { ReactNode } from 'react'
import type { CriteriaSet } from '../../domain/criteria.ts'
import type { Leaf } from '../../domain/criterion.ts'
import { formatFigure, formatPoints, pointsToNumber, type Points } from '../../domain/points.ts'
import { progressOf } from '../../domain/progress.ts'
import type { ScoreRow, ScoreSheet } from '../../domain/score.ts'
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
        return (
          <li key={section.key}>
            {entry && (
              <a
                href={dossierHref(dossierId, 'tu-danh-gia', entry.key)}
                aria-current={section === current ? 'true' : undefined}
                onClick={onPick}
              >
                <AreaLine section={section} row={row} leaves={outline.leaves} digits={set.digits} />
              </a>
            )}
            {section === current && children}
          </li>
        )
      })}
    </ol>
  )
}

type LineProps = {
  readonly section: Section
  readonly row: ScoreRow | undefined
  readonly leaves: ReadonlyMap<string, Leaf>
  readonly digits: number
}

function AreaLine({ section, row, leaves, digits }: LineProps) {
  if (!row) return <span className={styles.areaTitle}>{section.title}</span>
  const { answered, count } = progressOf(row, leaves)
  return (
    <>
      <span>{section.code}</span>
      <span className={styles.areaTitle}>{section.title}</span>
      <span className={styles.points}>{describePoints(row.self, row.selfMax, digits)}</span>
      <span className={styles.bar}>
        <i style={{ width: `${count === 0 ? 100 : (100 * answered) / count}%` }} />
      </span>
      <span className="visually-hidden">
        đã chấm {answered} trên {count} tiêu chí
      </span>
    </>
  )
}

function describePoints(self: Points | null, max: Points, digits: number): string {
  return `${self === null ? '–' : formatPoints(self, digits)} / ${formatFigure(pointsToNumber(max))}`
}
