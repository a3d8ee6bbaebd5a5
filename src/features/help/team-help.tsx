/** For the unit: its offices, its leader, the file to be sent, and the review that comes back. */
export function TeamHelp() {
  return (
    <>
      <h2>Nhiều người cùng làm một hồ sơ</h2>
      <p>
        Không cần máy chủ: việc đi lại bằng tệp, qua thư điện tử, hệ thống văn bản hoặc USB. Ở trang đầu,{' '}
        <b>Mở tệp</b> tự nhận ra tệp là gì (đợt đánh giá, hồ sơ, phần việc, kết quả thẩm định, bộ tiêu chí,
        gói ZIP) và hỏi trước khi thay bất cứ thứ gì.
      </p>
      <ol>
        <li>
          <b>Đợt đánh giá:</b> mở tệp <code>.parr.json</code> của cơ quan thẩm định, tìm và chọn tên đơn vị
          mình: có hồ sơ đúng mã, bộ tiêu chí và thời hạn. Đợt phát hành lại thì mở tệp mới, chọn{' '}
          <b>Cập nhật theo đợt</b>.
        </li>
        <li>
          <b>Phân công:</b> ghi đơn vị phụ trách cho từng tiêu chí, hoặc chọn nhiều tiêu chí rồi giao một lần.{' '}
          <b>Giao phần việc</b> lưu tệp cho từng đơn vị, kèm hạn và bảng phân công in được.
        </li>
        <li>
          <b>Đơn vị phụ trách:</b> mở tệp, điền các tiêu chí được giao, <b>Lưu tệp trả về</b>.
        </li>
        <li>
          <b>Ghép kết quả:</b> chọn các tệp nộp về, nhiều tệp một lúc cũng được. Hai nơi điền khác nhau thì
          các bản hiện cạnh nhau để bạn chọn; chương trình không tự chọn. Ai đã điền tiêu chí nào, ngày nào
          được giữ lại.
        </li>
        <li>
          <b>Trình lãnh đạo:</b> điểm theo lĩnh vực bên cạnh năm trước và những điều cần lưu ý, in được một
          trang A4. <b>Đồng ý</b> hoặc <b>Đề nghị sửa</b> được giữ trong hồ sơ. Chốt khi chưa có ý kiến cũng
          được, bản in sẽ ghi rõ.
        </li>
        <li>
          <b>Gửi đi:</b> chốt xong thì <b>Lưu tệp để gửi</b>, hoặc <b>Đóng gói kèm tài liệu</b> để có một gói
          ZIP gồm hồ sơ, bảng điểm và tệp tài liệu. Gửi xong, ghi lại số và ngày văn bản.
        </li>
      </ol>

      <h2>Khi có kết quả thẩm định</h2>
      <ul>
        <li>
          Mở tệp kết quả ở trang đầu: ý kiến thẩm định được đặt cạnh số liệu của đơn vị. Số liệu, tài liệu và
          mã hồ sơ giữ nguyên; chương trình kiểm tra và báo con dấu còn khớp.
        </li>
        <li>
          Ở <b>Giải trình</b>, chọn <b>Mở hồ sơ để giải trình</b>, ghi giải trình từng tiêu chí và thêm tài
          liệu bổ sung, rồi chốt bản mới và lưu tệp để gửi. Bản đã thẩm định vẫn còn nguyên.
        </li>
        <li>
          Tiêu chí được yêu cầu mà không giải trình đến hết hạn thì ghi là <b>Không giải trình</b>.
        </li>
      </ul>
    </>
  )
}
