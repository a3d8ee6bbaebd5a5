import type { Numbering } from './docx-numbering.ts'
import { tidyLine } from './line.ts'
import { childOf, elementsOf, isOn, valueOf, type XmlElement } from './xml.ts'

/** What a paragraph alone does not tell: the numbers that Word draws by itself, and which of its styles are bold. */
export type Reader = { readonly number: Numbering; readonly boldStyles: ReadonlySet<string> }

export type Line = { readonly text: string; readonly bold: boolean; readonly image: boolean }

/** What was read of a paragraph so far; `bold`: how many of its letters are. */
type Written = { text: string; bold: number; image: boolean }

/** One paragraph, split at its line breaks. */
export function readParagraph(paragraph: XmlElement, reader: Reader): Line[] {
  const run: Written = { text: '', bold: 0, image: false }
  const mark = reader.number(paragraph)
  const styleBold = reader.boldStyles.has(valueOf(childOf(paragraph, 'pPr', 'pStyle')) ?? '')
  readRuns(paragraph, run, reader, styleBold)
  const lines = run.text.split('\n').map(tidyLine)
  const [first = '', ...rest] = lines
  const numbered = [tidyLine(`${mark} ${first}`), ...rest]
  const letters = tidyLine(run.text).length
  const bold = letters > 0 && run.bold * 10 >= letters * 7
  return numbered.map((text, index) => ({ text, bold, image: run.image && index === 0 }))
}

function readRuns(parent: XmlElement, into: Written, reader: Reader, bold: boolean): void {
  for (const element of elementsOf(parent)) {
    switch (element.name) {
      case 'r': {
        const properties = childOf(element, 'rPr')
        if (isOn(childOf(properties, 'vanish'))) break
        const weight = childOf(properties, 'b')
        readRuns(element, into, reader, weight ? isOn(weight) : bold)
        break
      }
      case 't':
      case 'm:t': {
        const words = element.children.filter((child) => typeof child === 'string').join('')
        into.text += words
        if (bold) into.bold += words.trim().length
        break
      }
      case 'tab':
        into.text += ' '
        break
      case 'br':
      case 'cr':
        into.text += '\n'
        break
      case 'noBreakHyphen':
        into.text += '-'
        break
      case 'sym':
        into.text += '•'
        break
      case 'footnoteReference':
      case 'endnoteReference':
        into.text += `[${valueOf(element, 'id') ?? ''}]`
        break
      case 'drawing':
      case 'pict':
      case 'object':
        into.image = true
        readRuns(element, into, reader, bold)
        break
      case 'm:f':
        readFraction(element, into, reader, bold)
        break
      case 'tbl':
      case 'pPr':
      case 'rPr':
      case 'del':
      case 'moveFrom':
      case 'instrText':
      case 'delText':
      case 'mc:Fallback':
        break
      default:
        readRuns(element, into, reader, bold)
    }
  }
}

/** A fraction of the equation editor: (b)/(a). */
function readFraction(fraction: XmlElement, into: Written, reader: Reader, bold: boolean): void {
  for (const [name, sign] of [
    ['m:num', '('],
    ['m:den', '/'],
  ] as const) {
    const part = childOf(fraction, name)
    into.text += sign
    if (part) readRuns(part, into, reader, bold)
  }
  into.text += ')'
}
