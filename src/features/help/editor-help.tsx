/** The editor of criteria sets in detail: the tree, problems, the map to the former version, and its keys. */
export function EditorHelp() {
  return (
    <>
      <h2>Trình soạn bộ tiêu chí</h2>
      <ul>
        <li>
          <b>Bên trái</b> là cây lĩnh vực, tiêu chí. Chữ đỏ là chỗ phải sửa; <i>Σ con</i> là tổng điểm các
          tiêu chí con khi khác điểm tối đa đã ghi. <b>Ở giữa</b> là nội dung của tiêu chí đang chọn.{' '}
          <b>Bên phải</b> là mọi chỗ phải sửa, bấm vào là đến đúng ô.
        </li>
        <li>
          Mọi thay đổi được lưu ngay trên máy này và hoàn tác được. Muốn làm tiếp ở máy khác:{' '}
          <b>Lưu ra tệp</b> (<code>.ban-soan.json</code>), rồi ở máy kia chọn <b>Soạn bộ tiêu chí</b> →{' '}
          <b>Mở tệp bản soạn</b>.
        </li>
        <li>
          Bản soạn từ phụ lục giữ nguyên văn từng dòng. Đối chiếu xong dòng nào thì bấm{' '}
          <b>Đã đối chiếu, đúng</b>; <b>Bảng đối chiếu</b> in nguyên văn cạnh phần đã nhập để ký xác nhận.
        </li>
        <li>
          Mỗi tiêu chí có một khóa không đổi qua các phiên bản, nhờ đó so sánh được các năm; số thứ tự và tên
          thì đổi được. Nội dung khác hẳn thì xóa tiêu chí cũ, thêm tiêu chí mới.
        </li>
        <li>
          Lưu xong phiên bản mới thì <b>Đối chiếu với phiên bản trước</b>: chỗ cùng khóa đã khớp sẵn, chỗ đoán
          theo số thứ tự và tên chờ xác nhận. Tiêu chí tách hoặc gộp: chọn các dòng rồi bấm <b>Ghép</b>.
        </li>
      </ul>
      <h3>Phím tắt trong cây tiêu chí</h3>
      <table className="grid">
        <tbody>
          {treeKeys.map(([keys, what]) => (
            <tr key={keys}>
              <th scope="row">{keys}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const treeKeys: readonly (readonly [string, string])[] = [
  ['↑ ↓ ← →', 'Đi trong cây, đóng và mở nhánh'],
  ['Enter hoặc F2', 'Sửa nội dung tiêu chí'],
  ['Insert / Shift + Insert', 'Thêm tiêu chí cùng cấp / tiêu chí con'],
  ['Alt + ↑ ↓ / Alt + ← →', 'Chuyển lên, xuống / đưa ra, lùi vào'],
  ['Delete', 'Xóa cùng mọi tiêu chí bên dưới'],
  ['Ctrl + Z / Ctrl + Y', 'Hoàn tác / làm lại'],
]
