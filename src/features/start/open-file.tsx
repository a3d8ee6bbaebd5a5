import { useEffect, useRef, useState } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import type { Problem } from '../../domain/result.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './start.module.css'

type Outcome =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'exists'; readonly dossier: Dossier; readonly warnings: readonly string[] }
  | { readonly kind: 'warned'; readonly id: string; readonly warnings: readonly string[] }

/** Opens a dossier file by button or by dropping it anywhere on the page. A refused file changes nothing and says why. */
export function OpenFile(props: { readonly onOpened: (id: string) => void }) {
  const { onOpened } = props
  const { importDossier } = useDossierVerbs()
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [dropping, setDropping] = useState(false)

  const take = async (dossier: Dossier, warnings: readonly string[], how?: 'replace' | 'copy') => {
    const result = await importDossier(dossier, how)
    if (!result.ok) setOutcome({ kind: 'refused', name: dossier.unit.name, problems: result.problems })
    else if (result.value.exists) setOutcome({ kind: 'exists', dossier, warnings })
    else if (warnings.length > 0) setOutcome({ kind: 'warned', id: result.value.id, warnings })
    else onOpened(result.value.id)
  }
  const read = async (file: File) => {
    setOutcome({ kind: 'reading', name: file.name })
    const { readDossierFile } = await import('../../files/dossier-file.ts')
    const result = await readDossierFile(file)
    if (!result.ok) setOutcome({ kind: 'refused', name: file.name, problems: result.problems })
    else await take(result.value.dossier, result.value.warnings)
  }
  useDroppedFile(setDropping, (file) => void read(file))

  return (
    <>
      <button
        type="button"
        className={dropping ? `btn ${styles.dropping}` : 'btn'}
        onClick={() => input.current?.click()}
      >
        Mở tệp…
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.parx,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Chọn tệp hồ sơ tự đánh giá (.parx.json)"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void read(file)
        }}
      />
      <Dialog open={outcome !== null} title={titleOf(outcome)} onClose={() => setOutcome(null)}>
        {outcome?.kind === 'reading' && <p role="status">Đang đọc tệp {outcome.name}…</p>}
        {outcome?.kind === 'refused' && <Refusal problems={outcome.problems} name={outcome.name} />}
        {outcome?.kind === 'exists' && (
          <div className="stack">
            <p>
              Trên máy này đã có hồ sơ của <b>{outcome.dossier.unit.name}</b>, năm {outcome.dossier.year},
              cùng mã với tệp vừa mở.
            </p>
            <div className="row">
              <button
                type="button"
                className="btn primary"
                onClick={() => void take(outcome.dossier, outcome.warnings, 'copy')}
              >
                Giữ cả hai
              </button>
              <button
                type="button"
                className="btn"
                onClick={() => void take(outcome.dossier, outcome.warnings, 'replace')}
              >
                Thay hồ sơ trên máy bằng tệp này
              </button>
            </div>
          </div>
        )}
        {outcome?.kind === 'warned' && (
          <div className="stack">
            <ul className={styles.problems}>
              {outcome.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
            <div className="row">
              <button type="button" className="btn primary" onClick={() => onOpened(outcome.id)}>
                Mở hồ sơ
              </button>
            </div>
          </div>
        )}
      </Dialog>
    </>
  )
}

const mostShown = 50

function Refusal(props: { readonly name: string; readonly problems: readonly Problem[] }) {
  const { problems } = props
  return (
    <div role="alert">
      <p>
        Tệp <b>{props.name}</b> không mở được. Dữ liệu trên máy được giữ nguyên.
      </p>
      <ul className={styles.problems}>
        {problems.slice(0, mostShown).map((problem, index) => (
          <li key={index}>
            {problem.code && <b>Tiêu chí {problem.code}: </b>}
            {problem.message}
            {problem.path && <span className="small muted"> ({problem.path})</span>}
          </li>
        ))}
      </ul>
      {problems.length > mostShown && <p className="muted">… và {problems.length - mostShown} lỗi khác.</p>}
    </div>
  )
}

function titleOf(outcome: Outcome | null): string {
  switch (outcome?.kind) {
    case 'refused':
      return 'Không mở được tệp'
    case 'exists':
      return 'Hồ sơ đã có trên máy'
    case 'warned':
      return 'Đã mở, có điểm cần lưu ý'
    case 'reading':
    case undefined:
      return 'Mở tệp'
  }
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
