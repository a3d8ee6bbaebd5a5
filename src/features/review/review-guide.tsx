import { useState, type Ref } from 'react'
import type { Leaf } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { messageOf } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import { describeRule } from '../../domain/wording.ts'
import { useAppraisal, useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import { criterionHref } from '../../ui/appraisal-route.ts'
import styles from './review.module.css'

type Props = {
  readonly dossier: Dossier
  readonly leaf: Leaf
  readonly round: Round
  readonly unit: string
  readonly noteRef: Ref<HTMLTextAreaElement>
}

/** What one needs to judge: the rule, the evidence wanted, who is proposed to appraise, the source; and a note of one's own. */
export function ReviewGuide({ dossier, leaf, round, unit, noteRef }: Props) {
  const { guidance, evidence } = leaf
  return (
    <aside className={styles.guide} aria-label="Hướng dẫn">
      <section>
        <h2>Cách tính điểm</h2>
        <ul>
          {describeRule(leaf, { year: dossier.year, since: dossier.unit.since }).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {guidance !== '' && <p className="lines muted">{guidance}</p>}
      </section>
      <section>
        <h2>Tài liệu kiểm chứng yêu cầu</h2>
        {evidence.expected.length > 0 ? (
          <ul>
            {evidence.expected.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ) : (
          <p>{evidence.required ? 'Tài liệu chứng minh số liệu kê khai' : 'Không bắt buộc'}</p>
        )}
      </section>
      {(leaf.reviewLead ?? '') !== '' && (
        <section>
          <h2>Cơ quan thẩm định đề xuất</h2>
          <p>{leaf.reviewLead}</p>
        </section>
      )}
      <section>
        <h2>Nguồn</h2>
        <p>
          {leaf.source} {dossier.set.status === 'illustrative' && <span className="chip warn">minh họa</span>}
        </p>
      </section>
      <p>
        <a href={criterionHref(round.id, leaf.key)}>Tiêu chí này ở tất cả đơn vị</a>
      </p>
      <InternalNote key={`${unit} ${leaf.key}`} criterion={leaf.key} unit={unit} noteRef={noteRef} />
    </aside>
  )
}

type NoteProps = Pick<Props, 'unit' | 'noteRef'> & { readonly criterion: string }

/** A note of one's own on a criterion of a unit; it never leaves this machine. */
function InternalNote({ unit, criterion, noteRef }: NoteProps) {
  const stored = useAppraisal((state) =>
    Object.hasOwn(state.notes, criterion) ? state.notes[criterion] : '',
  )
  const { setNote } = useAppraisalVerbs()
  const [typed, setTyped] = useState<string | null>(null)
  const [writing, setWriting] = useState(0)
  const [problem, setProblem] = useState('')
  const keep = async (text: string) => {
    setTyped(text)
    setWriting((before) => before + 1)
    const kept = await setNote(unit, criterion, text)
    setProblem(kept.ok ? '' : messageOf(kept.problems))
    setWriting((before) => before - 1)
  }
  return (
    <section className="field">
      <label htmlFor="internal-note">Ghi chú nội bộ</label>
      <textarea
        id="internal-note"
        ref={noteRef}
        rows={3}
        value={typed ?? stored ?? ''}
        aria-describedby="internal-note-hint"
        onChange={(event) => void keep(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      <p id="internal-note-hint" className="hint" data-note={writing === 0 ? 'saved' : 'saving'}>
        {writing === 0 ? 'Chỉ lưu trên máy này, không đi theo tệp nào.' : 'Đang lưu…'}
      </p>
      {problem !== '' && <p className="error">{problem}</p>}
    </section>
  )
}
