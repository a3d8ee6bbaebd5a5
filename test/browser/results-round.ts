import type { Dossier, Evidence } from '../../src/domain/dossier.ts'
import type { CriteriaSet } from '../../src/domain/criteria.ts'
import { dossierFromRound } from '../../src/domain/round-dossier.ts'
import { parseRound, type Round } from '../../src/domain/round.ts'
import { branchOf, leafOf, roundOf, setOf, valueOf } from '../domain/sample.ts'
import { sealed } from '../files/submission.ts'

const number = { kind: 'number', step: 0.01, by: 'unit' } as const

/** 65 points by appraisal in three areas, 35 by survey. */
const set: CriteriaSet = setOf(
  [
    branchOf('1', [leafOf('1.1', number, { max: 30 }), leafOf('1.2', number, { max: 15 })]),
    leafOf('2', number, { max: 20 }),
    leafOf('3', { kind: 'survey', options: [1, 0.6, 0.2, 0] }, { max: 35, title: 'Mức độ hài lòng' }),
  ],
  { issuer: 'UBND thành phố Mẫu' },
)

/** 21 units in one block; the last of them sends nothing. */
export const bigRound: Round = valueOf(
  parseRound({
    format: 'par-index-round',
    formatVersion: 1,
    id: 'dot-21',
    title: 'Đánh giá khối phường',
    year: 2022,
    period: { from: '2021-12-15', to: '2022-12-14' },
    set,
    due: { submit: '2022-12-15', explain: '2023-01-20' },
    guide: null,
    reviewer: 'Phòng Nội vụ thành phố Mẫu',
    units: Array.from({ length: 21 }, (_, at) => ({
      id: `phuong-${at + 1}`,
      name: `UBND phường ${at + 1}`,
      level: 'ward',
      block: 'Phường',
      contact: '',
    })),
  }),
)

/**
 * What the first 20 units send, not judged yet: the later the unit, the fewer points; 4 and 5 are alike. Criterion 1.1
 * cites a plan.
 */
export const sentDossiers: readonly Dossier[] = bigRound.units.slice(0, 20).map(({ id }, at) => {
  const begun = valueOf(dossierFromRound(bigRound, id, `ho-so-${id}`))
  const plan: Evidence = {
    id: 'ke-hoach',
    no: 1,
    kind: 'Kế hoạch',
    number: `${at + 1}/KH-UBND`,
    date: '2021-12-29',
    issuer: `UBND phường ${at + 1}`,
    signer: '',
    subject: 'Kế hoạch cải cách hành chính',
    url: null,
    file: null,
    asOf: null,
    addedIn: 0,
    system: '',
    note: '',
  }
  const values = { '1.1': 30 - (at === 4 ? 3 : at), '1.2': 15, '2': 20 }
  const answers = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      {
        value,
        note: '',
        citations: key === '1.1' ? [{ evidence: plan.id, where: 'mục II, trang 3' }] : [],
      },
    ]),
  )
  return sealed({ ...begun, revision: 1, stage: 'submitted', answers, evidence: [plan] })
})

/** The dossiers of the first 20 units, judged already: the later the unit, the fewer points; 4 and 5 are alike. */
export const judgedDossiers: readonly Dossier[] = bigRound.units.slice(0, 20).map(({ id }, at) => {
  const rank = at === 4 ? 3 : at
  const granted = { '1.1': 30 - rank, '1.2': 15, '2': at === 6 ? 'notApplicable' : 20 } as const
  const begun = valueOf(dossierFromRound(bigRound, id, `ho-so-${id}`))
  const values = { '1.1': 30, '1.2': 15, '2': 20 }
  const answers = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, note: '', citations: [] }]),
  )
  const items = Object.fromEntries(
    Object.entries(granted).map(([key, points]) => [
      key,
      { points, verdict: 'change' as const, reason: `Theo tài liệu của ${id}` },
    ]),
  )
  const review = { rounds: [roundOf(1, items, { id: `phan-${id}`, body: 'Phòng Nội vụ' })], surveys: {} }
  return sealed({ ...begun, revision: 1, stage: 'submitted', answers, review })
})
