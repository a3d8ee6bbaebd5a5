import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { checkDraft } from '../../../src/domain/draft-check.ts'
import { ruleKindNames } from '../../../src/domain/draft-rule.ts'
import { draftLeavesOf } from '../../../src/domain/draft-tree.ts'
import { readDraftText } from '../../../src/features/editor/draft-file.ts'
import { problemsOf, valueOf } from '../../domain/sample.ts'

const read = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8')

test('a draft saved by the first version of the format opens with every kind of rule, and lacks what it lacked', async () => {
  const draft = valueOf(readDraftText(await read('test/saved/draft-v1.ban-soan.json')))
  const kinds = draftLeavesOf(draft.areas).flatMap(({ rule }) => (rule === null ? [] : [rule.kind]))
  expect(new Set<string>(kinds)).toEqual(new Set(Object.keys(ruleKindNames)))
  expect(draft.title).toBe('Bộ tiêu chí đang soạn')
  expect(checkDraft(draft).length).toBeGreaterThan(10)
})

test('the file of a finished set is a draft without problems', async () => {
  const draft = valueOf(readDraftText(`\uFEFF${await read('criteria/quy-nhon/2022.json')}`))
  expect(checkDraft(draft)).toEqual([])
})

test('what is no draft is refused with what to do', () => {
  expect(problemsOf(readDraftText('Báo cáo quý I'))[0]?.message).toContain('Không phải tệp bản soạn')
  expect(readDraftText('{"format":"par-index-dossier","formatVersion":1}').ok).toBe(false)
  expect(readDraftText('[]').ok).toBe(false)
})
