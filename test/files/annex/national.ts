import {
  branch,
  byReviewer,
  checklist,
  choice,
  count,
  deadline,
  deduction,
  leaf,
  ratio,
  survey,
} from './hand-made.ts'
import type { Described } from './described.ts'

/** In the manner of the national set for provinces: scoring lines are rows of their own, points in the column of maxima. */
export const national: readonly Described[] = [
  branch('CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH', 15, [
    branch('Thực hiện kế hoạch CCHC', 3, [
      leaf(
        'Ban hành kế hoạch CCHC năm',
        1,
        choice(
          ['Ban hành trong Quý IV của năm trước năm kế hoạch', 1],
          ['Ban hành trong Quý I của năm kế hoạch', 0.5],
          ['Không ban hành hoặc ban hành sau Quý I', 0],
        ),
        `
        Ban hành trong Quý IV của năm trước năm kế hoạch | 1
        Ban hành trong Quý I của năm kế hoạch | 0.5
        Không ban hành hoặc ban hành sau Quý I | 0`,
      ),
      leaf(
        'Mức độ thực hiện kế hoạch CCHC',
        2,
        ratio(
          [
            [1, 'full'],
            [0.8, 'proportional'],
            [0, 0],
          ],
          { numerator: 'Số nhiệm vụ đã hoàn thành', denominator: 'Tổng số nhiệm vụ trong kế hoạch' },
        ),
        `
        Tính tỷ lệ % số nhiệm vụ đã hoàn thành so với tổng số nhiệm vụ trong kế hoạch
        Hoàn thành 100% kế hoạch | 2
        Hoàn thành từ 80% - dưới 100% kế hoạch thì điểm đánh giá được tính theo công thức: (Tỷ lệ % hoàn thành x 2.0)/100%
        Hoàn thành dưới 80% kế hoạch | 0`,
      ),
    ]),
    leaf(
      'Thực hiện chế độ báo cáo CCHC định kỳ',
      1,
      choice(
        ['Báo cáo đủ số lượng, đủ nội dung và đúng thời gian', 1],
        ['Báo cáo đủ số lượng, đủ nội dung nhưng chậm thời gian', 0.5],
        ['Không đủ số lượng báo cáo', 0],
      ),
      `
      Báo cáo đủ số lượng, đủ nội dung và đúng thời gian | 1
      Báo cáo đủ số lượng, đủ nội dung nhưng chậm thời gian | 0.5
      Không đủ số lượng báo cáo | 0`,
    ),
    branch('Công tác kiểm tra CCHC', 3, [
      leaf(
        'Tỷ lệ đơn vị được kiểm tra trong năm',
        1.5,
        ratio([
          [0.3, 'full'],
          [0.2, 1],
          [0, 0],
        ]),
        `
        Kiểm tra từ 30% số đơn vị trở lên | 1.5
        Kiểm tra từ 20% đến dưới 30% số đơn vị | 1
        Kiểm tra dưới 20% số đơn vị | 0`,
      ),
      leaf(
        'Xử lý các vấn đề phát hiện qua kiểm tra',
        1.5,
        ratio(
          [
            [1, 'full'],
            [0.7, 'proportional'],
            [0, 0],
          ],
          { numerator: 'Số vấn đề đã xử lý', denominator: 'Tổng số vấn đề phát hiện', empty: 'full' },
        ),
        `
        Tính tỷ lệ % giữa số vấn đề đã xử lý so với tổng số vấn đề phát hiện.
        Đạt 100% | 1.5
        Từ 70% đến dưới 100% thì điểm đánh giá được tính theo công thức: (b/a)*1.5
        Dưới 70% | 0
        Không phát sinh vấn đề phải xử lý thì được điểm tối đa`,
      ),
    ]),
    leaf(
      'Công tác tuyên truyền CCHC',
      1.5,
      count('hình thức tuyên truyền', 0.5),
      `
      Mỗi hình thức tuyên truyền được 0.5 điểm, tối đa không quá 1.5 điểm`,
    ),
    leaf(
      'Sáng kiến hoặc giải pháp mới trong CCHC',
      2,
      choice(
        ['Có từ 03 sáng kiến, giải pháp mới trở lên', 2],
        ['Có 02 sáng kiến, giải pháp mới', 1.5],
        ['Có 01 sáng kiến, giải pháp mới', 1],
        ['Không có sáng kiến, giải pháp mới', 0],
      ),
      `
      Có từ 03 sáng kiến, giải pháp mới trở lên | 2
      Có 02 sáng kiến, giải pháp mới | 1.5
      Có 01 sáng kiến, giải pháp mới | 1
      Không có sáng kiến, giải pháp mới | 0`,
    ),
    leaf(
      'Thực hiện nhiệm vụ cấp trên giao',
      2.5,
      deduction('nhiệm vụ quá hạn', 0.5),
      `
      Hoàn thành đúng tiến độ 100% nhiệm vụ được giao | 2.5
      Cứ 01 nhiệm vụ quá hạn trừ 0.5 điểm, trừ cho đến hết điểm`,
    ),
    leaf('Tác động của công tác chỉ đạo, điều hành', 2, survey, 'Đánh giá qua điều tra xã hội học'),
  ]),
  branch('CẢI CÁCH THỂ CHẾ', 10, [
    leaf(
      'Xây dựng văn bản quy phạm pháp luật theo chương trình',
      2.5,
      ratio(
        [
          [1, 'full'],
          [0.8, 1.5],
          [0, 0],
        ],
        { numerator: 'Số văn bản đã ban hành', denominator: 'Tổng số văn bản phải ban hành' },
      ),
      `
      Tỷ lệ = Số văn bản đã ban hành / Tổng số văn bản phải ban hành x 100%
      Đạt 100% | 2.5
      Từ 80% - dưới 100% | 1.5
      Dưới 80% | 0`,
    ),
    branch('Theo dõi thi hành pháp luật', 2.5, [
      leaf(
        'Thực hiện hoạt động theo dõi thi hành pháp luật',
        1.5,
        checklist(
          ['Thu thập thông tin về tình hình thi hành pháp luật', 0.5],
          ['Kiểm tra tình hình thi hành pháp luật', 0.5],
          ['Điều tra, khảo sát tình hình thi hành pháp luật', 0.5],
        ),
        `
        Thu thập thông tin về tình hình thi hành pháp luật | 0.5
        Kiểm tra tình hình thi hành pháp luật | 0.5
        Điều tra, khảo sát tình hình thi hành pháp luật | 0.5`,
      ),
      leaf(
        'Xử lý kết quả theo dõi thi hành pháp luật',
        1,
        choice(['Ban hành đầy đủ văn bản xử lý', 1], ['Không ban hành văn bản xử lý', 0]),
        `
        Ban hành đầy đủ văn bản xử lý | 1
        Không ban hành văn bản xử lý | 0`,
      ),
    ]),
    leaf(
      'Rà soát văn bản quy phạm pháp luật',
      2,
      deadline('01-30', 1, [0, 2], [15, 1]),
      `
      Công bố danh mục chậm nhất ngày 30/01 năm sau | 2
      Chậm từ 1 đến 15 ngày | 1
      Chậm trên 15 ngày hoặc không công bố | 0`,
    ),
    leaf('Tác động của cải cách đến chất lượng văn bản', 3, survey, 'ĐT XHH'),
  ]),
  branch('CẢI CÁCH THỦ TỤC HÀNH CHÍNH', 20, [
    branch('Kiểm soát thủ tục hành chính', 3, [
      leaf(
        'Công bố, cập nhật TTHC',
        1.5,
        deduction('TTHC công bố chậm', 0.25),
        'Mỗi TTHC công bố chậm trừ 0.25 điểm',
      ),
      leaf(
        'Công khai TTHC',
        1.5,
        checklist(
          ['Công khai đầy đủ tại bộ phận một cửa', 0.75],
          ['Công khai đầy đủ trên cổng dịch vụ công', 0.75],
        ),
        `
        Công khai đầy đủ tại bộ phận một cửa | 0.75
        Công khai đầy đủ trên cổng dịch vụ công | 0.75`,
      ),
    ]),
    branch('Kết quả giải quyết hồ sơ TTHC', 9, [
      leaf(
        'Tỷ lệ hồ sơ do cấp huyện giải quyết đúng hạn',
        4,
        ratio([
          [0.95, 'proportional'],
          [0, 0],
        ]),
        `
        Nếu tỷ lệ đạt từ 95% - 100% thì điểm đánh giá được tính theo công thức: [Tỷ lệ % x 4.0]/100%
        Nếu tỷ lệ dưới 95% thì điểm đánh giá là 0`,
      ),
      leaf(
        'Tỷ lệ hồ sơ do cấp xã giải quyết đúng hạn',
        4,
        ratio([
          [0.95, 'proportional'],
          [0, 0],
        ]),
        `
        Nếu tỷ lệ đạt từ 95% - 100% thì điểm đánh giá được tính theo công thức: [Tỷ lệ % x 4.0]/100%
        Nếu tỷ lệ dưới 95% thì điểm đánh giá là 0`,
      ),
      leaf(
        'Xin lỗi khi giải quyết hồ sơ trễ hạn',
        1,
        choice(
          ['Thực hiện đầy đủ, đúng quy định', 1],
          ['Không thực hiện hoặc thực hiện không đúng quy định', 0],
        ),
        `
        Thực hiện đầy đủ, đúng quy định | 1
        Không thực hiện hoặc thực hiện không đúng quy định | 0`,
      ),
    ]),
    leaf(
      'Tiếp nhận, xử lý phản ánh, kiến nghị về quy định hành chính',
      2,
      ratio(
        [
          [0.9, 'full'],
          [0.7, 1],
          [0, 0],
        ],
        {
          numerator: 'Số phản ánh, kiến nghị đã xử lý',
          denominator: 'Tổng số phản ánh, kiến nghị tiếp nhận',
        },
      ),
      `
      Trong đó: a là tổng số phản ánh, kiến nghị tiếp nhận, b là số phản ánh, kiến nghị đã xử lý. Tính tỷ lệ b/a
      Từ 90% trở lên | 2
      Từ 70% - dưới 90% | 1
      Dưới 70% | 0`,
    ),
    leaf('Chất lượng phục vụ tại bộ phận một cửa', 2, byReviewer, 'Hội đồng thẩm định chấm từ 0 đến 2 điểm'),
    leaf('Mức độ hài lòng của người dân, tổ chức', 4, survey, 'Khảo sát bằng phiếu điều tra xã hội học'),
  ]),
  branch('CẢI CÁCH TỔ CHỨC BỘ MÁY', 15, [
    leaf(
      'Sắp xếp tổ chức bộ máy',
      4,
      choice(['Thực hiện đầy đủ theo quy định', 4], ['Thực hiện chưa đầy đủ', 2], ['Không thực hiện', 0]),
      `
      Thực hiện đầy đủ theo quy định | 4
      Thực hiện chưa đầy đủ | 2
      Không thực hiện | 0`,
    ),
    leaf(
      'Sử dụng biên chế được giao',
      4,
      choice(['Sử dụng không vượt quá biên chế được giao', 4], ['Sử dụng vượt quá biên chế được giao', 0]),
      `
      Sử dụng không vượt quá biên chế được giao | 4
      Sử dụng vượt quá biên chế được giao | 0`,
    ),
    leaf(
      'Tỷ lệ giảm biên chế so với lộ trình',
      3,
      ratio([
        [1, 'full'],
        [0.5, 'proportional'],
        [0, 0],
      ]),
      `
      Đạt 100% lộ trình | 3
      Đạt từ 50% đến dưới 100% lộ trình: tính theo công thức (Tỷ lệ % x 3.0)/100%
      Đạt dưới 50% lộ trình | 0`,
    ),
    leaf('Tác động của cải cách tổ chức bộ máy', 4, survey, 'Điều tra XHH'),
  ]),
  branch('CẢI CÁCH CHẾ ĐỘ CÔNG VỤ', 15, [
    leaf(
      'Bố trí công chức theo vị trí việc làm',
      4,
      ratio([
        [1, 'full'],
        [0.6, 2],
        [0, 0],
      ]),
      `
      100% cơ quan, đơn vị bố trí đúng | 4
      Từ 60% - dưới 100% cơ quan, đơn vị bố trí đúng | 2
      Dưới 60% cơ quan, đơn vị bố trí đúng | 0`,
    ),
    leaf(
      'Chấp hành kỷ luật, kỷ cương hành chính',
      4,
      deduction('công chức bị kỷ luật từ mức khiển trách trở lên', 1),
      `
      Không có công chức bị kỷ luật: 4 điểm
      Mỗi công chức bị kỷ luật từ mức khiển trách trở lên trừ 1 điểm`,
    ),
    leaf(
      'Kế hoạch đào tạo, bồi dưỡng công chức',
      3,
      deadline('03-31', 0, [0, 3], [30, 1.5]),
      `
      Ban hành chậm nhất ngày 31 tháng 3 | 3
      Chậm từ 1 đến 30 ngày | 1.5
      Chậm trên 30 ngày | 0`,
    ),
    leaf('Tác động của cải cách đến công vụ', 4, survey, 'Điều tra xã hội học'),
  ]),
  branch('CẢI CÁCH TÀI CHÍNH CÔNG', 10, [
    leaf(
      'Tỷ lệ giải ngân vốn đầu tư công',
      4,
      ratio([
        [0.95, 'full'],
        [0.7, 'proportional'],
        [0, 0],
      ]),
      `
      Từ 95% trở lên | 4
      Từ 70% - dưới 95% thì điểm đánh giá được tính theo công thức: (Tỷ lệ % giải ngân x 4)/100%
      Dưới 70% | 0`,
    ),
    leaf(
      'Công khai ngân sách',
      2,
      choice(['Đúng thời hạn, đủ nội dung', 2], ['Không đúng thời hạn hoặc thiếu nội dung', 0]),
      `
      Đúng thời hạn, đủ nội dung | 2
      Không đúng thời hạn hoặc thiếu nội dung | 0`,
    ),
    leaf(
      'Thực hiện kiến nghị thanh tra, kiểm toán',
      2,
      ratio([
        [1, 'full'],
        [0, 'proportional'],
      ]),
      `
      Đạt 100% | 2
      Dưới 100% thì điểm đánh giá được tính theo công thức: (b/a)*2.0
      Trong đó a là tổng số kiến nghị; b là số kiến nghị đã thực hiện`,
    ),
    leaf('Tác động của cải cách tài chính công', 2, survey, 'Điều tra xã hội học'),
  ]),
  branch('XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN SỐ', 15, [
    leaf(
      'Tỷ lệ hồ sơ nộp trực tuyến',
      5,
      ratio(
        [
          [0.5, 'full'],
          [0, 'proportional'],
        ],
        { target: 0.5 },
      ),
      `
      Đạt từ 50% trở lên | 5
      Dưới 50% thì điểm đánh giá được tính theo công thức: (Tỷ lệ % / 50%) x 5.0`,
    ),
    leaf(
      'Tỷ lệ số hóa kết quả giải quyết TTHC',
      3,
      ratio([
        [0.8, 'full'],
        [0.6, 2],
        [0.4, 1],
        [0, 0],
      ]),
      `
      Từ 80% trở lên | 3
      Từ 60% - dưới 80% | 2
      Từ 40% - dưới 60% | 1
      Dưới 40% | 0`,
    ),
    leaf(
      'Gửi, nhận văn bản điện tử có ký số',
      3,
      choice(['100% văn bản được ký số, gửi đúng quy định', 3], ['Còn văn bản chưa ký số', 0]),
      `
      100% văn bản được ký số, gửi đúng quy định | 3
      Còn văn bản chưa ký số | 0`,
    ),
    leaf('Tác động đến chất lượng dịch vụ số', 4, survey, 'Điều tra xã hội học'),
  ]),
]
