import { useEffect } from 'react'
import { AppraisalHelp } from './appraisal-help.tsx'
import { DocumentsHelp } from './documents-help.tsx'
import { EditorHelp } from './editor-help.tsx'
import styles from './help.module.css'
import { ResultsHelp } from './results-help.tsx'
import { RoundsHelp } from './rounds-help.tsx'
import { SetsHelp } from './sets-help.tsx'
import { TeamHelp } from './team-help.tsx'
import { YearsHelp } from './years-help.tsx'

/** Help for people who have never seen software like this: what it does, the way through, and what words mean. */
export function HelpScreen() {
  useEffect(() => {
    document.title = 'Trợ giúp – Tự chấm CCHC'
  }, [])
  return (
    <main className={`page ${styles.help}`} id="content">
      <h1 tabIndex={-1}>Trợ giúp</h1>
      <p>
        Chương trình giúp đơn vị tự đánh giá, chấm điểm Chỉ số cải cách hành chính (CCHC) hằng năm: kê khai số
        liệu từng tiêu chí, chỉ ra tài liệu kiểm chứng, xem điểm cộng lên, rồi in bảng điểm để ký.
      </p>

      <h2>Làm một hồ sơ từ đầu đến cuối</h2>
      <ol>
        <li>
          <b>Lập hồ sơ tự đánh giá</b> ở trang đầu: ghi tên đơn vị, năm, chọn bộ tiêu chí. Muốn xem thử trước,
          chọn <b>Xem hồ sơ mẫu</b>: một phường giả định, kèm số liệu năm trước để so sánh.
        </li>
        <li>
          <b>Tự đánh giá:</b> mỗi màn hình là một tiêu chí. Cách tính điểm và tài liệu yêu cầu ở bên phải.
          Nhập số liệu, điểm hiện ngay. Xong thì chọn <b>Tiêu chí chưa chấm tiếp theo</b> (<kbd>Ctrl</kbd>{' '}
          <kbd>Enter</kbd>).
        </li>
        <li>
          <b>Tài liệu:</b> mỗi văn bản chỉ nhập một lần vào danh mục, rồi dùng cho nhiều tiêu chí; ở mỗi tiêu
          chí ghi mục, trang. Tệp văn bản vẫn nằm ở chỗ cũ, chương trình chỉ ghi tên và mã nhận dạng của tệp.
        </li>
        <li>
          <b>Kiểm tra, chốt:</b> chương trình liệt kê việc còn thiếu, bấm vào là đến đúng chỗ. Hết việc phải
          làm thì <b>Chốt hồ sơ</b>.
        </li>
        <li>
          <b>Bảng điểm:</b> in hoặc xuất PDF, trình ký theo cách của cơ quan. <b>Lưu tệp để gửi</b> tạo tệp{' '}
          <code>.parx.json</code>; gửi tệp này qua hệ thống văn bản, thư điện tử hoặc USB.
        </li>
      </ol>

      <h2>Điểm được tính thế nào</h2>
      <ul>
        <li>
          <b>Chưa chấm không phải là 0 điểm.</b> Khi còn tiêu chí chưa chấm, chỉ số hiện thành khoảng (thấp
          nhất – cao nhất) và chưa xếp loại.
        </li>
        <li>
          <b>Không áp dụng không phải là 0 điểm.</b> Tiêu chí không áp dụng rời khỏi cả điểm đạt được và điểm
          tối đa; chỉ số tính trên phần còn lại. Phải ghi lý do.
        </li>
        <li>
          <b>Không phát sinh</b> (mẫu số bằng 0): tùy tiêu chí, tính điểm tối đa hoặc không tính; màn hình nói
          rõ.
        </li>
        <li>
          Điểm được cộng chính xác, chỉ làm tròn khi in. Vì vậy tổng có thể khác tổng các số đã làm tròn; bảng
          in có ghi chú khi điều đó xảy ra.
        </li>
        <li>Điểm điều tra xã hội học (XHH) do cơ quan thẩm định nhập, đơn vị không tự chấm.</li>
      </ul>

      <h2>Cách ghi số và ngày</h2>
      <ul>
        <li>
          Số liệu: dấu chấm tách hàng nghìn, dấu phẩy là dấu thập phân: <b>1.182</b> là một nghìn một trăm tám
          mươi hai; <b>96,5</b> là chín mươi sáu phẩy năm. Bên cạnh ô luôn ghi số mà chương trình hiểu.
        </li>
        <li>
          Ngày: ngày/tháng/năm, ví dụ <b>15/02/2022</b>.
        </li>
      </ul>

      <h2>Dữ liệu nằm ở đâu</h2>
      <ul>
        <li>
          Mọi thay đổi được lưu ngay vào trình duyệt trên máy này; không có gì được gửi đi. Tắt máy, mất điện
          vẫn còn.
        </li>
        <li>
          Máy khác, trình duyệt khác sẽ không thấy hồ sơ. Muốn chuyển máy hoặc giữ dự phòng:{' '}
          <b>Kiểm tra, chốt</b> → <b>Lưu bản nháp ra tệp</b>, rồi <b>Mở tệp</b> ở máy kia.
        </li>
        <li>Xóa dữ liệu duyệt web của trình duyệt sẽ xóa cả hồ sơ. Hãy lưu ra tệp trước.</li>
        <li>
          <b>Mã hồ sơ</b> in trên mọi trang gắn bản giấy đã ký với đúng tệp đã chốt: tệp bị sửa một ký tự là
          mã không còn khớp.
        </li>
      </ul>

      <TeamHelp />
      <DocumentsHelp />
      <RoundsHelp />
      <AppraisalHelp />
      <ResultsHelp />
      <YearsHelp />
      <SetsHelp />
      <EditorHelp />

      <h2>Bộ tiêu chí minh họa</h2>
      <p>
        Các bộ tiêu chí đi kèm được dựng từ kế hoạch đã công bố; nội dung và ngưỡng có ghi nguồn, còn điểm là
        của chương trình để minh họa, <b>không phải điểm chính thức</b>. Mọi màn hình và trang in đều ghi rõ
        điều này.
      </p>

      <h2>Phím tắt ở màn hình tự đánh giá</h2>
      <table className="grid">
        <tbody>
          {shortcuts.map(([keys, what]) => (
            <tr key={keys}>
              <th scope="row">{keys}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}

const shortcuts: readonly (readonly [string, string])[] = [
  ['Ctrl + Enter', 'Tiêu chí chưa chấm tiếp theo'],
  ['Alt + ↓ / Alt + ↑', 'Tiêu chí sau / trước'],
  ['/', 'Tìm tiêu chí (gõ không dấu cũng được)'],
  ['F4', 'Chọn tài liệu đã có'],
  ['Ctrl + Z / Ctrl + Y', 'Hoàn tác / làm lại'],
]
