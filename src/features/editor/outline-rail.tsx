import type { DraftProblem } from '../../domain/draft-check.ts'
import { matchesQuery } from '../../domain/search.ts'
import type { Selection } from './address.ts'
import styles from './editor.module.css'
import outline from './outline.module.css'
import { rowIdOf, type OutlineRow } from './outline.ts'
import { Tree } from './tree.tsx'
import type { TreeCommand } from './tree-keys.ts'

type Props = {
  readonly rows: readonly OutlineRow[]
  readonly selection: Selection
  readonly problems: readonly DraftProblem[]
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onSelect: (selection: Selection) => void
  /** What was chosen is to be shown, where only one of both has room. */
  readonly onOpen: () => void
  readonly onToggle: (id: string, open: boolean) => void
  readonly onCommand: (row: OutlineRow, command: TreeCommand) => void
  readonly onArea: () => void
  readonly onRenumber: () => void
}

/** The set at a glance: its own data, and the tree of its criteria. */
export function OutlineRail(props: Props) {
  const { rows, selection, query } = props
  const isSearching = query.trim() !== ''
  const found = isSearching ? rows.filter(({ code, title }) => matchesQuery(query, `${code} ${title}`)) : rows
  const own = props.problems.filter(({ key }) => key === null).length
  return (
    <nav className={styles.rail} aria-label="Cây tiêu chí">
      <div className={`field ${outline.finder}`}>
        <input
          type="search"
          aria-label="Tìm tiêu chí"
          placeholder="Tìm tiêu chí (gõ không dấu cũng được)"
          onChange={({ target }) => props.onQuery(target.value)}
          value={query}
        />
      </div>
      <button
        type="button"
        className={outline.head}
        aria-current={selection.kind === 'set' ? 'true' : undefined}
        onClick={() => {
          props.onSelect({ kind: 'set' })
          props.onOpen()
        }}
      >
        Dữ liệu chung
        {own > 0 && <span className={outline.headBad}>{own} việc phải sửa</span>}
      </button>
      <div className={outline.tree}>
        <Tree
          rows={found}
          selected={rowIdOf(selection)}
          label="Lĩnh vực và tiêu chí"
          onSelect={(row) => props.onSelect(row.selection)}
          onOpen={props.onOpen}
          onToggle={(row, open) => props.onToggle(row.id, open)}
          onCommand={props.onCommand}
        />
        {!isSearching && (
          <p>
            <button type="button" className="btn quiet" onClick={props.onArea}>
              Thêm lĩnh vực
            </button>
            <button type="button" className="btn quiet" onClick={props.onRenumber}>
              Đánh lại mọi số thứ tự
            </button>
          </p>
        )}
        {found.length === 0 && <p className="small muted">Không có tiêu chí nào khớp.</p>}
      </div>
    </nav>
  )
}
