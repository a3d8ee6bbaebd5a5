import { parseRanking, type RankingTable } from '../../src/domain/ranking-table.ts'
import { valueOf } from './sample.ts'

/** A ranking table with every field of its format. */
export const wholeRanking: RankingTable = valueOf(
  parseRanking({
    format: 'par-index-ranking',
    formatVersion: 1,
    index: 'PAR INDEX',
    block: 'Phường',
    year: 2022,
    max: 100,
    digits: 2,
    tiers: [
      { name: 'Xuất sắc', from: 90 },
      { name: 'Tốt', from: 80 },
    ],
    source: {
      number: '12/QĐ-UBND',
      date: '2023-02-01',
      issuer: 'UBND thành phố',
      url: 'https://example.vn/12',
      quality: 'decision',
    },
    set: { id: 'thu', version: '2022', hash: 'a'.repeat(64) },
    amends: { number: '10/QĐ-UBND', date: '2023-01-20', reason: 'Cộng lại điểm điều tra XHH' },
    units: [
      {
        id: 'phuong-a',
        name: 'UBND phường A',
        index: 91.25,
        status: 'ranked',
        follows: [{ id: 'phuong-cu', kind: 'merged', date: '2022-01-01', decision: '1/NQ-UBTVQH' }],
        points: 91.25,
        applicableMax: 100,
        appraised: 60.25,
        survey: 30,
        bonus: 2,
        penalty: 1,
        areas: { '1': 40.25, '2': 50 },
        printedPlace: 1,
      },
      { id: 'phuong-b', name: 'UBND phường B', index: 80 },
      { id: 'phuong-c', name: 'UBND phường C', index: null, status: 'notSubmitted' },
      { id: 'phuong-d', name: 'UBND phường D', index: null, status: 'excused' },
      { id: 'phuong-e', name: 'UBND phường E', index: null, status: 'notRanked' },
    ],
  }),
)

/** A table of a year that says no more than it must; `fields` are written over that. */
export function yearTable(year: number, fields: Partial<RankingTable> = {}): RankingTable {
  return valueOf(
    parseRanking({
      format: 'par-index-ranking',
      formatVersion: 1,
      index: 'PAR INDEX',
      block: 'Khối xã, phường',
      year,
      max: 100,
      digits: 2,
      tiers: [],
      source: { number: '', date: null, issuer: '', url: null, quality: 'own' },
      set: null,
      units: [],
      ...fields,
    }),
  )
}
