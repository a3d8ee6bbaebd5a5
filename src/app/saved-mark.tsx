import type { OpenDossier } from '../store/dossiers.ts'
import styles from './frame.module.css'

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' })

/** Whether the work is stored, and where. */
export function SavedMark({ save }: { readonly save: OpenDossier['save'] }) {
  const [tone, words] = wordsOf(save)
  return (
    <span className={styles.saved} data-tone={tone} role="status">
      {words}
    </span>
  )
}

function wordsOf(save: OpenDossier['save']): readonly ['good' | 'busy' | 'bad', string] {
  switch (save.state) {
    case 'saved':
      return ['good', `Đã lưu trên máy này lúc ${clock.format(new Date(save.at))}`]
    case 'saving':
      return ['busy', 'Đang lưu…']
    case 'failed':
      return ['bad', 'Chưa lưu được']
    case 'conflict':
      return ['bad', 'Thẻ khác đã sửa hồ sơ này']
  }
}
