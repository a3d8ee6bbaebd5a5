import { expect, test } from 'vitest'
import { guessKind } from '../../src/domain/document-kind.ts'

test.each([
  ['231/KH-UBND', 'Kế hoạch'],
  ['43/2022/QĐ-UBND', 'Quyết định'],
  ['313/QD-UBND', 'Quyết định'],
  ['512/bc-ubnd', 'Báo cáo'],
  ['7/TTr-UBND', 'Tờ trình'],
  ['15/NQ-HĐND', 'Nghị quyết'],
  ['3/BB', 'Biên bản'],
  ['98/UBND-VP', 'Công văn'],
  ['12/KH-UBND'.normalize('NFD'), 'Kế hoạch'],
  ['876/QĐ-BNV'.normalize('NFD'), 'Quyết định'],
])('the symbol %s tells %s', (number, kind) => {
  expect(guessKind(number)).toBe(kind)
})

test.each(['', '231', 'UBND phường Mẫu', '12/XYZ-UBND', '12/constructor', 'Biên bản họp'])(
  '%j does not tell a kind',
  (number) => {
    expect(guessKind(number)).toBeNull()
  },
)
