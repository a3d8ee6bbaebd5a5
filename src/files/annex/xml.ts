import { SaxesParser } from 'saxes'

/** An element with names as `local` for WordprocessingML, else `m:local`, `mc:local` or `?:local`. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** No office program nests deeper or writes more elements; what does is an attack. */
const deepest = 400
const mostElements = 1_500_000

/** XML text → its root element; null where it is not well-formed, nested too deep, or too large. */
export function parseXml(text: string): XmlElement | null {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  let broken = false
  let count = 0
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', () => {
    broken = true
  })
  parser.on('opentag', (tag) => {
    if (broken) return
    count++
    if (open.length > deepest || count > mostElements) {
      broken = true
      return
    }
    const attributes: Record<string, string> = {}
    for (const { local, value } of Object.values(tag.attributes)) attributes[local] = value
    const element: XmlElement = { name: nameOf(tag.uri, tag.local), attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    if (!broken) open.pop()
  })
  const onText = (words: string) => {
    if (!broken && open.length > 1) open.at(-1)?.children.push(words)
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  for (let at = 0; at < text.length && !broken; at += chunk) parser.write(text.slice(at, at + chunk))
  if (!broken) parser.close()
  const [first] = elementsOf(root)
  return broken || !first ? null : first
}

export function elementsOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first child of that name, step by step down the path. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) =>
      at?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name),
    element,
  )
}

export function valueOf(element: XmlElement | undefined, name = 'val'): string | undefined {
  return element?.attributes[name]
}

/** An on/off property: there, and not switched off. */
export function isOn(element: XmlElement | undefined): boolean {
  if (!element) return false
  return !/^(0|false|off)$/.test(valueOf(element) ?? '1')
}

const chunk = 65_536

function nameOf(uri: string, local: string): string {
  if (uri.includes('/wordprocessingml/')) return local
  if (uri.includes('/math')) return `m:${local}`
  if (uri.includes('/markup-compatibility/')) return `mc:${local}`
  return `?:${local}`
}
