import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Value } from '../../src/domain/answer.ts'
import type { CriteriaSet } from '../../src/domain/criteria.ts'
import type { Criterion, Leaf, Rule } from '../../src/domain/criterion.ts'
import { parseDossier, type Dossier } from '../../src/domain/dossier.ts'
import { pointsFromNumber, pointsToNumber, type Points } from '../../src/domain/points.ts'
import { rowsOf, scoreDossier, type ScoreRow } from '../../src/domain/score.ts'
import { branchOf, dossierOf, grant, leafOf, roundOf, setOf, valueOf } from '../domain/sample.ts'

/** Cases that anyone who knows the field can read, check by hand and add to; all numbers are as in the files. */

type RuleFile = {
  about: string
  max: number
  rule: Rule
  cases: {
    what: string
    answer?: Value
    survey?: Survey
    granted?: number | 'notApplicable'
    year?: number
    since?: string
    notApplicable?: Leaf['notApplicable']
    points: number | 'open' | 'excluded'
  }[]
}

/** A criterion in short: a leaf has a rule, a branch children that make up its maximum. */
type Short = { key: string; max: number; rule: Rule } | { key: string; children: Short[] }
type ShortSet = Partial<Pick<CriteriaSet, 'tiers' | 'rounding' | 'digits' | 'survey'>>
type Block = { max: number; items: Short[] }

type SheetFile = {
  about: string
  source: string
  set: ShortSet & { areas: Short[]; adjustments?: { bonus: Block; penalty: Block; ceiling?: number } }
  sheets: {
    what: string
    set?: ShortSet
    answers?: Readonly<Record<string, Value>>
    review?: {
      granted?: { round: number; kind?: 'council'; points: Readonly<Record<string, Granted>> }[]
      surveys?: Readonly<Record<string, Survey>>
      surveyHeld?: boolean
    }
    expected: { total: Row; rows?: Readonly<Record<string, Row>> } & Readonly<Record<string, unknown>>
  }[]
}
type Survey = Dossier['review']['surveys'][string]
type Granted = number | 'notApplicable' | null
type Row = Readonly<Partial<Record<keyof ScoreRow, number | string | null>>>

describe.each(filesIn<RuleFile>('rules'))('$about', ({ max, rule, cases }) => {
  test.each(cases)('$what', ({ answer, survey, granted, year = 2022, since, notApplicable, points }) => {
    const leaf = leafOf('a', rule, notApplicable === undefined ? { max } : { max, notApplicable })
    const review = {
      rounds: granted === undefined ? [] : [roundOf(1, { a: grant(granted) })],
      surveys: survey === undefined ? {} : { a: survey },
    }
    const dossier = dossierOf(setOf([leaf]), answer === undefined ? {} : { a: answer }, { year, review })
    const unit = since === undefined ? dossier.unit : { ...dossier.unit, since }
    const { total } = scoreDossier(valueOf(parseDossier({ ...dossier, unit })))
    expect(total.children[0]?.final === null ? total.state : inPoints(total.children[0]?.final)).toBe(points)
  })
})

describe.each(filesIn<SheetFile>('sheets'))('$about', ({ set, sheets }) => {
  test.each(sheets)('$what', ({ set: other = {}, answers = {}, review = {}, expected }) => {
    const { granted = [], surveys = {}, surveyHeld = null } = review
    const rounds = granted.map(({ round, kind = 'appraisal' as const, points }, at) => {
      const items = Object.entries(points).map(([key, given]) => [key, grant(given)] as const)
      return roundOf(round, Object.fromEntries(items), { id: `phần ${at}`, kind })
    })
    const dossier = dossierOf(lengthen({ ...set, ...other }), answers, {
      review: { rounds, surveys, surveyHeld },
    })
    const sheet = scoreDossier(valueOf(parseDossier(dossier)))
    const rows = rowsOf([sheet.total, ...sheet.adjustments])
    const { total, rows: expectedRows = {}, ...rest } = expected
    const found = Object.keys(expectedRows).map((key) => [key, readRow(rows.find((row) => row.key === key))])
    expect(readRow(sheet.total)).toMatchObject(total)
    expect(Object.fromEntries(found)).toMatchObject(expectedRows)
    expect({ ...sheet, bonus: inPoints(sheet.bonus), penalty: inPoints(sheet.penalty) }).toMatchObject(rest)
  })
})

test('there are cases enough, of every rule kind', () => {
  const files = filesIn<RuleFile>('rules')
  expect(new Set(files.map(({ rule }) => rule.kind))).toEqual(
    new Set(['choice', 'checklist', 'ratio', 'count', 'deadline', 'deduction', 'number', 'survey']),
  )
  expect(files.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(40)
})

test('the mean of the nine districts of Bình Dương is the published 78,39', () => {
  const districts =
    filesIn<SheetFile>('sheets').find(({ about }) => about.startsWith('Bình Dương'))?.sheets ?? []
  const hundredths = districts.map(
    ({ expected }) => pointsFromNumber(Number(expected.total.final)) / 1_000_000,
  )
  expect(hundredths).toHaveLength(9)
  expect(hundredths.reduce((sum, each) => sum + each, 0)).toBe(70_549)
  expect(Math.round(70_549 / 9)).toBe(7839)
})

function filesIn<File>(folder: string): File[] {
  const place = new URL(`${folder}/`, import.meta.url)
  return readdirSync(place)
    .sort()
    .map((name): File => JSON.parse(readFileSync(new URL(name, place), 'utf8')))
}

function lengthen({ areas, adjustments, ...rest }: SheetFile['set']): CriteriaSet {
  const blockOf = ({ max, items }: Block) => ({ max, items: items.map(leafFrom) })
  return setOf(areas.map(criterionFrom), {
    ...rest,
    ...(adjustments && {
      adjustments: {
        ...adjustments,
        bonus: blockOf(adjustments.bonus),
        penalty: blockOf(adjustments.penalty),
      },
    }),
  })
}

function criterionFrom(short: Short): Criterion {
  return 'children' in short ? branchOf(short.key, short.children.map(criterionFrom)) : leafFrom(short)
}

function leafFrom(short: Short): Leaf {
  if ('children' in short) throw new Error(`${short.key} must be a leaf`)
  return leafOf(short.key, short.rule, { max: short.max })
}

/** A row with its points as decimals. */
function readRow(row: ScoreRow | undefined): unknown {
  if (!row) return undefined
  const { max, applicableMax, selfMax, self, appraised, survey, final } = row
  const figures = { max, applicableMax, selfMax, self, appraised, survey, final }
  const read = Object.entries(figures).map(([name, points]) => [name, inPoints(points)])
  return { ...row, ...Object.fromEntries(read) }
}

function inPoints(points: Points | null | undefined): number | null | undefined {
  return points === null || points === undefined ? points : pointsToNumber(points)
}
