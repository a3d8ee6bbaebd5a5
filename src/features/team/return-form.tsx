import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { lastHandIn } from '../../domain/assignment.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { messageOf } from '../../domain/result.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { savePartFile } from '../../store/export.ts'
import { autofocus } from '../../ui/autofocus.ts'

/** The office is done: by whom, then the file that goes back. */
export function ReturnForm(props: {
  readonly dossier: Dossier
  readonly assignee: string
  readonly left: number
  readonly onDone: () => void
}) {
  const { assignee, dossier, left } = props
  const { returnPart } = useDossierVerbs()
  const [saved, setSaved] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { by: lastHandIn(dossier)?.by ?? '' },
  })
  const submit = handleSubmit(async ({ by }) => {
    const returned = returnPart(assignee, by)
    if (!returned.ok) return setRefusal(messageOf(returned.problems))
    const name = await savePartFile(returned.value, `${assignee} nop ve`)
    if (name === null) setRefusal('Không tải được một phần của chương trình. Tải lại trang rồi lưu lại.')
    else setSaved(name)
  })
  const { errors, isSubmitting } = formState
  const by = register('by', { validate: (name) => name.trim() !== '' || 'Ghi họ tên người điền.' })
  if (saved !== null) {
    return (
      <div className="stack">
        <p role="status">
          Đã lưu tệp <b>{saved}</b>. Gửi tệp này cho người giao phần việc.
        </p>
        <div className="row">
          <button type="button" className="btn primary" onClick={props.onDone}>
            Xong
          </button>
        </div>
      </div>
    )
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      {left > 0 && <p className="note warn">Còn {left} tiêu chí chưa chấm. Vẫn lưu được để nộp một phần.</p>}
      <div className="field">
        <label htmlFor="return-by">Họ tên người điền</label>
        <input
          {...by}
          id="return-by"
          ref={(element) => {
            by.ref(element)
            autofocus(element)
          }}
          autoComplete="name"
          aria-invalid={errors.by !== undefined}
          aria-describedby={errors.by && 'return-by-error'}
        />
        {errors.by && (
          <span className="error" id="return-by-error">
            {errors.by.message}
          </span>
        )}
      </div>
      {refusal && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
      <div className="row">
        <button type="submit" className="btn primary" disabled={isSubmitting}>
          Lưu tệp trả về
        </button>
        <button type="button" className="btn" onClick={props.onDone}>
          Không, quay lại
        </button>
      </div>
    </form>
  )
}
