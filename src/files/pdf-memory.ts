import type { jsPDF } from 'jspdf'

/**
 * Spares a file of thousands of pages what the library would do anew for each cell: list its faces, measure every
 * letter, turn every word into glyph numbers, and search every line for Arabic and Hebrew, which the face lacks.
 * What stands on the pages is the same. For documents whose faces are all TrueType, loaded before.
 */
export function rememberWork(pdf: jsPDF): void {
  const faces = pdf.getFontList()
  pdf.getFontList = () => faces
  const measures = new Map<Font, (text: string) => number>()
  pdf.getStringUnitWidth = (text, { font = pdf.getFont() }: { readonly font?: Font } = {}) => {
    const measure = measures.get(font) ?? createMeasure(tablesOf(font))
    measures.set(font, measure)
    return measure(text)
  }
  encodeOnce(pdf)
}

type Font = ReturnType<jsPDF['getFont']>
type Tables = {
  readonly characterToGlyph: (code: number) => number
  widthOfGlyph: (glyph: number) => number
}

function tablesOf({ metadata }: Font): Tables {
  return metadata as Tables
}

/** A text is as wide as its letters, in units of the size of type; a glyph is measured once. */
function createMeasure(tables: Tables): (text: string) => number {
  const measureGlyph = tables.widthOfGlyph.bind(tables)
  const glyphs: number[] = []
  tables.widthOfGlyph = (glyph) => (glyphs[glyph] ??= measureGlyph(glyph))
  const letters: number[] = []
  return (text) => {
    let width = 0
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      width += letters[code] ??= tables.widthOfGlyph(tables.characterToGlyph(code))
    }
    return width / 1000
  }
}

/** What `text()` hands to those who change a text before it is written. */
type TextEvent = {
  text: string | readonly TextLine[]
  readonly mutex: {
    readonly activeFontKey: string
    readonly fonts: Readonly<Record<string, Font>>
    isHex?: boolean
  }
}
type TextLine = string | readonly [text: string, ...place: number[]]
type Encoder = { readonly pdfEscape16: (text: string, font: Font) => string }

/** In place of all that listens: each word becomes glyph numbers once for each face. */
function encodeOnce(pdf: jsPDF): void {
  const { pdfEscape16 } = pdf as unknown as Encoder
  const known = new Map<string, Map<string, string>>()
  const encode = (text: string, { activeFontKey, fonts }: TextEvent['mutex']): string => {
    const font = fonts[activeFontKey]
    if (!font) return ''
    const words = known.get(activeFontKey) ?? new Map<string, string>()
    known.set(activeFontKey, words)
    const codesOf = (word: string): string => {
      const codes = words.get(word) ?? pdfEscape16(word, font)
      words.set(word, codes)
      return codes
    }
    return text.split(' ').map(codesOf).join(codesOf(' '))
  }
  const topics = pdf.internal.events.getTopics()
  delete topics['preProcessText']
  delete topics['postProcessText']
  pdf.internal.events.subscribe('postProcessText', (event: TextEvent) => {
    const { mutex } = event
    event.text = [event.text].flat().map((line): TextLine => {
      if (typeof line === 'string') return encode(line, mutex)
      const [words, ...place] = line
      return [encode(words, mutex), ...place]
    })
    mutex.isHex = true
  })
}
