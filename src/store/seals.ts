import type { Dossier } from '../domain/dossier.ts'
import { verifyReviewSeal, verifySeal } from '../files/seal.ts'

/** Whether what is sealed in a dossier is as it was sealed; null where there is no such seal. */
export type SealCheck = { readonly unit: boolean | null; readonly review: boolean | null }

const checks = new WeakMap<Dossier, SealCheck>()

/** Computes the seals of a dossier anew, once for each state of it. */
export function checkSeals(dossier: Dossier): SealCheck {
  const known = checks.get(dossier)
  if (known) return known
  const check = {
    unit: dossier.seal ? verifySeal(dossier) : null,
    review: verifyReviewSeal(dossier),
  }
  checks.set(dossier, check)
  return check
}
