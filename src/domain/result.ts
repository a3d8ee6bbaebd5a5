/** One thing wrong with what came in: where (`areas.2.children.0.max`), the criterion's code where known, and what to do, in Vietnamese. */
export type Problem = { readonly path: string; readonly code?: string; readonly message: string }

/** An expected failure is a value: either the thing asked for, or every problem found. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail<T>(...problems: readonly Problem[]): Result<T> {
  return { ok: false, problems }
}

/** What is wrong, as one text. */
export function messageOf(problems: readonly Problem[]): string {
  return problems.map(({ message }) => message).join(' ')
}

/** Why something was refused; null where it was not. */
export function refusalOf(result: Result<unknown>): string | null {
  return result.ok ? null : messageOf(result.problems)
}
