import { memo } from 'react'
import { markNames, type Mark } from '../../domain/appraisal-mark.ts'
import type { Leaf } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { rowsOf, type ScoreSheet } from '../../domain/score.ts'
import { appraisalHref } from '../../ui/appraisal-route.ts'
import type { Section } from './outline.ts'
import { pointsOrDash } from './words.ts'
import styles from './rail.module.css'

type Props = {
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly section: Section
  readonly leaf: Leaf
  readonly marks: ReadonlyMap<string, Mark>
  readonly roundId: string
  readonly unit: string
  readonly onPick?: (() => void) | undefined
}

/** The criteria of one area: a mark for where each stands, self beside appraised. */
export function CriterionRows({ dossier, sheet, section, leaf, marks, roundId, unit, onPick }: Props) {
  const rows = new Map(rowsOf([...sheet.areas, ...sheet.adjustments]).map((row) => [row.key, row]))
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
  readonly isHere: boolean
  readonly onPick: (() => void) | undefined
}

const Row = memo(function Row({ href, code, title, mark, figures, isHere, onPick }: RowProps) {
  return (
    <li>
      <a className={styles.row} href={href} aria-current={isHere ? 'page' : undefined} onClick={onPick}>
        <i className={styles.mark} data-mark={mark} title={markNames[mark]} />
        <span>
          {code} {title}
          <span className="visually-hidden">, {markNames[mark]}</span>
        </span>
        <span className={styles.areaPoints}>{figures}</span>
      </a>
    </li>
  )
})
