import type { CriteriaSet } from '../domain/criteria.ts'
import type { Dossier } from '../domain/dossier.ts'
import { dossierCode, hashOf } from '../files/seal.ts'

/** The code that binds paper and file, "7ZZZ-0123-ABCD"; null while the dossier is not frozen. */
export function codeOf({ seal }: Pick<Dossier, 'seal'>): string | null {
  return seal && dossierCode(seal.hash)
}

/** The code of a former freeze, from the hash that the history keeps. */
export function codeFromHash(hash: string): string {
  return dossierCode(hash)
}

/** The hash by which a published table names its set. */
export function hashOfSet(set: CriteriaSet): string {
  return hashOf(set)
}

/** The codes of many dossiers, by unit; those not frozen have none. */
export function codesOf(dossiers: ReadonlyMap<string, Dossier>): ReadonlyMap<string, string> {
  return new Map(
    [...dossiers].flatMap(([unit, dossier]) => {
      const code = codeOf(dossier)
      return code === null ? [] : [[unit, code] as const]
    }),
  )
}
