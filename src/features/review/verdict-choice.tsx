import type { Mode } from './verdict-draft.ts'

type Props = {
  readonly mode: Mode
  readonly now: Mode
  readonly keys?: string
  readonly onBegin: (mode: Mode) => void
  readonly children: string
}

/** A kind of word to begin with, and its key. */
export function VerdictChoice({ mode, now, keys, onBegin, children }: Props) {
  return (
    <button
      type="button"
      className="btn"
      aria-pressed={mode === now}
      aria-keyshortcuts={keys}
      onClick={() => onBegin(mode)}
    >
      {children} {keys && <kbd>{keys}</kbd>}
    </button>
  )
}
