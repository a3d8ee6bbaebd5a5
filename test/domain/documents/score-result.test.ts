import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rule } from '../../../src/domain/criterion.ts'
import type { Dossier } from '../../../src/domain/dossier.ts'
import { addPoints, noPoints, parsePoints } from '../../../src/domain/points.ts'
import { rowsOf, scoreDossier } from '../../../src/domain/score.ts'
import { anyDossier } from '../generate.ts'
import { branchOf, dossierOf, grant, leafOf, roundOf, setOf, valueOf, yesNo } from '../sample.ts'
import { sampleDossier } from './quy-nhon.ts'
import { factsOf, paragraphsOf, scoreTable, sheetOf, textOf } from './reading.ts'
import { runs } from '../../runs.ts'

const survey: Rule = { kind: 'survey', options: [1, 0.6, 0.2, 0] }
const byReviewer: Rule = { kind: 'number', step: 0.25, by: 'reviewer' }
const thirds: Rule = {
  kind: 'ratio',
  numerator: 'Đúng hạn',
  denominator: 'Tổng số',
  bands: [{ from: 0, award: 'proportional' }],
  emptyDenominator: 'zero',
}

test('the sample’s result is printed with its base, index, tier and what it leaves out', () => {
  expect(factsOf(sheetOf(sampleDossier()))).toEqual({
    'Tổng điểm tự đánh giá (tạm tính)': '73,41 điểm',
    'Điểm tối đa áp dụng': '100 − 2,50 (không áp dụng) = 97,50',
    'Điểm tối đa phần tự đánh giá':
      '97,50 − 12,50 (chưa có điểm điều tra xã hội học) − 0,50 (chưa có điểm cơ quan thẩm định chấm) = 84,50',
    'Chỉ số tự đánh giá (tạm tính)': '86,88\u202f%',
    'Xếp loại tự đánh giá (dự kiến)': 'Tốt',
    'Tổng điểm chưa gồm':
      'điều tra xã hội học (6 tiêu chí, tối đa 12,50 điểm); cơ quan thẩm định chấm (1 tiêu chí, tối đa 0,50 điểm)',
  })
})

test('while leaves are open the index is a range and the tier is "chưa xếp loại"', () => {
  const set = setOf([branchOf('1', [leafOf('a'), leafOf('b'), leafOf('c'), leafOf('d')])])
  expect(factsOf(sheetOf(dossierOf(set, { a: 'yes' })))).toEqual({
    'Tổng điểm tự đánh giá (tạm tính)': '1,00 điểm (còn 3 tiêu chí chưa chấm)',
    'Điểm tối đa áp dụng': '4',
    'Chỉ số tự đánh giá (tạm tính)': 'từ 25,00\u202f% đến 100,00\u202f%',
    'Xếp loại tự đánh giá (dự kiến)': 'chưa xếp loại (còn 3 tiêu chí chưa chấm)',
    'Tổng điểm chưa gồm': 'phần đơn vị chưa chấm (3 tiêu chí, tối đa 3,00 điểm)',
  })
})

test('an untouched dossier has no total, no figure for an index and no tier', () => {
  const facts = factsOf(sheetOf(dossierOf(setOf([leafOf('a')]))))
  expect(facts['Tổng điểm tự đánh giá (tạm tính)']).toBe('chưa chấm')
  expect(facts['Chỉ số tự đánh giá (tạm tính)']).toBe('từ 0,00\u202f% đến 100,00\u202f%')
})

test('a dossier in which nothing applies has no index and no tier', () => {
  const facts = factsOf(sheetOf(dossierOf(setOf([leafOf('a')]), { a: 'notApplicable' })))
  expect(facts['Điểm tối đa áp dụng']).toBe('1 − 1,00 (không áp dụng) = 0,00')
  expect(Object.values(facts)).toEqual(expect.arrayContaining(['chưa tính được', 'chưa xếp loại']))
})

test('below the lowest tier is said in words; a set without tiers says nothing of them', () => {
  const low = dossierOf(setOf([leafOf('a')]), { a: 'no' })
  expect(factsOf(sheetOf(low))['Xếp loại tự đánh giá (dự kiến)']).toBe('dưới mức xếp loại thấp nhất')
  const without = dossierOf(setOf([leafOf('a')], { tiers: [] }), { a: 'no' })
  expect(Object.keys(factsOf(sheetOf(without))).filter((label) => label.startsWith('Xếp loại'))).toEqual([])
})

test('the tier is expected till the result is final', () => {
  const set = setOf([leafOf('a')])
  const review = { rounds: [roundOf(1, { a: grant(1) })], surveys: {} }
  const labelsAt = (stage: Dossier['stage']) =>
    Object.keys(factsOf(sheetOf(dossierOf(set, { a: 'yes' }, { stage, review }))))
  expect(labelsAt('appraised')).toContain('Xếp loại (dự kiến)')
  expect(labelsAt('finalised')).toContain('Xếp loại')
})

test('a base that the reviewer has begun to fill is no longer called the unit’s own', () => {
  const set = setOf([branchOf('1', [leafOf('a'), leafOf('asked', survey), leafOf('judged', byReviewer)])])
  const review = { rounds: [roundOf(1, { judged: grant(0.5) })], surveys: {} }
  expect(factsOf(sheetOf(dossierOf(set, { a: 'yes' }, { review })))).toMatchObject({
    'Điểm tối đa để tính chỉ số': '3,00 − 1,00 (chưa có điểm điều tra xã hội học) = 2,00',
  })
})

const oddRows = setOf([branchOf('1', [leafOf('a', thirds), leafOf('b', thirds), leafOf('c', thirds)])])
const third = { numerator: 1, denominator: 3 }
const rounding = /chỉ làm tròn đến 2 chữ số thập phân khi in/

test('where printed lines do not add up to the printed total, a note says why', () => {
  const dossier = dossierOf(oddRows, { a: third, b: third, c: third })
  const table = scoreTable(sheetOf(dossier))
  expect([textOf(table, 'a', 'self'), textOf(table, '1', 'self')]).toEqual(['0,33', '1,00'])
  expect(paragraphsOf(sheetOf(dossier)).filter((text) => rounding.test(text))).toHaveLength(1)
})

test('where they add up, or the set rounds each leaf, there is no such note', () => {
  const even = dossierOf(oddRows, {
    a: { numerator: 1, denominator: 4 },
    b: third,
    c: { numerator: 0, denominator: 3 },
  })
  expect(paragraphsOf(sheetOf(even)).filter((text) => rounding.test(text))).toEqual([])
  const rounded = dossierOf({ ...oddRows, rounding: 'leaf' }, { a: third, b: third, c: third })
  expect(textOf(scoreTable(sheetOf(rounded)), '1', 'self')).toBe('0,99')
  expect(paragraphsOf(sheetOf(rounded)).filter((text) => rounding.test(text))).toEqual([])
})

test('whatever the dossier, a sheet without the note adds up line by line as it is printed', () => {
  const columns = ['self', 'appraised', 'survey', 'final'] as const
  fc.assert(
    fc.property(anyDossier(), (dossier) => {
      const document = sheetOf(dossier, { columns })
      fc.pre(!paragraphsOf(document).some((text) => /chỉ làm tròn/.test(text)))
      const table = scoreTable(document)
      const read = (key: string, column: string) => {
        const text = textOf(table, key, column)
        return /\d/.test(text) ? valueOf(parsePoints(text.replaceAll('.', ''))) : noPoints
      }
      const parents = rowsOf(scoreDossier(dossier).areas).filter(({ children }) => children.length > 0)
      expect(parents.map(({ key }) => columns.map((column) => read(key, column)))).toEqual(
        parents.map(({ children }) =>
          columns.map((column) => addPoints(...children.map(({ key }) => read(key, column)))),
        ),
      )
    }),
    runs(150),
  )
})

test('a ceiling that holds the total down is named', () => {
  const set = setOf([leafOf('x', yesNo)], {
    adjustments: { bonus: { max: 1, items: [leafOf('b')] }, penalty: { max: 1, items: [] }, ceiling: 1.5 },
  })
  const document = sheetOf(dossierOf(set, { x: 'yes', b: 'yes' }))
  expect(textOf(scoreTable(document), ':total', 'self')).toBe('1,50')
  expect(paragraphsOf(document)).toContain('Tổng điểm không vượt quá 1,5 điểm theo bộ tiêu chí.')
  expect(paragraphsOf(sheetOf(dossierOf(set, { x: 'no', b: 'yes' })))).toEqual([
    'Danh mục chưa có tài liệu nào.',
  ])
})
