/** A ref for the field that a dialog gives the keyboard when it opens; React's own autoFocus comes too early for it. */
export function autofocus(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '')
}
