import type { BlockResult } from '../../domain/results.ts'
import type { Result } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import type { Exemption, Exemptions } from '../../domain/exemption.ts'
import { useDossiersOfRound, type RoundDossiers } from './use-dossiers-of-round.ts'
import { useExemptions } from './use-exemptions.ts'
import { useResults } from './use-results.ts'

/** The results of a round as its dossiers stand now; `blocks` is null while they are being read. */
export type RoundResults = {
  readonly read: RoundDossiers
  readonly blocks: readonly BlockResult[] | null
  readonly exempt: (unit: string, exemption: Exemption | null) => Promise<Result<Exemptions>>
}

export function useRoundResults(round: Round): RoundResults {
  const read = useDossiersOfRound()
  const { exemptions, exempt } = useExemptions(round.id)
  return { read, blocks: useResults(round, read, exemptions), exempt }
}
