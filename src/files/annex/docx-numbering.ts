import { childOf, elementsOf, valueOf, type XmlElement } from './xml.ts'

/** Draws the number Word puts before a paragraph by itself ("1.1.", "a)", "-"); "" where it puts none. */
export type Numbering = (paragraph: XmlElement) => string

type Level = { readonly start: number; readonly format: string; readonly text: string }
type List = {
  readonly id: string
  readonly levels: ReadonlyMap<number, Level>
  readonly restart: ReadonlyMap<number, number>
}
type Place = { readonly list: string; readonly level: number }

/** Counts through the document in its order, as Word does. */
export function startNumbering(numbering: XmlElement | null, styles: XmlElement | null): Numbering {
  const lists = readLists(numbering)
  const byStyle = readStyles(styles)
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return (paragraph) => {
    const properties = childOf(paragraph, 'pPr')
    const place = placeOf(properties) ?? byStyle.get(valueOf(childOf(properties, 'pStyle')) ?? '')
    const list = place && lists.get(place.list)
    const level = place && list?.levels.get(place.level)
    if (!place || !list || !level) return ''
    const current = counts.get(list.id) ?? []
    counts.set(list.id, current)
    if (!begun.has(place.list)) {
      begun.add(place.list)
      for (const [depth, start] of list.restart) current[depth] = start - 1
    }
    current[place.level] = (current[place.level] ?? level.start - 1) + 1
    current.length = place.level + 1
    if (level.format === 'bullet') return '-'
    if (level.format === 'none') return ''
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const depth = Number(digit) - 1
      const of = list.levels.get(depth)
      return drawNumber(current[depth] ?? of?.start ?? 1, of?.format ?? 'decimal')
    })
  }
}

function placeOf(properties: XmlElement | undefined): Place | undefined {
  const numbered = childOf(properties, 'numPr')
  const list = valueOf(childOf(numbered, 'numId'))
  if (list === undefined) return undefined
  return { list, level: Number(valueOf(childOf(numbered, 'ilvl')) ?? '0') }
}

function readLists(numbering: XmlElement | null): Map<string, List> {
  const lists = new Map<string, List>()
  if (!numbering) return lists
  const abstract = new Map(
    elementsOf(numbering, 'abstractNum').map((one) => [valueOf(one, 'abstractNumId') ?? '', levelsOf(one)]),
  )
  for (const one of elementsOf(numbering, 'num')) {
    const id = valueOf(childOf(one, 'abstractNumId')) ?? ''
    const levels = new Map(abstract.get(id))
    const restart = new Map<number, number>()
    for (const override of elementsOf(one, 'lvlOverride')) {
      const depth = Number(valueOf(override, 'ilvl') ?? '0')
      const start = valueOf(childOf(override, 'startOverride'))
      if (start !== undefined) restart.set(depth, Number(start))
      for (const [at, level] of levelsOf(override)) levels.set(at, level)
    }
    lists.set(valueOf(one, 'numId') ?? '', { id, levels, restart })
  }
  return lists
}

function levelsOf(parent: XmlElement): Map<number, Level> {
  return new Map(
    elementsOf(parent, 'lvl').map((level) => [
      Number(valueOf(level, 'ilvl') ?? '0'),
      {
        start: Number(valueOf(childOf(level, 'start')) ?? '1'),
        format: valueOf(childOf(level, 'numFmt')) ?? 'decimal',
        text: valueOf(childOf(level, 'lvlText')) ?? '',
      },
    ]),
  )
}

/** Paragraph styles that number their paragraphs, those built on another one included. */
function readStyles(styles: XmlElement | null): Map<string, Place> {
  const all = new Map(
    (styles ? elementsOf(styles, 'style') : []).map((style) => [valueOf(style, 'styleId') ?? '', style]),
  )
  const found = new Map<string, Place>()
  for (const id of all.keys()) {
    let at = all.get(id)
    for (let steps = 0; at && steps < 20; steps++) {
      const place = placeOf(childOf(at, 'pPr'))
      if (place) {
        found.set(id, place)
        break
      }
      at = all.get(valueOf(childOf(at, 'basedOn')) ?? '')
    }
  }
  return found
}

function drawNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return drawRoman(value)
    case 'lowerRoman':
      return drawRoman(value).toLowerCase()
    case 'upperLetter':
      return drawLetter(value).toUpperCase()
    case 'lowerLetter':
      return drawLetter(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

const romans: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function drawRoman(value: number): string {
  let rest = Math.min(Math.max(value, 0), 400)
  let drawn = ''
  for (const [worth, sign] of romans)
    while (rest >= worth) {
      drawn += sign
      rest -= worth
    }
  return drawn
}

/** 1 → a, 27 → aa, as Word counts. */
function drawLetter(value: number): string {
  const letter = String.fromCharCode(97 + ((Math.max(value, 1) - 1) % 26))
  return letter.repeat(Math.min(Math.floor((Math.max(value, 1) - 1) / 26) + 1, 5))
}
