import { useState } from 'react'
import { refusalOf, type Result } from '../../domain/result.ts'
import type { Round, RoundUnit } from '../../domain/round.ts'
import { editUnit, removeUnit } from '../../domain/round-units.ts'
import { matchesQuery } from '../../domain/search.ts'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'
import { UnitRow } from './unit-table-row.tsx'
import styles from './units.module.css'

type Gone = { readonly unit: RoundUnit; readonly at: number }

/** The units of a round, each changed in place; one taken out can be put back where it stood. */
export function UnitTable({ round }: { readonly round: Round }) {
  const { editRound } = useRoundVerbs()
  const received = useRounds((state) => state.open?.received)
  const [query, setQuery] = useState('')
  const [editing, setEditing] = useState<string | null>(null)
  const [gone, setGone] = useState<Gone | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const keep = async (made: Result<Round>): Promise<boolean> => {
    const kept = made.ok ? await editRound({ units: made.value.units }) : made
    setMessage(refusalOf(kept))
    return kept.ok
  }
  const change = async (unit: RoundUnit) => {
    const { id, ...fields } = unit
    if (await keep(editUnit(round, id, fields))) setEditing(null)
  }
  const remove = async (unit: RoundUnit) => {
    const at = round.units.indexOf(unit)
    if (await keep(removeUnit(round, unit.id))) setGone({ unit, at })
  }
  const putBack = async ({ unit, at }: Gone) => {
    const kept = await editRound({ units: [...round.units.slice(0, at), unit, ...round.units.slice(at)] })
    setMessage(refusalOf(kept))
    if (kept.ok) setGone(null)
  }
  const shown = round.units.filter(({ name, block, contact }) => matchesQuery(query, name, block, contact))
  const blocks = [...new Set(round.units.map(({ block }) => block))].filter((block) => block !== '')
  return (
    <section className="stack" aria-label="Các đơn vị của đợt">
      {gone && (
        <p className="note row" role="status">
          Đã bỏ “{gone.unit.name}” khỏi danh sách.
          <button type="button" className="btn quiet" onClick={() => void putBack(gone)}>
            Hoàn tác
          </button>
        </p>
      )}
      {message && (
        <p className="note bad" role="alert">
          {message}
        </p>
      )}
      {round.units.length > 10 && (
        <input
          type="search"
          className={styles.search}
          aria-label="Tìm đơn vị"
          placeholder="Tìm đơn vị (gõ không dấu cũng được)"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <datalist id="blocks">
        {blocks.map((block) => (
          <option key={block} value={block}>
            {block}
          </option>
        ))}
      </datalist>
      <div className="scroll">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col" className="num">
                STT
              </th>
              <th scope="col">Tên đơn vị</th>
              <th scope="col">Loại</th>
              <th scope="col">Khối</th>
              <th scope="col">Đầu mối liên hệ</th>
              <th scope="col">
                <span className="visually-hidden">Sửa, bỏ</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <UnitRow
                key={unit.id}
                unit={unit}
                number={round.units.indexOf(unit) + 1}
                isEdited={editing === unit.id}
                hasDossier={received?.some((one) => one.unit === unit.id) ?? false}
                onEdit={() => setEditing(unit.id)}
                onCancel={() => setEditing(null)}
                onChange={change}
                onRemove={remove}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p className="muted">Không có đơn vị nào khớp.</p>}
    </section>
  )
}
