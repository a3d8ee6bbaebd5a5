import { expect, test } from 'vitest'
import { readRankingFile, writeRankingFile } from '../../src/files/ranking-file.ts'
import { wholeRanking } from '../domain/sample-ranking.ts'
import { problemsOf, valueOf } from '../domain/sample.ts'

test('a table written to its file is read back as it was', async () => {
  const { name, blob } = writeRankingFile(wholeRanking)
  expect(name).toBe('xep-hang-par-index-phuong-2022.parb.json')
  expect(valueOf(await readRankingFile(blob))).toEqual(wholeRanking)
})

test('another file is refused by name', async () => {
  const [problem] = problemsOf(await readRankingFile(new Blob(['{"format":"par-index-round"}'])))
  expect(problem?.message).toContain('tệp bảng xếp hạng')
  expect(problemsOf(await readRankingFile(new Blob(['xin chào'])))).toHaveLength(1)
})
