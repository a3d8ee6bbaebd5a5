import { expect, test } from 'vitest'
import { citingLeaves } from '../../../src/domain/evidence.ts'
import { narrowRegister, type RegisterFilter } from '../../../src/features/evidence/register-filter.ts'
import { formatSize } from '../../../src/features/evidence/size.ts'
import { dossierWith, plan, report } from '../../domain/small-dossier.ts'

const spare = {
  ...report,
  id: 's',
  no: 3,
  number: '9/TB-UBND',
  kind: 'Thông báo',
  subject: 'Niêm yết đường dây nóng',
}
const undated = { ...report, id: 'u', no: 4, number: '', date: null, signer: 'Đỗ Thị Ước', subject: 'Ảnh' }
const dossier = dossierWith({ evidence: [undated, plan, spare, report] })

function numbers(filter: RegisterFilter, query = ''): readonly number[] {
  return narrowRegister(dossier, citingLeaves(dossier), { filter, query }).map(({ no }) => no)
}

test('the register stands by number', () => {
  expect(numbers('all')).toEqual([1, 2, 3, 4])
})

test('filters keep what nobody cites, what has no date, what has neither link nor file', () => {
  expect(numbers('uncited')).toEqual([3, 4])
  expect(numbers('undated')).toEqual([4])
  expect(numbers('unplaced')).toEqual([2, 3, 4])
})

test('search finds every word anywhere in a document, without signs or capitals', () => {
  expect(numbers('all', 'duong day NONG')).toEqual([3])
  expect(numbers('all', 'uoc do')).toEqual([4])
  expect(numbers('all', '05/12/2022 bao cao')).toEqual([2])
  expect(numbers('uncited', 'anh')).toEqual([4])
  expect(numbers('all', 'không có')).toEqual([])
})

test('sizes of files are written as offices read them', () => {
  expect([0, 999, 1000, 812_400, 1_536_000, 2_400_000_000].map(formatSize)).toEqual([
    '0 byte',
    '999 byte',
    '1 kB',
    '812 kB',
    '1,5 MB',
    '2.400 MB',
  ])
})
