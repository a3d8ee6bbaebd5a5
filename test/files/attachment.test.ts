import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeFile } from '../../src/files/attachment.ts'

const idle = () => undefined

function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + 7) % 251)
}

test.each([0, 1, 262_144, 262_145, 1_000_003])(
  'a file of %d bytes is described by name, size and SHA-256',
  async (size) => {
    const bytes = bytesOf(size)
    const file = new File([bytes], 'Báo cáo 512.pdf')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(await describeFile(file, { signal: new AbortController().signal, onProgress: idle })).toEqual({
      ok: true,
      value: { name: 'Báo cáo 512.pdf', size, sha256 },
    })
  },
)

test('progress goes up to the whole', async () => {
  const shares: number[] = []
  const watch = { signal: new AbortController().signal, onProgress: (share: number) => shares.push(share) }
  await describeFile(new File([bytesOf(600_000)], 'a.pdf'), watch)
  expect(shares).toHaveLength(3)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
})

test('reading can be stopped half-way', async () => {
  const stop = new AbortController()
  const shares: number[] = []
  const onProgress = (share: number) => {
    shares.push(share)
    stop.abort()
  }
  const file = new File([bytesOf(900_000)], 'a.pdf')
  expect(await describeFile(file, { signal: stop.signal, onProgress })).toEqual({ ok: true, value: null })
  expect(shares).toHaveLength(1)
})

test('a file that has changed or gone since it was chosen is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attachment-'))
  const path = join(folder, 'a.pdf')
  await writeFile(path, bytesOf(10))
  const chosen = new File([await openAsBlob(path)], 'đã xóa.pdf')
  await rm(folder, { recursive: true })
  const read = await describeFile(chosen, { signal: new AbortController().signal, onProgress: idle })
  expect(read).toMatchObject({ ok: false, problems: [{ path: 'file' }] })
  expect(JSON.stringify(read)).toContain('đã xóa.pdf')
})
