import { useEffect, useRef } from 'react'

/** Gives the keyboard to the field that a problem names, once it is on screen. */
export function useFieldFocus(wanted: { readonly field: string; readonly turn: number } | null): void {
  const done = useRef(0)
  useEffect(() => {
    if (!wanted || done.current === wanted.turn) return
    const target = findField(wanted.field)
    if (!target) return
    done.current = wanted.turn
    target.closest('details')?.setAttribute('open', '')
    target.focus()
    target.scrollIntoView({ block: 'center' })
  })
}

/** The input of a field, or of the nearest thing around it: `rule.options.1.points`, `rule.options`, `rule`. */
function findField(field: string): HTMLElement | null {
  for (let name = field; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const found =
      document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`) ??
      document.querySelector<HTMLElement>(`[data-field^="${CSS.escape(`${name}.`)}"]`)
    if (found) return found
  }
  return null
}
