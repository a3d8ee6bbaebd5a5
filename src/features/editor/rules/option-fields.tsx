import { useFieldArray } from 'react-hook-form'
import { freeOptionKey } from '../../../domain/draft-rule.ts'
import { Cell } from '../field.tsx'
import type { RuleInputs } from '../rule-form.tsx'
import { refusePoints } from '../typed.ts'
import { RowTools } from './row-tools.tsx'
import styles from './rules.module.css'

/** Options of a choice, or items of a checklist: what it says and how many points it gives. */
export function OptionFields({ form, send, kind }: RuleInputs & { readonly kind: 'choice' | 'checklist' }) {
  const rows = useFieldArray({ control: form.control, name: 'options', keyName: 'rowId' })
  const part = kind === 'choice' ? 'options' : 'items'
  const word = kind === 'choice' ? 'Mức' : 'Mục'
  const { errors } = form.formState
  return (
    <div className={styles.rows} role="group" aria-label={kind === 'choice' ? 'Các mức' : 'Các mục'}>
      <div className={styles.optionHead} aria-hidden="true">
        <span>{kind === 'choice' ? 'Nội dung từng mức, từ cao xuống thấp' : 'Nội dung từng mục'}</span>
        <span>Điểm</span>
      </div>
      {rows.fields.map((row, at) => (
        <div key={row.rowId} className={styles.option}>
          <Cell label={`${word} ${at + 1}: nội dung`} field={`rule.${part}.${at}.label`}>
            {(tie) => (
              <textarea {...tie} rows={1} {...form.register(`options.${at}.label`, { onChange: send })} />
            )}
          </Cell>
          <Cell
            label={`${word} ${at + 1}: điểm`}
            field={`rule.${part}.${at}.points`}
            error={errors.options?.[at]?.points?.message}
          >
            {(tie) => (
              <input
                {...tie}
                inputMode="decimal"
                autoComplete="off"
                className={styles.figure}
                {...form.register(`options.${at}.points`, {
                  validate: (text) => refusePoints(text) ?? true,
                  onChange: send,
                })}
              />
            )}
          </Cell>
          <RowTools rows={rows} at={at} name={`${word.toLowerCase()} ${at + 1}`} send={send} />
        </div>
      ))}
      <p>
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            rows.append({ key: freeOptionKey(form.getValues('options')), label: '', points: '' })
            send()
          }}
        >
          Thêm {word.toLowerCase()}
        </button>
      </p>
    </div>
  )
}
