import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Exemption } from '../../domain/exemption.ts'
import { refusalOf } from '../../domain/result.ts'
import type { UnitResult } from '../../domain/unit-result.ts'
import type { Exempt } from './use-exemptions.ts'

type Fields = { unit: string; status: Exemption['status'] | 'none'; reason: string }

/** Takes a unit out of the ranking, with the reason that is printed below the table, or back into it. */
export function ExemptionForm(props: {
  readonly results: readonly UnitResult[]
  readonly exempt: Exempt
  readonly onDone: () => void
}) {
  const [first] = props.results
  const [message, setMessage] = useState<string | null>(null)
  const { register, handleSubmit, watch, formState } = useForm<Fields>({
    defaultValues: {
      unit: first?.unit.id ?? '',
      status: first?.status === 'notRanked' ? 'notRanked' : 'excused',
      reason: first?.status === 'excused' || first?.status === 'notRanked' ? first.reason : '',
    },
  })
  const status = watch('status')
  const submit = handleSubmit(async (said) => {
    const exemption = said.status === 'none' ? null : { status: said.status, reason: said.reason }
    const kept = await props.exempt(said.unit, exemption)
    setMessage(refusalOf(kept))
    if (kept.ok) props.onDone()
  })
  const { errors } = formState
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <div className="field">
        <label htmlFor="exempt-unit">Đơn vị</label>
        <select id="exempt-unit" {...register('unit')}>
          {props.results.map(({ unit }) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="field">
        <legend>Tình trạng</legend>
        <label>
          <input type="radio" value="excused" {...register('status')} /> Được miễn đánh giá, xếp hạng
        </label>
        <label>
          <input type="radio" value="notRanked" {...register('status')} /> Không xếp hạng
        </label>
        <label>
          <input type="radio" value="none" {...register('status')} /> Xếp hạng như các đơn vị khác (theo hồ
          sơ)
        </label>
      </fieldset>
      {status !== 'none' && (
        <div className="field">
          <label htmlFor="exempt-reason">Lý do và văn bản cho phép</label>
          <textarea
            id="exempt-reason"
            rows={2}
            aria-invalid={errors.reason ? true : undefined}
            aria-describedby={errors.reason && 'exempt-reason-error'}
            {...register('reason', {
              validate: (text, { status: chosen }) =>
                chosen === 'none' || text.trim() !== '' || 'Ghi lý do: lý do được in dưới bảng xếp hạng.',
            })}
          />
          {errors.reason && (
            <span className="error" id="exempt-reason-error">
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
