import type { Act } from '../../src/domain/appraisal-entry.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import { branchOf, dossierOf, leafOf, setOf, yesNo } from './sample.ts'

/** A frozen dossier of two areas: choices, a ratio, a criterion said not to apply, one left out, one by the reviewer. */

export const ratio = {
  kind: 'ratio',
  numerator: 'Đúng hạn',
  denominator: 'Tổng số',
  bands: [
    { from: 0.9, award: 'full' },
    { from: 0, award: 'proportional' },
  ],
  emptyDenominator: 'exclude',
} as const

export const appraisalSet = setOf([
  branchOf('1', [
    leafOf('a', yesNo, { reviewLead: 'Sở Nội vụ' }),
    leafOf('b', ratio, { reviewLead: 'Sở Tư pháp' }),
    leafOf('c', yesNo, { reviewLead: 'Sở Nội vụ', notApplicable: 'exclude' }),
  ]),
  branchOf('2', [
    leafOf('d', yesNo, { reviewLead: 'Sở Tư pháp', notApplicable: 'never' }),
    leafOf('e', { kind: 'number', step: 0.25, by: 'reviewer' }, { notApplicable: 'reviewer' }),
  ]),
])

export function submitted(other: Partial<Dossier> = {}): Dossier {
  return dossierOf(
    appraisalSet,
    { a: 'yes', b: { numerator: 80, denominator: 100 }, c: 'notApplicable', d: 'no' },
    {
      stage: 'submitted',
      revision: 1,
      seal: { hash: 'a'.repeat(64), at: '2023-01-01T00:00:00Z', by: 'Trần B', signature: null },
      history: [
        { at: '2023-01-01T00:00:00Z', by: 'Trần B', what: 'Chốt hồ sơ, bản chốt số 1', seal: 'a'.repeat(64) },
      ],
      ...other,
    },
  )
}

export function actOf(by = 'Nguyễn Văn A', at = '2023-01-05T01:00:00Z', body = 'Sở Nội vụ'): Act {
  return { id: `${by}-${at}`, at, by, body }
}
