import { foldText } from './search.ts'
import { likeness, traitsOf } from './similarity.ts'

/** Anything that stands for a unit. */
export type Named = { readonly id: string; readonly name: string }

/**
 * The row of a table that is a unit's: of its id, else of its name, with or without "UBND" and with or without signs.
 * Null where none or more than one fits: then a person says.
 */
export function findUnitRow<Row extends Named>(rows: readonly Row[], unit: Named): Row | null {
  return rows.find(({ id }) => id === unit.id) ?? onlyNamed(rows, unit.name)
}

/**
 * The row that a list means by an id or a name: one so named with all its signs, else the only one so named without
 * them. Null where none or more than one fits.
 */
export function findNamed<Row extends Named>(rows: readonly Row[], text: string): Row | null {
  const signed = withSigns(text)
  return (
    rows.find(({ id }) => id === text) ??
    rows.find(({ name }) => withSigns(name) === signed) ??
    onlyNamed(rows, text)
  )
}

/** "UBND phường Mẫu 01" → "phuong mau 01". */
export function bareName(name: string): string {
  return foldText(name)
    .replace(/^(ubnd|uy ban nhan dan)\s+/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The rows whose names are most like a unit's, the likest first, at most five; the kind of unit counts little. */
export function likeRows<Row extends Named>(rows: readonly Row[], unit: Named): readonly Row[] {
  const [whole, proper] = [traitsOf(alikeName(unit.name)), traitsOf(properName(unit.name))]
  return rows
    .map((row) => ({
      row,
      alike:
        (likeness(whole, traitsOf(alikeName(row.name))) +
          2 * likeness(proper, traitsOf(properName(row.name)))) /
        3,
    }))
    .filter(({ alike }) => alike >= likeEnough)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 5)
    .map(({ row }) => row)
}

const likeEnough = 0.35

function onlyNamed<Row extends Named>(rows: readonly Row[], text: string): Row | null {
  const wanted = bareName(text)
  const found = rows.filter(({ name }) => bareName(name) === wanted)
  return found.length === 1 ? (found[0] ?? null) : null
}

function withSigns(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** Short forms written out, "01" as "1": "P. Mẫu 01" → "phuong mau 1". */
function alikeName(name: string): string {
  const [first = '', ...rest] = bareName(name)
    .replace(/\b0+(?=\d)/g, '')
    .split(' ')
  return [rest.length > 0 ? (shortForms[first] ?? first) : first, ...rest].join(' ')
}

const shortForms: Readonly<Record<string, string>> = {
  p: 'phuong',
  x: 'xa',
  h: 'huyen',
  q: 'quan',
  tt: 'thi tran',
  tx: 'thi xa',
  tp: 'thanh pho',
}

/** "UBND thị trấn Tuy Phước" → "tuy phuoc". */
function properName(name: string): string {
  return alikeName(name).replace(
    /^(?:phuong|xa|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh|so)\s+(?=\S)/,
    '',
  )
}
