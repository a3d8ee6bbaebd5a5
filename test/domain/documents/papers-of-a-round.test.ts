import { describe, expect, test } from 'vitest'
import { handOut, officesOf } from '../../../src/domain/assignment.ts'
import { assignmentList } from '../../../src/domain/documents/assignment-list.ts'
import { approvalWords } from '../../../src/domain/documents/approval-words.ts'
import { leaderPaper } from '../../../src/domain/documents/leader-paper.ts'
import { receipt } from '../../../src/domain/documents/receipt.ts'
import { reminderList } from '../../../src/domain/documents/reminder-list.ts'
import type { Dossier } from '../../../src/domain/dossier.ts'
import { leaderBoard } from '../../../src/domain/leader-board.ts'
import { unitsToRemind } from '../../../src/domain/reception.ts'
import { scoreDossier } from '../../../src/domain/score.ts'
import { summarise } from '../../../src/domain/summary.ts'
import { wholeRound } from '../sample-round.ts'
import { grant, roundOf, valueOf } from '../sample.ts'
import { dossierWith } from '../small-dossier.ts'
import {
  cellOf,
  factsOf,
  paragraphsOf,
  scoreTable,
  sheetOf as paperOf,
  textOf,
  titlesOf,
  wordsOf,
} from './reading.ts'

const at = '2022-12-01T01:00:00Z'
const boardOf = (dossier: Dossier, former: Dossier | null = null) =>
  leaderBoard(dossier, scoreDossier(dossier), former)
const former: Dossier = {
  ...dossierWith({ answers: { small: { value: 2 } } }),
  year: 2021,
  review: { rounds: [roundOf(1, { small: grant(1), time: grant(9.5) })], surveys: {} },
}

describe('the leader sees', () => {
  test('total and areas beside the self and appraised scores of last year', () => {
    const paper = leaderPaper(dossierWith(), boardOf(dossierWith(), former), { code: null })
    const table = scoreTable(paper)
    expect(titlesOf(table).slice(3)).toEqual(['Tự đánh giá năm 2021', 'Thẩm định năm 2021'])
    expect([textOf(table, 'total', 'self'), textOf(table, 'total', 'appraisedBefore')]).toEqual([
      '13,50',
      '10,50',
    ])
    expect(textOf(table, 'plan', 'appraisedBefore')).toBe('–')
    expect(
      titlesOf(scoreTable(leaderPaper(dossierWith(), boardOf(dossierWith()), { code: null }))),
    ).toHaveLength(3)
  })

  test('rows without evidence, open rows, those that do not apply, each with its reason', () => {
    const dossier = dossierWith({
      answers: {
        plan: { citations: [] },
        time: { value: 'notApplicable', note: 'Không phát sinh', citations: [] },
      },
      without: 'small',
    })
    const board = boardOf(dossier)
    expect(board.noEvidence.map(({ key }) => key)).toEqual(['plan'])
    expect(board.open.map(({ key }) => key)).toEqual(['small'])
    const words = paragraphsOf(leaderPaper(dossier, board, { code: null })).join('\n')
    expect(words).toContain('1.2 Hồ sơ đúng hạn: Không phát sinh.')
    expect(words).toContain('còn 1 tiêu chí chưa chấm')
  })

  test('rows that were lowered last year and are claimed again; not those that were granted or given up', () => {
    expect(boardOf(dossierWith(), former).claimedAgain.map(({ key }) => key)).toEqual(['small'])
    expect(boardOf(dossierWith({ answers: { small: { value: 1 } } }), former).claimedAgain).toEqual([])
    const words = paragraphsOf(
      leaderPaper(dossierWith(), boardOf(dossierWith(), former), { code: null }),
    ).join('\n')
    expect(words).toContain('1.3 Việc nhỏ (năm trước 2,00 → 1,00; năm nay 2,00)')
  })

  test('what was said, and that nothing was said before a freeze', () => {
    const approval = { by: 'Nguyễn Văn C', title: 'Chủ tịch', at, decision: 'agree', note: '' } as const
    expect(approvalWords({ approval, seal: null })).toBe(
      'Lãnh đạo đồng ý: Nguyễn Văn C, Chủ tịch, ngày 01/12/2022.',
    )
    expect(
      approvalWords({ approval: { ...approval, decision: 'revise', note: 'Bổ sung 1.2' }, seal: null }),
    ).toContain('đề nghị sửa')
    const seal = { hash: 'a'.repeat(64), at, by: '', signature: null }
    expect(approvalWords({ seal })).toBe('Hồ sơ chốt khi chưa ghi nhận ý kiến lãnh đạo.')
  })
})

test('the sheet of a freeze says what the leader said, a draft does not', () => {
  const seal = { hash: 'a'.repeat(64), at, by: '', signature: null }
  const words = (dossier: Dossier) => paragraphsOf(paperOf(dossier)).join()
  expect(words({ ...dossierWith(), revision: 1, stage: 'submitted', seal })).toContain(
    'chưa ghi nhận ý kiến lãnh đạo',
  )
  expect(words(dossierWith())).not.toContain('lãnh đạo')
})

test('the list of assignments names each office, its rows and its day', () => {
  const assigned = dossierWith({
    answers: { plan: { assignee: 'Văn phòng' }, time: { assignee: 'Văn phòng', value: null } },
  })
  const dossier = valueOf(handOut(assigned, { assignee: 'Văn phòng', due: '2022-12-05', at, by: '' }))
  const offices = officesOf(dossier, scoreDossier(dossier), '2022-12-07')
  const table = scoreTable(assignmentList(dossier, offices))
  expect(table.rows.map(({ key }) => key)).toEqual([':Văn phòng', 'plan', 'time', ':', 'small'])
  expect(textOf(table, ':Văn phòng', 'state')).toBe('1/2 đã chấm; quá hạn 2 ngày')
  expect([textOf(table, 'time', 'due'), textOf(table, 'time', 'state')]).toEqual(['05/12/2022', 'chưa chấm'])
  expect(cellOf(table, 'time', 'max').kind).toBe('points')
  const only = scoreTable(assignmentList(dossier, offices, { only: 'Văn phòng' }))
  expect(only.rows.map(({ key }) => key)).toEqual([':Văn phòng', 'plan', 'time'])
})

test('a receipt names the freeze by its number and code, the letter, and how late it is', () => {
  const [unit] = wholeRound.units
  if (!unit) throw new Error('no unit')
  const data = {
    unit,
    revision: 2,
    code: '7ZZZ-0123-ABCD',
    receivedOn: '2022-12-17',
    late: 2,
    evidence: 7,
    notes: ['Thiếu tệp số 3.'],
    letter: {
      number: '15/BC-UBND',
      date: '2022-12-17',
    },
    summary: summarise(dossierWith()),
  }
  const paper = receipt(wholeRound, data)
  expect(factsOf(paper)).toMatchObject({
    'Hồ sơ': 'Bản chốt số 2; mã hồ sơ 7ZZZ-0123-ABCD',
    'Văn bản gửi kèm': 'Số 15/BC-UBND ngày 17/12/2022',
    'Thời hạn': 'Quá hạn 2 ngày',
    'Điểm tự đánh giá': '13,50 điểm',
    'Điểm tối đa áp dụng': expect.stringMatching(/^(\d+ − .*không áp dụng\) = )?20/),
    'Kỳ đánh giá': expect.stringMatching(/^từ ngày/),
  })
  expect(paragraphsOf(paper)).toEqual(['Thiếu tệp số 3.'])
  expect(paper.meta.fileName).toBe('phieu-tiep-nhan-ubnd-phuong-a-2022-ban-chot-2')
  expect(factsOf(receipt(wholeRound, { ...data, late: 0, letter: null }))).toMatchObject({
    'Thời hạn': 'Đúng hạn',
    'Văn bản gửi kèm': 'Chưa ghi',
  })
})

test('the list of units to be reminded has their day, their days late and whom to call', () => {
  const standings = {
    'phuong-le-loi': { status: 'returned', reason: 'Thiếu TLKC', due: '2022-12-22', at } as const,
  }
  const paper = reminderList(wholeRound, unitsToRemind(wholeRound, standings, '2022-12-20'), '2022-12-20')
  const table = scoreTable(paper)
  expect(table.rows.map(({ key }) => key)).toEqual(['phuong-a', 'xa-phuoc-my', 'phuong-le-loi'])
  expect([textOf(table, 'phuong-a', 'late'), textOf(table, 'phuong-a', 'contact')]).toEqual([
    '5 ngày',
    'Trần Thị B, 0256…',
  ])
  expect([textOf(table, 'phuong-le-loi', 'due'), textOf(table, 'phuong-le-loi', 'reason')]).toEqual([
    '22/12/2022',
    'Thiếu TLKC',
  ])
  expect(wordsOf(reminderList(wholeRound, [], '2022-12-20')).join()).toContain('Không còn đơn vị nào')
})
