import { valueAt } from './code.ts'
import type { DraftCriterion, DraftSet } from './draft.ts'

/** What to say of a field that nobody has filled in; null where it is filled in, and wrong in another way. */
export function missingWords(holder: DraftCriterion | DraftSet, field: string): string | null {
  const value = valueAt(holder, field.split('.'))
  if (value !== null && value !== undefined && value !== '') return null
  const words = 'key' in holder ? criterionWords : setWords
  for (const [pattern, message] of words) {
    const match = pattern.exec(field)
    if (match) return message.replace('#', String(Number(match[1] ?? 0) + 1))
  }
  return null
}

type Words = readonly (readonly [RegExp, string])[]

const criterionWords: Words = [
  [/^code$/, 'Chưa có số thứ tự.'],
  [/^title$/, 'Chưa có tên.'],
  [/^max$/, 'Chưa có điểm tối đa.'],
  [/^rule$/, 'Chưa có cách tính điểm. Chọn cách tính điểm, hoặc thêm tiêu chí con.'],
  [/^rule\.(?:options|items)\.(\d+)\.label$/, 'Mức thứ # chưa có nội dung.'],
  [/^rule\.(?:options|items)\.(\d+)\.points$/, 'Mức thứ # chưa có điểm.'],
  [/^rule\.options\.(\d+)$/, 'Mức trả lời thứ # chưa có tỷ lệ.'],
  [/^rule\.numerator$/, 'Chưa ghi số liệu nào là tử số.'],
  [/^rule\.denominator$/, 'Chưa ghi số liệu nào là mẫu số.'],
  [/^rule\.target$/, 'Chưa ghi tỷ lệ được điểm tối đa.'],
  [/^rule\.bands\.(\d+)(?:\.(?:from|above))?$/, 'Mức tỷ lệ thứ # chưa có ngưỡng.'],
  [/^rule\.bands\.(\d+)\.award$/, 'Mức tỷ lệ thứ # chưa có điểm.'],
  [/^rule\.unit$/, 'Chưa ghi đếm bằng gì (lần, hình thức, văn bản…).'],
  [/^rule\.perUnit$/, 'Chưa ghi điểm của mỗi đơn vị đếm.'],
  [/^rule\.floor$/, 'Chưa ghi mức điểm thấp nhất.'],
  [/^rule\.due$/, 'Chưa ghi hạn (ngày/tháng).'],
  [/^rule\.yearOffset$/, 'Chưa chọn năm của hạn.'],
  [/^rule\.steps\.(\d+)\.daysLate$/, 'Mức thứ # chưa có số ngày.'],
  [/^rule\.steps\.(\d+)\.points$/, 'Mức thứ # chưa có điểm.'],
  [/^rule\.newUnit\.days$/, 'Chưa ghi số ngày cho đơn vị mới lập.'],
  [/^rule\.step$/, 'Chưa ghi bước điểm.'],
  [/^remedy\.effort$/, 'Chưa chọn độ khó.'],
]

const setWords: Words = [
  [/^title$/, 'Chưa có tên bộ tiêu chí.'],
  [/^id$/, 'Chưa có mã bộ tiêu chí.'],
  [/^version$/, 'Chưa có phiên bản.'],
  [/^max$/, 'Chưa có tổng điểm.'],
  [/^digits$/, 'Chưa ghi số chữ số thập phân.'],
  [/^decision\.date$/, 'Chưa ghi ngày ban hành (ngày/tháng/năm).'],
  [/^areas$/, 'Chưa có lĩnh vực nào.'],
  [/^tiers\.(\d+)\.name$/, 'Mức xếp loại thứ # chưa có tên.'],
  [/^tiers\.(\d+)\.from$/, 'Mức xếp loại thứ # chưa có ngưỡng.'],
  [/^adjustments\.bonus\.max$/, 'Chưa ghi điểm thưởng tối đa.'],
  [/^adjustments\.penalty\.max$/, 'Chưa ghi điểm trừ tối đa.'],
  [/^adjustments\.ceiling$/, 'Chưa ghi mức trần của tổng điểm.'],
]
