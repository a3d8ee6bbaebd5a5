import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf } from '../../src/files/seal.ts'
import { readSetFile, writeSetFile } from '../../src/files/set-file.ts'
import { anySet } from '../domain/generate.ts'
import { problemsOf, setOf, valueOf, leafOf } from '../domain/sample.ts'
import { runs } from '../runs.ts'

test('any valid set is the same after export and import, to the last decimal and to its hash', async () => {
  await fc.assert(
    fc.asyncProperty(anySet(), async (set) => {
      const { name, blob } = writeSetFile(set)
      const read = valueOf(await readSetFile(blob))
      expect(read).toEqual(set)
      expect(hashOf(read)).toBe(hashOf(set))
      expect(name).toMatch(/^[\w.-]+\.json$/)
    }),
    runs(60),
  )
})

test('the name of the schema in a file changes nothing of the set, and is left out of the hash', async () => {
  const set = setOf([leafOf('x')])
  const named = { $schema: '../schemas/criteria-set.json', ...set }
  const read = valueOf(await readSetFile(new Blob([`\ufeff${JSON.stringify(named)}`])))
  expect(hashOf(read)).toBe(hashOf(set))
})

test('a file that is too large, no JSON, or of another format is refused with what to do', async () => {
  const messageOf = async (content: string) => problemsOf(await readSetFile(new Blob([content])))[0]?.message
  expect(await messageOf(' '.repeat(5_000_001))).toContain('không vượt quá 5 MB')
  expect(await messageOf('PK\u0003\u0004')).toContain('Hãy chọn đúng tệp')
  expect(await messageOf('{"format":"par-index-dossier","formatVersion":1}')).toContain('bộ tiêu chí')
  expect(await messageOf(JSON.stringify(setOf([leafOf('x')])).slice(0, -20))).toContain('cắt ngang')
})
