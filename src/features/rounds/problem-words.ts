import type { Problem, Result } from '../../domain/result.ts'

/** What is wrong, in one line. */
export function wordsOf(problems: readonly Problem[]): string {
  return problems.map(({ message }) => message).join(' ')
}

/** The refusal in a result; null where there is none. */
export function refusalOf(result: Result<unknown>): string | null {
  return result.ok ? null : wordsOf(result.problems)
}
