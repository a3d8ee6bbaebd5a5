import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { editCriterion, editSet, renumber, takeSum, type SetFields } from '../../domain/draft-edit.ts'
import type { DraftProblem } from '../../domain/draft-check.ts'
import { draftLeavesOf, spotOf } from '../../domain/draft-tree.ts'
import { isDraftLeaf, type DraftCriterion } from '../../domain/draft.ts'
import { matchesQuery } from '../../domain/search.ts'
import type { OpenDraft } from '../../store/draft-state.ts'
import { newId } from '../../store/new-id.ts'
import { useDraftVerbs } from '../../store/set-context.tsx'
import { draftPath, type Selection } from './address.ts'
import { BlockPanel } from './block-panel.tsx'
import { carryOut, carryOutRoot, type Done } from './commands.ts'
import { CriterionPanel, useFieldFocus } from './criterion-panel.tsx'
import styles from './editor.module.css'
import { ProblemsHere } from './field.tsx'
import { HeadBar } from './head-bar.tsx'
import { outlineOf, rowIdOf, type OutlineRow } from './outline.ts'
import { SetForm } from './set-form.tsx'
import { Side } from './side.tsx'
import type { RulePicture } from './try-out.tsx'
import { Tree } from './tree.tsx'
import { useUndoKeys } from './undo-keys.ts'

type Props = {
  readonly open: OpenDraft
  readonly selection: Selection
  readonly problems: readonly DraftProblem[]
  readonly picture: RulePicture
}
type Pane = 'tree' | 'form' | 'side'

/** The draft on the desk: its tree on the left, what is selected in the middle, where it stands on the right. */
export function Desk({ open, selection, problems, picture }: Props) {
  const { draft, origin, shown } = open
  const verbs = useDraftVerbs()
  const [, navigate] = useLocation()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [query, setQuery] = useState('')
  const [pane, setPane] = useState<Pane>('form')
  const [deleted, setDeleted] = useState<string | null>(null)
  const [wanted, setWanted] = useState<{ field: string; turn: number } | null>(null)
  const work = useRef<HTMLElement>(null)
  useFieldFocus(wanted)
  useUndoKeys(verbs.undoDraft, verbs.redoDraft)
  useEffect(() => {
    document.title = `${draft.title || 'Soạn bộ tiêu chí'} – Tự chấm CCHC`
  }, [draft.title])

  const rows = useMemo(
    () => outlineOf({ draft, problems, closed, origin: origin?.rows ?? {} }),
    [draft, problems, closed, origin],
  )
  const found =
    query.trim() === '' ? rows : rows.filter(({ code, title }) => matchesQuery(query, `${code} ${title}`))
  const spot = selection.kind === 'criterion' ? spotOf(draft, selection.key) : null
  const here = useMemo(
    () =>
      new Map(
        problems
          .filter(({ key }) => key === (selection.kind === 'criterion' ? selection.key : null))
          .map((problem) => [problem.field, problem]),
      ),
    [problems, selection],
  )

  const select = (next: Selection) => {
    navigate(draftPath(open.id, next), { replace: true })
    setDeleted(null)
  }
  const write = (field: string) => setWanted((before) => ({ field, turn: (before?.turn ?? 0) + 1 }))
  const show = (done: Done | null, field: string) => {
    if (!done) return
    verbs.editDraft(field, () => done.draft)
    select(done.selection)
    if (!done.isNew) return
    setQuery('')
    setPane('form')
    write('title')
  }
  const command = (row: Pick<OutlineRow, 'selection'>, what: Parameters<typeof carryOut>[2]) => {
    const { selection: target } = row
    if (what === 'write') {
      setPane('form')
      return write('title')
    }
    const seed = `tc-${newId().slice(0, 8)}`
    if (target.kind === 'block' && (what === 'sister' || what === 'child')) {
      return show(carryOutRoot(draft, target.section, seed), `add ${seed}`)
    }
    if (target.kind !== 'criterion') return undefined
    const gone = what === 'remove' ? spotOf(draft, target.key) : null
    show(carryOut(draft, target.key, what, seed), `${what} ${target.key} ${seed}`)
    if (gone) setDeleted(describeGone(gone.criterion))
    return undefined
  }
  const go = (place: { readonly key: string | null; readonly field: string }) => {
    const block = /^adjustments\.(bonus|penalty)\.items$/.test(place.field)
    select(place.key === null || block ? { kind: 'set' } : { kind: 'criterion', key: place.key })
    setQuery('')
    setPane('form')
    write(place.field)
  }
  const edit = (field: string, fields: SetFields, anew: boolean) =>
    verbs.editDraft(`set.${field}`, (before) => editSet(before, fields), anew)

  return (
    <main id="content" className={styles.editor} data-pane={pane}>
      <HeadBar open={open} problems={problems} onGo={go} />
      <div className={styles.panes} role="group" aria-label="Phần đang xem">
        {panes.map(([name, label]) => (
          <button key={name} type="button" aria-pressed={pane === name} onClick={() => setPane(name)}>
            {label}
            {name === 'side' && problems.length > 0 && ` (${problems.length})`}
          </button>
        ))}
      </div>
      <nav className={styles.rail} aria-label="Cây tiêu chí">
        <div className={`field ${styles.finder}`}>
          <input
            type="search"
            aria-label="Tìm tiêu chí"
            placeholder="Tìm tiêu chí (gõ không dấu cũng được)"
            onChange={({ target }) => setQuery(target.value)}
            value={query}
          />
        </div>
        <button
          type="button"
          className={styles.head}
          aria-current={selection.kind === 'set' ? 'true' : undefined}
          onClick={() => {
            select({ kind: 'set' })
            setPane('form')
          }}
        >
          Dữ liệu chung
          {problems.some(({ key }) => key === null) && (
            <span className={styles.headBad}>
              {problems.filter(({ key }) => key === null).length} việc phải sửa
            </span>
          )}
        </button>
        <div className={styles.tree}>
          <Tree
            rows={found}
            selected={rowIdOf(selection)}
            label="Lĩnh vực và tiêu chí"
            onSelect={(row) => select(row.selection)}
            onOpen={() => setPane('form')}
            onToggle={(row, isOpen) => setClosed((before) => toggled(before, row.id, isOpen))}
            onCommand={command}
          />
          {query.trim() === '' && (
            <button
              type="button"
              className="btn quiet"
              onClick={() => show(carryOutRoot(draft, 'areas', `lv-${newId().slice(0, 8)}`), 'add area')}
            >
              Thêm lĩnh vực
            </button>
          )}
          {found.length === 0 && <p className="small muted">Không có tiêu chí nào khớp.</p>}
        </div>
      </nav>
      <section className={styles.work} ref={work} aria-label="Nội dung đang sửa">
        {deleted !== null && (
          <p className="note row" role="status">
            Đã xóa {deleted}.
            <button
              type="button"
              className="btn quiet"
              onClick={() => {
                verbs.undoDraft()
                setDeleted(null)
              }}
            >
              Hoàn tác
            </button>
          </p>
        )}
        <ProblemsHere value={here}>
          {spot ? (
            <CriterionPanel
              draft={draft}
              spot={spot}
              shown={shown}
              origin={origin?.rows[spot.criterion.key]}
              picture={picture}
              onEdit={(field, fields) =>
                verbs.editDraft(`${spot.criterion.key}.${field}`, (before) =>
                  editCriterion(before, spot.criterion.key, fields),
                )
              }
              onRule={(rule, anew) =>
                verbs.editDraft(
                  `${spot.criterion.key}.rule`,
                  (before) => editCriterion(before, spot.criterion.key, { rule }),
                  anew,
                )
              }
              onTakeSum={() =>
                verbs.editDraft(
                  `${spot.criterion.key}.sum`,
                  (before) => takeSum(before, spot.criterion.key),
                  true,
                )
              }
              onRenumber={() =>
                verbs.editDraft(
                  `${spot.criterion.key}.codes`,
                  (before) => renumber(before, spot.criterion.key),
                  true,
                )
              }
              onCompared={() =>
                verbs.editOrigin((before) => {
                  const row = before.rows[spot.criterion.key]
                  if (!row) return before
                  const rows = {
                    ...before.rows,
                    [spot.criterion.key]: { ...row, confidence: 'sure' as const },
                  }
                  return { ...before, rows }
                })
              }
              onCommand={(what) => command({ selection }, what)}
            />
          ) : selection.kind === 'block' && draft.adjustments ? (
            <BlockPanel
              draft={draft}
              section={selection.section}
              onAdd={() => command({ selection }, 'sister')}
              onHead={() => go({ key: null, field: `adjustments.${selection.section}.max` })}
            />
          ) : (
            <SetForm
              key={shown}
              draft={draft}
              onEdit={(field, fields) => edit(field, fields, false)}
              onEditAnew={(field, fields) => edit(field, fields, true)}
            />
          )}
        </ProblemsHere>
      </section>
      <aside className={styles.side}>
        <Side draft={draft} origin={origin} problems={problems} onGo={go} />
      </aside>
    </main>
  )
}

function describeGone(criterion: DraftCriterion): string {
  const name = [criterion.code, criterion.title].join(' ').trim() || 'tiêu chí chưa có tên'
  const below = isDraftLeaf(criterion) ? 0 : draftLeavesOf(criterion.children).length
  return below === 0 ? name : `${name} và ${below} tiêu chí bên dưới`
}

const panes: readonly (readonly [Pane, string])[] = [
  ['tree', 'Cây tiêu chí'],
  ['form', 'Nội dung'],
  ['side', 'Phải sửa'],
]

function toggled(closed: ReadonlySet<string>, id: string, isOpen: boolean): ReadonlySet<string> {
  const next = new Set(closed)
  if (isOpen) next.delete(id)
  else next.add(id)
  return next
}
