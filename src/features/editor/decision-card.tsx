import { useForm } from 'react-hook-form'
import { formatDay, parseDay } from '../../domain/day.ts'
import type { SetFields } from '../../domain/draft-edit.ts'
import type { DraftSet } from '../../domain/draft.ts'
import styles from './form.module.css'
import { Field } from './field.tsx'
import { linesOf } from './leaf-form.tsx'

type Props = {
  readonly draft: DraftSet
  readonly onEdit: (field: string, fields: SetFields) => void
}

/** The decision that issued the set, and whether the set is that decision's own. */
export function DecisionCard({ draft, onEdit }: Props) {
  const { decision, status } = draft
  const { register, getValues, formState } = useForm({
    mode: 'onChange',
    defaultValues: {
      number: decision.number,
      date: decision.date === '' ? '' : formatDay(decision.date),
      title: decision.title,
      url: decision.url ?? '',
      bases: decision.bases.join('\n'),
      status,
    },
  })
  const send = () => {
    const { date, url, bases, ...texts } = getValues()
    const { number, title } = texts
    const link = url.trim() === '' ? null : url.trim()
    onEdit('decision', {
      decision: { number, date: parseDay(date) ?? '', title, url: link, bases: linesOf(bases) },
    })
  }
  return (
    <section className="card stack">
      <h2>Quyết định ban hành</h2>
      <div className={styles.pair}>
        <Field label="Số, ký hiệu" field="decision.number">
          {(tie) => (
            <input
              {...tie}
              autoComplete="off"
              placeholder="123/QĐ-UBND"
              {...register('number', { onChange: send })}
            />
          )}
        </Field>
        <Field label="Ngày ban hành" field="decision.date" error={formState.errors.date?.message}>
          {(tie) => (
            <input
              {...tie}
              inputMode="numeric"
              autoComplete="off"
              placeholder="ngày/tháng/năm"
              {...register('date', {
                validate: (text) =>
                  text.trim() === '' || parseDay(text) !== null || 'Ghi ngày/tháng/năm, ví dụ 21/02/2026.',
                onChange: send,
              })}
            />
          )}
        </Field>
      </div>
      <Field label="Trích yếu" field="decision.title">
        {(tie) => <input {...tie} autoComplete="off" {...register('title', { onChange: send })} />}
      </Field>
      <Field label="Căn cứ" field="decision.bases" hint="Mỗi dòng một văn bản.">
        {(tie) => <textarea {...tie} rows={2} {...register('bases', { onChange: send })} />}
      </Field>
      <Field label="Liên kết (nếu có)" field="decision.url">
        {(tie) => (
          <input
            {...tie}
            type="text"
            autoComplete="off"
            placeholder="https://"
            {...register('url', { onChange: send })}
          />
        )}
      </Field>
      <Field
        label="Tính chất"
        field="status"
        hint={
          status === 'official'
            ? 'Chỉ chọn khi đã đối chiếu từng dòng với quyết định.'
            : 'Mọi màn hình và trang in sẽ ghi “Bộ tiêu chí minh họa”.'
        }
      >
        {(tie) => (
          <select
            {...tie}
            {...register('status', { onChange: () => onEdit('status', { status: getValues('status') }) })}
          >
            <option value="illustrative">Minh họa (điểm không phải điểm chính thức)</option>
            <option value="official">Chính thức (theo quyết định đã ban hành)</option>
          </select>
        )}
      </Field>
    </section>
  )
}
