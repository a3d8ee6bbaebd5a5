import { useEffect, useId, useRef, useState, type ClipboardEvent } from 'react'
import type { AnnexSource } from '../../files/annex.ts'
import styles from './intake.module.css'

export type Picked =
  { readonly kind: 'pasted'; readonly source: AnnexSource } | { readonly kind: 'file'; readonly file: File }

type Props = { readonly busy: boolean; readonly onPicked: (picked: Picked) => void }

/** Where an annex comes in: pasted from Word or Excel, picked as a file, or dropped anywhere on the page. */
export function IntakeSource({ busy, onPicked }: Props) {
  const ids = { paste: useId(), file: useId() }
  const box = useRef<HTMLTextAreaElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [dropping, setDropping] = useState(false)
  useDroppedFile(setDropping, (file) => onPicked({ kind: 'file', file }))
  const paste = (event: ClipboardEvent) => {
    const source = sourceFrom(event.clipboardData)
    if (!source) return
    event.preventDefault()
    onPicked(source)
  }
  return (
    <div className={styles.ways}>
      <section className="card stack" aria-labelledby={`${ids.paste}-head`}>
        <h2 id={`${ids.paste}-head`}>1. Dán bảng</h2>
        <ol className={styles.how}>
          <li>Trong Word hoặc Excel, bôi đen cả bảng tiêu chí, kể cả dòng tiêu đề, rồi bấm Ctrl + C.</li>
          <li>Bấm vào ô dưới đây rồi bấm Ctrl + V.</li>
        </ol>
        <div className="field">
          <label htmlFor={ids.paste}>Dán bảng tiêu chí vào đây</label>
          <textarea
            id={ids.paste}
            ref={box}
            rows={6}
            className={styles.box}
            placeholder="Ctrl + V"
            disabled={busy}
            onPaste={paste}
          />
        </div>
        <p>
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() => {
              const text = box.current?.value ?? ''
              if (text.trim() === '') box.current?.focus()
              else onPicked({ kind: 'pasted', source: { text } })
            }}
          >
            Đọc nội dung trong ô
          </button>
        </p>
      </section>
      <section className="card stack" aria-labelledby={`${ids.file}-head`}>
        <h2 id={`${ids.file}-head`}>2. Hoặc mở tệp</h2>
        <p>
          Tệp .docx, .xlsx hoặc .csv. Tệp .doc, .xls cũ: mở bằng Word, Excel rồi lưu lại, hoặc chép và dán.
        </p>
        <div className={styles.drop} data-dropping={dropping || undefined}>
          <p>{dropping ? 'Thả tệp để đọc' : 'Kéo tệp thả vào trang này, hoặc'}</p>
          <button type="button" className="btn" disabled={busy} onClick={() => input.current?.click()}>
            Chọn tệp…
          </button>
          <input
            ref={input}
            type="file"
            accept=".docx,.xlsx,.csv,.tsv,.txt,.html,.htm"
            className="visually-hidden"
            tabIndex={-1}
            aria-label="Chọn tệp phụ lục (.docx, .xlsx, .csv)"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              event.target.value = ''
              if (file) onPicked({ kind: 'file', file })
            }}
          />
        </div>
        <p className="small muted">
          Chương trình đọc ngay trên máy này, không gửi đi đâu. Nó tìm các cột STT, tiêu chí, điểm tối đa,
          cách tính điểm, tài liệu kiểm chứng, cơ quan thẩm định; chỗ nào chưa hiểu thì giữ nguyên văn và chỉ
          ra.
        </p>
      </section>
    </div>
  )
}

/** What the clipboard holds: a table where there is one, else lines, else a file. */
function sourceFrom(clipboard: DataTransfer): Picked | null {
  const html = clipboard.getData('text/html')
  if (/<table[\s>]/i.test(html)) return { kind: 'pasted', source: { html } }
  const text = clipboard.getData('text/plain')
  if (text.trim() !== '') return { kind: 'pasted', source: { text } }
  const [file] = clipboard.files
  return file ? { kind: 'file', file } : null
}

function useDroppedFile(onOver: (over: boolean) => void, onFile: (file: File) => void): void {
  const latest = useRef({ onOver, onFile })
  useEffect(() => {
    latest.current = { onOver, onFile }
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      latest.current.onOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) latest.current.onOver(false)
    }
    const drop = (event: DragEvent) => {
      latest.current.onOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (!file) return
      event.preventDefault()
      latest.current.onFile(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
}
