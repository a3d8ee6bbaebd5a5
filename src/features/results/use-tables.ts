import { useEffect } from 'react'
import { isParIndex, type RankingTable } from '../../domain/ranking-table.ts'
import type { StoredTable } from '../../store/rankings.ts'
import { useRankings, useRankingVerbs } from '../../store/rankings-context.tsx'

/** The tables of published results at hand; null while they are being read. */
export function useTables(): readonly StoredTable[] | null {
  const tables = useRankings((state) => state.tables)
  const { listRankings } = useRankingVerbs()
  useEffect(() => {
    if (tables === null) void listRankings()
  }, [tables, listRankings])
  return tables
}

/** The latest table that publishes a round's results of a block. */
export function latestTable(
  tables: readonly StoredTable[] | null,
  round: { readonly id: string },
  block: string,
): StoredTable | undefined {
  // The latest stands first.
  return tables?.find((one) => one.round === round.id && one.table.block === block)
}

/** The block's table of the year before, the latest one where it was corrected; null where there is none. */
export function useFormerTable(block: string | undefined, year: number): RankingTable | null {
  const tables = useTables()
  const former = tables?.find(
    ({ table }) => isParIndex(table) && table.block === block && table.year === year - 1,
  )
  return former?.table ?? null
}
