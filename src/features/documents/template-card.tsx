import { useState, type ChangeEvent } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import type { Problem, Result } from '../../domain/result.ts'
import type { WorkbookReading } from '../../files/workbook-file.ts'
import { useDossierVerbs } from '../../store/context.tsx'

type State =
  | { readonly kind: 'idle' | 'reading' }
  | { readonly kind: 'read'; readonly name: string; readonly reading: WorkbookReading }
  | { readonly kind: 'taken'; readonly name: string }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

/** Reads a workbook that was filled in without the program; nothing enters the dossier before a person says so. */
export function TemplateCard({ dossier }: { readonly dossier: Dossier }) {
  const { takeFilled } = useDossierVerbs()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const frozen = dossier.seal !== null

  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (!file) return
    setState({ kind: 'reading' })
    const { readWorkbookFile } = await import('../../files/workbook-file.ts')
    const result: Result<WorkbookReading> = await readWorkbookFile(file, dossier)
    setState(
      result.ok
        ? { kind: 'read', name: file.name, reading: result.value }
        : { kind: 'refused', problems: result.problems },
    )
  }
  const take = async ({ reading, name }: Extract<State, { kind: 'read' }>) => {
    const taken = await takeFilled(reading.filled)
    setState(taken.ok ? { kind: 'taken', name } : { kind: 'refused', problems: taken.problems })
  }
  return (
    <section className="card stack" aria-labelledby="template-title">
      <h2 id="template-title">Nhập số liệu đã điền trong Excel</h2>
      <p className="small muted">
        Xuất "Bảng tính điểm có công thức", điền các ô nền vàng ở máy không có chương trình, rồi chọn lại tệp
        ở đây.
      </p>
      {frozen ? (
        <p className="note">Hồ sơ đã chốt nên không nhập được. Mở lại hồ sơ để sửa trước khi nhập.</p>
      ) : (
        <div className="field">
          <label htmlFor="template-file">Tệp bảng tính điểm (.xlsx)</label>
          <input
            id="template-file"
            type="file"
            accept=".xlsx"
            disabled={state.kind === 'reading'}
            onChange={(event) => void read(event)}
          />
        </div>
      )}
      <div role="status" className="stack">
        {state.kind === 'reading' && <p>Đang đọc tệp…</p>}
        {state.kind === 'read' && (
          <>
            <p>
              Đọc được {state.reading.filled.answers.size} tiêu chí, {state.reading.filled.evidence.length}{' '}
              tài liệu mới hoặc sửa trong <b>{state.name}</b>.
            </p>
            <Problems problems={state.reading.problems} />
            <div className="row">
              <button type="button" className="btn primary" onClick={() => void take(state)}>
                Đưa vào hồ sơ
              </button>
              <button type="button" className="btn quiet" onClick={() => setState({ kind: 'idle' })}>
                Bỏ qua
              </button>
            </div>
          </>
        )}
        {state.kind === 'taken' && (
          <p className="note good">
            Đã đưa số liệu của <b>{state.name}</b> vào hồ sơ. Có thể hoàn tác bằng Ctrl+Z.
          </p>
        )}
        {state.kind === 'refused' && (
          <div className="note warn">
            <p>Không nhận được tệp, hồ sơ giữ nguyên:</p>
            <List problems={state.problems} />
          </div>
        )}
      </div>
    </section>
  )
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <div className="note warn">
      <p>Có {problems.length} chỗ không nhận được, số liệu cũ ở đó giữ nguyên:</p>
      <List problems={problems} />
    </div>
  )
}

function List({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul>
      {problems.map(({ path, message }) => (
        <li key={`${path} ${message}`}>{message}</li>
      ))}
    </ul>
  )
}
