import { useState } from 'react'
import type { Finding } from '../../domain/check.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { formatIndex, formatPoints, noPoints } from '../../domain/points.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import { saveDossierFile } from '../../store/export.ts'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './check.module.css'
import { FreezeForm } from './freeze-form.tsx'

/** Where the draft stands, and its freeze. */
export function FreezeCard(props: {
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly findings: readonly Finding[]
}) {
  const { dossier, sheet, findings } = props
  const [asking, setAsking] = useState(false)
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length
  return (
    <section className={`card ${styles.freeze}`} aria-labelledby="freeze">
      <h2 id="freeze">Bản chốt số {dossier.revision + 1}</h2>
      <Standing sheet={sheet} digits={dossier.set.digits} />
      {dossier.interim && <p className="note warn">Tạm chấm: bản chốt này không dùng để xếp hạng.</p>}
      <button
        type="button"
        className="btn primary"
        disabled={blocking > 0}
        aria-describedby="freeze-hint"
        onClick={() => setAsking(true)}
      >
        Chốt hồ sơ
      </button>
      <p className="small muted" id="freeze-hint">
        {blocking > 0
          ? `Chốt được khi xong ${blocking} việc bên cạnh.`
          : 'Giữ nguyên số liệu, đánh số bản chốt và cấp mã hồ sơ in trên bảng điểm.'}
      </p>
      <button
        type="button"
        className={`btn quiet ${styles.draft}`}
        onClick={() => void saveDossierFile(dossier)}
      >
        Lưu bản nháp ra tệp
      </button>
      <Dialog
        open={asking}
        title={`Chốt hồ sơ, bản chốt số ${dossier.revision + 1}`}
        onClose={() => setAsking(false)}
      >
        <FreezeForm dossier={dossier} warnings={findings.length - blocking} onDone={() => setAsking(false)} />
      </Dialog>
    </section>
  )
}

/** Points, index and tier; a range and no tier while rows are open. */
function Standing({ sheet, digits }: { readonly sheet: ScoreSheet; readonly digits: number }) {
  const { total, range, tier, open } = sheet
  return (
    <dl className={styles.standing}>
      <div>
        <dt>Điểm tự đánh giá</dt>
        <dd>
          <b>{formatPoints(total.self ?? noPoints, digits)}</b> / {formatPoints(total.selfMax, digits)}
        </dd>
      </div>
      <div>
        <dt>Chỉ số tự đánh giá</dt>
        <dd>
          {range
            ? `${formatIndex(range.low, digits)} – ${formatIndex(range.high, digits)}`
            : total.index === null
              ? '–'
              : formatIndex(total.index, digits)}
        </dd>
      </div>
      <div>
        <dt>Xếp loại dự kiến</dt>
        <dd>{tier ?? (open.length > 0 ? 'chưa xếp loại' : '–')}</dd>
      </div>
    </dl>
  )
}
