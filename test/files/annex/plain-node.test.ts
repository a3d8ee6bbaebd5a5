import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAnnex, type AnnexSource } from '../../../src/files/annex.ts'

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
const textOf = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

test('this is plain Node: no document stands by', () => {
  expect('document' in globalThis).toBe(false)
})

test.each<[string, AnnexSource]>([
  ['a file of 121 rows', { file: bytesOf('library.docx'), name: 'library.docx' }],
  ['pasted HTML', { html: textOf('priced-rows.html') }],
  ['pasted text', { text: textOf('word-clipboard.txt') }],
])('%s is read without a browser', async (_, source) => {
  expect((await readAnnex(source)).ok).toBe(true)
})
