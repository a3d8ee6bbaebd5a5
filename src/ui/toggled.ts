/** A set with one thing put in, or taken out where it was in: what a check box does. */
export function toggled<T>(before: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const after = new Set(before)
  if (!after.delete(one)) after.add(one)
  return after
}
