import type { Leaf } from '../../domain/criterion.ts'
import { formatDay } from '../../domain/day.ts'
import type { Dossier, Evidence } from '../../domain/dossier.ts'
import { isToRenew } from '../../domain/renew-mark.ts'
import { matchesQuery } from '../../domain/search.ts'

export type RegisterFilter = keyof typeof filterNames

/** What the register can be narrowed to, with its words on the screen. */
export const filterNames = {
  all: 'Tất cả',
  uncited: 'Chưa dùng cho tiêu chí nào',
  undated: 'Chưa ghi ngày',
  unplaced: 'Chưa có liên kết, tệp',
  suggested: 'Lấy từ năm trước, cần cập nhật',
} as const

type Citing = ReadonlyMap<string, readonly Leaf[]>

/** Whether a document is one of those that a filter keeps. */
export function isKept(evidence: Evidence, filter: RegisterFilter, citing: Citing): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'uncited':
      return !citing.has(evidence.id)
    case 'undated':
      return evidence.date === null
    case 'unplaced':
      return evidence.url === null && evidence.file === null
    case 'suggested':
      return isToRenew(evidence)
  }
}

/** The documents that are left after filter and search, by number. Signs and capitals in the query do not matter. */
export function narrowRegister(
  { evidence: register }: Dossier,
  citing: Citing,
  { filter, query }: { readonly filter: RegisterFilter; readonly query: string },
): readonly Evidence[] {
  return register
    .filter((evidence) => isKept(evidence, filter, citing) && matchesEvidence(query, evidence))
    .sort((a, b) => a.no - b.no)
}

export function matchesEvidence(query: string, evidence: Evidence): boolean {
  const { no, kind, number, issuer, signer, subject, system, date, file, note } = evidence
  const texts = [kind, number, issuer, signer, subject, system, note, file?.name ?? '']
  return matchesQuery(query, String(no), date === null ? '' : formatDay(date), ...texts)
}
