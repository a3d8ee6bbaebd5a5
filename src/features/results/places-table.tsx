import type { ReactNode } from 'react'
import { describeGain } from '../../domain/documents/results-table.ts'
import { formatFigure } from '../../domain/points.ts'
import { placesGained } from '../../domain/publication.ts'
import type { RankingTable } from '../../domain/ranking-table.ts'
import type { BlockResult, RankedResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { differenceUnder, unjudgedLeaves } from '../../domain/unit-result.ts'
import { resultsHref } from './address.ts'
import { showDifference, showIndex, showPoints } from './figures.tsx'
import styles from './results.module.css'

type Props = {
  readonly round: Round
  readonly block: BlockResult
  readonly former: RankingTable | null
}

/** The ranked units of a block. Every figure leads to the rows behind it. */
export function PlacesTable({ round, block, former }: Props) {
  const { areas, adjustments } = round.set
  return (
    <div
      className={`scroll ${styles.wide}`}
      tabIndex={0}
      role="region"
      aria-label="Bảng xếp hạng, cuộn ngang"
    >
      <table className={`grid ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col" className="num">
              Hạng
            </th>
            <th scope="col" className={styles.unit}>
              Đơn vị
            </th>
            <th scope="col" className="num">
              Chỉ số CCHC (%)
            </th>
            <th scope="col">Xếp loại</th>
            <th scope="col" className="num">
              Tổng điểm
            </th>
            <th scope="col" className="num">
              Điểm tối đa áp dụng
            </th>
            <th scope="col" className="num">
              Điểm tự đánh giá
            </th>
            <th scope="col" className="num">
              Điểm thẩm định
            </th>
            <th scope="col" className="num" title="Thẩm định − tự đánh giá, trên các tiêu chí có cả hai điểm">
              Chênh lệch
            </th>
            <th scope="col" className="num">
              Điểm điều tra XHH
            </th>
            {adjustments && (
              <>
                <th scope="col" className="num">
                  Điểm thưởng
                </th>
                <th scope="col" className="num">
                  Điểm trừ
                </th>
              </>
            )}
            {former && <th scope="col">So với năm {round.year - 1}</th>}
            {areas.map(({ key, code, title, max }) => (
              <th key={key} scope="col" className="num" title={title}>
                {code}. <span className={styles.area}>{title}</span> ({formatFigure(max)})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.ranked.map((one) => (
            <PlaceRow key={one.result.unit.id} one={one} round={round} block={block} former={former} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PlaceRow({ one, round, block, former }: Props & { readonly one: RankedResult }) {
  const { result, sheet, place, tied, tier, index, digits: indexDigits, lowBase } = one
  const { unit } = result
  const { digits, adjustments } = round.set
  const { total, bonus, penalty } = sheet
  const unjudged = unjudgedLeaves(sheet).length
  const gained = placesGained(former, unit.id, place)
  const figure = (children: ReactNode, area?: string) => (
    <a
      className={styles.figure}
      href={resultsHref(round.id, block.block, unit.id, area)}
      tabIndex={-1}
      title={`Xem vì sao: ${unit.name}`}
    >
      {children}
    </a>
  )
  return (
    <tr>
      <td className="num">
        <b>{place}</b>
        {tied && <span className="chip warn">đồng hạng</span>}
      </td>
      <th scope="row" className={styles.unit}>
        <a href={resultsHref(round.id, block.block, unit.id)}>{unit.name}</a>
        {unjudged > 0 && <span className="chip warn">còn {unjudged} tiêu chí chưa thẩm định</span>}
      </th>
      <td className="num">{figure(<b>{showIndex(index, indexDigits)}</b>)}</td>
      <td className={styles.tier}>{tier ?? '–'}</td>
      <td className="num">{figure(showPoints(total.final, digits))}</td>
      <td className="num">
        {figure(showPoints(total.applicableMax, digits))}
        {lowBase && (
          <span className="chip warn" title={`Thường gặp trong khối: ${showPoints(block.usualMax, digits)}`}>
            thấp hơn khối
          </span>
        )}
      </td>
      <td className="num">{figure(showPoints(total.self, digits))}</td>
      <td className="num">{figure(showPoints(total.appraised, digits))}</td>
      <td className="num">{figure(showDifference(differenceUnder(total), digits))}</td>
      <td className="num">{figure(showPoints(total.survey, digits))}</td>
      {adjustments && (
        <>
          <td className="num">{figure(showPoints(bonus, digits))}</td>
          <td className="num">{figure(showPoints(penalty, digits))}</td>
        </>
      )}
      {former && <td>{gained === null ? '–' : `${describeGain(gained)}${gained === 0 ? '' : ' bậc'}`}</td>}
      {sheet.areas.map((area) => {
        const difference = differenceUnder(area)
        return (
          <td key={area.key} className="num">
            {area.state === 'excluded' ? (
              <span className="muted">không áp dụng</span>
            ) : (
              figure(
                <>
                  {showPoints(area.final, digits)}
                  {difference !== null && difference !== 0 && (
                    <span className="small muted"> ({showDifference(difference, digits)})</span>
                  )}
                </>,
                area.key,
              )
            )}
          </td>
        )
      })}
    </tr>
  )
}
