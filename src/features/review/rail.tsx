import { useMemo } from 'react'
import { isUndone, type Mark } from '../../domain/appraisal-mark.ts'
import { claimBeside, describeClaim } from '../../domain/claim.ts'
import type { Leaf } from '../../domain/criterion.ts'
import { formatFigure, formatIndex, formatPoints, pointsToNumber } from '../../domain/points.ts'
import type { OpenAppraisal } from '../../store/appraisal.ts'
import { sheetOf } from '../../store/sheet.ts'
import { appraisalHref } from '../../ui/appraisal-route.ts'
import { CriterionRows } from './criterion-rows.tsx'
import type { Section } from './outline.ts'
import type { Unfinished } from './unfinished.ts'
import { describeDifference, describeShare, pointsOrDash } from './words.ts'
import styles from './rail.module.css'

type Props = {
  readonly open: OpenAppraisal
  readonly unfinished: Unfinished
  readonly sections: readonly Section[]
  readonly leaf: Leaf
  readonly marks: ReadonlyMap<string, Mark>
  readonly roundId: string
  readonly onAcceptRest: () => void
  readonly onPick?: () => void
}

/** Where the dossier stands: totals side by side, what is left, the areas; the one that one is in shows its criteria. */
export function Rail({ open, unfinished, sections, leaf, marks, roundId, onAcceptRest, onPick }: Props) {
  const { dossier, entry } = open
  const { digits } = dossier.set
  const sheet = sheetOf(dossier)
  const { total } = sheet
  const claim = useMemo(() => claimBeside(dossier, sheet), [dossier, sheet])
  const undone = [...marks.values()].filter(isUndone).length
  const asked = [...marks.values()].filter((mark) => mark === 'asked').length
  const disputed = [...marks.values()].filter((mark) => mark === 'conflict').length
  return (
    <>
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
      <ol className={styles.areas}>
        {sections.map((section) => {
          const row = sheet.areas.find((area) => area.key === section.key)
          const judgeable = section.leaves.filter(({ rule }) => rule.kind !== 'survey')
          const judged = judgeable.filter(({ key }) => !isUndone(marks.get(key) ?? 'open')).length
          const isSurveyed = judgeable.length === 0 && row?.state !== 'open'
          const first =
            section.leaves.find(({ key }) => isUndone(marks.get(key) ?? 'judged')) ?? section.leaves[0]
          const isHere = section.leaves.includes(leaf)
          return (
            <li key={section.key ?? 'adjustments'}>
              <a
                href={first && appraisalHref(roundId, entry.unit, first.key)}
                aria-current={isHere ? 'true' : undefined}
                onClick={onPick}
              >
                <span>{section.code}</span>
                <span className={styles.areaTitle}>{section.title}</span>
                <span className={styles.areaPoints}>
                  {row &&
                    `${pointsOrDash(row.self, digits)} → ${pointsOrDash(judgeable.length > 0 ? row.appraised : row.survey, digits)}`}{' '}
                  <em>{row && describeDifference(row, digits)}</em>
                </span>
                <span className={styles.bar}>
                  <i
                    style={{ width: `${isSurveyed ? 100 : (100 * judged) / Math.max(1, judgeable.length)}%` }}
                  />
                </span>
                <span className="visually-hidden">
                  {judgeable.length > 0
                    ? `đã thẩm định ${describeShare(judged, judgeable.length)} tiêu chí`
                    : isSurveyed
                      ? 'đã có điểm điều tra XHH'
                      : 'chưa có điểm điều tra XHH'}
                </span>
              </a>
              {isHere && (
                <>
                  <CriterionRows
                    {...{ dossier, sheet, section, leaf, marks, unfinished, roundId, onPick }}
                    unit={entry.unit}
                  />
                  {dossier.stage === 'submitted' && (
                    <button type="button" className="btn quiet" onClick={onAcceptRest} aria-keyshortcuts="L">
                      Đồng ý các tiêu chí còn lại của lĩnh vực
                    </button>
                  )}
                </>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}
