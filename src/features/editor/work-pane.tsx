import { withCompared } from '../../domain/annex-origin.ts'
import type { DraftProblem } from '../../domain/draft-check.ts'
import { editCriterion, editSet, renumber, takeSum } from '../../domain/draft-edit.ts'
import { spotOf } from '../../domain/draft-tree.ts'
import type { DraftSet } from '../../domain/draft.ts'
import type { OpenDraft } from '../../store/draft-state.ts'
import { useDraftVerbs } from '../../store/draft-context.tsx'
import type { Selection } from './address.ts'
import { BlockPanel } from './block-panel.tsx'
import { CriterionPanel } from './criterion-panel.tsx'
import { ProblemsHere } from './field.tsx'
import { SetForm } from './set-form.tsx'
import type { TreeCommand } from './tree-keys.ts'
import type { RulePicture } from './try-out.tsx'

type Props = {
  readonly open: OpenDraft
  readonly selection: Selection
  readonly problems: readonly DraftProblem[]
  readonly picture: RulePicture
  readonly onCommand: (command: TreeCommand) => void
  readonly onGo: (place: { readonly key: string | null; readonly field: string }) => void
}

/** The form of what is selected; every change goes to the draft at once. */
export function WorkPane({ open, selection, problems, picture, onCommand, onGo }: Props) {
  const { editDraft, editOrigin } = useDraftVerbs()
  const { draft, origin, shown } = open
  const spot = selection.kind === 'criterion' ? spotOf(draft, selection.key) : null
  const key = spot?.criterion.key ?? null
  const here = new Map(
    problems.filter((problem) => problem.key === key).map((problem) => [problem.field, problem]),
  )
  if (selection.kind === 'block' && draft.adjustments) {
    return (
      <BlockPanel
        draft={draft}
        section={selection.section}
        onAdd={() => onCommand('sister')}
        onHead={() => onGo({ key: null, field: `adjustments.${selection.section}.max` })}
      />
    )
  }
  if (!spot || key === null) {
    return (
      <ProblemsHere value={here}>
        <SetForm
          key={shown}
          draft={draft}
          onEdit={(field, fields) => editDraft(`set.${field}`, (before) => editSet(before, fields))}
        />
      </ProblemsHere>
    )
  }
  const edit = (field: string, change: (before: DraftSet) => DraftSet, anew = false) =>
    editDraft(`${key}.${field}`, change, anew)
  return (
    <ProblemsHere value={here}>
      <CriterionPanel
        draft={draft}
        spot={spot}
        shown={shown}
        origin={origin?.rows[key]}
        picture={picture}
        onEdit={(field, fields) => edit(field, (before) => editCriterion(before, key, fields))}
        onRule={(rule, anew) =>
          edit(anew ? `rule ${rule?.kind}` : 'rule', (before) => editCriterion(before, key, { rule }), anew)
        }
        onTakeSum={() => edit('sum', (before) => takeSum(before, key), true)}
        onRenumber={() => edit('codes', (before) => renumber(before, key), true)}
        onCompared={() => editOrigin((before) => withCompared(before, key))}
        onCommand={onCommand}
      />
    </ProblemsHere>
  )
}
