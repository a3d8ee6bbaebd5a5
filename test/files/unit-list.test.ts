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
  const text = valueOf(await readUnitList(await writeXlsx({ sheets: [{ name: 'Danh sách', rows, merges }] })))
  const lines = readUnitLines(text, { units: [] }, { level: 'ward', block: '' })
  expect(lines.map(({ unit, problem }) => [unit.name, unit.level, unit.block, problem])).toEqual([
    ['UBND phường A', 'ward', 'Phường', null],
    ['UBND xã B', 'commune', 'Xã', null],
  ])
})

test('a file that is no workbook is refused', async () => {
  expect(problemsOf(await readUnitList(new TextEncoder().encode('xin chào')))).not.toEqual([])
})
