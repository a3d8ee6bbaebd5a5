import { expect, test } from 'vitest'
import { addUnits, editUnit, nearestUnits, readUnitLines, removeUnit } from '../../src/domain/round-units.ts'
import { guessLevel } from '../../src/domain/unit-level.ts'
import { wholeRound } from './sample-round.ts'
import { problemsOf, valueOf } from './sample.ts'

const none = { units: [] }
const defaults = { level: 'ward', block: 'Phường' } as const
const unitsOf = (text: string) => readUnitLines(text, none, defaults).map(({ unit }) => unit)

test('names typed one to a line become units: id from the name, level from its words', () => {
  expect(unitsOf('UBND phường Đống Đa\n\n  UBND xã Nhơn Lý  \nĐặc khu Phú Quý')).toEqual([
    { id: 'ubnd-phuong-dong-da', name: 'UBND phường Đống Đa', level: 'ward', block: 'Phường', contact: '' },
    { id: 'ubnd-xa-nhon-ly', name: 'UBND xã Nhơn Lý', level: 'commune', block: 'Phường', contact: '' },
    { id: 'dac-khu-phu-quy', name: 'Đặc khu Phú Quý', level: 'specialZone', block: 'Phường', contact: '' },
  ])
})

test('a name typed with separate marks is the same as one typed whole', () => {
  expect(unitsOf('UBND phường Đống Đa'.normalize('NFD'))).toEqual(unitsOf('UBND phường Đống Đa'))
})

test('rows pasted from Excel bring level, block and contact; numbers in front are passed over', () => {
  const rows =
    '1\tUBND phường A\tPhường\tKhối 1\tNguyễn Văn A, 0903\n2\tĐội quản lý\tPhòng, ban, đơn vị trực thuộc\tKhối 2\t'
  expect(unitsOf(rows)).toEqual([
    {
      id: 'ubnd-phuong-a',
      name: 'UBND phường A',
      level: 'ward',
      block: 'Khối 1',
      contact: 'Nguyễn Văn A, 0903',
    },
    { id: 'doi-quan-ly', name: 'Đội quản lý', level: 'office', block: 'Khối 2', contact: '' },
  ])
})

test('a first row of headings sets the columns, in any order', () => {
  const rows = 'STT\tTên đơn vị\tEmail liên hệ\tKhối\tMã\n1\tUBND xã B\tb@xa.gov.vn\tXã\t21553'
  expect(unitsOf(rows)).toEqual([
    { id: '21553', name: 'UBND xã B', level: 'commune', block: 'Xã', contact: 'b@xa.gov.vn' },
  ])
})

test('titles above the headings are passed over', () => {
  const rows = 'UBND THÀNH PHỐ\t\nDANH SÁCH ĐƠN VỊ\t\nSTT\tTên đơn vị\n1\tUBND xã B'
  expect(unitsOf(rows).map(({ name }) => name)).toEqual(['UBND xã B'])
})

test('a unit that is there already, in the list or above, is not added again', () => {
  const lines = readUnitLines(
    'UBND phường Mới\nUBND  PHƯỜNG mới\nUBND phường A',
    { units: [{ id: 'ubnd-phuong-a', name: 'UBND phường A', level: 'ward', block: '', contact: '' }] },
    defaults,
  )
  expect(lines.map(({ problem }) => problem)).toEqual([
    null,
    'Đơn vị "UBND phường Mới" đã có trong danh sách nên không thêm lần nữa.',
    'Đơn vị "UBND phường A" đã có trong danh sách nên không thêm lần nữa.',
  ])
})

test('names that differ only in their signs get two ids, and each is shown beside the other', () => {
  const [, second] = readUnitLines('UBND xã An Bình\nUBND xã Ân Bình', none, defaults)
  expect(second).toMatchObject({
    problem: null,
    unit: { id: 'ubnd-xa-an-binh-2' },
    near: { name: 'UBND xã An Bình' },
  })
})

test('a nearly same name is flagged, a merely similar kind of unit is not', () => {
  const [near, far] = readUnitLines('phường Lê Lợi\nUBND phường Quang Trung', wholeRound, defaults)
  expect(near?.near?.id).toBe('phuong-le-loi')
  expect(far?.near).toBeNull()
})

test('a line without a name that can be read is told with its number', () => {
  const lines = readUnitLines('UBND xã A\n\t\tKhối\n…', none, defaults)
  expect(lines.map(({ line, problem }) => [line, problem !== null])).toEqual([
    [1, false],
    [2, true],
    [3, true],
  ])
})

test('units are added, changed and taken out; the id stays whatever the name', () => {
  const [line] = readUnitLines('UBND xã Mới', wholeRound, defaults)
  if (!line) throw new Error('no line')
  const added = valueOf(addUnits(wholeRound, [line.unit]))
  expect(added.units).toHaveLength(4)
  expect(problemsOf(addUnits(added, [line.unit]))).toHaveLength(1)
  const renamed = valueOf(editUnit(added, 'ubnd-xa-moi', { name: 'UBND phường Mới' }))
  expect(renamed.units.at(-1)).toMatchObject({ id: 'ubnd-xa-moi', name: 'UBND phường Mới' })
  expect(valueOf(removeUnit(renamed, 'ubnd-xa-moi')).units).toEqual(wholeRound.units)
  expect(problemsOf(removeUnit(wholeRound, 'x'))).toHaveLength(1)
})

test('the nearest names are proposed, the likest first', () => {
  expect(nearestUnits('UBND P. Lê Lợi', wholeRound.units)[0]?.id).toBe('phuong-le-loi')
  expect(nearestUnits('Sở Y tế', wholeRound.units)).toEqual([])
})

test.each([
  ['UBND phường A', 'ward'],
  ['Ủy ban nhân dân xã B', 'commune'],
  ['Sở Nội vụ', 'department'],
  ['Huyện Tuy Phước', 'district'],
  ['UBND tỉnh Bình Định', 'province'],
  ['Phòng Tư pháp', 'office'],
  ['UBND P. Lê Lợi', 'ward'],
  ['UBND X. Phước Mỹ', 'commune'],
  ['Đơn vị X', null],
])('%s is of level %s', (name, level) => {
  expect(guessLevel(name)).toBe(level)
})
