/** Reasons that most changed scores have, to be picked with a key; any other is written out. */
export const quickReasons: readonly string[] = [
  'Không có tài liệu kiểm chứng',
  'Tài liệu chưa chứng minh đầy đủ nội dung',
  'Số liệu không khớp số liệu của cơ quan quản lý',
  'Tài liệu ngoài kỳ đánh giá',
  'Thực hiện chậm thời hạn',
  'Áp dụng chưa đúng cách tính điểm',
]
