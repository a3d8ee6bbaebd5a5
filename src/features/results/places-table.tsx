import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef, type ReactNode, type Ref } from 'react'
import { describeGain } from '../../domain/documents/results-table.ts'
import { formatFigure } from '../../domain/points.ts'
import { placesGained } from '../../domain/publication.ts'
import type { RankingTable } from '../../domain/ranking-table.ts'
import type { BlockResult, RankedResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { unjudgedLeaves } from '../../domain/unit-result.ts'
import { differenceUnder } from '../../domain/difference.ts'
import { useIsPrinting } from '../../ui/printing.ts'
import { resultsHref } from './address.ts'
import { showDifference, showIndex, showPoints } from './figures.tsx'
import styles from './results.module.css'
import { placesId } from './to-places.tsx'

type Props = {
  readonly round: Round
  readonly block: BlockResult
  readonly former: RankingTable | null
}

/** More units than this stand in a box of their own, of which only the rows in view are drawn. */
const most = 60
/** Of most rows, in pixels. */
const rowHeight = 38

/**
 * The ranked units of a block. Every figure leads to the rows behind it. Of a long block only the rows in view are
 * drawn, all of them on paper.
 */
export function PlacesTable({ round, block, former }: Props) {
  const { areas, adjustments } = round.set
  const box = useRef<HTMLDivElement>(null)
  const isPrinting = useIsPrinting()
  const isLong = block.ranked.length > most && !isPrinting
  const list = useVirtualizer({
    count: block.ranked.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    // Rows are measured when the browser has laid them out anyway, never before.
    measureElement: (_, entry) => entry?.borderBoxSize[0]?.blockSize ?? rowHeight,
    initialRect: { width: 1200, height: 600 },
    overscan: 4,
    useFlushSync: false,
    enabled: isLong,
  })
  const inView = list.getVirtualItems()
  const drawn = isLong ? inView.map(({ index }) => index) : [...block.ranked.keys()]
  const above = isLong ? (inView[0]?.start ?? 0) : 0
  const below = isLong ? list.getTotalSize() - (inView.at(-1)?.end ?? 0) : 0
  return (
    <div
      ref={box}
      id={placesId(block.block)}
      className={`scroll ${styles.wide} ${isLong ? styles.long : ''}`}
      tabIndex={0}
      role="region"
      aria-label="Bảng xếp hạng, cuộn ngang"
    >
      <table className={`grid ${styles.table}`} aria-rowcount={block.ranked.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={`num ${styles.place}`}>
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
            <th
              scope="col"
              className="num"
              title="Thẩm định − tự đánh giá, trên các tiêu chí đơn vị tự chấm đã thẩm định"
            >
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
          {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
          {drawn.map((at) => {
            const one = block.ranked[at]
            return (
              one && (
                <PlaceRow
                  key={one.result.unit.id}
                  at={at}
                  measure={list.measureElement}
                  {...{ one, round, block, former }}
                />
              )
            )
          })}
          {below > 0 && <tr aria-hidden="true" style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Props & {
  readonly one: RankedResult
  readonly at: number
  readonly measure: Ref<HTMLTableRowElement>
}

const PlaceRow = memo(function PlaceRow({ one, at, measure, round, block, former }: RowProps) {
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
    <tr ref={measure} data-index={at} aria-rowindex={at + 2}>
      <td className="num">
        {figure(<b>{place}</b>)}
        {tied && <span className="chip warn">đồng hạng</span>}
      </td>
      <th scope="row" className={styles.unit}>
        <a href={resultsHref(round.id, block.block, unit.id)}>{unit.name}</a>
        {unjudged > 0 && <span className="chip warn">còn {unjudged} tiêu chí chưa thẩm định</span>}
      </th>
      <td className="num">{figure(<b>{showIndex(index, indexDigits)}</b>)}</td>
      <td className={styles.tier}>{figure(tier ?? '–')}</td>
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
            {area.state === 'excluded'
              ? figure(<span className="muted">không áp dụng</span>, area.key)
              : figure(
                  <>
                    {showPoints(area.final, digits)}
                    {difference !== null && difference !== 0 && (
                      <span className="small muted"> ({showDifference(difference, digits)})</span>
                    )}
                  </>,
                  area.key,
                )}
          </td>
        )
      })}
    </tr>
  )
})
