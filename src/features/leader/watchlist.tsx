import type { CriteriaSet } from '../../domain/criteria.ts'
import type { Leaf } from '../../domain/criterion.ts'
import { codesByKey } from '../../domain/documents/codes.ts'
import type { LeaderBoard } from '../../domain/leader-board.ts'
import { formatPoints } from '../../domain/points.ts'
import { dossierHref } from '../../ui/route.ts'
import styles from './leader.module.css'

type Group = {
  readonly title: string
  readonly none: string
  readonly rows: readonly (Pick<Leaf, 'key' | 'title' | 'code'> & { readonly words: string })[]
}

/** The criteria a leader should look at, in four groups; each leads to its place. */
export function Watchlist(props: {
  readonly id: string
  readonly set: CriteriaSet
  readonly board: LeaderBoard
}) {
  const codes = codesByKey(props.set)
  const groups = groupsOf(props.board, props.set.digits)
  const empty = groups.filter(({ rows }) => rows.length === 0)
  return (
    <>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <section key={title} className="card" aria-label={title}>
            <h2>
              {title} <span className="muted">{rows.length}</span>
            </h2>
            <ul className={styles.watch}>
              {rows.map((row) => (
                <li key={row.key}>
                  <a href={dossierHref(props.id, 'tu-danh-gia', row.key)}>
                    {codes.get(row.key) ?? row.code} {row.title}
                  </a>
                  {row.words !== '' && <span className="small muted">{row.words}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      {empty.length > 0 && (
        <ul className={`small muted ${styles.none}`}>
          {empty.map(({ title, none }) => (
            <li key={title}>{none}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function groupsOf(board: LeaderBoard, digits: number): readonly Group[] {
  const plain = (leaves: readonly Leaf[]) => leaves.map((leaf) => ({ ...leaf, words: '' }))
  return [
    { title: 'Chưa chấm', none: 'Đã chấm đủ các tiêu chí.', rows: plain(board.open) },
    {
      title: 'Thiếu tài liệu kiểm chứng, chưa giải trình',
      none: 'Tiêu chí nào cũng có tài liệu hoặc giải trình.',
      rows: plain(board.noEvidence),
    },
    {
      title: 'Năm trước bị điều chỉnh giảm, năm nay chấm lại cao hơn',
      none: 'Không có tiêu chí năm trước bị điều chỉnh giảm mà năm nay chấm lại cao hơn.',
      rows: board.claimedAgain.map((leaf) => ({
        ...leaf,
        words: `Năm trước ${formatPoints(leaf.before.self, digits)} → ${formatPoints(leaf.before.appraised, digits)}; năm nay ${formatPoints(leaf.self, digits)}`,
      })),
    },
    {
      title: 'Không áp dụng',
      none: 'Không có tiêu chí nào không áp dụng.',
      rows: board.notApplicable.map((leaf) => ({ ...leaf, words: leaf.reason || 'Chưa ghi lý do' })),
    },
  ]
}
