import type { Answer } from '../../src/domain/answer.ts'
import { parseDossier, type Dossier, type Evidence } from '../../src/domain/dossier.ts'

const leaf = { guidance: '', source: '', notApplicable: 'exclude' }
const proven = { required: true, expected: [] }
const free = { required: false, expected: [] }

const set = {
  format: 'par-index-criteria',
  formatVersion: 1,
  id: 'thu',
  version: '1',
  status: 'official',
  title: 'Bộ tiêu chí thử',
  issuer: 'UBND',
  decision: { number: '1/QĐ-UBND', date: '2022-01-01', title: '', url: null, bases: [] },
  appliesTo: { levels: ['ward'], years: [2022] },
  reviewer: 'Phòng Nội vụ',
  max: 20,
  digits: 2,
  survey: 'optional',
  tiers: [],
  areas: [
    {
      key: 'plan',
      code: '1.1',
      title: 'Ban hành kế hoạch',
      max: 2,
      evidence: proven,
      ...leaf,
      rule: { kind: 'deadline', due: '03-31', yearOffset: 0, steps: [{ daysLate: 0, points: 2 }] },
    },
    {
      key: 'time',
      code: '1.2',
      title: 'Hồ sơ đúng hạn',
      max: 10,
      evidence: proven,
      ...leaf,
      rule: {
        kind: 'ratio',
        numerator: 'Hồ sơ đúng hạn',
        denominator: 'Tổng số hồ sơ',
        bands: [{ from: 0, award: 'proportional' }],
        emptyDenominator: 'exclude',
      },
    },
    {
      key: 'small',
      code: '1.3',
      title: 'Việc nhỏ',
      max: 2,
      evidence: free,
      ...leaf,
      rule: { kind: 'count', unit: 'việc', perUnit: 1 },
    },
    {
      key: 'survey',
      code: '1.4',
      title: 'Điều tra',
      max: 6,
      evidence: free,
      ...leaf,
      rule: { kind: 'survey', options: [1, 0] },
    },
  ],
}

export const plan: Evidence = {
  id: 'p',
  no: 1,
  kind: 'Kế hoạch',
  number: '12/KH-UBND',
  date: '2022-02-15',
  issuer: 'UBND phường Mẫu',
  signer: '',
  subject: '',
  url: 'https://phuongmau.gov.vn/kh12',
  file: null,
  asOf: null,
  addedIn: 0,
  system: '',
  note: '',
}
export const report: Evidence = {
  ...plan,
  id: 'r',
  no: 2,
  kind: 'Báo cáo',
  number: '512/BC-UBND',
  date: '2022-12-05',
  url: null,
}

const complete: Readonly<Record<string, Answer>> = {
  plan: { value: '2022-02-15', note: '', citations: [{ evidence: 'p', where: 'toàn văn' }] },
  time: {
    value: { numerator: 95, denominator: 100 },
    note: '',
    citations: [{ evidence: 'r', where: 'mục II' }],
  },
  small: { value: 2, note: '', citations: [] },
}

export type Change = {
  readonly answers?: Readonly<Record<string, Partial<Answer>>>
  readonly without?: string
  readonly evidence?: readonly Evidence[]
  readonly since?: string
  readonly period?: { readonly from: string; readonly to: string }
}

/** The complete dossier of a small set, with some answers changed or taken away. */
export function dossierWith(change: Change = {}): Dossier {
  const answers = Object.fromEntries(
    Object.entries({ ...complete })
      .filter(([key]) => key !== change.without)
      .map(([key, answer]) => [key, { ...answer, ...change.answers?.[key] }]),
  )
  const parsed = parseDossier({
    format: 'par-index-dossier',
    formatVersion: 1,
    id: 'hs',
    revision: 0,
    unit: {
      id: 'p',
      name: 'UBND phường Mẫu',
      level: 'ward',
      block: '',
      ...(change.since ? { since: change.since } : {}),
    },
    year: 2022,
    ...(change.period
      ? {
          round: {
            id: 'd',
            period: change.period,
            guide: null,
            due: { submit: '2022-12-15', explain: '2023-01-20' },
          },
        }
      : {}),
    set,
    stage: 'draft',
    answers,
    evidence: change.evidence ?? [plan, report],
    review: { rounds: [], surveys: {} },
    history: [],
    seal: null,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
