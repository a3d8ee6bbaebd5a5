import { createHash } from 'node:crypto'
import { zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readZip, writeZip } from '../../src/files/zip.ts'
import { problemsOf, valueOf } from '../domain/sample.ts'

const text = (words: string) => new TextEncoder().encode(words)
const all = () => true
const read = async (files: Zippable, wanted: (name: string) => boolean = all) =>
  readZip(zipSync(files), wanted)
const wordsOf = async (files: Zippable) => problemsOf(await read(files))[0]?.message ?? ''

test('files come out as they went in, each with its hash; only the wanted ones with their bytes', async () => {
  const pdf = new Blob([text('%PDF')])
  const zipped = valueOf(
    await writeZip([
      { name: 'hồ sơ.json', content: new Blob(['{}'.padEnd(600_000)]), packed: false },
      { name: 'TLKC/01.pdf', content: pdf, packed: true },
      { name: 'trống.txt', content: new Blob([]), packed: true },
    ]),
  )
  const bytes = new Uint8Array(await (zipped ?? new Blob()).arrayBuffer())
  expect(bytes.length).toBeLessThan(5_000)
  const entries = valueOf(await readZip(bytes, (name) => name.endsWith('.json')))
  expect(entries.map(({ name, size, bytes }) => [name, size, bytes?.length])).toEqual([
    ['hồ sơ.json', 600_000, 600_000],
    ['TLKC/01.pdf', 4, undefined],
    ['trống.txt', 0, undefined],
  ])
  expect(entries[1]?.sha256).toBe(createHash('sha256').update('%PDF').digest('hex'))
})

test('the same files make the same bytes', async () => {
  const make = async () => valueOf(await writeZip([{ name: 'a', content: new Blob(['x']), packed: false }]))
  const [one, other] = [await make(), await make()]
  expect(Buffer.from(await (one ?? new Blob()).arrayBuffer())).toEqual(
    Buffer.from(await (other ?? new Blob()).arrayBuffer()),
  )
})

test('packing can be stopped', async () => {
  const stop = AbortSignal.abort()
  expect(
    valueOf(await writeZip([{ name: 'a', content: new Blob(['x']), packed: false }], { signal: stop })),
  ).toBeNull()
})

describe('refused wholly', () => {
  test.each(['../a.json', 'a/../../b.json', '/etc/a.json', 'C:/a.json', 'a\\..\\b.json'])(
    'is a path that climbs: %s',
    async (name) => {
      expect(await wordsOf({ 'ok.json': text('{}'), [name]: text('{}') })).toContain('đi ra ngoài thư mục')
    },
  )

  test('is a bomb that says so in its directory', async () => {
    expect(await wordsOf({ 'a.json': new Uint8Array(30_000_000) })).toContain('phá hoại')
  })

  test('is a bomb that lies about its size', async () => {
    const zip = zipSync({ 'a.json': new Uint8Array(2_000_000) })
    const view = new DataView(zip.buffer, zip.byteOffset)
    const directory = zip.length - 22 - 46 - 'a.json'.length
    expect(view.getUint32(directory, true)).toBe(0x02014b50)
    view.setUint32(directory + 24, 100, true)
    expect(problemsOf(await readZip(zip, all))[0]?.message).toContain('nhiều hơn dung lượng đã khai')
  })

  test('are more files than any package has', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 5_001 }, (_, at) => [`${at}.txt`, new Uint8Array()]),
    )
    expect(await wordsOf(files)).toContain('phá hoại')
  })

  test('is a name that stands twice', async () => {
    const zip = zipSync({ 'a.json': text('{}'), 'b.json': text('{}') })
    const renamed = Buffer.from(Buffer.from(zip).toString('latin1').replaceAll('b.json', 'a.json'), 'latin1')
    expect(problemsOf(await readZip(new Uint8Array(renamed), all))[0]?.message).toContain('hai tệp cùng tên')
  })

  test('is one cut short, one that is none, and one that hides a file from its directory', async () => {
    const zip = zipSync({ 'a.json': text('{}'), 'b.json': text('{}') }, { level: 0 })
    expect(problemsOf(await readZip(zip.subarray(0, 60), all))).toHaveLength(1)
    expect(problemsOf(await readZip(text('PK'), all))).toHaveLength(1)
    const hidden = Buffer.concat([
      zipSync({ 'x.json': text('{}') }, { level: 0 }).subarray(0, 38),
      Buffer.from(zip),
    ])
    expect(problemsOf(await readZip(new Uint8Array(hidden), all))).toHaveLength(1)
  })
})
