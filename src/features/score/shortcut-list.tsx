import { useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './foot.module.css'

const shortcuts: readonly (readonly [string, string])[] = [
  ['Ctrl + Enter', 'Tiêu chí chưa chấm tiếp theo'],
  ['Alt + ↓', 'Tiêu chí sau'],
  ['Alt + ↑', 'Tiêu chí trước'],
  ['/ hoặc Ctrl + K', 'Tìm tiêu chí'],
  ['F4', 'Chọn tài liệu kiểm chứng đã có'],
  ['Ctrl + Z', 'Hoàn tác (ngoài ô nhập chữ)'],
  ['Ctrl + Y', 'Làm lại (ngoài ô nhập chữ)'],
  ['← ↑ → ↓', 'Chọn trong nhóm lựa chọn'],
  ['Phím cách', 'Đánh dấu, bỏ dấu một mục'],
]

/** The keys of this screen, one click away. */
export function ShortcutList() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={`btn quiet ${styles.keys}`} onClick={() => setOpen(true)}>
        Phím tắt
      </button>
      <Dialog open={isOpen} title="Phím tắt" onClose={() => setOpen(false)}>
        <dl className={styles.shortcuts}>
          {shortcuts.map(([keys, what]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  )
}
