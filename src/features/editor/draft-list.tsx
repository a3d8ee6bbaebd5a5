import { useState } from 'react'
import type { DraftEntry } from '../../store/draft-state.ts'
import { useDraftVerbs } from '../../store/draft-context.tsx'
import { draftPath } from './address.ts'

const moment = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short' })

/** Sets in the making on this computer, the one last worked on first. */
export function DraftList(props: { readonly entries: readonly DraftEntry[] }) {
  const { deleteDraft, restoreDraft } = useDraftVerbs()
  const [deleted, setDeleted] = useState<DraftEntry | null>(null)
  if (props.entries.length === 0 && !deleted) return null
  return (
    <section className="stack" aria-labelledby="drafts">
      <h2 id="drafts">Đang soạn trên máy này</h2>
      {deleted && (
        <p className="note row" role="status">
          Đã xóa bản soạn {deleted.title || 'chưa đặt tên'}.
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              setDeleted(null)
              void restoreDraft()
            }}
          >
            Hoàn tác
          </button>
        </p>
      )}
      <div className="scroll" hidden={props.entries.length === 0}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Bộ tiêu chí</th>
              <th scope="col">Phiên bản</th>
              <th scope="col" className="num">
                Số tiêu chí
              </th>
              <th scope="col">Sửa lần cuối</th>
              <th scope="col">
                <span className="visually-hidden">Việc khác</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {props.entries.map((entry) => (
              <tr key={entry.id}>
                <td>
                  <a href={`#${draftPath(entry.id)}`}>{entry.title || 'Chưa đặt tên'}</a>{' '}
                  {entry.fromAnnex && <span className="chip">từ phụ lục</span>}{' '}
                  {entry.broken && <span className="chip warn">không đọc được</span>}
                </td>
                <td>{entry.version}</td>
                <td className="num">{entry.leaves}</td>
                <td className="muted">{moment.format(new Date(entry.savedAt))}</td>
                <td className="num">
                  <button
                    type="button"
                    className="btn quiet"
                    onClick={() => void deleteDraft(entry.id).then(({ ok }) => ok && setDeleted(entry))}
                  >
                    Xóa<span className="visually-hidden"> bản soạn {entry.title}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
