import type { Dossier } from '../../domain/dossier.ts'
import type { OpenedPackage } from '../../files/package.ts'
import styles from './start.module.css'

/** What a ZIP holds: each dossier with what is wrong with it or with the files attached to it. */
export function ArrivedPackage(props: {
  readonly content: OpenedPackage
  readonly onOpen: (name: string, dossier: Dossier, warnings: readonly string[]) => Promise<void>
}) {
  const { dossiers, others } = props.content
  return (
    <div className="stack">
      <ul className={styles.found}>
        {dossiers.map(({ path, read, attached, missing }) => {
          if (!read.ok) {
            return (
              <li key={path}>
                <span>
                  <b>{path}</b>
                  <br />
                  <span className="note bad" role="alert">
                    {read.problems[0]?.message}
                  </span>
                </span>
              </li>
            )
          }
          const { dossier, warnings } = read.value
          const notes = [...warnings, ...attachmentWords(attached, missing)]
          return (
            <li key={path}>
              <span>
                <b>{dossier.unit.name}</b>, năm {dossier.year}
                {dossier.revision > 0 && `, bản chốt số ${dossier.revision}`}
                {notes.map((note) => (
                  <span key={note} className="small muted">
                    <br />
                    {note}
                  </span>
                ))}
              </span>
              <button
                type="button"
                className="btn"
                onClick={() => void props.onOpen(path, dossier, warnings)}
              >
                Mở
                <span className="visually-hidden"> hồ sơ {dossier.unit.name}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {others.length > 0 && (
        <p className="small muted">Tệp khác trong ZIP, không đọc: {others.slice(0, 10).join(', ')}</p>
      )}
    </div>
  )
}

type Entry = OpenedPackage['dossiers'][number]

function attachmentWords(attached: Entry['attached'], missing: Entry['missing']): readonly string[] {
  const of = (state: Entry['attached'][number]['state']) => attached.filter((one) => one.state === state)
  const [right, differing, unknown] = [of('ok'), of('differs'), of('unknown')]
  return [
    right.length > 0 ? `${right.length} tệp tài liệu kèm theo đúng như đã đăng ký.` : '',
    ...differing.map(({ path }) => `Tệp "${path}" khác tệp đã đăng ký: nội dung đã thay đổi.`),
    ...unknown.map(({ path }) => `Tệp "${path}" không thuộc tài liệu nào trong danh mục.`),
    missing.length > 0 ? `Thiếu ${missing.length} tệp tài liệu đã đăng ký.` : '',
  ].filter(Boolean)
}
