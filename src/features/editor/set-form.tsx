import { useForm } from 'react-hook-form'
import type { Level } from '../../domain/criteria.ts'
import { formatDay, parseDay } from '../../domain/day.ts'
import type { SetFields } from '../../domain/draft-edit.ts'
import { setIdFromIssuer } from '../../domain/draft-new.ts'
import type { DraftSet } from '../../domain/draft.ts'
import { levelNames } from '../../domain/unit.ts'
import { AdjustmentFields } from './adjustment-fields.tsx'
import type { Change } from './criterion-form.tsx'
import styles from './editor.module.css'
import { Field } from './field.tsx'
import { linesOf } from './leaf-form.tsx'
import { TierFields } from './tier-fields.tsx'
import { readPoints, readWhole, refusePoints, textOf } from './typed.ts'

type Props = {
  readonly draft: DraftSet
  readonly onEdit: (field: string, fields: SetFields) => void
  /** Changes that the form itself cannot show: it is filled anew. */
  readonly onEditAnew: (field: string, fields: SetFields) => void
}

/** The data of the set itself: what it is called, who issued it, for whom, and how its points add up. */
export function SetForm({ draft, onEdit, onEditAnew }: Props) {
  return (
    <>
      <NameCard draft={draft} onEdit={onEdit} />
      <DecisionCard draft={draft} onEdit={onEdit} />
      <ScopeCard draft={draft} onEdit={onEdit} />
      <PointsCard draft={draft} onEdit={onEdit} />
      <TierFields tiers={draft.tiers} onTiers={(tiers) => onEdit('tiers', { tiers })} />
      <AdjustmentFields
        adjustments={draft.adjustments}
        onEdit={(adjustments) => onEdit('adjustments', { adjustments })}
        onSwitch={(adjustments) => onEditAnew('adjustments', { adjustments })}
      />
    </>
  )
}

type CardProps = Pick<Props, 'draft' | 'onEdit'>

function NameCard({ draft, onEdit }: CardProps) {
  const { register, getValues, setValue } = useForm({
    defaultValues: { title: draft.title, issuer: draft.issuer, id: draft.id, version: draft.version },
  })
  const nameByIssuer = (before: string, issuer: string) => {
    const id = getValues('id')
    if (id !== '' && id !== setIdFromIssuer(before)) return {}
    setValue('id', issuer === '' ? '' : setIdFromIssuer(issuer))
    return { id: getValues('id') }
  }
  return (
    <section className="card stack">
      <h2>Bộ tiêu chí</h2>
      <Field label="Tên bộ tiêu chí" field="title">
        {(tie) => (
          <textarea
            {...tie}
            rows={2}
            placeholder="Bộ tiêu chí xác định Chỉ số CCHC của … năm …"
            {...register('title', {
              onChange: ({ target }: Change) => onEdit('title', { title: target.value.replace(/\s+/g, ' ') }),
            })}
          />
        )}
      </Field>
      <Field label="Cơ quan ban hành" field="issuer">
        {(tie) => (
          <input
            {...tie}
            autoComplete="organization"
            placeholder="UBND tỉnh …"
            {...register('issuer', {
              onChange: ({ target }: Change) =>
                onEdit('issuer', { issuer: target.value, ...nameByIssuer(draft.issuer, target.value) }),
            })}
          />
        )}
      </Field>
      <div className={styles.pair}>
        <Field label="Mã bộ tiêu chí" field="id" hint="Giữ nguyên qua các phiên bản của cùng một bộ.">
          {(tie) => (
            <input
              {...tie}
              autoComplete="off"
              {...register('id', { onChange: ({ target }: Change) => onEdit('id', { id: target.value }) })}
            />
          )}
        </Field>
        <Field
          label="Phiên bản"
          field="version"
          hint={draft.follows === undefined ? 'Thường là năm áp dụng.' : `Thay phiên bản ${draft.follows}.`}
        >
          {(tie) => (
            <input
              {...tie}
              autoComplete="off"
              {...register('version', {
                onChange: ({ target }: Change) => onEdit('version', { version: target.value }),
              })}
            />
          )}
        </Field>
      </div>
    </section>
  )
}

function DecisionCard({ draft, onEdit }: CardProps) {
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

function ScopeCard({ draft, onEdit }: CardProps) {
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

function PointsCard({ draft, onEdit }: CardProps) {
  const { register, getValues, formState } = useForm({
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
      <div className={styles.pair}>
        <Field label="Tổng điểm" field="max" error={formState.errors.max?.message}>
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

function yearsIn(text: string): number[] {
  return [...new Set(text.split(/[,;\s]+/).flatMap((one) => (/^\d{4}$/.test(one) ? [Number(one)] : [])))]
}
