import type { Cell, Column, Row } from '../domain/documents/document.ts'
import { pointsToNumber } from '../domain/points.ts'
import type { BookCell, Look } from './xlsx-book.ts'

/** Rows whose texts are bold. */
export const boldKinds: ReadonlySet<Row['kind']> = new Set(['area', 'criterion', 'total'])

/** A figure as a number that shows as many decimals as the paper does; all else as text. */
export function bookCell(cell: Cell, row: Row, column: Column | undefined): BookCell {
  const look = lookOf(row.kind, column?.align ?? 'left', {
    italic: cell.kind === 'remark',
    ...(cell.kind === 'points' || cell.kind === 'percent'
      ? printOf(cell.text)
      : { digits: null, suffix: '', signed: false }),
    indent: column?.key === 'title' && row.level > 1 ? row.level - 1 : 0,
  })
  switch (cell.kind) {
    case 'points':
      return { value: pointsToNumber(cell.points), look }
    case 'percent':
      return { value: cell.percent, look }
    case 'text':
      return { value: cell.text, look, link: cell.link }
    case 'remark':
      return { value: cell.text, look }
  }
}

type Print = { readonly digits: number | null; readonly suffix: string; readonly signed: boolean }

/** How a figure is printed: its decimals, what is written after it: "97,50 (*)", and the sign before a gain: "+0,25". */
function printOf(text: string): Print {
  const [, decimals = '', suffix = ''] = /(?:,(\d+))?([^\d,]*)$/.exec(text) ?? []
  return { digits: decimals.length, suffix, signed: text.startsWith('+') }
}

/** A whole number that is printed as words is a number where it is reckoned. */
export function valueOf(value: BookCell['value']): BookCell['value'] {
  return typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value
}

const known = new Map<string, Look>()

/** The same object for the same look, so that the file has each look once. */
function lookOf(
  kind: Row['kind'],
  align: Column['align'],
  { italic, digits, suffix, signed, indent }: Print & { italic: boolean; indent: number },
): Look {
  const name = [kind, align, italic, digits, indent, signed, suffix].join(' ')
  const found = known.get(name)
  if (found) return found
  const look: Look = {
    align,
    lined: true,
    ...(italic ? { italic } : {}),
    ...(boldKinds.has(kind) ? { bold: true } : {}),
    ...(kind === 'area' || kind === 'total' ? { fill: kind } : {}),
    ...(digits === null ? {} : { digits }),
    ...(suffix === '' ? {} : { suffix }),
    ...(signed ? { signed } : {}),
    ...(indent > 0 ? { indent } : {}),
  }
  known.set(name, look)
  return look
}
