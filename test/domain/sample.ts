import { expect } from 'vitest'
import type { Value } from '../../src/domain/answer.ts'
import type { CriteriaSet } from '../../src/domain/criteria.ts'
import type { Criterion, Leaf, Rule } from '../../src/domain/criterion.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import { addPoints, pointsFromNumber, pointsToNumber } from '../../src/domain/points.ts'
import type { Problem, Result } from '../../src/domain/result.ts'

/** Small sets and dossiers for tests: only what a test is about is named in it. */

export const yesNo: Rule = {
  kind: 'choice',
  options: [
    { key: 'yes', label: 'Có', points: 1 },
    { key: 'no', label: 'Không', points: 0 },
  ],
}

export function leafOf(key: string, rule: Rule = yesNo, other: Partial<Leaf> = {}): Leaf {
  return {
    key,
    code: key,
    title: `Tiêu chí ${key}`,
    max: 1,
    guidance: '',
    evidence: { required: false, expected: [] },
    source: '',
    notApplicable: 'exclude',
    rule: structuredClone(rule),
    ...other,
  }
}

export function branchOf(key: string, children: readonly Criterion[]): Criterion {
  return { key, code: key, title: `Tiêu chí ${key}`, max: sumOfMax(children), children }
}

export function setOf(areas: readonly Criterion[], other: Partial<CriteriaSet> = {}): CriteriaSet {
  return {
    format: 'par-index-criteria',
    formatVersion: 1,
    id: 'thu',
    version: '2022',
    status: 'illustrative',
    title: 'Bộ tiêu chí thử',
    issuer: 'UBND thành phố',
    decision: { number: '1/QĐ-UBND', date: '2022-01-01', title: 'Quyết định', url: null, bases: [] },
    appliesTo: { levels: ['ward'], years: [2022] },
    reviewer: 'Phòng Nội vụ',
    max: sumOfMax(areas),
    digits: 2,
    survey: 'optional',
    tiers: [
      { name: 'Xuất sắc', from: 90 },
      { name: 'Tốt', from: 80 },
    ],
    areas,
    ...other,
  }
}

export function dossierOf(
  set: CriteriaSet,
  values: Readonly<Record<string, Value>> = {},
  other: Partial<Dossier> = {},
): Dossier {
  return {
    format: 'par-index-dossier',
    formatVersion: 1,
    id: 'ho-so',
    revision: 0,
    unit: { id: 'phuong-a', name: 'UBND phường A', level: 'ward', block: 'Phường' },
    year: 2022,
    set,
    stage: 'draft',
    answers: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, { value, note: '', citations: [] }]),
    ),
    evidence: [],
    review: { rounds: [], surveys: {} },
    history: [],
    seal: null,
    ...other,
  }
}

export function roundOf(
  round: number,
  items: Dossier['review']['rounds'][number]['items'],
  other: Partial<Dossier['review']['rounds'][number]> = {},
): Dossier['review']['rounds'][number] {
  return { id: `phan-${round}`, round, by: 'Nguyễn Văn A', at: '2023-01-05', areas: [], items, ...other }
}

/** Points granted by a reviewer, with the reason that a changed score needs. */
export function grant(
  points: number | 'notApplicable' | null,
): Dossier['review']['rounds'][number]['items'][string] {
  return points === null
    ? { points, verdict: 'question', reason: 'Đề nghị giải trình' }
    : { points, verdict: 'change', reason: 'Theo tài liệu kiểm chứng' }
}

/** A copy of some JSON in which the value at a path (`areas.0.max`) is another; undefined takes the field out. */
export function withField(json: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(json)
  const steps = path.split('/')
  const last = steps.pop() ?? ''
  const holder = steps.reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), copy)
  if (value === undefined) Reflect.deleteProperty(Object(holder), last)
  else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true })
  return copy
}

/** The problems of something that must not be taken. */
export function problemsOf<T>(result: Result<T>): readonly Problem[] {
  expect(result.ok, 'was taken, though it is wrong').toBe(false)
  return result.ok ? [] : result.problems
}

/** The value of something that must be taken. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`)
  return result.value
}

function sumOfMax(criteria: readonly Criterion[]): number {
  return pointsToNumber(addPoints(...criteria.map(({ max }) => pointsFromNumber(max))))
}
