import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Problem } from '../src/domain/result.ts'
import { readDossierFile } from '../src/files/dossier-file.ts'
import { readDraftFile } from '../src/files/draft-file.ts'
import { readPlanFile } from '../src/files/plan-file.ts'
import { readRankingFile } from '../src/files/ranking-file.ts'
import { readRoundFile } from '../src/files/round-file.ts'

/** Who opens which format. A format once written stays readable for ever: a sample of it lies in test/saved. */
const readers: Readonly<Record<string, (bytes: Uint8Array) => Promise<readonly Problem[]>>> = {
  'par-index-dossier': async (bytes) => {
    const read = await readDossierFile(bytes)
    return read.ok ? read.value.warnings.map((message) => ({ path: '', message })) : read.problems
  },
  'par-index-plan': async (bytes) => {
    const read = await readPlanFile(bytes)
    return read.ok ? [] : read.problems
  },
  'par-index-ranking': async (bytes) => {
    const read = await readRankingFile(bytes)
    return read.ok ? [] : read.problems
  },
  'par-index-round': async (bytes) => {
    const read = await readRoundFile(bytes)
    return read.ok ? [] : read.problems
  },
  'par-index-draft': async (bytes) => {
    const read = await readDraftFile(bytes)
    return read.ok ? [] : read.problems
  },
}

const folder = join(import.meta.dirname, 'saved')
const files = readdirSync(folder)

test.each(files)('%s still opens, without a word of warning', async (name) => {
  const bytes = readFileSync(join(folder, name))
  const { format } = JSON.parse(bytes.toString('utf8')) as { format: string }
  const read = readers[format]
  if (!read) throw new Error(`nothing reads the format ${format}`)
  expect(await read(bytes)).toEqual([])
})

test('of every format that is read there is a saved sample, a draft and a frozen one of the dossier', () => {
  expect(files).toEqual(expect.arrayContaining(['dossier-v1-draft.parx.json', 'dossier-v1-frozen.parx.json']))
  const formats = files.map((name) => {
    const { format } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { format: string }
    return format
  })
  expect(new Set(formats)).toEqual(new Set(Object.keys(readers)))
})
