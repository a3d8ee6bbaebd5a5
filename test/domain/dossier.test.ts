import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerOf, isSample, parseDossier, sampleUnitId } from '../../src/domain/dossier.ts'
import { anyDossier } from './generate.ts'
import { dossierOf, leafOf, problemsOf, setOf, valueOf, withField } from './sample.ts'
import { wholeDossier } from './sample-dossier.ts'
import { runs } from '../runs.ts'

const whole = wholeDossier

test('a dossier with every field is taken as it stands: the very value, unchanged', () => {
  const before = structuredClone(whole)
  expect(valueOf(parseDossier(whole))).toBe(whole)
  expect(whole).toEqual(before)
})

test('a dossier with only what must be there is taken', () => {
  expect(problemsIn(dossierOf(setOf([leafOf('a')])))).toEqual([])
})

test('generated dossiers parse to the very same value, twice over, and survive being written', () => {
  fc.assert(
    fc.property(anyDossier(), (dossier) => {
      const before = structuredClone(dossier)
      const once = valueOf(parseDossier(dossier))
      expect(valueOf(parseDossier(once))).toBe(dossier)
      expect(dossier).toEqual(before)
      const written: unknown = JSON.parse(JSON.stringify(dossier))
      expect(valueOf(parseDossier(written))).toEqual(dossier)
    }),
    runs(300),
  )
})

describe('a field that the format does not name is a problem', () => {
  const places = [
    '',
    'unit/',
    'unit/formerly/0/',
    'round/',
    'round/period/',
    'round/due/',
    'round/guide/',
    'contact/',
    'set/',
    'set/areas/1/rule/',
    'answers/choice/',
    'answers/ratio/value/',
    'aside/0/',
    'aside/0/from/',
    'aside/0/answer/',
    'evidence/0/',
    'evidence/0/file/',
    'explanations/choice/0/',
    'explanations/choice/0/citations/0/',
    'approval/',
    'sent/',
    'review/',
    'review/rounds/0/',
    'review/rounds/0/items/choice/',
    'review/surveys/survey/',
    'history/0/',
    'history/0/result/',
    'seal/',
  ]
  test.each(places)('at "%s"', (place) => {
    expect(problemsIn(withField(whole, `${place}extra`, 1))).toContainEqual(
      expect.objectContaining({
        path: `${place}extra`.replaceAll('/', '.'),
        message: expect.stringMatching(/Trường lạ "extra"/) as unknown,
      }),
    )
  })
})

test('everything that is wrong is reported at once', () => {
  const faults: readonly [at: string, value: unknown][] = [
    ['extra', 1],
    ['unit/since', '2021-02-29'],
    ['seal', null],
    ['round/period/to', '2021-01-01'],
    ['evidence/0/url', 'javascript:alert(1)'],
    ['evidence/1/no', 1],
    ['answers/choice/value', 'maybe'],
    ['answers/none', { value: null, note: '', citations: [] }],
    ['review/rounds/0/items/ratio/reason', ''],
    ['review/surveys/survey/counts', [1]],
  ]
  const broken = faults.reduce<unknown>((json, [at, value]) => withField(json, at, value), whole)
  const paths = problemsIn(broken).map(({ path }) => path)
  expect(paths.sort()).toEqual(
    [
      'extra',
      'unit.since',
      'seal',
      'round.period',
      'evidence.0.url',
      'evidence.1.no',
      'answers.choice.value',
      'answers.none',
      'review.rounds.0.items.ratio.reason',
      'review.surveys.survey',
    ].sort(),
  )
})

test('a wrong set inside is reported beside the rest', () => {
  const broken = [
    ['set/max', 55],
    ['set/areas/1/extra', 1],
    ['evidence/1/id', 'e1'],
  ].reduce<unknown>((json, [at, value]) => withField(json, String(at), value), whole)
  expect(problemsIn(broken).map(({ path }) => path)).toEqual([
    'set.areas.1.extra',
    'set.max',
    'evidence.1.id',
  ])
})

test('a problem in an answer carries the code of its criterion, not the key', () => {
  const set = setOf([leafOf('procedures.on-time', undefined, { code: '3.2.1' })])
  const dossier = dossierOf(set, { 'procedures.on-time': 'yes' })
  expect(problemsIn(withField(dossier, 'answers/procedures.on-time/note', 5))).toEqual([
    { path: 'answers.procedures.on-time.note', code: '3.2.1', message: 'Phải là chữ.' },
  ])
})

test('a survey under the bonus block may have a result', () => {
  const rule = { kind: 'survey', options: [1, 0] } as const
  const set = setOf([leafOf('a')], {
    adjustments: { bonus: { max: 1, items: [leafOf('b', rule)] }, penalty: { max: 0, items: [] } },
  })
  const review = { rounds: [], surveys: { b: { counts: [1, 1] } } }
  expect(problemsIn(dossierOf(set, {}, { review }))).toEqual([])
})

test('an answer is found by its own key only', () => {
  const dossier = dossierOf(setOf([leafOf('a')]), { a: 'yes' })
  expect(answerOf(dossier, 'a')?.value).toBe('yes')
  expect(answerOf(dossier, 'b')).toBeUndefined()
  expect(answerOf(dossier, 'toString')).toBeUndefined()
})

test('the sample is told by its unit', () => {
  expect(isSample(whole)).toBe(false)
  expect(isSample({ ...whole, unit: { ...whole.unit, id: sampleUnitId } })).toBe(true)
})

function problemsIn(json: unknown): readonly { path: string; code?: string; message: string }[] {
  const result = parseDossier(json)
  return result.ok ? [] : problemsOf(result)
}
