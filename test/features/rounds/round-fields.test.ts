import { expect, test } from 'vitest'
import { newRound } from '../../../src/domain/round.ts'
import {
  fieldOfPath,
  readRoundTexts,
  textsForYear,
  textsOfRound,
} from '../../../src/features/rounds/round-fields.ts'
import { wholeRound } from '../../domain/sample-round.ts'
import { problemsOf, valueOf } from '../../domain/sample.ts'

const texts = textsOfRound(wholeRound)
const wrong = (change: Partial<typeof texts>) =>
  problemsOf(readRoundTexts({ ...texts, ...change })).map(({ path }) => path)

test('a round goes into its form and comes out the same', () => {
  const { title, year, period, due, guide, reviewer } = wholeRound
  expect(valueOf(readRoundTexts(texts))).toEqual({ title, year, period, due, guide, reviewer })
})

test('days are read as people write them', () => {
  const read = valueOf(readRoundTexts({ ...texts, submit: '5-1-2023', explain: '20.01.2023' }))
  expect(read.due).toEqual({ submit: '2023-01-05', explain: '2023-01-20' })
})

test('every field that is wrong is told at once', () => {
  expect(wrong({ title: ' ', year: '22', submit: '31/02/2022', explain: '' })).toEqual([
    'title',
    'year',
    'submit',
    'explain',
  ])
})

test('a guide letter may be missing, but not in part', () => {
  const none = { guideNumber: '', guideDate: '', guideIssuer: '', guideSubject: '' }
  expect(valueOf(readRoundTexts({ ...texts, ...none })).guide).toBeNull()
  expect(wrong({ ...none, guideSubject: 'Hướng dẫn' })).toEqual(['guideDate', 'guideNumber'])
})

test('a new form lacks only the days that are due', () => {
  expect(wrong({ ...textsForYear('2026') })).toEqual(['submit', 'explain'])
})

test('what the round itself finds wrong is shown at a field of the form', () => {
  const { format: _, formatVersion: __, id, ...fields } = wholeRound
  const bad = newRound(id, {
    ...fields,
    period: { from: '2022-12-31', to: '2022-01-01' },
    due: { submit: '2022-03-01', explain: '2022-02-01' },
  })
  expect(problemsOf(bad).map(({ path }) => fieldOfPath(path))).toEqual(['to', 'submit', 'explain'])
})
