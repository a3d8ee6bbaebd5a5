import { byReviewer, checklist, choice, count, deadline, deduction, ratio, survey } from './hand-made.ts'
import type { Worded } from './worded.ts'

/** How annexes of provinces and communes word their rules. */
export const plainWordings: readonly Worded[] = [
  [
    2,
    'Tỷ lệ hồ sơ giải quyết đúng hạn',
    `- Từ 95% trở lên: 2 điểm
- Từ 90% - dưới 95%: 1,5 điểm
- Từ 80% - dưới 90%: 0,75
- Dưới 80%: 0`,
    ratio([
      [0.95, 'full'],
      [0.9, 1.5],
      [0.8, 0.75],
      [0, 0],
    ]),
  ],
  [
    1,
    'Tỷ lệ thực hiện kế hoạch',
    `≥ 95%: 1đ; 80% - <95%: 0,5đ; < 80%: 0đ`,
    ratio([
      [0.95, 'full'],
      [0.8, 0.5],
      [0, 0],
    ]),
  ],
  [
    1,
    'Tỷ lệ TTHC được số hóa',
    `Đạt 100%: 1đ; dưới 100% tính theo tỷ lệ`,
    ratio([
      [1, 'full'],
      [0, 'proportional'],
    ]),
  ],
  [
    1.5,
    'Hồ sơ giải quyết đúng hạn',
    `Nếu tỷ lệ từ 70% trở lên tính theo công thức: [số hồ sơ đúng hạn/tổng số hồ sơ] x điểm tối đa; dưới 70%: 0 điểm`,
    ratio(
      [
        [0.7, 'proportional'],
        [0, 0],
      ],
      { numerator: 'Số hồ sơ đúng hạn', denominator: 'Tổng số hồ sơ' },
    ),
  ],
  [
    1.5,
    'Hồ sơ giải quyết đúng hạn',
    `Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên: 1,5 điểm. Từ 95% đến dưới 98%: 1 điểm. Từ 90% đến dưới 95%: 0,5 điểm. Dưới 90%: không tính điểm.`,
    ratio([
      [0.98, 'full'],
      [0.95, 1],
      [0.9, 0.5],
      [0, 0],
    ]),
  ],
  [
    2,
    'Mức độ hoàn thành kế hoạch CCHC',
    `- Hoàn thành 100% kế hoạch: 2
- Hoàn thành từ 85% - dưới 100% kế hoạch: 1
- Hoàn thành từ 70% - dưới 85% kế hoạch: 0.5
- Hoàn thành dưới 70% kế hoạch: 0`,
    ratio([
      [1, 'full'],
      [0.85, 1],
      [0.7, 0.5],
      [0, 0],
    ]),
  ],
  [
    2,
    'Mức độ hoàn thành kế hoạch CCHC',
    `- Hoàn thành 100% kế hoạch: 2
- Từ trên 80% đến dưới 100%: 1,5
- Từ trên 60% đến 80%: 1
- Từ 60% trở xuống: 0`,
    ratio([
      [1, 'full'],
      ['>0.8', 1.5],
      ['>0.6', 1],
      [0, 0],
    ]),
  ],
  [
    0.5,
    'Tỷ lệ TTHC công khai',
    `100% TTHC được công khai đầy đủ, đúng quy định: 0,5 điểm. Dưới 100%: 0 điểm`,
    ratio([
      [1, 'full'],
      [0, 0],
    ]),
  ],
  [
    3,
    'Tỷ lệ hồ sơ trực tuyến',
    `Tính tỷ lệ % giữa số hồ sơ nộp trực tuyến so với tổng số hồ sơ tiếp nhận.
Nếu tỷ lệ này đạt từ 50% số hồ sơ trở lên thì điểm đánh giá là 3.
Nếu tỷ lệ này đạt dưới 50% số hồ sơ thì điểm đánh giá được tính theo công thức: (Tỷ lệ % hồ sơ trực tuyến x 3.0)/50%`,
    ratio(
      [
        [0.5, 'full'],
        [0, 'proportional'],
      ],
      { target: 0.5, numerator: 'Số hồ sơ nộp trực tuyến', denominator: 'Tổng số hồ sơ tiếp nhận' },
    ),
  ],
  [
    1,
    'Tỷ lệ thanh toán trực tuyến',
    `- Đạt từ 30% trở lên: 1 điểm
- Dưới 30%: Điểm = Tỷ lệ thực tế / 30% x 1 điểm`,
    ratio(
      [
        [0.3, 'full'],
        [0, 'proportional'],
      ],
      { target: 0.3 },
    ),
  ],
  [
    1,
    'Xử lý văn bản trái pháp luật',
    `Số văn bản đã xử lý/Tổng số văn bản phát hiện x 100%: 100% = 1,0; từ 70% đến dưới 100% = 0,5; dưới 70% = 0`,
    ratio(
      [
        [1, 'full'],
        [0.7, 0.5],
        [0, 0],
      ],
      { numerator: 'Số văn bản đã xử lý', denominator: 'Tổng số văn bản phát hiện' },
    ),
  ],
  [
    2,
    'Cán bộ đạt chuẩn',
    `Tỷ lệ cán bộ đạt chuẩn (b/a):
+ b/a = 100%: 2 điểm
+ 90% ≤ b/a < 100%: 1 điểm
+ b/a < 90%: 0 điểm
Trong đó: a: Tổng số cán bộ; b: Số cán bộ đạt chuẩn`,
    ratio(
      [
        [1, 'full'],
        [0.9, 1],
        [0, 0],
      ],
      { numerator: 'Số cán bộ đạt chuẩn', denominator: 'Tổng số cán bộ' },
    ),
  ],
  [
    2,
    'Cán bộ đạt chuẩn',
    `Tỷ lệ: A = B/C x 100%. Trong đó B: số cán bộ đạt chuẩn; C: tổng số cán bộ. A = 100%: 2 điểm; 90% ≤ A < 100%: 1 điểm; A < 90%: 0 điểm`,
    ratio(
      [
        [1, 'full'],
        [0.9, 1],
        [0, 0],
      ],
      { numerator: 'Số cán bộ đạt chuẩn', denominator: 'Tổng số cán bộ' },
    ),
  ],
  [
    1,
    'Tỷ lệ giải quyết đơn thư',
    `Giải quyết 100% đơn thư đúng hạn: 1 điểm; giải quyết từ 80% đến dưới 100%: 50% số điểm; dưới 80%: 0 điểm; không phát sinh đơn thư: 1 điểm`,
    ratio(
      [
        [1, 'full'],
        [0.8, 0.5],
        [0, 0],
      ],
      { empty: 'full' },
    ),
  ],
  [
    1,
    'Tỷ lệ hồ sơ trễ hạn',
    `Không có hồ sơ trễ hạn: 1 điểm; trễ hạn dưới 2%: 0,5 điểm; từ 2% trở lên: 0 điểm`,
    null,
  ],
  [
    1,
    'Tỷ lệ hồ sơ trễ hạn',
    `- Từ 0% đến 1%: 1 điểm
- Trên 1% đến 3%: 0,5 điểm
- Trên 3%: 0 điểm`,
    null,
  ],
  [
    1,
    'Giảm tỷ lệ hồ sơ',
    `Giảm từ 10% trở lên so với năm trước: 1 điểm; giảm dưới 10%: 0,5 điểm; không giảm: 0 điểm`,
    null,
  ],
  [
    1,
    'Thực hiện chỉ tiêu',
    `Đạt hoặc vượt chỉ tiêu: 1 điểm; đạt từ 80% chỉ tiêu trở lên: 0,5 điểm; dưới 80% chỉ tiêu: 0 điểm`,
    null,
  ],
  [
    1,
    'Hồ sơ đúng hạn',
    `95% trở lên: 1.0; 90-94%: 0.5; dưới 90%: 0`,
    ratio([
      [0.95, 'full'],
      [0.9, 0.5],
      [0, 0],
    ]),
  ],
  [
    2,
    'Tỷ lệ hồ sơ số hóa',
    `Từ 80% hồ sơ trở lên được số hóa: 2 điểm. Từ 50% đến dưới 80% hồ sơ được số hóa: 1 điểm. Dưới 50% hồ sơ được số hóa: 0 điểm.`,
    ratio([
      [0.8, 'full'],
      [0.5, 1],
      [0, 0],
    ]),
  ],
  [
    2,
    'Tỷ lệ hồ sơ số hóa',
    `Công thức: Điểm = (Số hồ sơ số hóa / Tổng số hồ sơ) x 2`,
    ratio([[0, 'proportional']], { numerator: 'Số hồ sơ số hóa', denominator: 'Tổng số hồ sơ' }),
  ],
  [2, 'Tỷ lệ hồ sơ số hóa', `Điểm đạt được = Tỷ lệ hồ sơ số hóa x Điểm tối đa`, ratio([[0, 'proportional']])],
  [2, 'Tỷ lệ hồ sơ số hóa', `Điểm = 2 - (số hồ sơ không số hóa/tổng số hồ sơ) x 2`, null],
  [
    2,
    'Tỷ lệ hồ sơ số hóa',
    `Dưới 60% thì điểm đánh giá là 0. Từ 60% đến 100% thì điểm đánh giá được tính theo công thức: Điểm đánh giá = (b - 60)/40 x 2`,
    null,
  ],
  [
    2,
    'Sự hài lòng của người dân',
    `Tỷ lệ hài lòng từ 90% trở lên: 2 điểm; từ 80% đến dưới 90%: 1 điểm; dưới 80%: 0 điểm (theo kết quả khảo sát)`,
    null,
  ],
  [
    1,
    'Bố trí công chức',
    `100% công chức được bố trí đúng vị trí việc làm: 1 điểm; có trường hợp bố trí không đúng: 0 điểm`,
    choice(['100% công chức được bố trí đúng vị trí việc làm', 1], ['Có trường hợp bố trí không đúng', 0]),
  ],
  [
    1,
    'Tỷ lệ',
    `Đạt tỷ lệ 100%: 1; từ 90% đến 99%: 0,75; từ 80% đến 89%: 0,5; dưới 80%: 0`,
    ratio([
      [1, 'full'],
      [0.9, 0.75],
      [0.8, 0.5],
      [0, 0],
    ]),
  ],
  [1, 'Tỷ lệ', `Đạt tỷ lệ 100%: 1; từ 90% đến 95%: 0,75; từ 80% đến 89%: 0,5; dưới 80%: 0`, null],
  [
    3,
    'Cung cấp DVC trực tuyến toàn trình',
    `- Từ 80% số TTHC đủ điều kiện trở lên: 3
- Từ 60% - dưới 80% số TTHC: 2
- Từ 40% - dưới 60% số TTHC: 1
- Dưới 40%: 0`,
    ratio([
      [0.8, 'full'],
      [0.6, 2],
      [0.4, 1],
      [0, 0],
    ]),
  ],
  [
    2,
    'Giải ngân vốn đầu tư công',
    `Tỷ lệ giải ngân đạt 95% kế hoạch trở lên được điểm tối đa; từ 80% - dưới 95% được 50% điểm tối đa; dưới 80% không được điểm`,
    ratio([
      [0.95, 'full'],
      [0.8, 1],
      [0, 0],
    ]),
  ],
  [
    2,
    'Tỷ lệ giải ngân',
    `Điểm = Tỷ lệ giải ngân × 2; riêng tỷ lệ dưới 60%: 0 điểm`,
    ratio([
      [0.6, 'proportional'],
      [0, 0],
    ]),
  ],
  [1, 'Hồ sơ trễ hạn xin lỗi', `Cứ mỗi 1% hồ sơ trễ hạn trừ 0,1 điểm`, null],
  [2, 'Tỷ lệ hồ sơ', `Cứ mỗi 10% được 0,2 điểm, tối đa 2 điểm`, null],
  [
    1,
    'Tỷ lệ văn bản ký số',
    `Tỷ lệ văn bản ký số = số văn bản ký số/tổng số văn bản x 100%
+ Tỷ lệ đạt >= 98%: 1 điểm
+ Tỷ lệ đạt >= 90% và < 98%: 0,5 điểm
+ Tỷ lệ đạt < 90%: 0 điểm`,
    ratio(
      [
        [0.98, 'full'],
        [0.9, 0.5],
        [0, 0],
      ],
      { numerator: 'Số văn bản ký số', denominator: 'Tổng số văn bản' },
    ),
  ],
  [
    1,
    'Tỷ lệ văn bản ký số',
    `Nếu từ 98 đến 100% đạt 1 điểm; từ 90 đến dưới 98% đạt 0,5 điểm; còn lại 0 điểm`,
    ratio([
      [0.98, 'full'],
      [0.9, 0.5],
      [0, 0],
    ]),
  ],
  [
    1,
    'Tỷ lệ văn bản ký số',
    `- 100%: 1 điểm
- 90% - 99%: 0,7 điểm
- 80% - 89%: 0,5 điểm
- <80%: 0 điểm`,
    ratio([
      [1, 'full'],
      [0.9, 0.7],
      [0.8, 0.5],
      [0, 0],
    ]),
  ],
  [1, 'Tỷ lệ văn bản ký số', `Đạt 100% được 1 điểm, giảm 5% trừ 0,25 điểm`, null],
  [1, 'Tỷ lệ văn bản ký số', `Đạt 100%: 1 điểm; cứ giảm 1% trừ 0,1 điểm`, null],
  [
    1,
    'Tỷ lệ hồ sơ',
    `Hồ sơ đúng hạn từ 95% trở lên: 1; từ 90% - 95%: 0,5; dưới 90%: 0`,
    ratio([
      [0.95, 'full'],
      [0.9, 0.5],
      [0, 0],
    ]),
  ],
  [
    1,
    'Mẫu',
    `Trường hợp có 100% hồ sơ đúng hạn và không có phản ánh: 1 điểm; Từ 95% hồ sơ đúng hạn: 0,5 điểm; còn lại 0 điểm`,
    null,
  ],

  [
    1,
    'Ban hành kế hoạch CCHC',
    `- Ban hành trước ngày 31/01: 1 điểm
- Ban hành từ ngày 01/02 đến ngày 15/02: 0,5 điểm
- Ban hành sau ngày 15/02 hoặc không ban hành: 0 điểm`,
    deadline('01-31', 0, [0, 1], [15, 0.5]),
  ],
  [
    1,
    'Ban hành kế hoạch CCHC',
    `- Trong tháng 01: 1 điểm
- Trong tháng 02: 0,5 điểm
- Sau tháng 02: 0 điểm`,
    deadline('01-31', 0, [0, 1], [28, 0.5]),
  ],
  [
    1,
    'Ban hành kế hoạch CCHC',
    `Ban hành trước 15/12 năm trước liền kề: 1; sau 15/12 đến 31/12: 0,5; sau 31/12: 0`,
    [deadline('12-15', -1, [0, 1], [16, 0.5])],
  ],
  [
    1,
    'Ban hành kế hoạch CCHC',
    `Ban hành trong Quý I: 1; Quý II: 0,5; không ban hành: 0`,
    choice(['Ban hành trong Quý I', 1], ['Quý II', 0.5], ['Không ban hành', 0]),
  ],
  [1, 'Báo cáo CCHC', `Đúng hạn: 1; chậm: 0`, choice(['Đúng hạn', 1], ['Chậm', 0])],
  [1, 'Báo cáo CCHC', `Đúng thời hạn: 1 điểm; cứ chậm 01 ngày trừ 0,1 điểm`, deduction('ngày chậm', 0.1)],
  [1, 'Báo cáo CCHC', `Cứ chậm 01 ngày trừ 0,1 điểm`, deduction('ngày chậm', 0.1)],
  [
    1,
    'Báo cáo CCHC',
    `Gửi báo cáo đúng hạn được 1 điểm; chậm từ 1 - 3 ngày được 0,5 điểm; chậm trên 3 ngày 0 điểm`,
    null,
  ],
  [
    1,
    'Gửi báo cáo năm trước ngày 05/12',
    `Gửi báo cáo đúng hạn được 1 điểm; chậm từ 1 - 3 ngày được 0,5 điểm; chậm trên 3 ngày 0 điểm`,
    deadline('12-05', 0, [0, 1], [3, 0.5]),
  ],
  [1, 'Ban hành kế hoạch', `Ban hành chậm nhất ngày 31/3: 1 điểm; sau 30 ngày: 0 điểm`, null],
  [
    1,
    'Ban hành kế hoạch',
    `Ban hành trong vòng 30 ngày kể từ ngày kế hoạch của tỉnh có hiệu lực: 1 điểm; sau 30 ngày: 0 điểm`,
    choice(['Ban hành trong vòng 30 ngày kể từ ngày kế hoạch của tỉnh có hiệu lực', 1], ['Sau 30 ngày', 0]),
  ],
  [
    2,
    'Kế hoạch',
    `Ban hành kế hoạch trước ngày 15/01 của năm kế hoạch: 2 điểm. Ban hành từ 15/01 đến 31/01: 1 điểm. Ban hành sau 31/01: 0 điểm.`,
    [deadline('01-15', 0, [0, 2], [16, 1]), deadline('01-14', 0, [0, 2], [17, 1])],
  ],
  [1, 'Ban hành', `Trước 31/12/2023: 1 điểm; sau 31/12/2023: 0 điểm`, null],
  [
    0.5,
    'Ban hành',
    `Ban hành đúng thời gian (trước ngày 20/12 năm trước): 0,5đ; Ban hành không đúng thời gian: 0đ`,
    [
      deadline('12-20', -1, [0, 0.5]),
      choice(
        ['Ban hành đúng thời gian (trước ngày 20/12 năm trước)', 0.5],
        ['Ban hành không đúng thời gian', 0],
      ),
    ],
  ],
  [1, 'Ban hành', `Ban hành chậm 01 ngày: trừ 0,1 điểm/ngày`, deduction('ngày ban hành chậm', 0.1)],
  [
    1,
    'Ban hành',
    `Ban hành trước ngày 10 tháng 01: 1,0 điểm; chậm dưới 10 ngày: 0,75 điểm; chậm từ 10 đến 20 ngày: 0,5 điểm; chậm trên 20 ngày: 0`,
    [deadline('01-10', 0, [0, 1], [9, 0.75], [20, 0.5])],
  ],

  [2, 'Hình thức tuyên truyền', `Mỗi hình thức được 0,5 điểm, tối đa 2 điểm`, count('hình thức', 0.5)],
  [
    2,
    'Hình thức tuyên truyền',
    `Mỗi văn bản được cộng 0,25 điểm nhưng tổng không quá 2 điểm.`,
    count('văn bản', 0.25),
  ],
  [
    1,
    'Sáng kiến',
    `Mỗi sáng kiến được công nhận: 0,5 điểm (tối đa 1,0 điểm)`,
    count('sáng kiến được công nhận', 0.5),
  ],
  [
    1,
    'Sáng kiến',
    `Có 01 sáng kiến: 0,5 điểm; có từ 02 sáng kiến trở lên: 1 điểm; không có: 0 điểm`,
    choice(['Có 01 sáng kiến', 0.5], ['Có từ 02 sáng kiến trở lên', 1], ['Không có', 0]),
  ],
  [1, 'Sáng kiến', `0,5đ/sáng kiến`, count('sáng kiến', 0.5)],
  [1, 'Báo cáo', `Mỗi báo cáo thiếu trừ 0,25 điểm; mỗi báo cáo chậm trừ 0,1 điểm`, null],
  [1, 'Báo cáo', `Thiếu 1 báo cáo trừ 0,25 điểm`, deduction('báo cáo thiếu', 0.25)],
  [
    1,
    'Báo cáo',
    `Thiếu hoặc chậm 01 báo cáo trừ 0,25 điểm, trừ tối đa 1 điểm`,
    deduction('báo cáo thiếu hoặc chậm', 0.25),
  ],
  [
    1,
    'Báo cáo',
    `Đủ, đúng hạn: 1 điểm. Thiếu 01 báo cáo: trừ 0,25 điểm. Chậm 01 báo cáo: trừ 0,1 điểm.`,
    null,
  ],
  [4, 'Báo cáo định kỳ', `Mỗi báo cáo đúng hạn được 1 điểm; chậm 0 điểm`, count('báo cáo đúng hạn', 1)],
  [
    4,
    'Báo cáo định kỳ',
    `Mỗi báo cáo đúng hạn: 1 điểm; mỗi báo cáo gửi chậm: 0,5 điểm; không gửi: 0 điểm`,
    null,
  ],
  [
    2,
    'Tuyên truyền',
    `- Có kế hoạch tuyên truyền: 0,5 điểm
- Có chuyên mục trên trang thông tin điện tử: 0,5 điểm
- Mỗi hình thức khác: 0,25 điểm (tối đa 1 điểm)`,
    null,
  ],
  [
    1,
    'Kiểm tra',
    `Kiểm tra 01 đơn vị: 0,25 điểm; 02 đơn vị: 0,5 điểm; 03 đơn vị: 0,75 điểm; từ 04 đơn vị trở lên: 1 điểm`,
    choice(
      ['Kiểm tra 01 đơn vị', 0.25],
      ['02 đơn vị', 0.5],
      ['03 đơn vị', 0.75],
      ['từ 04 đơn vị trở lên', 1],
    ),
  ],
  [
    1,
    'Vi phạm',
    `Không có vi phạm: 1 điểm; có vi phạm: -1 điểm`,
    choice(['Không có vi phạm', 1], ['Có vi phạm', -1]),
  ],
  [
    1,
    'Vi phạm',
    `Không có vi phạm: 1 điểm; mỗi trường hợp vi phạm bị trừ 0,5 điểm`,
    deduction('trường hợp vi phạm', 0.5),
  ],
  [
    1,
    'Vi phạm',
    `Không có vi phạm: 1 điểm; có 01 trường hợp: 0,5 điểm; có từ 02 trường hợp trở lên: 0 điểm`,
    choice(['Không có vi phạm', 1], ['Có 01 trường hợp', 0.5], ['Có từ 02 trường hợp trở lên', 0]),
  ],
  [
    2,
    'Cập nhật',
    `Mỗi tháng cập nhật đầy đủ được 0,2 điểm; tối đa 2 điểm`,
    count('tháng cập nhật đầy đủ', 0.2),
  ],
  [
    1,
    'Mỗi nội dung không đúng trừ',
    `Mỗi nội dung không đúng trừ 10% số điểm`,
    deduction('nội dung không đúng', 0.1),
  ],
  [
    3,
    'DVC',
    `Cung cấp 100% dịch vụ: 3 điểm; cứ thiếu 01 dịch vụ trừ 0,2 điểm`,
    deduction('dịch vụ thiếu', 0.2),
  ],

  [1, 'Ban hành quy chế', `Có: 1 điểm; không: 0 điểm`, choice(['Có', 1], ['Không', 0])],
  [1, 'Ban hành quy chế', `Có: 1; Không: 0`, choice(['Có', 1], ['Không', 0])],
  [1, 'Ban hành quy chế', `Có (1 điểm); Không (0 điểm)`, choice(['Có', 1], ['Không', 0])],
  [1, 'Ban hành quy chế', `1 điểm nếu có; 0 điểm nếu không có`, choice(['Có', 1], ['Không có', 0])],
  [
    1,
    'Ban hành quy chế',
    `Đạt yêu cầu: 1 điểm. Đạt một phần: 0,5 điểm. Không đạt: 0 điểm.`,
    choice(['Đạt yêu cầu', 1], ['Đạt một phần', 0.5], ['Không đạt', 0]),
  ],
  [
    1,
    'Ban hành quy chế',
    `+ Thực hiện tốt: 1,0
+ Thực hiện khá: 0,75
+ Thực hiện trung bình: 0,5
+ Không thực hiện: 0,0`,
    choice(
      ['Thực hiện tốt', 1],
      ['Thực hiện khá', 0.75],
      ['Thực hiện trung bình', 0.5],
      ['Không thực hiện', 0],
    ),
  ],
  [
    1,
    'Ban hành quy chế',
    `Ban hành đầy đủ, kịp thời được 1 điểm; ban hành nhưng chưa đầy đủ được 1/2 số điểm; không ban hành không được điểm`,
    choice(['Ban hành đầy đủ, kịp thời', 1], ['Ban hành nhưng chưa đầy đủ', 0.5], ['Không ban hành', 0]),
  ],
  [
    1,
    'Ban hành quy chế',
    `Thực hiện đúng quy định: một điểm; thực hiện chưa đúng: nửa điểm; không thực hiện: không điểm`,
    choice(['Thực hiện đúng quy định', 1], ['Thực hiện chưa đúng', 0.5], ['Không thực hiện', 0]),
  ],
  [
    1,
    'Ban hành quy chế',
    `Thực hiện đúng quy định: +1; vi phạm: -1`,
    choice(['Thực hiện đúng quy định', 1], ['Vi phạm', -1]),
  ],
  [
    2,
    'Tổ chức bộ phận một cửa',
    `a) Bố trí đủ diện tích: 0,5 điểm
b) Trang thiết bị đầy đủ: 0,5 điểm
c) Có camera giám sát: 0,5 điểm
d) Niêm yết công khai TTHC: 0,5 điểm`,
    checklist(
      ['Bố trí đủ diện tích', 0.5],
      ['Trang thiết bị đầy đủ', 0.5],
      ['Có camera giám sát', 0.5],
      ['Niêm yết công khai TTHC', 0.5],
    ),
  ],
  [
    2,
    'Tổ chức bộ phận một cửa',
    `Gồm các nội dung: (1) Bố trí đủ diện tích: 0,5 điểm; (2) Trang thiết bị đầy đủ: 0,5 điểm; (3) Có camera giám sát: 1 điểm`,
    checklist(['Bố trí đủ diện tích', 0.5], ['Trang thiết bị đầy đủ', 0.5], ['Có camera giám sát', 1]),
  ],
  [
    2,
    'Đối thoại',
    `Tổ chức ít nhất 02 hội nghị đối thoại/năm: 2 điểm; tổ chức 01 hội nghị: 1 điểm; không tổ chức: 0 điểm`,
    choice(
      ['Tổ chức ít nhất 02 hội nghị đối thoại/năm', 2],
      ['Tổ chức 01 hội nghị', 1],
      ['Không tổ chức', 0],
    ),
  ],
  [
    1,
    'Chất lượng',
    `Có đủ 4 nội dung: 1 điểm; có 3 nội dung: 0,75 điểm; có 2 nội dung: 0,5 điểm; có 1 nội dung: 0,25 điểm; không có: 0`,
    choice(
      ['Có đủ 4 nội dung', 1],
      ['Có 3 nội dung', 0.75],
      ['Có 2 nội dung', 0.5],
      ['Có 1 nội dung', 0.25],
      ['Không có', 0],
    ),
  ],
  [
    1,
    'Chất lượng',
    `Kế hoạch đầy đủ (0,5 điểm), có phân công rõ ràng (0,25 điểm), có thời hạn (0,25 điểm)`,
    checklist(['Kế hoạch đầy đủ', 0.5], ['có phân công rõ ràng', 0.25], ['có thời hạn', 0.25]),
  ],
  [
    1,
    'Chất lượng',
    `Kế hoạch đầy đủ được 0,5 điểm và có phân công rõ ràng được thêm 0,5 điểm`,
    checklist(['Kế hoạch đầy đủ', 0.5], ['Có phân công rõ ràng', 0.5]),
  ],
  [
    0.5,
    'Niêm yết TTHC',
    `Niêm yết đầy đủ, đúng quy định: 0,5 điểm. Niêm yết không đầy đủ hoặc không đúng quy định: 0,25 điểm. Không niêm yết: 0 điểm`,
    choice(
      ['Niêm yết đầy đủ, đúng quy định', 0.5],
      ['Niêm yết không đầy đủ hoặc không đúng quy định', 0.25],
      ['Không niêm yết', 0],
    ),
  ],
  [
    2,
    'Đánh giá',
    `Xuất sắc: 2; Tốt: 1,5; Khá: 1; Trung bình: 0,5; Yếu: 0`,
    choice(['Xuất sắc', 2], ['Tốt', 1.5], ['Khá', 1], ['Trung bình', 0.5], ['Yếu', 0]),
  ],
  [
    2,
    'Xếp hạng DTI',
    `Xếp hạng 1-5: 2 điểm; xếp hạng 6-10: 1 điểm; còn lại: 0 điểm`,
    choice(['Xếp hạng 1-5', 2], ['Xếp hạng 6-10', 1], ['Còn lại', 0]),
  ],
  [
    2,
    'Xếp hạng DTI',
    `Nằm trong nhóm 1/3 đơn vị dẫn đầu: 2 điểm; nhóm giữa: 1 điểm; nhóm cuối: 0 điểm`,
    choice(['Nằm trong nhóm 1/3 đơn vị dẫn đầu', 2], ['Nhóm giữa', 1], ['Nhóm cuối', 0]),
  ],
  [1, 'Có/không', `Nếu có thì được 1 điểm, nếu không thì 0 điểm.`, choice(['có', 1], ['không', 0])],
  [
    1,
    'Ban hành',
    `Ban hành đúng thời hạn, đầy đủ nội dung: 1. Ban hành đúng thời hạn nhưng nội dung chưa đầy đủ: 0.5. Ban hành chậm thời hạn: 0.25. Không ban hành: 0.`,
    choice(
      ['Ban hành đúng thời hạn, đầy đủ nội dung', 1],
      ['Ban hành đúng thời hạn nhưng nội dung chưa đầy đủ', 0.5],
      ['Ban hành chậm thời hạn', 0.25],
      ['Không ban hành', 0],
    ),
  ],
  [
    1,
    'Ban hành',
    `Thực hiện đạt yêu cầu thì được tính điểm tối đa, không đạt yêu cầu thì tính 0 điểm`,
    choice(['Thực hiện đạt yêu cầu', 1], ['không đạt yêu cầu', 0]),
  ],
  [
    1,
    'Ban hành',
    `Có kế hoạch và ban hành đúng hạn 1 điểm
Có kế hoạch nhưng chậm 0,5 điểm
Không có 0 điểm`,
    choice(['Có kế hoạch và ban hành đúng hạn', 1], ['Có kế hoạch nhưng chậm', 0.5], ['Không có', 0]),
  ],
  [
    1,
    'Ban hành',
    `Thực hiện đầy đủ = 1đ; Không đầy đủ = 0,5đ; Không thực hiện = 0đ`,
    choice(['Thực hiện đầy đủ', 1], ['Không đầy đủ', 0.5], ['Không thực hiện', 0]),
  ],
  [
    1,
    'Ban hành',
    `Mức 1: Thực hiện tốt (1 điểm)
Mức 2: Thực hiện được (0,5 điểm)
Mức 3: Chưa thực hiện (0 điểm)`,
    choice(['Thực hiện tốt', 1], ['Thực hiện được', 0.5], ['Chưa thực hiện', 0]),
  ],
  [
    1,
    'Ban hành',
    `Thực hiện tốt………1 điểm
Thực hiện được.......0,5 điểm
Chưa thực hiện.....0 điểm`,
    choice(['Thực hiện tốt', 1], ['Thực hiện được', 0.5], ['Chưa thực hiện', 0]),
  ],
  [
    1,
    'Ban hành',
    `Đầy đủ, kịp thời → 1 điểm; Chưa đầy đủ → 0,5 điểm; Không → 0 điểm`,
    choice(['Đầy đủ, kịp thời', 1], ['Chưa đầy đủ', 0.5], ['Không', 0]),
  ],
  [
    1,
    'Ban hành',
    `Thực hiện đầy đủ đạt 100% số điểm; thực hiện không đầy đủ đạt 50% số điểm; không thực hiện đạt 0% số điểm`,
    choice(['Thực hiện đầy đủ', 1], ['thực hiện không đầy đủ', 0.5], ['không thực hiện', 0]),
  ],
  [
    1.5,
    'Ban hành',
    `Thực hiện đầy đủ đạt 100% điểm tối đa; thực hiện không đầy đủ đạt 50% điểm tối đa; không thực hiện: 0`,
    choice(['Thực hiện đầy đủ', 1.5], ['thực hiện không đầy đủ', 0.75], ['không thực hiện', 0]),
  ],
  [
    1,
    'X',
    `Có văn bản chỉ đạo: 0,5 điểm; có tổ chức thực hiện: 0,5 điểm; không có: 0 điểm`,
    checklist(['Có văn bản chỉ đạo', 0.5], ['có tổ chức thực hiện', 0.5]),
  ],
  [
    1,
    'X',
    `Đơn vị có 01 mô hình mới: 0,5 điểm; có từ 02 mô hình mới: 1 điểm`,
    choice(['Đơn vị có 01 mô hình mới', 0.5], ['có từ 02 mô hình mới', 1]),
  ],
  [1, 'X', `Thực hiện đúng: 1 điểm (thiếu 1 nội dung trừ 0,25 điểm)`, deduction('nội dung thiếu', 0.25)],
  [
    1,
    'X',
    `Đủ 3/3 nội dung: 1 điểm; 2/3 nội dung: 0,5 điểm; dưới 2 nội dung: 0 điểm`,
    choice(['Đủ 3/3 nội dung', 1], ['2/3 nội dung', 0.5], ['dưới 2 nội dung', 0]),
  ],
  [
    2,
    'X',
    `Có đầu tư (1 điểm) và sử dụng hiệu quả (1 điểm)`,
    checklist(['Có đầu tư', 1], ['Sử dụng hiệu quả', 1]),
  ],
  [1, 'X', `Thực hiện tốt từ 0,8 - 1 điểm; khá từ 0,5 - 0,7 điểm; còn lại 0 điểm`, null],
  [2, 'X', `0 - 2 điểm tùy theo mức độ`, byReviewer],
  [2, 'X', `Hội đồng thẩm định xem xét chấm điểm (0-2 điểm)`, byReviewer],
  [2, 'X', `Điều tra XHH`, survey],
  [2, 'X', `Kết quả khảo sát mức độ hài lòng của người dân do Sở Nội vụ thực hiện`, survey],
  [
    2,
    'X',
    `Chấm qua phiếu điều tra xã hội học: Rất tốt: 2 điểm; Tốt: 1,5 điểm; Trung bình: 1 điểm; Kém: 0 điểm`,
    { kind: 'survey', options: [1, 0.75, 0.5, 0] },
  ],
  [2, 'X', `Theo kết quả chỉ số SIPAS: Điểm = Chỉ số SIPAS x 2`, null],
  [2, 'X', `Điểm đánh giá được tính theo công thức: (Chỉ số SIPAS/100) x 2`, null],

  [
    1,
    'Ban hành quy chế',
    `Có: 1 điểm; không: 0 điểm. Tài liệu kiểm chứng: Quy chế của đơn vị`,
    choice(['Có', 1], ['Không', 0]),
  ],
  [
    1,
    'Ban hành quy chế',
    `Có: 1 điểm; không: 0 điểm. (Đơn vị không có đơn vị trực thuộc thì không chấm tiêu chí này)`,
    choice(['Có', 1], ['Không', 0]),
  ],
  [
    1,
    'Ban hành quy chế',
    `Cách tính: Có: 1 điểm; không: 0 điểm. Trường hợp có nhưng bị nhắc nhở thì chỉ tính 0,5 điểm`,
    choice(['Có', 1], ['Không', 0], ['có nhưng bị nhắc nhở', 0.5]),
  ],
  [
    1,
    'Tỷ lệ hồ sơ đúng hạn',
    `Từ 95% trở lên: 1 điểm; dưới 95%: 0 điểm. Nếu có hồ sơ trễ hạn không xin lỗi thì không tính điểm`,
    null,
  ],
  [
    1,
    'Tỷ lệ hồ sơ đúng hạn',
    `Từ 95% trở lên: 1 điểm; dưới 95%: 0 điểm. Không phát sinh hồ sơ: không đánh giá`,
    ratio([
      [0.95, 'full'],
      [0, 0],
    ]),
  ],
  [
    1,
    'Tỷ lệ hồ sơ đúng hạn',
    `Từ 95% trở lên: 1 điểm; dưới 95%: 0 điểm. Không phát sinh hồ sơ: 1 điểm`,
    ratio(
      [
        [0.95, 'full'],
        [0, 0],
      ],
      { empty: 'full' },
    ),
  ],
]
