import type { CriteriaSet } from './criteria.ts'
import type { Dossier } from './dossier.ts'
import type { Exemption } from './exemption.ts'
import { lossesOf, type Loss } from './loss.ts'
import { formatFigure } from './points.ts'
import type { UnitStatus } from './ranking-table.ts'
import type { RoundUnit } from './round.ts'
import { rowsOf, scoreDossier, type ScoreRow, type ScoreSheet } from './score.ts'

/** What the results say of one unit: its sheet and losses where a dossier came in, and why it is not ranked where it is not. */
export type UnitResult = {
  readonly unit: RoundUnit
  readonly status: UnitStatus
  /** Why it is not ranked; '' where it is. */
  readonly reason: string
  readonly stage: Dossier['stage'] | null
  readonly revision: number | null
  readonly sheet: ScoreSheet | null
  readonly losses: readonly Loss[]
}

/** Scores a unit's dossier for the results of a round on `set`; null where none came in. */
export function resultOfUnit(
  unit: RoundUnit,
  dossier: Dossier | null,
  set: Pick<CriteriaSet, 'id' | 'version'>,
  exemption: Exemption | null = null,
): UnitResult {
  const sheet = dossier && scoreDossier(dossier)
  const { status, reason } = exemption ?? standingOf(dossier, sheet, set)
  return {
    unit,
    status,
    reason,
    stage: dossier?.stage ?? null,
    revision: dossier?.revision ?? null,
    sheet,
    losses: dossier && sheet ? lossesOf(dossier, sheet) : [],
  }
}

/** The criteria that still want the reviewer's word: neither appraised nor surveyed, and not left out. */
export function unjudgedLeaves({ areas }: ScoreSheet): readonly ScoreRow[] {
  return rowsOf(areas).filter(
    ({ children, state, appraised, survey }) =>
      children.length === 0 && state !== 'excluded' && appraised === null && survey === null,
  )
}

type Standing = { readonly status: UnitStatus; readonly reason: string }

function standingOf(
  dossier: Dossier | null,
  sheet: ScoreSheet | null,
  set: Pick<CriteriaSet, 'id' | 'version'>,
): Standing {
  if (!dossier || !sheet) return { status: 'notSubmitted', reason: 'Chưa nhận hồ sơ' }
  if (dossier.interim) return { status: 'notRanked', reason: 'Hồ sơ tạm chấm, không dùng để xếp hạng' }
  if (dossier.set.id !== set.id || dossier.set.version !== set.version) {
    const reason = `Chấm theo bộ tiêu chí phiên bản ${dossier.set.version}, khác phiên bản của đợt (${set.version})`
    return { status: 'notRanked', reason }
  }
  if (sheet.total.index === null) return { status: 'notRanked', reason: 'Chưa có điểm nào' }
  if (sheet.range !== null) {
    const reason = `Còn ${formatFigure(sheet.open.length)} tiêu chí chưa chấm`
    return { status: 'notRanked', reason }
  }
  return { status: 'ranked', reason: '' }
}
