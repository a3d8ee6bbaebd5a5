import { useForm } from 'react-hook-form'
import type { CriterionFields } from '../../domain/draft-edit.ts'
import { isDraftLeaf, type DraftCriterion } from '../../domain/draft.ts'
import styles from './form.module.css'
import { Field } from './field.tsx'
import { LeafForm } from './leaf-form.tsx'
import { readPoints, refusePoints, textOf } from './typed.ts'

type Props = {
  readonly criterion: DraftCriterion
  readonly onEdit: (field: string, fields: CriterionFields) => void
}

type NamesProps = Props & {
  /** Where it is said that the children do not add up to the maximum. */
  readonly sumNote: string | undefined
}

/** Number, name and maximum of a criterion. */
export function CriterionNames({ criterion, sumNote, onEdit }: NamesProps) {
  const { register, formState } = useForm({
    mode: 'onChange',
    defaultValues: { code: criterion.code, title: criterion.title, max: textOf(criterion.max) },
  })
  return (
    <div className={styles.names}>
      <Field label="Số thứ tự" field="code">
        {(tie) => (
          <input
            {...tie}
            autoComplete="off"
            {...register('code', {
              onChange: ({ target }: Change) => onEdit('code', { code: target.value }),
            })}
          />
        )}
      </Field>
      <Field label="Tên" field="title">
        {(tie) => (
          <textarea
            {...tie}
            rows={2}
            {...register('title', {
              onChange: ({ target }: Change) => onEdit('title', { title: target.value.replace(/\s+/g, ' ') }),
            })}
          />
        )}
      </Field>
      <Field label="Điểm tối đa" field="max" error={formState.errors.max?.message} saidBy={sumNote}>
        {(tie) => (
          <input
            {...tie}
            inputMode="decimal"
            autoComplete="off"
            className={styles.figure}
            {...register('max', {
              validate: (text) => refusePoints(text) ?? true,
              onChange: ({ target }: Change) => onEdit('max', { max: readPoints(target.value) }),
            })}
          />
        )}
      </Field>
    </div>
  )
}

/** How a criterion is scored in words, and where that is from; for a leaf, all else that the scoring screen shows. */
export function CriterionGuide({ criterion, onEdit }: Props) {
  const { register } = useForm({
    defaultValues: { guidance: criterion.guidance ?? '', source: criterion.source ?? '' },
  })
  return (
    <section className="card stack">
      <h2>Hướng dẫn chấm</h2>
      <Field label="Cách tính điểm, ghi đầy đủ như trong quyết định" field="guidance">
        {(tie) => (
          <textarea
            {...tie}
            rows={criterion.guidance && criterion.guidance.length > 200 ? 7 : 4}
            {...register('guidance', {
              onChange: ({ target }: Change) => onEdit('guidance', { guidance: target.value }),
            })}
          />
        )}
      </Field>
      {isDraftLeaf(criterion) && <LeafForm leaf={criterion} onEdit={onEdit} />}
      <Field label="Nguồn (quyết định, mục, trang)" field="source">
        {(tie) => (
          <textarea
            {...tie}
            rows={1}
            className={styles.grow}
            {...register('source', {
              onChange: ({ target }: Change) => onEdit('source', { source: target.value }),
            })}
          />
        )}
      </Field>
    </section>
  )
}

export type Change = { readonly target: { readonly value: string } }
