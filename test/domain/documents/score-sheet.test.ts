import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { leavesByKey } from '../../../src/domain/criteria.ts'
import type { Leaf, Rule } from '../../../src/domain/criterion.ts'
import { addPoints, noPoints, pointsFromNumber } from '../../../src/domain/points.ts'
import { rowsOf, scoreDossier } from '../../../src/domain/score.ts'
import { anyDossier } from '../generate.ts'
import { branchOf, dossierOf, grant, leafOf, roundOf, setOf, yesNo } from '../sample.ts'
import { sampleDossier } from './quy-nhon.ts'
import { cellOf, factsOf, rowOf, scoreTable, sheetOf, textOf, titlesOf, wordsOf } from './reading.ts'
import { runs } from '../../runs.ts'

const survey: Rule = { kind: 'survey', options: [1, 0.6, 0.2, 0] }
const byReviewer: Rule = { kind: 'number', step: 0.25, by: 'reviewer' }

/** One area with an answered leaf, an open one, an excluded one, a survey and a figure of the reviewer. */
const mixedSet = setOf([
  branchOf('1', [
    branchOf('1.1', [leafOf('done'), leafOf('open')]),
    leafOf('excluded'),
    leafOf('asked', survey),
    leafOf('judged', byReviewer),
  ]),
])
const mixed = dossierOf(mixedSet, { done: 'yes', excluded: 'notApplicable' })

test('every area, criterion and leaf of the sample has its line, in the order of the set, with its own figures', () => {
  const dossier = sampleDossier()
  const sheet = scoreDossier(dossier)
  const table = scoreTable(sheetOf(dossier))
  const rows = rowsOf(sheet.areas)
  expect(table.rows.map(({ key }) => key)).toEqual([...rows.map(({ key }) => key), ':total'])
  expect(new Set(leavesByKey(dossier.set).keys())).toEqual(
    new Set(rows.filter(({ children }) => children.length === 0).map(({ key }) => key)),
  )
  for (const row of rows) {
    expect(textOf(table, row.key, 'code')).toBe(row.code)
    expect(textOf(table, row.key, 'title')).toBe(row.title)
    expect(cellOf(table, row.key, 'max')).toMatchObject({ kind: 'points', points: row.max })
    expect(cellOf(table, row.key, 'self')).toMatchObject(
      row.self === null ? { kind: 'remark', text: '–' } : { kind: 'points', points: row.self },
    )
  }
})

test('levels and kinds follow the tree, whatever the depth of a leaf', () => {
  const table = scoreTable(sheetOf(mixed))
  const shapeOf = (key: string) => [rowOf(table, key).kind, rowOf(table, key).level]
  expect(shapeOf('1')).toEqual(['area', 0])
  expect(shapeOf('1.1')).toEqual(['criterion', 1])
  expect(shapeOf('done')).toEqual(['leaf', 2])
  expect(shapeOf('asked')).toEqual(['leaf', 1])
  expect(rowOf(table, '1').bookmark).toBe('1. Tiêu chí 1')
  expect(rowOf(table, '1.1').bookmark).toBeNull()
})

test('whatever the dossier, every printed point is the sheet’s and every sum is that of the lines under it', () => {
  const columns = ['self', 'appraised', 'survey', 'final'] as const
  fc.assert(
    fc.property(anyDossier(), (dossier) => {
      const sheet = scoreDossier(dossier)
      const table = scoreTable(sheetOf(dossier, { columns: ['declared', ...columns, 'index'] }))
      const printed = (key: string, column: string) => {
        const cell = cellOf(table, key, column)
        return cell.kind === 'points' ? cell.points : null
      }
      const rows = rowsOf([...sheet.areas, ...sheet.adjustments])
      const parents = rows.filter(({ children }) => children.length > 0)
      expect(rows.map(({ key }) => columns.map((column) => printed(key, column)))).toEqual(
        rows.map((row) => columns.map((column) => row[column])),
      )
      expect(parents.map(({ key }) => columns.map((column) => printed(key, column) ?? noPoints))).toEqual(
        parents.map(({ children }) =>
          columns.map((column) => addPoints(...children.map(({ key }) => printed(key, column) ?? noPoints))),
        ),
      )
      const sums = table.rows.some(({ key }) => key === ':areas') ? ':areas' : ':total'
      expect(printed(':total', 'final')).toBe(sheet.total.final)
      expect(['self', 'appraised', 'survey'].map((column) => printed(sums, column))).toEqual([
        sheet.total.self,
        sheet.total.appraised,
        sheet.total.survey,
      ])
      const blocks = table.rows.filter(({ key }) => key === ':bonus' || key === ':penalty')
      expect(blocks.map(({ key }) => printed(key, 'final'))).toEqual(
        blocks.map(({ key }) => (key === ':bonus' ? sheet.bonus : sheet.penalty)),
      )
    }),
    runs(150),
  )
})

test('whatever the dossier, each row has a cell for each column and no word of the machine', () => {
  fc.assert(
    fc.property(anyDossier(), (dossier) => {
      const document = sheetOf(dossier)
      for (const { rows, columns, head } of [scoreTable(document)]) {
        expect(new Set(rows.map(({ cells }) => cells.length))).toEqual(new Set([columns.length]))
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        expect(head.map((cells) => cells.reduce((sum, cell) => sum + cell.columns, 0))).toEqual([
          columns.length,
        ])
      }
      expect(wordsOf(document).filter((word) => /undefined|NaN|null|\[object|Infinity/.test(word))).toEqual(
        [],
      )
    }),
    runs(150),
  )
})

test('an open leaf prints "chưa chấm", never a figure; its parents say how many are open and print no index', () => {
  const table = scoreTable(sheetOf(mixed))
  expect(cellOf(table, 'open', 'self')).toEqual({ kind: 'remark', text: 'chưa chấm' })
  expect(textOf(table, 'open', 'declared')).toBe('chưa kê khai')
  expect(textOf(table, 'open', 'index')).toBe('–')
  for (const key of ['1', '1.1', ':total']) {
    expect(textOf(table, key, 'self')).toBe('1,00')
    expect(textOf(table, key, 'index')).toBe('–')
    expect(textOf(table, key, 'declared')).toBe('còn 1 tiêu chí chưa chấm')
  }
})

test('a parent of which nothing is answered prints "chưa chấm", not 0', () => {
  const table = scoreTable(sheetOf(dossierOf(mixedSet)))
  expect(textOf(table, '1.1', 'self')).toBe('chưa chấm')
  expect(textOf(table, ':total', 'self')).toBe('chưa chấm')
})

test('whatever the dossier, no open leaf shows a point and no line over one shows an index', () => {
  fc.assert(
    fc.property(anyDossier(), (dossier) => {
      const sheet = scoreDossier(dossier)
      const table = scoreTable(sheetOf(dossier, { columns: ['self', 'final', 'index'] }))
      const over = rowsOf(sheet.areas).filter((row) =>
        rowsOf([row]).some(({ key }) => sheet.open.includes(key)),
      )
      expect(
        new Set(sheet.open.flatMap((key) => [textOf(table, key, 'self'), textOf(table, key, 'final')])),
      ).toEqual(new Set(sheet.open.length > 0 ? ['chưa chấm'] : []))
      expect(over.filter(({ key }) => textOf(table, key, 'index') !== '–')).toEqual([])
    }),
    runs(150),
  )
})

test('an excluded leaf prints "Không áp dụng" and dashes', () => {
  const table = scoreTable(
    sheetOf(mixed, { columns: ['declared', 'self', 'appraised', 'survey', 'final', 'index'] }),
  )
  expect(textOf(table, 'excluded', 'declared')).toBe('Không áp dụng')
  for (const column of ['self', 'appraised', 'survey', 'final', 'index'])
    expect(textOf(table, 'excluded', column)).toBe('–')
})

test('the reason of an exclusion that is not the unit’s choice is printed', () => {
  const ratio: Rule = {
    kind: 'ratio',
    numerator: 'Đúng hạn',
    denominator: 'Tổng số',
    bands: [{ from: 0, award: 'proportional' }],
    emptyDenominator: 'exclude',
  }
  const late: Rule = {
    kind: 'deadline',
    due: '03-31',
    yearOffset: 0,
    steps: [{ daysLate: 0, points: 1 }],
    newUnit: 'exclude',
  }
  const set = setOf([
    branchOf('1', [leafOf('none', ratio), leafOf('young', late), leafOf('asked', survey), leafOf('struck')]),
  ])
  const dossier = dossierOf(
    set,
    { none: { numerator: 0, denominator: 0 }, struck: 'yes' },
    {
      unit: { id: 'a', name: 'UBND xã A', level: 'commune', block: '', since: '2022-07-01' },
      review: { rounds: [roundOf(1, { struck: grant('notApplicable') })], surveys: {}, surveyHeld: false },
    },
  )
  const table = scoreTable(sheetOf(dossier))
  expect(textOf(table, 'none', 'declared')).toBe('Không áp dụng. Không phát sinh (0/0)')
  expect(textOf(table, 'young', 'declared')).toBe('Không áp dụng (đơn vị thành lập sau thời hạn)')
  expect(textOf(table, 'asked', 'declared')).toBe('Không áp dụng (không điều tra xã hội học)')
  expect(textOf(table, 'struck', 'declared')).toBe('Không áp dụng (theo kết quả thẩm định)')
  expect(textOf(table, '1', 'declared')).toBe('Không áp dụng')
})

test('what the reviewer gives is named as such and awaited, not "chưa chấm"', () => {
  const table = scoreTable(sheetOf(mixed, { columns: ['declared', 'self', 'survey', 'final'] }))
  expect([textOf(table, 'asked', 'declared'), textOf(table, 'judged', 'declared')]).toEqual([
    'Điều tra xã hội học',
    'Cơ quan thẩm định chấm',
  ])
  expect([textOf(table, 'asked', 'self'), textOf(table, 'judged', 'self')]).toEqual(['–', '–'])
  expect([textOf(table, 'asked', 'final'), textOf(table, 'judged', 'final')]).toEqual(['chưa có', 'chưa có'])
  expect([textOf(table, 'asked', 'survey'), textOf(table, 'done', 'survey')]).toEqual(['chưa có', '–'])
})

test('before the appraisal the sheet has the unit’s columns only and is headed "tự đánh giá" and "tạm tính"', () => {
  const document = sheetOf(mixed)
  expect(titlesOf(scoreTable(document))).toEqual([
    'STT',
    'Lĩnh vực/Tiêu chí/\nTiêu chí thành phần',
    'Điểm tối đa',
    'Số liệu kê khai',
    'Điểm tự đánh giá',
    'Chỉ số tự đánh giá (%)',
    'Tài liệu kiểm chứng\n(số trong danh mục; mục, trang)',
    'Giải trình',
  ])
  expect(document.sections[0]?.subtitle).toContain('(Tạm tính theo điểm tự đánh giá, chưa thẩm định)')
  expect(Object.keys(factsOf(document))).toEqual(
    expect.arrayContaining([
      'Tổng điểm tự đánh giá (tạm tính)',
      'Chỉ số tự đánh giá (tạm tính)',
      'Xếp loại tự đánh giá (dự kiến)',
    ]),
  )
})

test('once a part is appraised its columns appear, and all is "tạm tính" till the rest is', () => {
  const review = { rounds: [roundOf(1, { done: grant(0.5) })], surveys: {} }
  const document = sheetOf({ ...mixed, review })
  const table = scoreTable(document)
  expect(titlesOf(table)).toEqual(
    expect.arrayContaining(['Điểm thẩm định', 'Điểm đạt được (tạm tính)', 'Chỉ số tạm tính (%)']),
  )
  expect(titlesOf(table)).not.toContain('Điểm điều tra XHH')
  expect([
    textOf(table, 'done', 'self'),
    textOf(table, 'done', 'appraised'),
    textOf(table, 'done', 'final'),
  ]).toEqual(['1,00', '0,50', '0,50'])
  expect(textOf(table, 'open', 'appraised')).toBe('chưa thẩm định')
  expect(factsOf(document)).toHaveProperty('Tổng điểm đạt được (tạm tính)')
})

test('a sheet that is appraised wholly says "tạm tính" nowhere', () => {
  const rounds = [roundOf(1, { done: grant(0.5), open: grant(1), judged: grant(0.25) })]
  const surveys = { asked: { counts: [10, 0, 0, 0] } }
  const document = sheetOf({ ...mixed, stage: 'finalised', review: { rounds, surveys } })
  expect(titlesOf(scoreTable(document))).toEqual(
    expect.arrayContaining(['Điểm thẩm định', 'Điểm điều tra XHH', 'Điểm đạt được', 'Chỉ số (%)']),
  )
  expect(wordsOf(document).filter((word) => /tạm tính|dự kiến/i.test(word))).toEqual([])
  expect(factsOf(document)).toMatchObject({
    'Tổng điểm đạt được': '2,75 điểm',
    'Điểm tối đa áp dụng': '5 − 1,00 (không áp dụng) = 4,00',
    'Chỉ số CCHC': '68,75\u202f%',
  })
})

test('scores that reviewers disagree on are printed as not agreed, questions as not appraised', () => {
  const rounds = [
    roundOf(1, { done: grant(0.5), open: grant(null) }, { id: 'a' }),
    roundOf(1, { done: grant(1) }, { id: 'b' }),
    roundOf(1, { judged: grant(0.5) }, { id: 'c' }),
  ]
  const table = scoreTable(sheetOf({ ...mixed, review: { rounds, surveys: {} } }))
  expect(textOf(table, 'done', 'appraised')).toBe('chưa thống nhất')
  expect(textOf(table, 'open', 'appraised')).toBe('chưa thẩm định')
})

test('columns are printed as asked, in the order of the sheet; number, title and maximum always', () => {
  const table = scoreTable(sheetOf(mixed, { columns: ['final', 'self'] }))
  expect(table.columns.map(({ key }) => key)).toEqual(['code', 'title', 'max', 'self', 'final'])
})

test('notes, explanations and reasons stand together, round by round', () => {
  const evidence = sampleDossier().evidence.slice(0, 1)
  const [first] = evidence
  const dossier = dossierOf(
    mixedSet,
    {},
    {
      answers: {
        done: {
          value: 'yes',
          note: ' Theo báo cáo. ',
          citations: [{ evidence: first?.id ?? '', where: ' trang 2 ' }],
        },
      },
      evidence,
      explanations: {
        done: [
          {
            round: 1,
            at: '2023-01-10',
            by: 'B',
            text: 'Đã bổ sung',
            citations: [{ evidence: first?.id ?? '', where: '' }],
          },
        ],
      },
      review: {
        surveys: {},
        rounds: [
          roundOf(1, { done: grant(null) }),
          roundOf(2, { done: grant(1) }),
          roundOf(3, { done: grant(1) }, { kind: 'council' }),
        ],
      },
    },
  )
  const table = scoreTable(sheetOf(dossier))
  expect(titlesOf(table)).toContain('Giải trình/Ý kiến thẩm định')
  expect(textOf(table, 'done', 'evidence')).toBe('[1] trang 2')
  expect(textOf(table, 'done', 'explanation').split('\n')).toEqual([
    'Theo báo cáo.',
    'Thẩm định lần 1: Đề nghị giải trình',
    'Giải trình lần 1: Đã bổ sung [1]',
    'Thẩm định lần 2: Theo tài liệu kiểm chứng',
    'Hội đồng: Theo tài liệu kiểm chứng',
  ])
})

test('bonus and penalty stand in blocks of their own, capped, between the sum of the areas and the total', () => {
  const set = setOf([branchOf('1', [leafOf('x', yesNo)])], {
    adjustments: {
      bonus: { max: 1.5, items: [leafOf('b1'), leafOf('b2'), leafOf('b3')] },
      penalty: { max: 5, items: [leafOf('p1')] },
    },
  })
  const table = scoreTable(sheetOf(dossierOf(set, { x: 'yes', b1: 'yes', b2: 'yes', p1: 'yes' })))
  expect(table.rows.map(({ key }) => key)).toEqual([
    '1',
    'x',
    ':areas',
    ':bonus',
    'b1',
    'b2',
    'b3',
    ':penalty',
    'p1',
    ':total',
  ])
  expect(
    [':areas', ':bonus', 'b1', 'b2', ':penalty', 'p1', ':total'].map((key) => textOf(table, key, 'self')),
  ).toEqual(['1,00', '1,50', '1,00', '1,00', '1,00', '1,00', '1,50'])
  expect([textOf(table, 'b3', 'self'), textOf(table, 'b3', 'declared')]).toEqual(['–', '–'])
})

test('a maximum is printed whole, even where the set prints fewer digits', () => {
  const table = scoreTable(sheetOf(dossierOf(setOf([leafOf('x', yesNo, { max: 1.125 })]))))
  expect(textOf(table, 'x', 'max')).toBe('1,125')
})

test('an area that is itself a leaf prints its answer', () => {
  const table = scoreTable(sheetOf(dossierOf(setOf([leafOf('x')]), { x: 'no' })))
  expect(rowOf(table, 'x')).toMatchObject({ kind: 'area', level: 0, bookmark: 'x. Tiêu chí x' })
  expect([textOf(table, 'x', 'declared'), textOf(table, 'x', 'self')]).toEqual(['Không', '0,00'])
})

test('every answer of the sample is printed in words', () => {
  const dossier = sampleDossier()
  const table = scoreTable(sheetOf(dossier))
  const leaves: ReadonlyMap<string, Leaf> = leavesByKey(dossier.set)
  const blank = [...leaves.keys()].filter((key) => textOf(table, key, 'declared').trim() === '')
  expect(blank).toEqual([])
  expect(textOf(table, 'procedures.on-time', 'declared')).toBe('1.182/1.224 = 96,57\u202f%')
  expect(cellOf(table, 'procedures.on-time', 'max')).toMatchObject({ points: pointsFromNumber(2.5) })
})
