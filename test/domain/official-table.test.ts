import { expect, test } from 'vitest'
import { differsFrom, officialTableSchema, readOfficialRows } from '../../src/domain/official-table.ts'
import type { RoundUnit } from '../../src/domain/round.ts'
import { leafOf } from './sample.ts'
import { ratio } from './sample-appraisal.ts'

const units: readonly RoundUnit[] = ['phường Lê Lợi', 'phường Trần Phú', 'xã Phước Mỹ'].map((name, at) => ({
  id: `don-vi-${at}`,
  name: `UBND ${name}`,
  level: 'ward',
  block: '',
  contact: '',
}))
const leaf = leafOf('b', ratio)

test('units are known by name, with or without UBND, and headings are passed over', () => {
  const { figures, problems } = readOfficialRows(
    'STT\tĐơn vị\tĐúng hạn\tTổng số\n1\tUBND phường Lê Lợi\t1.182\t1.224\n2\tPhường Trần Phú\t5\t5',
    leaf,
    units,
  )
  expect(problems).toEqual([])
  expect(figures).toEqual([
    { unit: 'don-vi-0', value: { numerator: 1182, denominator: 1224 } },
    { unit: 'don-vi-1', value: { numerator: 5, denominator: 5 } },
  ])
  const table = { criterion: 'b', source: 'Cổng dịch vụ công', date: '2022-12-01', figures }
  expect(officialTableSchema.safeParse(table).success).toBe(true)
})

test('text of decomposed letters, semicolons and quoted commas are read alike', () => {
  const rows = 'Phường Lê Lợi;1;2'.normalize('NFD')
  expect(readOfficialRows(rows, leaf, units).figures).toHaveLength(1)
  expect(readOfficialRows('"Phường Lê Lợi","1","2"', leaf, units).figures).toHaveLength(1)
})

test('an official code of digits alone is a unit, not the number of a row', () => {
  const coded = units.map((unit, at) => ({ ...unit, id: ['21550', '21553', '2'][at] ?? '' }))
  const read = (rows: string) => readOfficialRows(rows, leaf, coded).figures.map(({ unit }) => unit)
  expect(read('21550\t95\t100\n21553\t9\t10')).toEqual(['21550', '21553'])
  expect(read('1\t21550\t95\t100\n2\t21553\t9\t10')).toEqual(['21550', '21553'])
  expect(read('2\tUBND phường Lê Lợi\t95\t100')).toEqual(['21550'])
})

test('a unit that is unknown or stands twice, and figures in the wrong column, are told by line', () => {
  const { figures, problems } = readOfficialRows(
    'UBND phường Lê Lợi\t1\t2\nUBND phường Lê Lợi\t1\t3\nUBND phường Lê Lọi\t1\t2\nUBND xã Phước Mỹ\t9\t2\nUBND phường Trần Phú\tx\t2',
    leaf,
    units,
  )
  expect(figures.map(({ unit }) => unit)).toEqual(['don-vi-0', 'don-vi-0'].slice(0, 1))
  expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5])
  expect(problems[2]?.message).toBe('"Đúng hạn" (9) lớn hơn "Tổng số" (2): kiểm tra thứ tự hai cột số liệu.')
})

test('a first line of an unknown unit with impossible figures is no heading', () => {
  const rows = 'Đơn vị\tĐúng hạn\tTổng số\nUBND phường Lạ\t1.300\t1.224\nUBND phường Lê Lợi\t1\t2'
  const { figures, problems } = readOfficialRows(rows, leaf, units)
  expect(figures).toHaveLength(1)
  expect(problems.map(({ line }) => line)).toEqual([2])
})

test('another figure, or none, differs from the official one', () => {
  const official = { unit: 'x', value: { numerator: 1, denominator: 2 } }
  expect(differsFrom({ denominator: 2, numerator: 1 }, official)).toBe(false)
  expect(differsFrom({ numerator: 2, denominator: 2 }, official)).toBe(true)
  expect(differsFrom(null, official)).toBe(true)
})
