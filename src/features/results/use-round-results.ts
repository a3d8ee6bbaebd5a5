import { useMemo } from 'react'
import type { BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { blockAsPublished } from '../../domain/settled.ts'
import { useDossiersOfRound, type RoundDossiers } from './use-dossiers-of-round.ts'
import { useExemptions, type Exempt } from './use-exemptions.ts'
import { useResults } from './use-results.ts'
import { latestTable, useTables } from './use-tables.ts'

/**
 * The results of a round as its dossiers stand now; null while they are being read. In `blocks` an unfinished result
 * that the block's published table does not rank stands below; `standing` ranks whatever can be ranked.
 */
export type RoundResults = {
  readonly read: RoundDossiers
  readonly blocks: readonly BlockResult[] | null
  readonly standing: readonly BlockResult[] | null
  readonly exempt: Exempt
}

export function useRoundResults(round: Round): RoundResults {
  const read = useDossiersOfRound()
  const { exemptions, exempt } = useExemptions(round.id)
  const standing = useResults(round, read, exemptions)
  const tables = useTables()
  const blocks = useMemo(
    () =>
      standing && tables
        ? standing.map((block) =>
            blockAsPublished(round.set, block, latestTable(tables, round, block.block)?.table),
          )
        : null,
    [round, standing, tables],
  )
  return { read, blocks, standing, exempt }
}
