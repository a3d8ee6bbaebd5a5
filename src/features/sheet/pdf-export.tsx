import { useEffect, useRef, useState } from 'react'
import type { Document } from '../../domain/documents/document.ts'
import { messageOf } from '../../domain/result.ts'
import type { PrintFormat, PrintedFile } from '../../files/print.ts'
import { saveFile } from '../../store/export.ts'
import styles from './sheet.module.css'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly format: PrintFormat; readonly share: number }
  | { readonly kind: 'saved'; readonly file: PrintedFile }
  | { readonly kind: 'failed'; readonly words: string }

const formats: readonly (readonly [PrintFormat, string])[] = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['xlsx', 'Excel'],
]

/** Xuất PDF, Word, Excel: made in the background, can be stopped, and says which characters could not stand in it. */
export function PdfExport({ paper }: { readonly paper: Document }) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const job = useRef<AbortController | null>(null)
  useEffect(() => () => job.current?.abort(), [])

  const start = async (format: PrintFormat) => {
    const stop = new AbortController()
    job.current = stop
    setState({ kind: 'working', format, share: 0 })
    const { printFile } = await import('../../files/print.ts')
    const tell = (share: number) => !stop.signal.aborted && setState({ kind: 'working', format, share })
    const printed = await printFile({ format, document: paper }, tell, stop.signal)
    if (stop.signal.aborted) return
    if (printed.ok) {
      saveFile(printed.value.name, printed.value.blob)
      setState({ kind: 'saved', file: printed.value })
    } else {
      setState({ kind: 'failed', words: messageOf(printed.problems) })
    }
  }

  const cancel = () => {
    job.current?.abort()
    setState({ kind: 'idle' })
  }
  const working = state.kind === 'working'
  const workingName = working ? (formats.find(([format]) => format === state.format)?.[1] ?? '') : ''
  return (
    <>
      {formats.map(([format, name], index) => (
        <button
          key={format}
          type="button"
          className={index === 0 ? 'btn primary' : 'btn'}
          disabled={working}
          onClick={() => void start(format)}
        >
          Xuất {name}
        </button>
      ))}
      <div className={styles.export} role="status">
        {working && (
          <>
            <progress value={state.share} max={1} aria-label={`Đang lập tệp ${workingName}`} />
            <span>Đang lập tệp {workingName}…</span>
            <button type="button" className="btn quiet" onClick={cancel}>
              Hủy
            </button>
          </>
        )}
        {state.kind === 'saved' && <Saved file={state.file} />}
        {state.kind === 'failed' && <p className="note bad">{state.words}</p>}
      </div>
    </>
  )
}

function Saved({ file }: { readonly file: PrintedFile }) {
  const { name, boxed, removed } = file
  return (
    <div className={`note ${boxed.length + removed.length > 0 ? 'warn' : 'good'}`}>
      <p>
        Đã lưu tệp <b>{name}</b>.
      </p>
      {boxed.length > 0 && (
        <p>
          Phông chữ của tệp PDF không có các ký tự sau, đã in thành □: {listOf(boxed)}. Hãy thay bằng chữ
          thường dùng rồi xuất lại.
        </p>
      )}
      {removed.length > 0 && (
        <p>Đã bỏ các ký tự điều khiển mà tệp Word, Excel không chứa được: {listOf(removed)}.</p>
      )}
    </div>
  )
}

function listOf(characters: PrintedFile['boxed']): string {
  return characters.map(({ char, count }) => `${char} (${count} lần)`).join(', ')
}
