import type { Dossier } from '../../domain/dossier.ts'
import { formatFigure, formatIndex, formatPoints, noPoints, type Points } from '../../domain/points.ts'
import type { Progress } from '../../domain/progress.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import styles from './rail.module.css'

type Props = {
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly progress: Progress
  readonly lacking: number
  readonly onNextOpen: () => void
  readonly onLacking: () => void
}

/** Where one stands: points of what is scored, what is open, the index as far as it is known, and what no figure holds yet. */
export function Total({ dossier, sheet, progress, lacking, onNextOpen, onLacking }: Props) {
  const { digits } = dossier.set
  const open = sheet.open.length
  return (
    <section className={styles.total} aria-labelledby="total">
      <h2 id="total">Điểm tự đánh giá</h2>
      <p className={styles.big}>
        <b>{describeSelf(sheet, digits)}</b>{' '}
        <small>/ {formatPoints(progress.scoredMax, digits)} đã chấm</small>
      </p>
      <dl>
        <dt>Chưa chấm</dt>
        <dd>
          {open === 0 ? (
            'không còn'
          ) : (
            <>
              {formatPoints(progress.openMax, digits)} điểm ·{' '}
              <button type="button" className={styles.link} onClick={onNextOpen}>
                {open} tiêu chí
              </button>
            </>
          )}
        </dd>
        <dt>Chỉ số</dt>
        <dd>{describeIndex(sheet, digits)}</dd>
        {dossier.set.tiers.length > 0 && (
          <>
            <dt>Xếp loại</dt>
            <dd className={sheet.tier === null ? 'muted' : undefined}>{describeTier(sheet)}</dd>
          </>
        )}
        <dt>Thiếu tài liệu</dt>
        <dd>
          {lacking === 0 ? (
            'không'
          ) : (
            <button type="button" className={styles.link} onClick={onLacking}>
              {lacking} tiêu chí
            </button>
          )}
        </dd>
        <Adjustments sheet={sheet} digits={digits} />
      </dl>
      <LeftOut progress={progress} digits={digits} />
    </section>
  )
}

/** "71,25"; a dash while nothing is scored: unanswered is never nothing. */
export function describeSelf(sheet: ScoreSheet, digits: number): string {
  return sheet.total.self === null ? '–' : formatPoints(sheet.total.self, digits)
}

/** "77,45–89,67 %" while criteria are open, then the one figure. */
export function describeIndex({ range, total }: ScoreSheet, digits: number): string {
  if (range) return `${formatFigure(range.low, digits, digits)}–${formatIndex(range.high, digits)}`
  return total.index === null ? '–' : formatIndex(total.index, digits)
}

/** "Tốt (dự kiến)"; none is named while criteria are open. */
export function describeTier({ tier, provisional }: ScoreSheet): string {
  if (tier === null) return 'chưa xếp loại'
  return provisional ? `${tier} (dự kiến)` : tier
}

function Adjustments({ sheet, digits }: { readonly sheet: ScoreSheet; readonly digits: number }) {
  if (sheet.adjustments.length === 0) return null
  const signed = (points: Points, sign: string) =>
    points === noPoints ? formatPoints(points, digits) : `${sign}${formatPoints(points, digits)}`
  return (
    <>
      <dt>Điểm thưởng, trừ</dt>
      <dd>
        {signed(sheet.bonus, '+')} / {signed(sheet.penalty, '−')}
      </dd>
    </>
  )
}

/** Points that the unit cannot give itself, so that no total on this screen holds them. */
function LeftOut({ progress, digits }: { readonly progress: Progress; readonly digits: number }) {
  const { surveyMax, reviewerMax } = progress
  const parts = [
    surveyMax > 0 && `${formatPoints(surveyMax, digits)} điểm điều tra xã hội học`,
    reviewerMax > 0 && `${formatPoints(reviewerMax, digits)} điểm do cơ quan thẩm định chấm`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? null : <p className={styles.leftOut}>Chưa gồm {parts.join(', ')}.</p>
}
