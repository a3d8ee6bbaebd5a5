/** How an office brings its own criteria set in: from an annex, from a file, or written here. */
export function SetsHelp() {
  return (
    <>
      <h2>Đưa bộ tiêu chí của đơn vị vào chương trình</h2>
      <p>
        Vào <a href="#/bo-tieu-chi">Bộ tiêu chí</a>. Có ba cách; không cách nào thay đổi hồ sơ đang làm.
      </p>
      <ul>
        <li>
          <b>Nhập từ phụ lục Word, Excel:</b> mở phụ lục của quyết định, bôi đen cả bảng, sao chép rồi dán vào
          ô; hoặc chọn tệp .docx, .xlsx, .csv. Chương trình xếp lại lĩnh vực, tiêu chí, điểm tối đa và cách
          tính điểm, bên cạnh là nguyên văn. Dòng ghi <i>cần kiểm tra</i> thì đọc lại và sửa tại chỗ. Tổng
          điểm không khớp với số in trong phụ lục được chỉ ra từng dòng. Chưa lưu gì cho đến khi bạn xác nhận.
        </li>
        <li>
          <b>Soạn bộ tiêu chí:</b> bắt đầu từ bảy lĩnh vực, hoặc chọn một bộ có sẵn rồi{' '}
          <b>Tạo phiên bản mới</b>. Thêm, chuyển, thụt lề, xóa tiêu chí; mỗi cách tính điểm có ô thử ngay
          (“nếu 95/100 hồ sơ đúng hạn → … điểm”). Bên phải là những chỗ còn sai; hết lỗi mới lưu được vào thư
          viện.
        </li>
        <li>
          <b>Nhập tệp JSON</b> do đơn vị khác gửi (họ mở bộ tiêu chí, chọn <b>Xuất tệp JSON</b>).
        </li>
      </ul>
      <p>
        Bộ mới được ghi là <i>minh họa</i> và mọi trang in đều ghi như vậy. Đối chiếu từng dòng với quyết định
        xong, trước khi lưu vào thư viện, chọn <b>Tính chất</b>: <i>Chính thức</i>.
      </p>
      <p>
        Bộ tiêu chí đã lưu không sửa nữa. Có quyết định sửa đổi thì tạo <b>phiên bản mới</b>; chương trình tự
        dò tiêu chí cũ – mới, chỗ chưa chắc thì hỏi. <b>So sánh hai phiên bản</b> cho thấy tiêu chí thêm, bỏ,
        chuyển chỗ, đổi điểm, đổi lời. Hồ sơ đang làm có thể chuyển sang phiên bản mới: bấm tên bộ tiêu chí ở
        đầu hồ sơ, chọn <b>Chuyển hồ sơ</b>; trả lời còn phù hợp được giữ, phần còn lại để riêng, không mất.
      </p>
    </>
  )
}
