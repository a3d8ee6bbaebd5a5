import { memo, useMemo } from 'react'
import { markNames, type Mark } from '../../domain/appraisal-mark.ts'
import type { Leaf } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { rowsOf, type ScoreSheet } from '../../domain/score.ts'
import { appraisalHref } from '../../ui/appraisal-route.ts'
import type { Section } from './outline.ts'
import type { Unfinished } from './unfinished.ts'
import { pointsOrDash } from './words.ts'
import styles from './rail.module.css'

type Props = {
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly section: Section
  readonly leaf: Leaf
  readonly marks: ReadonlyMap<string, Mark>
  readonly unfinished: Unfinished
  readonly roundId: string
  readonly unit: string
  readonly onPick?: (() => void) | undefined
}

/** The criteria of one area: a mark for where each stands, self beside appraised. */
export function CriterionRows(props: Props) {
  const { dossier, sheet, section, leaf, marks, unfinished, roundId, unit, onPick } = props
  const rows = useMemo(
    () => new Map(rowsOf([...sheet.areas, ...sheet.adjustments]).map((row) => [row.key, row])),
    [sheet],
  )
  const { digits } = dossier.set
  return (
    <ul className={styles.list}>
      {section.leaves.map((one) => {
        const row = rows.get(one.key)
        return (
          <Row
            key={one.key}
            href={appraisalHref(roundId, unit, one.key)}
            code={one.code}
            title={one.title}
            mark={marks.get(one.key) ?? 'open'}
            figures={
              row?.state === 'excluded'
                ? 'không tính'
                : `${pointsOrDash(row?.self ?? null, digits)} → ${pointsOrDash(row?.appraised ?? null, digits)}`
            }
            begun={unfinished.get(one.key) ?? null}
            isHere={one === leaf}
            onPick={onPick}
          />
        )
      })}
    </ul>
  )
}

type RowProps = {
  readonly href: string
  readonly code: string
  readonly title: string
  readonly mark: Mark
  readonly figures: string
  /** What a word begun on it still wants; null where none is. */
  readonly begun: string | null
  readonly isHere: boolean
  readonly onPick: (() => void) | undefined
}

const Row = memo(function Row({ href, code, title, mark, figures, begun, isHere, onPick }: RowProps) {
  return (
    <li>
      <a className={styles.row} href={href} aria-current={isHere ? 'page' : undefined} onClick={onPick}>
        <span>
          {code} {title}
          {begun !== null && <em className={styles.begun}> {begun}</em>}
        </span>
        <i
          className={styles.mark}
          data-mark={mark}
          role="img"
          aria-label={markNames[mark]}
          title={markNames[mark]}
        />
        <span className={styles.areaPoints}>{figures}</span>
      </a>
    </li>
  )
})
