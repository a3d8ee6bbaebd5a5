import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../domain/result.ts'
import type { AnnexReading, AnnexSource } from '../../files/annex.ts'
import { IntakeSource, type Picked } from './intake-source.tsx'
import { ReadingScreen } from './reading-screen.tsx'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'read'
      readonly name: string
      readonly source: AnnexSource
      readonly reading: AnnexReading
    }

/** Takes in the annex of a decision: pasted or as a file, read in a worker, shown for correction. Stores nothing itself. */
export function IntakeScreen() {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const job = useRef<AbortController | null>(null)
  useEffect(() => {
    document.title = 'Nhập bộ tiêu chí từ phụ lục – Tự chấm CCHC'
    return () => job.current?.abort()
  }, [])

  const read = async (name: string, source: AnnexSource) => {
    job.current?.abort()
    const mine = new AbortController()
    job.current = mine
    setState({ kind: 'reading', name })
    const { readInWorker } = await import('./annex-job.ts')
    const result = await readInWorker(source, mine.signal)
    if (mine.signal.aborted) return
    setState(
      result.ok
        ? { kind: 'read', name, source, reading: result.value }
        : { kind: 'refused', name, problems: result.problems },
    )
  }
  const take = async (picked: Picked) => {
    if (picked.kind === 'pasted') return read('nội dung đã dán', picked.source)
    const { file } = picked
    if (file.size > mostBytes) {
      const message = `Tệp ${file.name} lớn hơn 30 MB. Chép riêng bảng tiêu chí sang tệp mới rồi mở lại.`
      return setState({ kind: 'refused', name: file.name, problems: [{ path: '', message }] })
    }
    setState({ kind: 'reading', name: file.name })
    return read(file.name, { file: new Uint8Array(await file.arrayBuffer()), name: file.name })
  }

  if (state.kind === 'read') {
    const { name, source, reading } = state
    return (
      <ReadingScreen
        key={reading.tables.findIndex(({ chosen }) => chosen)}
        name={name}
        reading={reading}
        onTable={(table) => void read(name, { ...source, table })}
        onAgain={() => setState({ kind: 'idle' })}
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
        <p className="note row" role="status">
          Đang đọc {state.name}…
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
        </p>
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
