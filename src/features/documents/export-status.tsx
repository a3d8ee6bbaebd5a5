import type { PrintedFile } from '../../files/print.ts'
import styles from './documents.module.css'
import type { ExportState } from './export-run.ts'

/** How an export goes, and what could not stand in the file. */
export function ExportStatus(props: { readonly state: ExportState; readonly onCancel: () => void }) {
  const { state } = props
  return (
    <div className={styles.status} role="status">
      {state.kind === 'working' && (
        <>
          <progress value={state.share} max={1} aria-label="Đang lập văn bản" />
          <span>Đang lập văn bản…</span>
          <button type="button" className="btn quiet" onClick={props.onCancel}>
            Hủy
          </button>
        </>
      )}
      {state.kind === 'saved' && <Saved file={state.file} />}
      {state.kind === 'failed' && <p className="note bad">{state.words}</p>}
    </div>
  )
}

function Saved({ file: { name, boxed, removed } }: { readonly file: PrintedFile }) {
  return (
    <div className={`note ${boxed.length + removed.length > 0 ? 'warn' : 'good'}`}>
      <p>
        Đã lưu tệp <b>{name}</b>.
      </p>
      {boxed.length > 0 && <p>Phông chữ PDF không có: {listOf(boxed)}; đã in thành □.</p>}
      {removed.length > 0 && <p>Đã bỏ ký tự điều khiển: {listOf(removed)}.</p>}
    </div>
  )
}

function listOf(characters: PrintedFile['boxed']): string {
  return characters.map(({ char, count }) => `${char} (${count} lần)`).join(', ')
}
