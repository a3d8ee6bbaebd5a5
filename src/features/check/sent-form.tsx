import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { formatDay, parseDay } from '../../domain/day.ts'
import type { Sent } from '../../domain/edit.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import styles from './check.module.css'

/** Đã gửi theo Báo cáo số … ngày …: typed by the unit, outside the seal. */
export function SentForm({ sent }: { readonly sent: Sent | null }) {
  const { setSent } = useDossierVerbs()
  const [editing, setEditing] = useState(sent === null)
  const { register, handleSubmit, formState, setValue, getValues } = useForm({
    defaultValues: { number: sent?.number ?? '', date: sent?.date ? formatDay(sent.date) : '' },
    mode: 'onBlur',
  })
  const submit = handleSubmit(({ number, date }) => {
    setSent(number.trim() === '' && date.trim() === '' ? null : { number, date: parseDay(date) })
    setEditing(false)
  })
  const { errors } = formState
  if (!editing && sent) {
    return (
      <p>
        Đã gửi theo Báo cáo số {sent.number}
        {sent.date && ` ngày ${formatDay(sent.date)}`}.{' '}
        <button type="button" className="btn quiet" onClick={() => setEditing(true)}>
          Sửa
        </button>
      </p>
    )
  }
  return (
    <form className={styles.sent} onSubmit={(event) => void submit(event)} noValidate>
      <div className="field">
        <label htmlFor="sent-number">Đã gửi theo Báo cáo số</label>
        <input
          {...register('number', { validate: (number) => number.trim() !== '' || 'Ghi số văn bản đã gửi.' })}
          id="sent-number"
          autoComplete="off"
          placeholder="128/BC-UBND"
          aria-invalid={errors.number !== undefined}
          aria-describedby={errors.number && 'sent-number-error'}
        />
        {errors.number && (
          <span className="error" id="sent-number-error">
            {errors.number.message}
          </span>
        )}
      </div>
      <div className="field">
        <label htmlFor="sent-date">ngày</label>
        <input
          {...register('date', {
            validate: (text) =>
              text.trim() === '' || parseDay(text) !== null || 'Ghi ngày/tháng/năm, ví dụ 15/12/2022.',
            onBlur: () => {
              const day = parseDay(getValues('date'))
              if (day !== null) setValue('date', formatDay(day))
            },
          })}
          id="sent-date"
          inputMode="numeric"
          autoComplete="off"
          placeholder="ngày/tháng/năm"
          aria-invalid={errors.date !== undefined}
          aria-describedby={errors.date && 'sent-date-error'}
        />
        {errors.date && (
          <span className="error" id="sent-date-error">
            {errors.date.message}
          </span>
        )}
      </div>
      <button type="submit" className="btn">
        Ghi lại
      </button>
    </form>
  )
}
