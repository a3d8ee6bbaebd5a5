import { useEffect, useMemo, type ComponentType } from 'react'
import { nameBlock } from '../../domain/documents/block-name.ts'
import type { Document } from '../../domain/documents/document.ts'
import { publishedNote, resultsTable, standingWords } from '../../domain/documents/results-table.ts'
import type { Round } from '../../domain/round.ts'
import { codesOf } from '../../store/code.ts'
import { today } from '../../store/local-day.ts'
import { useRounds } from '../../store/rounds-context.tsx'
import { resultsHref } from './address.ts'
import { ReadingProgress } from './reading-progress.tsx'
import { useBlockPictures } from './use-block-pictures.ts'
import { useRoundResults } from './use-round-results.ts'
import { latestTable, useFormerTable, useTables } from './use-tables.ts'

type PaperView = ComponentType<{ readonly paper: Document }>

/** Bảng tổng hợp kết quả, xếp hạng of one block, to be printed. */
export function PaperScreen(props: { readonly block: string; readonly paperView: PaperView }) {
  const round = useRounds((state) => state.open?.round)
  return round ? <ResultsPaper round={round} {...props} /> : null
}

function ResultsPaper(props: {
  readonly round: Round
  readonly block: string
  readonly paperView: PaperView
}) {
  const { round, paperView: PaperView } = props
  const { read, blocks } = useRoundResults(round)
  const former = useFormerTable(props.block, round.year)
  const tables = useTables()
  const block = blocks?.find((one) => one.block === props.block)
  const published = latestTable(tables, round, props.block)
  const pictures = useBlockPictures(round, block, former)
  const paper = useMemo(
    () =>
      block
        ? resultsTable(round, block, {
            former,
            standing: standingWords(block, published?.table),
            note: publishedNote(block, published),
            pictures,
            options: { asOf: today(), codes: codesOf(read.dossiers) },
          })
        : null,
    [round, block, former, published, pictures, read.dossiers],
  )
  useEffect(() => {
    document.title = 'Bảng kết quả, xếp hạng – Tự chấm CCHC'
  }, [])
  return (
    <main className="page stack" id="content">
      <div className="no-print">
        <p className="small">
          <a href={resultsHref(round.id, props.block)}>Kết quả, xếp hạng: {nameBlock(props.block)}</a>
        </p>
        <h1 tabIndex={-1}>Bảng kết quả, xếp hạng {nameBlock(props.block)}</h1>
      </div>
      <ReadingProgress read={read} />
      {paper && <PaperView paper={paper} />}
    </main>
  )
}
