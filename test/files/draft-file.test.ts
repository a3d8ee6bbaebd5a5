import { readFile } from 'node:fs/promises'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDraft, draftFromSet } from '../../src/domain/draft-check.ts'
import { ruleKindNames } from '../../src/domain/draft-rule.ts'
import { draftLeavesOf } from '../../src/domain/draft-tree.ts'
import { readDraftFile, writeDraftFile } from '../../src/files/draft-file.ts'
import { readSetFile } from '../../src/files/set-file.ts'
import { anySet } from '../domain/generate.ts'
import { problemsOf, valueOf } from '../domain/sample.ts'
import { runs } from '../runs.ts'

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url))

test('a draft saved by the first version of the format opens with every kind of rule, its annex, and lacks what it lacked', async () => {
  const { draft, origin } = valueOf(await readDraftFile(await read('test/saved/draft-v1.ban-soan.json')))
  const kinds = draftLeavesOf(draft.areas).flatMap(({ rule }) => (rule === null ? [] : [rule.kind]))
  expect(new Set<string>(kinds)).toEqual(new Set(Object.keys(ruleKindNames)))
  expect(draft.title).toBe('Bộ tiêu chí đang soạn')
  expect(origin?.name).toBe('phu-luc.docx')
  expect(Object.values(origin?.rows ?? {}).map(({ confidence }) => confidence)).toEqual(['likely'])
  expect(checkDraft(draft).length).toBeGreaterThan(10)
})

test('a draft written and read again is the same', async () => {
  const origin = { name: 'phu-luc.docx', notes: ['(*)'], rows: {} }
  await fc.assert(
    fc.asyncProperty(anySet(), async (set) => {
      const draft = draftFromSet(set)
      expect(valueOf(await readDraftFile(writeDraftFile({ draft, origin }).blob))).toEqual({ draft, origin })
    }),
    runs(30),
  )
})

test('the file of a finished set is a draft without problems', async () => {
  const { draft, origin } = valueOf(await readDraftFile(await read('criteria/quy-nhon/2022.json')))
  expect(checkDraft(draft)).toEqual([])
  expect(origin).toBeNull()
})

test('what is no draft is refused with what to do', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  for (const text of ['Báo cáo quý I', '[]', '{"format":"par-index-dossier","formatVersion":1}', '{}'])
    expect(problemsOf(await readDraftFile(bytes(text)))[0]?.message).toContain('không phải tệp bản soạn')
  expect((await readDraftFile(bytes('{"format":"par-index-draft","formatVersion":1}'))).ok).toBe(false)
  expect((await readDraftFile(bytes('{"format":"par-index-criteria"}'))).ok).toBe(false)
})

test('the library tells a draft from a set, and where to open it', async () => {
  const draft = await read('test/saved/draft-v1.ban-soan.json')
  const [problem] = problemsOf(await readSetFile(new Blob([new Uint8Array(draft)])))
  expect(problem?.message).toContain('Mở tệp bản soạn')
})
