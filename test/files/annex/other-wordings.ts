import { checklist, choice, count, deadline, deduction, ratio, survey } from './hand-made.ts'
import type { Worded } from './worded.ts'

/** Wordings of offices of other provinces and years that were once misread. */
export const otherWordings: readonly Worded[] = [
  [
    5,
    'Hồ sơ trực tuyến toàn trình',
    'Mục tiêu: 60%. Đạt từ mục tiêu trở lên được điểm tối đa; dưới mục tiêu tính bằng (tỷ lệ đạt được : 60%) x 5',
    ratio(
      [
        [0.6, 'full'],
        [0, 'proportional'],
      ],
      { target: 0.6 },
    ),
  ],
  [
    4,
    'Hoàn thành nhiệm vụ được giao',
    `Tỷ lệ nhiệm vụ hoàn thành đúng hạn = b/a x 100%, trong đó a là tổng số nhiệm vụ đến hạn, b là số nhiệm vụ hoàn thành đúng hạn.
Tính điểm theo công thức: (b/a) x điểm tối đa`,
    ratio([[0, 'proportional']], {
      numerator: 'Số nhiệm vụ hoàn thành đúng hạn',
      denominator: 'Tổng số nhiệm vụ đến hạn',
    }),
  ],
  [
    6,
    'Hồ sơ công việc điện tử',
    'Điểm tối đa x tỷ lệ hồ sơ công việc được lập điện tử; dưới 50% không tính điểm',
    ratio([
      [0.5, 'proportional'],
      [0, 0],
    ]),
  ],
  [
    12,
    'Hồ sơ đúng hạn',
    'Điểm = 12 x (số hồ sơ đúng hạn / tổng số hồ sơ đã giải quyết). Trường hợp tỷ lệ dưới 90% không được tính điểm.',
    ratio([
      [0.9, 'proportional'],
      [0, 0],
    ]),
  ],
  [
    2,
    'Xử lý văn bản trái pháp luật',
    'Số văn bản đã xử lý / số văn bản phải xử lý x 2 điểm',
    ratio([[0, 'proportional']], {
      numerator: 'Số văn bản đã xử lý',
      denominator: 'Số văn bản phải xử lý',
    }),
  ],
  [4, 'Công khai trên cổng', 'Tỷ lệ TTHC công khai x 4 điểm', ratio([[0, 'proportional']])],
  [
    3,
    'Xử lý vấn đề',
    'b là số vấn đề đã xử lý, a là tổng số vấn đề phát hiện. b/a = 1: 3 điểm; 0,7 ≤ b/a < 1: 1,5 điểm; b/a < 0,7: 0 điểm',
    ratio(
      [
        [1, 'full'],
        [0.7, 1.5],
        [0, 0],
      ],
      { numerator: 'Số vấn đề đã xử lý', denominator: 'Tổng số vấn đề phát hiện' },
    ),
  ],
  [
    12,
    'Hồ sơ đúng, trước hạn',
    'Đạt ≥ 99%: tối đa; từ 95% đến < 99%: 70% điểm tối đa; < 95%: 0',
    ratio([
      [0.99, 'full'],
      [0.95, 8.4],
      [0, 0],
    ]),
  ],
  [
    4,
    'Trả lời phản ánh, kiến nghị',
    'Tỷ lệ PAKN được trả lời đạt 100%: 4 điểm. Dưới 100%: 0 điểm. Trong năm không có PAKN thì được điểm tối đa.',
    ratio(
      [
        [1, 'full'],
        [0, 0],
      ],
      { empty: 'full' },
    ),
  ],
  [
    5,
    'Nhiệm vụ được giao',
    'Hoàn thành đúng tiến độ 100% số nhiệm vụ: 5. Hoàn thành 100% nhiệm vụ nhưng có nhiệm vụ muộn: 2,5. Có nhiệm vụ quá hạn chưa hoàn thành: 0',
    choice(
      ['Hoàn thành đúng tiến độ 100% số nhiệm vụ', 5],
      ['Hoàn thành 100% nhiệm vụ nhưng có nhiệm vụ muộn', 2.5],
      ['Có nhiệm vụ quá hạn chưa hoàn thành', 0],
    ),
  ],
  [
    6,
    'Kỹ năng số của công chức',
    `a) 100% công chức có chứng chỉ: 3 điểm
b) 100% công chức sử dụng chữ ký số: 3 điểm`,
    checklist(['100% công chức có chứng chỉ', 3], ['100% công chức sử dụng chữ ký số', 3]),
  ],
  [5, 'Cơ cấu công chức', 'Đúng cơ cấu: 5đ/Không đúng: 0đ', choice(['Đúng cơ cấu', 5], ['Không đúng', 0])],
  [
    2.5,
    'Báo cáo CCHC',
    'Gửi đúng hạn mỗi báo cáo 0,625 điểm (04 báo cáo/năm). Báo cáo gửi trễ không tính điểm.',
    count('báo cáo', 0.625),
  ],
  [
    6,
    'Giải quyết đơn thư',
    'Mỗi đơn quá hạn trừ 0,5 điểm. Tối đa trừ 3 điểm.',
    deduction('đơn quá hạn', 0.5, 3),
  ],
  [6, 'Phản ánh trên báo chí', 'Mỗi phản ánh đúng: -2 điểm', deduction('phản ánh đúng', 2)],
  [
    2,
    'Ban hành kế hoạch đúng hạn',
    'Chậm nhất 31/12 năm liền kề trước: 2đ; từ 01/01 đến 20/01: 1đ; sau 20/01: 0đ',
    deadline('12-31', -1, [0, 2], [20, 1]),
  ],
  [6, 'Hài lòng của người dân', 'Sử dụng kết quả đo lường sự hài lòng do Sở Nội vụ khảo sát', survey],
  [8, 'Biểu dương', '2 điểm x số hội nghị + 1', null],
]
