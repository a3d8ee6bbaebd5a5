import { useState } from 'react'
import { describeYield, outcomeNames } from '../../domain/plan-words.ts'
import { formatChange, formatFigure } from '../../domain/points.ts'
import type { PlanYield, TaskYield } from '../../domain/task-yield.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { FileButton } from '../../ui/file-button.tsx'
import styles from './remedy.module.css'

type Props = {
  readonly dossier: Dossier
  /** The year that the plan starts from, its dossier where there is one, and what came of it. */
  readonly baseYear: number
  readonly former: Dossier | null
  readonly result: PlanYield | null
  readonly onFormer: (former: Dossier) => void
}

/** Which planned tasks brought their points: the year before beside the plan's year. */
export function YieldCard({ dossier, baseYear, former, result, onFormer }: Props) {
  const { digits } = dossier.set
  return (
    <section className="card stack" aria-labelledby="yield">
      <h2 id="yield">{result ? describeYield(result, baseYear, digits) : 'Nhiệm vụ nào đã mang lại điểm'}</h2>
      {result && former ? (
        <>
          <p className="small muted">
            Điểm năm {baseYear} theo hồ sơ của {former.unit.name}
            {former.review.rounds.length > 0 ? ' đã thẩm định' : ', tự đánh giá'}; điểm năm {dossier.year}{' '}
            theo hồ sơ đang mở{dossier.review.rounds.length > 0 ? ' đã thẩm định' : ', tự đánh giá'}. Tiêu chí
            đổi điểm tối đa giữa hai năm không cộng vào tổng.
          </p>
          <div className="scroll" tabIndex={0} role="region" aria-label="Bảng điểm các nhiệm vụ mang lại">
            <table className={`grid ${styles.yield}`}>
              <thead>
                <tr>
                  <th scope="col">STT</th>
                  <th scope="col">Nhiệm vụ</th>
                  <th scope="col">Tiêu chí</th>
                  <th scope="col" className="num">
                    Điểm {baseYear}
                  </th>
                  <th scope="col" className="num">
                    Điểm {dossier.year}
                  </th>
                  <th scope="col" className="num">
                    Tăng, giảm
                  </th>
                  <th scope="col">Kết quả</th>
                </tr>
              </thead>
              <tbody>
                {result.tasks.map((one, at) => (
                  <TaskLines key={one.task.id} number={at + 1} result={one} digits={digits} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : (
        <p>
          Cần hồ sơ năm {baseYear} của đơn vị để so điểm. Trên máy này chưa có; mở tệp để so, tệp không lưu
          vào danh sách.
        </p>
      )}
      <FormerFile baseYear={baseYear} has={former !== null} onFormer={onFormer} />
    </section>
  )
}

function TaskLines({
  number,
  result,
  digits,
}: {
  readonly number: number
  readonly result: TaskYield
  readonly digits: number
}) {
  const { task, rows, outcome } = result
  const show = (points: number | null) => (points === null ? '–' : formatFigure(points, digits, digits))
  const chip = outcome === 'brought' ? 'chip good' : outcome === 'not' ? 'chip warn' : 'chip'
  const [first, ...rest] = rows.length > 0 ? rows : [null]
  const cells = (row: TaskYield['rows'][number] | null | undefined) => (
    <>
      <td>{row ? `${row.code} ${row.title}` : 'Không gắn với tiêu chí nào của bộ này'}</td>
      <td className="num">{show(row?.before ?? null)}</td>
      <td className="num">{show(row?.after ?? null)}</td>
      <td className="num">{row?.gained == null ? '–' : formatChange(row.gained, digits)}</td>
    </>
  )
  return (
    <>
      <tr>
        <td className="num" rowSpan={1 + rest.length}>
          {number}
        </td>
        <td rowSpan={1 + rest.length}>{task.content}</td>
        {cells(first)}
        <td rowSpan={1 + rest.length}>
          <span className={chip}>{outcomeNames[outcome]}</span>
        </td>
      </tr>
      {rest.map((row) => (
        <tr key={row?.key}>{cells(row)}</tr>
      ))}
    </>
  )
}

function FormerFile(props: {
  readonly baseYear: number
  readonly has: boolean
  readonly onFormer: (former: Dossier) => void
}) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const read = async (file: File) => {
    const { readDossierFile } = await import('../../files/dossier-file.ts')
    const result = await readDossierFile(file)
    if (!result.ok) setRefusal(result.problems[0]?.message ?? null)
    else if (result.value.dossier.year !== props.baseYear) {
      setRefusal(
        `Tệp này là hồ sơ năm ${result.value.dossier.year}, kế hoạch cần so với năm ${props.baseYear}. Chọn tệp khác.`,
      )
    } else {
      setRefusal(null)
      props.onFormer(result.value.dossier)
    }
  }
  return (
    <div className="no-print">
      <FileButton
        accept=".json,.parx,application/json"
        label={`Chọn tệp hồ sơ năm ${props.baseYear} để so điểm`}
        onFile={(file) => void read(file)}
      >
        {props.has ? 'Dùng tệp khác…' : `Mở tệp hồ sơ năm ${props.baseYear}…`}
      </FileButton>
      {refusal !== null && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
