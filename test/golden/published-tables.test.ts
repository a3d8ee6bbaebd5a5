import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Tier } from '../../src/domain/criteria.ts'
import { movementsOf } from '../../src/domain/movement.ts'
import { addPoints, formatChange, pointsFromNumber, pointsToNumber } from '../../src/domain/points.ts'
import { findDoubts } from '../../src/domain/ranking-doubts.ts'
import type { RankingLines } from '../../src/domain/ranking-lines.ts'
import { parseRanking, rankTable, type RankingTable, type TableUnit } from '../../src/domain/ranking-table.ts'
import { printedIndex, rankBlock } from '../../src/domain/ranking.ts'
import { readRankingText } from '../../src/files/ranking-text.ts'
import { valueOf } from '../domain/sample.ts'

/**
 * Results as they were published, pasted as a clerk would. The files hold the figures and words of the pages, cells
 * between tabs; what is computed here was printed there too, unless a test says otherwise.
 */
const published = (name: string) =>
  readFileSync(new URL(`tables/${name}.tsv`, import.meta.url), 'utf8').trimEnd()

function linesOf(text: string): RankingLines {
  const read = valueOf(readRankingText(text))
  if (read.kind === 'unclear') throw new Error(`unclear: ${read.line}`)
  return read.lines
}

function tableOf(units: readonly TableUnit[], more: Partial<RankingTable> = {}): RankingTable {
  const source = { number: '', date: null, issuer: 'UBND tỉnh', url: null, quality: 'press' }
  const head = {
    format: 'par-index-ranking',
    formatVersion: 1,
    index: 'Chỉ số CCHC',
    block: 'Khối',
    year: 2021,
  }
  return valueOf(parseRanking({ ...head, max: 100, digits: 2, tiers: [], source, set: null, units, ...more }))
}

const messagesOf = (table: RankingTable) => findDoubts(table).map(({ message }) => message)
const placesOf = ({ units }: RankingTable) => units.map(({ printedPlace }) => printedPlace)
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)

describe('Thừa Thiên Huế 2021, 21 departments (Quyết định 24/QĐ-UBND, 05/01/2022), three decimals', () => {
  const text = published('thua-thien-hue-so-2021')
  const units = () => linesOf(text).units
  // The thresholds are not on the page; these fit what it prints.
  const tiers: readonly Tier[] = [
    { name: 'Xuất sắc', from: 90 },
    { name: 'Tốt', from: 80 },
    { name: 'Khá', from: 65 },
    { name: 'Trung bình', from: 50 },
  ]
  const cells = text.split(/\t|\n/)

  test('the order, the places and the tiers are those printed; a tier of nobody counts 0', () => {
    const table = tableOf(units(), { digits: 3, tiers: [...tiers] })
    const ranking = rankTable(table)
    expect(ranking.units.map(({ unit }) => unit)).toEqual(table.units.map(({ id }) => id))
    expect(ranking.units.map(({ place }) => place)).toEqual(upTo(21))
    expect(placesOf(table)).toEqual(upTo(21))
    expect(ranking.tiers.map(({ count }) => count)).toEqual([1, 14, 6, 0])
    const printed = text.split('\n').slice(1)
    expect(ranking.units.map(({ tier }) => tier)).toEqual(printed.map((line) => line.split('\t').at(-1)))
    expect(messagesOf(table)).toEqual([])
  })

  test.each([
    ['cells apart, as the page gives them', cells.join('\n\n')],
    ['cells on lines, nothing between', cells.join('\n')],
    ['lone tabs between, as a browser copies', cells.join('\n\t\n')],
    ['a tab after each cell', cells.join('\t\n')],
    ['a title broken over two lines', cells.join('\n\n').replace('Điểm đánh giá', 'Điểm\n\nđánh giá')],
    ['single spaces, as out of a PDF', text.replaceAll('\t', ' ')],
    ['spaces that do not break, letters decomposed', text.replaceAll('\t', '\u00a0').normalize('NFD')],
    ['semicolons', text.replaceAll('\t', ';')],
  ])('reads alike with %s', (_, pasted) => {
    expect(linesOf(pasted)).toEqual(linesOf(text))
  })

  test('a department whose result is missing is told of, in whichever form', () => {
    const gap = text.replace('9\tSở Du lịch\t83,533\t9\tTốt', '9\tSở Du lịch\tchưa có\t9\tTốt')
    const spaced = text.replaceAll('\t', ' ').replace('9 Sở Du lịch 83,533 9 Tốt', '9 Sở Du lịch')
    const empty = text.split(/\t|\n/).filter((cell) => cell !== '83,533')
    for (const pasted of [gap, gap.split(/\t|\n/).join('\n\n'), empty.join('\n\n'), spaced]) {
      const lines = linesOf(pasted)
      expect(lines.units).toHaveLength(21)
      expect(lines.units[8]).toMatchObject({ name: 'Sở Du lịch', index: null, status: 'notRanked' })
      expect(lines.problems.map(({ path }) => path)).toEqual(['units.8.index'])
    }
  })
})

describe('Vĩnh Phúc 2019 (Quyết định 1007/QĐ-UBND, 24/4/2020), direct and survey points, blocks in one page', () => {
  const text = published('vinh-phuc-2019')
  const [central = '', departments = ''] = text.split(/\n(?=2\.)/)

  test.each([
    ['central bodies', central, 5],
    ['the first departments', departments, 9],
  ])('%s: parts add up to the total, places are those printed', (_, block, count) => {
    const { units, problems } = linesOf(block)
    const table = tableOf(units)
    expect(problems).toEqual([])
    expect(placesOf(table)).toEqual(upTo(count))
    expect(units.every(({ appraised, survey }) => appraised !== undefined && survey !== undefined)).toBe(true)
    expect(messagesOf(table)).toEqual([])
  })

  test('a part that was mistyped contradicts the total', () => {
    const { units } = linesOf(central.replace('57,75', '55,75'))
    expect(messagesOf(tableOf(units))).toEqual([
      'Các phần điểm của "Ngân hàng Nhà nước tỉnh" cộng lại là 87,88, nhưng tổng điểm ghi 89,88. Đối chiếu với văn bản công bố.',
    ])
  })

  test('both blocks at once, in cells between tabs or each on a line: one is told to paste each by itself', () => {
    for (const pasted of [text, text.split(/\t|\n/).join('\n\n')]) {
      const { units, problems } = linesOf(pasted)
      expect(units).toHaveLength(14)
      expect(units.every(({ index }) => index !== null)).toBe(true)
      expect(problems.map(({ message }) => message)).toEqual([
        '"2. Nhóm các sở, ban, ngành:" là tên khối, không phải đơn vị nên đã bỏ. Mỗi khối xếp hạng riêng: dán từng khối thành một bảng.',
      ])
    }
  })
})

describe('Thanh Hóa 2024, 20 departments (Quyết định 482/QĐ-UBND), mean 85,41; figures alike in print, places apart', () => {
  const text = published('thanh-hoa-so-2024')

  test('mean and order are those printed', () => {
    const { units, problems } = linesOf(text)
    const { mean, min, max } = rankTable(tableOf(units))
    expect(units).toHaveLength(20)
    expect([printedIndex(mean ?? 0, 2), min, max]).toEqual([85.41, 76.53, 90.05])
    expect(problems.map(({ message }) => message)).toEqual([
      '"Bình quân" là dòng tổng hợp, không phải đơn vị nên đã bỏ.',
    ])
  })

  test('two pairs share a place here and are told to rest on figures that were not printed', () => {
    const table = tableOf(linesOf(text).units)
    expect(rankTable(table).units.filter(({ tied }) => tied)).toMatchObject([
      { index: 90.02, place: 2 },
      { index: 90.02, place: 2 },
      { index: 85.02, place: 13 },
      { index: 85.02, place: 13 },
    ])
    const doubts = messagesOf(table)
    expect(doubts).toHaveLength(2)
    expect(doubts[0]).toMatch(/^"Văn phòng UBND tỉnh" in hạng 3, dù chỉ số in bằng đơn vị hạng 2 \(90,02\)/)
    expect(doubts[1]).toMatch(/^"Sở Y tế" in hạng 14, dù chỉ số in bằng đơn vị hạng 13 \(85,02\)/)
  })

  test('a row lost on the way is seen in the mean', () => {
    const { problems } = linesOf(text.replace(/\n20\t.*/, ''))
    expect(problems[0]?.message).toContain(
      'Dòng này in 85,41, nhưng các chỉ số đã đọc có trung bình 85,88: có thể thiếu dòng',
    )
  })
})

test('Thanh Hóa 2023: Ban Dân tộc has 68,32 points and 81,33 %, for 16 points do not apply to it', () => {
  const { units } = linesOf(
    'Đơn vị\tTổng điểm đạt được\tĐiểm tối đa áp dụng\tChỉ số CCHC (%)\nSở Công Thương\t92.83\t100\t92.83%\nBan Quản lý Khu kinh tế Nghi Sơn\t91.651\t100\t91.651%\nBan Dân tộc\t68.32\t84\t81.33%',
  )
  expect(units.map(({ points, index }) => [points, index])).toEqual([
    [92.83, 92.83],
    [91.651, 91.651],
    [68.32, 81.33],
  ])
  expect(messagesOf(tableOf(units))).toEqual([])
  const whole = units.map((unit) => ({ ...unit, applicableMax: 100 }))
  expect(messagesOf(tableOf(whole))).toEqual([
    '68,32 trên 100 điểm không phải là chỉ số 81,33 của "Ban Dân tộc". Đối chiếu với văn bản công bố.',
  ])
})

test('Thừa Thiên Huế 2020, e-government of districts: 42,63 of 48 points that apply are 44,41 of 50, the eighth', () => {
  const { units } = linesOf(published('thua-thien-hue-cqdt-2020'))
  const table = tableOf(units, { index: 'Chính quyền điện tử', max: 50 })
  expect(units[7]).toEqual({
    id: 'ubnd-thanh-pho-hue',
    name: 'UBND thành phố Huế',
    index: 44.41,
    points: 42.63,
    applicableMax: 48,
  })
  expect(rankTable(table).units.map(({ unit }) => unit)).toEqual(units.map(({ id }) => id))
  expect(rankTable(table).units.some(({ tied }) => tied)).toBe(false)
  expect(messagesOf(table)).toEqual([])
})

test('PAR INDEX 2020, the first ten provinces: a head on two lines, parts that are off by a hundredth in print', () => {
  const { units } = linesOf(published('par-index-2020'))
  const table = tableOf(units)
  expect(rankTable(table).units.map(({ place }) => place)).toEqual(upTo(10))
  expect(messagesOf(table)).toEqual([])
  expect(units[0]).toEqual({
    id: 'quang-ninh',
    name: 'Quảng Ninh',
    index: 91.04,
    appraised: 57.66,
    areas: {
      'Tác động của CCHC Chỉ số hài lòng': 9.56,
      'Tác động của CCHC Khảo sát lãnh đạo, quản lý': 18.83,
      'Tác động đến phát triển kinh tế - xã hội': 5,
    },
    printedPlace: 1,
  })
  for (const { appraised = 0, areas = {}, index } of units) {
    const sum = addPoints(...[appraised, ...Object.values(areas)].map(pointsFromNumber))
    expect(Math.abs(pointsToNumber(sum) - (index ?? 0))).toBeLessThan(0.015)
  }
})

describe('PAR INDEX 2022 to 2024, means of the six regions', () => {
  const of = (figures: readonly number[]) =>
    [
      'Đồng bằng sông Hồng',
      'Đông Nam Bộ',
      'Trung du miền núi phía Bắc',
      'Bắc Trung Bộ',
      'ĐBSCL',
      'Tây Nguyên',
    ].flatMap((unit, at) => (figures[at] === undefined ? [] : [{ unit, index: figures[at] }]))

  test('2023: the last two share the fifth place, nobody has the sixth', () => {
    const { units } = rankBlock(of([88.33, 87.79, 87.72, 86.82, 85.42, 85.42]))
    expect(units.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 5])
    expect(units.map(({ tied }) => tied)).toEqual([false, false, false, false, true, true])
  })

  test('the changes from 2022 are those printed', () => {
    const [movement] = movementsOf([
      { year: 2022, results: of([86.62, 84.74, 85, 84.25]) },
      { year: 2023, results: of([88.33, 87.79, 87.72, 86.82]) },
    ])
    const changes = movement?.changes.map((change) => formatChange(change / 1e8, 2))
    expect(changes).toEqual(['+1,71', '+3,05', '+2,72', '+2,57'])
  })
})

test('PCI 2021 out of a PDF: ten parts before the result, a place and a tier after it; only some provinces', () => {
  const { units, problems } = linesOf(published('pci-2021'))
  expect(problems).toEqual([])
  expect(units.map(({ name, index }) => [name, index])).toEqual([
    ['Quảng Ninh', 73.02],
    ['Hải Phòng', 70.61],
    ['Đồng Tháp', 70.53],
    ['TT-Huế', 69.24],
    ['TP.HCM', 67.5],
  ])
})
