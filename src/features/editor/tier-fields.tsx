import { useFieldArray, useForm } from 'react-hook-form'
import type { DraftSet } from '../../domain/draft.ts'
import styles from './form.module.css'
import { Cell } from './field.tsx'
import { RowTools } from './rules/row-tools.tsx'
import { readPoints, refusePoints, textOf } from './typed.ts'

type Props = { readonly tiers: DraftSet['tiers']; readonly onTiers: (tiers: DraftSet['tiers']) => void }

/** Tiers on the index, high to low. */
export function TierFields({ tiers, onTiers }: Props) {
  const { control, register, getValues, formState } = useForm({
    mode: 'onChange',
    defaultValues: { tiers: tiers.map(({ name, from }) => ({ name, from: textOf(from) })) },
  })
  const rows = useFieldArray({ control, name: 'tiers', keyName: 'rowId' })
  const send = () => onTiers(getValues('tiers').map(({ name, from }) => ({ name, from: readPoints(from) })))
  return (
    <section className="card stack">
      <h2>Xếp loại theo Chỉ số CCHC (%)</h2>
      <div
        className={styles.tiers}
        data-field="tiers"
        tabIndex={-1}
        role="group"
        aria-label="Các mức xếp loại"
      >
        {rows.fields.map((row, at) => (
          <div key={row.rowId} className={styles.tier}>
            <Cell label={`Mức ${at + 1}: tên`} field={`tiers.${at}.name`}>
              {(tie) => (
                <input {...tie} autoComplete="off" {...register(`tiers.${at}.name`, { onChange: send })} />
              )}
            </Cell>
            <span className="small">từ</span>
            <Cell
              label={`Mức ${at + 1}: từ, phần trăm`}
              field={`tiers.${at}.from`}
              error={formState.errors.tiers?.[at]?.from?.message}
            >
              {(tie) => (
                <input
                  {...tie}
                  inputMode="decimal"
                  autoComplete="off"
                  className={styles.figure}
                  {...register(`tiers.${at}.from`, {
                    validate: (text) => refusePoints(text) ?? true,
                    onChange: send,
                  })}
                />
              )}
            </Cell>
            <span className="small">%</span>
            <RowTools rows={rows} at={at} name={`mức xếp loại ${at + 1}`} send={send} canBeEmpty />
          </div>
        ))}
      </div>
      <p>
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            rows.append({ name: '', from: '' })
            send()
          }}
        >
          Thêm mức xếp loại
        </button>
      </p>
    </section>
  )
}
