import * as fc from 'fast-check'
import type { Dossier } from '../../src/domain/dossier.ts'
import { rowsOf, type ScoreRow, type ScoreSheet } from '../../src/domain/score.ts'
import { anyDossier } from './generate.ts'
import { runs } from '../runs.ts'

/** A law holds for every dossier, whatever its set, its answers and its review; `chance` is for what it picks. */
export function always(law: (dossier: Dossier, chance: number) => void): void {
  fc.assert(fc.property(anyDossier(), fc.nat(1_000_000), law), runs(250))
}

export function leafRows(sheet: ScoreSheet): readonly ScoreRow[] {
  return sheet.areas.flatMap(leafRowsUnder)
}

export function leafRowsUnder(row: ScoreRow): readonly ScoreRow[] {
  return rowsOf([row]).filter(({ children }) => children.length === 0)
}
