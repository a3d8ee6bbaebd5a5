import { useMemo, useState, type ReactNode } from 'react'
import { compareSheets } from '../../domain/compare.ts'
import type { CriteriaMap } from '../../domain/criteria.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { nameOfYear } from '../../domain/interim.ts'
import { formatChange } from '../../domain/points.ts'
import { describeAcross } from '../../domain/reorganisation.ts'
import { sheetOf } from '../../store/sheet.ts'
import type { ChartPicture } from '../../ui/chart.tsx'
import { AreaChanges } from './area-changes.tsx'
import { AreaRadar } from './area-radar.tsx'
import { ComparisonExport, type PaperMeans } from './comparison-export.tsx'
import { ItemTable } from './item-table.tsx'
import { basisWords, describeComparison, inPrint } from '../../domain/comparison-words.ts'
import styles from './years.module.css'

type Props = {
  readonly before: Dossier
  readonly after: Dossier
  readonly map: CriteriaMap | null
  readonly sameSet: boolean
  readonly choice: ReactNode
  readonly means: PaperMeans
}

/** Two years in depth: the whole change and its two parts, areas, and every criterion. */
export function Compared({ before, after, map, sameSet, choice, means }: Props) {
  const [was, is] = [sheetOf(before), sheetOf(after)]
  const comparison = useMemo(() => compareSheets(was, is, map ?? undefined), [was, is, map])
  const { digits } = after.set
  const total = inPrint(comparison.total, digits)
  const across = describeAcross(before, after)
  const [radar, setRadar] = useState<ChartPicture | null>(null)
  const [waterfall, setWaterfall] = useState<ChartPicture | null>(null)
  return (
    <>
      <div className="stack">
        <h1 tabIndex={-1} className={styles.answer}>
          {describeComparison(comparison, nameOfYear(before), digits)}
        </h1>
        {choice}
        {across !== '' && <p className="note warn">{across}</p>}
        <div className={`card ${styles.split}`}>
          <Part label="Thay đổi của chỉ số" value={total.change} digits={digits} />
          <Part label="Do kết quả thực hiện" value={total.performance} digits={digits} />
          <Part label="Do bộ tiêu chí, phần chưa chấm" value={total.criteria} digits={digits} />
        </div>
        <p className="muted small">
          {sameSet
            ? `Hai ${before.year === after.year ? 'lần' : 'năm'} chấm theo cùng một bộ tiêu chí, nên mọi thay đổi của tiêu chí đã chấm là do kết quả thực hiện.`
            : basisWords[comparison.basis]}{' '}
          Phần do thực hiện tính bằng trọng số bình quân hai năm nhân mức tăng tỷ lệ điểm; phần còn lại là do
          thêm, bỏ, đổi trọng số tiêu chí. Hai phần cộng lại đúng bằng toàn bộ thay đổi.
          {(was.provisional || is.provisional) &&
            ' Năm chưa thẩm định xong dùng điểm tự đánh giá, nên kết quả so sánh là tạm tính.'}
        </p>
      </div>
      <div className={styles.pair}>
        <AreaRadar before={before} after={after} comparison={comparison} onChoose={setRadar} />
        <AreaChanges
          comparison={comparison}
          digits={digits}
          before={nameOfYear(before)}
          onChoose={setWaterfall}
        />
      </div>
      <ItemTable comparison={comparison} before={before} after={after} />
      <ComparisonExport
        source={{ before, after, comparison, provisional: was.provisional || is.provisional }}
        charts={[radar, waterfall]}
        means={means}
      />
    </>
  )
}

function Part({
  label,
  value,
  digits,
}: {
  readonly label: string
  readonly value: number
  readonly digits: number
}) {
  return (
    <div>
      <span className="label">{label}</span>
      <span className={styles.figure}>{formatChange(value, digits)}</span>
      <span className="small muted">điểm phần trăm</span>
    </div>
  )
}
