import { useEffect, useRef, useState } from 'react'
import { scoreSheetDocument } from '../../domain/documents/score-sheet.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { nameEvidence } from '../../domain/evidence.ts'
import { fail, messageOf, type Result } from '../../domain/result.ts'
import type { WrittenPackage } from '../../files/package.ts'
import { codeOf } from '../../store/code.ts'
import { saveFile } from '../../store/export.ts'
import { sheetOf } from '../../store/sheet.ts'
import styles from './check.module.css'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'saved'; readonly written: WrittenPackage }
  | { readonly kind: 'failed'; readonly words: string }

/** One ZIP to go with the letter: dossier, sheet, and the files of documents, found on the disk by their content. */
export function Packing({ dossier, onDone }: { readonly dossier: Dossier; readonly onDone: () => void }) {
  const [files, setFiles] = useState<readonly File[]>([])
  const [state, setState] = useState<State>({ kind: 'idle' })
  const input = useRef<HTMLInputElement>(null)
  const job = useRef<AbortController | null>(null)
  useEffect(() => () => job.current?.abort(), [])
  const registered = dossier.evidence.filter(({ file }) => file !== null)

  const start = async () => {
    const stop = new AbortController()
    job.current = stop
    setState({ kind: 'working', share: 0 })
    const tell = (share: number) => !stop.signal.aborted && setState({ kind: 'working', share })
    const written = await pack(dossier, files, tell, stop.signal)
    if (stop.signal.aborted) return
    if (!written.ok) setState({ kind: 'failed', words: messageOf(written.problems) })
    else if (written.value) {
      saveFile(written.value.name, written.value.blob)
      setState({ kind: 'saved', written: written.value })
    }
  }
  const stop = () => {
    job.current?.abort()
    setState({ kind: 'idle' })
  }
  return (
    <div className="stack">
      <p>
        Gói ZIP gồm tệp hồ sơ, bảng điểm PDF và tệp tài liệu kiểm chứng (thư mục TLKC).{' '}
        {registered.length === 0
          ? 'Danh mục chưa có tài liệu nào ghi tệp, nên gói chỉ có hồ sơ và bảng điểm.'
          : `Danh mục có ${registered.length} tài liệu ghi tệp. Chọn các tệp ấy trên máy; tên tệp khác cũng được, chương trình nhận ra bằng nội dung.`}
      </p>
      {registered.length > 0 && (
        <div className="row">
          <button type="button" className="btn" onClick={() => input.current?.click()}>
            Chọn tệp tài liệu…
          </button>
          <span role="status">{files.length > 0 && `Đã chọn ${files.length} tệp.`}</span>
          <input
            ref={input}
            type="file"
            multiple
            className="visually-hidden"
            tabIndex={-1}
            aria-label="Chọn các tệp tài liệu kiểm chứng"
            onChange={(event) => {
              setFiles([...(event.target.files ?? [])])
              setState({ kind: 'idle' })
            }}
          />
        </div>
      )}
      <p className="note warn">
        Không đưa vào gói: bí mật nhà nước; dữ liệu cá nhân của người dân; bản kê khai tài sản, thu nhập. Tài
        liệu có các nội dung này chỉ ghi số, ký hiệu trong danh mục.
      </p>
      <div role="status">
        {state.kind === 'working' && (
          <div className="row">
            <progress value={state.share} max={1} aria-label="Đang đóng gói" />
            <span>Đang đóng gói…</span>
            <button type="button" className="btn quiet" onClick={stop}>
              Dừng
            </button>
          </div>
        )}
        {state.kind === 'saved' && <Saved written={state.written} />}
        {state.kind === 'failed' && <p className="note bad">{state.words}</p>}
      </div>
      <div className="row">
        {state.kind === 'saved' ? (
          <button type="button" className="btn primary" onClick={onDone}>
            Xong
          </button>
        ) : (
          <button
            type="button"
            className="btn primary"
            disabled={state.kind === 'working'}
            onClick={() => void start()}
          >
            Lưu gói ZIP
          </button>
        )}
      </div>
    </div>
  )
}

function Saved({ written }: { readonly written: WrittenPackage }) {
  const { name, missing, unknown } = written
  return (
    <div className={`note ${missing.length + unknown.length > 0 ? 'warn' : 'good'}`}>
      <p>
        Đã lưu gói <b>{name}</b>.
      </p>
      {missing.length > 0 && (
        <>
          <p>Còn thiếu tệp của {missing.length} tài liệu (chưa chọn, hoặc nội dung tệp đã thay đổi):</p>
          <ul className={styles.effects}>
            {missing.map((evidence) => (
              <li key={evidence.id}>
                Số {evidence.no}: {nameEvidence(evidence)} ({evidence.file?.name})
              </li>
            ))}
          </ul>
        </>
      )}
      {unknown.length > 0 && (
        <p>Không đưa vào gói vì không thuộc tài liệu nào trong danh mục: {unknown.join(', ')}.</p>
      )}
    </div>
  )
}

/** The sheet takes the first fifth of the work. Null where it was stopped. */
async function pack(
  dossier: Dossier,
  files: readonly File[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<WrittenPackage | null>> {
  const loaded = await loadWriters()
  if (!loaded) {
    return fail({
      path: '',
      message: 'Không tải được một phần của chương trình. Tải lại trang rồi đóng gói lại.',
    })
  }
  const paper = scoreSheetDocument(dossier, sheetOf(dossier), { code: codeOf(dossier) })
  const printed = await loaded.printPdf(paper, (share) => onProgress(share / 5), signal)
  if (!printed.ok) return printed
  return loaded.writePackage({
    dossier,
    sheet: { name: `${paper.meta.fileName}.pdf`, bytes: new Uint8Array(printed.value.bytes) },
    files,
    onProgress: (share) => onProgress(0.2 + 0.8 * share),
    signal,
  })
}

async function loadWriters() {
  try {
    const [{ printPdf }, { writePackage }] = await Promise.all([
      import('../../files/pdf-print.ts'),
      import('../../files/package.ts'),
    ])
    return { printPdf, writePackage }
  } catch {
    return null
  }
}
