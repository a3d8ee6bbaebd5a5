import type { Dossier } from '../../src/domain/dossier.ts'
import { dossierFromRound } from '../../src/domain/round-dossier.ts'
import type { Round } from '../../src/domain/round.ts'
import { sealDossier } from '../../src/files/seal.ts'
import { wholeDossier } from '../domain/sample-dossier.ts'
import { wholeRound } from '../domain/sample-round.ts'
import { valueOf } from '../domain/sample.ts'

const at = '2022-12-14T02:00:00Z'
const by = 'Trần Thị B'

/** A freeze as a unit of the sample round sends it. */
export function submissionOf(
  unit: string,
  change: Partial<Dossier> = {},
  round: Round = wholeRound,
): Dossier {
  const begun = valueOf(dossierFromRound(round, unit, `ho-so-${unit}`))
  const { answers, evidence } = wholeDossier
  return sealed({ ...begun, revision: 1, stage: 'submitted', answers, evidence, ...change })
}

export function sealed(dossier: Dossier): Dossier {
  return { ...dossier, seal: sealDossier(dossier, { at, by }) }
}

/** The bytes of a dossier's file. */
export function fileOf(dossier: unknown): Blob {
  return new Blob([JSON.stringify(dossier)])
}
