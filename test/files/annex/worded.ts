import type { Rule } from '../../../src/domain/criterion.ts'

/**
 * A scoring text with its row's maximum and title, and the rules that are right for it; null where no rule says it all,
 * so that whatever is offered must not be called sure.
 */
export type Worded = readonly [max: number, title: string, text: string, right: Rule | readonly Rule[] | null]
