/** Years, targets and plans: what the three screens answer, and what their figures mean. */
export function YearsHelp() {
  return (
    <>
      <h2>So sánh các năm, mục tiêu, kế hoạch khắc phục</h2>
      <ul>
        <li>
          <b>So sánh</b> cho biết chỉ số thay đổi bao nhiêu so với năm khác và vì sao: phần{' '}
          <i>do kết quả thực hiện</i> và phần <i>do bộ tiêu chí</i> (thêm, bỏ, đổi điểm) cộng lại đúng bằng
          toàn bộ thay đổi. Hai năm chấm theo hai phiên bản thì tiêu chí được ghép theo bảng đối chiếu; chưa
          có bảng thì chỉ so được tiêu chí cùng khóa hoặc theo lĩnh vực. Ở <i>Tự đánh giá</i>, mỗi tiêu chí
          cho thấy câu trả lời, điểm và ý kiến thẩm định năm trước của tiêu chí tương ứng, kể cả khi tiêu chí
          đã đổi, tách hoặc gộp.
        </li>
        <li>
          Có bảng xếp hạng của <b>chỉ số khác</b> (xếp hạng CNTT, SIPAS, DDCI…) ghi tên đơn vị thì{' '}
          <i>Các năm</i> ở màn hình So sánh chọn được chỉ số; <i>Tổng quan</i> ghi mỗi chỉ số một dòng: thứ
          hạng và mức cần đạt để tăng số bậc đã chọn.
        </li>
        <li>
          <a href="#/xep-hang">Bảng xếp hạng</a>: nhập, dán hoặc mở kết quả đã công bố của khối. Thứ hạng luôn
          tính lại từ chỉ số; chỗ khác với bảng in được ghi rõ. Đơn vị đổi tên, sáp nhập, chia tách thì chọn{' '}
          <b>Liên kết…</b> ở dòng của đơn vị và xác nhận đơn vị cũ: đổi tên vẫn là một đơn vị; sáp nhập, chia
          tách là đơn vị mới, các đơn vị cũ giữ dòng riêng. Tên trùng nhau ở bảng trước và sau khi sắp xếp đơn
          vị năm 2025 thì chưa so cho đến khi xác nhận là cùng một đơn vị.
        </li>
        <li>
          <b>Tạm chấm</b> trong năm: mỗi lần một hồ sơ, so được với nhau ở <i>So sánh</i>. Ở{' '}
          <i>Kiểm tra, chốt hồ sơ</i> ghi ngày chốt số liệu; quý sau chọn <b>Lập lần tạm chấm tiếp theo</b>,
          cuối năm chọn <b>Lập hồ sơ chính thức</b>: tiêu chí nào còn dùng số liệu của lần trước thì được nhắc
          cho đến khi cập nhật hoặc xác nhận.
        </li>
        <li>
          <b>Sang năm mới</b>: khi lập hồ sơ, lấy đơn vị, người lập biểu và danh mục tài liệu từ hồ sơ năm
          trước. Tài liệu lấy theo chỉ là gợi ý, phải ghi số, ngày của năm nay; số liệu kê khai không lấy
          theo.
        </li>
        <li>
          <b>Mục tiêu</b> tính chỉ số phải vượt để tăng bậc nếu các đơn vị khác giữ nguyên, và số lần đạt
          trong 100 lần mô phỏng theo biến động các năm của khối (cần ít nhất 3 năm, mỗi năm có ít nhất nửa số
          đơn vị nối được với năm trước). Mức tăng của chỉ số tính bằng <i>điểm phần trăm</i>, mức tăng của
          một tiêu chí tính bằng <i>điểm</i>.
        </li>
        <li>
          Danh sách việc được chọn là cách có tổng <b>độ khó</b> nhỏ nhất mà đủ điểm. Sửa độ khó, đánh dấu{' '}
          <b>Không thể làm</b> hoặc tự bật, tắt từng việc: kết quả thay đổi ngay và được giữ trên máy này cho
          hồ sơ ấy; <b>Hoàn tác lựa chọn</b>, <b>Về mặc định</b> để quay lại. Các phương án khác nói rõ hơn ở
          điểm nào (ít việc, ưu tiên báo cáo và thời hạn…) và khác việc nào.
        </li>
        <li>
          <b>Kế hoạch</b> theo các cột của phụ lục: nội dung, chủ trì, phối hợp, thời gian, ghi chú. Có sẵn
          nhiệm vụ của năm kế hoạch (Quy Nhơn, Đà Nẵng, Đồng Nai, Hải Phòng, Hà Nội); dòng của kế hoạch có sẵn
          giữ như văn bản, muốn sửa thì chép thành của đơn vị. Nhiệm vụ của đơn vị thêm, bỏ, hoàn tác, đổi thứ
          tự được (phím <kbd>Alt</kbd> và mũi tên), chọn được nhiều tiêu chí và điểm dự kiến. Ghi tiến độ
          trong năm; tỷ lệ hoàn thành được đề nghị cho tiêu chí hoàn thành kế hoạch CCHC, chỉ ghi khi bấm xác
          nhận. Cuối trang xuất được <b>Kế hoạch kèm phụ lục</b> và <b>Báo cáo tiến độ</b> ra PDF, Word,
          Excel.
        </li>
        <li>
          <b>Nhiệm vụ nào đã mang lại điểm</b>: trong hồ sơ của năm làm kế hoạch, đặt điểm từng tiêu chí cạnh
          điểm năm trước (hồ sơ trên máy hoặc tệp mở để so). Tiêu chí đổi điểm tối đa thì không cộng vào tổng.
        </li>
        <li>
          <b>Mốc thời hạn</b>: hạn của tiêu chí, của đợt, của nhiệm vụ và của báo cáo định kỳ (thêm bằng{' '}
          <b>Thêm lịch báo cáo định kỳ</b>); mỗi mốc nói sắp đến hạn, đã làm, chậm hay quá hạn và điểm đã mất.
          Lưu được thành lịch <code>.ics</code> để mở bằng Outlook hoặc điện thoại.
        </li>
        <li>
          <b>Tổng quan</b> là trang cho lãnh đạo: chỉ số, xếp loại, xếp hạng các năm, mục tiêu, lĩnh vực mạnh
          và yếu, nhiệm vụ chưa xong; in vừa một trang A4. Khả năng đạt mục tiêu chỉ vào bản in khi được đánh
          dấu.
        </li>
        <li>
          <b>So sánh các đơn vị</b> (nút ở mỗi bảng xếp hạng): mức thấp nhất, trung vị, cao nhất của khối theo
          từng lĩnh vực, vị trí của một đơn vị và bảng các đơn vị. Năm trước khi sắp xếp đơn vị, bình quân của
          các đơn vị cũ chỉ để tham khảo, không có thứ hạng.
        </li>
      </ul>
    </>
  )
}
