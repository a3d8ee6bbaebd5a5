import { expect, test } from 'vitest'
import { describeOtherIndex, describeTask } from '../../src/domain/board-words.ts'
import { boardPaper } from '../../src/domain/documents/board-paper.ts'
import { draftRemedy } from '../../src/domain/remedy.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { unitBoard } from '../../src/domain/unit-board.ts'
import { sampleDossier } from './documents/quy-nhon.ts'
import { wordsOf } from './documents/reading.ts'
import { yearTable } from './sample-ranking.ts'

const dossier = sampleDossier()
const sheet = scoreDossier(dossier)
const plan = draftRemedy(sheet, { dossier, target: 'tăng ít nhất 3 bậc so với năm 2022' })
const ask = { dossier, sheet, plan, places: 3, seed: 1, today: '2023-04-01' }

function tableOf(year: number) {
  const others = Array.from({ length: 9 }, (_, at) => ({
    id: `u${at}`,
    name: `Phường ${at}`,
    index: 80 + at * 2 + ((at * 7 + year) % 3) / 4,
  }))
  return yearTable(year, {
    block: 'Khối phường',
    source: { number: '', date: null, issuer: 'UBND thành phố', url: null, quality: 'decision' },
    units: [...others, { id: 'own', name: dossier.unit.name, index: 85.1 }],
  })
}
const tables = [2022, 2021, 2020, 2019].map(tableOf)

test('strongest and weakest areas are told from the best and the worst, none in both', () => {
  const { strongest, weakest } = unitBoard({ ...ask, tables: [] })
  const shares = [...strongest, ...[...weakest].reverse()].map(({ index }) => index ?? 0)
  expect(shares).toEqual([...shares].sort((a, b) => b - a))
  expect(new Set([...strongest, ...weakest].map(({ key }) => key)).size).toBe(6)
})

test('with the tables of the block it tells places and the target; without them it says neither', () => {
  const board = unitBoard({ ...ask, tables })
  expect(board.years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022])
  expect(board.target?.words).toMatch(/^Để từ hạng \d lên hạng \d trên 10 đơn vị/)
  expect(board.target?.chance).toMatch(/^trong 100 lần mô phỏng theo biến động các năm 2019–2022/)
  expect(unitBoard({ ...ask, tables: [] })).toMatchObject({ years: [], target: null })
})

test('another index has a line of its own: the place, what as many places cost there, and its scale', () => {
  const [table] = tables
  if (!table) throw new Error('no table')
  const ict = {
    ...table,
    index: 'Xếp hạng CNTT',
    max: 1,
    units: table.units.map((one) => ({ ...one, index: (one.index ?? 0) / 100 })),
  }
  const board = unitBoard({ ...ask, places: 1, tables: [...tables, ict] })
  expect(board.years).toHaveLength(4)
  expect(board.others).toEqual([
    {
      index: 'Xếp hạng CNTT',
      year: 2022,
      words: 'hạng 7/10, 0,85 (thang 1); lên hạng 6 cần từ 0,87',
    },
  ])
  expect(unitBoard({ ...ask, tables: [ict] })).toMatchObject({ years: [], target: null })
  const [later] = unitBoard({ ...ask, tables: [{ ...ict, year: 2025 }] }).others
  expect(later && describeOtherIndex(later, 2022)).toContain(
    'Xếp hạng CNTT năm 2025 (bảng sau năm của hồ sơ): hạng',
  )
})

test('years after the dossier stay out of the paper; a target on such a table says so', () => {
  const wordsWith = (years: readonly number[]) => {
    const board = unitBoard({ ...ask, tables: years.map(tableOf) })
    return wordsOf(boardPaper(dossier, sheet, board, { code: null, withChance: false }))
  }
  const both = wordsWith([2023, 2022])
  expect([both.includes('2022'), both.includes('2023')]).toEqual([true, false])
  const later = wordsWith([2023]).join(' ')
  expect(later).toContain('Chưa có bảng xếp hạng nào đến năm 2022 có tên đơn vị.')
  expect(later).toContain('So với kết quả năm 2023 (bảng sau năm của hồ sơ): ')
})

test('a chance enters the paper only when it is chosen', () => {
  const board = unitBoard({ ...ask, tables })
  const wordsWith = (withChance: boolean) =>
    wordsOf(boardPaper(dossier, sheet, board, { code: null, withChance })).join(' ')
  expect([wordsWith(false), wordsWith(true)].map((words) => words.includes('mô phỏng'))).toEqual([
    false,
    true,
  ])
})

test('a long task is cut in what is to be done, never in who does it and by when', () => {
  const [one] = plan.tasks
  if (!one) throw new Error('no task')
  const long = {
    ...one,
    content: 'Xây dựng lại phụ lục kế hoạch '.repeat(9),
    lead: 'Văn phòng',
    due: '2023-03-01',
  }
  const words = describeTask(long, 84)
  expect(words).toMatch(/^Xây dựng lại .*… \(Văn phòng\), hạn 01\/03\/2023$/)
  expect(words.length).toBeLessThanOrEqual(84)
})

test('the paper names late tasks first and counts those it leaves out', () => {
  const late = {
    ...plan,
    tasks: plan.tasks.map((task, at) => (at === 7 ? { ...task, due: '2023-03-01' } : task)),
  }
  const board = unitBoard({ ...ask, plan: late, tables: [] })
  const words = wordsOf(boardPaper(dossier, sheet, board, { code: null, withChance: false }))
  expect(words.find((one) => one.startsWith('- '))).toContain('Quá hạn')
  expect(words.join('\n')).toContain(`ngoài 3 việc dưới đây còn ${plan.tasks.length - 3} nhiệm vụ chưa xong.`)
})
