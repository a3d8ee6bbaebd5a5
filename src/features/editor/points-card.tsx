import { useForm } from 'react-hook-form'
import type { SetFields } from '../../domain/draft-edit.ts'
import { sumOfSet } from '../../domain/draft-sums.ts'
import type { DraftSet } from '../../domain/draft.ts'
import { formatFigure, pointsToNumber } from '../../domain/points.ts'
import type { Change } from './criterion-form.tsx'
import styles from './form.module.css'
import { Field } from './field.tsx'
import { readPoints, readWhole, refusePoints, textOf } from './typed.ts'

type Props = {
  readonly draft: DraftSet
  readonly onEdit: (field: string, fields: SetFields) => void
}

/** How points add up, are rounded and ranked. */
export function PointsCard({ draft, onEdit }: Props) {
  const sum = sumOfSet(draft)
  const { register, getValues, setValue, formState } = useForm({
    mode: 'onChange',
    defaultValues: {
      max: textOf(draft.max),
      digits: textOf(draft.digits),
      survey: draft.survey,
      rounding: draft.rounding ?? 'total',
      rankOn: draft.rankOn ?? 'exact',
    },
  })
  return (
    <section className="card stack">
      <h2>Tính điểm</h2>
      {sum.state === 'differs' && (
        <p className="note bad row">
          <span id={sumNote}>
            Tổng các lĩnh vực là <b>{formatFigure(pointsToNumber(sum.sum))}</b>, khác tổng điểm đã ghi.
          </span>
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              const max = pointsToNumber(sum.sum)
              setValue('max', textOf(max))
              onEdit('max', { max })
            }}
          >
            Lấy tổng này làm tổng điểm
          </button>
        </p>
      )}
      <div className={styles.pair}>
        <Field
          label="Tổng điểm"
          field="max"
          error={formState.errors.max?.message}
          saidBy={sum.state === 'differs' ? sumNote : undefined}
        >
          {(tie) => (
            <input
              {...tie}
              inputMode="decimal"
              autoComplete="off"
              {...register('max', {
                validate: (text) => refusePoints(text) ?? true,
                onChange: ({ target }: Change) => onEdit('max', { max: readPoints(target.value) }),
              })}
            />
          )}
        </Field>
        <Field label="Số chữ số thập phân khi in" field="digits">
          {(tie) => (
            <input
              {...tie}
              inputMode="numeric"
              autoComplete="off"
              {...register('digits', {
                onChange: ({ target }: Change) => onEdit('digits', { digits: readWhole(target.value) }),
              })}
            />
          )}
        </Field>
        <Field label="Điều tra xã hội học (XHH)" field="survey">
          {(tie) => (
            <select
              {...tie}
              {...register('survey', { onChange: () => onEdit('survey', { survey: getValues('survey') }) })}
            >
              <option value="optional">Không điều tra thì không tính phần XHH</option>
              <option value="required">Bắt buộc, chưa có thì còn mở</option>
            </select>
          )}
        </Field>
        <Field label="Làm tròn" field="rounding">
          {(tie) => (
            <select
              {...tie}
              {...register('rounding', {
                onChange: () => onEdit('rounding', { rounding: getValues('rounding') }),
              })}
            >
              <option value="total">Chỉ làm tròn khi in</option>
              <option value="leaf">Làm tròn từng tiêu chí rồi mới cộng</option>
            </select>
          )}
        </Field>
        <Field label="Xếp hạng theo" field="rankOn">
          {(tie) => (
            <select
              {...tie}
              {...register('rankOn', { onChange: () => onEdit('rankOn', { rankOn: getValues('rankOn') }) })}
            >
              <option value="exact">Chỉ số chưa làm tròn</option>
              <option value="printed">Chỉ số đã làm tròn như khi in</option>
            </select>
          )}
        </Field>
      </div>
    </section>
  )
}

const sumNote = 'sum-of-areas'
