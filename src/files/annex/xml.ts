import {
  parseXml as parseDocument,
  XmlCdata,
  XmlElement as ParsedElement,
  XmlError,
  XmlText,
} from '@rgrove/parse-xml'

/** An element with names as `local` for WordprocessingML, else `m:local`, `mc:local` or `?:local`. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** No office program nests deeper; what does is an attack. */
const deepest = 400

/** XML text → its root element; null where it is not well-formed or nested too deep. */
export function parseXml(text: string): XmlElement | null {
  try {
    const { root } = parseDocument(text)
    return root && convert(root, namespacesOf(root, new Map()), 0)
  } catch (error) {
    // Broken text, or nesting that exhausts the parser's own stack: no office file either way.
    if (error instanceof XmlError || error instanceof RangeError) return null
    throw error
  }
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

type Namespaces = ReadonlyMap<string, string>

function convert(element: ParsedElement, outer: Namespaces, depth: number): XmlElement {
  if (depth > deepest) throw new RangeError('nested too deep')
  const namespaces = namespacesOf(element, outer)
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(element.attributes)) attributes[localName(name)] = value
  return {
    name: nameOf(element.name, namespaces),
    attributes,
    children: element.children.flatMap((child): (XmlElement | string)[] => {
      if (child instanceof ParsedElement) return [convert(child, namespaces, depth + 1)]
      return child instanceof XmlText || child instanceof XmlCdata ? [child.text] : []
    }),
  }
}

function namespacesOf({ attributes }: ParsedElement, outer: Namespaces): Namespaces {
  const own = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (own.length === 0) return outer
  return new Map([
    ...outer,
    ...own.map(([name, uri]) => [name === 'xmlns' ? '' : name.slice(6), uri] as const),
  ])
}

function nameOf(name: string, namespaces: Namespaces): string {
  const local = localName(name)
  const uri = namespaces.get(name.slice(0, Math.max(name.length - local.length - 1, 0))) ?? ''
  if (uri.includes('/wordprocessingml/')) return local
  if (uri.includes('/math')) return `m:${local}`
  return uri.includes('/markup-compatibility/') ? `mc:${local}` : `?:${local}`
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
