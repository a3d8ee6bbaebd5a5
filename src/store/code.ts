import type { Dossier } from '../domain/dossier.ts'
import { dossierCode } from '../files/seal.ts'

/** The code that binds paper and file, "7ZZZ-0123-ABCD"; null while the dossier is not frozen. */
export function codeOf({ seal }: Pick<Dossier, 'seal'>): string | null {
  return seal && dossierCode(seal.hash)
}

/** The code of a former freeze, from the hash that the history keeps. */
export function codeFromHash(hash: string): string {
  return dossierCode(hash)
}
