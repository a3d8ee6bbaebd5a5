import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const unfinished = ['only', 'skip', 'todo', 'fails', 'skipIf', 'runIf']

test('every test runs: none is left out, alone, planned or expected to fail', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  )
  const offenders = paths.flatMap((path) =>
    marks(readFileSync(`${folder}/${path}`, 'utf8')).map(
      (mark) => `test/${path.replaceAll('\\', '/')}: ${mark}`,
    ),
  )
  expect(paths).not.toEqual([])
  expect(offenders).toEqual([])
})

test.each(unfinished)('a test marked %s is found', (mark) => {
  expect(marks(`test.${mark}('adds', () => {})`)).toEqual([`test.${mark}`])
  expect(marks(`describe.concurrent.${mark}('adds', () => {})`)).toEqual([`describe.concurrent.${mark}`])
})

test('a test that skips itself is found', () => {
  expect(marks(["test('adds', (context) => context", 'skip())'].join('.'))).toEqual(['context.skip'])
})

test('plain tests and other words are left alone', () => {
  expect(marks("test('adds', () => {})\ntest.each([1])('%s', () => {})\nlist.skipped(1)\nonly(2)")).toEqual(
    [],
  )
})

/** The places in a source where a test is marked not to run, or a test context skips itself. */
function marks(source: string): string[] {
  const marked = new RegExp(
    `\\b(?:(?:test|it|describe|suite)(?:\\.\\w+)*\\.(?:${unfinished.join('|')})|\\w+\\.skip(?=\\())\\b`,
    'g',
  )
  return source.match(marked) ?? []
}
