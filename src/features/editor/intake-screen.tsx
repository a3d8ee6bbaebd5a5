import { startTransition, useEffect, useRef, useState } from 'react'
import { formatFigure } from '../../domain/points.ts'
import type { Problem } from '../../domain/result.ts'
import type { AnnexSource } from '../../files/annex.ts'
import { keepReading, takenReading, type Taken } from './intake-memory.ts'
import { IntakeSource, type Picked } from './intake-source.tsx'
import { ReadingScreen } from './reading-screen.tsx'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'read'; readonly taken: Taken }

/** Takes in the annex of a decision: pasted or as a file, read in a worker, shown for correction. Stores nothing itself. */
export function IntakeScreen() {
  const [state, setState] = useState<State>(() => {
    const taken = takenReading()
    return taken ? { kind: 'read', taken } : { kind: 'idle' }
  })
  const job = useRef<AbortController | null>(null)
  useEffect(() => {
    document.title = 'Nhập bộ tiêu chí từ phụ lục – Tự chấm CCHC'
    const here = new AbortController()
    void import('./annex-job.ts').then(({ prepareWorker }) => prepareWorker(here.signal))
    return () => {
      job.current?.abort()
      here.abort()
    }
  }, [])

  const begin = (name: string): AbortController => {
    job.current?.abort()
    job.current = new AbortController()
    setState({ kind: 'reading', name, done: 0, total: 0 })
    return job.current
  }
  const refuse = (name: string, ...problems: readonly Problem[]) =>
    setState({ kind: 'refused', name, problems })
  const read = async (name: string, source: AnnexSource, { signal } = begin(name)) => {
    const { readInWorker } = await import('./annex-job.ts')
    const result = await readInWorker(source, signal, (done, total) => {
      if (!signal.aborted) setState({ kind: 'reading', name, done, total })
    })
    if (signal.aborted) return
    if (!result.ok) return refuse(name, ...result.problems)
    const taken = { name, source, reading: result.value, corrected: null }
    keepReading(taken)
    // Many rows: drawn bit by bit, so that the page stays alive.
    startTransition(() => setState({ kind: 'read', taken }))
  }
  const take = async (picked: Picked) => {
    if (picked.kind === 'pasted') return read('nội dung đã dán', picked.source)
    const { file } = picked
    if (file.size > mostBytes) {
      const message = `Tệp ${file.name} lớn hơn 30 MB. Chép riêng bảng tiêu chí sang tệp mới rồi mở lại.`
      return refuse(file.name, { path: '', message })
    }
    const mine = begin(file.name)
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (!mine.signal.aborted) await read(file.name, { file: bytes, name: file.name }, mine)
  }
  const forget = () => {
    keepReading(null)
    setState({ kind: 'idle' })
  }

  if (state.kind === 'read') {
    const { taken } = state
    return (
      <ReadingScreen
        key={taken.reading.tables.findIndex(({ chosen }) => chosen)}
        taken={taken}
        onTable={(table) => void read(taken.name, { ...taken.source, table })}
        onAgain={forget}
      />
    )
  }
  return (
    <main className="page stack" id="content">
      <div className="lede">
        <h1 tabIndex={-1}>Nhập bộ tiêu chí từ phụ lục</h1>
        <p className="muted">Chưa có gì được lưu cho đến khi mở trong trình soạn.</p>
      </div>
      {state.kind === 'reading' && (
        <div className="note row">
          <span role="status">Đang đọc {state.name}…</span>
          <button
            type="button"
            className="btn"
            onClick={() => {
              job.current?.abort()
              setState({ kind: 'idle' })
            }}
          >
            Hủy
          </button>
          {state.total > 0 && (
            <>
              <progress aria-label="Đã đọc" value={state.done} max={state.total} />
              <span className="num">
                {formatFigure(state.done)}/{formatFigure(state.total)} dòng
              </span>
            </>
          )}
        </div>
      )}
      {state.kind === 'refused' && (
        <div className="note bad stack" role="alert">
          <b>Chưa đọc được {state.name}</b>
          {state.problems.slice(0, 8).map(({ path, message }) => (
            <p key={`${path} ${message}`}>{message}</p>
          ))}
        </div>
      )}
      <IntakeSource busy={state.kind === 'reading'} onPicked={(picked) => void take(picked)} />
    </main>
  )
}

const mostBytes = 30_000_000
