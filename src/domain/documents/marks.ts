import type { CriteriaSet } from '../criteria.ts'
import { isSample, type Dossier } from '../dossier.ts'
import { foldText } from '../search.ts'

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
