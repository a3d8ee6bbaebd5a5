import { isLeaf, type Criterion } from '../../domain/criterion.ts'

/** All that is written of a criterion, for searching. */
export function textsOf(criterion: Criterion): string[] {
  const own = [criterion.code, criterion.title, criterion.guidance ?? '', criterion.source ?? '']
  if (!isLeaf(criterion)) return own
  const { lead = '', reviewLead = '', evidence, rule } = criterion
  const labels = rule.kind === 'choice' ? rule.options : rule.kind === 'checklist' ? rule.items : []
  return [...own, lead, reviewLead, ...evidence.expected, ...labels.map((one) => one.label)]
}
