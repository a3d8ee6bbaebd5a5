import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import type { AnnexOrigin, OriginRow } from '../../domain/annex-origin.ts'
import type { DraftProblem } from '../../domain/draft-check.ts'
import { editCriterion, indent, outdent, removeCriterion } from '../../domain/draft-edit.ts'
import { changeRuleKind } from '../../domain/draft-rule.ts'
import { spotOf, spotsOf } from '../../domain/draft-tree.ts'
import { isDraftLeaf } from '../../domain/draft.ts'
import { newId } from '../../store/new-id.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemsHere } from './field.tsx'
import styles from './intake.module.css'
import { ReadingRow, type RowActions } from './reading-row.tsx'
import { RuleCard } from './rule-card.tsx'
import type { WorkingDraft } from './working-draft.ts'

export type Filter = 'all' | 'wrong' | OriginRow['confidence']

type Props = {
  readonly work: WorkingDraft
  readonly origin: AnnexOrigin
  /** null while nobody has reckoned them yet. */
  readonly problems: readonly DraftProblem[] | null
  readonly counts: Readonly<Record<OriginRow['confidence'], number>>
  readonly filter: Filter
  readonly year: number
  readonly onFilter: (filter: Filter) => void
  readonly onCompared: (key: string) => void
  /** A row to be brought into view, and its field to type in; each object once. */
  readonly sought: { readonly key: string } | null
}

/** How many rows are drawn before one asks for more, and how many of them at a time, so that the page stays alive. */
const page = 150
const portion = 4
/** How many rows stand above one that was gone to, and how many more are drawn above when asked for. */
const lead = 3
const earlier = 30

/**
 * The stretch of rows that is drawn: it grows from `shown` to `wanted` rows. `of`: what was sought last when it was
 * made; another one makes it begin anew at a row far away.
 */
type Stretch = {
  readonly from: number
  readonly wanted: number
  readonly shown: number
  readonly of: Props['sought']
}
const top = { from: 0, wanted: page, shown: portion }

/** The rows of an annex, each as read and as understood. */
export function ReadingTable(props: Props) {
  const { work, origin, filter, sought, onCompared } = props
  const problems = props.problems ?? noProblems
  const { draft, edit } = work
  const [kept, setStretch] = useState<Stretch>({ ...top, of: sought })
  const [ruleOf, setRuleOf] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const byKey = useMemo(() => groupByKey(problems), [problems])
  const all = useMemo(() => spotsOf(draft), [draft])
  const act = useMemo(() => actionsOf(edit, setRuleOf, onCompared), [edit, onCompared])
  const rows = all.filter(({ criterion: { key } }) => {
    if (filter === 'all') return true
    return filter === 'wrong' ? byKey.has(key) : origin.rows[key]?.confidence === filter
  })
  const place = sought ? rows.findIndex(({ criterion }) => criterion.key === sought.key) : -1
  // Reckoned, not set: growth that was on its way when a row was sought may come after it.
  const { from, wanted, shown } = kept.of === sought ? kept : stretchAt(place, kept)
  const last = Math.min(from + wanted, rows.length)
  useEffect(() => {
    if (from + shown >= last) return undefined
    // One portion a picture: several of them would be laid out at once.
    const frame = requestAnimationFrame(() =>
      startTransition(() => setStretch({ from, wanted, shown: shown + portion, of: sought })),
    )
    return () => cancelAnimationFrame(frame)
  }, [from, wanted, shown, last, sought])
  const found = useRef<Props['sought']>(null)
  useEffect(() => {
    if (sought === null || sought === found.current || place < from || place >= from + shown) return
    found.current = sought
    showRow(list.current, sought.key)
  }, [sought, place, from, shown])
  const chips: readonly (readonly [Filter, string, number | null])[] = [
    ['all', 'Tất cả', all.length],
    ['wrong', 'Phải sửa', props.problems && all.filter(({ criterion }) => byKey.has(criterion.key)).length],
    ['check', 'Cần kiểm tra', props.counts.check],
    ['likely', 'Có thể đúng', props.counts.likely],
    ['sure', 'Chắc chắn', props.counts.sure],
  ]
  const edited = ruleOf === null ? null : spotOf(draft, ruleOf)?.criterion
  return (
    <>
      <div className={styles.chips} role="group" aria-label="Lọc dòng">
        {chips.map(([name, label, count]) => (
          <button
            key={name}
            type="button"
            className="btn"
            aria-pressed={filter === name}
            disabled={!count && name !== 'all'}
            onClick={() => {
              setStretch({ ...top, of: sought })
              props.onFilter(name)
            }}
          >
            {label} {count ?? 'đang kiểm tra…'}
          </button>
        ))}
      </div>
      {from > 0 && (
        <p>
          <button
            type="button"
            className="btn"
            onClick={() => {
              const more = Math.min(earlier, from)
              setStretch({ from: from - more, wanted: wanted + more, shown: shown + more, of: sought })
            }}
          >
            Hiện {Math.min(earlier, from)} dòng trước (còn {from})
          </button>
        </p>
      )}
      <div ref={list} className={styles.rows}>
        {rows.slice(from, Math.min(from + shown, last)).map(({ criterion, parents, section }) => (
          <ReadingRow
            key={`${criterion.key} ${work.shown}`}
            criterion={criterion}
            level={parents.length + (section === 'areas' ? 1 : 2)}
            row={origin.rows[criterion.key]}
            problems={byKey.get(criterion.key) ?? noProblems}
            year={props.year}
            act={act}
          />
        ))}
      </div>
      {rows.length > last && (
        <p>
          <button
            type="button"
            className="btn"
            onClick={() => setStretch({ from, wanted: wanted + 2 * page, shown, of: sought })}
          >
            Hiện thêm {Math.min(2 * page, rows.length - last)} dòng (còn {rows.length - last})
          </button>
        </p>
      )}
      <Dialog
        open={ruleOf !== null}
        wide
        title={edited ? `Cách tính điểm: ${edited.code} ${edited.title}` : 'Cách tính điểm'}
        onClose={() => setRuleOf(null)}
      >
        {edited && isDraftLeaf(edited) && (
          <ProblemsHere value={new Map((byKey.get(edited.key) ?? []).map((one) => [one.field, one]))}>
            <RuleCard
              leaf={edited}
              shown={0}
              context={{ year: props.year }}
              digits={draft.digits ?? 2}
              onRule={(rule) =>
                edit(`${edited.key}.rule`, (before) => editCriterion(before, edited.key, { rule }))
              }
            />
          </ProblemsHere>
        )}
      </Dialog>
    </>
  )
}

const noProblems: readonly DraftProblem[] = []

function actionsOf(
  edit: WorkingDraft['edit'],
  openRule: (key: string) => void,
  compared: (key: string) => void,
): RowActions {
  return {
    openRule,
    compared,
    edit: (key, field, fields) => edit(`${key}.${field}`, (draft) => editCriterion(draft, key, fields)),
    setKind: (key, kind) =>
      edit(`${key}.rule ${kind}`, (draft) => {
        const now = spotOf(draft, key)?.criterion
        if (!now || !isDraftLeaf(now)) return draft
        const rule = kind === null ? null : changeRuleKind(now.rule, kind, now.max)
        return editCriterion(draft, key, { rule })
      }),
    indent: (key) => edit(`in ${key}`, (draft) => indent(draft, key, `tc-${newId().slice(0, 8)}`)),
    outdent: (key) => edit(`out ${key}`, (draft) => outdent(draft, key)),
    remove: (key) => edit(`remove ${key}`, (draft) => removeCriterion(draft, key)),
  }
}

/** The stretch that a sought row lies in: as it is, or anew from a little above the row. */
function stretchAt(place: number, stretch: Stretch): Omit<Stretch, 'of'> {
  const isThere = place < 0 || (place >= stretch.from && place < stretch.from + stretch.wanted)
  return isThere ? stretch : { ...top, from: Math.max(0, place - lead) }
}

/** Brings a row into view and puts the cursor into it. */
function showRow(list: HTMLElement | null, key: string): void {
  const row = list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
}

function groupByKey(problems: readonly DraftProblem[]): ReadonlyMap<string | null, readonly DraftProblem[]> {
  const groups = new Map<string | null, DraftProblem[]>()
  for (const problem of problems) groups.set(problem.key, [...(groups.get(problem.key) ?? []), problem])
  return groups
}
