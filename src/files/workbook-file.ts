import { readXlsx, type Sheet } from 'hucre/xlsx'
import { leavesByKey } from '../domain/criteria.ts'
import type { Leaf } from '../domain/criterion.ts'
import type { Dossier } from '../domain/dossier.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import type { Filled, FilledAnswer } from '../domain/take-filled.ts'
import { openArchive } from './annex/archive.ts'
import { readBytes } from './file-bytes.ts'
import { hashOf } from './seal.ts'
import { readAnswer, type LeafCells } from './workbook-answer.ts'
import { cellsOf, columnsOf, findRow, readText, type SheetCell } from './workbook-cell.ts'
import { readRegister } from './workbook-evidence.ts'
import { workbookMark } from './workbook-head.ts'
import { workbookColumns, type WorkbookColumn } from './workbook-lines.ts'
import { joinLongTexts } from './xlsx-long.ts'

/** What could be read, and what could not, cell by cell: those cells leave the dossier as it is. */
export type WorkbookReading = { readonly filled: Filled; readonly problems: readonly Problem[] }

/** Columns that an office fills in: without one of them nothing is read. */
const needed = ['first', 'second', 'notApplicable', 'citations', 'note'] as const

/**
 * Reads a workbook that was filled in, for the dossier it was made from. Lines are found by their hidden key and
 * columns by their hidden name, so that both may have been moved; what was added or taken away is told.
 */
export async function readWorkbookFile(
  file: Blob | Uint8Array,
  dossier: Dossier,
): Promise<Result<WorkbookReading>> {
  const bytes = await readBytes(file, 5_000_000, 'Bảng tính điểm không nặng như vậy: hãy chọn đúng tệp.')
  if (!bytes.ok) return bytes
  const sound = openArchive(bytes.value, () => false)
  if (!sound.ok) return sound
  const opened = await open(bytes.value)
  if (!opened) return refuse('Không đọc được tệp Excel. Hãy mở bằng Excel, lưu dạng .xlsx rồi chọn lại.')
  const joined = joinLongTexts(opened)
  if (!joined.ok) return joined
  const book = joined.value
  const sheet = book.find((one) => findRow(one, 'par:key') !== null)
  const head = sheet ? findRow(sheet, 'par:key') : null
  if (!sheet || head === null) {
    return refuse(
      'Tệp này không phải bảng tính điểm của chương trình, hoặc cột và dòng ẩn đã bị xóa. Hãy xuất lại "Bảng tính điểm có công thức" rồi điền vào tệp đó.',
    )
  }
  const refused = refuseOther(sheet, dossier)
  if (refused) return fail(refused)
  const columns = columnsOf<WorkbookColumn>(sheet, head, workbookColumns)
  const lacking = needed.filter((name) => !columns.has(name))
  if (lacking.length > 0) {
    return refuse(
      `Trang "${sheet.name}" thiếu cột: ${lacking.map((name) => titles[name]).join(', ')}. Hãy xuất lại bảng tính điểm rồi chép số liệu sang.`,
    )
  }
  const register = readRegister(book, dossier)
  const { answers, problems } = readAnswers(sheet, head, columns, dossier, register.numbers)
  return succeed({
    filled: { answers, evidence: register.evidence },
    problems: [...register.problems, ...problems],
  })
}

const titles: Readonly<Record<(typeof needed)[number], string>> = {
  first: 'Số liệu 1',
  second: 'Số liệu 2',
  notApplicable: 'Không áp dụng',
  citations: 'Tài liệu kiểm chứng',
  note: 'Giải trình',
}

async function open(bytes: Uint8Array): Promise<readonly Sheet[] | null> {
  try {
    return (await readXlsx(bytes, { readStyles: true })).sheets
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return null
  }
}

/** Another set would put figures under the wrong rules. */
function refuseOther(sheet: Sheet, { set, year }: Dossier): Problem | null {
  const marked = sheet.rows.find((row) => row.includes(workbookMark)) ?? []
  const at = marked.indexOf(workbookMark)
  const [theirYear, id, version, hash] = marked.slice(at + 3, at + 7).map(String)
  if (at >= 0 && hash === hashOf(set) && theirYear === String(year)) return null
  return {
    path: '',
    message: `Bảng tính này lập theo bộ tiêu chí ${id ?? '?'} phiên bản ${version ?? '?'}, năm ${theirYear ?? '?'}; hồ sơ đang mở dùng ${set.id} phiên bản ${set.version}, năm ${year}. Chưa nhận. Hãy xuất bảng tính từ hồ sơ này rồi chép số liệu sang.`,
  }
}

function readAnswers(
  sheet: Sheet,
  head: number,
  columns: ReadonlyMap<WorkbookColumn, number>,
  dossier: Dossier,
  numbers: ReadonlySet<number>,
) {
  const leaves = leavesByKey(dossier.set)
  const answers = new Map<string, FilledAnswer>()
  const problems: Problem[] = []
  const rows = new Map<string, LeafCells>()
  const items = new Map<string, Map<string, SheetCell>>()
  const seen = new Set<string>()
  for (let row = head + 1; row < sheet.rows.length; row++) {
    const cells = cellsOf(sheet, row, columns)
    const key = readText(cells.key)
    const line = `Trang "${sheet.name}", dòng ${row + 1}`
    const [own = '', item] = key.split('\n')
    if (key === '' || !leaves.has(own)) {
      const typed = needed.filter((name) => readText(cells[name]) !== '')
      const known = sheet.rows[row]?.some((value) => typeof value === 'string' && summed.test(value))
      if (key === '' && typed.length > 0 && !known) {
        problems.push({ path: line, message: `${line}: dòng này không thuộc bộ tiêu chí nên không nhận.` })
      }
      continue
    }
    if (seen.has(key)) {
      problems.push({ path: line, message: `${line}: tiêu chí này đã có ở dòng trên; chỉ nhận dòng trên.` })
      continue
    }
    seen.add(key)
    if (item === undefined) rows.set(own, cells)
    else items.set(own, (items.get(own) ?? new Map<string, SheetCell>()).set(item, cells.first))
  }
  for (const [key, leaf] of leaves) {
    const cells = rows.get(key)
    if (!cells) {
      problems.push(missing(leaf))
      continue
    }
    const read = readAnswer(leaf, cells, items.get(key) ?? new Map(), numbers)
    if (read.ok) answers.set(key, read.value)
    else problems.push(...read.problems)
  }
  return { answers, problems }
}

const summed = /^(TỔNG ĐIỂM|CỘNG CÁC LĨNH VỰC|Điểm thưởng|Điểm trừ)/

function missing({ code, title }: Leaf): Problem {
  return {
    path: code,
    code,
    message: `Không thấy dòng của tiêu chí ${code} ${title} trong tệp; số liệu trong hồ sơ được giữ nguyên.`,
  }
}

function refuse(message: string): Result<WorkbookReading> {
  return fail({ path: '', message })
}
