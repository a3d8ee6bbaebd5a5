import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import type { RoundUnit } from '../../domain/round.ts'
import { levelNames } from '../../domain/unit.ts'
import styles from './units.module.css'

type Props = {
  readonly unit: RoundUnit
  readonly number: number
  readonly isEdited: boolean
  /** Its dossier came in: it cannot be taken out any more. */
  readonly hasDossier: boolean
  readonly onEdit: () => void
  readonly onCancel: () => void
  readonly onChange: (unit: RoundUnit) => Promise<void>
  readonly onRemove: (unit: RoundUnit) => Promise<void>
}

/** One unit of the list; while it is edited its cells are fields. */
export function UnitRow(props: Props) {
  const { unit, number } = props
  if (props.isEdited) return <EditedRow {...props} />
  return (
    <tr>
      <td className="num muted">{number}</td>
      <td>
        {unit.name}
        <p className="small muted">{unit.id}</p>
      </td>
      <td>{levelNames[unit.level]}</td>
      <td>{unit.block}</td>
      <td>{unit.contact}</td>
      <td className={styles.acts}>
        <button type="button" className="btn quiet" onClick={props.onEdit}>
          Sửa<span className="visually-hidden"> {unit.name}</span>
        </button>
        {props.hasDossier ? (
          <span className="small muted">đã nhận hồ sơ</span>
        ) : (
          <button type="button" className="btn quiet" onClick={() => void props.onRemove(unit)}>
            Bỏ<span className="visually-hidden"> {unit.name}</span>
          </button>
        )}
      </td>
    </tr>
  )
}

function EditedRow({ unit, number, onCancel, onChange }: Props) {
  const { register, handleSubmit, formState, setFocus } = useForm<RoundUnit>({ defaultValues: unit })
  const form = `unit-${number}`
  const { errors } = formState
  useEffect(() => setFocus('name', { shouldSelect: true }), [setFocus])
  return (
    <tr
      className={styles.edited}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <td className="num muted">{number}</td>
      <td>
        <input
          {...register('name', { validate: (name) => name.trim() !== '' || 'Ghi tên đơn vị.' })}
          form={form}
          aria-label="Tên đơn vị"
          aria-invalid={errors.name ? true : undefined}
        />
        {errors.name && <span className={styles.wrong}>{errors.name.message}</span>}
      </td>
      <td>
        <select {...register('level')} form={form} aria-label="Loại đơn vị">
          {Object.entries(levelNames).map(([level, label]) => (
            <option key={level} value={level}>
              {label}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input {...register('block')} form={form} list="blocks" aria-label="Khối" />
      </td>
      <td>
        <input {...register('contact')} form={form} aria-label="Đầu mối liên hệ" />
      </td>
      <td className={styles.acts}>
        <form id={form} onSubmit={(event) => void handleSubmit(onChange)(event)} noValidate>
          <button type="submit" className="btn">
            Ghi lại
          </button>
        </form>
        <button type="button" className="btn quiet" onClick={onCancel}>
          Thôi
        </button>
      </td>
    </tr>
  )
}
