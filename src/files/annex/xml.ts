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
    return root && convert(root, { uris: new Map(), names: new Map() }, 0)
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

/** The namespaces that hold at a place, and what the names met there are called by them. */
type Scope = { readonly uris: ReadonlyMap<string, string>; readonly names: Map<string, string> }

function convert(element: ParsedElement, outer: Scope, depth: number): XmlElement {
  if (depth > deepest) throw new RangeError('nested too deep')
  const scope = scopeOf(element, outer)
  const attributes: Record<string, string> = {}
  for (const name in element.attributes) attributes[localName(name)] = element.attributes[name] ?? ''
  const children: (XmlElement | string)[] = []
  for (const child of element.children) {
    if (child instanceof ParsedElement) children.push(convert(child, scope, depth + 1))
    else if (child instanceof XmlText || child instanceof XmlCdata) children.push(child.text)
  }
  return { name: nameOf(element.name, scope), attributes, children }
}

function scopeOf({ attributes }: ParsedElement, outer: Scope): Scope {
  let uris: Map<string, string> | null = null
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    uris ??= new Map(outer.uris)
    uris.set(name.slice(6), attributes[name] ?? '')
  }
  return uris ? { uris, names: new Map() } : outer
}

function nameOf(name: string, { uris, names }: Scope): string {
  const known = names.get(name)
  if (known !== undefined) return known
  const local = localName(name)
  const uri = uris.get(name.slice(0, Math.max(name.length - local.length - 1, 0))) ?? ''
  const called = uri.includes('/wordprocessingml/') ? local : `${spaceOf(uri)}:${local}`
  names.set(name, called)
  return called
}

function spaceOf(uri: string): string {
  if (uri.includes('/math')) return 'm'
  return uri.includes('/markup-compatibility/') ? 'mc' : '?'
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
