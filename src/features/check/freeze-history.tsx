import type { Dossier } from '../../domain/dossier.ts'
import { isRenewal, readableLine } from '../../domain/renewal.ts'
import { formatIndex } from '../../domain/points.ts'
import { codeFromHash } from '../../store/code.ts'
import styles from './check.module.css'
import { formatMoment } from '../../ui/moment.ts'

/** What has happened to the dossier, the latest first: when, by whom, with which code and index. */
export function FreezeHistory({ dossier }: { readonly dossier: Dossier }) {
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">Lịch sử</h2>
      <ol className={styles.history}>
        {dossier.history
          .filter(({ what }) => !isRenewal(what))
          .reverse()
          .map(({ at, by, what, seal, result }) => (
            <li key={`${at} ${what}`}>
              <p>{readableLine(what)}</p>
              <p className="small muted">
                {formatMoment(at)}
                {by && `, ${by}`}
              </p>
              {(seal || result) && (
                <p className="small">
                  {seal && <span className={styles.small}>{codeFromHash(seal)}</span>}
                  {result && result.index !== null && (
                    <span>
                      Chỉ số {formatIndex(result.index, dossier.set.digits)}
                      {result.tier && `, ${result.tier}`}
                    </span>
                  )}
                </p>
              )}
            </li>
          ))}
      </ol>
    </section>
  )
}
