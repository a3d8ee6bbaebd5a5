import type { Dossier } from '../domain/dossier.ts'
import { scoreDossier, type ScoreSheet } from '../domain/score.ts'

const sheets = new WeakMap<Dossier, ScoreSheet>()

/** The score sheet of a dossier, computed once for each state of it, whoever asks. */
export function sheetOf(dossier: Dossier): ScoreSheet {
  const known = sheets.get(dossier)
  if (known) return known
  const sheet = scoreDossier(dossier)
  sheets.set(dossier, sheet)
  return sheet
}
