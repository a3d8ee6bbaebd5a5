import { useState, type ReactNode } from 'react'
import { refusalOf, type Result } from '../../domain/result.ts'
import { useRoundVerbs } from '../../store/rounds-context.tsx'
import type { RoundEntry } from '../../store/rounds.ts'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { roundHref } from '../../ui/round-route.ts'
import { formatMoment } from '../../ui/moment.ts'
import styles from './rounds.module.css'

/** The rounds on this computer, the one last worked on first; one that is deleted can be brought back. */
export function RoundList(props: { readonly rounds: readonly RoundEntry[]; readonly empty: ReactNode }) {
  const { deleteRound, restoreRound } = useRoundVerbs()
  const [doomed, setDoomed] = useState<RoundEntry | null>(null)
  const [deleted, setDeleted] = useState<RoundEntry | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const tell = (result: Result<unknown>): boolean => {
    setMessage(refusalOf(result))
    return result.ok
  }
  const remove = async (entry: RoundEntry) => {
    setDoomed(null)
    if (tell(await deleteRound(entry.id))) setDeleted(entry)
  }
  const bringBack = async () => {
    if (tell(await restoreRound())) setDeleted(null)
  }
  return (
    <section className="stack" aria-label="Đợt đánh giá trên máy này">
      {deleted && (
        <p className="note row" role="status">
          Đã xóa “{deleted.title}” cùng các hồ sơ đã nhận.
          <button type="button" className="btn quiet" onClick={() => void bringBack()}>
            Hoàn tác
          </button>
        </p>
      )}
      {message && (
        <p className="note bad" role="alert">
          {message}
        </p>
      )}
      {props.rounds.length === 0 ? (
        props.empty
      ) : (
        <div className="scroll">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">Đợt đánh giá</th>
                <th scope="col" className="num">
                  Năm
                </th>
                <th scope="col">Bộ tiêu chí</th>
                <th scope="col" className="num">
                  Đơn vị
                </th>
                <th scope="col">Lưu lần cuối</th>
                <th scope="col">
                  <span className="visually-hidden">Việc khác</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {props.rounds.map((entry) => (
                <tr key={entry.id}>
                  <td>
                    {entry.broken ? (
                      <>
                        <b>{entry.title}</b>
                        <p className="small muted">Bản lưu bị hỏng, vẫn giữ nguyên trên máy.</p>
                      </>
                    ) : (
                      <a className={styles.name} href={roundHref(entry.id)}>
                        {entry.title}
                      </a>
                    )}
                  </td>
                  <td className="num">{entry.broken ? '–' : entry.year}</td>
                  <td>{entry.setTitle}</td>
                  <td className="num">{entry.broken ? '–' : entry.units}</td>
                  <td className="muted">{formatMoment(entry.savedAt)}</td>
                  <td className="num">
                    <button type="button" className="btn quiet" onClick={() => setDoomed(entry)}>
                      Xóa<span className="visually-hidden"> đợt {entry.title}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ConfirmDialog
        open={doomed !== null}
        title="Xóa đợt đánh giá khỏi máy này?"
        confirm="Xóa đợt đánh giá"
        onConfirm={() => doomed && void remove(doomed)}
        onClose={() => setDoomed(null)}
      >
        <p>
          <b>{doomed?.title}</b> cùng mọi hồ sơ đã nhận và phần thẩm định sẽ không còn trên máy này. Tệp đã
          lưu ra ngoài không bị ảnh hưởng.
        </p>
      </ConfirmDialog>
    </section>
  )
}
