/** For the reviewer: a round from handing it out to the list of units to be reminded. */
export function RoundsHelp() {
  return (
    <>
      <h2>Cơ quan thẩm định: giao đợt, nhận và theo dõi hồ sơ</h2>
      <p>
        Vào <a href="#/dot">Đợt đánh giá</a>. Tên đơn vị chỉ gõ một lần, ở đây.
      </p>
      <ol>
        <li>
          <b>Lập đợt đánh giá:</b> chọn bộ tiêu chí, năm, kỳ đánh giá, hạn gửi và hạn giải trình, văn bản
          hướng dẫn.
        </li>
        <li>
          <b>Đơn vị:</b> gõ, dán bảng từ Excel hoặc lấy từ tệp .xlsx, .csv. Tên trùng và tên gần giống được
          chỉ ra trước khi thêm. <b>Lưu tệp đợt</b> (<code>.parr.json</code>) rồi phát hành kèm văn bản; đơn
          vị mở tệp, chọn tên mình là có hồ sơ.
        </li>
        <li>
          <b>Nhận hồ sơ:</b> kéo thả nhiều tệp, gói ZIP hoặc cả thư mục. Từng tệp được kiểm tra: đúng đợt,
          năm, bộ tiêu chí, đơn vị, có bị sửa sau khi chốt không, cũ hay mới hơn bản đang có. Hồ sơ vào trọn
          vẹn hoặc không vào; tệp sai được nêu sai gì, cần làm gì. Tên gần giống thì bạn xác nhận một lần, lần
          sau chương trình nhớ.
        </li>
        <li>
          <b>Tổng hợp:</b> mỗi dòng một đơn vị, bấm tiêu đề cột để sắp xếp, tìm không cần gõ dấu. Bấm tên đơn
          vị để đổi tình trạng, <b>trả lại</b> kèm lý do và hạn mới, ghi số và ngày văn bản gửi kèm, in{' '}
          <b>phiếu tiếp nhận</b>, lưu tệp kết quả cho đơn vị, xem các lần nhận. Thẩm định chưa kết thúc thì
          chương trình hỏi trước khi lưu; đơn vị mở tệp đó thấy ghi rõ mới thẩm định bao nhiêu tiêu chí.
        </li>
        <li>
          <b>Danh sách đôn đốc:</b> đơn vị chưa gửi, hồ sơ lỗi, bị trả lại hoặc chưa giải trình, kèm số ngày
          quá hạn và đầu mối liên hệ; in hoặc xuất PDF.
        </li>
      </ol>
      <p>
        <b>Quá hạn</b> tính theo ngày văn bản gửi kèm, không có thì theo ngày nhận; không bao giờ theo đồng hồ
        của máy đơn vị. Bộ tiêu chí hoặc thời hạn thay đổi thì <b>Sửa thông tin đợt</b>, lưu tệp đợt và phát
        hành lại: hồ sơ đang làm của đơn vị được chuyển theo, không mất phần đã kê khai.
      </p>
    </>
  )
}
