import type { RunState } from './long-run.ts'
import styles from './export-status.module.css'

type Characters = readonly { readonly char: string; readonly count: number }[]

/** A file that was saved, and the characters that could not stand in it: printed as □, or left out. */
export type SavedFile = { readonly name: string; readonly boxed: Characters; readonly removed: Characters }

/** How an export goes, and what could not stand in the file. */
export function ExportStatus(props: { readonly state: RunState<SavedFile>; readonly onCancel: () => void }) {
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
      {state.kind === 'made' && <Saved file={state.made} />}
      {state.kind === 'failed' && <p className="note bad">{state.words}</p>}
    </div>
  )
}

function Saved({ file: { name, boxed, removed } }: { readonly file: SavedFile }) {
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

function listOf(characters: Characters): string {
  return characters.map(({ char, count }) => `${char} (${count} lần)`).join(', ')
}
