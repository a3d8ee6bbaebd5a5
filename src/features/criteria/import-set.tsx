import { useState } from 'react'
import type { CriteriaSet } from '../../domain/criteria.ts'
import type { Problem } from '../../domain/result.ts'
import { describeSetStanding, type SetStanding } from '../../domain/set-standing.ts'
import { useSetVerbs } from '../../store/set-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import styles from './criteria.module.css'
import { setHref } from './set-route.ts'

type Outcome =
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'asking'; readonly set: CriteriaSet; readonly standing: SetStanding }
  | { readonly kind: 'kept'; readonly set: CriteriaSet }

/** Takes in the JSON file of a set: shown first, stored only when the user says so. */
export function ImportSet() {
  const { keepSet, standingOfSet } = useSetVerbs()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const read = async (file: File) => {
    const { readSetFile } = await import('../../files/set-file.ts')
    const result = await readSetFile(file)
    setOutcome(
      result.ok
        ? { kind: 'asking', set: result.value, standing: await standingOfSet(result.value) }
        : { kind: 'refused', name: file.name, problems: result.problems },
    )
  }
  const keep = async (set: CriteriaSet) => {
    const result = await keepSet(set)
    setOutcome(
      result.ok ? { kind: 'kept', set } : { kind: 'refused', name: set.title, problems: result.problems },
    )
  }
  return (
    <>
      <FileButton
        accept=".json,application/json"
        label="Chọn tệp bộ tiêu chí (.json)"
        onFile={(file) => void read(file)}
      >
        Nhập tệp JSON…
      </FileButton>
      <Dialog open={outcome !== null} title="Nhập bộ tiêu chí" onClose={() => setOutcome(null)}>
        {outcome?.kind === 'refused' && (
          <div role="alert">
            <p>
              <b>{outcome.name}</b> chưa được nhập. Thư viện được giữ nguyên.
            </p>
            <ul className={styles.problems}>
              {outcome.problems.map((problem, index) => (
                <li key={index}>
                  {problem.code && <b>Tiêu chí {problem.code}: </b>}
                  {problem.message}
                  {problem.path && <span className="small muted"> ({problem.path})</span>}
                </li>
              ))}
            </ul>
          </div>
        )}
        {outcome?.kind === 'asking' && (
          <div className="stack">
            <p>
              <b>{outcome.set.title}</b>
              <br />
              {outcome.set.issuer}, {outcome.set.decision.number}; mã {outcome.set.id}, phiên bản{' '}
              {outcome.set.version}.
            </p>
            {outcome.standing !== 'new' && (
              <p className="note warn" role="status">
                {describeSetStanding(outcome.set, outcome.standing)}
              </p>
            )}
            <div className="row">
              {outcome.standing === 'new' ? (
                <button type="button" className="btn primary" onClick={() => void keep(outcome.set)}>
                  Đưa vào thư viện
                </button>
              ) : (
                <a
                  className="btn primary"
                  href={setHref(outcome.set.id, outcome.set.version)}
                  onClick={() => setOutcome(null)}
                >
                  Xem bản đã có
                </a>
              )}
              <button type="button" className="btn" onClick={() => setOutcome(null)}>
                Không nhập
              </button>
            </div>
          </div>
        )}
        {outcome?.kind === 'kept' && (
          <div className="stack">
            <p role="status">Đã đưa vào thư viện.</p>
            <p>
              <a
                className="btn primary"
                href={setHref(outcome.set.id, outcome.set.version)}
                onClick={() => setOutcome(null)}
              >
                Xem bộ tiêu chí
              </a>
            </p>
          </div>
        )}
      </Dialog>
    </>
  )
}
