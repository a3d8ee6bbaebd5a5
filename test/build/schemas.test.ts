import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { formats, schemaText, type SchemaFile } from '../../src/build/schemas.ts'
import { criteriaFolder, jsonOf, shippedMaps, shippedRankings, shippedSets } from '../criteria/library.ts'

const folder = fileURLToPath(new URL('../../public/schemas/', import.meta.url))
const files = Object.keys(formats) as SchemaFile[]

test.each(files)('%s says what the program reads (a build writes it anew)', async (file) => {
  expect(readFileSync(folder + file, 'utf8')).toBe(await schemaText(file))
})

test.each([...shippedSets, ...shippedMaps, ...shippedRankings])(
  '%s names a published schema and keeps to it',
  (name) => {
    const json = jsonOf(name)
    const { $schema } = z.object({ $schema: z.string() }).parse(json)
    const path = resolve(criteriaFolder, name, '..', $schema)
    expect(existsSync(path)).toBe(true)
    expect(validatorAt(path).safeParse(json).error?.issues ?? []).toEqual([])
  },
)

test('the sample dossier, with its set inside, keeps to the published schema of a dossier', () => {
  const sample = { ...z.looseObject({}).parse(jsonOf('samples/quy-nhon-2022')), set: jsonOf('quy-nhon/2022') }
  const validator = validatorAt(`${folder}dossier.schema.json`)
  expect(validator.safeParse(sample).error?.issues ?? []).toEqual([])
  expect(validator.safeParse({ ...sample, stage: 'sent' }).success).toBe(false)
})

test.each<[string, (set: string) => string]>([
  ['an unknown field', (set) => set.replace('"issuer":', '"issuerr":')],
  ['an unknown kind of rule', (set) => set.replace('"kind":"deduction"', '"kind":"minus"')],
  ['points as text', (set) => set.replace('"max":100', '"max":"100"')],
  ['an unknown level', (set) => set.replace('"ward"', '"village"')],
  ['a leaf without guidance', (set) => set.replace(/"guidance":"[^"]*",/, '')],
  ['a band without award', (set) => set.replace(/\{"from":1,"award":"full"\}/, '{"from":1}')],
])('the published schema of a set refuses %s', (_, spoil) => {
  const validator = validatorAt(`${folder}criteria-set.schema.json`)
  const text = JSON.stringify(jsonOf('xa-phuong/2026'))
  expect(spoil(text)).not.toBe(text)
  expect(validator.safeParse(JSON.parse(text)).success).toBe(true)
  expect(validator.safeParse(JSON.parse(spoil(text))).success).toBe(false)
})

function validatorAt(path: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(readFileSync(path, 'utf8')))
}
