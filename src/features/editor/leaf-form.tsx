import { useId } from 'react'
import { useForm } from 'react-hook-form'
import type { CriterionFields } from '../../domain/draft-edit.ts'
import type { DraftLeaf } from '../../domain/draft.ts'
import type { Change } from './criterion-form.tsx'
import styles from './form.module.css'
import { Field } from './field.tsx'

type Props = {
  readonly leaf: DraftLeaf
  readonly onEdit: (field: string, fields: CriterionFields) => void
}

type Fields = {
  expected: string
  required: boolean
  notApplicable: DraftLeaf['notApplicable']
  lead: string
  reviewLead: string
  task: string
  product: string
  time: string
  effort: string
}

/** Evidence, "không áp dụng", who is responsible, and the draft of a remedy. */
export function LeafForm({ leaf, onEdit }: Props) {
  const required = useId()
  const { register, getValues } = useForm<Fields>({ defaultValues: fieldsOf(leaf) })
  const sendEvidence = () => {
    const { expected, required: isRequired } = getValues()
    onEdit('evidence', { evidence: { required: isRequired, expected: linesOf(expected) } })
  }
  const sendRemedy = () => onEdit('remedy', { remedy: remedyFrom(getValues()) })
  return (
    <>
      <Field
        label="Tài liệu kiểm chứng thường dùng"
        field="evidence.expected"
        hint="Mỗi dòng một loại tài liệu."
      >
        {(tie) => <textarea {...tie} rows={3} {...register('expected', { onChange: sendEvidence })} />}
      </Field>
      <label className={styles.tick} htmlFor={required}>
        <input id={required} type="checkbox" {...register('required', { onChange: sendEvidence })} />
        Bắt buộc có tài liệu kiểm chứng (không có thì phải giải trình)
      </label>
      <div className={styles.pair}>
        <Field label="Khi đơn vị khai “không áp dụng”" field="notApplicable">
          {(tie) => (
            <select
              {...tie}
              {...register('notApplicable', {
                onChange: () => onEdit('notApplicable', { notApplicable: getValues('notApplicable') }),
              })}
            >
              <option value="exclude">Không tính cả điểm đạt được và điểm tối đa</option>
              <option value="full">Tính điểm tối đa</option>
              <option value="reviewer">Chỉ cơ quan thẩm định được loại trừ</option>
              <option value="never">Không được khai</option>
            </select>
          )}
        </Field>
        <Field label="Đơn vị phụ trách (nếu có)" field="lead">
          {(tie) => (
            <input
              {...tie}
              autoComplete="off"
              {...register('lead', {
                onChange: ({ target }: Change) => onEdit('lead', { lead: target.value }),
              })}
            />
          )}
        </Field>
        <Field label="Cơ quan thẩm định tiêu chí (nếu có)" field="reviewLead">
          {(tie) => (
            <input
              {...tie}
              autoComplete="off"
              {...register('reviewLead', {
                onChange: ({ target }: Change) => onEdit('reviewLead', { reviewLead: target.value }),
              })}
            />
          )}
        </Field>
      </div>
      <details open={leaf.remedy !== undefined && leaf.remedy.effort === null}>
        <summary>Gợi ý khắc phục khi chưa đạt điểm tối đa{leaf.remedy ? '' : ' (có thể bỏ trống)'}</summary>
        <div className={`${styles.pair} ${styles.inner}`}>
          {remedyNames.map(([name, label]) => (
            <Field key={name} label={label} field={`remedy.${name}`}>
              {(tie) => <input {...tie} autoComplete="off" {...register(name, { onChange: sendRemedy })} />}
            </Field>
          ))}
          <Field label="Độ khó (1–5)" field="remedy.effort">
            {(tie) => (
              <select {...tie} {...register('effort', { onChange: sendRemedy })}>
                <option value="">Chưa chọn</option>
                {['1', '2', '3', '4', '5'].map((effort) => (
                  <option key={effort}>{effort}</option>
                ))}
              </select>
            )}
          </Field>
        </div>
      </details>
    </>
  )
}

const remedyNames = [
  ['task', 'Nhiệm vụ'],
  ['product', 'Sản phẩm'],
  ['time', 'Thời gian'],
] as const

function fieldsOf({ evidence, notApplicable, lead = '', reviewLead = '', remedy }: DraftLeaf): Fields {
  const { task = '', product = '', time = '', effort = null } = remedy ?? {}
  return {
    expected: evidence.expected.join('\n'),
    required: evidence.required,
    notApplicable,
    lead,
    reviewLead,
    task,
    product,
    time,
    effort: effort === null ? '' : String(effort),
  }
}

/** Nothing written: no remedy. */
function remedyFrom({ task, product, time, effort }: Fields): DraftLeaf['remedy'] {
  if ([task, product, time, effort].every((text) => text.trim() === '')) return undefined
  return { task, product, time, effort: effort === '' ? null : Number(effort) }
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
