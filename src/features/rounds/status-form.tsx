import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { receptionNames, type Reception } from '../../domain/reception.ts'
import { refusalOf } from '../../domain/result.ts'
import { useRoundVerbs } from '../../store/rounds-context.tsx'
import type { UnitRow } from './unit-rows.ts'

/** The reviewer's own word on where a unit stands. */
export function StatusForm(props: { readonly row: UnitRow; readonly onDone: () => void }) {
  const { row } = props
  const { setStatus } = useRoundVerbs()
  const [message, setMessage] = useState<string | null>(null)
  const { register, handleSubmit, watch, formState } = useForm<{ status: Reception; reason: string }>({
    defaultValues: { status: row.status, reason: row.standing?.reason ?? '' },
  })
  const status = watch('status')
  const submit = handleSubmit(async (said) => {
    const reason = said.status === 'faulty' ? said.reason : ''
    // The day set at a return was for the dossier; an explanation is due on the round's own day.
    const due = said.status === 'awaiting' ? null : undefined
    const kept = await setStatus(row.unit.id, said.status, reason, due)
    setMessage(refusalOf(kept))
    if (kept.ok) props.onDone()
  })
  const { errors } = formState
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <div className="field">
        <label htmlFor="status">Tình trạng</label>
        <select id="status" {...register('status')}>
          {Object.entries(receptionNames)
            .filter(([key]) => key !== 'returned')
            .map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
        </select>
        <span className="hint">Trả lại để hoàn thiện: chọn “Trả lại” để ghi lý do và hạn mới.</span>
      </div>
      {status === 'faulty' && (
        <div className="field">
          <label htmlFor="status-reason">Lỗi gì, đơn vị cần làm gì</label>
          <textarea
            id="status-reason"
            rows={2}
            aria-invalid={errors.reason ? true : undefined}
            aria-describedby={errors.reason && 'status-reason-error'}
            {...register('reason', {
              validate: (text) => text.trim() !== '' || 'Ghi rõ hồ sơ lỗi gì để đôn đốc đơn vị.',
            })}
          />
          {errors.reason && (
            <span className="error" id="status-reason-error">
              {errors.reason.message}
            </span>
          )}
        </div>
      )}
      {message && (
        <p className="note bad" role="alert">
          {message}
        </p>
      )}
      <div className="row">
        <button type="submit" className="btn primary">
          Ghi lại
        </button>
        <button type="button" className="btn" onClick={props.onDone}>
          Thôi
        </button>
      </div>
    </form>
  )
}
