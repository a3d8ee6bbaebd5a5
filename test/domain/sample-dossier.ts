import type { Dossier } from '../../src/domain/dossier.ts'
import { dossierOf } from './sample.ts'
import { setOfAllKinds } from './sample-set.ts'

const time = '2022-12-15T08:30:00Z'
const hash = 'a'.repeat(64)

/** Every field of the format is there once; frozen, and appraised in one round. */
export const wholeDossier: Dossier = dossierOf(
  setOfAllKinds,
  {
    choice: 'yes',
    checklist: ['web', 'loa'],
    ratio: { numerator: 95, denominator: 100 },
    count: 3,
    deadline: '2022-02-15',
    deduction: 2,
    number: 0.75,
    survey: null,
    '2': 'notApplicable',
    bonus: 'no',
  },
  {
    revision: 1,
    unit: {
      id: 'phuong-a',
      name: 'UBND phường A',
      level: 'ward',
      block: 'Phường',
      since: '2021-07-01',
      formerly: [{ id: 'xa-b', name: 'UBND xã B' }],
    },
    interim: false,
    round: {
      id: 'dot-2022',
      period: { from: '2021-12-15', to: '2022-12-14' },
      due: { submit: '2022-12-15', explain: '2023-01-20' },
      guide: { number: '10/HD-PNV', date: '2022-11-01', issuer: 'Phòng Nội vụ', subject: 'Hướng dẫn' },
    },
    contact: { name: 'Trần Thị B', title: 'Công chức', phone: '', email: '' },
    stage: 'submitted',
    aside: [
      {
        from: { id: 'thu', version: '2021' },
        key: 'old',
        code: '9.1',
        title: 'Tiêu chí cũ',
        max: 1,
        answer: { value: 'x', note: '', citations: [] },
      },
    ],
    evidence: [
      {
        id: 'e1',
        no: 1,
        kind: 'Kế hoạch',
        number: '231/KH-UBND',
        date: '2021-12-29',
        issuer: 'UBND',
        signer: 'Chủ tịch',
        subject: 'Kế hoạch cải cách hành chính',
        url: 'https://quynhon.gov.vn/231',
        file: { name: '231.pdf', size: 1000, sha256: hash },
        asOf: null,
        addedIn: 0,
        system: '',
        note: '',
      },
      {
        id: 'e2',
        no: 2,
        kind: '',
        number: '',
        date: null,
        issuer: '',
        signer: '',
        subject: '',
        url: null,
        file: null,
        asOf: '2022-11-30',
        addedIn: 1,
        system: '',
        note: '',
      },
    ],
    explanations: {
      choice: [
        {
          round: 1,
          at: time,
          by: 'Trần Thị B',
          text: 'Đã ban hành',
          citations: [{ evidence: 'e1', where: '' }],
        },
      ],
    },
    approval: { by: 'Chủ tịch', title: 'Chủ tịch UBND', at: time, decision: 'agree', note: '' },
    sent: { number: '15/BC-UBND', date: '2022-12-15' },
    review: {
      rounds: [
        {
          id: 'phan-1',
          round: 1,
          kind: 'appraisal',
          body: 'Phòng Nội vụ',
          by: 'Nguyễn Văn A',
          at: time,
          revision: 1,
          areas: ['1', 'bonus'],
          items: {
            choice: { points: 1, verdict: 'agree', reason: '' },
            ratio: {
              points: 0.5,
              value: { numerator: 90, denominator: 100 },
              verdict: 'change',
              reason: 'Theo số liệu',
            },
            count: { points: null, verdict: 'question', reason: 'Thiếu minh chứng' },
            '2': { points: 'notApplicable', verdict: 'agree', reason: '' },
            deduction: { points: -0.5, verdict: 'change', reason: 'Vi phạm' },
          },
        },
      ],
      surveyHeld: true,
      surveys: { survey: { counts: [120, 60, 15, 5] } },
      seal: null,
    },
    history: [
      {
        at: time,
        by: 'Trần Thị B',
        what: 'Chốt',
        seal: hash,
        result: {
          self: 7.5,
          final: 7.5,
          applicableMax: 8,
          index: 93.75,
          tier: 'Xuất sắc',
          app: '0.1.0',
        },
      },
    ],
    seal: { hash, at: time, by: 'Trần Thị B', signature: null },
  },
)
