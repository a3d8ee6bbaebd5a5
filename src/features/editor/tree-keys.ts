/** What a key pressed in the tree asks for. */
export type TreeCommand =
  | 'before'
  | 'after'
  | 'first'
  | 'last'
  | 'close'
  | 'open'
  | 'write'
  | 'up'
  | 'down'
  | 'indent'
  | 'outdent'
  | 'sister'
  | 'child'
  | 'remove'

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The command of a key press; null where the tree has none for it. */
export function treeCommandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): TreeCommand | null {
  if (ctrlKey || metaKey) return null
  if (altKey) return shiftKey ? null : (withAlt[key] ?? null)
  if (shiftKey) return key === 'Insert' ? 'child' : null
  return plain[key] ?? null
}

const plain: Readonly<Record<string, TreeCommand | undefined>> = {
  ArrowUp: 'before',
  ArrowDown: 'after',
  ArrowLeft: 'close',
  ArrowRight: 'open',
  Home: 'first',
  End: 'last',
  Enter: 'write',
  F2: 'write',
  Insert: 'sister',
  Delete: 'remove',
}

const withAlt: Readonly<Record<string, TreeCommand | undefined>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'indent',
  ArrowLeft: 'outdent',
}
