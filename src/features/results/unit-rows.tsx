import { useEffect, useRef } from 'react'
import { claimedPoints } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { formatDay } from '../../domain/day.ts'
import { standingOf } from '../../domain/review.ts'
import type { Round } from '../../domain/round.ts'
import { rowsOf, type ScoreRow, type ScoreSheet } from '../../domain/score.ts'
import { surveyLeaves } from '../../domain/survey-check.ts'
import { surveyTraces } from '../../domain/survey-words.ts'
import { differenceUnder } from '../../domain/difference.ts'
import { appraisalHref } from '../../ui/appraisal-route.ts'
import { showDifference, showPoints } from './figures.tsx'
import styles from './results.module.css'

type Props = {
  readonly round: Round
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly unit: string
  readonly area: string | undefined
}

/** The rows of a unit's sheet with what was said of each, by whom; those of one area where one is chosen. */
export function UnitRows({ round, dossier, sheet, unit, area }: Props) {
  const rows = sheet.areas.flatMap((one) => rowsOf([one]).map((row) => ({ row, area: one })))
  return (
    <div
      className={`scroll ${styles.wide}`}
      tabIndex={0}
      role="region"
      aria-label="Điểm theo tiêu chí, cuộn ngang"
    >
      <table className={`grid ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col" className={styles.unit}>
              Lĩnh vực, tiêu chí
            </th>
            <th scope="col" className="num">
              Điểm tối đa
            </th>
            <th scope="col" className="num">
              Tự đánh giá
            </th>
            <th scope="col" className="num">
              Thẩm định
            </th>
            <th scope="col" className="num">
              Điều tra XHH
            </th>
            <th scope="col" className="num">
              Đạt được
            </th>
            <th scope="col" className="num">
              Chênh lệch
            </th>
            <th scope="col" className={styles.reason}>
              Ý kiến thẩm định
            </th>
            <th scope="col">Người thẩm định</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, area: of }) => (
            <UnitRow
              key={row.key}
              row={row}
              isArea={row === of}
              round={round}
              dossier={dossier}
              unit={unit}
              chosen={row === of && of.key === area}
            />
          ))}
          {sheet.adjustments.map((row) => (
            <UnitRow key={row.key} row={row} isArea={false} round={round} dossier={dossier} unit={unit} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = {
  readonly row: ScoreRow
  readonly isArea: boolean
  readonly round: Round
  readonly dossier: Dossier
  readonly unit: string
  /** The screen begins at this row. */
  readonly chosen?: boolean
}

function UnitRow({ row, isArea, round, dossier, unit, chosen = false }: RowProps) {
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'start' })
  }, [chosen])
  const { digits } = round.set
  const isLeaf = row.children.length === 0
  const said = isLeaf ? (saidOf(dossier, row.key) ?? surveyedBy(dossier, row)) : null
  const claimed = claimedPoints(dossier, row)
  const name = `${row.code} ${row.title}`
  const kind = [isArea && styles.areaRow, chosen && styles.chosen].filter(Boolean).join(' ')
  return (
    <tr className={kind} ref={line}>
      <th scope="row" className={styles.unit}>
        {isLeaf ? <a href={appraisalHref(round.id, unit, row.key)}>{name}</a> : name}
      </th>
      <td className="num">{showPoints(row.max, digits)}</td>
      {row.state === 'excluded' ? (
        <td colSpan={5} className="muted">
          không áp dụng{claimed !== null && ` (đơn vị tự đánh giá ${showPoints(claimed, digits)})`}
        </td>
      ) : (
        <>
          <td className="num">{showPoints(row.self, digits)}</td>
          <td className="num">{showPoints(row.appraised, digits)}</td>
          <td className="num">{showPoints(row.survey, digits)}</td>
          <td className="num">
            <b>{showPoints(row.final, digits)}</b>
          </td>
          <td className="num">{showDifference(differenceUnder(row), digits)}</td>
        </>
      )}
      <td className={styles.reason}>{said?.reason ?? ''}</td>
      <td>{said?.person ?? ''}</td>
    </tr>
  )
}

type Said = { readonly reason: string; readonly person: string }

/** What the reviewer last said of a criterion, who and when. */
function saidOf({ review }: Dossier, key: string): Said | null {
  const standing = standingOf(review, key)
  if (standing.kind === 'none') return null
  if (standing.kind === 'conflict') {
    const people = standing.rounds.map(({ by, body }) => by || body || '').join('; ')
    return { reason: 'Hai ý kiến khác nhau, chưa quyết', person: people }
  }
  const { item, round } = standing
  const words = item.verdict === 'agree' ? item.reason || 'Đồng ý với điểm tự đánh giá' : item.reason
  const person = [round.by, round.body].filter(Boolean).join(', ')
  const stage = round.kind === 'council' ? 'Hội đồng' : `lần ${round.round}`
  return { reason: words, person: `${person} (${stage}, ${formatDay(round.at)})` }
}

/** Where the points of a survey come from, and who entered them. */
function surveyedBy(dossier: Dossier, { key, survey }: ScoreRow): Said | null {
  const leaf = surveyLeaves(dossier.set).find((one) => one.key === key)
  if (!leaf || survey === null) return null
  const last = surveyTraces(dossier, leaf).at(-1)
  return { reason: 'Theo kết quả điều tra XHH', person: last ? `${last.by} (${formatDay(last.at)})` : '' }
}
