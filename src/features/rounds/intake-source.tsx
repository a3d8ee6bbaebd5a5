import { useEffect, useRef, useState, type ChangeEvent } from 'react'
import type { IntakeFile } from '../../files/intake.ts'
import { droppedFiles, pickedFiles } from './dropped-files.ts'
import styles from './intake.module.css'

/** Where dossiers come in: files or a folder, picked or dropped anywhere on the page. */
export function IntakeSource(props: {
  readonly busy: boolean
  readonly onFiles: (files: readonly IntakeFile[]) => void
}) {
  const { busy, onFiles } = props
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  useDrop(setOver, onFiles)
  useEffect(() => {
    // React knows no attribute of this name.
    if (folder.current) folder.current.webkitdirectory = true
  }, [])
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const picked = pickedFiles(event.target.files)
    event.target.value = ''
    if (picked.length > 0) onFiles(picked)
  }
  return (
    <section className={styles.source} data-over={over || undefined} aria-label="Chọn hồ sơ để nhận">
      <p>
        {over
          ? 'Thả vào đây để nhận'
          : 'Kéo thả vào trang này các tệp hồ sơ (.parx.json), gói ZIP hoặc cả thư mục, hoặc'}
      </p>
      <div className="row">
        <button type="button" className="btn primary" disabled={busy} onClick={() => files.current?.click()}>
          Chọn tệp…
        </button>
        <button type="button" className="btn" disabled={busy} onClick={() => folder.current?.click()}>
          Chọn thư mục…
        </button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        accept=".json,.parx,.zip,application/json,application/zip"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Chọn các tệp hồ sơ hoặc gói ZIP"
        onChange={pick}
      />
      <input
        ref={folder}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Chọn thư mục có hồ sơ"
        onChange={pick}
      />
    </section>
  )
}

function useDrop(onOver: (over: boolean) => void, onFiles: (files: readonly IntakeFile[]) => void): void {
  const latest = useRef({ onOver, onFiles })
  useEffect(() => {
    latest.current = { onOver, onFiles }
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
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then((files) => latest.current.onFiles(files))
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
