import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import { dossierCode, hashOf, sealDossier, verifySeal } from '../../src/files/seal.ts'
import { anyDossier } from '../domain/generate.ts'
import { withField } from '../domain/sample.ts'
import { wholeDossier } from '../domain/sample-dossier.ts'
import { runs } from '../runs.ts'

const at = '2022-12-14T02:00:00Z'
const by = 'Trần Thị B'
const sealed: Dossier = { ...wholeDossier, seal: sealDossier(wholeDossier, { at, by }) }

/** The canonical text of the example in RFC 8785, section 3.2.3. */
const canonicalExample =
  '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'

test('the hash is SHA-256 of the canonical form: the example of the standard', () => {
  const example = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\u000aA\u0027\u0042\u0022\u005c\\\u0022/',
    literals: [null, true, false],
  }
  expect(hashOf(example)).toBe(sha256(canonicalExample))
})

test('the hashes of simple values are the known ones', () => {
  expect(hashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  expect(hashOf(null)).toBe('74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b')
  expect(hashOf('Quy Nhơn')).toBe(sha256('"Quy Nhơn"'))
})

test('the order of fields does not change a hash, the order of a list does', () => {
  expect(hashOf({ b: 1, a: 2 })).toBe(hashOf({ a: 2, b: 1 }))
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]))
})

test('letters that look alike but are not the same give another hash', () => {
  expect(hashOf('tiến độ'.normalize('NFC'))).not.toBe(hashOf('tiến độ'.normalize('NFD')))
})

test('the hash of a criteria set leaves its $schema out, and nothing else', () => {
  const { set } = wholeDossier
  expect(hashOf({ ...set, $schema: 'https://example.vn/bo-tieu-chi.json' })).toBe(hashOf(set))
  expect(hashOf({ ...set, title: 'Khác' })).not.toBe(hashOf(set))
  expect(hashOf({ $schema: 'x', format: 'other' })).not.toBe(hashOf({ format: 'other' }))
})

test('the seal of a dossier leaves the $schema of its set out', () => {
  const withSchema = { ...sealed, set: { ...sealed.set, $schema: 'https://example.vn/bo-tieu-chi.json' } }
  expect(verifySeal(withSchema)).toBe(true)
})

test('a seal is the hash of what the unit states, written out by hand', () => {
  const { id, revision, unit, year, interim, round, contact, set, answers, evidence } = sealed
  const { explanations, approval } = sealed
  const stated = { id, revision, unit, year, interim, round, contact, set, answers, evidence }
  const text = sortedText({ ...stated, explanations, approval, at, by })
  expect(sealed.seal).toEqual({ hash: sha256(text), at, by, signature: null })
})

test('fields that a dossier does not have are not in its seal', () => {
  const { interim: _, round: __, contact: ___, explanations: ____, approval: _____, ...bare } = sealed
  const { id, revision, unit, year, set, answers, evidence } = bare
  const text = sortedText({ id, revision, unit, year, set, answers, evidence, at, by })
  expect(sealDossier(bare, { at, by }).hash).toBe(sha256(text))
})

describe('a sealed dossier in which the unit states anything else is found out', () => {
  test.each([
    ['id', 'khac'],
    ['revision', 2],
    ['unit/name', 'UBND phường  A'],
    ['unit/since', undefined],
    ['year', 2023],
    ['interim', true],
    ['interim', undefined],
    ['round/period/to', '2022-12-15'],
    ['round', null],
    ['contact/phone', '0'],
    ['set/title', 'Bộ tiêu chí khác'],
    ['set/areas/1/max', 1.00000001],
    ['answers/count/value', 4],
    ['answers/count/note', ' '],
    ['answers/bonus', undefined],
    ['evidence/1/asOf', null],
    ['evidence/0/file/sha256', 'b'.repeat(64)],
    ['explanations/choice/0/text', ''],
    ['approval/decision', 'revise'],
    ['approval', null],
    ['seal/at', '2022-12-14T02:00:01Z'],
    ['seal/by', 'Trần Thị C'],
    ['seal/hash', 'a'.repeat(64)],
  ])('%s as %j', (path, value) => {
    expect(verifySeal(sealed)).toBe(true)
    expect(verifySeal(withField(sealed, path, value) as Dossier)).toBe(false)
  })
})

test.each([
  ['review/rounds/0/items/choice/points', 0],
  ['review/surveys', {}],
  ['stage', 'appraised'],
  ['history', []],
  ['sent', null],
  ['aside', []],
  ['$schema', 'https://example.vn/ho-so.json'],
])('a sealed dossier stays sealed when %s becomes %j: the unit does not state it', (path, value) => {
  expect(verifySeal(withField(sealed, path, value) as Dossier)).toBe(true)
})

test('a dossier without a seal has none that fits', () => {
  expect(verifySeal({ ...sealed, seal: null })).toBe(false)
})

test('a generated dossier keeps its seal when written and read, whatever the order of its fields', () => {
  fc.assert(
    fc.property(anyDossier(), (dossier) => {
      const seal = sealDossier(dossier, { at, by })
      const turned = Object.fromEntries(Object.entries({ ...dossier, seal }).reverse())
      const read = JSON.parse(JSON.stringify(turned)) as Dossier
      expect(verifySeal(read)).toBe(true)
      expect(verifySeal({ ...read, year: read.year + 1 })).toBe(false)
    }),
    runs(120),
  )
})

test('the code of a dossier is the first 60 bits of the hash in letters that are not misread', () => {
  expect(dossierCode('0123456789abcdef'.repeat(4))).toBe('04HM-ASW9-NF6Y')
  expect(dossierCode('0'.repeat(64))).toBe('0000-0000-0000')
  expect(dossierCode('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ')
  expect(dossierCode(`${'0'.repeat(14)}1${'f'.repeat(49)}`)).toBe('0000-0000-0001')
})

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Canonical enough where numbers and texts are plain: fields in the order of their names. */
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

test('a whole dossier has the same seal and code on every platform', () => {
  expect(sealed.seal?.hash).toBe('ce9d83129adfd9525be1ff624263e8608b84d7fd40535f1d9e99ef4807073d9e')
  expect(dossierCode(sealed.seal?.hash ?? '')).toBe('STER-64MT-VZCN')
})
