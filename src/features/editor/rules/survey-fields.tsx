import { useFieldArray } from 'react-hook-form'
import { Cell } from '../field.tsx'
import type { RuleInputs } from '../rule-form.tsx'
import { refuseShare } from '../typed.ts'
import { RowTools } from './row-tools.tsx'
import styles from './rules.module.css'

/** What each answer of a survey is worth, the best first. */
export function SurveyFields({ form, send }: RuleInputs) {
  const rows = useFieldArray({ control: form.control, name: 'shares', keyName: 'rowId' })
  const { register, formState } = form
  return (
    <div className={styles.rows} role="group" aria-label="Các mức trả lời">
      {rows.fields.map((row, at) => (
        <div key={row.rowId} className={styles.share}>
          <span className="small">Mức trả lời {at + 1} tính</span>
          <Cell
            label={`Mức trả lời ${at + 1}: phần trăm điểm tối đa`}
            field={`rule.options.${at}`}
            error={formState.errors.shares?.[at]?.share?.message}
          >
            {(tie) => (
              <span className={styles.percent}>
                <input
                  {...tie}
                  inputMode="decimal"
                  autoComplete="off"
                  {...register(`shares.${at}.share`, {
                    validate: (text) => refuseShare(text) ?? true,
                    onChange: send,
                  })}
                />
                % điểm tối đa
              </span>
            )}
          </Cell>
          <RowTools rows={rows} at={at} name={`mức trả lời ${at + 1}`} send={send} />
        </div>
      ))}
      <p>
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            rows.append({ share: '' })
            send()
          }}
        >
          Thêm mức trả lời
        </button>
      </p>
    </div>
  )
}
