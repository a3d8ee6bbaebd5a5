import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDossier } from '../../src/domain/dossier.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { anyDossier } from './generate.ts'
import { runs } from '../runs.ts'

/** What hand editing, a broken disk or a hostile sender may leave in a field; undefined takes the field out. */
const junk = fc.constantFrom<unknown[]>(
  undefined,
  null,
  true,
  '',
  ' ',
  'x',
  'notApplicable',
  '2022-02-30',
  'toString',
  -1,
  0,
  -0,
  0.123456789,
  1e-320,
  1e21,
  1e308,
  -1e308,
  Infinity,
  2 ** 53,
  12345678.12345678,
  [],
  {},
  [null],
  { a: 1 },
  { points: 1 },
  { counts: [] },
  { groups: [] },
  { kind: 'choice' },
  { key: 'a', code: '1', title: 't', max: 1, children: [] },
  { numerator: null, denominator: 0 },
)

test('whatever is done to a file, the door answers with a dossier that can be scored, or with problems', () => {
  fc.assert(
    fc.property(
      anyDossier(),
      fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 3 }),
      (dossier, blows) => {
        const json = structuredClone(dossier)
        for (const [where, value] of blows) strike(json, where, value)
        const result = parseDossier(json)
        const outcome = result.ok ? scoreDossier(result.value).total.key : result.problems.length
        expect(outcome === 'total' || Number(outcome) > 0).toBe(true)
        const messages = result.ok ? [] : result.problems.map(({ message }) => message)
        expect(messages.every((message) => /^[\p{Lu}"]/u.test(message) && /[.?)]$/.test(message))).toBe(true)
      },
    ),
    runs(400),
  )
})

/** Puts a value in place of some field, however deep. */
function strike(json: object, where: number, value: unknown): void {
  const places = placesIn(json)
  const place = places[where % places.length]
  if (!place) return
  if (value === undefined) Reflect.deleteProperty(place.holder, place.name)
  else Reflect.set(place.holder, place.name, structuredClone(value))
}

function placesIn(holder: object): { holder: object; name: string }[] {
  return Object.entries(holder).flatMap(([name, child]: [string, unknown]) => [
    { holder, name },
    ...(typeof child === 'object' && child !== null ? placesIn(child) : []),
  ])
}
