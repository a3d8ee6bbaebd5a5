import { useFieldArray, useWatch } from 'react-hook-form'
import { Cell, Field } from '../field.tsx'
import type { RuleInputs } from '../rule-form.tsx'
import { refusePoints, refuseShare } from '../typed.ts'
import { RowTools } from './row-tools.tsx'
import styles from './rules.module.css'

/** Two figures, the share that gives full points, and the bands from high to low. */
export function RatioFields({ form, send }: RuleInputs) {
  const rows = useFieldArray({ control: form.control, name: 'bands', keyName: 'rowId' })
  const bands = useWatch({ control: form.control, name: 'bands' })
  const { register, formState } = form
  const { errors } = formState
  return (
    <>
      <div className={styles.pair}>
        <Field label="Tử số (số liệu đạt yêu cầu)" field="rule.numerator">
          {(tie) => (
            <textarea
              {...tie}
              rows={1}
              className={styles.text}
              placeholder="Số hồ sơ giải quyết đúng hạn"
              {...register('numerator', { onChange: send })}
            />
          )}
        </Field>
        <Field label="Mẫu số (tổng số)" field="rule.denominator">
          {(tie) => (
            <textarea
              {...tie}
              rows={1}
              className={styles.text}
              placeholder="Tổng số hồ sơ đã giải quyết"
              {...register('denominator', { onChange: send })}
            />
          )}
        </Field>
      </div>
      <div className={styles.rows} role="group" aria-label="Các mức tỷ lệ">
        {rows.fields.map((row, at) => (
          <div key={row.rowId} className={styles.band}>
            <Cell label={`Mức ${at + 1}: so sánh`} field={`rule.bands.${at}`}>
              {(tie) => (
                <select {...tie} {...register(`bands.${at}.edge`, { onChange: send })}>
                  <option value="from">Từ</option>
                  <option value="above">Trên</option>
                </select>
              )}
            </Cell>
            <Cell
              label={`Mức ${at + 1}: tỷ lệ, phần trăm`}
              field={`rule.bands.${at}.${bands[at]?.edge ?? 'from'}`}
              error={errors.bands?.[at]?.share?.message}
            >
              {(tie) => (
                <span className={styles.percent}>
                  <input
                    {...tie}
                    inputMode="decimal"
                    autoComplete="off"
                    {...register(`bands.${at}.share`, {
                      validate: (text) => refuseShare(text) ?? true,
                      onChange: send,
                    })}
                  />
                  %
                </span>
              )}
            </Cell>
            <Cell label={`Mức ${at + 1}: được`} field={`rule.bands.${at}.award`}>
              {(tie) => (
                <select {...tie} {...register(`bands.${at}.award`, { onChange: send })}>
                  <option value="full">được điểm tối đa</option>
                  <option value="proportional">được tỷ lệ × điểm tối đa</option>
                  <option value="points">được số điểm</option>
                </select>
              )}
            </Cell>
            {bands[at]?.award === 'points' ? (
              <Cell
                label={`Mức ${at + 1}: điểm`}
                field={`rule.bands.${at}.award`}
                error={errors.bands?.[at]?.points?.message}
              >
                {(tie) => (
                  <input
                    {...tie}
                    inputMode="decimal"
                    autoComplete="off"
                    className={styles.figure}
                    {...register(`bands.${at}.points`, {
                      validate: (text) => refusePoints(text) ?? true,
                      onChange: send,
                    })}
                  />
                )}
              </Cell>
            ) : (
              <span />
            )}
            <RowTools rows={rows} at={at} name={`mức ${at + 1}`} send={send} />
          </div>
        ))}
        <p>
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              rows.append({ edge: 'from', share: '', award: 'points', points: '' })
              send()
            }}
          >
            Thêm mức
          </button>
        </p>
      </div>
      <div className={styles.pair}>
        <Field
          label="Tỷ lệ được coi là 100 % khi tính theo tỷ lệ"
          field="rule.target"
          error={errors.target?.message}
          hint="Để trống là 100 %. Ghi 97 thì điểm = tỷ lệ ÷ 97 % × điểm tối đa."
        >
          {(tie) => (
            <span className={styles.percent}>
              <input
                {...tie}
                inputMode="decimal"
                autoComplete="off"
                {...register('target', { validate: (text) => refuseShare(text) ?? true, onChange: send })}
              />
              %
            </span>
          )}
        </Field>
        <Field label="Khi không phát sinh (mẫu số bằng 0)" field="rule.emptyDenominator">
          {(tie) => (
            <select {...tie} {...register('emptyDenominator', { onChange: send })}>
              <option value="exclude">Không tính vào điểm tối đa</option>
              <option value="full">Tính điểm tối đa</option>
              <option value="zero">0 điểm</option>
            </select>
          )}
        </Field>
      </div>
    </>
  )
}
