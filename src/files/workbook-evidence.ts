import type { Sheet } from 'hucre/xlsx'
import type { Dossier } from '../domain/dossier.ts'
import type { Problem } from '../domain/result.ts'
import type { FilledEvidence } from '../domain/take-filled.ts'
import {
  cellsOf,
  columnsOf,
  findRow,
  readDay,
  readFigure,
  readText,
  type SheetCell,
} from './workbook-cell.ts'
import { registerColumns, type RegisterColumn } from './workbook-register.ts'

export type RegisterReading = {
  readonly evidence: readonly FilledEvidence[]
  /** Every number that a criterion may cite. */
  readonly numbers: ReadonlySet<number>
  readonly problems: readonly Problem[]
}

const names = registerColumns.map(([name]) => name)
const texts = ['kind', 'number', 'issuer', 'signer', 'subject', 'system', 'note'] as const

/** The register in a workbook: known documents that were changed, and those that were added. */
export function readRegister(book: readonly Sheet[], dossier: Dossier): RegisterReading {
  const numbers = new Set(dossier.evidence.map(({ no }) => no))
  const sheet = book.find((one) => findRow(one, 'par:no') !== null)
  const head = sheet ? findRow(sheet, 'par:no') : null
  if (!sheet || head === null) return { evidence: [], numbers, problems: [] }
  const columns = columnsOf<RegisterColumn>(sheet, head, names)
  const evidence: FilledEvidence[] = []
  const problems: Problem[] = []
  for (let row = head + 1; row < sheet.rows.length; row++) {
    const cells = cellsOf(sheet, row, columns)
    if (!isFilled(cells)) continue
    const read = readLine(cells, `Trang "${sheet.name}", dòng ${row + 1}`, numbers, dossier)
    problems.push(...read.problems)
    if (!read.evidence) continue
    numbers.add(read.evidence.no)
    evidence.push(read.evidence)
  }
  return { evidence, numbers, problems }
}

type Cells = Readonly<Record<RegisterColumn, SheetCell>>

function isFilled(cells: Cells): boolean {
  return [...texts, 'date', 'url'].some((name) => readText(cells[name as RegisterColumn]) !== '')
}

function readLine(
  cells: Cells,
  place: string,
  numbers: ReadonlySet<number>,
  dossier: Dossier,
): { readonly evidence: FilledEvidence | null; readonly problems: readonly Problem[] } {
  const id = readText(cells.id)
  const known = dossier.evidence.find((one) => one.id === id)
  const [no, date] = [readFigure(cells.no), readDay(cells.date)]
  const formulas = [...texts, 'url' as const].filter((name) => cells[name]?.formula)
  const problems = [
    ...[no, date].flatMap((one) => (one.ok ? [] : one.problems)),
    ...formulas.map((name) => ({
      path: cells[name].place,
      message: `Ô ${cells[name].place}: có công thức. Ghi hẳn giá trị.`,
    })),
  ]
  if (!no.ok || !date.ok || problems.length > 0) return { evidence: null, problems }
  if (!known && (no.value === null || numbers.has(no.value))) {
    const message = `${place}: tài liệu chưa có số thứ tự riêng. Ghi số thứ tự chưa dùng ở cột STT.`
    return { evidence: null, problems: [{ path: place, message }] }
  }
  const own = Object.fromEntries(texts.map((name) => [name, readText(cells[name])]))
  const url = readText(cells.url)
  const fields = { ...own, date: date.value, url: url === '' ? null : url }
  const number = known?.no ?? no.value ?? 0
  const unchanged =
    known !== undefined &&
    known.date === fields.date &&
    known.url === fields.url &&
    texts.every((name) => known[name].trim() === readText(cells[name]))
  if (unchanged) return { evidence: null, problems: [] }
  return { evidence: { id: known ? id : null, no: number, place, fields }, problems: [] }
}
