import { expect, test } from 'vitest'
import { parsePlan } from '../../src/domain/plan.ts'
import { writePlanTable } from '../../src/files/plan-csv.ts'
import { jsonOf } from '../criteria/library.ts'
import { valueOf } from '../domain/sample.ts'

const plan = valueOf(parsePlan(jsonOf('plans/quy-nhon/2022')))

test("the city's plan is a table in the columns of its annex, as Excel reads Vietnamese", async () => {
  const bytes = new Uint8Array(await writePlanTable(plan).arrayBuffer())
  expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
  const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
  expect(lines).toHaveLength(15)
  expect(lines[0]).toContain(
    '"STT";"Nội dung";"Cơ quan chủ trì";"Cơ quan phối hợp";"Thời gian thực hiện";"Ghi chú"',
  )
  expect(lines[14]).toContain('"14";"Kê khai tài sản, thu nhập theo quy định";"Thanh tra thành phố"')
})

test('no cell is a formula, quotes stay quotes', async () => {
  const [task] = plan.tasks
  const tasks = task ? [{ ...task, content: '=1+1', note: 'gọi "một cửa"', points: 1.25 }] : []
  const text = await writePlanTable({ ...plan, tasks }).text()
  expect(text).toContain('"\'=1+1"')
  expect(text).toContain('"gọi ""một cửa"""')
  expect(text).toContain('"1,25"')
})
