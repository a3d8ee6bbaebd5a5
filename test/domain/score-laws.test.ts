import { describe, expect, test, vi } from 'vitest'
import { leavesByKey } from '../../src/domain/criteria.ts'
import { addPoints, pointsFromNumber, type Points } from '../../src/domain/points.ts'
import { leastPoints } from '../../src/domain/rules.ts'
import { rowsOf, scoreDossier, type ScoreRow } from '../../src/domain/score.ts'
import { always, leafRows, leafRowsUnder } from './law.ts'

vi.setConfig({ testTimeout: 120_000 })

const columns = ['self', 'appraised', 'survey', 'final'] as const

describe('of the sheet', () => {
  test('no leaf exceeds its maximum nor drops under the least that its rule gives', () => {
    always((dossier) => {
      const leaves = leavesByKey(dossier.set)
      const sheet = scoreDossier(dossier)
      for (const row of [...leafRows(sheet), ...sheet.adjustments]) {
        const leaf = leaves.get(row.key)
        const figures = columns.map((column) => row[column]).filter((points) => points !== null)
        for (const points of figures) {
          expect(points).toBeLessThanOrEqual(row.max)
          expect(points).toBeGreaterThanOrEqual(leaf ? leastPoints(leaf) : Infinity)
        }
      }
    })
  })

  test('a parent is the plain sum of its children, and nothing where they have nothing', () => {
    always((dossier) => {
      const sheet = scoreDossier(dossier)
      for (const row of rowsOf(sheet.areas).filter(({ children }) => children.length > 0)) {
        for (const column of columns) expect(row[column]).toBe(sumOf(row.children, column))
        expect(row.applicableMax).toBe(sumOf(row.children, 'applicableMax'))
        expect(row.selfMax).toBe(sumOf(row.children, 'selfMax'))
      }
      const { total } = sheet
      for (const column of ['self', 'appraised', 'survey', 'applicableMax', 'selfMax', 'max'] as const) {
        expect(total[column]).toBe(sumOf(sheet.areas, column))
      }
    })
  })

  test('a parent is open while any leaf is, and excluded when all are', () => {
    always((dossier) => {
      const sheet = scoreDossier(dossier)
      for (const row of [sheet.total, ...rowsOf(sheet.areas)].filter(({ children }) => children.length > 0)) {
        const states = leafRowsUnder(row).map(({ state }) => state)
        const isOpen = states.includes('open')
        expect(row.state === 'open').toBe(isOpen)
        expect(row.state === 'excluded').toBe(states.every((state) => state === 'excluded'))
      }
    })
  })

  test('the total is the areas and the bonus less the penalty, held between 0 and the ceiling', () => {
    always((dossier) => {
      const { total, areas, bonus, penalty } = scoreDossier(dossier)
      const ceiling = dossier.set.adjustments?.ceiling ?? Infinity
      const inAreas = sumOf(areas, 'final')
      const most = ceiling === Infinity ? Infinity : pointsFromNumber(ceiling)
      expect(total.final).toBe(
        inAreas === null ? null : Math.max(0, Math.min(inAreas + bonus - penalty, most)),
      )
    })
  })

  test('no block gives more than its cap, nor less than nothing', () => {
    always((dossier) => {
      const { bonus, penalty } = scoreDossier(dossier)
      const { adjustments } = dossier.set
      expect(bonus).toBeLessThanOrEqual(pointsFromNumber(adjustments?.bonus.max ?? 0))
      expect(penalty).toBeLessThanOrEqual(pointsFromNumber(adjustments?.penalty.max ?? 0))
      expect(Math.min(bonus, penalty)).toBeGreaterThanOrEqual(0)
    })
  })

  test('while the unit has rows open there is a range and no tier; then a tier and no range', () => {
    always((dossier) => {
      const { open, range, tier, total } = scoreDossier(dossier)
      const reached = dossier.set.tiers.find(({ from }) => (total.index ?? -1) >= from)?.name ?? null
      expect(tier).toBe(open.length > 0 ? null : reached)
      expect(open.length === 0 ? range : (range?.low ?? 0) <= (range?.high ?? 0)).toBe(
        open.length === 0 ? null : true,
      )
    })
  })

  test('what is open has no points, what is excluded has neither points nor a maximum', () => {
    always((dossier) => {
      const sheet = scoreDossier(dossier)
      for (const row of leafRows(sheet).filter(({ state }) => state !== 'scored')) {
        expect([row.self, row.appraised, row.survey, row.final, row.index]).toEqual([
          null,
          null,
          null,
          null,
          null,
        ])
        expect(row.applicableMax).toBe(row.state === 'open' ? row.max : 0)
      }
      for (const row of leafRows(sheet).filter(({ state }) => state === 'scored')) {
        expect(row.final).not.toBeNull()
      }
    })
  })
})

describe('of the order and of time', () => {
  test('the order of answers, rounds and surveys does not matter', () => {
    always((dossier) => {
      const turned = {
        ...dossier,
        answers: turn(dossier.answers),
        review: {
          ...dossier.review,
          surveys: turn(dossier.review.surveys),
          rounds: [...dossier.review.rounds]
            .reverse()
            .map((round) => ({ ...round, items: turn(round.items) })),
        },
      }
      expect(scoreDossier(turned)).toEqual(scoreDossier(dossier))
    })
  })

  test('scoring changes nothing and finds the same again', () => {
    always((dossier) => {
      const frozen = freeze(structuredClone(dossier))
      expect(scoreDossier(frozen)).toEqual(scoreDossier(frozen))
    })
  })

  test('notes, citations, evidence, stage and seal do not touch the score', () => {
    always((dossier) => {
      const answers = Object.fromEntries(
        Object.entries(dossier.answers).map(([key, answer]) => [
          key,
          { ...answer, note: 'Ghi chú', assignee: 'B' },
        ]),
      )
      const seal = { hash: 'a'.repeat(64), at: '2023-01-01', by: 'B', signature: null }
      expect(
        scoreDossier({ ...dossier, answers, seal, stage: 'submitted', revision: 3, interim: true }),
      ).toEqual(scoreDossier(dossier))
    })
  })
})

function turn<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).reverse())
}

type Sums = 'max' | 'applicableMax' | 'selfMax' | (typeof columns)[number]

function sumOf(rows: readonly ScoreRow[], column: Sums): Points | null {
  const there = rows.map((row) => row[column]).filter((points) => points !== null)
  return there.length === 0 ? null : addPoints(...there)
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const child of Object.values(value)) freeze(child)
  return Object.freeze(value)
}
