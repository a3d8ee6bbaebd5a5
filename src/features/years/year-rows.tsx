import { describeStanding, quartileNames } from '../../domain/standing-words.ts'
import { formatChange, formatIndex, pointsToNumber, subtractPoints } from '../../domain/points.ts'
import { printOnScale } from '../../domain/target-words.ts'
import type { Predecessor } from '../../domain/unit-years.ts'
import { sheetOf } from '../../store/sheet.ts'
import type { YearLine } from './year-lines.ts'
import styles from './years.module.css'

type Props = {
  readonly line: YearLine
  readonly digits: number
  /** Whether the index is the one that dossiers make: only then their columns are there. */
  readonly isOwn: boolean
}

/** A year, and below it the units of then where the figure is theirs. */
export function YearRows({ line, digits, isOwn }: Props) {
  return (
    <>
      <Row line={line} digits={digits} isOwn={isOwn} />
      {line.published?.predecessors.map((former) => (
        <FormerRow
          key={former.name}
          year={line.year}
          former={former}
          digits={line.published?.digits ?? digits}
          isOwn={isOwn}
        />
      ))}
    </>
  )
}

function Row({ line, digits, isOwn }: Props) {
  const { own, published } = line
  const sheet = own && sheetOf(own)
  return (
    <tr>
      <th scope="row">
        {line.year} {own?.interim && <span className="chip warn">Tạm chấm</span>}
      </th>
      {isOwn && (
        <>
          <td className="num">
            {sheet && sheet.total.index !== null
              ? `${formatIndex(sheet.total.index, digits)}${sheet.open.length > 0 ? ` (còn ${sheet.open.length} tiêu chí)` : ''}`
              : '–'}
          </td>
          <td className="num">
            {sheet && sheet.total.appraised !== null && sheet.total.self !== null
              ? formatChange(pointsToNumber(subtractPoints(sheet.total.appraised, sheet.total.self)), digits)
              : '–'}
          </td>
        </>
      )}
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
  isOwn,
}: {
  readonly year: number
  readonly former: Predecessor
  readonly digits: number
  readonly isOwn: boolean
}) {
  const { name, index, max, standing } = former
  return (
    <tr className={styles.former}>
      <td>
        <span className="visually-hidden">Năm {year}, </span>
        {name}
      </td>
      {isOwn && (
        <>
          <td className="num">–</td>
          <td className="num">–</td>
        </>
      )}
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
