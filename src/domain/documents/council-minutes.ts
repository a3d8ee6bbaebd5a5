import { councilEntries } from '../appraisal-stage.ts'
import { leavesByKey } from '../criteria.ts'
import { printIndex } from '../publication.ts'
import { pointsFromNumber } from '../points.ts'
import type { BlockResult } from '../results.ts'
import { standingOf } from '../review.ts'
import type { Round } from '../round.ts'
import { rowsOf } from '../score.ts'
import { headBlock } from './block-name.ts'
import { blockSummary } from './block-summary.ts'
import { codesByKey } from './codes.ts'
import { codesAnnex } from './dossier-codes.ts'
import {
  plainRow,
  pointsCell,
  remarkCell,
  singleHead,
  textCell,
  type Block,
  type Column,
  type Document,
} from './document.ts'
import { dottedLines, headline, say } from './letter.ts'
import { pointsOrDash } from './points-cells.ts'
import {
  nameReviewer,
  reviewerHead,
  roundFrame,
  roundLines,
  sayFigures,
  type Reviewed,
  type ReviewerOptions,
} from './reviewer-paper.ts'

/** Biên bản họp Hội đồng thẩm định: results, ties and disputes to decide on, and what the council already concluded. */
export function councilMinutes(
  round: Round,
  blocks: readonly BlockResult[],
  all: readonly Reviewed[],
  options: ReviewerOptions,
): Document {
  const subject = `Họp Hội đồng thẩm định Chỉ số cải cách hành chính năm ${round.year}`
  return {
    ...roundFrame(round, { name: `Biên bản ${subject}`, what: 'biên bản họp hội đồng thẩm định' }),
    sections: [
      {
        orientation: 'portrait',
        head: reviewerHead(round, options),
        title: ['BIÊN BẢN', subject],
        subtitle: [round.title],
        bookmark: 'Biên bản họp Hội đồng',
        blocks: [
          say('Thời gian: …… giờ ……, ngày …… tháng …… năm ……….'),
          say('Địa điểm: ……………………………………………………………………'),
          headline('I. THÀNH PHẦN'),
          membersTable(),
          headline('II. NỘI DUNG'),
          say(
            `1. ${nameReviewer(round)} báo cáo kết quả thẩm định: đã nhận ${all.length}/${round.units.length} hồ sơ; kết quả theo khối như sau:`,
          ),
          sayFigures(roundLines(round, options)),
          blockSummary(round, blocks),
          ...tiesOf(round, blocks),
          ...disputesOf(all),
          ...concludedOf(all),
          say('5. Ý kiến thảo luận:'),
          dottedLines(3),
          headline('III. KẾT LUẬN'),
          dottedLines(3),
          say('Biên bản lập xong lúc …… giờ …… cùng ngày, các thành viên thống nhất ký tên./.'),
          {
            kind: 'signatures',
            left: { title: ['THƯ KÝ'], note: '(Ký, ghi rõ họ tên)', name: '' },
            right: { title: ['CHỦ TỊCH HỘI ĐỒNG'], note: '(Ký, ghi rõ họ tên)', name: '' },
          },
        ],
      },
      ...codesAnnex(blocks, options, 'Biên bản họp Hội đồng thẩm định ngày …… tháng …… năm ………'),
    ],
  }
}

const memberColumns: readonly Column[] = [
  { key: 'no', title: 'STT', kind: 'text', align: 'center', width: 12 },
  { key: 'name', title: 'Họ và tên', kind: 'text', align: 'left', width: 55 },
  { key: 'post', title: 'Chức vụ, cơ quan', kind: 'text', align: 'left', width: 60 },
  { key: 'role', title: 'Nhiệm vụ trong Hội đồng', kind: 'text', align: 'left', width: 38 },
]

function membersTable(): Block {
  return {
    kind: 'table',
    caption: 'Thành phần dự họp',
    columns: memberColumns,
    head: singleHead(memberColumns),
    rows: Array.from({ length: 7 }, (_, at) =>
      plainRow(`:${at}`, [textCell(String(at + 1)), textCell(''), textCell(''), textCell('')]),
    ),
  }
}

/** Ties are for the council to decide on. */
function tiesOf({ set }: Round, blocks: readonly BlockResult[]): readonly Block[] {
  const lines = blocks.flatMap(({ block, ranked }) => {
    const places = [...new Set(ranked.filter(({ tied }) => tied).map(({ place }) => place))]
    return places.map((place) => {
      const same = ranked.filter((one) => one.place === place)
      const names = same.map(({ result }) => result.unit.name).join(', ')
      return `${headBlock(block)}, hạng ${place}: ${names} (chỉ số ${printIndex(same[0]?.index ?? 0, set.digits)} %).`
    })
  })
  return lines.length === 0
    ? [say('2. Đơn vị đồng hạng: không có.')]
    : [say('2. Đơn vị đồng hạng:'), ...lines.map((line) => say(line))]
}

/** Criteria on which two appraisers of one round differ. */
function disputesOf(all: readonly Reviewed[]): readonly Block[] {
  const lines = all.flatMap(({ unit, dossier }) => {
    const keys = [...leavesByKey(dossier.set).keys()].filter(
      (key) => standingOf(dossier.review, key).kind === 'conflict',
    )
    const codes = codesByKey(dossier.set)
    return keys.length === 0 ? [] : [`${unit.name}: ${keys.map((key) => codes.get(key) ?? key).join(', ')}.`]
  })
  return lines.length === 0
    ? [say('3. Tiêu chí các cơ quan thẩm định chưa thống nhất: không có.')]
    : [say('3. Tiêu chí các cơ quan thẩm định chưa thống nhất:'), ...lines.map((line) => say(line))]
}

const points = { kind: 'points', align: 'right', width: 18 } as const
const concludedColumns: readonly Column[] = [
  { key: 'unit', title: 'Đơn vị', kind: 'text', align: 'left', width: 40 },
  { key: 'code', title: 'Mã', kind: 'text', align: 'left', width: 16 },
  { key: 'title', title: 'Tiêu chí', kind: 'text', align: 'left', width: 42 },
  { ...points, key: 'self', title: 'Tự đánh giá' },
  { ...points, key: 'council', title: 'Hội đồng' },
  { key: 'reason', title: 'Lý do', kind: 'text', align: 'left', width: 44 },
]

/** What the council's own entries say. */
function concludedOf(all: readonly Reviewed[]): readonly Block[] {
  const rows = all.flatMap(({ unit, dossier, sheet }) => {
    const [codes, leaves] = [codesByKey(dossier.set), leavesByKey(dossier.set)]
    const selves = new Map(rowsOf([...sheet.areas, ...sheet.adjustments]).map(({ key, self }) => [key, self]))
    const { digits } = dossier.set
    return councilEntries(dossier).flatMap(({ id, items }) =>
      Object.entries(items).map(([key, item]) =>
        plainRow(`${unit.id} ${id} ${key}`, [
          textCell(unit.name),
          textCell(codes.get(key) ?? key),
          textCell(leaves.get(key)?.title ?? ''),
          pointsOrDash(selves.get(key) ?? null, digits),
          typeof item.points === 'number'
            ? pointsCell(pointsFromNumber(item.points), digits)
            : remarkCell('không áp dụng'),
          textCell(item.reason),
        ]),
      ),
    )
  })
  if (rows.length === 0) return [say('4. Hội đồng xem xét, kết luận từng nội dung:'), dottedLines(2)]
  return [
    say('4. Hội đồng kết luận:'),
    {
      kind: 'table',
      caption: 'Kết luận của Hội đồng',
      columns: concludedColumns,
      head: singleHead(concludedColumns),
      rows,
    },
  ]
}
