import { useEffect, useLayoutEffect } from 'react'
import type { Document } from '../../domain/documents/document.ts'
import { useIsPrinting } from '../../ui/printing.ts'

/**
 * While a paper is on screen, the browser prints it by Nghị định 30/2020/NĐ-CP: A4, upright or across as it is meant, its
 * number at the top of every page but the first, its code and its marks on all. These differ from paper to paper, and
 * no other screen is a paper, so the rule is made here; style sheets made by script need no inline style. What is
 * printed to a file has the title of the paper, not that of the screen.
 */
export function usePrintedPages({ meta, foot, marks, sections }: Document): void {
  const isPrinting = useIsPrinting()
  useLayoutEffect(() => {
    if (!isPrinting) return
    const before = document.title
    document.title = meta.title
    return () => {
      document.title = before
    }
  }, [isPrinting, meta.title])
  const orientation = sections[0]?.orientation ?? 'landscape'
  const words = [foot, ...marks].join(' · ')
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `@page { size: A4 ${orientation}; margin: 20mm 15mm 20mm 30mm;
        @top-center { content: counter(page); font: 13pt ${face} }
        @bottom-center { content: ${quote(words)}; font: italic 9pt ${face} } }
      @page :first { @top-center { content: none } }`,
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
