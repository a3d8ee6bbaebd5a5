import { useState } from 'react'
import type { Finding } from '../../domain/check.ts'
import { approvalWords } from '../../domain/documents/approval-words.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import { saveDossierFile } from '../../store/export.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { dossierHref } from '../../ui/route.ts'
import styles from './check.module.css'
import { hrefOf } from './findings.tsx'
import { FreezeForm } from './freeze-form.tsx'
import { Standing } from './standing.tsx'

/** Where the draft stands, and its freeze. */
export function FreezeCard(props: {
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly findings: readonly Finding[]
}) {
  const { dossier, sheet, findings } = props
  const [asking, setAsking] = useState(false)
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length
  const first = findings.find(({ severity }) => severity === 'blocking')
  return (
    <section className={`card ${styles.freeze}`} aria-labelledby="freeze">
      <h2 id="freeze">Bản chốt số {dossier.revision + 1}</h2>
      <Standing dossier={dossier} sheet={sheet} />
      {dossier.interim && <p className="note warn">Tạm chấm: bản chốt này không dùng để xếp hạng.</p>}
      {first && (
        <a className="btn primary" href={hrefOf(first.targets[0], dossier.id)}>
          Đến việc đầu tiên
        </a>
      )}
      <button
        type="button"
        className={first ? 'btn' : 'btn primary'}
        disabled={first !== undefined}
        aria-describedby="freeze-hint"
        onClick={() => setAsking(true)}
      >
        Chốt hồ sơ
      </button>
      <p className="small muted" id="freeze-hint">
        {blocking > 0
          ? `Chốt được khi xong ${blocking} việc còn lại.`
          : 'Giữ nguyên số liệu, đánh số bản chốt và cấp mã hồ sơ in trên bảng điểm.'}
      </p>
      <p className="small">
        {approvalWords(dossier)}{' '}
        <a href={dossierHref(dossier.id, 'trinh')}>{dossier.approval ? 'Xem ý kiến' : 'Trình lãnh đạo'}</a>
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
