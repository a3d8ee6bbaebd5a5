import { readXlsx, type Cell as SheetCell, type CellValue, type Sheet } from 'hucre/xlsx'
import { fail, succeed, type Result } from '../../domain/result.ts'
import { formatFigure, fractionFromNumber, pointsFromFraction, pointsToNumber } from '../../domain/points.ts'
import { openArchive } from './archive.ts'
import type { Block, Contents } from './block.ts'
import { splitLines } from './line.ts'
import { layTable, mostColumns, type Cell, type Span } from './table.ts'

/** More than any annex has; what lies below is refused, not cut off. */
const mostRows = 20_000

/** A .xlsx → one table for each visible sheet, merged cells resolved. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<Contents>> {
  const opened = openArchive(bytes, () => false)
  if (!opened.ok) return opened
  const hidden: string[] = []
  try {
    const workbook = await readXlsx(bytes, {
      readStyles: true,
      sheets: (info) => {
        const shown = !info.hidden && !info.veryHidden
        if (!shown) hidden.push(info.name)
        return shown
      },
    })
    if (workbook.sheets.some((sheet) => sheet.rows.length > mostRows)) {
      return fail({
        path: '',
        message: `Trang tính có trên ${formatFigure(mostRows)} dòng, quá lớn so với một phụ lục. Hãy chép riêng bảng tiêu chí sang tệp mới.`,
      })
    }
    return succeed({
      blocks: workbook.sheets.map(readSheet),
      remarks: [
        ...hidden.map((name) => `Đã bỏ qua trang tính đang ẩn "${name}".`),
        ...workbook.sheets.flatMap((sheet) => {
          const rows = hiddenRows(sheet).length
          const columns = hiddenColumns(sheet).size
          return [
            ...(rows > 0 ? [`Đã bỏ qua ${rows} dòng đang bị ẩn trong trang tính "${sheet.name}".`] : []),
            ...(columns > 0 ? [`Đã bỏ qua ${columns} cột đang bị ẩn trong trang tính "${sheet.name}".`] : []),
          ]
        }),
      ],
    })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return fail({
      path: '',
      message:
        'Không đọc được tệp Excel (tệp hỏng hoặc không phải .xlsx). Hãy mở bằng Excel, lưu lại rồi chọn lại.',
    })
  }
}

function readSheet(sheet: Sheet): Block {
  const merges = new Map((sheet.merges ?? []).map((merge) => [`${merge.startRow},${merge.startCol}`, merge]))
  const skipped = new Set(hiddenRows(sheet))
  const veiled = hiddenColumns(sheet)
  const numbers = sheet.rows.map((_, row) => row).filter((row) => !skipped.has(row))
  const covered = new Set<string>()
  const width = Math.min(mostColumns, Math.max(0, ...sheet.rows.map((row) => row.length)))
  const rows = numbers.map((row) => {
    const spans: Span[] = []
    for (let column = 0; column < width; column++) {
      const place = `${row},${column}`
      if (covered.has(place)) continue
      const merge = merges.get(place)
      const height = merge ? numbers.filter((one) => one >= row && one <= merge.endRow).length : 1
      const reach = merge ? Math.min(merge.endCol, width - 1) : column
      const shown = reach - column + 1 - [...veiled].filter((one) => one >= column && one <= reach).length
      const last = merge ? merge.endRow : row
      for (let y = row; y <= last; y++) for (let x = column; x <= reach; x++) covered.add(`${y},${x}`)
      if (shown > 0)
        spans.push({
          cell: readCell(sheet.rows[row]?.[column] ?? null, sheet.cells?.get(place)),
          rowSpan: height,
          colSpan: shown,
        })
      column = reach
    }
    return spans
  })
  return { kind: 'table', table: layTable(rows), sheet: sheet.name, numbers: numbers.map((row) => row + 1) }
}

function hiddenRows(sheet: Sheet): number[] {
  return [...(sheet.rowDefs ?? [])].flatMap(([row, definition]) => (definition.hidden ? [row] : []))
}

function hiddenColumns(sheet: Sheet): ReadonlySet<number> {
  const width = Math.min(mostColumns, Math.max(0, ...sheet.rows.map((row) => row.length)))
  return new Set(
    (sheet.columns ?? []).flatMap(({ hidden }, column) =>
      hidden === true && column < width ? [column] : [],
    ),
  )
}

function readCell(value: CellValue, detail: SheetCell | undefined): Cell {
  return {
    lines: splitLines(writeValue(value, detail?.style?.numFmt)),
    bold: detail?.style?.font?.bold === true,
    image: false,
    nested: false,
  }
}

/** A cell's value as text. A code such as 1.2 that Excel took for a date is given back as "2.1" would be typed. */
function writeValue(value: CellValue, format: string | undefined): string {
  if (value === null) return ''
  if (value instanceof Date) return `${value.getUTCDate()}.${value.getUTCMonth() + 1}`
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (typeof value === 'string') return value
  if (!Number.isFinite(value)) return ''
  const percent = format?.includes('%') === true
  const exact = fractionFromNumber(value)
  const shown = pointsToNumber(
    pointsFromFraction(percent ? { num: exact.num * 100n, den: exact.den } : exact),
  )
  return percent ? `${shown}%` : String(shown)
}
