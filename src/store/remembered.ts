/** What a person chose on this computer that belongs to no file, such as the hat. Forgotten where the browser keeps nothing. */

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`par-index:${name}`)
  } catch {
    return null
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`par-index:${name}`, value)
  } catch {
    // Blocked or full: the choice holds until the page is closed.
  }
}
