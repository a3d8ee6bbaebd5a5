import { byReviewer, checklist, choice, count, deadline, deduction, ratio, survey } from './hand-made.ts'
import type { Worded } from './worded.ts'

/** Wordings met less often: dashes for colons, halves, words in odd places, several statements in one line. */
export const oddWordings: readonly Worded[] = [
  [
    1.5,
    'Mức độ hoàn thành kế hoạch CCHC',
    `Tính tỷ lệ % số nhiệm vụ, công việc đã hoàn thành so với tổng số nhiệm vụ, công việc nêu trong kế hoạch. Nếu tỷ lệ này đạt từ 80% trở lên thì điểm đánh giá được tính theo công thức: [(Tỷ lệ % x điểm tối đa)/100%]. Nếu tỷ lệ này dưới 80% thì điểm đánh giá là 0.`,
    ratio(
      [
        [0.8, 'proportional'],
        [0, 0],
      ],
      {
        numerator: 'Số nhiệm vụ, công việc đã hoàn thành',
        denominator: 'Tổng số nhiệm vụ, công việc nêu trong kế hoạch',
      },
    ),
  ],
  [
    1,
    'Xử lý vấn đề',
    `Gọi a là tổng số vấn đề phát hiện qua kiểm tra; b là số vấn đề đã xử lý hoặc kiến nghị xử lý.
Nếu b/a ≥ 0,8 thì điểm đánh giá được tính theo công thức: b/a x điểm tối đa
Nếu b/a < 0,8 thì điểm đánh giá là 0`,
    ratio(
      [
        [0.8, 'proportional'],
        [0, 0],
      ],
      {
        numerator: 'Số vấn đề đã xử lý hoặc kiến nghị xử lý',
        denominator: 'Tổng số vấn đề phát hiện qua kiểm tra',
      },
    ),
  ],
  [
    1,
    'Xử lý vấn đề',
    `b/a = 1: 1 điểm; 0,8 ≤ b/a < 1: 0,5 điểm; b/a < 0,8: 0 điểm (a: tổng số vấn đề; b: số vấn đề đã xử lý)`,
    ratio(
      [
        [1, 'full'],
        [0.8, 0.5],
        [0, 0],
      ],
      { numerator: 'Số vấn đề đã xử lý', denominator: 'Tổng số vấn đề' },
    ),
  ],
  [
    0.5,
    'TTHC niêm yết',
    `Đạt 100% - 0,5 điểm; Dưới 100% - 0 điểm`,
    ratio([
      [1, 'full'],
      [0, 0],
    ]),
  ],
  [
    1,
    'Hồ sơ đúng hạn',
    `Đạt từ 95%-100%: 1đ; từ 90%-<95%: 0.5đ; <90%: 0đ`,
    ratio([
      [0.95, 'full'],
      [0.9, 0.5],
      [0, 0],
    ]),
  ],
  [
    1.5,
    'Kiểm tra',
    `- Trên 30%: 1.5 điểm. - Từ 25% đến 30%: 1 điểm. - Dưới 25%: 0 điểm`,
    ratio([
      ['>0.3', 'full'],
      [0.25, 1],
      [0, 0],
    ]),
  ],
  [
    1,
    'Văn bản',
    `Có ban hành: 0,5 điểm; Không ban hành: 0 điểm.
Ban hành kịp thời: 0,5 điểm; không kịp thời: 0 điểm`,
    [checklist(['Có ban hành', 0.5], ['Ban hành kịp thời', 0.5])],
  ],
  [
    1,
    'Bộ phận một cửa',
    `Đạt mỗi yêu cầu được 0,25 điểm, gồm: (1) Có phòng chờ; (2) Có bàn ghế; (3) Có máy lấy số; (4) Có camera`,
    [
      count('yêu cầu', 0.25),
      count('yêu cầu đạt', 0.25),
      checklist(['Có phòng chờ', 0.25], ['Có bàn ghế', 0.25], ['Có máy lấy số', 0.25], ['Có camera', 0.25]),
    ],
  ],
  [
    2,
    'Vi phạm',
    `Không vi phạm được 2 điểm; mỗi lần vi phạm trừ 0,5 điểm (trừ không quá 2 điểm)`,
    deduction('lần vi phạm', 0.5),
  ],
  [
    2,
    'Vi phạm',
    `Mỗi trường hợp cán bộ bị xử lý kỷ luật từ khiển trách trở lên: trừ 1 điểm`,
    deduction('trường hợp cán bộ bị xử lý kỷ luật từ khiển trách trở lên', 1),
  ],
  [
    1,
    'Kế hoạch',
    `Ban hành trong tháng 12 của năm trước liền kề: 1 điểm; ban hành trong tháng 01 của năm kế hoạch: 0,5 điểm; ban hành sau tháng 01: 0 điểm`,
    [
      deadline('12-31', -1, [0, 1], [31, 0.5]),
      choice(
        ['Ban hành trong tháng 12 của năm trước liền kề', 1],
        ['ban hành trong tháng 01 của năm kế hoạch', 0.5],
        ['ban hành sau tháng 01', 0],
      ),
    ],
  ],
  [
    1,
    'Kế hoạch',
    `Ban hành kịp thời (trước 31/01): 1,0 điểm; Ban hành không kịp thời: 0,5 điểm; Không ban hành: 0 điểm`,
    [choice(['Ban hành kịp thời (trước 31/01)', 1], ['Ban hành không kịp thời', 0.5], ['Không ban hành', 0])],
  ],
  [
    1,
    'Tỷ lệ hồ sơ',
    `Tỷ lệ (%) = (Số hồ sơ trả đúng hạn/Tổng số hồ sơ đã trả) x 100. Điểm = Tỷ lệ (%) x 1 điểm`,
    ratio([[0, 'proportional']], { numerator: 'Số hồ sơ trả đúng hạn', denominator: 'Tổng số hồ sơ đã trả' }),
  ],
  [
    2,
    'Tỷ lệ hồ sơ',
    `Điểm số = (Số hồ sơ đúng hạn : Tổng số hồ sơ) x 2 điểm`,
    ratio([[0, 'proportional']], { numerator: 'Số hồ sơ đúng hạn', denominator: 'Tổng số hồ sơ' }),
  ],
  [
    2,
    'Tỷ lệ hồ sơ',
    `Từ 90% trở lên đạt tối đa điểm; dưới 90% thì điểm = (tỷ lệ thực tế đạt được × điểm tối đa)/90%`,
    ratio(
      [
        [0.9, 'full'],
        [0, 'proportional'],
      ],
      { target: 0.9 },
    ),
  ],
  [
    2,
    'Tỷ lệ hồ sơ',
    `Đạt 100% kế hoạch được 2 điểm; đạt từ 90% đến dưới 100% kế hoạch được 80% số điểm; đạt từ 80% đến dưới 90% kế hoạch được 50% số điểm; đạt dưới 80% kế hoạch không được điểm`,
    ratio([
      [1, 'full'],
      [0.9, 1.6],
      [0.8, 1],
      [0, 0],
    ]),
  ],
  [
    2,
    'Tỷ lệ hồ sơ',
    `>=95%: 2
>=90% đến <95%: 1
<90%: 0`,
    ratio([
      [0.95, 'full'],
      [0.9, 1],
      [0, 0],
    ]),
  ],
  [
    2,
    'Tỷ lệ hồ sơ',
    `95%≤ Tỷ lệ ≤100%: 2 điểm; 90% ≤ Tỷ lệ < 95%: 1 điểm; Tỷ lệ < 90%: 0 điểm`,
    ratio([
      [0.95, 'full'],
      [0.9, 1],
      [0, 0],
    ]),
  ],
  [
    2,
    'Tỷ lệ hồ sơ',
    `Trên 95%: 2 điểm; từ 90% đến 95%: 1 điểm; dưới 90%: 0 điểm`,
    ratio([
      ['>0.95', 'full'],
      [0.9, 1],
      [0, 0],
    ]),
  ],
  [
    1,
    'Tuyên truyền',
    `Thực hiện 03 hình thức trở lên: 1 điểm; 02 hình thức: 0,5 điểm; 01 hình thức: 0,25 điểm; không thực hiện: 0 điểm`,
    choice(
      ['Thực hiện 03 hình thức trở lên', 1],
      ['02 hình thức', 0.5],
      ['01 hình thức', 0.25],
      ['không thực hiện', 0],
    ),
  ],
  [
    1,
    'Tuyên truyền',
    `Từ 12 tin, bài trở lên/năm: 1 điểm; từ 6 - 11 tin, bài: 0,5 điểm; dưới 6 tin, bài: 0 điểm`,
    choice(['Từ 12 tin, bài trở lên/năm', 1], ['từ 6 - 11 tin, bài', 0.5], ['dưới 6 tin, bài', 0]),
  ],
  [2, 'Tuyên truyền', `Mỗi tin, bài được 0,1 điểm. Tối đa 2 điểm.`, count('tin, bài', 0.1)],
  [2, 'Tuyên truyền', `Có tin, bài: 0,2 điểm/tin, bài (tối đa không quá 2 điểm)`, count('tin, bài', 0.2)],
  [
    1,
    'Báo cáo',
    `Báo cáo đầy đủ, đúng thời gian: 1 điểm
Chậm hoặc thiếu mỗi báo cáo trừ 0,25 điểm`,
    deduction('báo cáo chậm hoặc thiếu', 0.25),
  ],
  [2, 'Báo cáo', `Thực hiện đầy đủ 04 báo cáo, mỗi báo cáo đạt 0,5 điểm`, count('báo cáo', 0.5)],
  [
    2,
    'Báo cáo',
    `Có đủ các báo cáo theo quy định: 2 điểm. Thiếu mỗi báo cáo: trừ 0,5 điểm`,
    deduction('báo cáo thiếu', 0.5),
  ],
  [1, 'Báo cáo', `Báo cáo chậm bị trừ 0,2 điểm/báo cáo; không báo cáo bị trừ 0,5 điểm/báo cáo`, null],
  [
    1,
    'Bố trí',
    `- Có bố trí: 1
- Không bố trí: 0`,
    choice(['Có bố trí', 1], ['Không bố trí', 0]),
  ],
  [1, 'Bố trí', `Đã bố trí 1đ. Chưa bố trí 0đ.`, choice(['Đã bố trí', 1], ['Chưa bố trí', 0])],
  [
    1,
    'Bố trí',
    `Nếu đảm bảo đầy đủ: được 01 điểm; Nếu thiếu: được 0,5 điểm; Nếu không có: không được điểm`,
    choice(['đảm bảo đầy đủ', 1], ['thiếu', 0.5], ['không có', 0]),
  ],
  [0.5, 'Bố trí', `Có bố trí: 0,5 điểm; ngược lại: 0 điểm`, choice(['Có bố trí', 0.5], ['ngược lại', 0])],
  [1, 'Bố trí', `Đạt: 1,00; Không đạt: 0,00`, choice(['Đạt', 1], ['Không đạt', 0])],
  [
    1,
    'Bố trí',
    `Đạt 1 điểm nếu có văn bản triển khai; đạt 0,5 điểm nếu văn bản triển khai chậm; 0 điểm nếu không có văn bản`,
    choice(['có văn bản triển khai', 1], ['văn bản triển khai chậm', 0.5], ['không có văn bản', 0]),
  ],
  [
    1.5,
    'ISO',
    `Công bố lại đúng quy định (0,5 điểm); có kế hoạch duy trì (0,5 điểm); có đánh giá nội bộ (0,5 điểm).`,
    checklist(['Công bố lại đúng quy định', 0.5], ['có kế hoạch duy trì', 0.5], ['có đánh giá nội bộ', 0.5]),
  ],
  [
    1.5,
    'ISO',
    `- Công bố lại đúng quy định: 0,5 điểm;
- Có kế hoạch duy trì: 0,5 điểm;
- Có đánh giá nội bộ: 0,5 điểm;
Thiếu một trong các nội dung trên không được điểm của nội dung đó.`,
    checklist(['Công bố lại đúng quy định', 0.5], ['Có kế hoạch duy trì', 0.5], ['Có đánh giá nội bộ', 0.5]),
  ],
  [
    2,
    'Đánh giá',
    `Kết quả đánh giá, xếp loại: Hoàn thành xuất sắc: 2 điểm; hoàn thành tốt: 1,5 điểm; hoàn thành: 1 điểm; không hoàn thành: 0 điểm`,
    choice(['Hoàn thành xuất sắc', 2], ['hoàn thành tốt', 1.5], ['hoàn thành', 1], ['không hoàn thành', 0]),
  ],
  [
    1,
    'Chi trả',
    `Thực hiện đúng quy định: 1 điểm.
Có sai phạm được phát hiện: 0 điểm.`,
    choice(['Thực hiện đúng quy định', 1], ['Có sai phạm được phát hiện', 0]),
  ],
  [
    1,
    'Chi trả',
    `Không có sai phạm: 1; có sai phạm: 0; có sai phạm nghiêm trọng: -1`,
    choice(['Không có sai phạm', 1], ['có sai phạm', 0], ['có sai phạm nghiêm trọng', -1]),
  ],
  [
    1,
    'Chi trả',
    `Thực hiện đúng quy định 1,0 điểm, sai quy định 0 điểm`,
    choice(['Thực hiện đúng quy định', 1], ['sai quy định', 0]),
  ],
  [
    1,
    'Thu nhập tăng thêm',
    `Có chi thu nhập tăng thêm từ 0,3 lần lương cơ bản trở lên: 1 điểm; dưới 0,3 lần: 0,5 điểm; không có: 0 điểm`,
    choice(
      ['Có chi thu nhập tăng thêm từ 0,3 lần lương cơ bản trở lên', 1],
      ['dưới 0,3 lần', 0.5],
      ['không có', 0],
    ),
  ],
  [2, 'Tác động', `Điều tra XHH: Tốt: 2đ; Khá: 1đ; Kém: 0đ`, { kind: 'survey', options: [1, 0.5, 0] }],
  [2, 'Tác động', `Chấm điểm trên cơ sở kết quả điều tra XHH do UBND tỉnh tổ chức`, survey],
  [2, 'Tác động', `Đánh giá qua phiếu điều tra XHH đối với lãnh đạo, công chức và người dân`, survey],
  [2, 'Tác động', `Tự đánh giá 1 điểm và điều tra xã hội học 1 điểm`, null],
  [
    2,
    'Tác động',
    `Thực hiện công tác phối hợp điều tra xã hội học đúng tiến độ, kịp thời theo kế hoạch`,
    null,
  ],
  [3, 'Vai trò', `Hội đồng đánh giá mức độ từ 0 đến 3 điểm`, byReviewer],
  [3, 'Vai trò', `Tối đa 3 điểm, do Tổ thẩm định quyết định`, byReviewer],
  [3, 'Vai trò', `Xem xét thực tế để chấm điểm, tối đa 3 điểm`, null],
  [
    2,
    'Tăng thu',
    `Tăng từ 10% trở lên so với năm trước: 2 điểm; tăng từ 5% đến dưới 10%: 1 điểm; tăng dưới 5% hoặc không tăng: 0 điểm`,
    null,
  ],
  [
    2,
    'Đơn vị SNCL tự chủ',
    `Có tăng thêm đơn vị tự chủ so với năm trước: 2 điểm; giữ nguyên: 1 điểm; giảm: 0 điểm`,
    choice(['Có tăng thêm đơn vị tự chủ so với năm trước', 2], ['giữ nguyên', 1], ['giảm', 0]),
  ],
  [
    1,
    'Phản ánh, kiến nghị',
    `Xử lý 100% PAKN đúng hạn: 1 điểm; từ 90% đến dưới 100%: 0,5 điểm; dưới 90%: 0 điểm. Trường hợp không có PAKN được tính điểm tối đa`,
    ratio(
      [
        [1, 'full'],
        [0.9, 0.5],
        [0, 0],
      ],
      { empty: 'full' },
    ),
  ],
  [
    1,
    'Phản ánh, kiến nghị',
    `Xử lý 100% PAKN đúng hạn hoặc không có PAKN: 1 điểm; từ 90% đến dưới 100%: 0,5 điểm; dưới 90%: 0 điểm`,
    [
      ratio(
        [
          [1, 'full'],
          [0.9, 0.5],
          [0, 0],
        ],
        { empty: 'full' },
      ),
      ratio([
        [1, 'full'],
        [0.9, 0.5],
        [0, 0],
      ]),
    ],
  ],
  [1, 'Hồ sơ', `Tỷ lệ hồ sơ trễ hạn: không có: 1 điểm; dưới 5%: 0,5 điểm; từ 5% trở lên: 0 điểm`, null],
  [
    1,
    'Hồ sơ',
    `Số hóa đạt 100%: 1,0 điểm; Số hóa đạt từ 70% - 99%: 0,5 điểm; Số hóa dưới 70%: 0 điểm`,
    ratio([
      [1, 'full'],
      [0.7, 0.5],
      [0, 0],
    ]),
  ],
  [
    1,
    'Hồ sơ',
    `100% hồ sơ được số hóa: 1 điểm; nếu không đạt 100%: (số hồ sơ số hóa/tổng số hồ sơ) x 1 điểm`,
    ratio(
      [
        [1, 'full'],
        [0, 'proportional'],
      ],
      { numerator: 'Số hồ sơ số hóa', denominator: 'Tổng số hồ sơ' },
    ),
  ],
  [
    1,
    'Hồ sơ',
    `- Đạt từ 70% trở lên được 100% số điểm;
- Đạt từ 50% đến dưới 70% được 70% số điểm;
- Đạt từ 30% đến dưới 50% được 50% số điểm;
- Đạt dưới 30%: không có điểm.`,
    ratio([
      [0.7, 'full'],
      [0.5, 0.7],
      [0.3, 0.5],
      [0, 0],
    ]),
  ],
  [
    1,
    'Hồ sơ',
    `Mức 1: ≥ 80%: 1 điểm
Mức 2: 60% ≤ tỷ lệ < 80%: 0,7 điểm
Mức 3: < 60%: 0 điểm`,
    ratio([
      [0.8, 'full'],
      [0.6, 0.7],
      [0, 0],
    ]),
  ],
  [
    1,
    'Hồ sơ',
    `Đạt tỷ lệ trên 90% (1 điểm), từ 80% đến 90% (0,5 điểm), dưới 80% (0 điểm)`,
    ratio([
      ['>0.9', 'full'],
      [0.8, 0.5],
      [0, 0],
    ]),
  ],
  [
    1,
    'Chuyển đổi vị trí',
    `Hoàn thành kế hoạch: 1 điểm; hoàn thành trên 50% kế hoạch: 0,5 điểm; hoàn thành dưới 50%: 0 điểm`,
    null,
  ],
  [
    2,
    'Quy chế',
    `Đã ban hành quy chế và tổ chức thực hiện nghiêm túc: 2,0 điểm; đã ban hành nhưng thực hiện chưa nghiêm túc: 1,0 điểm; chưa ban hành: 0 điểm.`,
    choice(
      ['Đã ban hành quy chế và tổ chức thực hiện nghiêm túc', 2],
      ['đã ban hành nhưng thực hiện chưa nghiêm túc', 1],
      ['chưa ban hành', 0],
    ),
  ],
  [
    2,
    'Lãnh đạo',
    `Chủ tịch UBND xã trực tiếp phụ trách: 1 điểm; có phân công công chức đầu mối: 0,5 điểm; có kiểm điểm trách nhiệm: 0,5 điểm`,
    checklist(
      ['Chủ tịch UBND xã trực tiếp phụ trách', 1],
      ['có phân công công chức đầu mối', 0.5],
      ['có kiểm điểm trách nhiệm', 0.5],
    ),
  ],
  [
    1,
    'Số lần',
    `Họp giao ban CCHC hằng quý: 04 lần/năm: 1 điểm; 03 lần/năm: 0,75 điểm; 02 lần/năm: 0,5 điểm; 01 lần/năm: 0,25 điểm; không họp: 0 điểm`,
    choice(
      ['04 lần/năm', 1],
      ['03 lần/năm', 0.75],
      ['02 lần/năm', 0.5],
      ['01 lần/năm', 0.25],
      ['không họp', 0],
    ),
  ],
  [1, 'Ứng dụng', `Thực hiện từ ngày 01/01 đến 31/12: 1 điểm; không thực hiện: 0 điểm`, null],
  [
    1,
    'Kế hoạch',
    `Ban hành Kế hoạch chậm nhất ngày 15 tháng 01 hằng năm: 1 điểm; chậm từ 01 đến 05 ngày: 0,5 điểm; chậm quá 05 ngày hoặc không ban hành: 0 điểm`,
    deadline('01-15', 0, [0, 1], [5, 0.5]),
  ],
  [
    1,
    'Kế hoạch',
    `Ban hành trong quý I/2024: 1 điểm; ban hành trong quý II/2024: 0,5 điểm; ban hành sau quý II/2024 hoặc không ban hành: 0 điểm`,
    [
      choice(
        ['Ban hành trong quý I/2024', 1],
        ['ban hành trong quý II/2024', 0.5],
        ['ban hành sau quý II/2024 hoặc không ban hành', 0],
      ),
    ],
  ],
  [
    1,
    'Kế hoạch',
    `Trong tháng 1: 1đ, trong tháng 2: 0,5đ, từ tháng 3 trở đi: 0đ`,
    deadline('01-31', 0, [0, 1], [28, 0.5]),
  ],
  [
    1,
    'Kế hoạch',
    `Ban hành sau thời hạn dưới 15 ngày: 0,5 điểm; đúng thời hạn (chậm nhất 20/01): 1 điểm; sau 15 ngày trở lên: 0 điểm`,
    null,
  ],
  [0.25, 'Hộp thư', `Có hộp thư góp ý: ¼ điểm`, null],
  [
    0.5,
    'Hộp thư',
    `Có hộp thư góp ý: ½ điểm; không có: 0`,
    choice(['Có hộp thư góp ý', 0.5], ['không có', 0]),
  ],
  [
    3,
    'Phục vụ',
    `a. Thái độ phục vụ tốt (1 điểm)
b. Đúng giờ (1 điểm)
c. Đeo thẻ (1 điểm)`,
    checklist(['Thái độ phục vụ tốt', 1], ['Đúng giờ', 1], ['Đeo thẻ', 1]),
  ],
  [3, 'Phục vụ', `Có 1 nội dung: 0,5 điểm; có 2 nội dung: 1 điểm; có 3 nội dung: 1,5 điểm`, null],
]
