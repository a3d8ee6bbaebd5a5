import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Hat } from './hat.ts'
import styles from './start.module.css'

const OpenedFile = lazy(async () => ({ default: (await import('./opened-file.tsx')).OpenedFile }))

/** Takes a file of any kind by button or by dropping it anywhere on the page; what it is shows when it is read. */
export function OpenFile(props: { readonly hat: Hat; readonly onShow: (path: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [chosen, setChosen] = useState<{ readonly file: File; readonly turn: number } | null>(null)
  const [dropping, setDropping] = useState(false)
  const choose = (file: File) => setChosen((before) => ({ file, turn: (before?.turn ?? 0) + 1 }))
  useDroppedFile(setDropping, choose)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={dropping ? `btn ${styles.dropping}` : 'btn'}
        onClick={() => input.current?.click()}
      >
        Mở tệp…
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.parx,.zip,application/json,application/zip"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Chọn tệp hồ sơ tự đánh giá, đợt đánh giá, phần việc, kết quả thẩm định hoặc tệp ZIP"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) choose(file)
        }}
      />
      {chosen && (
        <Suspense fallback={null}>
          <OpenedFile
            key={chosen.turn}
            file={chosen.file}
            hat={props.hat}
            onShow={props.onShow}
            onClose={() => {
              setChosen(null)
              button.current?.focus()
            }}
          />
        </Suspense>
      )}
    </>
  )
}

/** A file dropped anywhere on the page, instead of the browser leaving the page to show it. */
function useDroppedFile(setDropping: (dropping: boolean) => void, take: (file: File) => void) {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      setDropping(true)
    }
    const leave = () => setDropping(false)
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setDropping(false)
      const file = event.dataTransfer?.files[0]
      if (file) latest.current(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [setDropping])
}
