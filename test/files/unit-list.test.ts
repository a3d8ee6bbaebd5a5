import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readUnitLines } from '../../src/domain/round-units.ts'
import { readUnitList } from '../../src/files/unit-list.ts'
import { problemsOf, valueOf } from '../domain/sample.ts'

test('a list of units is read out of Excel, with its title and headings', async () => {
  const rows = [
    ['DANH SÁCH ĐƠN VỊ', null, null],
    ['STT', 'Tên đơn vị', 'Khối'],
    [1, 'UBND phường A', 'Phường'],
    [2, 'UBND xã B', 'Xã'],
  ]
  const merges = [{ startRow: 0, endRow: 0, startCol: 0, endCol: 2 }]
  const text = valueOf(
    await readUnitList(await writeXlsx({ sheets: [{ name: 'Danh sách', rows, merges }] }), 'ds.xlsx'),
  )
  const lines = readUnitLines(text, { units: [] }, { level: 'ward', block: '' })
  expect(lines.map(({ unit, problem }) => [unit.name, unit.level, unit.block, problem])).toEqual([
    ['UBND phường A', 'ward', 'Phường', null],
    ['UBND xã B', 'commune', 'Xã', null],
  ])
})

test('a list of units is read out of a CSV as Excel writes it', async () => {
  const csv = '\ufeffSTT;Tên đơn vị;Khối\r\n1;UBND phường A;Phường\r\n2;"UBND xã B";Xã\r\n3;UBND xã C;Xã\r\n'
  const text = valueOf(await readUnitList(new TextEncoder().encode(csv), 'ds.csv'))
  const lines = readUnitLines(text, { units: [] }, { level: 'ward', block: '' })
  expect(lines.map(({ unit }) => [unit.name, unit.block])).toEqual([
    ['UBND phường A', 'Phường'],
    ['UBND xã B', 'Xã'],
    ['UBND xã C', 'Xã'],
  ])
})

test('a file of plain names is read line by line', async () => {
  const text = valueOf(await readUnitList(new TextEncoder().encode('UBND phường A\nUBND xã B'), 'ds.txt'))
  expect(text).toBe('UBND phường A\nUBND xã B')
})

test('a file that is no list is refused', async () => {
  expect(problemsOf(await readUnitList(new TextEncoder().encode('%PDF-1.7 xin chào'), 'a.pdf'))).not.toEqual(
    [],
  )
})
