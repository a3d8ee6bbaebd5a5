/** How papers leave the program, and how figures come back from Excel. */
export function DocumentsHelp() {
  return (
    <>
      <h2>Văn bản Word, PDF, Excel</h2>
      <ul>
        <li>
          Trang <b>Văn bản</b> của hồ sơ có báo cáo, bảng điểm, danh mục tài liệu, giải trình, phiếu trình,
          biên bản; xuất từng văn bản hoặc các văn bản đã chọn trong một tệp ZIP. Tên tệp luôn gồm loại văn
          bản, đơn vị, năm và bản chốt.
        </li>
        <li>
          Tệp <b>Word</b> sửa được và đưa thẳng vào hệ thống quản lý văn bản để ký; số, ngày, tháng để trống
          cho văn thư. Tệp <b>PDF</b> có mục lục dấu trang, liên kết mở được.
        </li>
        <li>
          Cơ quan chủ quản, địa danh, chức danh người ký, nơi nhận nhập một lần ở trang Văn bản, dùng cho mọi
          văn bản của đơn vị trên máy này.
        </li>
        <li>
          <b>Bảng tính điểm có công thức</b>: mỗi điểm, tổng, chỉ số, xếp loại là một công thức Excel. Sửa số
          liệu ở ô nền vàng để kiểm tra; ô công thức được khóa, không có mật khẩu.
        </li>
        <li>
          Đơn vị chưa dùng chương trình điền vào bảng tính đó rồi gửi lại; chọn tệp ở trang Văn bản, xem những
          ô không nhận được, rồi bấm <b>Đưa vào hồ sơ</b>. Hoàn tác được như mọi thay đổi khác.
        </li>
        <li>
          Cơ quan thẩm định: trang <b>Văn bản</b> của đợt đánh giá có công văn đôn đốc, phiếu thẩm định, công
          văn yêu cầu giải trình, bảng so sánh, thông báo kết quả, biên bản họp Hội đồng, tờ trình, dự thảo
          quyết định và báo cáo phân tích năm. Chọn khối, đơn vị, lĩnh vực; văn bản gửi nhiều đơn vị xuất mỗi
          đơn vị một tệp hoặc gộp một tệp. Công văn yêu cầu giải trình chỉ lập cho đơn vị đang trong vòng giải
          trình.
        </li>
        <li>
          Bảng đã công bố (trang <b>Kết quả</b>) lưu được thành một trang web tự chứa để đưa lên trang của cơ
          quan, và dữ liệu mở CSV, JSON có mô tả từng cột.
        </li>
        <li>
          Ký tự mà phông chữ PDF không có được in thành □ và liệt kê sau khi xuất; không có ký tự nào mất mà
          không báo.
        </li>
      </ul>
    </>
  )
}
