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

export function forget(name: string): void {
  try {
    localStorage.removeItem(`par-index:${name}`)
  } catch {
    // Blocked: nothing was kept.
  }
}

/** Tells when another tab remembers something else under a name → how to stop listening. */
export function onRemembered(name: string, listener: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === null || key === `par-index:${name}`) listener()
  }
  addEventListener('storage', hear)
  return () => removeEventListener('storage', hear)
}

/** A person says that a dossier is the whole unit's, brought from another computer, and no office's part. */
export function claimWhole(dossier: string): void {
  remember(`whole:${dossier}`, 'yes')
}

export function isClaimedWhole(dossier: string): boolean {
  return recall(`whole:${dossier}`) === 'yes'
}
