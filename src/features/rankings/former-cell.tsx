import type { FormerUnit } from '../../domain/lineage.ts'
import { isAcross } from '../../domain/reorganisation.ts'
import { describeFollows } from './follow-words.ts'
import { idOfRow, type DraftRow } from './table-draft.ts'

type Props = {
  readonly row: DraftRow
  /** Former units by their ids. */
  readonly former: ReadonlyMap<string, FormerUnit>
  /** The year of the table. */
  readonly year: number
  /** Whether there is an earlier table of the block, in which the row could have been looked for. */
  readonly isBlockKnown: boolean
  readonly onOpen: () => void
}

/** What a row was in the years before, and the way to say it. */
export function FormerCell({ row, former, year, isBlockKnown, onOpen }: Props) {
  const { follows = [] } = row.kept
  const same = former.get(idOfRow(row))
  const isStill = same && follows.length === 1 && follows[0]?.id === same.id
  return (
    <>
      {isStill ? (
        <span>vẫn là đơn vị năm {same.year}</span>
      ) : follows.length > 0 ? (
        <span>{describeFollows(follows, (id) => former.get(id)?.name ?? id)}</span>
      ) : same && isAcross(same.year, year) ? (
        <span className="chip warn">trùng tên với năm {same.year}, trước sắp xếp</span>
      ) : same ? (
        <span className="muted">như năm {same.year}</span>
      ) : !isBlockKnown ? null : (
        <span className="chip warn">chưa có ở năm trước</span>
      )}{' '}
      <button type="button" className="btn quiet" disabled={row.name.trim() === ''} onClick={onOpen}>
        Liên kết…
        <span className="visually-hidden"> {row.name} với đơn vị các năm trước</span>
      </button>
    </>
  )
}
