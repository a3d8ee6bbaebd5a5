/** For the reviewer: surveys, results, publication. */
export function ResultsHelp() {
  return (
    <>
      <h2>Cơ quan thẩm định: điều tra XHH, kết quả, công bố</h2>
      <ol>
        <li>
          <b>Điều tra XHH:</b> bấm vào ô của đơn vị để nhập số phiếu theo mức trả lời, theo nhóm có trọng số,
          hoặc điểm từ báo cáo SIPAS. Nhiều đơn vị thì <b>Lưu mẫu để điền</b>, điền bằng Excel rồi chọn tệp
          hoặc dán; chương trình cho xem trước, nêu dòng sai. Phiếu hợp lệ nhiều hơn phiếu thu về, thu về
          nhiều hơn phát ra, không có phiếu nào: không nhận. Đợt không điều tra thì ghi như vậy kèm lý do, chỉ
          số tính trên phần còn lại (nếu bộ tiêu chí cho phép).
        </li>
        <li>
          <b>Kết quả:</b> mỗi khối một bảng. Xếp hạng theo chỉ số chưa làm tròn (hoặc đã làm tròn, nếu bộ tiêu
          chí quy định); bằng nhau thì <b>đồng hạng</b>. Hai chỉ số in ra giống nhau mà khác hạng thì được in
          thêm chữ số. Đơn vị có điểm tối đa áp dụng thấp hơn hẳn cả khối được đánh dấu.
        </li>
        <li>
          Bấm vào <b>một con số bất kỳ</b> để đến từng dòng điểm của đơn vị, lý do và người thẩm định; bấm
          tiếp vào tiêu chí để xem cách tính, số liệu và tài liệu kiểm chứng.
        </li>
        <li>
          <b>Không xếp hạng:</b> đơn vị không gửi hồ sơ nằm dưới bảng; đơn vị được miễn hoặc không xếp hạng
          phải ghi lý do và văn bản cho phép.
        </li>
        <li>
          <b>Tổng quan khối</b> là một trang cho cơ quan thẩm định: chỉ số trung bình, xếp loại, lĩnh vực yếu,
          tiêu chí mất nhiều điểm, các đơn vị; trước khi công bố ghi rõ <i>chưa công bố</i>, in vừa một trang
          A4.
        </li>
        <li>
          <b>Lập bảng công bố</b> giữ nguyên bảng của khối cùng phiên bản bộ tiêu chí. Chỉ đơn vị đã chốt kết
          quả được xếp hạng; muốn xếp hạng cả đơn vị chưa chốt thì chọn và ghi lý do, lý do in dưới bảng và đi
          theo trang kết quả, dữ liệu mở (tệp bảng xếp hạng không có chỗ ghi). Về sau kết quả thay đổi thì
          chương trình nêu đơn vị nào khác bảng đã công bố; <b>Điều chỉnh kết quả</b> lập bảng mới nêu rõ điều
          chỉnh văn bản nào, vì sao. Bảng cũ không mất.
        </li>
        <li>
          <b>Lưu kết quả gửi từng đơn vị:</b> một gói có hồ sơ của từng đơn vị kèm điểm và lý do.
        </li>
      </ol>
    </>
  )
}
