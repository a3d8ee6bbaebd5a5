import type { SetEntry } from '../../domain/set-entry.ts'

/** Whose set it is, for which years, and whether it is only illustrative. */
export function SetNote({ entry }: { readonly entry: SetEntry | undefined }) {
  if (!entry) return null
  return (
    <span className="hint">
      {entry.issuer}, dùng cho năm {entry.years.join(', ')}; {entry.leaves} tiêu chí chấm điểm.
      {entry.status === 'illustrative' && ' Bộ tiêu chí minh họa: điểm không phải điểm chính thức.'}
    </span>
  )
}
