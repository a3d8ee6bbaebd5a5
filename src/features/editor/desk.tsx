import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { DraftProblem } from '../../domain/draft-check.ts'
import { renumber } from '../../domain/draft-edit.ts'
import { draftLeavesOf, spotOf } from '../../domain/draft-tree.ts'
import { isDraftLeaf, type DraftCriterion } from '../../domain/draft.ts'
import type { OpenDraft } from '../../store/draft-state.ts'
import { newId } from '../../store/new-id.ts'
import { useDraftVerbs } from '../../store/draft-context.tsx'
import { draftPath, type Selection } from './address.ts'
import { carryOut, carryOutRoot, type Done } from './commands.ts'
import styles from './editor.module.css'
import { useFieldFocus } from './field-focus.ts'
import { HeadBar } from './head-bar.tsx'
import { outlineOf, type OutlineRow } from './outline.ts'
import { OutlineRail } from './outline-rail.tsx'
import { Side } from './side.tsx'
import type { RulePicture } from './try-out.tsx'
import { useUndoKeys } from './undo-keys.ts'
import { WorkPane } from './work-pane.tsx'

type Props = {
  readonly open: OpenDraft
  readonly selection: Selection
  readonly problems: readonly DraftProblem[]
  readonly picture: RulePicture
}
type Pane = 'tree' | 'form' | 'side'

/** The draft on the desk: its tree on the left, what is selected in the middle, where it stands on the right. */
export function Desk({ open, selection, problems, picture }: Props) {
  const { draft, origin } = open
  const verbs = useDraftVerbs()
  const [, navigate] = useLocation()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [query, setQuery] = useState('')
  const [pane, setPane] = useState<Pane>('form')
  const [deleted, setDeleted] = useState<string | null>(null)
  const [wanted, setWanted] = useState<{ field: string; turn: number } | null>(null)
  useFieldFocus(wanted)
  useUndoKeys(verbs.undoDraft, verbs.redoDraft)
  useEffect(() => {
    document.title = `${draft.title || 'Soạn bộ tiêu chí'} – Tự chấm CCHC`
  }, [draft.title])

  const isSearching = query.trim() !== ''
  const rows = useMemo(
    () =>
      outlineOf({ draft, problems, closed: isSearching ? noneClosed : closed, origin: origin?.rows ?? {} }),
    [draft, problems, closed, isSearching, origin],
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
      <OutlineRail
        rows={rows}
        selection={selection}
        problems={problems}
        query={query}
        onQuery={setQuery}
        onSelect={select}
        onOpen={() => setPane('form')}
        onToggle={(id, isOpen) => setClosed((before) => toggled(before, id, isOpen))}
        onCommand={command}
        onRenumber={() => verbs.editDraft('codes', (before) => renumber(before), true)}
        onArea={() => show(carryOutRoot(draft, 'areas', `lv-${newId().slice(0, 8)}`), 'add area')}
      />
      <section className={styles.work} aria-label="Nội dung đang sửa">
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
        <WorkPane
          open={open}
          selection={selection}
          problems={problems}
          picture={picture}
          onCommand={(what) => command({ selection }, what)}
          onGo={go}
        />
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

const noneClosed: ReadonlySet<string> = new Set()

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
