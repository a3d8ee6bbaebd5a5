import type { Office } from '../assignment.ts'
import { leavesByKey } from '../criteria.ts'
import { formatDay } from '../day.ts'
import type { Dossier } from '../dossier.ts'
import { pointsFromNumber } from '../points.ts'
import { codesByKey } from './codes.ts'
import {
  maxCell,
  remarkCell,
  singleHead,
  textCell,
  type Column,
  type Document,
  type Row,
} from './document.ts'
import { fileNameOf, footOf, marksOf } from './marks.ts'
import { officialHead, signaturesOf, type HeadData } from './official-head.ts'
import { sourceLines } from './source-lines.ts'

/** Bảng phân công tự đánh giá: which office fills in which criteria, and by when. `only` leaves the list of one office. */
export function assignmentList(
  dossier: Dossier,
  offices: readonly Office[],
  options: { readonly head?: HeadData; readonly only?: string } = {},
): Document {
  const { unit, year, set } = dossier
  const listed = offices.filter(({ assignee }) => options.only === undefined || assignee === options.only)
  const name = `Bảng phân công tự đánh giá năm ${year}`
  return {
    meta: {
      title: `${name} – ${unit.name}`,
      author: unit.name,
      subject: `${set.title}, phiên bản ${set.version}`,
      keywords: ['Chỉ số cải cách hành chính', 'phân công', String(year)],
      language: 'vi',
      fileName: fileNameOf(`bảng phân công ${options.only ?? ''}`, dossier, null),
    },
    marks: marksOf(dossier),
    foot: footOf(dossier, null),
    sections: [
      {
        orientation: 'portrait',
        head: officialHead(dossier, options.head),
        title: ['BẢNG PHÂN CÔNG TỰ ĐÁNH GIÁ', `CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}`],
        subtitle: [unit.name, ...sourceLines(dossier)],
        bookmark: 'Bảng phân công',
        blocks: [
          {
            kind: 'table',
            caption: 'Tiêu chí theo đơn vị phụ trách',
            columns,
            head: singleHead(columns),
            rows: listed.flatMap((office) => rowsOf(dossier, office)),
          },
          { kind: 'signatures', ...signaturesOf(dossier, options.head) },
        ],
      },
    ],
  }
}

const columns: readonly Column[] = [
  { key: 'code', title: 'Mã', kind: 'text', align: 'left', width: 16 },
  { key: 'title', title: 'Tiêu chí, tiêu chí thành phần', kind: 'text', align: 'left', width: 96 },
  { key: 'max', title: 'Điểm tối đa', kind: 'points', align: 'right', width: 18 },
  { key: 'due', title: 'Hạn', kind: 'text', align: 'center', width: 24 },
  { key: 'state', title: 'Tình trạng', kind: 'text', align: 'left', width: 26 },
]

function rowsOf(dossier: Dossier, { assignee, keys, open, handout, late }: Office): readonly Row[] {
  const [leaves, codes] = [leavesByKey(dossier.set), codesByKey(dossier.set)]
  const title = assignee === '' ? 'Chưa phân công' : assignee
  const due = handout?.due ? formatDay(handout.due) : ''
  const done = `${keys.length - open.length}/${keys.length} đã chấm`
  const head: Row = {
    key: `:${assignee}`,
    kind: 'area',
    level: 0,
    bookmark: title,
    cells: [
      textCell(''),
      textCell(title),
      remarkCell(''),
      textCell(due),
      remarkCell(late > 0 ? `${done}; quá hạn ${late} ngày` : done),
    ],
  }
  return [
    head,
    ...keys.flatMap((key): Row[] => {
      const leaf = leaves.get(key)
      if (!leaf) return []
      const state = open.includes(key) ? 'chưa chấm' : 'đã chấm'
      const cells = [
        textCell(codes.get(key) ?? leaf.code),
        textCell(leaf.title),
        maxCell(pointsFromNumber(leaf.max), dossier.set.digits),
        textCell(due),
        remarkCell(state),
      ]
      return [{ key, kind: 'leaf', level: 1, bookmark: null, cells }]
    }),
  ]
}
