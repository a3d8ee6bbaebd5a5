import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readAnnex, type AnnexReading, type AnnexSource } from '../../../src/files/annex.ts'
import type { Expected } from './fixtures.ts'
import { isSameRule } from './same-rule.ts'

const folder = fileURLToPath(new URL('fixtures/', import.meta.url))
const files = readdirSync(folder).filter((file) => !file.endsWith('.json'))

test('there are annexes in every form that an office has: Word, Excel, pasted tables, text', () => {
  expect(files.length).toBeGreaterThanOrEqual(8)
  expect(new Set(files.map((file) => file.split('.').at(-1)))).toEqual(
    new Set(['html', 'docx', 'xlsx', 'txt', 'tsv', 'csv']),
  )
})

test.each(files)('%s: every code, title and maximum is read as printed', async (file) => {
  const { rows } = await read(file)
  const { rows: expected } = expectedOf(file)
  expect(expected.length).toBeGreaterThanOrEqual(40)
  expect(rows.map(({ level, code, title, max }) => ({ level, code, title, max }))).toEqual(
    expected.map(({ level, code, title, max }) => ({ level, code, title, max })),
  )
})

test.each(files)(
  '%s: nine rules of ten are recognised, and none that is called sure is wrong',
  async (file) => {
    const { rows } = await read(file)
    const told = expectedOf(file).rows.flatMap((row, index) => {
      const found = rows[index]
      return row.rule && found
        ? [{ code: row.code, title: row.title, found, same: isSameRule(found.rule, row.rule, row.max) }]
        : []
    })
    const wrong = told.filter(({ same }) => !same)
    expect(
      wrong.filter(({ found }) => found.confidence === 'sure').map(({ code, title }) => `${code} ${title}`),
    ).toEqual([])
    expect(wrong.length / told.length).toBeLessThanOrEqual(0.1)
  },
)

test('the misprint of a starred set is told by row, with both figures', async () => {
  const { problems } = await read('stars-and-repeats.tsv')
  const messages = problems.map(({ message }) => message).join('\n')
  expect(messages).toContain('(mã II): các tiêu chí con cộng lại 10,5 điểm, khác điểm tối đa đã ghi 10,05')
  expect(messages).toContain('99,55')
})

function expectedOf(file: string): Expected {
  const expected: Expected = JSON.parse(readFileSync(`${folder}${file}.json`, 'utf8'))
  return expected
}

async function read(file: string): Promise<AnnexReading> {
  const bytes = new Uint8Array(readFileSync(`${folder}${file}`))
  const text = () => new TextDecoder().decode(bytes)
  const source: AnnexSource = file.endsWith('.html')
    ? { html: text() }
    : /\.(?:txt|tsv)$/.test(file)
      ? { text: text() }
      : { file: bytes, name: file }
  const reading = await readAnnex(source)
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.value
}
