import { useEffect, useRef } from 'react'

export type Shortcuts = {
  readonly nextOpen: () => void
  readonly before: () => void
  readonly after: () => void
  readonly search: () => void
  readonly undo: () => void
  readonly redo: () => void
}

/** Listens to the keys of the screen. An input method at work, and a dialog that is open, keep theirs. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
      if (document.querySelector('dialog[open]')) return
      const name = shortcutOf(event)
      if (name === null) return
      event.preventDefault()
      latest.current[name]()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Which shortcut a key press is; null where it is none, or belongs to the text field it was made in. */
export function shortcutOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>,
): keyof Shortcuts | null {
  const { key, altKey, shiftKey } = event
  const control = event.ctrlKey || event.metaKey
  if (control && !altKey && key === 'Enter') return 'nextOpen'
  if (control && !altKey && key.toLowerCase() === 'k') return 'search'
  if (altKey && !control && !hasList(event.target)) {
    if (key === 'ArrowUp') return 'before'
    if (key === 'ArrowDown') return 'after'
  }
  if (isTextField(event.target)) return null
  if (!control && !altKey && key === '/') return 'search'
  if (control && !altKey && key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  if (control && !altKey && key.toLowerCase() === 'y') return 'redo'
  return null
}

/** A field whose own list opens with Alt and an arrow. */
function hasList(target: EventTarget | null): boolean {
  return target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.list !== null)
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)
}
