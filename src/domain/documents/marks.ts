import type { CriteriaSet } from '../criteria.ts'
import { formatDay } from '../day.ts'
import { isSample, type Dossier } from '../dossier.ts'
import { formatFigure } from '../points.ts'
import type { Round } from '../round.ts'
import type { ScoreSheet } from '../score.ts'
import { foldText } from '../search.ts'
import { baseLine, periodLine, setLines } from './source-lines.ts'

/** What every page made from a dossier must say. */
export function marksOf(dossier: Dossier): readonly string[] {
  return [
    ...(isSample(dossier) ? ['HỒ SƠ MẪU – số liệu minh họa'] : []),
    ...(dossier.interim ? ['Tạm chấm, không dùng để xếp hạng'] : []),
    ...marksOfSet(dossier.set),
  ]
}

/** What every page must say whose points are those of a set. */
export function marksOfSet({ status }: Pick<CriteriaSet, 'status'>): readonly string[] {
  return status === 'illustrative' ? ['Bộ tiêu chí minh họa – điểm không phải điểm chính thức'] : []
}

/** The foot of every page: the code that binds paper and file, or that there is none yet. */
export function footOf({ revision }: Pick<Dossier, 'revision'>, code: string | null): string {
  return code === null ? 'Hồ sơ chưa chốt, chưa có mã hồ sơ' : `Mã hồ sơ: ${code} · Bản chốt số ${revision}`
}

/**
 * What the figures of a paper about many dossiers are, a line each: the period; the day they are of, `2022-12-20`,
 * where it is known; the set with its version and decision; what an index is a share of.
 */
export function figuresOfRound(
  { period, set }: Pick<Round, 'period' | 'set'>,
  asOf?: string,
): readonly string[] {
  return [
    periodLine(period),
    ...(asOf === undefined ? [] : [`Số liệu đến ngày ${formatDay(asOf)}`]),
    ...setLines(set),
    `Điểm tối đa áp dụng của từng đơn vị = ${formatFigure(set.max)} − điểm không áp dụng`,
  ]
}

/** The same of a reviewer's paper about one dossier, with the freeze and the code that the unit's figures come from. */
export function figuresOfReviewed(
  round: Pick<Round, 'period' | 'set'>,
  {
    dossier,
    sheet,
    code,
  }: { readonly dossier: Dossier; readonly sheet: ScoreSheet; readonly code: string | null },
  asOf?: string,
): readonly string[] {
  const [period = '', ...others] = figuresOfRound(round, asOf).slice(0, -1)
  const { seal, revision, set } = dossier
  const frozen = seal ? `, ngày ${formatDay(seal.at)}` : ''
  return [
    period,
    `Hồ sơ tự đánh giá: ${code === null ? 'chưa chốt, chưa có mã' : `bản chốt số ${revision}${frozen}, mã hồ sơ ${code}`}`,
    ...others,
    baseLine(sheet, set),
  ]
}

/** The fixed naming rule of papers: what it is, whose, which year, which revision; "bang-tu-danh-gia-ubnd-xa-a-2022-ban-chot-1". */
export function fileNameOf(
  what: string,
  { unit, year, revision }: Pick<Dossier, 'unit' | 'year' | 'revision'>,
  code: string | null,
): string {
  const state = code === null ? 'bản nháp' : `bản chốt ${revision}`
  // A long name is cut, never the year and the revision that tell two files apart.
  return [plainOf(what), plainOf(unit.name).slice(0, 60).replace(/-$/, ''), year, plainOf(state)]
    .filter(Boolean)
    .join('-')
}

/** Words of a file's name: letters a–z, digits, hyphens. */
export function plainOf(words: string): string {
  return foldText(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
