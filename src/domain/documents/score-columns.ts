import type { ScoreSheet } from '../score.ts'
import type { Column } from './document.ts'

export const sheetColumnKeys = [
  'code',
  'title',
  'max',
  'declared',
  'self',
  'appraised',
  'survey',
  'final',
  'index',
  'evidence',
  'explanation',
] as const

export type SheetColumn = (typeof sheetColumnKeys)[number]

/** How far a sheet has come: only the unit's own scores, some of the reviewer's, or all of them. */
export type Progress = 'self' | 'partly' | 'complete'

export function progressOf({ total, adjustments, provisional }: ScoreSheet): Progress {
  if (!provisional) return 'complete'
  const judged = [total, ...adjustments].some((row) => row.appraised !== null || row.survey !== null)
  return judged ? 'partly' : 'self'
}

/** The columns that a stage has: points of the reviewer only where there are any. */
export function columnsOf(sheet: ScoreSheet): readonly SheetColumn[] {
  const appraised = [sheet.total, ...sheet.adjustments].some((row) => row.appraised !== null)
  const surveyed = sheet.total.survey !== null
  return sheetColumnKeys.filter((key) => {
    if (key === 'appraised') return appraised
    if (key === 'survey') return surveyed
    return key === 'final' ? appraised || surveyed : true
  })
}

export type SheetTableColumn = Column & { readonly key: SheetColumn }

/**
 * The columns asked for, in the order of the sheet; number, title and maximum are never left out. Widths are of a
 * table 252 wide: columns of figures and of codes have what they need, columns of text share the rest.
 * `reviewed`: whether a reviewer has spoken; `longestCode`: letters of the longest code.
 */
export function sheetColumns(
  wanted: readonly SheetColumn[],
  progress: Progress,
  reviewed: boolean,
  longestCode = 0,
): readonly SheetTableColumn[] {
  const keys = sheetColumnKeys.filter((key) => always.has(key) || wanted.includes(key))
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)
  const codeWidth = Math.min(Math.max(12.5, 3.5 + 1.9 * longestCode), 32)
  const fixed = codeWidth + sum(keys.map((key) => (isFixed(key) ? shapes[key].width : 0)))
  const flexible = sum(keys.map((key) => (isFixed(key) ? 0 : shapes[key].width)))
  const widthOf = (key: SheetColumn) => {
    if (key === 'code') return codeWidth
    return isFixed(key) ? shapes[key].width : (shapes[key].width * (252 - fixed)) / flexible
  }
  return keys.map((key) => ({
    ...shapes[key],
    key,
    title: titleOf(key, progress, reviewed),
    width: widthOf(key),
  }))
}

function isFixed(key: SheetColumn): boolean {
  return key === 'code' || shapes[key].kind !== 'text'
}

const always: ReadonlySet<SheetColumn> = new Set(['code', 'title', 'max'])

const points = { kind: 'points', align: 'right', width: 14.5 } as const

const shapes: Readonly<Record<SheetColumn, Omit<Column, 'key' | 'title'>>> = {
  code: { kind: 'text', align: 'left', width: 0 },
  title: { kind: 'text', align: 'left', width: 58 },
  max: points,
  declared: { kind: 'text', align: 'left', width: 44 },
  self: points,
  appraised: points,
  survey: points,
  final: points,
  index: { kind: 'percent', align: 'right', width: 15.5 },
  evidence: { kind: 'text', align: 'left', width: 42 },
  explanation: { kind: 'text', align: 'left', width: 50 },
}

function titleOf(key: SheetColumn, progress: Progress, reviewed: boolean): string {
  switch (key) {
    case 'code':
      return 'STT'
    case 'title':
      return 'Lĩnh vực/Tiêu chí/\nTiêu chí thành phần'
    case 'max':
      return 'Điểm tối đa'
    case 'declared':
      return 'Số liệu kê khai'
    case 'self':
      return 'Điểm tự đánh giá'
    case 'appraised':
      return 'Điểm thẩm định'
    case 'survey':
      return 'Điểm điều tra XHH'
    case 'final':
      return progress === 'complete' ? 'Điểm đạt được' : 'Điểm đạt được (tạm tính)'
    case 'index':
      return indexTitles[progress]
    case 'evidence':
      return 'Tài liệu kiểm chứng\n(số trong danh mục; mục, trang)'
    case 'explanation':
      return reviewed ? 'Giải trình/Ý kiến thẩm định' : 'Giải trình'
  }
}

const indexTitles: Readonly<Record<Progress, string>> = {
  self: 'Chỉ số tự đánh giá (%)',
  partly: 'Chỉ số tạm tính (%)',
  complete: 'Chỉ số (%)',
}
