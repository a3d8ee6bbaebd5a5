import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Dossier } from '../../domain/dossier.ts'
import { messageOf } from '../../domain/result.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { autofocus } from '../../ui/autofocus.ts'

/** Begins a new revision: asks who and why, for the history. */
export function ReopenForm(props: { readonly dossier: Dossier; readonly onDone: () => void }) {
  const { dossier } = props
  const { reopen } = useDossierVerbs()
  const [refusal, setRefusal] = useState<string | null>(null)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { why: '', by: dossier.seal?.by ?? dossier.contact?.name ?? '' },
  })
  const submit = handleSubmit(async ({ by, why }) => {
    const result = await reopen(by, why)
    if (result.ok) props.onDone()
    else setRefusal(messageOf(result.problems))
  })
  const { errors, isSubmitting } = formState
  const why = register('why', { validate: (text) => text.trim() !== '' || 'Ghi lý do mở lại.' })
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <p>
        Bản chốt số {dossier.revision} được giữ trong lịch sử. Mã hồ sơ trên bản đã in không còn khớp với bản
        đang sửa.
      </p>
      <div className="field">
        <label htmlFor="reopen-why">Lý do mở lại</label>
        <textarea
          {...why}
          id="reopen-why"
          ref={(element) => {
            why.ref(element)
            autofocus(element)
          }}
          rows={2}
          aria-invalid={errors.why !== undefined}
          aria-describedby={errors.why && 'reopen-why-error'}
        />
        {errors.why && (
          <span className="error" id="reopen-why-error">
            {errors.why.message}
          </span>
        )}
      </div>
      <div className="field">
        <label htmlFor="reopen-by">Họ tên người mở lại</label>
        <input
          {...register('by', { validate: (by) => by.trim() !== '' || 'Ghi họ tên người mở lại.' })}
          id="reopen-by"
          autoComplete="off"
          aria-invalid={errors.by !== undefined}
          aria-describedby={errors.by && 'reopen-by-error'}
        />
        {errors.by && (
          <span className="error" id="reopen-by-error">
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
          Mở lại để sửa
        </button>
        <button type="button" className="btn" onClick={props.onDone}>
          Không, quay lại
        </button>
      </div>
    </form>
  )
}
