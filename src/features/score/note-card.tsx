import { memo } from 'react'
import type { Answer } from '../../domain/answer.ts'
import type { Leaf } from '../../domain/criterion.ts'
import { lacksEvidence } from '../../domain/evidence.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import type { AnswerForm } from './answer-form.ts'
import styles from './criterion.module.css'

type Props = { readonly answer: AnswerForm; readonly leaf: Leaf; readonly stored: Answer | undefined }

/** The unit's explanation: the reason where a criterion does not apply, or what stands in for missing evidence. */
export function NoteCard({ answer, leaf, stored }: Props) {
  const label = stored?.value === 'notApplicable' ? 'Lý do không áp dụng' : 'Giải trình'
  return <NoteField {...{ answer, label }} criterion={leaf.key} duty={dutyOf(leaf, stored)} />
}

type FieldProps = {
  readonly answer: AnswerForm
  readonly criterion: string
  readonly label: string
  readonly duty: string
}

const NoteField = memo(function NoteField({ answer, criterion, label, duty }: FieldProps) {
  const { setNote } = useDossierVerbs()
  const field = answer.form.register('note', {
    onChange: (event: { target: { value: string } }) => setNote(criterion, event.target.value),
  })
  return (
    <section className="card field">
      <h2>
        <label htmlFor="note">{label}</label>
      </h2>
      <textarea id="note" rows={2} className={styles.note} aria-describedby="note-duty" {...field} />
      <p id="note-duty" className="hint">
        {duty}
      </p>
    </section>
  )
})

/** When the explanation is compulsory at the freeze. */
function dutyOf(leaf: Leaf, stored: Answer | undefined): string {
  if (stored?.note) return ''
  if (stored?.value === 'notApplicable') return 'Bắt buộc ghi trước khi chốt hồ sơ.'
  return lacksEvidence(leaf, stored)
    ? 'Chưa chọn tài liệu kiểm chứng: phải ghi giải trình trước khi chốt hồ sơ.'
    : ''
}
