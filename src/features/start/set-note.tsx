import type { Level } from '../../domain/criteria.ts'
import type { SetEntry } from '../../domain/set-entry.ts'
import { levelNames } from '../../domain/unit.ts'

/** What a set is, and where it was issued for other units or years than those chosen. */
export function SetNote(props: { readonly entry: SetEntry; readonly level: Level; readonly year: string }) {
  const { entry } = props
  const notes = [
    ...(entry.levels.includes(props.level)
      ? []
      : [
          `Bộ tiêu chí này ban hành cho: ${entry.levels.map((level) => levelNames[level].toLowerCase()).join('; ')}.`,
        ]),
    ...(entry.years.includes(Number(props.year))
      ? []
      : [`Bộ tiêu chí này dùng cho năm ${entry.years.join(', ')}.`]),
  ]
  return (
    <>
      <span className="hint">
        {entry.issuer}, {entry.leaves} tiêu chí chấm điểm.
        {entry.status === 'illustrative' && ' Bộ tiêu chí minh họa: điểm không phải điểm chính thức.'}
      </span>
      {notes.map((note) => (
        <span key={note} className="note warn">
          {note}
        </span>
      ))}
    </>
  )
}
