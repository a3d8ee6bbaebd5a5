import { memo, useState } from 'react'
import type { BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import styles from './round-papers.module.css'
import type { Choice } from './source.ts'
import { UnitChoice } from './unit-choice.tsx'

/**
 * What the papers are about: blocks, units, areas; and whether papers to many units become one file. Drawn anew only
 * when they change, not with every step of an export.
 */
export const ChoiceCard = memo(function ChoiceCard(props: {
  readonly round: Round
  readonly blocks: readonly BlockResult[]
  readonly choice: Choice
  readonly together: boolean
  readonly onChoice: (choice: Choice) => void
  readonly onTogether: (together: boolean) => void
}) {
  const { round, blocks, choice, onChoice } = props
  const [many, setMany] = useState(false)
  const units = blocks
    .filter(({ block }) => choice.block === null || block === choice.block)
    .flatMap(({ ranked, below }) => [
      ...ranked.map(({ result }) => result.unit),
      ...below.map((one) => one.unit),
    ])
  const order = new Map(round.units.map(({ id }, at) => [id, at]))
  const listed = [...units].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  return (
    <section className="card" aria-labelledby="choice-title">
      <h2 id="choice-title" className="visually-hidden">
        Phạm vi
      </h2>
      <div className={styles.choice}>
        <Chosen
          id="choice-block"
          label="Khối"
          all={`Tất cả ${blocks.length} khối`}
          value={choice.block}
          options={blocks.map(({ block }) => [block, block])}
          onChange={(block) => {
            setMany(false)
            onChoice({ ...choice, block, units: null })
          }}
        />
        <Chosen
          id="choice-unit"
          label="Đơn vị"
          all={`Tất cả ${units.length} đơn vị`}
          value={many ? several : (choice.units?.[0] ?? null)}
          options={[[several, 'Chọn nhiều đơn vị…'], ...listed.map(({ id, name }) => [id, name] as const)]}
          onChange={(unit) => {
            setMany(unit === several)
            onChoice({
              ...choice,
              units: unit === null ? null : unit === several ? (choice.units ?? []) : [unit],
            })
          }}
        />
        <Chosen
          id="choice-area"
          label="Lĩnh vực (phiếu thẩm định)"
          all={`Tất cả ${round.set.areas.length} lĩnh vực`}
          value={choice.area}
          options={round.set.areas.map(({ key, code, title }) => [key, `${code}. ${title}`])}
          onChange={(area) => onChoice({ ...choice, area })}
        />
      </div>
      {many && (
        <UnitChoice
          units={listed}
          chosen={choice.units ?? []}
          onChange={(chosen) => onChoice({ ...choice, units: chosen })}
        />
      )}
      <label className={styles.together}>
        <input
          type="checkbox"
          checked={props.together}
          onChange={(event) => props.onTogether(event.target.checked)}
        />
        Gộp văn bản cùng loại của nhiều đơn vị vào một tệp (không chọn: mỗi đơn vị một tệp, nén ZIP)
      </label>
    </section>
  )
})

/** No unit has this id: ids are without spaces. */
const several = 'chọn nhiều'

function Chosen(props: {
  readonly id: string
  readonly label: string
  readonly all: string
  readonly value: string | null
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string | null) => void
}) {
  return (
    <div className="field">
      <label htmlFor={props.id}>{props.label}</label>
      <select
        id={props.id}
        value={props.value === null ? '' : `=${props.value}`}
        onChange={({ target }) => props.onChange(target.value === '' ? null : target.value.slice(1))}
      >
        <option value="">{props.all}</option>
        {props.options.map(([value, label]) => (
          <option key={value} value={`=${value}`}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
