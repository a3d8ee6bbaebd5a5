import { formatDay } from '../day.ts'
import type { Dossier } from '../dossier.ts'
import { rowsOf, type ScoreSheet } from '../score.ts'
import { approvalWords } from './approval-words.ts'
import { singleHead, type Document, type Section } from './document.ts'
import { evidenceTable } from './evidence-list.ts'
import { fileNameOf, footOf, marksOf } from './marks.ts'
import { officialHead, signaturesOf, type HeadData } from './official-head.ts'
import { columnsOf, progressOf, sheetColumns, type SheetColumn } from './score-columns.ts'
import { resultFacts, resultNotes } from './score-result.ts'
import { sheetRows } from './score-rows.ts'
import { sourceLines } from './source-lines.ts'
import { note } from './letter.ts'

/** `code`: the dossier's code, null while it is not frozen. `columns`: those wanted; absent, those the stage has. */
export type ScoreSheetOptions = {
  readonly code: string | null
  readonly columns?: readonly SheetColumn[] | undefined
  readonly head?: HeadData | undefined
}

/** Bảng tự đánh giá, chấm điểm: the sheet that the head of the unit signs, with the list of evidence. */
export function scoreSheetDocument(
  dossier: Dossier,
  sheet: ScoreSheet,
  options: ScoreSheetOptions,
): Document {
  const { unit, year, set } = dossier
  const title = ['BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM', `CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}`]
  const name = `Bảng tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${year}`
  return {
    meta: {
      title: `${name} – ${unit.name}`,
      author: unit.name,
      subject: `${set.title}, phiên bản ${set.version}`,
      keywords: [
        'Chỉ số cải cách hành chính',
        'PAR INDEX',
        String(year),
        ...(options.code === null ? [] : [options.code]),
      ],
      language: 'vi',
      fileName: fileNameOf('bảng tự đánh giá', dossier, options.code),
    },
    marks: marksOf(dossier),
    foot: footOf(dossier, options.code),
    sections: [sheetSection(dossier, sheet, title, options), evidenceSection(dossier, name)],
  }
}

function sheetSection(
  dossier: Dossier,
  sheet: ScoreSheet,
  title: readonly string[],
  { columns: wanted, head }: ScoreSheetOptions,
): Section {
  const progress = progressOf(sheet)
  const codes = rowsOf([...sheet.areas, ...sheet.adjustments]).map(({ code }) => code.length)
  const reviewed = dossier.review.rounds.length > 0
  const columns = sheetColumns(wanted ?? columnsOf(sheet), progress, reviewed, Math.max(...codes))
  const keys = columns.map(({ key }) => key)
  const notes = resultNotes(dossier, sheet)
  const contact = describeContact(dossier)
  return {
    orientation: 'landscape',
    head: officialHead(dossier, head),
    title,
    subtitle: subtitleOf(dossier, progressWords[progress]),
    bookmark: 'Bảng điểm',
    blocks: [
      {
        kind: 'table',
        caption: 'Bảng điểm theo lĩnh vực, tiêu chí, tiêu chí thành phần',
        columns,
        head: singleHead(columns),
        rows: sheetRows(dossier, sheet, keys),
      },
      { kind: 'facts', facts: resultFacts(dossier, sheet) },
      ...notes.map(note),
      ...(dossier.seal ? [{ kind: 'paragraph', text: approvalWords(dossier), tone: 'body' } as const] : []),
      ...(contact === '' ? [] : [{ kind: 'paragraph', text: contact, tone: 'body' } as const]),
      { kind: 'signatures', ...signaturesOf(dossier, head) },
    ],
  }
}

function evidenceSection(dossier: Dossier, name: string): Section {
  const table = evidenceTable(dossier)
  return {
    orientation: 'landscape',
    head: null,
    title: ['DANH MỤC TÀI LIỆU KIỂM CHỨNG'],
    subtitle: [`(Kèm theo ${name} của ${dossier.unit.name})`],
    bookmark: 'Danh mục tài liệu kiểm chứng',
    blocks: [table ?? { kind: 'paragraph', text: 'Danh mục chưa có tài liệu nào.', tone: 'body' }],
  }
}

const progressWords = {
  self: 'Tạm tính theo điểm tự đánh giá, chưa thẩm định',
  partly: 'Tạm tính: còn tiêu chí chưa có điểm thẩm định hoặc điểm điều tra xã hội học',
  complete: null,
}

/** Unit and block; period, freeze, set and decision; the letter it went with; how final the figures are. */
function subtitleOf(dossier: Dossier, progress: string | null): readonly string[] {
  const { unit, sent } = dossier
  return [
    [unit.name, unit.block].filter((name) => name.trim() !== '').join(' – '),
    ...sourceLines(dossier),
    ...(sent && sent.number.trim() !== ''
      ? [`(Kèm theo Báo cáo số ${sent.number}${sent.date === null ? '' : ` ngày ${formatDay(sent.date)}`})`]
      : []),
    ...(progress === null ? [] : [`(${progress})`]),
  ]
}

function describeContact({ contact }: Dossier): string {
  if (!contact || contact.name.trim() === '') return ''
  return [
    `Người lập biểu: ${contact.name}`,
    contact.title,
    contact.phone.trim() === '' ? '' : `điện thoại ${contact.phone}`,
    contact.email.trim() === '' ? '' : `thư điện tử ${contact.email}`,
  ]
    .filter((part) => part.trim() !== '')
    .join('; ')
}
