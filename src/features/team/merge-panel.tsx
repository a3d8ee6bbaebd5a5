import { useState } from 'react'
import { leavesByKey } from '../../domain/criteria.ts'
import { codesByKey } from '../../domain/documents/codes.ts'
import { messageOf } from '../../domain/result.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import type { PendingMerge } from '../../store/teamwork.ts'
import { ConflictCard } from './conflict-card.tsx'
import styles from './team.module.css'

/** Parts that came back, before they are merged: who filled in what, and each place where they disagree. */
export function MergePanel(props: {
  readonly pending: PendingMerge
  /** Words on what was merged; null where it was given up. */
  readonly onDone: (words: string | null) => void
}) {
  const { pending } = props
  const { keepMerge } = useDossierVerbs()
  const { filled, conflicts, dossier } = pending.merge
  const [choices, setChoices] = useState<readonly (number | undefined)[]>([])
  const [by, setBy] = useState(dossier.contact?.name ?? '')
  const [refusal, setRefusal] = useState<string | null>(null)
  const codes = codesByKey(dossier.set)
  const leaves = leavesByKey(dossier.set)
  const nameOf = (key: string) => codes.get(key) ?? leaves.get(key)?.code ?? key
  const left = conflicts.filter((_, index) => choices[index] === undefined).length

  const keep = async () => {
    const kept = await keepMerge(pending, choices, by)
    if (kept.ok) props.onDone(wordsOf(filled.map(({ from, keys }) => `${from} (${keys.length} tiêu chí)`)))
    else setRefusal(messageOf(kept.problems))
  }
  return (
    <section className={`card stack ${styles.merge}`} aria-labelledby="merge">
      <h2 id="merge">Ghép kết quả</h2>
      <ul className={styles.list}>
        {filled.map(({ from, keys, beyond }, index) => (
          <li key={`${from} ${index}`}>
            <b>{from}</b>: {wordsOfRows(keys.map(nameOf), beyond === null)}
            {beyond === null && (
              <span className="note">
                Máy này không có bản đã giao cho {from}, nên không biết tiêu chí nào được giao, tiêu chí nào
                đơn vị đã điền trước. Chỉ ô đang trống được điền thêm; chỗ nào khác hồ sơ đang có thì hỏi ở
                dưới.
              </span>
            )}
            {beyond !== null && beyond.length > 0 && (
              <span className="note warn">
                Có {beyond.length} tiêu chí ngoài phần được giao: {beyond.map(nameOf).join(', ')}. Xem lại
                trước khi ghép.
              </span>
            )}
          </li>
        ))}
      </ul>
      {conflicts.length > 0 && (
        <>
          <p>
            <b>{conflicts.length} chỗ khác nhau.</b> Chương trình không tự chọn; hãy chọn một bản cho từng
            chỗ.
          </p>
          {conflicts.map((conflict, index) => (
            <ConflictCard
              key={`${conflict.kind} ${conflict.kind === 'answer' ? conflict.key : conflict.id}`}
              dossier={dossier}
              conflict={conflict}
              chosen={choices[index]}
              onChoose={(version) =>
                setChoices(conflicts.map((_, at) => (at === index ? version : choices[at])))
              }
            />
          ))}
          <div className={`field ${styles.by}`}>
            <label htmlFor="merge-by">Họ tên người chọn (ghi vào lịch sử)</label>
            <input
              id="merge-by"
              autoComplete="name"
              defaultValue={by}
              onInput={(event) => setBy(event.currentTarget.value)}
            />
          </div>
        </>
      )}
      {refusal && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
      <div className="row">
        <button type="button" className="btn primary" disabled={left > 0} onClick={() => void keep()}>
          Ghép vào hồ sơ
        </button>
        <button type="button" className="btn" onClick={() => props.onDone(null)}>
          Không ghép
        </button>
        {left > 0 && (
          <span className="small muted" role="status">
            Còn {left} chỗ chưa chọn.
          </span>
        )}
      </div>
    </section>
  )
}

function wordsOfRows(names: readonly string[], isUnknown: boolean): string {
  if (isUnknown) return `có nội dung ở ${names.length} tiêu chí.`
  return names.length === 0 ? 'không thay đổi gì.' : `điền ${names.length} tiêu chí (${names.join(', ')}).`
}

function wordsOf(offices: readonly string[]): string {
  return `Đã ghép phần việc của ${offices.join(', ')}. Ghép nhầm thì chọn Hoàn tác.`
}
