import { strToU8 } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readRankingList, readRankingText, type Comma } from '../../src/files/ranking-text.ts'
import { problemsOf, valueOf } from '../domain/sample.ts'

const linesOf = (text: string, comma: Comma | null = null) => {
  const read = valueOf(readRankingText(text, comma))
  if (read.kind === 'unclear') throw new Error(`unclear: ${read.line}`)
  return read.lines.units
}
const figuresOf = (text: string, comma: Comma | null = null) =>
  linesOf(text, comma).map(({ name, index }) => [name, index])
const askedOf = (text: string) => {
  const read = valueOf(readRankingText(text))
  return read.kind === 'unclear' ? [read.decimal, read.column] : null
}

const two = [
  ['Phường A', 84.58],
  ['Phường B', 82],
]

describe('two units in every shape in which a table is pasted', () => {
  test.each([
    ['tabs', 'Phường A\t84,58\nPhường B\t82,00'],
    ['semicolons', 'Phường A; 84,58\nPhường B; 82'],
    ['bars', '| Phường A | 84,58 |\n| Phường B | 82,00 |'],
    ['wide gaps and decomposed letters', 'Phường A   84,58\nPhường B   82'.normalize('NFD')],
    ['commas, dots in figures', 'Phường A,84.58\nPhường B,82.00'],
    ['commas, figures in quotes', '"Phường A","84,58"\r\n"Phường B","82,00"\r\n'],
    ['commas, only decimals in quotes', 'STT,Đơn vị,Chỉ số\n1,Phường A,"84,58"\n2,Phường B,82'],
    ['commas within figures, as the head tells', 'Đơn vị,Chỉ số\nPhường A,84,58\nPhường B,82'],
    ['commas within figures, running numbers', 'STT,Đơn vị,Chỉ số (%)\n1,Phường A,84,58%\n2,Phường B,82,00%'],
    ['commas within figures, no head, one whole', 'Phường A,84,58\nPhường B,82'],
    ['commas within figures, no head, a nought', 'Phường A,84,58\nPhường B,82,00'],
    ['each line in quotes as a whole', '"Đơn vị,Chỉ số"\n"Phường A,84.58"\n"Phường B,82"'],
    ['a mark at the beginning', '\ufeffĐơn vị,Chỉ số\r\nPhường A,84.58\r\nPhường B,82\r\n'],
    [
      'a title above and a note below',
      'KẾT QUẢ NĂM 2022\nĐơn vị,Chỉ số\nPhường A,84.58\nPhường B,82\nNguồn: Sở Nội vụ',
    ],
  ])('%s', (_, text) => {
    expect(figuresOf(text)).toEqual(two)
  })

  test('a name with a comma in it, in quotes or told by the head', () => {
    const named = [['Phòng Văn hóa, Thông tin', 84.58]]
    expect(figuresOf('Đơn vị,Chỉ số\n"Phòng Văn hóa, Thông tin",84.58')).toEqual(named)
    expect(figuresOf('Đơn vị,Chỉ số\nPhòng Văn hóa, Thông tin,84.58')).toEqual(named)
    expect(figuresOf('Đơn vị;Chỉ số\nPhòng Văn hóa, Thông tin;84,58')).toEqual(named)
  })

  test('several figures in a row, each with its decimal comma', () => {
    const [unit] = linesOf('TT,Đơn vị,Điểm thẩm định,Điểm XHH,Tổng điểm\n1,Thủ Dầu Một,51,75,32,83,84,58')
    expect(unit).toMatchObject({ name: 'Thủ Dầu Một', index: 84.58, appraised: 51.75, survey: 32.83 })
  })

  test('a number in a name is no part of its index', () => {
    expect(figuresOf('Phường 1,84,58\nPhường 2,82,05\nThành phố Thủ Đức,80,1')).toEqual([
      ['Phường 1', 84.58],
      ['Phường 2', 82.05],
      ['Thành phố Thủ Đức', 80.1],
    ])
    expect(figuresOf('Phường A,80,05\nPhường Mẫu 01,82,10')).toEqual([
      ['Phường A', 80.05],
      ['Phường Mẫu 01', 82.1],
    ])
    expect(askedOf('Phường 1,84,58\nPhường 2,82,17')).toEqual(['Phường 1 | 84,58', 'Phường 1 | 84 | 58'])
    expect(figuresOf('Phường 1,84\nPhường 2,82')).toEqual([
      ['Phường 1', 84],
      ['Phường 2', 82],
    ])
  })

  test('a gap stays a gap', () => {
    expect(figuresOf('Đơn vị,Chỉ số\nPhường A,84.58\nPhường B,')).toEqual([
      ['Phường A', 84.58],
      ['Phường B', null],
    ])
  })
})

describe('where a comma may be either', () => {
  test('a person is asked, with both readings of a line, and the answer is taken', () => {
    const text = 'Phường A,84,58\nPhường B,82,17'
    expect(askedOf(text)).toEqual(['Phường A | 84,58', 'Phường A | 84 | 58'])
    expect(figuresOf(text, 'decimal')).toEqual([
      ['Phường A', 84.58],
      ['Phường B', 82.17],
    ])
    expect(linesOf('Đơn vị,Chỉ số,Xếp hạng\nPhường A,84,1\nPhường B,82,2')[1]).toMatchObject({
      index: 82,
      printedPlace: 2,
    })
    expect(figuresOf(text, 'column').map(([, index]) => index)).toEqual([58, 17])
  })

  test('so where the name may end with a number', () => {
    expect(askedOf('Phường A 1,84\nPhường B 2,82')).toEqual(['Phường A | 1,84', 'Phường A 1 | 84'])
    expect(figuresOf('Phường 1,84.5\nPhường 2,82')).toEqual([
      ['Phường 1', 84.5],
      ['Phường 2', 82],
    ])
  })

  test('a line that the head lets one read in several ways is named', () => {
    const [problem] = problemsOf(
      readRankingText('Đơn vị,Thẩm định,XHH,Tổng điểm\nPhường A,51,75,32,83,84,58\nPhường B,82,33,25,84,58'),
    )
    expect(problem?.message).toContain('Dòng "Phường B,82,33,25,84,58": chưa rõ dấu phẩy nào ngăn cột')
  })
})

describe('a file', () => {
  test('of text is read as it is, whatever its separators', async () => {
    const text = 'Đơn vị,Chỉ số\nPhường A,84,58\nPhường B,82'
    expect(figuresOf(valueOf(await readRankingList(strToU8(text), 'bang.csv')))).toEqual(two)
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (one) => one.charCodeAt(0)).buffer),
    ])
    expect(figuresOf(valueOf(await readRankingList(wide, 'bang.txt')))).toEqual(two)
  })

  test('of Excel is read by its cells', async () => {
    const rows = [
      ['Đơn vị', 'Chỉ số'],
      ['Phường A', 84.58],
      ['Phường B', 82],
    ]
    const bytes = await writeXlsx({ sheets: [{ name: 'KQ', rows }] })
    expect(figuresOf(valueOf(await readRankingList(bytes, 'bang.xlsx')))).toEqual(two)
  })

  test('that is none of these is refused', async () => {
    expect(problemsOf(await readRankingList(strToU8('%PDF-1.7 xin chào'), 'a.pdf')).length).toBe(1)
    expect(problemsOf(await readRankingList(new Uint8Array(), 'a.csv')).length).toBe(1)
  })
})

test('text without names or figures is refused', () => {
  for (const text of ['chỉ có chữ', '1,2\n3,4', '', 'một, hai, ba']) {
    expect(problemsOf(readRankingText(text)).length).toBe(1)
  }
})
