import { useForm } from 'react-hook-form'
import type { SetFields } from '../../domain/draft-edit.ts'
import { setIdFromIssuer } from '../../domain/draft-new.ts'
import type { DraftSet } from '../../domain/draft.ts'
import type { Change } from './criterion-form.tsx'
import styles from './form.module.css'
import { Field } from './field.tsx'
import { FormerField } from './former-field.tsx'

type Props = {
  readonly draft: DraftSet
  readonly onEdit: (field: string, fields: SetFields) => void
}

/** What the set is called, who issued it, and which version it is. */
export function SetNameCard({ draft, onEdit }: Props) {
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
        <Field label="Phiên bản" field="version" hint="Thường là năm áp dụng.">
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
      <FormerField
        draft={draft}
        onFormer={(fields) => {
          if (fields.id !== undefined) setValue('id', fields.id)
          onEdit('follows', fields)
        }}
      />
    </section>
  )
}
