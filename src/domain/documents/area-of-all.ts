import type { Round } from '../round.ts'
import { rowsOf, type ScoreRow } from '../score.ts'
import { finish, type Steps } from '../steps.ts'
import { describeLeftOut, differenceUnder } from '../difference.ts'
import { codesByKey } from './codes.ts'
import {
  maxCell,
  plainRow,
  remarkCell,
  singleHead,
  textCell,
  type Column,
  type Document,
  type Row,
} from './document.ts'
import { footOf } from './marks.ts'
import { differenceCell, pointsOrDash } from './points-cells.ts'
import {
  reviewerHead,
  roundFrame,
  roundLines,
  sheetSignatures,
  type Reviewed,
  type ReviewerOptions,
} from './reviewer-paper.ts'
import { saidOf } from './review-words.ts'
import { note } from './letter.ts'

/** Phiếu thẩm định of one area of all units: what each comes to, then criterion by criterion. */
export function areaOfAll(...given: Parameters<typeof areaOfAllSteps>): Document {
  return finish(areaOfAllSteps(...given))
}

/** The same in steps, for there may be hundreds of units. */
export function* areaOfAllSteps(
  round: Round,
  all: readonly Reviewed[],
  area: string,
  options: ReviewerOptions,
): Steps<Document> {
  const criterion = round.set.areas.find(({ key }) => key === area)
  const named = criterion ? `${criterion.code}. ${criterion.title}` : area
  const name = `Phiếu thẩm định Chỉ số cải cách hành chính năm ${round.year} – Lĩnh vực ${named}`
  const frame = {
    name,
    what: 'phiếu thẩm định',
    whom: `lĩnh vực ${criterion?.code ?? area} các đơn vị`,
  }
  const units: Row[] = []
  for (const [at, one] of all.entries()) {
    units.push(unitRow(one, area, at + 1))
    yield
  }
  const leaves = yield* leafRows(round, all, area)
  const leftOut = criterion ? describeLeftOut({ areas: [criterion] }) : null
  const subtitle = [`Lĩnh vực: ${named}`, ...roundLines(round, options)]
  return {
    ...roundFrame(round, frame),
    sections: [
      {
        orientation: 'landscape',
        head: reviewerHead(round, options),
        title: ['PHIẾU THẨM ĐỊNH', `CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${round.year}`],
        subtitle: [...subtitle, `${all.length} đơn vị`],
        bookmark: 'Tổng hợp theo đơn vị',
        blocks: [
          {
            kind: 'table',
            caption: 'Điểm của lĩnh vực theo đơn vị',
            columns: unitColumns,
            head: singleHead(unitColumns),
            rows: units,
          },
          ...(leftOut === null ? [] : [note(leftOut)]),
          sheetSignatures(round, options),
        ],
      },
      {
        orientation: 'landscape',
        head: null,
        title: ['CHI TIẾT THEO TIÊU CHÍ'],
        subtitle: [`Lĩnh vực: ${named}`],
        bookmark: 'Chi tiết theo tiêu chí',
        blocks: [
          {
            kind: 'table',
            caption: 'Điểm từng tiêu chí của các đơn vị',
            columns: leafColumns,
            head: singleHead(leafColumns),
            rows: leaves,
          },
        ],
      },
    ],
  }
}

const points = { kind: 'points', align: 'right', width: 22 } as const
const unitColumns: readonly Column[] = [
  { key: 'no', title: 'STT', kind: 'text', align: 'center', width: 12 },
  { key: 'unit', title: 'Đơn vị', kind: 'text', align: 'left', width: 70 },
  { ...points, key: 'max', title: 'Điểm tối đa áp dụng' },
  { ...points, key: 'self', title: 'Tự đánh giá' },
  { ...points, key: 'appraised', title: 'Thẩm định' },
  { ...points, key: 'survey', title: 'Điều tra XHH' },
  { ...points, key: 'difference', title: 'Chênh lệch' },
  { key: 'left', title: 'Tiêu chí chưa thẩm định', kind: 'text', align: 'center', width: 24 },
]

function unitRow({ unit, dossier, sheet, code }: Reviewed, area: string, no: number): Row {
  const row = sheet.areas.find(({ key }) => key === area)
  const { digits } = dossier.set
  const dash = remarkCell('–')
  const name = textCell(`${unit.name}\n${footOf(dossier, code)}`)
  if (!row) return plainRow(unit.id, [textCell(String(no)), name, dash, dash, dash, dash, dash, dash])
  const left = rowsOf([row]).filter(
    ({ children, state, appraised, survey }) =>
      children.length === 0 && state !== 'excluded' && appraised === null && survey === null,
  ).length
  return plainRow(unit.id, [
    textCell(String(no)),
    name,
    row.state === 'excluded' ? remarkCell('không áp dụng') : maxCell(row.applicableMax, digits),
    pointsOrDash(row.self, digits),
    pointsOrDash(row.appraised, digits),
    pointsOrDash(row.survey, digits),
    differenceCell(differenceUnder(row), digits),
    textCell(left === 0 ? '' : String(left)),
  ])
}

const leafColumns: readonly Column[] = [
  { key: 'no', title: 'STT', kind: 'text', align: 'center', width: 16 },
  { key: 'title', title: 'Tiêu chí / Đơn vị', kind: 'text', align: 'left', width: 72 },
  { ...points, key: 'max', title: 'Điểm tối đa' },
  { ...points, key: 'self', title: 'Tự đánh giá' },
  { ...points, key: 'appraised', title: 'Thẩm định' },
  { ...points, key: 'difference', title: 'Chênh lệch' },
  { key: 'reason', title: 'Ý kiến thẩm định', kind: 'text', align: 'left', width: 80 },
]

/** Each criterion of the area, and under it every unit. */
function* leafRows({ set }: Round, all: readonly Reviewed[], area: string): Steps<readonly Row[]> {
  const codes = codesByKey(set)
  const units: { readonly one: Reviewed; readonly byKey: ReadonlyMap<string, ScoreRow> }[] = []
  for (const one of all) {
    units.push({ one, byKey: rowsByKey(one, area) })
    yield
  }
  const rows: Row[] = []
  for (const leaf of units[0]?.byKey.values() ?? []) {
    if (leaf.children.length > 0) continue
    const cells = [
      textCell(codes.get(leaf.key) ?? leaf.code),
      textCell(leaf.title),
      maxCell(leaf.max, set.digits),
      ...Array.from({ length: 4 }, () => textCell('')),
    ]
    rows.push({ key: leaf.key, kind: 'criterion', level: 0, bookmark: null, cells })
    for (const [at, { one, byKey }] of units.entries()) {
      rows.push(leafRow(one, byKey.get(leaf.key), leaf.key, at + 1))
      yield
    }
  }
  return rows
}

function leafRow({ unit, dossier }: Reviewed, row: ScoreRow | undefined, key: string, no: number): Row {
  const { digits } = dossier.set
  const excluded = row?.state === 'excluded'
  return plainRow(`${key} ${unit.id}`, [
    textCell(String(no)),
    textCell(unit.name),
    excluded ? remarkCell('không áp dụng') : textCell(''),
    pointsOrDash(row?.self ?? null, digits),
    row && row.appraised === null && row.survey === null && !excluded
      ? textCell('')
      : pointsOrDash(row?.appraised ?? row?.survey ?? null, digits),
    differenceCell(row ? differenceUnder(row) : null, digits),
    textCell(saidOf(dossier, key)),
  ])
}

function rowsByKey({ sheet }: Reviewed, area: string): ReadonlyMap<string, ScoreRow> {
  return new Map(rowsOf(sheet.areas.filter(({ key }) => key === area)).map((row) => [row.key, row]))
}
