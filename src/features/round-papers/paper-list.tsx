import { useState } from 'react'
import type { PrintFormat } from '../../files/print.ts'
import type { RoundPaper } from './papers.ts'
import styles from './round-papers.module.css'

const names: Readonly<Record<PrintFormat, string>> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' }
const formats = ['docx', 'pdf', 'xlsx'] as const

/** A paper and how many of it there are to make: 0 where nobody needs it now, null while they are being counted. */
export type CountedPaper = {
  readonly paper: RoundPaper
  readonly count: number | null
  readonly notes: readonly string[]
}

/** The papers with their formats; those ticked are made together. */
export function PaperList(props: {
  readonly papers: readonly CountedPaper[]
  readonly busy: boolean
  readonly onExport: (papers: readonly RoundPaper[], format: PrintFormat) => void
}) {
  const { papers, busy } = props
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = papers.flatMap(({ paper, count }) => (count && ticked.has(paper.id) ? [paper] : []))
  const tick = (id: string, wanted: boolean) =>
    setTicked(new Set(wanted ? [...ticked, id] : [...ticked].filter((other) => other !== id)))
  return (
    <section className="card" aria-labelledby="papers-title">
      <h2 id="papers-title" className="visually-hidden">
        Danh sách văn bản
      </h2>
      <ul className={styles.papers}>
        {papers.map(({ paper, count, notes }) => (
          <li key={paper.id}>
            <div className={styles.paper}>
              <input
                type="checkbox"
                id={`paper-${paper.id}`}
                aria-describedby={`paper-${paper.id}-use`}
                checked={count !== 0 && ticked.has(paper.id)}
                disabled={count === 0}
                onChange={(event) => tick(paper.id, event.target.checked)}
              />
              <div>
                <label htmlFor={`paper-${paper.id}`}>{paper.name}</label>{' '}
                <span className="chip">{countWords(paper, count)}</span>
                <span className={`small muted ${styles.use}`} id={`paper-${paper.id}-use`}>
                  {paper.use}
                </span>
                {notes.map((note) => (
                  <span key={note} className={`small note warn ${styles.note}`}>
                    {note}
                  </span>
                ))}
              </div>
            </div>
            <span className={styles.formats}>
              {paper.formats.map((format) => (
                <button
                  key={format}
                  type="button"
                  className="btn quiet"
                  disabled={busy || !count}
                  aria-label={`Xuất ${names[format]}: ${paper.name}`}
                  onClick={() => props.onExport([paper], format)}
                >
                  {names[format]}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <div className={`row ${styles.foot}`}>
        <span>
          {chosen.length === 0
            ? 'Chọn văn bản để xuất cùng lúc'
            : `Xuất ${chosen.length} loại văn bản đã chọn:`}
        </span>
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className={format === 'docx' ? 'btn primary' : 'btn'}
            disabled={busy || chosen.length === 0}
            onClick={() => props.onExport(chosen, format)}
          >
            Xuất {names[format]}
          </button>
        ))}
      </div>
    </section>
  )
}

function countWords({ each }: RoundPaper, count: number | null): string {
  if (count === null) return 'đang đếm…'
  if (count === 0) return 'không có'
  return each === null ? '1 văn bản' : `${count} ${each}`
}
