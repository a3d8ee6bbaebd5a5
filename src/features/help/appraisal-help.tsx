/** How dossiers are appraised: criterion by criterion, across units, by several people, to the finalised result. */
export function AppraisalHelp() {
  return (
    <>
      <h2>Thẩm định hồ sơ</h2>
      <ol>
        <li>
          <b>Thẩm định:</b> ghi họ tên, cơ quan một lần. Mở hồ sơ, mỗi màn hình là một tiêu chí: số liệu, tài
          liệu, giải trình của đơn vị ở trên, ý kiến thẩm định ở dưới. Phím <kbd>D</kbd> đồng ý và sang tiêu
          chí chưa thẩm định tiếp theo; <kbd>?</kbd> hiện mọi phím tắt.
        </li>
        <li>
          <b>Điều chỉnh điểm:</b> sửa số liệu để cách tính cho điểm (<kbd>S</kbd>), hoặc cho điểm trực tiếp (
          <kbd>C</kbd>). Phải có lý do; điểm mà cách tính không cho được ghi rõ "Điểm ngoài cách tính". Phần
          đơn vị kê khai không bao giờ bị sửa. Ý kiến ghi dở (chưa có lý do) được giữ trên máy này và đánh dấu
          trong danh sách, chưa tính vào kết quả.
        </li>
        <li>
          <b>Không áp dụng, không phát sinh</b> luôn là câu hỏi: đồng ý, hoặc không chấp nhận (<kbd>K</kbd>).
          Muốn loại một tiêu chí cho nhiều đơn vị, chọn các đơn vị ở danh sách thẩm định và ghi văn bản quy
          định.
        </li>
        <li>
          <b>Đồng ý các tiêu chí còn lại</b> (<kbd>L</kbd>) bỏ qua tiêu chí chưa kê khai, đề nghị không áp
          dụng và ý kiến đang ghi dở. Các tiêu chí này có dấu riêng; <b>Kiểm tra lại ngẫu nhiên</b> lấy mẫu
          trong số đó theo tỷ lệ và số gốc.
        </li>
        <li>
          <b>Theo tiêu chí:</b> cùng một tiêu chí của mọi đơn vị trong một bảng; nêu số liệu khác hẳn, tài
          liệu dùng trùng và chỗ khác với số liệu của cơ quan quản lý (dán hoặc mở từ Excel). Một lý do dùng
          cho nhiều đơn vị.
        </li>
        <li>
          <b>Nhiều người thẩm định:</b> lưu tệp giao lĩnh vực, đồng nghiệp nhận hồ sơ trên máy mình rồi gửi
          lại phần đã làm; <b>Ghép kết quả</b> xếp các phần cạnh nhau. Hai người cho điểm khác nhau thì tiêu
          chí chưa có điểm đến khi có người chọn; ý kiến kia ghi trong lịch sử. Lần thẩm định đã kết thúc thì
          không ghép thêm: hoàn tác việc kết thúc, hoặc thẩm định lại rồi ghép.
        </li>
        <li>
          <b>Kết thúc thẩm định</b> có thể mở vòng giải trình đến một ngày. Bản chốt mới của đơn vị bắt đầu
          lần thẩm định tiếp theo; điểm cho theo bản trước mà đơn vị đã sửa thì phải xác nhận.{' '}
          <b>Kết luận của Hội đồng</b> đứng trên mọi lần thẩm định và ghi số biên bản.
        </li>
        <li>
          <b>Chốt kết quả</b> khóa và niêm phong phần thẩm định. Chưa có kết quả điều tra XHH thì phải ghi rõ
          đơn vị không có điều tra, vì sao (nếu bộ tiêu chí cho phép). Đơn vị còn trong hạn giải trình thì
          được nêu tên trước khi chốt. Mở lại được, nhưng người mở và lý do còn mãi trong lịch sử.
        </li>
      </ol>
      <p>Ghi chú nội bộ và số liệu của cơ quan quản lý chỉ nằm trên máy này, không đi theo tệp nào.</p>
    </>
  )
}
