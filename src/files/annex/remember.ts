/** Texts remembered at most: an annex has some thousand lines. */
const most = 4_000

/**
 * The same function, which reads each text once: the lines of an annex repeat each other, and several readers ask of
 * the same line. What it gives is shared and must not be changed.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const former = known.get(text)
    if (former !== undefined) return former
    const value = read(text)
    if (known.size >= most) known.clear()
    known.set(text, value)
    return value
  }
}
