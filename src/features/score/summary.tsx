import { isSample, type Dossier } from '../../domain/dossier.ts'
import { formatPoints } from '../../domain/points.ts'
import type { Progress } from '../../domain/progress.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import { describeIndex, describeSelf, describeTier } from './total.tsx'
import styles from './rail.module.css'

type Props = {
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly progress: Progress
  readonly lacking: number
  readonly onOpen: () => void
}

/** On a narrow screen, what stays in view of the total, and the way to the list of criteria. */
export function Summary({ dossier, sheet, progress, lacking, onOpen }: Props) {
  const { digits } = dossier.set
  const open = sheet.open.length
  return (
    <section className={styles.summary} aria-label="Điểm tự đánh giá">
      <p className={styles.whose}>
        {dossier.unit.name}, năm {dossier.year}
        {dossier.interim && ', tạm chấm'}
        {isSample(dossier) && ', hồ sơ mẫu'}
        {dossier.set.status === 'illustrative' && ', bộ tiêu chí minh họa'}
      </p>
      <p>
        <b>{describeSelf(sheet, digits)}</b> / {formatPoints(progress.scoredMax, digits)} đã chấm
        <span>
          {describeIndex(sheet, digits)}, {describeTier(sheet)}
        </span>
        <span>
          {open > 0 ? `còn ${open} tiêu chí` : 'đã chấm đủ'}
          {lacking > 0 && `, thiếu tài liệu ${lacking}`}
        </span>
      </p>
      <button type="button" className="btn" onClick={onOpen}>
        Danh sách
      </button>
    </section>
  )
}
