import { useState } from 'react'
import type { AnnexOrigin, OriginRow } from '../../domain/annex-origin.ts'
import type { DraftProblem } from '../../domain/draft-check.ts'
import { editCriterion, indent, outdent, removeCriterion } from '../../domain/draft-edit.ts'
import { changeRuleKind, type RuleKind } from '../../domain/draft-rule.ts'
import { spotOf, spotsOf } from '../../domain/draft-tree.ts'
import { isDraftLeaf } from '../../domain/draft.ts'
import { newId } from '../../store/new-id.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemsHere } from './field.tsx'
import styles from './intake.module.css'
import { ReadingRow } from './reading-row.tsx'
import { RuleCard } from './rule-card.tsx'
import type { WorkingDraft } from './working-draft.ts'

export type Filter = 'all' | 'wrong' | OriginRow['confidence']

type Props = {
  readonly work: WorkingDraft
  readonly origin: AnnexOrigin
  readonly problems: readonly DraftProblem[]
  readonly counts: Readonly<Record<OriginRow['confidence'], number>>
  readonly filter: Filter
  readonly year: number
  readonly onFilter: (filter: Filter) => void
  readonly onCompared: (key: string) => void
}

/** How many rows are drawn before one asks for more. */
const page = 150

/** The rows of an annex, each as read and as understood. */
export function ReadingTable(props: Props) {
  const { work, origin, problems, filter } = props
  const { draft, edit } = work
  const [shown, setShown] = useState(page)
  const [ruleOf, setRuleOf] = useState<string | null>(null)
  const byKey = groupByKey(problems)
  const all = spotsOf(draft)
  const rows = all.filter(({ criterion: { key } }) => {
    if (filter === 'all') return true
    return filter === 'wrong' ? byKey.has(key) : origin.rows[key]?.confidence === filter
  })
  const chips: readonly (readonly [Filter, string, number])[] = [
    ['all', 'Tất cả', all.length],
    ['wrong', 'Phải sửa', all.filter(({ criterion }) => byKey.has(criterion.key)).length],
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
            disabled={count === 0 && name !== 'all'}
            onClick={() => props.onFilter(name)}
          >
            {label} {count}
          </button>
        ))}
      </div>
      <div className={styles.rows}>
        {rows.slice(0, shown).map(({ criterion, parents, section }) => (
          <ReadingRow
            key={`${criterion.key} ${work.shown}`}
            criterion={criterion}
            level={parents.length + (section === 'areas' ? 1 : 2)}
            row={origin.rows[criterion.key]}
            problems={byKey.get(criterion.key) ?? []}
            year={props.year}
            onEdit={(field, fields) =>
              edit(`${criterion.key}.${field}`, (before) => editCriterion(before, criterion.key, fields))
            }
            onKind={(kind: RuleKind | null) =>
              edit(`${criterion.key}.rule ${kind}`, (before) => {
                const now = spotOf(before, criterion.key)?.criterion
                if (!now || !isDraftLeaf(now)) return before
                const rule = kind === null ? null : changeRuleKind(now.rule, kind, now.max)
                return editCriterion(before, criterion.key, { rule })
              })
            }
            onRule={() => setRuleOf(criterion.key)}
            onIn={() =>
              edit(`in ${criterion.key}`, (before) =>
                indent(before, criterion.key, `tc-${newId().slice(0, 8)}`),
              )
            }
            onOut={() => edit(`out ${criterion.key}`, (before) => outdent(before, criterion.key))}
            onRemove={() =>
              edit(`remove ${criterion.key}`, (before) => removeCriterion(before, criterion.key))
            }
            onCompared={() => props.onCompared(criterion.key)}
          />
        ))}
      </div>
      {rows.length > shown && (
        <p>
          <button type="button" className="btn" onClick={() => setShown(shown + 2 * page)}>
            Hiện thêm {Math.min(2 * page, rows.length - shown)} dòng (còn {rows.length - shown})
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

function groupByKey(problems: readonly DraftProblem[]): ReadonlyMap<string | null, readonly DraftProblem[]> {
  const groups = new Map<string | null, DraftProblem[]>()
  for (const problem of problems) groups.set(problem.key, [...(groups.get(problem.key) ?? []), problem])
  return groups
}
