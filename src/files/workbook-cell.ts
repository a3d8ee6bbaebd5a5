import type { CellValue, Sheet } from 'hucre/xlsx'
import { parseDay } from '../domain/day.ts'
import { parseFigure } from '../domain/points.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import { placeOf } from './xlsx-book.ts'

/** A cell as it was found: where, what, and whether a formula stands in it. */
export type SheetCell = { readonly place: string; readonly value: CellValue; readonly formula: boolean }

/** The row, from 0, in which some cell holds exactly that text. */
export function findRow(sheet: Sheet, text: string): number | null {
  const row = sheet.rows.findIndex((cells) => cells.includes(text))
  return row < 0 ? null : row
}

/** Column by name, from the hidden row that names them. */
export function columnsOf<Name extends string>(
  sheet: Sheet,
  head: number,
  names: readonly Name[],
): ReadonlyMap<Name, number> {
  const row = sheet.rows[head] ?? []
  return new Map(
    names.flatMap((name) => {
      const at = row.indexOf(`par:${name}`)
      return at < 0 ? [] : [[name, at] as const]
    }),
  )
}

export function cellsOf<Name extends string>(
  sheet: Sheet,
  row: number,
  columns: ReadonlyMap<Name, number>,
): Readonly<Record<Name, SheetCell>> {
  const cells: Partial<Record<Name, SheetCell>> = {}
  for (const [name, column] of columns) {
    cells[name] = {
      place: `${sheet.name}!${placeOf(row, column)}`,
      value: sheet.rows[row]?.[column] ?? null,
      formula: sheet.cells?.get(`${row},${column}`)?.formula !== undefined,
    }
  }
  return cells as Readonly<Record<Name, SheetCell>>
}

/** What stands in a cell as text, NFC and without blanks around it; '' for an empty one. */
export function readText(cell: SheetCell | undefined): string {
  const value = cell?.value ?? null
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value).normalize('NFC').replace(/\r\n?/g, '\n').trim()
}

/** A figure: a number, or a number typed as text in the Vietnamese way; null for an empty cell. */
export function readFigure(cell: SheetCell): Result<number | null> {
  const { value, formula } = cell
  if (formula) return refuseAt(cell, 'có công thức. Ghi hẳn giá trị.')
  if (typeof value === 'number') return succeed(value)
  const text = readText(cell)
  if (text === '') return succeed(null)
  const read = parseFigure(text)
  return read.ok ? read : refuseAt(cell, read.problems[0]?.message ?? '')
}

/** A day, however Excel or a person wrote it; null for an empty cell. */
export function readDay(cell: SheetCell): Result<string | null> {
  const { value, formula } = cell
  if (formula) return refuseAt(cell, 'có công thức. Ghi hẳn giá trị.')
  if (typeof value === 'number') {
    const day = new Date((value - 25_569) * 86_400_000)
    return Number.isNaN(day.getTime()) || value < 1
      ? refuseAt(cell, 'không phải ngày. Ghi ngày/tháng/năm.')
      : succeed(day.toISOString().slice(0, 10))
  }
  const text = readText(cell)
  if (text === '') return succeed(null)
  const day = value instanceof Date ? text : parseDay(text)
  return day === null ? refuseAt(cell, `"${text}" không phải ngày. Ghi ngày/tháng/năm.`) : succeed(day)
}

export function refuseAt<T>({ place }: SheetCell, why: string, code?: string): Result<T> {
  return fail({ path: place, ...(code === undefined ? {} : { code }), message: `Ô ${place}: ${why}` })
}
