import { useState } from 'react'
import { approvalWords } from '../../domain/documents/approval-words.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { codeOf } from '../../store/code.ts'
import { saveDossierFile } from '../../store/export.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { dossierHref } from '../../ui/route.ts'
import styles from './check.module.css'
import { formatMoment } from '../../ui/moment.ts'
import { Packing } from './packing.tsx'
import { ReopenForm } from './reopen-form.tsx'
import { SentForm } from './sent-form.tsx'

/** A frozen dossier: its code, what to do with it, and the way back. */
export function FrozenCard({ dossier }: { readonly dossier: Dossier }) {
  const [asking, setAsking] = useState(false)
  const [packing, setPacking] = useState(false)
  const { seal, revision, sent } = dossier
  if (!seal) return null
  return (
    <section className={`card stack ${styles.frozen}`} aria-labelledby="frozen">
      <div>
        <h2 id="frozen">Mã hồ sơ</h2>
        <p className={styles.code}>{codeOf(dossier)}</p>
        <p className="small muted">
          Bản chốt số {revision}, chốt lúc {formatMoment(seal.at)}
          {seal.by && `, ${seal.by}`}. Mã này in ở chân mọi trang, gắn bản ký với tệp.
        </p>
        <p className="small muted">{approvalWords(dossier)}</p>
      </div>
      <ol className={styles.steps}>
        <li>
          <div>
            <b>In bảng điểm trình ký</b>
            <a className="btn" href={dossierHref(dossier.id, 'bang-diem')}>
              Mở bảng điểm
            </a>
          </div>
        </li>
        <li>
          <div>
            <b>Lưu tệp hồ sơ, gửi kèm văn bản của đơn vị</b>
            <span className="row">
              <button type="button" className="btn primary" onClick={() => void saveDossierFile(dossier)}>
                Lưu tệp để gửi
              </button>
              <button type="button" className="btn" onClick={() => setPacking(true)}>
                Đóng gói kèm tài liệu
              </button>
            </span>
          </div>
        </li>
        <li>
          <b>Gửi xong, ghi lại văn bản đã gửi</b>
          <SentForm key={`${sent?.number} ${sent?.date}`} sent={sent ?? null} />
        </li>
      </ol>
      {dossier.stage !== 'finalised' && (
        <div className={styles.reopen}>
          <button type="button" className="btn" onClick={() => setAsking(true)}>
            Mở lại để sửa
          </button>
          <span className="small muted">Bản chốt số {revision} vẫn được giữ; sửa xong thì chốt bản mới.</span>
        </div>
      )}
      <Dialog open={asking} title="Mở lại để sửa" onClose={() => setAsking(false)}>
        <ReopenForm dossier={dossier} onDone={() => setAsking(false)} />
      </Dialog>
      <Dialog open={packing} title="Đóng gói kèm tài liệu" onClose={() => setPacking(false)} wide>
        <Packing dossier={dossier} onDone={() => setPacking(false)} />
      </Dialog>
    </section>
  )
}
