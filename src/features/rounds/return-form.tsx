import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { formatDay, parseDay } from '../../domain/day.ts'
import { refusalOf } from '../../domain/result.ts'
import { useRoundVerbs } from '../../store/rounds-context.tsx'
import { RoundField } from './round-field.tsx'
import type { UnitRow } from './unit-rows.ts'

/** Trả lại để hoàn thiện: with reasons and a new day; both stand in the list of units to be reminded. */
export function ReturnForm(props: { readonly row: UnitRow; readonly onDone: () => void }) {
  const { row } = props
  const { returnToUnit } = useRoundVerbs()
  const [message, setMessage] = useState<string | null>(null)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      reason: row.status === 'returned' ? (row.standing?.reason ?? '') : '',
      due: row.standing?.due ? formatDay(row.standing.due) : '',
    },
  })
  const submit = handleSubmit(async ({ reason, due }) => {
    const kept = await returnToUnit(row.unit.id, reason, parseDay(due) ?? '')
    setMessage(refusalOf(kept))
    if (kept.ok) props.onDone()
  })
  const { errors } = formState
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <div className="field">
        <label htmlFor="return-reason">Lý do trả lại, đơn vị cần hoàn thiện gì</label>
        <textarea
          id="return-reason"
          rows={3}
          aria-invalid={errors.reason ? true : undefined}
          aria-describedby={errors.reason && 'return-reason-error'}
          {...register('reason', {
            validate: (text) => text.trim() !== '' || 'Ghi lý do để đơn vị biết cần hoàn thiện gì.',
          })}
        />
        {errors.reason && (
          <span className="error" id="return-reason-error">
            {errors.reason.message}
          </span>
        )}
      </div>
      <RoundField
        label="Hạn gửi lại"
        isDay
        input={register('due', {
          validate: (text) => parseDay(text) !== null || 'Ghi ngày/tháng/năm, ví dụ 20/12/2022.',
        })}
        error={errors.due?.message}
      />
      <p className="small muted">
        Chương trình chỉ ghi lại; báo cho đơn vị bằng văn bản, thư điện tử. Đơn vị mở lại hồ sơ, hoàn thiện,
        chốt bản mới rồi gửi lại.
      </p>
      {message && (
        <p className="note bad" role="alert">
          {message}
        </p>
      )}
      <div className="row">
        <button type="submit" className="btn primary">
          Trả lại
        </button>
        <button type="button" className="btn" onClick={props.onDone}>
          Thôi
        </button>
      </div>
    </form>
  )
}
