import type { Dossier } from '../domain/dossier.ts'
import type { BookSheet, Look } from './xlsx-book.ts'
import { heightOf } from './xlsx-height.ts'

/** How the workbook reckons and how to fill it in, in words. */
export function guideSheet({ set }: Pick<Dossier, 'set'>, foot: string): BookSheet {
  const rounding =
    set.rounding === 'leaf'
      ? `Điểm từng tiêu chí làm tròn đến ${set.digits} chữ số thập phân rồi mới cộng.`
      : `Điểm không làm tròn khi cộng; ô chỉ hiển thị ${set.digits} chữ số thập phân.`
  const lines: readonly (readonly [string, Look])[] = [
    ['CÁCH DÙNG BẢNG TÍNH', { bold: true, size: 14 }],
    ['Kiểm tra điểm', heading],
    [
      'Mỗi điểm, tổng, chỉ số và xếp loại là một công thức. Sửa số liệu ở ô nền vàng, kết quả tính lại ngay.',
      text,
    ],
    [
      'Điểm đạt được = điểm thẩm định, nếu chưa có thì điểm điều tra XHH, nếu chưa có thì điểm tự đánh giá.',
      text,
    ],
    [
      'Chỉ số (%) = điểm đạt được ÷ cơ sở tính chỉ số × 100. Cơ sở là điểm tối đa áp dụng, không kể tiêu chí chỉ cơ quan thẩm định chấm mà chưa có điểm.',
      text,
    ],
    [`${rounding} Làm tròn theo quy tắc nửa lên, như hàm ROUND.`, text],
    ['"KAD" nghĩa là không áp dụng: tiêu chí ra khỏi cả điểm đạt được lẫn điểm tối đa.', text],
    ['Điền và gửi lại', heading],
    [
      'Số liệu kê khai ghi ở cột Số liệu 1, Số liệu 2; cách ghi của từng tiêu chí ở cột cuối. Không ghi công thức vào ô nền vàng.',
      text,
    ],
    ['Không áp dụng: ghi x ở cột Không áp dụng và ghi lý do ở cột Giải trình.', text],
    [
      'Tài liệu: khai ở trang Danh mục TLKC trước, rồi ghi số thứ tự, dấu hai chấm và mục, trang; mỗi tài liệu một dòng. Ví dụ: 3: mục II, trang 4.',
      text,
    ],
    [
      'Không xóa cột ẩn. Lưu dạng .xlsx rồi mở trong chương trình để đưa số liệu vào hồ sơ; ô nào sai sẽ được chỉ rõ.',
      text,
    ],
  ]
  return {
    name: 'Cách dùng',
    orientation: 'portrait',
    widths: [92],
    rows: lines.map(([value, look]) => ({
      cells: [{ value, look }],
      height: heightOf([{ text: value, width: 92 }], look.size ?? 11),
    })),
    merges: [],
    frozen: { rows: 0, columns: 0 },
    printedHead: null,
    foot,
    locked: false,
    choices: [],
  }
}

const heading: Look = { bold: true }
const text: Look = {}
