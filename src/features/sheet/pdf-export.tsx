import { useEffect, useRef, useState } from 'react'
import type { Document } from '../../domain/documents/document.ts'
import { saveFile } from '../../store/export.ts'
import styles from './sheet.module.css'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'saved'; readonly name: string; readonly missing: readonly Missing[] }
  | { readonly kind: 'failed'; readonly words: string }
type Missing = { readonly char: string; readonly count: number }

/** Xuất PDF: made in the background, can be stopped, and says which characters its face lacked. */
export function PdfExport({ paper }: { readonly paper: Document }) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const job = useRef<AbortController | null>(null)
  useEffect(() => () => job.current?.abort(), [])

  const start = async () => {
    const stop = new AbortController()
    job.current = stop
    setState({ kind: 'working', share: 0 })
    const { printPdf } = await import('../../files/pdf-print.ts')
    const tell = (share: number) => !stop.signal.aborted && setState({ kind: 'working', share })
    const printed = await printPdf(paper, tell, stop.signal)
    if (stop.signal.aborted) return
    if (printed.ok) {
      const name = `${paper.meta.fileName}.pdf`
      saveFile(name, new Blob([printed.value.bytes], { type: 'application/pdf' }))
      setState({ kind: 'saved', name, missing: printed.value.missing })
    } else {
      setState({ kind: 'failed', words: printed.problems.map(({ message }) => message).join(' ') })
    }
  }

  const cancel = () => {
    job.current?.abort()
    setState({ kind: 'idle' })
  }
  const working = state.kind === 'working'
  return (
    <>
      <button type="button" className="btn primary" disabled={working} onClick={() => void start()}>
        Xuất PDF
      </button>
      <div className={styles.export} role="status">
        {working && (
          <>
            <progress value={state.share} max={1} aria-label="Đang lập tệp PDF" />
            <span>Đang lập tệp PDF…</span>
            <button type="button" className="btn quiet" onClick={cancel}>
              Hủy
            </button>
          </>
        )}
        {state.kind === 'saved' && <Saved name={state.name} missing={state.missing} />}
        {state.kind === 'failed' && <p className="note bad">{state.words}</p>}
      </div>
    </>
  )
}

function Saved(props: { readonly name: string; readonly missing: readonly Missing[] }) {
  return (
    <div className={`note ${props.missing.length > 0 ? 'warn' : 'good'}`}>
      <p>
        Đã lưu tệp <b>{props.name}</b>.
      </p>
      {props.missing.length > 0 && (
        <p>
          Phông chữ của tệp PDF không có các ký tự sau, đã in thành □:{' '}
          {props.missing.map(({ char, count }) => `${char} (${count} lần)`).join(', ')}. Hãy thay bằng chữ
          thường dùng rồi xuất lại.
        </p>
      )}
    </div>
  )
}
