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

/**
 * In the manner of a city's set for its wards: prose in a column of its own, starred survey rows, "như trên", points
 * that a misprint spoils. The areas as printed add up to 99.55: the second prints 10.05 where 10.5 was meant.
 */
export const city: readonly Described[] = [
  branch('Công tác chỉ đạo, điều hành', 18.5, [
    branch('Kế hoạch cải cách hành chính', 4, [
      leaf(
        'Ban hành kế hoạch cải cách hành chính',
        1,
        deadline('01-31', 0, [0, 1], [10, 0.5]),
        'Ban hành không muộn hơn ngày 31/01 được 1 điểm; chậm không quá 10 ngày được 0,5 điểm; chậm trên 10 ngày hoặc không ban hành thì không tính điểm.',
        { evidence: ['Kế hoạch của UBND phường'], reviewLead: 'Phòng Nội vụ' },
      ),
      leaf(
        'Chất lượng kế hoạch',
        1,
        checklist(
          ['Xác định đủ nhiệm vụ của các lĩnh vực', 0.25],
          ['Phân công rõ người chủ trì', 0.25],
          ['Có thời hạn hoàn thành', 0.25],
          ['Có sản phẩm cụ thể', 0.25],
        ),
        'Xác định đủ nhiệm vụ của các lĩnh vực: 0,25đ; Phân công rõ người chủ trì: 0,25đ; Có thời hạn hoàn thành: 0,25đ; Có sản phẩm cụ thể: 0,25đ.',
        { evidence: ['Kế hoạch của UBND phường', 'Phụ lục nhiệm vụ'], reviewLead: 'Phòng Nội vụ' },
      ),
      leaf(
        'Kết quả thực hiện kế hoạch',
        2,
        ratio(
          [
            [1, 'full'],
            [0.75, 'proportional'],
            [0, 0],
          ],
          { numerator: 'Số nhiệm vụ hoàn thành đúng hạn', denominator: 'Tổng số nhiệm vụ của kế hoạch' },
        ),
        'Hoàn thành 100% nhiệm vụ đạt điểm tối đa; hoàn thành từ 75% đến dưới 100% thì điểm được tính theo công thức (b/a) x điểm tối đa; dưới 75% không có điểm. Trong đó: a là tổng số nhiệm vụ của kế hoạch, b là số nhiệm vụ hoàn thành đúng hạn.',
        { evidence: ['Báo cáo năm'], reviewLead: 'Phòng Nội vụ' },
      ),
    ]),
    branch('Chế độ báo cáo', 3.5, [
      leaf(
        'Báo cáo định kỳ quý, 6 tháng, năm',
        2,
        deduction('báo cáo gửi chậm hoặc thiếu nội dung', 0.5),
        'Đầy đủ, đúng hạn, đúng nội dung: 2 điểm. Mỗi báo cáo gửi chậm hoặc thiếu nội dung trừ 0,5 điểm, trừ đến hết điểm.',
        { evidence: ['Các báo cáo'], reviewLead: 'Phòng Nội vụ' },
      ),
      leaf(
        'Báo cáo tự chấm điểm',
        1.5,
        choice(['Đúng hạn, đủ tài liệu', 1.5], ['Đúng hạn, thiếu tài liệu', 0.75], ['Chậm hạn', 0]),
        'Đúng hạn, đủ tài liệu: 100% số điểm; Đúng hạn, thiếu tài liệu: 50% số điểm; Chậm hạn: 0 điểm',
        { reviewLead: 'Phòng Nội vụ' },
      ),
    ]),
    leaf(
      'Kiểm tra nội bộ',
      3,
      ratio([
        [1, 'full'],
        [0.5, 1.5],
        [0, 0],
      ]),
      'Kiểm tra 100% bộ phận: 3 điểm; từ 50% đến dưới 100% bộ phận: 1,5 điểm; dưới 50% bộ phận: 0 điểm',
      { evidence: ['Kết luận kiểm tra'], reviewLead: 'Thanh tra' },
    ),
    leaf(
      'Đối thoại với người dân',
      2,
      count('cuộc đối thoại', 1),
      'Mỗi cuộc đối thoại được tính 1 điểm, tổng số điểm không quá 2 điểm',
      { evidence: ['Biên bản đối thoại'], reviewLead: 'Văn phòng' },
    ),
    leaf(
      'Sáng kiến cải cách',
      2,
      count('sáng kiến được công nhận', 0.5),
      '0,5 điểm/sáng kiến được công nhận; tối đa 2 điểm',
      { evidence: ['Quyết định công nhận'], reviewLead: 'Phòng Nội vụ' },
    ),
    leaf('Vai trò người đứng đầu', 2, byReviewer, 'Tổ thẩm định xem xét, cho điểm (tối đa 2 điểm)', {
      reviewLead: 'Tổ thẩm định',
    }),
    leaf('Ý kiến đại biểu về chỉ đạo, điều hành (*)', 2, survey, ''),
  ]),
  branch('Cải cách thể chế', 10.05, [
    leaf(
      'Tự kiểm tra, rà soát văn bản',
      3,
      choice(['Có rà soát, có xử lý', 3], ['Có rà soát, chưa xử lý', 1.5], ['Không rà soát', 0]),
      'Chấm 3 điểm nếu có rà soát, có xử lý; 1,5 điểm nếu có rà soát, chưa xử lý; 0 điểm nếu không rà soát',
      { evidence: ['Báo cáo rà soát'], reviewLead: 'Phòng Tư pháp' },
    ),
    leaf(
      'Phổ biến pháp luật',
      2.5,
      ratio([
        ['>0.9', 'full'],
        [0.7, 1.5],
        [0, 0],
      ]),
      'Đạt trên 90% kế hoạch: 2,5 điểm; đạt từ 70% đến 90% kế hoạch: 1,5 điểm; dưới 70%: 0 điểm',
      { reviewLead: 'Phòng Tư pháp' },
    ),
    leaf(
      'Góp ý dự thảo văn bản',
      2,
      deduction('văn bản không góp ý', 0.25),
      'Cứ 01 văn bản không góp ý bị trừ 0,25 điểm cho đến hết điểm',
      { reviewLead: 'Phòng Tư pháp' },
    ),
    leaf('Ý kiến về chất lượng văn bản (*)', 3, survey, ''),
  ]),
  branch('Cải cách thủ tục hành chính', 25, [
    leaf(
      'Niêm yết thủ tục',
      3,
      choice(['Đầy đủ, kịp thời', 3], ['Đầy đủ, chưa kịp thời', 1.5], ['Chưa đầy đủ', 0]),
      '- Đầy đủ, kịp thời: 3 điểm;\n- Đầy đủ, chưa kịp thời: 1,5 điểm;\n- Chưa đầy đủ: 0 điểm.',
      { evidence: ['Ảnh chụp nơi niêm yết'], reviewLead: 'Văn phòng' },
    ),
    leaf(
      'Tiếp nhận hồ sơ tại một cửa',
      4,
      ratio(
        [
          [1, 'full'],
          [0.9, 2],
          [0, 0],
        ],
        { numerator: 'Số TTHC được tiếp nhận tại một cửa', denominator: 'Tổng số TTHC thuộc thẩm quyền' },
      ),
      'Tính tỷ lệ % giữa số TTHC được tiếp nhận tại một cửa so với tổng số TTHC thuộc thẩm quyền. Bằng 100%: 4 điểm; từ 90% đến dưới 100%: 2 điểm; dưới 90%: 0 điểm',
      { reviewLead: 'Văn phòng' },
    ),
    leaf(
      'Giải quyết hồ sơ đúng hạn',
      8,
      ratio(
        [
          [0.98, 'full'],
          [0.9, 'proportional'],
          [0, 0],
        ],
        {
          numerator: 'Số hồ sơ giải quyết đúng hạn',
          denominator: 'Tổng số hồ sơ đã giải quyết',
          empty: 'full',
        },
      ),
      '- Từ 98% trở lên: 8 điểm\n- Từ 90% đến dưới 98%: điểm đánh giá = (b/a) x 8\n- Dưới 90%: 0 điểm\nTrong đó:\na: Tổng số hồ sơ đã giải quyết\nb: Số hồ sơ giải quyết đúng hạn\nKhông phát sinh hồ sơ: điểm tối đa',
      { evidence: ['Trích xuất hệ thống một cửa'], reviewLead: 'Văn phòng' },
    ),
    leaf(
      'Giải quyết hồ sơ đất đai đúng hạn',
      5,
      ratio([
        [0.95, 'full'],
        [0.8, 2.5],
        [0, 0],
      ]),
      '>= 95%: 5đ; >= 80% và < 95%: 2,5đ; < 80%: 0đ',
      { reviewLead: 'Phòng Tài nguyên và Môi trường' },
    ),
    leaf(
      'Thư xin lỗi',
      1,
      choice(['Có thư xin lỗi đầy đủ', 1], ['Thiếu thư xin lỗi', 0]),
      'Có thư xin lỗi đầy đủ = 1 điểm\nThiếu thư xin lỗi = 0 điểm',
      { reviewLead: 'Văn phòng' },
    ),
    leaf('Mức độ hài lòng của người dân (*)', 4, survey, ''),
  ]),
  branch('Cải cách tổ chức bộ máy', 8, [
    leaf(
      'Quy chế làm việc',
      3,
      choice(['Đạt yêu cầu', 3], ['Không đạt', 0]),
      'Đạt yêu cầu 3 điểm, không đạt 0 điểm',
      { reviewLead: 'Phòng Nội vụ' },
    ),
    leaf('Phân công nhiệm vụ', 3, choice(['Đạt yêu cầu', 3], ['Không đạt', 0]), 'Như trên', {
      reviewLead: 'Phòng Nội vụ',
    }),
    leaf('Ý kiến về tổ chức bộ máy (*)', 2, survey, ''),
  ]),
  branch('Cải cách chế độ công vụ', 12, [
    leaf(
      'Đánh giá, xếp loại cán bộ',
      4,
      deadline('12-15', 0, [0, 4], [5, 2]),
      'Hoàn thành chậm nhất ngày 15/12: 4 điểm; chậm từ 1-5 ngày: 2 điểm; chậm quá 5 ngày: 0 điểm',
      { reviewLead: 'Phòng Nội vụ' },
    ),
    leaf(
      'Kỷ luật, kỷ cương',
      4,
      deduction('trường hợp vi phạm', 1),
      'Không có vi phạm: 4 điểm; trừ 1 điểm cho mỗi trường hợp vi phạm',
      { reviewLead: 'Phòng Nội vụ' },
    ),
    leaf(
      'Bồi dưỡng cán bộ',
      2,
      ratio([
        [0.8, 'full'],
        [0.5, 1],
        [0, 0],
      ]),
      'Từ 80% cán bộ trở lên: hai điểm; từ 50% đến dưới 80% cán bộ: một điểm; dưới 50% cán bộ: không điểm',
      { reviewLead: 'Phòng Nội vụ' },
    ),
    leaf('Thái độ phục vụ (*)', 2, survey, ''),
  ]),
  branch('Cải cách tài chính công', 8, [
    leaf(
      'Công khai tài chính',
      3,
      choice(['Đúng hạn', 3], ['Chậm hạn', 1], ['Không công khai', 0]),
      'Đúng hạn: 3; Chậm hạn: 1; Không công khai: 0',
      { reviewLead: 'Phòng Tài chính – Kế hoạch' },
    ),
    leaf(
      'Giải ngân vốn',
      5,
      ratio([
        [1, 'full'],
        [0.8, 'proportional'],
        [0, 0],
      ]),
      'Đạt 100%: 5 điểm. Từ 80% - <100%: tính theo công thức (tỷ lệ giải ngân x 5)/100%. Dưới 80%: 0 điểm.',
      { reviewLead: 'Phòng Tài chính – Kế hoạch' },
    ),
  ]),
  branch('Chính quyền điện tử, chính quyền số', 18, [
    leaf(
      'Văn bản điện tử',
      4,
      ratio([
        [1, 'full'],
        [0, 'proportional'],
      ]),
      '100% văn bản: 4 điểm; dưới 100%: (b/a) x 4 điểm (a: số văn bản đi; b: số văn bản ký số)',
      { reviewLead: 'Phòng Văn hóa – Thông tin' },
    ),
    leaf(
      'Hồ sơ trực tuyến',
      6,
      ratio([
        [0.4, 'full'],
        [0.2, 3],
        [0, 0],
      ]),
      'Tỷ lệ từ 40% trở lên: 6 điểm; 20% ≤ tỷ lệ < 40%: 3 điểm; tỷ lệ < 20%: 0 điểm',
      { reviewLead: 'Phòng Văn hóa – Thông tin' },
    ),
    leaf(
      'Trang thông tin điện tử',
      4,
      checklist(['Có chuyên mục cải cách hành chính', 2], ['Cập nhật hằng tuần', 2]),
      '+ Có chuyên mục cải cách hành chính (2 điểm)\n+ Cập nhật hằng tuần (2 điểm)',
      { reviewLead: 'Phòng Văn hóa – Thông tin' },
    ),
    leaf('Đánh giá dịch vụ trực tuyến (*)', 4, survey, ''),
  ]),
]
