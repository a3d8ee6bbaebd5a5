import { useEffect } from 'react'
import type { Document } from '../../domain/documents/document.ts'

/**
 * While a paper is on screen, the browser prints it upright or across as it is meant, with page numbers, its code and
 * its marks on every page. These differ from paper to paper, so the rule is made here; style sheets made by script
 * need no inline style.
 */
export function usePrintedPages({ foot, marks, sections }: Document): void {
  const orientation = sections[0]?.orientation ?? 'landscape'
  const words = [foot, ...marks].join(' · ')
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `@page { size: A4 ${orientation}; @bottom-center { content: ${quote(words)}; font: italic 9pt ${face} } }`,
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [words, orientation])
}

const face = "'Times New Roman', Tinos, 'Liberation Serif', serif"

/** A text as a string of CSS: every sign that could end it is written by its number. */
function quote(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)}"`
}
