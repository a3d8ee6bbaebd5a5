import { strFromU8, unzipSync } from 'fflate'
import { elementsOf, parseXml, type XmlElement } from '../../src/files/annex/xml.ts'

/** A .docx as its XML has it. */
export type DocxReading = {
  readonly parts: ReadonlyMap<string, string>
  readonly body: XmlElement
  /** All words of the body, runs put together; a line break or a tab is a space. */
  readonly text: string
  readonly tables: readonly XmlElement[]
  readonly sections: readonly XmlElement[]
}

export function readDocxParts(bytes: Uint8Array): DocxReading {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
  const root = parseXml(parts.get('word/document.xml') ?? '')
  const [body] = root ? elementsOf(root, 'body') : []
  if (!body) throw new Error('the file has no body')
  return {
    parts,
    body,
    text: textOf(body),
    tables: findAll(body, 'tbl'),
    sections: findAll(body, 'sectPr'),
  }
}

/** Every element of that name under another, in order. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ])
}

export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 't' ? child : ''
      if (child.name === 'br' || child.name === 'tab' || child.name === 'p') return ` ${textOf(child)}`
      return textOf(child)
    })
    .join('')
}
