import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readAnyFile, type AnyFile } from '../../src/files/any-file.ts'
import { setOfAllKinds } from '../domain/sample-set.ts'
import { wholeRound } from '../domain/sample-round.ts'
import { problemsOf, valueOf } from '../domain/sample.ts'
import { fileOf, submissionOf } from './submission.ts'

const dossier = submissionOf('phuong-a')
const zip = (files: Record<string, unknown>) =>
  new Blob([
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, value]) => [name, new TextEncoder().encode(JSON.stringify(value))]),
      ),
    ),
  ])

test.each<[AnyFile['kind'], Blob]>([
  ['dossier', fileOf(dossier)],
  ['round', fileOf(wholeRound)],
  ['set', fileOf(setOfAllKinds)],
  ['package', zip({ 'a.parx.json': dossier, 'b.parx.json': submissionOf('xa-phuoc-my') })],
])('a %s is known by what is in it', async (kind, file) => {
  expect(valueOf(await readAnyFile(file)).kind).toBe(kind)
})

test.each<[string, Blob, string]>([
  ['an empty file', new Blob([]), 'Tệp trống'],
  ['a text', new Blob(['Báo cáo']), 'Đây không phải là tệp của chương trình này'],
  ['a map', fileOf({ format: 'par-index-map', formatVersion: 1 }), 'bảng đối chiếu'],
  ['a round with a slip', fileOf({ ...wholeRound, year: 'x' }), 'Tệp đợt đánh giá có'],
  ['a forged dossier', fileOf({ ...dossier, year: 2021 }), 'đã bị thay đổi sau khi chốt'],
  ['a ZIP cut short', new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0])]), 'bị hỏng'],
])('%s is refused, and why', async (_, file, message) => {
  expect(problemsOf(await readAnyFile(file))[0]?.message).toContain(message)
})
