import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { parseDay } from '../../domain/day.ts'
import { nameBlock } from '../../domain/documents/block-name.ts'
import { publishBlock } from '../../domain/publication.ts'
import type { Problem } from '../../domain/result.ts'
import type { BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { unsettledUnits } from '../../domain/settled.ts'
import { hashOfSet } from '../../store/code.ts'
import type { StoredTable } from '../../store/rankings.ts'
import { useRankingVerbs } from '../../store/rankings-context.tsx'
import type { PublishFields } from './publish-fields.ts'
import { UnsettledFields } from './unsettled-fields.tsx'

/** Freezes the block's results, by the decision that publishes them; a correction names what it amends and why. */
export function PublishForm(props: {
  readonly round: Round
  readonly block: BlockResult
  readonly amended: StoredTable | null
  readonly onDone: () => void
}) {
  const { round, block, amended } = props
  const { publishRanking } = useRankingVerbs()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const { register, handleSubmit, formState, control } = useForm<PublishFields>({
    defaultValues: {
      number: '',
      date: '',
      issuer: round.set.issuer,
      reason: '',
      ranksAll: false,
      why: '',
    },
  })
  const { errors, isSubmitting } = formState
  const unsettled = unsettledUnits(block).map(({ result }) => result.unit.name)
  const ranksAll = useWatch({ control, name: 'ranksAll' })
  const left = ranksAll ? 0 : unsettled.length
  const submit = handleSubmit(async ({ number, date, issuer, reason, ranksAll: isAll, why }) => {
    const made = publishBlock(block, round, hashOfSet(round.set), {
      number,
      date: date.trim() === '' ? null : parseDay(date),
      issuer,
      amends: amended && {
        number: amended.table.source.number,
        date: amended.table.source.date,
        reason,
      },
      unsettled: isAll ? { kind: 'rank', reason: why } : { kind: 'leaveOut' },
    })
    const kept = made.ok ? await publishRanking(made.value.table, round.id, made.value.note) : made
    setProblems(kept.ok ? [] : kept.problems)
    if (kept.ok) props.onDone()
  })
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <p>
        Bảng của {nameBlock(block.block)} được giữ nguyên từ lúc này: {block.ranked.length - left} đơn vị xếp
        hạng, {block.below.length + left} đơn vị không xếp hạng. Sai sót về sau được sửa bằng bảng điều chỉnh.
      </p>
      {unsettled.length > 0 && (
        <UnsettledFields
          names={unsettled}
          ranksAll={ranksAll}
          register={register}
          error={errors.why?.message}
        />
      )}
      <div className="field">
        <label htmlFor="publish-number">Số, ký hiệu quyết định công bố (để trống nếu chưa có)</label>
        <input id="publish-number" autoComplete="off" {...register('number')} />
      </div>
      <div className="field">
        <label htmlFor="publish-date">Ngày ban hành (ngày/tháng/năm)</label>
        <input
          id="publish-date"
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={errors.date ? true : undefined}
          aria-describedby={errors.date && 'publish-date-error'}
          {...register('date', {
            validate: (text) =>
              text.trim() === '' || parseDay(text) !== null || 'Ghi ngày có thật, ví dụ 26/01/2023.',
          })}
        />
        {errors.date && (
          <span className="error" id="publish-date-error">
            {errors.date.message}
          </span>
        )}
      </div>
      <div className="field">
        <label htmlFor="publish-issuer">Cơ quan ban hành</label>
        <input id="publish-issuer" autoComplete="off" {...register('issuer')} />
      </div>
      {amended && (
        <div className="field">
          <label htmlFor="publish-reason">Lý do điều chỉnh</label>
          <textarea
            id="publish-reason"
            rows={2}
            aria-invalid={errors.reason ? true : undefined}
            aria-describedby={errors.reason && 'publish-reason-error'}
            {...register('reason', {
              validate: (text) => text.trim() !== '' || 'Ghi lý do khác bảng đã công bố.',
            })}
          />
          {errors.reason && (
            <span className="error" id="publish-reason-error">
              {errors.reason.message}
            </span>
          )}
        </div>
      )}
      {problems.length > 0 && (
        <div className="note bad" role="alert">
          <p>Chưa lập bảng công bố:</p>
          <ul>
            {problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="row">
        <button type="submit" className="btn primary" disabled={isSubmitting}>
          {amended ? 'Lập bảng điều chỉnh' : 'Lập bảng công bố'}
        </button>
        <button type="button" className="btn" onClick={props.onDone}>
          Thôi
        </button>
      </div>
    </form>
  )
}
