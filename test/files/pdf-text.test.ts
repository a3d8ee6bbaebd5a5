import { expect, test } from 'vitest'
import { bindFigures, createTextCleaner, plainSpaces } from '../../src/files/pdf-text.ts'

/** A face with the letters of Vietnamese and a few signs. */
function faceOf(extra = '') {
  const own = new Set(Array.from(`□√■-/.,;()[]%=−${extra}`))
  const has = (codePoint: number) => {
    const char = String.fromCodePoint(codePoint)
    return own.has(char) || (codePoint < 0x2100 && /[\p{Script=Latin}\d \u00a0\u202f²]/u.test(char))
  }
  return createTextCleaner(has)
}

test('decomposed letters are composed', () => {
  const text = 'Cải cách hành chính, Ưu tiên, Ỷ lại, ậ ẫ ữ'
  expect(faceOf().clean(text.normalize('NFD'))).toBe(text)
})

test('control characters are told by their numbers, tabs and ends of lines are not', () => {
  const { clean, removed } = createTextCleaner(() => true)
  clean('a\tb\u0007c\r\nd\u0007\u0000')
  expect(removed()).toEqual([
    { char: 'U+0007', count: 2 },
    { char: 'U+0000', count: 1 },
  ])
})

test('tabs and other control characters become spaces and lose nothing; line feeds stay', () => {
  const { clean, missing } = faceOf()
  expect(clean('a\tb\u0000c\u000bd\u007fe\u0085f')).toBe('a b c d e\nf')
  expect(clean('a\r\nb\rc\u2028d\u2029e\nf')).toBe('a\nb\nc\nd\ne\nf')
  expect(missing()).toEqual([])
})

test('characters without a shape go without a word', () => {
  const { clean, missing } = faceOf()
  expect(clean('\ufeffa\u200bb\u00adc\u200dd\u2060e\ufe0f')).toBe('abcde')
  expect(missing()).toEqual([])
})

test('what the face lacks is written another way where there is one', () => {
  const { clean, missing } = faceOf()
  expect(clean('✓ ✔ ☐ ☑ a\u2003b Ａ１ ㎡ ﬁ ①')).toBe('√ √ □ ■ a b A1 m2 fi 1')
  expect(missing()).toEqual([])
})

test('what has no other way is a box, and is counted, the most frequent first', () => {
  const { clean, missing } = faceOf()
  expect(clean('Đạt 🎉, 漢字 漢 \ud800')).toBe('Đạt □, □□ □ □')
  expect(missing()).toEqual([
    { char: '漢', count: 2 },
    { char: '🎉', count: 1 },
    { char: '字', count: 1 },
    { char: '\ufffd', count: 1 },
  ])
})

test('a figure is not parted from the word before it nor from its unit', () => {
  expect(bindFigures('mục II, trang 3')).toBe('mục\u00a0II, trang\u00a03')
  expect(bindFigures('còn thiếu 8 m² (2 điểm) = 84,50')).toBe(
    'còn thiếu 8\u00a0m² (2\u00a0điểm) =\u00a084,50',
  )
  expect(bindFigures('bộ tiêu chí; phiên bản 2022')).toBe('bộ tiêu chí; phiên\u00a0bản\u00a02022')
  expect(bindFigures('cơ sốt 3, mục Xã')).toBe('cơ sốt 3, mục Xã')
  expect(plainSpaces(bindFigures('trang 3'))).toBe('trang 3')
})

test('text that is clean already stays as it is', () => {
  const text = 'Kế hoạch cải cách hành chính; tỷ lệ 96,57\u202f%'
  expect(faceOf().clean(text)).toBe(text)
})
