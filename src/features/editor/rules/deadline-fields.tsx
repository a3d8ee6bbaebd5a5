import { useState } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { Cell, Field } from '../field.tsx'
import { dayOfYearFrom } from '../rule-fields.ts'
import type { RuleInputs } from '../rule-form.tsx'
import { refusePoints, refuseWhole } from '../typed.ts'
import { RowTools } from './row-tools.tsx'
import styles from './rules.module.css'

/** The due day, and what lateness costs step by step. */
export function DeadlineFields({ form, send }: RuleInputs) {
  const rows = useFieldArray({ control: form.control, name: 'steps', keyName: 'rowId' })
  const newUnit = useWatch({ control: form.control, name: 'newUnit' })
  const { register, formState, getValues } = form
  const [offset] = useState(() => getValues('yearOffset'))
  const { errors } = formState
  return (
    <>
      <div className={styles.pair}>
        <Field
          label="Hạn để đạt điểm tối đa"
          field="rule.due"
          error={errors.due?.message}
          hint="Ngày/tháng: hết Quý I là 31/03."
        >
          {(tie) => (
            <input
              {...tie}
              inputMode="numeric"
              autoComplete="off"
              placeholder="31/03"
              {...register('due', {
                validate: (text) =>
                  text.trim() === '' ||
                  dayOfYearFrom(text) !== null ||
                  'Ghi ngày/tháng có thật, ví dụ 31/03.',
                onChange: send,
              })}
            />
          )}
        </Field>
        <Field label="Của năm nào" field="rule.yearOffset">
          {(tie) => (
            <select {...tie} {...register('yearOffset', { onChange: send })}>
              <option value="-1">Năm trước năm đánh giá</option>
              <option value="0">Năm đánh giá</option>
              <option value="1">Năm sau năm đánh giá</option>
              {!usualYears.includes(offset) && (
                <option value={offset}>Năm đánh giá {Number(offset) > 0 ? `+ ${offset}` : offset}</option>
              )}
            </select>
          )}
        </Field>
      </div>
      <div className={styles.rows} role="group" aria-label="Các mức chậm hạn">
        {rows.fields.map((row, at) => (
          <div key={row.rowId} className={styles.step}>
            <span className="small">Chậm không quá</span>
            <Cell
              label={`Mức ${at + 1}: số ngày chậm`}
              field={`rule.steps.${at}.daysLate`}
              error={errors.steps?.[at]?.days?.message}
            >
              {(tie) => (
                <input
                  {...tie}
                  autoComplete="off"
                  className={styles.figure}
                  {...register(`steps.${at}.days`, {
                    validate: (text) => refuseWhole(text) ?? true,
                    onChange: send,
                  })}
                />
              )}
            </Cell>
            <span className="small">ngày được</span>
            <Cell
              label={`Mức ${at + 1}: điểm`}
              field={`rule.steps.${at}.points`}
              error={errors.steps?.[at]?.points?.message}
            >
              {(tie) => (
                <input
                  {...tie}
                  inputMode="decimal"
                  autoComplete="off"
                  className={styles.figure}
                  {...register(`steps.${at}.points`, {
                    validate: (text) => refusePoints(text) ?? true,
                    onChange: send,
                  })}
                />
              )}
            </Cell>
            <span className="small">điểm</span>
            <RowTools rows={rows} at={at} name={`mức ${at + 1}`} send={send} />
          </div>
        ))}
        <p className="small muted">0 ngày là đúng hạn; số âm là xong trước hạn ít nhất bấy nhiêu ngày.</p>
        <p>
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              rows.append({ days: '', points: '' })
              send()
            }}
          >
            Thêm mức chậm
          </button>
        </p>
      </div>
      <div className={styles.pair}>
        <Field label="Đơn vị thành lập sau hạn" field="rule.newUnit">
          {(tie) => (
            <select {...tie} {...register('newUnit', { onChange: send })}>
              <option value="same">Tính như mọi đơn vị</option>
              <option value="days">Có hạn riêng, tính từ ngày thành lập</option>
              <option value="exclude">Không tính tiêu chí này</option>
            </select>
          )}
        </Field>
        {newUnit === 'days' && (
          <Field
            label="Số ngày từ khi thành lập"
            field="rule.newUnit.days"
            error={errors.newUnitDays?.message}
          >
            {(tie) => (
              <input
                {...tie}
                inputMode="numeric"
                autoComplete="off"
                className={styles.figure}
                {...register('newUnitDays', {
                  validate: (text) => refuseWhole(text) ?? true,
                  onChange: send,
                })}
              />
            )}
          </Field>
        )}
      </div>
    </>
  )
}

const usualYears = ['-1', '0', '1']
