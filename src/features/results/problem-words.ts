import type { Problem, Result } from '../../domain/result.ts'

/** What went wrong, as one text. */
export function wordsOf(problems: readonly Problem[]): string {
  return problems.map(({ message }) => message).join(' ')
}

/** Why something was refused; null where it was not. */
export function refusalOf(result: Result<unknown>): string | null {
  return result.ok ? null : wordsOf(result.problems)
}
