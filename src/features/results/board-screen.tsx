import { useEffect, useMemo, type ReactNode } from 'react'
import { blockBoard, type BlockBoard } from '../../domain/block-board.ts'
import { describeBlock, describePending } from '../../domain/block-words.ts'
import { nameBlock } from '../../domain/documents/block-name.ts'
import { blockOverview } from '../../domain/documents/block-overview.ts'
import type { Document } from '../../domain/documents/document.ts'
import { standingWords } from '../../domain/documents/results-table.ts'
import { driftSince, standingTable } from '../../domain/publication.ts'
import type { RankingTable } from '../../domain/ranking-table.ts'
import type { BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { useRounds } from '../../store/rounds-context.tsx'
import { resultsHref } from './address.ts'
import { Empty } from './figures.tsx'
import { LostTable } from './lost-table.tsx'
import { ReadingProgress } from './reading-progress.tsx'
import { StatisticsCard } from './statistics-card.tsx'
import { useRoundResults } from './use-round-results.ts'
import { latestTable, useFormerTable, useTables } from './use-tables.ts'

type PaperSlot = (props: { readonly paper: Document }) => ReactNode
/** Other features' parts: how units of a table stand beside one another, and how a paper leaves the screen. */
export type BoardSlots = {
  readonly units: (props: {
    readonly table: RankingTable
    readonly board: BlockBoard
    readonly names: ReadonlyMap<string, string>
    readonly unitNames: ReadonlyMap<string, string>
  }) => ReactNode
  readonly exporter: PaperSlot
  readonly printed: PaperSlot
}

/** Tổng quan khối: one page for the reviewer over a block, before and after its results are published. */
export function BoardScreen(props: { readonly block: string; readonly slots: BoardSlots }) {
  const round = useRounds((state) => state.open?.round)
  useEffect(() => {
    document.title = 'Tổng quan khối – Tự chấm CCHC'
  }, [])
  return round ? <RoundBoard round={round} {...props} /> : null
}

function RoundBoard(props: { readonly round: Round; readonly block: string; readonly slots: BoardSlots }) {
  const { round, slots } = props
  const { read, blocks } = useRoundResults(round)
  const block = blocks?.find((one) => one.block === props.block)
  if (block) return <Board round={round} block={block} slots={slots} />
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>Tổng quan {nameBlock(props.block)}</h1>
      <ReadingProgress read={read} />
      {blocks && (
        <Empty>
          Đợt này không có {nameBlock(props.block)}. <a href={resultsHref(round.id)}>Chọn khối khác</a>
        </Empty>
      )}
    </main>
  )
}

function Board(props: { readonly round: Round; readonly block: BlockResult; readonly slots: BoardSlots }) {
  const { round, block, slots } = props
  const { units: Units, exporter: Exporter, printed: Printed } = slots
  const former = useFormerTable(block.block, round.year)
  const tables = useTables()
  const published = latestTable(tables, round, block.block)?.table
  const isPublished = published !== undefined && driftSince(published, block).length === 0
  const standing = standingWords(block, published)
  const pending = describePending(block)
  const table = useMemo(() => standingTable(block, round), [block, round])
  const board = useMemo(() => blockBoard(table, null), [table])
  const names = useMemo(() => new Map(round.set.areas.map(({ key, title }) => [key, title])), [round])
  const unitNames = useMemo(() => new Map(table.units.map(({ id, name }) => [id, name])), [table])
  const paper = useMemo(
    () => blockOverview(round, block, { former, standing, isPublished }),
    [round, block, former, standing, isPublished],
  )
  return (
    <>
      <main className="page stack no-print" id="content">
        <div>
          <p className="small">
            <a href={resultsHref(round.id, block.block)}>Kết quả, xếp hạng: {nameBlock(block.block)}</a>
          </p>
          <h1 tabIndex={-1}>{describeBlock(block, round.set.digits, former)}</h1>
        </div>
        <p className={`note ${isPublished ? 'good' : 'warn'}`}>
          {standing.replace(/^\(|\)$/g, '')}.{pending !== null && ` Còn lại: ${pending}.`}
        </p>
        {block.ranked.length > 0 && (
          <>
            <StatisticsCard round={round} block={block} />
            <Units table={table} board={board} names={names} unitNames={unitNames} />
            <LostTable round={round} block={block} />
          </>
        )}
        <section className="card stack" aria-labelledby="paper">
          <h2 id="paper">Bản in một trang A4</h2>
          <div className="row">
            <Exporter paper={paper} />
            <button type="button" className="btn" onClick={() => print()}>
              In
            </button>
          </div>
        </section>
      </main>
      <Printed paper={paper} />
    </>
  )
}
