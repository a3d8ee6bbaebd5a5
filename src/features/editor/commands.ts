import {
  addChild,
  addRoot,
  addSister,
  indent,
  moveDown,
  moveUp,
  outdent,
  removeCriterion,
} from '../../domain/draft-edit.ts'
import { freeKey, spotOf, type Section } from '../../domain/draft-tree.ts'
import type { DraftSet } from '../../domain/draft.ts'
import type { Selection } from './address.ts'
import type { TreeCommand } from './tree-keys.ts'

/** What a command makes of a draft, and what is to be shown after it. */
export type Done = {
  readonly draft: DraftSet
  readonly selection: Selection
  /** A new criterion: its name is to be written. */
  readonly isNew: boolean
}

/** Carries out a command on a criterion; `seed` becomes the key of a new one. Null where nothing changes. */
export function carryOut(draft: DraftSet, key: string, command: TreeCommand, seed: string): Done | null {
  const after = change(draft, key, command, seed)
  if (after === draft) return null
  const isNew = command === 'sister' || command === 'child'
  const shown = isNew ? freeKey(draft, seed) : command === 'remove' ? neighbourOf(draft, key) : key
  return {
    draft: after,
    isNew,
    selection: shown === null ? { kind: 'set' } : { kind: 'criterion', key: shown },
  }
}

/** A new area, or a new item of a block, at the end. */
export function carryOutRoot(draft: DraftSet, section: Section, seed: string): Done {
  const selection = { kind: 'criterion', key: freeKey(draft, seed) } as const
  return { draft: addRoot(draft, section, seed), selection, isNew: true }
}

function change(draft: DraftSet, key: string, command: TreeCommand, seed: string): DraftSet {
  switch (command) {
    case 'sister':
      return addSister(draft, key, seed)
    case 'child':
      return addChild(draft, key, seed)
    case 'up':
      return moveUp(draft, key)
    case 'down':
      return moveDown(draft, key)
    case 'indent':
      return indent(draft, key, seed)
    case 'outdent':
      return outdent(draft, key)
    case 'remove':
      return removeCriterion(draft, key)
    default:
      return draft
  }
}

/** What is looked at once a criterion is gone: the sister after it, else before it, else its parent. */
function neighbourOf(draft: DraftSet, key: string): string | null {
  const spot = spotOf(draft, key)
  if (!spot) return null
  const index = spot.at.at(-1) ?? 0
  return (spot.sisters[index + 1] ?? spot.sisters[index - 1] ?? spot.parents.at(-1))?.key ?? null
}
