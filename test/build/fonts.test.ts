import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { build } from 'vite'
import { expect, test } from 'vitest'
import subsetFont from 'subset-font'
import {
  screenFiles,
  subsetDigits,
  subsetFonts,
  subsetScreen,
  subsetTinos,
  tinosFiles,
} from '../../src/build/fonts.ts'
import { openPress, widthOf } from '../../src/files/pdf-press.ts'

const faces = ['regular', 'bold', 'italic'] as const

/** Every letter of Vietnamese, in both cases, with every tone. */
const letters = Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxy')
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const alphabet = letters
  .flatMap((letter) =>
    /[aăâeêioôơuưy]/.test(letter) ? tones.map((tone) => (letter + tone).normalize('NFC')) : [letter],
  )
  .flatMap((letter) => [letter, letter.toUpperCase()])
const signs = Array.from('0123456789.,;:!?()[]{}"\'“”‘’-–—…/\\%‰+−×÷=<>≤≥≈≠±²³°§№₫€→←□■•·@#&*_|~^`$«»½')

test.each(faces)('%s sets every letter of Vietnamese and the signs of papers', async (face) => {
  const bytes = await subsetTinos(face)
  const { text } = openPress({ regular: bytes, bold: bytes, italic: bytes }, 'portrait')
  const words = [...alphabet, ...signs].join(' ')
  expect(alphabet).toHaveLength(2 * (12 * 6 + 17))
  expect(text.clean(`${words} 96,57\u202f%`)).toBe(`${words} 96,57\u202f%`)
  expect(text.missing()).toEqual([])
})

test.each(faces)(
  '%s is a tenth of its size, sets as wide as the whole face, and names its licence',
  async (face) => {
    const whole = new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(tinosFiles[face])))
    const part = await subsetTinos(face)
    expect(part.length).toBeLessThan(whole.length / 10)
    const words = alphabet.join('')
    const [of, by] = [whole, part].map((bytes) =>
      widthOf(openPress({ regular: bytes, bold: bytes, italic: bytes }, 'portrait'), words, {
        face: 'normal',
        size: 10,
      }),
    )
    expect(by).toBe(of)
    const names = new TextDecoder('utf-16be').decode(part.subarray(part.length % 2))
    const shifted = new TextDecoder('utf-16be').decode(part.subarray(1))
    expect(names + shifted).toMatch(/SIL Open Font License|Apache License/)
  },
)

test.each([400, 500, 600] as const)(
  'a screen of weight %d shows every letter of Vietnamese from one file',
  async (weight) => {
    const words = alphabet.join(' ')
    const woff2 = await subsetScreen(weight)
    expect(new TextDecoder().decode(woff2.subarray(0, 4))).toBe('wOF2')
    const bytes = await subsetFont(woff2, words, { targetFormat: 'truetype' })
    const { text } = openPress({ regular: bytes, bold: bytes, italic: bytes }, 'portrait')
    expect(text.clean(words)).toBe(words)
    expect(text.missing()).toEqual([])
  },
)

test.each([400, 500, 600] as const)(
  'the digits of columns are all of one width at weight %d',
  async (weight) => {
    const bytes = await subsetFont(await subsetDigits(weight), '0123456789,', { targetFormat: 'truetype' })
    const press = openPress({ regular: bytes, bold: bytes, italic: bytes }, 'portrait')
    const widths = Array.from('0123456789').map((digit) =>
      widthOf(press, digit, { face: 'normal', size: 10 }),
    )
    expect(new Set(widths).size).toBe(1)
    expect(widths[0]).toBeGreaterThan(2 * widthOf(press, ',', { face: 'normal', size: 10 }))
  },
)

test('the build puts the small face in place of the whole one', async () => {
  const fonts = await filesOf(`import url from '${tinosFiles.regular}?url'; console.log(url)`, '.ttf')
  expect(fonts.map(({ length }) => length)).toEqual([(await subsetTinos('regular')).length])
})

test('the styles of the screen bring its three faces and the digits of columns, and a picture takes the first of them', async () => {
  const entry = `import url from '${screenFiles[400]}?url'; import 'subset-fonts/screen.css'; console.log(url)`
  expect(await filesOf(entry, '.woff2')).toHaveLength(6)
  const [styles] = await filesOf(entry, '.css')
  const rules = String(styles).match(/@font-face\s*\{[^}]*\}/g)
  expect(rules?.map((rule) => /font-weight:\s*(\d+)/.exec(rule)?.[1])).toEqual([
    '400',
    '400',
    '500',
    '500',
    '600',
    '600',
  ])
})

/** Files of a kind that are built from what an entry imports. */
async function filesOf(words: string, ending: string): Promise<readonly (string | Uint8Array)[]> {
  const entry = 'virtual:entry'
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      subsetFonts(),
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) => (id === `\0${entry}` ? words : null),
      },
    ],
    build: { write: false, rolldownOptions: { input: entry } },
  })
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : []
  const own = 'output' in built ? built.output : outputs
  return own.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith(ending) ? [file.source] : []))
}
