import { useId } from 'react'
import type { StoredTable } from '../../store/rankings.ts'
import type { Field } from '../../domain/target-field.ts'
import type { GoalDraft } from '../../domain/target-choice.ts'
import { nameOnScale } from '../../domain/target-words.ts'
import { figureOf } from './goal.ts'
import styles from './target.module.css'

type Props = {
  readonly draft: GoalDraft
  readonly onChange: (draft: GoalDraft) => void
  readonly offered: readonly StoredTable[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly field: Field
  readonly tierNames: readonly string[]
}

const kinds: readonly (readonly [GoalDraft['kind'], string])[] = [
  ['places', 'Tăng số bậc'],
  ['place', 'Đạt hạng'],
  ['index', 'Đạt chỉ số'],
  ['tier', 'Đạt xếp loại'],
]

/** What to aim at: from which published table, and how far. */
export function GoalForm({ draft, onChange, offered, chosen, onChoose, field, tierNames }: Props) {
  const id = useId()
  const of = field.ranking.units.length
  const top = field.table?.max ?? 100
  const own = field.ranking.units.find(({ unit }) => unit === field.unit)?.place ?? 1
  const allowed = kinds.filter(
    ([kind]) => (kind !== 'tier' || tierNames.length > 0) && (of > 1 || kind === 'tier' || kind === 'index'),
  )
  return (
    <div className={`${styles.goal} no-print`}>
      {offered.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}-table`}>Năm gốc, khối</label>
          <select id={`${id}-table`} value={chosen ?? ''} onChange={({ target }) => onChoose(target.value)}>
            {offered.map(({ id: table, table: { index, block, year } }) => (
              <option key={table} value={table}>
                {`${year} – ${index}, ${block}`}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-kind`}>Mục tiêu</label>
        <select
          id={`${id}-kind`}
          value={draft.kind}
          onChange={({ target }) =>
            onChange({ ...draft, kind: kinds.find(([kind]) => kind === target.value)?.[0] ?? 'places' })
          }
        >
          {allowed.map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {draft.kind === 'places' && (
        <Steps
          id={`${id}-places`}
          label={`Số bậc: ${Math.min(draft.places, Math.max(1, own - 1))}`}
          least={0}
          most={Math.max(1, own - 1)}
          value={draft.places}
          onChange={(places) => onChange({ ...draft, places })}
        />
      )}
      {draft.kind === 'place' && (
        <Steps
          id={`${id}-place`}
          label={`Hạng: ${draft.place}/${of}`}
          least={1}
          most={of}
          value={draft.place}
          onChange={(place) => onChange({ ...draft, place })}
        />
      )}
      {draft.kind === 'index' && (
        <Text
          id={`${id}-index`}
          label={nameOnScale('Chỉ số', top)}
          value={draft.index}
          isWrong={draft.index.trim() !== '' && figureOf(draft.index) === null}
          onChange={(index) => onChange({ ...draft, index })}
        />
      )}
      {draft.kind === 'tier' && (
        <div className="field">
          <label htmlFor={`${id}-tier`}>Xếp loại</label>
          <select
            id={`${id}-tier`}
            value={draft.tier}
            onChange={({ target }) => onChange({ ...draft, tier: target.value })}
          >
            {tierNames.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {field.isOwnIndex && (
        <Text
          id={`${id}-margin`}
          label="Dự phòng (điểm)"
          value={draft.margin}
          isWrong={draft.margin.trim() !== '' && figureOf(draft.margin) === null}
          onChange={(margin) => onChange({ ...draft, margin })}
        />
      )}
    </div>
  )
}

function Steps(props: {
  readonly id: string
  readonly label: string
  readonly least: number
  readonly most: number
  readonly value: number
  readonly onChange: (value: number) => void
}) {
  const { id, label, least, most, value, onChange } = props
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        value={Math.min(value, most)}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </div>
  )
}

function Text(props: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly isWrong: boolean
  readonly onChange: (value: string) => void
}) {
  return (
    <div className="field">
      <label htmlFor={props.id}>{props.label}</label>
      <input
        id={props.id}
        type="text"
        inputMode="decimal"
        size={8}
        aria-invalid={props.isWrong || undefined}
        aria-describedby={props.isWrong ? `${props.id}-wrong` : undefined}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
      />
      {props.isWrong && (
        <p className="error" id={`${props.id}-wrong`}>
          Ghi một số từ 0 trở lên, ví dụ 88,5.
        </p>
      )}
    </div>
  )
}
