import { useDeferredValue, useEffect, type ReactNode } from 'react'
import { describeLeftOut } from '../../domain/difference.ts'
import { headBlock } from '../../domain/documents/block-name.ts'
import type { Round } from '../../domain/round.ts'
import { useRounds } from '../../store/rounds-context.tsx'
import { roundHref } from '../../ui/round-route.ts'
import { resultsHref, resultsPaperHref } from './address.ts'
import { BelowTable } from './below-table.tsx'
import { Empty } from './figures.tsx'
import { LostTable } from './lost-table.tsx'
import { PlacesTable } from './places-table.tsx'
import { PublicationCard } from './publication-card.tsx'
import { ReadingProgress } from './reading-progress.tsx'
import styles from './results.module.css'
import { StatisticsCard } from './statistics-card.tsx'
import { UnitChart } from './unit-chart.tsx'
import { useFormerTable } from './use-tables.ts'
import { useRoundResults } from './use-round-results.ts'

type Props = {
  readonly block: string | undefined
  /** Saves what goes back to the units; another feature's part, put in by the frame. */
  readonly saver: ReactNode
}

/** Kết quả: what each block comes to, why, and its publication. */
export function ResultsScreen(props: Props) {
  const round = useRounds((state) => state.open?.round)
  useEffect(() => {
    document.title = 'Kết quả, xếp hạng – Tự chấm CCHC'
  }, [])
  return round ? <Results {...props} round={round} /> : null
}

function Results({ round, block: named, saver }: Props & { readonly round: Round }) {
  const { read, blocks, standing, exempt } = useRoundResults(round)
  const block = blocks?.find((one) => one.block === named) ?? blocks?.[0]
  // What stands far below is drawn after the table, so that a long block does not hold the page up.
  const later = useDeferredValue(block)
  const former = useFormerTable(block?.block, round.year)
  const leftOut = describeLeftOut(round.set)
  return (
    <main className="page stack" id="content">
      <div className="lede">
        <h1 tabIndex={-1}>Kết quả, xếp hạng năm {round.year}</h1>
        {block && (
          <p className="row no-print">
            <a className="btn" href={resultsPaperHref(round.id, block.block)}>
              Bảng kết quả để in, xuất PDF
            </a>
            {saver}
          </p>
        )}
      </div>
      <ReadingProgress read={read} />
      {round.units.length === 0 && (
        <Empty>
          Đợt đánh giá chưa có đơn vị nào. <a href={roundHref(round.id, 'don-vi')}>Lập danh sách đơn vị</a>{' '}
          trước.
        </Empty>
      )}
      {blocks && blocks.length > 1 && (
        <nav className={`${styles.blocks} no-print`} aria-label="Khối xếp hạng">
          {blocks.map((one) => (
            <a
              key={one.block}
              className="btn"
              href={resultsHref(round.id, one.block)}
              aria-current={one === block ? 'page' : undefined}
            >
              {one.block}
              {'\u00a0'}
              <span className="muted">{one.ranked.length}</span>
            </a>
          ))}
        </nav>
      )}
      {block && (
        <>
          <PublicationCard
            key={`publish ${block.block}`}
            round={round}
            block={block}
            standing={standing?.find((one) => one.block === block.block) ?? block}
          />
          <section className="stack" aria-labelledby="places">
            <h2 id="places">
              {headBlock(block.block)}: {block.ranked.length} đơn vị xếp hạng
            </h2>
            {block.ranked.length > 0 ? (
              <>
                <PlacesTable round={round} block={block} former={former} />
                {leftOut !== null && <p className="small muted">{leftOut}</p>}
              </>
            ) : (
              <Empty>
                Chưa có đơn vị nào của khối này đủ điểm để xếp hạng. Nhận và thẩm định hồ sơ trước.
              </Empty>
            )}
          </section>
          <BelowTable key={block.block} round={round} block={block} exempt={exempt} />
          {later && later.ranked.length > 0 && (
            <>
              <UnitChart key={`chart ${later.block}`} round={round} block={later} />
              <StatisticsCard round={round} block={later} />
              <LostTable round={round} block={later} />
            </>
          )}
        </>
      )}
    </main>
  )
}
