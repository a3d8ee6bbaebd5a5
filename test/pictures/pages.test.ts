import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../src/domain/score.ts'
import { writePdf } from '../../src/files/pdf.ts'
import { tablesOf, wordsOf } from '../domain/documents/reading.ts'
import { loadFonts, squeeze } from '../files/pdf-reading.ts'
import { papers } from './papers.ts'
import { differenceOf, drawDifference, readPicture, tolerance, writePicture } from './picture.ts'
import { drawPages, readPages } from './poppler.mjs'
import { reviewed } from './reviewed-round.ts'

const approved = fileURLToPath(new URL('approved', import.meta.url))
/** What is not as approved lies here, to be looked at. */
const refused = join(tmpdir(), 'par-index-pictures')
const approving = process.env['APPROVE'] === 'true'
const [first] = reviewed

if (approving) rmSync(approved, { recursive: true, force: true })
rmSync(refused, { recursive: true, force: true })
for (const folder of [approved, refused]) mkdirSync(folder, { recursive: true })

const fonts = await loadFonts()

/** The first two pages and the last. */
function pagesToDraw(count: number): readonly number[] {
  return [...new Set([1, 2, count])].filter((page) => page <= count)
}

/**
 * Words of the document that stand fewer times on the pages. Dotted lines and signs are no words; addresses are broken
 * over lines.
 */
function lostWords(words: readonly string[], pages: readonly string[]): readonly string[] {
  const [written, read] = [words, pages].map((texts) => texts.join(' ').normalize('NFC'))
  const unlike = new Set(
    written?.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word) && !word.includes('://')),
  )
  const count = (text: string | undefined, word: string) => (text ?? '').split(word).length
  return [...unlike].filter((word) => count(read, word) < count(written, word))
}

describe.each(papers)('$id', ({ id, document }) => {
  const { bytes, missing } = writePdf(document, fonts)
  const pages = readPages(bytes)
  const drawn = pagesToDraw(pages.length)

  test('looks as it was approved', () => {
    const names = drawn.map((page) => `${id}-${page}.png`)
    const pictures = drawPages(bytes, drawn).map(readPicture)
    if (approving) {
      for (const [at, picture] of pictures.entries()) {
        writeFileSync(join(approved, names[at] ?? ''), writePicture(picture))
      }
    }
    const differences = pictures.flatMap((picture, at) => {
      const name = names[at] ?? ''
      const kept = existsSync(join(approved, name)) ? readPicture(readFileSync(join(approved, name))) : null
      const share = kept ? differenceOf(kept, picture) : 1
      if (share <= tolerance) return []
      writeFileSync(join(refused, name), writePicture(picture))
      if (kept)
        writeFileSync(join(refused, `difference-${name}`), writePicture(drawDifference(kept, picture)))
      const why = kept ? `${(share * 100).toFixed(2)} % of its points differ` : 'no approved picture'
      return [`page ${drawn[at]} of ${id}: ${why}; see ${refused}; npm run approve takes the new pages`]
    })
    expect(differences).toEqual([])
  })

  test('every word and every figure of the document is read back, with whole letters', () => {
    expect(lostWords(wordsOf(document), pages)).toEqual([])
    expect(missing).toEqual([])
    const text = pages.join('\n')
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toMatch(/\ufffd|undefined|NaN|\[object/)
  })

  test('no page is numbered 1, every other page is', () => {
    const numbers = pages.map((page) => page.trimStart().split('\n')[0]?.trim())
    expect(numbers[0]).not.toBe('1')
    expect(numbers.slice(1)).toEqual(pages.slice(1).map((_, at) => String(at + 2)))
  })

  test('what must stand on every page does', () => {
    for (const page of pages) {
      for (const words of [document.foot, ...document.marks]) {
        expect(squeeze(page)).toContain(squeeze(words))
      }
    }
  })
})

test('approved pictures are those of the documents, and few', () => {
  const ids = papers.map(({ id }) => id)
  const names = readdirSync(approved)
  expect(names.filter((name) => !ids.includes(name.replace(/-\d+\.png$/, '')))).toEqual([])
  const size = names.reduce((sum, name) => sum + readFileSync(join(approved, name)).length, 0)
  expect(size).toBeLessThan(1_200_000)
})

test("the leader's page is one page, with all that may stand on it", () => {
  const board = papers.find(({ id }) => id === '08a-tong-quan')
  if (!board) throw new Error('no board')
  expect(readPages(writePdf(board.document, fonts).bytes)).toHaveLength(1)
})

test('a paper that is signed as a letter ends with "./."', () => {
  const letters = papers.filter(({ document }) =>
    document.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'closing')),
  )
  expect(letters.length).toBeGreaterThan(8)
  const open = letters.filter(({ document }) => !wordsOf(document).some((word) => word.endsWith('./.')))
  expect(open.map(({ id }) => id)).toEqual([])
})

test('the score sheet read back has every criterion and every figure of the screen', () => {
  const sheet = papers.find(({ id }) => id === '01-bang-diem')
  if (!sheet || !first) throw new Error('no score sheet')
  const lines = readPages(writePdf(sheet.document, fonts).bytes).join('\n').split('\n').map(squeeze)
  const [table] = tablesOf(sheet.document)
  const rows = rowsOf(first.sheet.areas)
  expect(table?.rows.filter(({ key }) => rows.some((row) => row.key === key))).toHaveLength(rows.length)
  const missing = (table?.rows ?? []).filter(({ key, cells }) => {
    const code = rows.find((row) => row.key === key)?.code
    const figures = cells
      .filter(({ kind }) => kind === 'points' || kind === 'percent')
      .map((cell) => cell.text)
    return (
      code !== undefined &&
      !lines.some((line) => line.startsWith(code) && figures.every((one) => line.includes(one)))
    )
  })
  expect(missing.map(({ key }) => key)).toEqual([])
})
