import type { ReactNode } from 'react'
import { sameNamed, type FormerUnit } from '../../domain/lineage.ts'
import { isAcross, reorganisedIn } from '../../domain/reorganisation.ts'
import { idOfRow, type DraftRow } from './table-draft.ts'

type Props = {
  readonly rows: readonly DraftRow[]
  readonly former: readonly FormerUnit[]
  /** The year of the table. */
  readonly year: number
  readonly onChange: (rows: readonly DraftRow[]) => void
}

/** Rows that bear the name of a former unit: written in another way, or as it was before the reorganisation. */
export function SameNames({ rows, former, year, onChange }: Props) {
  const renamed = rows.map((row) => {
    if ((row.kept.follows ?? []).length > 0) return row
    const same = sameNamed({ id: idOfRow(row), name: row.name }, former)
    const isTaken = same !== null && rows.some((one) => idOfRow(one) === same.id)
    return same && !isTaken ? { ...row, kept: { ...row.kept, id: same.id } } : row
  })
  const byId = new Map(former.map((one) => [one.id, one]))
  const kept = rows.map((row) => {
    const same = (row.kept.follows ?? []).length > 0 ? undefined : byId.get(idOfRow(row))
    if (!same || !isAcross(same.year, year)) return row
    const follows = [{ id: same.id, kind: 'moved' as const, date: null, decision: '' }]
    return { ...row, kept: { ...row.kept, follows } }
  })
  return (
    <>
      <Question rows={rows} answered={renamed} onChange={onChange} button="Xác nhận là cùng đơn vị">
        trùng tên với năm trước nhưng cách ghi khác
      </Question>
      <Question
        rows={rows}
        answered={kept}
        onChange={onChange}
        button="Xác nhận là cùng một đơn vị"
        more={`Đơn vị lập từ nhiều đơn vị cũ thì chọn Liên kết… ở dòng của nó trước. Chưa xác nhận thì không so với các năm trước ${reorganisedIn}.`}
      >
        trùng tên với đơn vị trước khi sắp xếp năm {reorganisedIn}: có phải cùng một đơn vị không
      </Question>
    </>
  )
}

/** How many rows it is about, some of their names, and one answer for all. */
function Question(props: {
  readonly rows: readonly DraftRow[]
  readonly answered: readonly DraftRow[]
  readonly button: string
  readonly more?: string
  readonly children: ReactNode
  readonly onChange: (rows: readonly DraftRow[]) => void
}) {
  const { rows, answered, button, more, children, onChange } = props
  const changed = answered.filter((row, at) => row !== rows[at])
  if (changed.length === 0) return null
  const names = changed.slice(0, 3).map(({ name }) => name)
  return (
    <p className="note warn">
      {changed.length} đơn vị {children} (
      {[...names, ...(changed.length > names.length ? ['…'] : [])].join(', ')}
      ). {more}{' '}
      <button type="button" className="btn quiet" onClick={() => onChange(answered)}>
        {button}
      </button>
    </p>
  )
}
