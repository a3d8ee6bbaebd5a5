import type { CriteriaSet } from '../domain/criteria.ts'
import { marksOf, footOf } from '../domain/documents/marks.ts'
import { pointsToNumber } from '../domain/points.ts'
import { hashOf } from './seal.ts'
import { tierFormula } from './workbook-formula.ts'
import { columnAt, workbookColumns, type WorkbookColumn } from './workbook-lines.ts'
import { look } from './workbook-row.ts'
import type { WorkbookSource } from './workbook.ts'
import { placeOf, type BookCell, type BookRow, type Look } from './xlsx-book.ts'
import { heightOf } from './xlsx-height.ts'

/** In the hidden first row: what file this is, and which dossier and set it was made for. */
export const workbookMark = 'par-index-workbook'

/** The hidden row that names the file, then title, unit, set and marks. */
export function headRows({ dossier, code }: WorkbookSource): readonly BookRow[] {
  const { unit, year, set } = dossier
  const machine = [workbookMark, '1', dossier.id, String(year), set.id, set.version, hashOf(set)]
  const lines: readonly (readonly [string, Look])[] = [
    [`BẢNG TÍNH ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}`, titleLook],
    [[unit.name, unit.block].filter(Boolean).join(' – '), subtitleLook],
    [`${set.title}; phiên bản ${set.version}`, subtitleLook],
    [footOf(dossier, code), subtitleLook],
    ...marksOf(dossier).map((mark) => [mark, markLook] as const),
    [
      'Ô nền vàng để điền hoặc thử số liệu khác; các ô còn lại tự tính và được khóa (không có mật khẩu).',
      subtitleLook,
    ],
  ]
  return [
    { cells: machine.map((value) => ({ value, look: look.key })), hidden: true },
    ...lines.map(([value, style]): BookRow => ({
      cells: [
        { value: null, look: look.key },
        { value, look: style },
      ],
      height: heightOf([{ text: value, width: 200 }], style.size ?? 11),
    })),
  ]
}

/** What it comes to, read from the total's line: points, base, index, tier, how many are open. */
export function resultRows(total: number, { dossier, sheet }: WorkbookSource): readonly BookRow[] {
  const { set } = dossier
  const at = (column: WorkbookColumn) => placeOf(total, columnAt(column))
  const points: Look = { bold: true, align: 'right', digits: set.digits }
  const figure = sheet.total.final === null ? null : pointsToNumber(sheet.total.final)
  return [
    result('Tổng điểm đạt được', { value: figure, formula: at('final'), look: points }),
    result('Điểm tối đa làm cơ sở tính chỉ số', { value: null, formula: at('base'), look: points }),
    result('Chỉ số CCHC (%)', { value: sheet.total.index, formula: at('index'), look: points }),
    result('Xếp loại', {
      value: sheet.tier ?? (sheet.open.length > 0 ? notYet : ''),
      formula: ownTierFormula(set, at('open'), at('index')),
      look: { bold: true, align: 'right' },
    }),
    result('Số tiêu chí chưa chấm', {
      value: sheet.open.length,
      formula: at('open'),
      look: { bold: true, align: 'right', digits: 0 },
    }),
  ]
}

export function headerRow(): BookRow {
  const cells = workbookColumns.map((column) => ({ value: titles[column], look: headLook }))
  return { cells, height: heightOf([{ text: titles.applicableMax, width: 10, bold: true }]) + 14 }
}

const titles: Readonly<Record<WorkbookColumn, string>> = {
  key: '',
  code: 'STT',
  title: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần',
  max: 'Điểm tối đa',
  first: 'Số liệu 1',
  second: 'Số liệu 2',
  notApplicable: 'Không áp dụng (x)',
  self: 'Điểm tự đánh giá',
  appraised: 'Điểm thẩm định',
  survey: 'Điểm điều tra XHH',
  final: 'Điểm đạt được',
  applicableMax: 'Điểm tối đa áp dụng',
  base: 'Cơ sở tính chỉ số',
  index: 'Chỉ số (%)',
  open: 'Chưa chấm',
  citations: 'Tài liệu kiểm chứng (số trong danh mục: mục, trang)',
  note: 'Giải trình',
  rule: 'Cách ghi và cách tính điểm',
}

const notYet = 'chưa xếp loại'
const titleLook: Look = { bold: true, size: 14, align: 'center' }
const subtitleLook: Look = { align: 'center' }
const markLook: Look = { align: 'center', italic: true }
const labelLook: Look = { bold: true }
const headLook: Look = { bold: true, align: 'center', middle: true, fill: 'head', lined: true }

function result(label: string, cell: BookCell): BookRow {
  return {
    cells: [
      { value: null, look: look.key },
      { value: null, look: look.key },
      { value: label, look: labelLook },
      cell,
    ],
  }
}

/** The tier of the index, once nothing is open. */
function ownTierFormula({ tiers }: CriteriaSet, open: string, index: string): string {
  return `IF(${open}>0,"${notYet}",IF(ISNUMBER(${index}),${tierFormula(tiers, index, '')},""))`
}
