import { formatFigure } from '../domain/points.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import { assembleReading } from './annex/assemble.ts'
import type { Block, Contents } from './annex/block.ts'
import { readHtml } from './annex/html-blocks.ts'
import { readLineRows } from './annex/line-rows.ts'
import { readRows } from './annex/raw-table.ts'
import type { AnnexReading, AnnexSource, AnnexTable, Progress } from './annex/reading.ts'
import { groupSections, type Group } from './annex/section.ts'
import { looksLikeHtml, readFileContents } from './annex/source-file.ts'
import { textOf } from './annex/table.ts'
import { readText } from './annex/text-blocks.ts'

export type {
  AnnexReading,
  AnnexRow,
  AnnexSource,
  AnnexTable,
  Confidence,
  Progress,
} from './annex/reading.ts'

/**
 * The annex of a decision, pasted (HTML or text) or as a .docx, .xlsx, .csv or .html file, → its criteria: rows as
 * read, the draft of the areas, and every problem by row. Fails only where no criteria table is found or the file
 * cannot be opened; nothing is stored. `onProgress` hears how many rows of a table are understood so far.
 */
export async function readAnnex(source: AnnexSource, onProgress?: Progress): Promise<Result<AnnexReading>> {
  const contents = await readContents(source)
  return contents.ok ? readBlocks(contents.value, source.table, onProgress) : contents
}

async function readContents(source: AnnexSource): Promise<Result<Contents>> {
  if ('file' in source) return readFileContents(source.file, source.name)
  const pasted = 'html' in source ? source.html : source.text
  if (pasted.trim() === '')
    return fail({ path: '', message: 'Chưa có nội dung. Hãy chép bảng tiêu chí rồi dán vào đây.' })
  return succeed('html' in source || looksLikeHtml(pasted) ? readHtml(pasted) : readText(pasted))
}

/** Fewer coded rows than this are no set. */
const fewestRows = 2

/** Rows of a table, or lines of text: an annex has some hundred. More would keep the reader busy for minutes. */
const mostRows = 5_000

function readBlocks(
  { blocks: all, remarks: told }: Contents,
  wanted: number | undefined,
  onProgress: Progress | undefined,
): Result<AnnexReading> {
  const lines = all.filter(({ kind }) => kind === 'line').length
  const blocks = all.filter((block) =>
    block.kind === 'table' ? block.table.length <= mostRows : lines <= mostRows,
  )
  const large = all.length - blocks.length
  if (large > 0 && !blocks.some(({ kind }) => kind === 'table')) return fail({ path: '', message: tooLong })
  const remarks = large > 0 ? [...told, tooLong] : told
  const groups = groupSections(blocks)
  const readings = groups.map((group) => ({ group, reading: assembleReading(readRows(group), onProgress) }))
  const usable = readings.filter(
    ({ reading }) => reading.rows.length >= fewestRows && reading.rows.some(({ max }) => max !== null),
  )
  if (usable.length === 0) return readLines(blocks, remarks, onProgress)
  const best = usable.reduce((most, one) => (one.reading.rows.length > most.reading.rows.length ? one : most))
  const chosen = (wanted === undefined ? undefined : usable[wanted]) ?? best
  const tables = usable.map(({ group, reading }): AnnexTable => ({
    title: group.title,
    rows: reading.rows.length,
    chosen: reading === chosen.reading,
  }))
  return succeed({
    ...chosen.reading,
    problems: [...remarks.map(tell), ...tellTables(tables, chosen.group), ...chosen.reading.problems],
    tables,
  })
}

const tooLong = `Có bảng hoặc đoạn văn bản trên ${formatFigure(mostRows)} dòng, quá lớn so với một phụ lục nên không đọc. Hãy chép riêng bảng tiêu chí rồi dán vào đây.`

/** Text without columns, as a PDF gives it. */
function readLines(
  blocks: readonly Block[],
  remarks: readonly string[],
  onProgress: Progress | undefined,
): Result<AnnexReading> {
  const raw = readLineRows(blocks)
  if (!raw) return fail({ path: '', message: explainNothing(blocks) })
  const reading = assembleReading(raw, onProgress)
  if (reading.rows.length < fewestRows || !reading.rows.some(({ max }) => max !== null)) {
    return fail({ path: '', message: explainNothing(blocks) })
  }
  return succeed({
    ...reading,
    problems: [
      tell(
        'Nội dung dán là các dòng chữ không có cột (thường chép từ PDF). Cột điểm, cách tính điểm được đoán theo số thứ tự và vị trí; hãy kiểm tra từng dòng.',
      ),
      ...remarks.map(tell),
      ...reading.problems,
    ],
    tables: [{ title: '', rows: reading.rows.length, chosen: true }],
  })
}

function tellTables(tables: readonly AnnexTable[], { parts }: Group): Problem[] {
  const pages = new Set(parts.flatMap((part) => ('table' in part ? [part.table] : []))).size
  const joined = pages > 1 ? [tell(`Đã ghép ${pages} bảng có cùng các cột thành một bảng tiêu chí.`)] : []
  if (tables.length < 2) return joined
  const names = tables.map(
    ({ title, rows, chosen }, index) =>
      `bảng ${index + 1}${title === '' ? '' : ` "${title.slice(0, 80)}"`}: ${rows} dòng${chosen ? ' (đang đọc)' : ''}`,
  )
  return [...joined, tell(`Có ${tables.length} bảng tiêu chí, chỉ đọc một bảng. ${names.join('; ')}.`)]
}

function tell(message: string): Problem {
  return { path: '', message }
}

/** Signs that old fonts (TCVN3, VNI) draw as Vietnamese letters, in the middle of words. */
const oldLetters = /(?<=[a-z])[¨©ª«¬®µ¶·¸¹»¼¾§]|[¨©ª«¬®µ¶·¸¹»¼¾§](?=[a-z])/giu

function explainNothing(blocks: readonly Block[]): string {
  const tables = blocks.filter(({ kind }) => kind === 'table').length
  const text = blocks
    .flatMap((block) =>
      block.kind === 'line' ? [block.text] : block.table.flat().map(({ cell }) => textOf(cell)),
    )
    .join(' ')
    .slice(0, 20_000)
  if ((text.match(oldLetters) ?? []).length >= 3) {
    return 'Văn bản dùng phông chữ cũ (TCVN3, VNI) nên không đọc được. Hãy chuyển mã sang Unicode rồi chép lại.'
  }
  const expected =
    'Bảng cần có cột tiêu chí (nội dung) và cột điểm tối đa, mỗi dòng có số thứ tự như I, 1, 1.1.'
  return tables > 0
    ? `Không thấy bảng tiêu chí trong ${tables} bảng đã đọc. ${expected}`
    : `Không tìm thấy bảng tiêu chí. ${expected}`
}
