import type { Problem } from '../../domain/result.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { ArrivedPart } from './arrived-part.tsx'
import { ArrivedReview } from './arrived-review.tsx'
import { ArrivedSubmission } from './arrived-submission.tsx'
import styles from './start.module.css'
import { placeOf, type ArrivedStep } from './use-opened-file.ts'

export type ArrivedProps = ArrivedStep & {
  readonly onShow: (path: string) => void
  readonly onRefused: (name: string, problems: readonly Problem[]) => void
}

/** A dossier that was read, and what it is to this computer. */
export function ArrivedDossier(props: ArrivedProps) {
  const { arrival, dossier, name, warnings, onShow, onRefused } = props
  const { importDossier } = useDossierVerbs()
  const take = async (how?: 'replace' | 'copy') => {
    const result = await importDossier(dossier, how)
    if (!result.ok) onRefused(name, result.problems)
    else if (!result.value.exists) onShow(placeOf({ ...dossier, id: result.value.id }))
  }
  return (
    <div className="stack">
      {warnings.length > 0 && (
        <ul className={styles.problems}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {(arrival.kind === 'part' || arrival.kind === 'ownPart' || arrival.kind === 'returned') && (
        <ArrivedPart {...props} arrival={arrival} />
      )}
      {arrival.kind === 'submission' && <ArrivedSubmission dossier={dossier} onOpen={() => void take()} />}
      {arrival.kind === 'review' && <ArrivedReview {...props} />}
      {(arrival.kind === 'new' || arrival.kind === 'same') && (
        <div className="row">
          <button type="button" className="btn primary" onClick={() => void take()}>
            Mở hồ sơ
          </button>
        </div>
      )}
      {arrival.kind === 'exists' && (
        <>
          <p>
            Trên máy này đã có hồ sơ của <b>{dossier.unit.name}</b>, năm {dossier.year}, cùng mã với tệp vừa
            mở.
          </p>
          <div className="row">
            <button type="button" className="btn primary" onClick={() => void take('copy')}>
              Giữ cả hai
            </button>
            <button type="button" className="btn" onClick={() => void take('replace')}>
              Thay hồ sơ trên máy bằng tệp này
            </button>
          </div>
        </>
      )}
    </div>
  )
}
