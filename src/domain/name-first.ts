/** "A, B, C…": the first of some names, enough to begin with. */
export function nameFirst(names: readonly string[]): string {
  return `${names.slice(0, enough).join(', ')}${names.length > enough ? '…' : ''}`
}

const enough = 3
