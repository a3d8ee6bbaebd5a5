import type { Dossier } from '../dossier.ts'
import type { Leaf } from '../criterion.ts'
import type { BoardLine, LeaderBoard } from '../leader-board.ts'
import { formatIndex, formatPoints, type Points } from '../points.ts'
import { approvalWords } from './approval-words.ts'
import { codesByKey } from './codes.ts'
import {
  maxCell,
  pointsCell,
  remarkCell,
  singleHead,
  textCell,
  type Block,
  type Cell,
  type Column,
  type Document,
} from './document.ts'
import { fileNameOf, footOf, marksOf } from './marks.ts'
import { officialHead, signaturesOf, type HeadData } from './official-head.ts'
import { describeBase } from './score-result.ts'
import { sourceLines } from './source-lines.ts'

type Options = { readonly code: string | null; readonly head?: HeadData | undefined }

/** Phiếu trình lãnh đạo: one page, total and areas beside last year's, and the criteria a leader should look at. */
export function leaderPaper(dossier: Dossier, board: LeaderBoard, { code, head }: Options): Document {
  const { unit, year, set } = dossier
  const name = `Phiếu trình lãnh đạo kết quả tự đánh giá năm ${year}`
  const { left, right } = signaturesOf(dossier, head)
  const columns = columnsOf(board)
  return {
    meta: {
      title: `${name} – ${unit.name}`,
      author: unit.name,
      subject: `${set.title}, phiên bản ${set.version}`,
      keywords: ['Chỉ số cải cách hành chính', 'PAR INDEX', String(year)],
      language: 'vi',
      fileName: fileNameOf('phiếu trình lãnh đạo', dossier, code),
    },
    marks: marksOf(dossier),
    foot: footOf(dossier, code),
    sections: [
      {
        orientation: 'portrait',
        head: officialHead(dossier, head),
        title: ['PHIẾU TRÌNH LÃNH ĐẠO', `Kết quả tự đánh giá Chỉ số cải cách hành chính năm ${year}`],
        subtitle: sourceLines(dossier),
        bookmark: 'Phiếu trình lãnh đạo',
        blocks: [
          {
            kind: 'table',
            caption: 'Điểm tự đánh giá theo lĩnh vực, bên cạnh năm trước',
            columns,
            head: singleHead(columns),
            rows: [...board.areas, board.total].map((line) => ({
              key: line.row.key,
              kind: line === board.total ? 'total' : 'plain',
              level: 0,
              bookmark: null,
              cells: cellsOf(line, dossier, columns),
            })),
          },
          ...indexNote(board, set.digits),
          ...listsOf(dossier, board),
          { kind: 'paragraph', text: approvalWords(dossier), tone: 'body' },
          { kind: 'signatures', left, right: { ...right, title: ['Ý KIẾN LÃNH ĐẠO', ...right.title] } },
        ],
      },
    ],
  }
}

/** More than that many do not fit the page; the rest is counted. */
const mostListed = 10

function columnsOf({ total }: LeaderBoard): readonly Column[] {
  const year = total.before?.year
  const points = (key: string, title: string): Column => ({
    key,
    title,
    kind: 'points',
    align: 'right',
    width: 24,
  })
  return [
    { key: 'title', title: 'Lĩnh vực', kind: 'text', align: 'left', width: 90 },
    points('max', 'Điểm tối đa áp dụng'),
    points('self', 'Điểm tự đánh giá'),
    ...(year === undefined
      ? []
      : [
          points('selfBefore', `Tự đánh giá năm ${year}`),
          points('appraisedBefore', `Thẩm định năm ${year}`),
        ]),
  ]
}

function cellsOf({ row, before }: BoardLine, { set }: Dossier, columns: readonly Column[]): readonly Cell[] {
  const cell = (points: Points | null | undefined): Cell =>
    points === null || points === undefined ? remarkCell('–') : pointsCell(points, set.digits)
  const cells: Readonly<Record<string, Cell>> = {
    title: textCell([row.code, row.title].filter(Boolean).join('. ')),
    max: maxCell(row.applicableMax, set.digits),
    self: cell(row.self),
    selfBefore: cell(before?.self),
    appraisedBefore: cell(before?.appraised),
  }
  return columns.map(({ key }) => cells[key] ?? remarkCell('–'))
}

function indexNote({ total, open }: LeaderBoard, digits: number): readonly Block[] {
  const { index } = total.row
  const base = `Điểm tối đa áp dụng: ${describeBase(total.row, digits)}.`
  const result =
    index === null
      ? ''
      : open.length > 0
        ? ` Chưa xếp loại: còn ${open.length} tiêu chí chưa chấm.`
        : ` Chỉ số tự đánh giá (tạm tính): ${formatIndex(index, digits)}.`
  return [{ kind: 'paragraph', text: base + result, tone: 'body' }]
}

function listsOf(dossier: Dossier, board: LeaderBoard): readonly Block[] {
  const codes = codesByKey(dossier.set)
  const { digits } = dossier.set
  const nameOf = ({ key, title }: Leaf) => `${codes.get(key) ?? ''} ${title}`.trim()
  const lists = [
    { title: 'Chưa chấm', items: board.open.map(nameOf) },
    { title: 'Thiếu tài liệu kiểm chứng, chưa giải trình', items: board.noEvidence.map(nameOf) },
    {
      title: 'Năm trước bị điều chỉnh giảm, năm nay chấm lại cao hơn',
      items: board.claimedAgain.map(
        (leaf) =>
          `${nameOf(leaf)} (năm trước ${formatPoints(leaf.before.self, digits)} → ${formatPoints(leaf.before.appraised, digits)}; năm nay ${formatPoints(leaf.self, digits)})`,
      ),
    },
    {
      title: 'Không áp dụng',
      items: board.notApplicable.map(
        (leaf) => `${nameOf(leaf)}${leaf.reason === '' ? ' (chưa ghi lý do)' : `: ${leaf.reason}`}`,
      ),
    },
  ]
  const empty = lists.filter(({ items }) => items.length === 0).map(({ title }) => title.toLowerCase())
  return [
    ...lists.filter(({ items }) => items.length > 0).flatMap(({ title, items }) => listed(title, items)),
    ...(empty.length === 0
      ? []
      : [{ kind: 'paragraph', text: `Không có tiêu chí: ${empty.join('; ')}.`, tone: 'body' } as const]),
  ]
}

function listed(title: string, items: readonly string[]): readonly Block[] {
  const rest = items.length - mostListed
  const text = `${items.slice(0, mostListed).join('; ')}${rest > 0 ? `; và ${rest} tiêu chí khác` : ''}`
  return [
    { kind: 'heading', text: `${title} (${items.length})` },
    { kind: 'paragraph', text: /[.)]$/.test(text) ? text : `${text}.`, tone: 'body' },
  ]
}
