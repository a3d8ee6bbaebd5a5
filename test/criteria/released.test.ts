import { expect, test } from 'vitest'
import * as z from 'zod'
import { hashOf } from '../../src/files/seal.ts'
import { jsonOf, shippedMaps, shippedRankings, shippedSets } from './library.ts'

const released = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)).parse(jsonOf('released'))
const shipped = [...shippedSets, ...shippedMaps, ...shippedRankings].sort()

test.each(shipped)('%s is what was released: to change it, write a new version', (name) => {
  expect({ [name]: released[name] }).toEqual({ [name]: hashOf(withoutSchema(jsonOf(name))) })
})

test('every released file is still there', () => {
  expect(Object.keys(released).filter((name) => !shipped.includes(name))).toEqual([])
})

test('the list of released files is in order', () => {
  expect(Object.keys(released)).toEqual(Object.keys(released).sort())
})

test('the hash of a released file changes with any word or figure of it, and not with where its schema lies', () => {
  const set = z.looseObject({ title: z.string() }).parse(jsonOf('quy-nhon/2022'))
  expect(hashOf({ ...set, $schema: 'elsewhere' })).toBe(released['quy-nhon/2022'])
  expect(hashOf({ ...set, title: `${set.title} ` })).not.toBe(released['quy-nhon/2022'])
  expect(hashOf({ ...set, max: 99 })).not.toBe(released['quy-nhon/2022'])
})

/** Where the schema lies is no part of what a file says, in maps as in sets. */
function withoutSchema(json: unknown): unknown {
  const { $schema: _, ...rest } = z.looseObject({}).parse(json)
  return rest
}
