import { useForm } from 'react-hook-form'
import type { Level } from '../../domain/criteria.ts'
import type { SetFields } from '../../domain/draft-edit.ts'
import type { DraftSet } from '../../domain/draft.ts'
import { levelNames } from '../../domain/unit.ts'
import type { Change } from './criterion-form.tsx'
import styles from './form.module.css'
import { Field } from './field.tsx'

type Props = {
  readonly draft: DraftSet
  readonly onEdit: (field: string, fields: SetFields) => void
}

/** Whom the set is for, which years, and who reviews. */
export function ScopeCard({ draft, onEdit }: Props) {
  const { appliesTo } = draft
  const { register, getValues, formState } = useForm({
    mode: 'onChange',
    defaultValues: {
      levels: [...appliesTo.levels],
      years: appliesTo.years.join(', '),
      reviewer: draft.reviewer,
    },
  })
  const send = () => {
    const { levels, years } = getValues()
    onEdit('appliesTo', { appliesTo: { levels, years: yearsIn(years) } })
  }
  return (
    <section className="card stack">
      <h2>Áp dụng</h2>
      <fieldset className={styles.levels} data-field="appliesTo.levels" tabIndex={-1}>
        <legend className="label">Loại đơn vị được đánh giá</legend>
        {(Object.entries(levelNames) as [Level, string][]).map(([level, name]) => (
          <label key={level} className={styles.tick}>
            <input type="checkbox" value={level} {...register('levels', { onChange: send })} />
            {name}
          </label>
        ))}
      </fieldset>
      <div className={styles.pair}>
        <Field
          label="Năm đánh giá"
          field="appliesTo.years"
          error={formState.errors.years?.message}
          hint="Nhiều năm thì cách nhau bằng dấu phẩy."
        >
          {(tie) => (
            <input
              {...tie}
              inputMode="text"
              autoComplete="off"
              {...register('years', {
                validate: (text) =>
                  text.split(/[,;\s]+/).every((one) => one === '' || /^\d{4}$/.test(one)) ||
                  'Ghi năm bằng bốn chữ số, ví dụ 2026.',
                onChange: send,
              })}
            />
          )}
        </Field>
        <Field label="Cơ quan thẩm định" field="reviewer">
          {(tie) => (
            <input
              {...tie}
              autoComplete="off"
              placeholder="Sở Nội vụ"
              {...register('reviewer', {
                onChange: ({ target }: Change) => onEdit('reviewer', { reviewer: target.value }),
              })}
            />
          )}
        </Field>
      </div>
    </section>
  )
}

function yearsIn(text: string): number[] {
  return [...new Set(text.split(/[,;\s]+/).flatMap((one) => (/^\d{4}$/.test(one) ? [Number(one)] : [])))]
}
