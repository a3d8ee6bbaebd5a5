import { sameNamed, type FormerUnit } from '../../domain/lineage.ts'
import { idOfRow, type DraftRow } from './table-draft.ts'

type Props = {
  readonly rows: readonly DraftRow[]
  readonly former: readonly FormerUnit[]
  readonly onChange: (rows: readonly DraftRow[]) => void
}

/** Rows that bear the name of a former unit, only written in another way: confirmed all at once. */
export function SameNames({ rows, former, onChange }: Props) {
  const linked = rows.map((row) => {
    if ((row.kept.follows ?? []).length > 0) return row
    const same = sameNamed({ id: idOfRow(row), name: row.name }, former)
    return same ? { ...row, kept: { ...row.kept, id: same.id } } : row
  })
  const changed = linked.filter((row, at) => row !== rows[at])
  if (changed.length === 0) return null
  const names = changed.slice(0, 3).map(({ name }) => name)
  return (
    <p className="note warn">
      {changed.length} đơn vị trùng tên với năm trước nhưng cách ghi khác (
      {[...names, ...(changed.length > names.length ? ['…'] : [])].join(', ')}).{' '}
      <button type="button" className="btn quiet" onClick={() => onChange(linked)}>
        Xác nhận là cùng đơn vị
      </button>
    </p>
  )
}
