import { useState, type ReactNode } from 'react'
import { useDossierVerbs } from '../../store/context.tsx'
import type { DossierEntry } from '../../store/dossiers.ts'
import { saveRecordFile } from '../../store/export.ts'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { dossierHref } from '../../ui/route.ts'
import styles from './start.module.css'

const moment = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short' })

/** The dossiers on this computer, the one last worked on first. */
export function DossierList(props: {
  readonly entries: readonly DossierEntry[]
  /** Shown where there is none. */
  readonly empty: ReactNode
}) {
  const { deleteDossier, restoreDossier, readRecord } = useDossierVerbs()
  const [doomed, setDoomed] = useState<DossierEntry | null>(null)
  const [deleted, setDeleted] = useState<DossierEntry | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const tell = (result: { ok: true } | { ok: false; problems: readonly { message: string }[] }): boolean => {
    setMessage(result.ok ? null : result.problems.map((problem) => problem.message).join(' '))
    return result.ok
  }
  const remove = async (entry: DossierEntry) => {
    setDoomed(null)
    if (tell(await deleteDossier(entry.id))) setDeleted(entry)
  }
  const bringBack = async () => {
    if (tell(await restoreDossier())) setDeleted(null)
  }
  const rescue = async (entry: DossierEntry) => {
    const record = await readRecord(entry.id)
    if (tell(record) && record.ok) saveRecordFile(entry.id, record.value)
  }
  return (
    <section className="stack" aria-label="Hồ sơ trên máy này">
      {deleted && (
        <p className="note row" role="status">
          Đã xóa hồ sơ {deleted.unitName}, năm {deleted.year}.
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
      {props.entries.length === 0 ? (
        props.empty
      ) : (
        <>
          <h2>Hồ sơ trên máy này</h2>
          <div className="scroll">
            <table className="grid">
              <thead>
                <tr>
                  <th scope="col">Đơn vị</th>
                  <th scope="col" className="num">
                    Năm
                  </th>
                  <th scope="col">Bộ tiêu chí</th>
                  <th scope="col">Trạng thái</th>
                  <th scope="col">Lưu lần cuối</th>
                  <th scope="col">
                    <span className="visually-hidden">Việc khác</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {props.entries.map((entry) => (
                  <tr key={entry.id}>
                    <td>
                      {entry.broken ? (
                        <span className={styles.unit}>{entry.unitName}</span>
                      ) : (
                        <a className={styles.unit} href={dossierHref(entry.id, 'tu-danh-gia')}>
                          {entry.unitName}
                        </a>
                      )}{' '}
                      {entry.sample && <span className="chip warn">Hồ sơ mẫu</span>}{' '}
                      {entry.interim && <span className="chip warn">Tạm chấm</span>}{' '}
                      {entry.copy && (
                        <span className="chip" title="Bản sao của một hồ sơ khác, có mã riêng">
                          Bản sao
                        </span>
                      )}{' '}
                      {entry.part !== undefined && <span className="chip">Phần của {entry.part}</span>}
                    </td>
                    <td className="num">{entry.year}</td>
                    <td>
                      {entry.setTitle} {entry.illustrative && <span className="chip warn">minh họa</span>}
                    </td>
                    <td>
                      {entry.broken ? (
                        <>
                          Không đọc được; vẫn giữ nguyên trên máy.{' '}
                          <button type="button" className="btn quiet" onClick={() => void rescue(entry)}>
                            Lưu ra tệp để kiểm tra
                          </button>
                        </>
                      ) : (
                        stageWords[entry.stage]
                      )}
                      {entry.revision > 0 && <span className="muted"> · bản chốt số {entry.revision}</span>}
                    </td>
                    <td className="muted">{moment.format(new Date(entry.savedAt))}</td>
                    <td className="num">
                      <button type="button" className="btn quiet" onClick={() => setDoomed(entry)}>
                        Xóa
                        <span className="visually-hidden">
                          {' '}
                          hồ sơ {entry.unitName} năm {entry.year}
                        </span>
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <ConfirmDialog
        open={doomed !== null}
        title="Xóa hồ sơ khỏi máy này?"
        confirm="Xóa hồ sơ"
        onConfirm={() => doomed && void remove(doomed)}
        onClose={() => setDoomed(null)}
      >
        {doomed && (
          <p>
            Hồ sơ của <b>{doomed.unitName}</b>, năm {doomed.year}, sẽ không còn trên máy này. Tệp đã lưu ra
            ngoài (nếu có) không bị ảnh hưởng.
          </p>
        )}
      </ConfirmDialog>
    </section>
  )
}

const stageWords: Readonly<Record<DossierEntry['stage'], string>> = {
  draft: 'Đang tự đánh giá',
  submitted: 'Đã chốt hồ sơ',
  appraised: 'Có kết quả thẩm định',
  explaining: 'Đang giải trình',
  finalised: 'Đã chốt kết quả',
}
