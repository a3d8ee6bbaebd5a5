import { expect, test } from 'vitest'
import { readSurveyLines, surveyTemplate } from '../../src/domain/survey-lines.ts'
import { surveyedSet, unitOf } from './sample-results.ts'
import { problemsOf, valueOf } from './sample.ts'

const round = { set: surveyedSet, units: [unitOf('phường A'), unitOf('xã B')] }
const read = (...rows: readonly string[]) => valueOf(readSurveyLines(rows.join('\n'), round))

test('counts are read by the names of the columns, whatever stands above them', () => {
  const lines = read(
    'KẾT QUẢ ĐIỀU TRA',
    'STT\tĐơn vị\tTiêu chí\tNội dung\tRất hài lòng\tHài lòng\tBình thường\tKhông hài lòng'.normalize('NFD'),
    '1\tUBND phường A\t3\tMức độ hài lòng\t1.120\t60\t15\t5',
    '2\tXã  B\tTiêu chí 3\t\t10\t0\t\t0',
  )
  expect(lines.map(({ unit, leaf, entry, problems }) => [unit?.id, leaf?.key, entry, problems])).toEqual([
    ['phường A', '3', { counts: [1120, 60, 15, 5] }, []],
    ['xã B', '3', { counts: [10, 0, 0, 0] }, []],
  ])
})

test('points of a report, and groups on rows of their own', () => {
  const lines = read(
    'Đơn vị\tMã TC\tTiêu chí\tNhóm\tTrọng số\tPhiếu phát ra\tPhiếu thu về\tM1\tM2\tM3\tM4\tĐiểm\tSố người trả lời',
    'phường A\t\t3\t\t\t\t\t\t\t\t\t25,44\t200',
    'xã B\t\t3\tNgười dân\t0,6\t200\t190\t100\t50\t20\t10',
    'xã B\t\t3\tDoanh nghiệp\t0,4\t50\t50\t50\t0\t0\t0',
  )
  expect(lines.map(({ lines: rows, entry, problems }) => [rows, entry, problems])).toEqual([
    [[2], { points: 25.44, answers: 200 }, []],
    [
      [3, 4],
      {
        groups: [
          { name: 'Người dân', weight: 0.6, issued: 200, returned: 190, counts: [100, 50, 20, 10] },
          { name: 'Doanh nghiệp', weight: 0.4, issued: 50, returned: 50, counts: [50, 0, 0, 0] },
        ],
      },
      [],
    ],
  ])
})

test.each([
  ['an unknown unit', 'UBND xã C\t3\t1\t0\t0\t0', 'không có đơn vị "UBND xã C"'],
  ['another set', 'xã B\t7.7\t1\t0\t0\t0', 'thuộc bộ tiêu chí khác'],
  ['a criterion that is no survey', 'xã B\t1.1\t1\t0\t0\t0', '"1.1"'],
  ['no number', 'xã B\t3\tnhiều\t0\t0\t0', 'Dòng 2: Số liệu "nhiều" không phải là số'],
  ['a column too many', 'xã B\t3\t1\t0\t0\t0\t5', 'nhiều số phiếu hơn 4 mức'],
  ['answers of nobody', 'xã B\t3\t0\t0\t0\t0', 'Không có phiếu trả lời nào'],
  ['a part of an answer', 'xã B\t3\t1,5\t0\t0\t0', 'số nguyên'],
])('a row with %s is told and not taken', (_, row, words) => {
  const [line] = read('Đơn vị\tTiêu chí\tA\tB\tC\tD\tE', row)
  expect(line?.entry).toBeNull()
  expect(line?.problems.join()).toContain(words)
})

test('a row with answers and points of a report is told and not taken', () => {
  const [line] = read('Đơn vị\tTiêu chí\tA\tB\tC\tD\tĐiểm\tSố người trả lời', 'xã B\t3\t9\t1\t0\t0\t20\t10')
  expect(line?.entry).toBeNull()
  expect(line?.problems.join()).toContain('vừa có số phiếu vừa có điểm')
})

test('the same unit and criterion twice is told, once', () => {
  const [line, ...rest] = read('Đơn vị\tTiêu chí\tA\tB\tC\tD', 'xã B\t3\t1\t0\t0\t0', 'xã B\t3\t2\t0\t0\t0')
  expect(rest).toEqual([])
  expect(line).toMatchObject({ lines: [2, 3], entry: null })
  expect(line?.problems).toEqual([
    'Các dòng 2, 3 cùng một đơn vị, một tiêu chí. Giữ lại một dòng, hoặc ghi tên nhóm.',
  ])
})

test('an empty template has a row for each unit and says nothing when read back', () => {
  const template = surveyTemplate(round)
  expect(template[0]).toEqual([
    'Đơn vị',
    'Tiêu chí',
    'Nội dung',
    'Mức 1 (100\u202f%)',
    'Mức 2 (60\u202f%)',
    'Mức 3 (20\u202f%)',
    'Mức 4 (0\u202f%)',
    'Điểm',
    'Số người trả lời',
  ])
  const text = template.map((cells) => cells.join('\t')).join('\n')
  const lines = valueOf(readSurveyLines(text, round))
  expect(lines.map(({ unit, entry, problems }) => [unit?.id, entry, problems])).toEqual([
    ['phường A', null, []],
    ['xã B', null, []],
  ])
})

test('a list without headings is refused with what to do', () => {
  expect(problemsOf(readSurveyLines('xã B\t3\t1\t0', round))[0]?.message).toContain('dòng tiêu đề')
  expect(problemsOf(readSurveyLines('', round))).toHaveLength(1)
})
