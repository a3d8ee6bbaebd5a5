import { useEffect, useId, useRef, useState, type ChangeEvent } from 'react'
import type { Evidence } from '../../domain/dossier.ts'
import { messageOf } from '../../domain/result.ts'
import { formatSize } from './size.ts'
import styles from './address.module.css'

type Chosen = Evidence['file']

/** A file's name, size and hash: read here, piece by piece, and left where it is. */
export function FileField(props: {
  readonly file: Chosen
  readonly onChange: (file: Chosen) => void
  readonly onBusy: (busy: boolean) => void
}) {
  const { onBusy, onChange } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const reading = useRef<AbortController | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => () => reading.current?.abort(), [])

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    if (!file) return
    event.target.value = ''
    reading.current?.abort()
    const stop = new AbortController()
    reading.current = stop
    setError(null)
    setShare(0)
    onBusy(true)
    const { describeFile } = await import('../../files/attachment.ts')
    const result = await describeFile(file, { signal: stop.signal, onProgress: setShare })
    if (reading.current !== stop) return
    setShare(null)
    onBusy(false)
    if (!result.ok) setError(messageOf(result.problems))
    else if (result.value) onChange(result.value)
  }

  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span className="label" id={id}>
        Tệp (vẫn ở chỗ cũ, chỉ ghi tên, cỡ và mã)
      </span>
      <input ref={input} type="file" hidden onChange={(event) => void choose(event)} />
      {props.file && share === null && <FileMark file={props.file} whole />}
      {share !== null && (
        <div className="row" role="status">
          <progress value={share} max={1} aria-label="Đang tính mã của tệp" />
          <span className="small">Đang tính mã của tệp…</span>
          <button type="button" className="btn quiet" onClick={() => reading.current?.abort()}>
            Dừng
          </button>
        </div>
      )}
      {error && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      <div className="row">
        <button
          type="button"
          className="btn"
          onClick={() => input.current?.click()}
          disabled={share !== null}
        >
          {props.file ? 'Chọn tệp khác' : 'Chọn tệp'}
        </button>
        {props.file && share === null && (
          <button type="button" className="btn quiet" onClick={() => props.onChange(null)}>
            Bỏ tệp
          </button>
        )}
      </div>
    </div>
  )
}

/** Name, size and hash of a file; the hash in short unless asked for whole. */
export function FileMark(props: { readonly file: NonNullable<Chosen>; readonly whole?: boolean }) {
  const { name, size, sha256 } = props.file
  return (
    <span className={props.whole ? styles.wholeFile : styles.file}>
      <span>{name}</span>
      <span className="small muted">
        {formatSize(size)} · SHA-256{' '}
        {props.whole ? <code>{sha256}</code> : <code title={sha256}>{sha256.slice(0, 8)}…</code>}
      </span>
    </span>
  )
}
