import { expect, test } from 'vitest'
import {
  countConfidence,
  draftFromReading,
  problemsOfWhole,
} from '../../../src/features/editor/reading-draft.ts'
import type { AnnexReading, AnnexRow } from '../../../src/files/annex.ts'
import { branchOf, leafOf, yesNo } from '../../domain/sample.ts'

function rowOf(key: string, line: number, other: Partial<AnnexRow> = {}): AnnexRow {
  return {
    level: 2,
    code: key,
    title: key,
    max: 1,
    guidance: '',
    evidence: { required: true, expected: [] },
    rule: yesNo,
    confidence: 'sure',
    reviewLead: '',
    lead: '',
    key,
    line,
    source: [{ column: 'STT', text: key }],
    doubts: [],
    ...other,
  }
}

const reading: AnnexReading = {
  rows: [
    rowOf('one', 2, { level: 1, rule: null, confidence: 'check' }),
    rowOf('a', 3),
    rowOf('b', 4, { confidence: 'check', doubts: ['Chưa rõ.'] }),
  ],
  areas: [branchOf('one', [leafOf('a'), leafOf('b')])],
  problems: [
    { path: 'rows.0.max', message: 'Tổng lệch.' },
    { path: 'rows.2', message: 'Chưa rõ.' },
    { path: '', message: 'Có hai bảng.' },
  ],
  total: 99.55,
  notes: ['Ghi chú cuối bảng'],
  tables: [],
}

test('a reading becomes a draft with the printed total, and what each row said', () => {
  const { draft, origin } = draftFromReading(reading, 'phu-luc.docx', 2026)
  expect(draft).toMatchObject({ max: 99.55, areas: reading.areas, appliesTo: { years: [2026] } })
  expect(origin.name).toBe('phu-luc.docx')
  expect(origin.rows['one']).toMatchObject({ line: 2, confidence: 'sure', doubts: [] })
  expect(origin.rows['b']?.doubts).toEqual(['Chưa rõ.'])
})

test('problems of no row stand by themselves, and rows are counted by how sure they are', () => {
  const { draft, origin } = draftFromReading(reading, '', 2026)
  expect(problemsOfWhole(reading)).toEqual(['Có hai bảng.'])
  expect(countConfidence(draft, origin)).toEqual({ sure: 2, likely: 0, check: 1 })
})
