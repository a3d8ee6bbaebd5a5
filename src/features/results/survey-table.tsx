import { memo } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { formatFigure } from '../../domain/points.ts'
import { surveyOf, type SurveyEntry } from '../../domain/review.ts'
import { scoreSurvey } from '../../domain/rules.ts'
import type { Round, RoundUnit } from '../../domain/round.ts'
import type { SurveyLeaf } from '../../domain/survey-check.ts'
import { showPoints } from './figures.tsx'
import styles from './results.module.css'
import type { RoundDossiers } from './use-dossiers-of-round.ts'

/** One criterion of one unit, and what was entered for it. */
export type SurveyCell = {
  readonly unit: RoundUnit
  readonly leaf: SurveyLeaf
  readonly dossier: Dossier
  readonly entry: SurveyEntry | null
}

/** Units by survey criteria, each with its points; a click opens the figures. */
export const SurveyTable = memo(function SurveyTable(props: {
  readonly round: Round
  readonly leaves: readonly SurveyLeaf[]
  readonly read: RoundDossiers
  readonly onEdit: (cell: SurveyCell) => void
}) {
  const { round, leaves, read } = props
  return (
    <div
      className={`scroll ${styles.wide} ${styles.compact}`}
      tabIndex={0}
      role="region"
      aria-label="Điểm điều tra XHH, cuộn ngang"
    >
      <table className={`grid ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col" className={styles.unit}>
              Đơn vị
            </th>
            {leaves.map(({ key, code, title, max }) => (
              <th key={key} scope="col" className="num" title={title}>
                {code}. <span className={styles.area}>{title}</span> ({formatFigure(max)})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {round.units.map((unit) => {
            const dossier = read.dossiers.get(unit.id)
            return (
              <tr key={unit.id}>
                <th scope="row" className={styles.unit}>
                  {unit.name}
                </th>
                {!dossier && (
                  <td colSpan={leaves.length} className="muted">
                    {read.done === read.total ? 'Chưa nhận hồ sơ' : '…'}
                  </td>
                )}
                {dossier &&
                  leaves.map((leaf) => (
                    <td key={leaf.key} className="num">
                      <Cell
                        cell={{ unit, leaf, dossier, entry: surveyOf(dossier.review, leaf.key) ?? null }}
                        onEdit={props.onEdit}
                      />
                    </td>
                  ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
})

function Cell({ cell, onEdit }: { readonly cell: SurveyCell; readonly onEdit: (cell: SurveyCell) => void }) {
  const { unit, leaf, dossier, entry } = cell
  const { digits, survey } = dossier.set
  const words = entry
    ? showPoints(scoreSurvey(leaf, entry), digits)
    : survey === 'optional' && dossier.review.surveyHeld === false
      ? 'không điều tra'
      : 'nhập…'
  return (
    <button type="button" className={styles.cell} onClick={() => onEdit(cell)}>
      <span className="visually-hidden">
        {unit.name}, tiêu chí {leaf.code}:{' '}
      </span>
      {words}
      {entry && <span className="small muted"> · {formatFigure(answersOf(entry))} phiếu</span>}
    </button>
  )
}

function answersOf(entry: SurveyEntry): number {
  if ('points' in entry) return entry.answers
  const lists = 'groups' in entry ? entry.groups.map(({ counts }) => counts) : [entry.counts]
  return lists.flat().reduce((sum, count) => sum + count, 0)
}
