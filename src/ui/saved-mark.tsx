import styles from './saved-mark.module.css'

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' })

/** Whether the work is stored: when it was, or the `trouble` that keeps it from being; with neither it is under way. */
export function SavedMark({ at, trouble }: { readonly at: string | null; readonly trouble: string | null }) {
  const tone = trouble !== null ? 'bad' : at === null ? 'busy' : 'good'
  return (
    <span className={styles.saved} data-tone={tone} role="status">
      {trouble ?? (at === null ? 'Đang lưu…' : `Đã lưu trên máy này lúc ${clock.format(new Date(at))}`)}
    </span>
  )
}
