import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { evenDigits } from './digits.ts'

/** The faces that papers are printed in, as the package names their files. */
export const tinosFiles = {
  regular: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  italic: '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
} as const

/** Who made a face and under which licence travels with it. */
const preserveNameIds = [0, 13, 14]

/** Tinos with the characters of Vietnamese papers only: a tenth of the bytes, the same widths. */
export async function subsetTinos(face: keyof typeof tinosFiles): Promise<Uint8Array> {
  return subsetFont(await readFace(tinosFiles[face]), charset(), {
    targetFormat: 'truetype',
    preserveNameIds,
    noHinting: true, // the printer embeds no hinting programs, without which the hints of a glyph mean nothing
    dropTables: ['GPOS', 'GSUB', 'GDEF', 'kern'],
  })
}

/** The faces of the screen by their weights, as the package names their files. */
export const screenFiles = {
  400: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  500: '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf',
  600: '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
} as const

/**
 * Be Vietnam Pro with the same characters, whole words from one file: split by languages, as such faces are often
 * delivered, every letter with a tone would be set apart from those beside it. Hints stay, for small sizes.
 */
export async function subsetScreen(weight: keyof typeof screenFiles): Promise<Uint8Array> {
  return subsetFont(await readFace(screenFiles[weight]), charset(), {
    targetFormat: 'woff2',
    preserveNameIds,
  })
}

/** What figures are written with, its digits all of one width for columns: Be Vietnam Pro has none such of its own. */
export async function subsetDigits(weight: keyof typeof screenFiles): Promise<Uint8Array> {
  const figures = '0123456789,.+-−–/%() \u00a0\u202f'
  const face = await subsetFont(await readFace(screenFiles[weight]), figures, {
    targetFormat: 'truetype',
    preserveNameIds,
    dropTables: ['GPOS', 'GSUB', 'GDEF', 'kern'],
  })
  return subsetFont(evenDigits(face), figures, { targetFormat: 'woff2', preserveNameIds })
}

/** What a page imports to have the faces of the screen. */
export const screenStyles = 'subset-fonts/screen.css'

/**
 * Vite plugin: `import url from '<a file of the packages>?url'` gives the address of its subset, and
 * `import 'subset-fonts/screen.css'` the styles that name those of the screen.
 */
export function subsetFonts(): Plugin {
  let folder = ''
  const made = new Map<string, Promise<string>>()
  /** The path of a file that is made once for all that import it. */
  const once = (name: string, make: () => Promise<Uint8Array | string>): Promise<string> => {
    const path = made.get(name) ?? make().then((content) => keep(folder, name, content))
    made.set(name, path)
    return path
  }
  const onceScreen = (weight: keyof typeof screenFiles) =>
    once(basename(screenFiles[weight]).replace('.ttf', '.woff2'), () => subsetScreen(weight))
  /** A stylesheet beside its faces, which names each for its weight, and the digits for columns. */
  const styles = async () => {
    const rules = await Promise.all(
      ([400, 500, 600] as const).map(async (weight) => {
        const digits = await once(`digits-${weight}.woff2`, () => subsetDigits(weight))
        const face = ruleOf('Be Vietnam Pro', weight, await onceScreen(weight))
        return `${face}\n${ruleOf('Be Vietnam Pro Digits', weight, digits)}`
      }),
    )
    return rules.join('\n')
  }
  return {
    name: 'subset-fonts',
    enforce: 'pre',
    configResolved: (config) => {
      folder = join(config.cacheDir, 'fonts')
    },
    resolveId: async (id) => {
      if (id === screenStyles) return once('screen.css', styles)
      for (const face of ['regular', 'bold', 'italic'] as const) {
        const file = tinosFiles[face]
        if (id === `${file}?url`) return `${await once(basename(file), () => subsetTinos(face))}?url`
      }
      return id === `${screenFiles[400]}?url` ? `${await onceScreen(400)}?url` : null
    },
  }
}

function ruleOf(family: string, weight: number, path: string): string {
  const source = `url(./${basename(path)}) format('woff2')`
  return `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:${source}}`
}

/** Characters from one to another, both included. */
type Range = readonly [from: number, to: number]

const ranges: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f], // Latin-1 and Latin Extended-A, with ĂÂĐÊÔ
  [0x1a0, 0x1a1], // Ơ
  [0x1af, 0x1b0], // Ư
  [0x300, 0x303], // marks of tones, where a text has one alone
  [0x306, 0x306],
  [0x309, 0x309],
  [0x31b, 0x31b],
  [0x323, 0x323],
  [0x391, 0x3c9], // Greek, as in formulas
  [0x1ea0, 0x1ef9], // Vietnamese
  [0x2010, 0x2015], // hyphens and dashes
  [0x2018, 0x201e], // quotation marks
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f], // the narrow space before %
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x2070, 0x2070],
  [0x2074, 0x2079],
  [0x2080, 0x2089],
  [0x20ab, 0x20ac], // ₫ €
  [0x2116, 0x2116], // №
  [0x2122, 0x2122],
  [0x2153, 0x215e], // fractions
  [0x2190, 0x2195], // arrows
  [0x2202, 0x221a], // signs of sums, minus, root
  [0x221e, 0x221e],
  [0x2248, 0x2265], // ≈ ≠ ≤ ≥
  [0x25a0, 0x25ac], // squares
  [0x25b2, 0x25cf], // triangles, circles
  [0x25e6, 0x25e6],
]

function charset(): string {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, step) => from + step))
    .map((code) => String.fromCodePoint(code))
    .join('')
}

function readFace(file: string): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve(file))
}

/** Written aside and moved into place, so that nobody at once with it reads half a file; its path. */
async function keep(folder: string, name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name)
  const draft = `${path}.${randomUUID()}`
  await mkdir(folder, { recursive: true })
  await writeFile(draft, content)
  await rename(draft, path)
  return path
}
