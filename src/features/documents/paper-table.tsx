import { useState } from 'react'
import type { PrintFormat } from '../../files/print.ts'
import styles from './documents.module.css'
import type { PaperKind } from './papers.ts'

const names: Readonly<Record<PrintFormat, string>> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' }

/** The papers with their formats; those ticked go into one ZIP. */
export function PaperTable(props: {
  readonly kinds: readonly PaperKind[]
  readonly busy: boolean
  readonly onExport: (chosen: readonly PaperKind[], format: PrintFormat) => void
  readonly onWorkbook: () => void
}) {
  const { kinds, busy } = props
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = kinds.filter(({ id }) => !left.has(id))
  const tick = (id: string, wanted: boolean) =>
    setLeft(new Set(wanted ? [...left].filter((other) => other !== id) : [...left, id]))
  return (
    <section className="card" aria-labelledby="papers-title">
      <h2 id="papers-title" className="visually-hidden">
        Danh sách văn bản
      </h2>
      <ul className={styles.papers}>
        {kinds.map((kind) => (
          <li key={kind.id}>
            <div className={styles.paper}>
              <input
                type="checkbox"
                id={`paper-${kind.id}`}
                aria-describedby={`paper-${kind.id}-use`}
                checked={!left.has(kind.id)}
                onChange={(event) => tick(kind.id, event.target.checked)}
              />
              <div>
                <label htmlFor={`paper-${kind.id}`}>{kind.name}</label>
                <span className="small muted" id={`paper-${kind.id}-use`}>
                  {kind.use}
                </span>
              </div>
            </div>
            <span className={styles.formats}>
              {kind.formats.map((format) => (
                <button
                  key={format}
                  type="button"
                  className="btn quiet"
                  disabled={busy}
                  aria-label={`Xuất ${names[format]}: ${kind.name}`}
                  onClick={() => props.onExport([kind], format)}
                >
                  {names[format]}
                </button>
              ))}
            </span>
          </li>
        ))}
        <li>
          <div className={styles.plain}>
            <b>Bảng tính điểm có công thức</b>
            <span className="small muted">
              Mỗi điểm, tổng, chỉ số, xếp loại là công thức Excel: sửa số liệu là tính lại
            </span>
          </div>
          <span className={styles.formats}>
            <button
              type="button"
              className="btn quiet"
              disabled={busy}
              aria-label="Xuất Excel: Bảng tính điểm có công thức"
              onClick={props.onWorkbook}
            >
              Excel
            </button>
          </span>
        </li>
      </ul>
      <div className={`row ${styles.together}`}>
        <span>
          {chosen.length === 0
            ? 'Chưa chọn văn bản nào'
            : `Xuất ${chosen.length} văn bản đã chọn, một tệp ZIP:`}
        </span>
        <button
          type="button"
          className="btn primary"
          disabled={busy || chosen.length === 0}
          onClick={() => props.onExport(chosen, 'docx')}
        >
          Xuất Word
        </button>
        <button
          type="button"
          className="btn"
          disabled={busy || chosen.length === 0}
          onClick={() => props.onExport(chosen, 'pdf')}
        >
          Xuất PDF
        </button>
        <button
          type="button"
          className="btn"
          disabled={busy || !chosen.some(({ formats }) => formats.includes('xlsx'))}
          title="Văn bản không có bảng tính được xuất Word"
          onClick={() => props.onExport(chosen, 'xlsx')}
        >
          Xuất Excel
        </button>
      </div>
    </section>
  )
}
