import { expect, test } from 'vitest'
import { handIn, handOut } from '../../../src/domain/assignment.ts'
import { assignRows } from '../../../src/domain/edit.ts'
import type { Dossier } from '../../../src/domain/dossier.ts'
import { arrivalOf } from '../../../src/features/start/arrival.ts'
import { roundOf, valueOf } from '../../domain/sample.ts'
import { dossierWith } from '../../domain/small-dossier.ts'
import { sealed } from '../../files/submission.ts'

const at = '2022-12-01T01:00:00Z'
const own = valueOf(assignRows(dossierWith({ answers: {} }), ['plan'], 'Văn phòng'))
const handed = valueOf(handOut(own, { assignee: 'Văn phòng', due: null, at, by: 'B' }))
const back = valueOf(handIn(handed, { assignee: 'Văn phòng', at: '2022-12-02T01:00:00Z', by: 'C' }))
const frozen = sealed({ ...own, stage: 'submitted', revision: 1 })
const reviewed: Dossier = {
  ...frozen,
  review: { rounds: [roundOf(1, { plan: { points: null, verdict: 'question', reason: 'x' } })], surveys: {} },
}

test.each<[string, Dossier, Dossier | null, boolean, string]>([
  ['a dossier nobody has here', own, null, false, 'new'],
  ['the very same dossier', own, own, false, 'same'],
  ['another state of a dossier that is here', own, { ...own, year: 2020 }, false, 'exists'],
  ['rows for an office, on its computer', handed, null, false, 'part'],
  ['rows handed out again to an office that has the former file', back, handed, false, 'part'],
  ['rows that come back to where they were handed out', back, handed, true, 'returned'],
  ['a part opened where it was handed out', handed, own, true, 'ownPart'],
  ['a review of a freeze that is here', reviewed, frozen, false, 'review'],
  ['a review of a freeze that was opened again', reviewed, { ...own, revision: 1 }, false, 'review'],
  ['a review where no dossier is', reviewed, null, false, 'new'],
  ['a review of a dossier never frozen here', reviewed, own, false, 'exists'],
])('%s is known as what it is', (_, incoming, here, handsOut, kind) => {
  expect(arrivalOf(incoming, here, handsOut).kind).toBe(kind)
})
