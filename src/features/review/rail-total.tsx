import { memo, useMemo } from 'react'
import { isUndone, type Mark } from '../../domain/appraisal-mark.ts'
import { claimBeside, describeClaim } from '../../domain/claim.ts'
import { formatFigure, formatIndex, formatPoints, pointsToNumber } from '../../domain/points.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import type { OpenAppraisal } from '../../store/appraisal.ts'
import type { Unfinished } from './unfinished.ts'
import { pointsOrDash } from './words.ts'
import styles from './rail.module.css'

type Props = {
  readonly open: OpenAppraisal
  readonly sheet: ScoreSheet
  readonly marks: ReadonlyMap<string, Mark>
  readonly unfinished: Unfinished
}

/** Totals side by side and what is left; the same from one criterion to the next, and then not drawn anew. */
export const RailTotal = memo(function RailTotal({ open, sheet, marks, unfinished }: Props) {
  const { dossier, entry } = open
  const { digits } = dossier.set
  const { total } = sheet
  const claim = useMemo(() => claimBeside(dossier, sheet), [dossier, sheet])
  const undone = [...marks.values()].filter(isUndone).length
  const asked = [...marks.values()].filter((mark) => mark === 'asked').length
  const disputed = [...marks.values()].filter((mark) => mark === 'conflict').length
  return (
    <section className={styles.total} aria-label="Tổng điểm">
      <h2>{entry.unitName}</h2>
      <p className={styles.pair}>
        <span>
          <small>Tự đánh giá</small>
          <b>{pointsOrDash(total.self, digits)}</b>
        </span>
        <span>
          <small>Thẩm định</small>
          <b data-total>{pointsOrDash(total.appraised, digits)}</b>
        </span>
      </p>
      <dl>
        {claim && (
          <>
            <dt>Tự đánh giá khi chốt hồ sơ</dt>
            <dd title={describeClaim(claim, sheet, digits)}>{formatPoints(claim.self, digits)}</dd>
          </>
        )}
        <dt>Điểm tối đa áp dụng</dt>
        <dd>{formatFigure(pointsToNumber(total.applicableMax))}</dd>
        <dt>Chỉ số{sheet.provisional ? ' (tạm tính)' : ''}</dt>
        <dd>{total.index === null ? '–' : formatIndex(total.index, digits)}</dd>
        <dt>Chưa thẩm định</dt>
        <dd>{undone === 0 ? 'không còn' : `${undone} tiêu chí`}</dd>
        <dt>Yêu cầu giải trình</dt>
        <dd>{asked}</dd>
        {unfinished.size > 0 && (
          <>
            <dt>Đang ghi dở</dt>
            <dd>{unfinished.size}</dd>
          </>
        )}
        {disputed > 0 && (
          <>
            <dt>Ý kiến khác nhau</dt>
            <dd>{disputed}</dd>
          </>
        )}
        {sheet.adjustments.length > 0 && (
          <>
            <dt>Điểm thưởng, trừ</dt>
            <dd>
              {formatPoints(sheet.bonus, digits)} / {formatPoints(sheet.penalty, digits)}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
})
