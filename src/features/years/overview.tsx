import { useEffect, useId, useMemo, useState } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { formatFigure } from '../../domain/points.ts'
import { isAcross, reorganisedIn } from '../../domain/reorganisation.ts'
import { otherIndices, parIndex } from '../../domain/unit-years.ts'
import { saveFile } from '../../store/export.ts'
import { useRankingVerbs, useTablesOf } from '../../store/rankings-context.tsx'
import { Chart } from '../../ui/chart.tsx'
import { yearChart } from './year-chart.ts'
import { yearLines, type YearLines } from './year-lines.ts'
import { YearRows } from './year-rows.tsx'
import { describeYears } from './year-words.ts'
import styles from './years.module.css'

type Props = { readonly dossier: Dossier; readonly others: readonly Dossier[] }

/** All years of the unit: own dossiers and published results, up to fifteen, as a line and as a table; by any index that has it. */
export function Overview({ dossier, others }: Props) {
  const tables = useTablesOf(dossier)
  const { listRankings } = useRankingVerbs()
  const [chosen, setChosen] = useState(parIndex)
  const id = useId()
  useEffect(() => {
    if (tables === null) void listRankings()
  }, [tables, listRankings])
  const indices = useMemo(
    () => [
      parIndex,
      ...otherIndices(
        (tables ?? []).map(({ table }) => table),
        dossier.unit,
      ),
    ],
    [tables, dossier.unit],
  )
  const index = indices.includes(chosen) ? chosen : parIndex
  const years = useMemo(
    () => yearLines([dossier, ...others], tables ?? [], index),
    [dossier, others, tables, index],
  )
  const config = useMemo(() => yearChart(years), [years])
  const words = describeYears(years)
  const { lines, isOwn, digits } = years
  return (
    <section className="card stack">
      <h2>Các năm của {dossier.unit.name}</h2>
      {indices.length > 1 && (
        <div className={`${styles.choice} no-print`}>
          <div className="field">
            <label htmlFor={id}>Xem theo chỉ số</label>
            <select id={id} value={index} onChange={({ target: { value } }) => setChosen(value)}>
              {indices.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </div>
        </div>
      )}
      {words !== null && (
        <Chart config={config} label={words} height={240} fileName="chi-so-cac-nam" onSave={saveFile} />
      )}
      <ScaleNote years={years} />
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng chỉ số và xếp hạng các năm">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Năm</th>
              {isOwn && (
                <>
                  <th scope="col" className="num">
                    Chỉ số theo hồ sơ
                  </th>
                  <th scope="col" className="num">
                    Thẩm định − tự đánh giá (điểm)
                  </th>
                </>
              )}
              <th scope="col" className="num">
                {isOwn ? 'Chỉ số công bố' : index}
              </th>
              <th scope="col" className="num">
                Xếp hạng
              </th>
              <th scope="col">Nhóm trong khối</th>
              <th scope="col">Nguồn công bố</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <YearRows key={line.year} line={line} digits={digits} isOwn={isOwn} />
            ))}
          </tbody>
        </table>
      </div>
      <Foot years={years} />
    </section>
  )
}

/** Which years are on another scale and so not in the line. */
function ScaleNote({ years: { lines, top, isOwn } }: { readonly years: YearLines }) {
  const apart = lines.flatMap(({ year, published }) =>
    published && published.max !== top ? [`Năm ${year} (thang ${formatFigure(published.max)})`] : [],
  )
  if (apart.length === 0) return null
  return (
    <p className="note">
      {apart.join(', ')}: bảng công bố theo thang điểm khác{' '}
      {isOwn ? 'phần trăm' : `bảng mới nhất (thang ${formatFigure(top)})`}, nên chỉ số công bố không vẽ chung
      trục với các năm khác; xếp hạng vẫn so được trong bảng của năm ấy.
    </p>
  )
}

function Foot({ years: { lines, isOwn, index } }: { readonly years: YearLines }) {
  const placed = lines.flatMap(({ year, published }) => (published?.standing ? [year] : []))
  return (
    <p className="small muted">
      Kết quả công bố lấy từ <a href="#/xep-hang">các bảng xếp hạng</a>; thứ hạng luôn được tính lại từ chỉ
      số.{' '}
      {isOwn
        ? 'Các năm chấm theo bộ tiêu chí khác nhau chỉ so được theo tỷ lệ phần trăm.'
        : `${index} không tính từ hồ sơ tự đánh giá, nên không có điểm của hồ sơ bên cạnh.`}
      {isAcross(placed[0] ?? 0, placed.at(-1) ?? 0) &&
        ` Thứ hạng trước và sau sắp xếp năm ${reorganisedIn} không so với nhau vì khối đã khác; xem nhóm trong khối của từng năm.`}
    </p>
  )
}
