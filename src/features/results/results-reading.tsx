import { useMemo, type ReactNode } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import type { Publication } from '../../domain/publication.ts'
import type { RankingTable } from '../../domain/ranking-table.ts'
import type { BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { ReadingProgress } from './reading-progress.tsx'
import { useRoundResults } from './use-round-results.ts'
import { useTables } from './use-tables.ts'

/** All that is known of a round's results: what each block comes to, the dossiers behind it, the published tables. */
type ReadResults = {
  readonly blocks: readonly BlockResult[]
  readonly dossiers: ReadonlyMap<string, Dossier>
  readonly tables: readonly RankingTable[]
  /** The latest table that publishes this round's results of a block. */
  readonly published: ReadonlyMap<string, Publication>
}

/** Reads the results of a round for another screen, and shows how far it has come. */
export function ResultsReading(props: {
  readonly round: Round
  readonly children: (results: ReadResults) => ReactNode
}) {
  const { read, blocks } = useRoundResults(props.round)
  const stored = useTables()
  const { round } = props
  const tables = useMemo(() => stored?.map(({ table }) => table) ?? null, [stored])
  const published = useMemo(() => {
    const own = stored?.filter((one) => one.round === round.id) ?? []
    // The latest stands first, and is the one that stays.
    return new Map([...own].reverse().map(({ table, note }) => [table.block, { table, note }]))
  }, [stored, round])
  return (
    <>
      <ReadingProgress read={read} />
      {blocks && tables && props.children({ blocks, dossiers: read.dossiers, tables, published })}
    </>
  )
}
