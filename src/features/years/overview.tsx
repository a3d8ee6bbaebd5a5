import { Fragment, useEffect, useMemo } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import {
  formatChange,
  formatFigure,
  formatIndex,
  pointsToNumber,
  subtractPoints,
} from '../../domain/points.ts'
import { useRankingVerbs, useTablesOf } from '../../store/rankings-context.tsx'
import { sheetOf } from '../../store/sheet.ts'
import { Chart } from '../../ui/chart.tsx'
import { saveFile } from '../../store/export.ts'
import { describeStanding, quartileNames } from '../../domain/board-words.ts'
import { isAcross, reorganisedIn } from '../../domain/reorganisation.ts'
import { printOnScale } from '../../domain/target-words.ts'
import type { Predecessor } from '../../domain/unit-years.ts'
import { yearChart } from './year-chart.ts'
import { yearLines, type YearLine } from './year-lines.ts'
import styles from './years.module.css'

/** All years of the unit: own dossiers and published results, up to fifteen, as a line and as a table. */
export function Overview({
  dossier,
  others,
}: {
  readonly dossier: Dossier
  readonly others: readonly Dossier[]
}) {
  const tables = useTablesOf(dossier)
  const { listRankings } = useRankingVerbs()
  useEffect(() => {
    if (tables === null) void listRankings()
  }, [tables, listRankings])
  const lines = useMemo(() => yearLines([dossier, ...others], tables ?? []), [dossier, others, tables])
  const { digits } = dossier.set
  const config = useMemo(() => yearChart(lines), [lines])
  const otherScales = lines.flatMap(({ year, published }) =>
    published && published.max !== 100 ? [`Năm ${year} (thang ${formatFigure(published.max)})`] : [],
  )
  const placed = lines.flatMap(({ year, published }) => (published?.standing ? [year] : []))
  const isAcrossAll = isAcross(placed[0] ?? 0, placed.at(-1) ?? 0)
  const known = lines.filter(({ index }) => index !== null)
  const [first, last] = [known[0], known.at(-1)]
  const label =
    first && last && first !== last && first.index !== null && last.index !== null
      ? `Từ năm ${first.year} đến năm ${last.year} chỉ số đi từ ${formatIndex(first.index, digits)} đến ${formatIndex(last.index, digits)}.`
      : `Mới có số liệu của một năm (${first?.year ?? dossier.year}).`
  return (
    <section className="card stack">
      <h2>Các năm của {dossier.unit.name}</h2>
      {known.length > 1 && (
        <Chart config={config} label={label} height={240} fileName="chi-so-cac-nam" onSave={saveFile} />
      )}
      {otherScales.length > 0 && (
        <p className="note">
          {otherScales.join(', ')}: bảng công bố theo thang điểm khác phần trăm, nên chỉ số công bố không vẽ
          chung trục với các năm khác; xếp hạng vẫn so được trong bảng của năm ấy.
        </p>
      )}
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng chỉ số và xếp hạng các năm">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Năm</th>
              <th scope="col" className="num">
                Chỉ số theo hồ sơ
              </th>
              <th scope="col" className="num">
                Thẩm định − tự đánh giá (điểm)
              </th>
              <th scope="col" className="num">
                Chỉ số công bố
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
              <Fragment key={line.year}>
                <Row line={line} digits={digits} />
                {line.published?.predecessors.map((former) => (
                  <FormerRow
                    key={former.name}
                    year={line.year}
                    former={former}
                    digits={line.published?.digits ?? digits}
                  />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">
        Kết quả công bố lấy từ <a href="#/xep-hang">các bảng xếp hạng</a>; thứ hạng luôn được tính lại từ chỉ
        số. Các năm chấm theo bộ tiêu chí khác nhau chỉ so được theo tỷ lệ phần trăm.
        {isAcrossAll &&
          ` Thứ hạng trước và sau sắp xếp năm ${reorganisedIn} không so với nhau vì khối đã khác; xem nhóm trong khối của từng năm.`}
      </p>
    </section>
  )
}

function Row({ line, digits }: { readonly line: YearLine; readonly digits: number }) {
  const { own, published } = line
  const sheet = own && sheetOf(own)
  const both = sheet && sheet.total.appraised !== null && sheet.total.self !== null
  return (
    <tr>
      <th scope="row">
        {line.year}
        {own?.interim && <span className="chip warn">Tạm chấm</span>}
      </th>
      <td className="num">
        {sheet && sheet.total.index !== null
          ? `${formatIndex(sheet.total.index, digits)}${sheet.open.length > 0 ? ` (còn ${sheet.open.length} tiêu chí)` : ''}`
          : '–'}
      </td>
      <td className="num">
        {both && sheet.total.appraised !== null && sheet.total.self !== null
          ? formatChange(pointsToNumber(subtractPoints(sheet.total.appraised, sheet.total.self)), digits)
          : '–'}
      </td>
      <td className="num">
        {published ? printOnScale(published.index, published.digits, published.max) : '–'}
        {published &&
          sheet &&
          sheet.total.index !== null &&
          published.max === 100 &&
          isApart(published.index, sheet.total.index, digits) && (
            <>
              {' '}
              <span className="chip warn">khác hồ sơ</span>
            </>
          )}
      </td>
      <td className="num">{published ? describeStanding(published) : '–'}</td>
      <td>{published?.standing ? quartileNames[published.standing.quartile] : '–'}</td>
      <td>
        {published?.source ?? ''}
        {published && published.predecessors.length > 0 && (
          <span className="small muted">
            {' '}
            (bình quân các đơn vị trước sắp xếp; chỉ để tham khảo, không so bậc)
          </span>
        )}
      </td>
    </tr>
  )
}

/** A unit that this one was made of: a line of its own, with its place in its own block. */
function FormerRow({
  year,
  former,
  digits,
}: {
  readonly year: number
  readonly former: Predecessor
  readonly digits: number
}) {
  const { name, index, max, standing } = former
  return (
    <tr className={styles.former}>
      <td>
        <span className="visually-hidden">Năm {year}, </span>
        {name}
      </td>
      <td className="num">–</td>
      <td className="num">–</td>
      <td className="num">{index === null ? 'không có' : printOnScale(index, digits, max)}</td>
      <td className="num">{standing ? describeStanding({ standing }) : '–'}</td>
      <td>{standing ? quartileNames[standing.quartile] : '–'}</td>
      <td className="small muted">đơn vị trước sắp xếp</td>
    </tr>
  )
}

/** Whether two indices differ as they are printed. */
function isApart(a: number, b: number, digits: number): boolean {
  return formatIndex(a, digits) !== formatIndex(b, digits)
}
