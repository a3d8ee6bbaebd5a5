import { useState } from 'react'
import { parsePoints, pointsToNumber } from '../../domain/points.ts'
import { formatPlain, type DraftRow } from './table-draft.ts'

type Props = {
  readonly row: DraftRow
  readonly number: number
  readonly onChange: (kept: DraftRow['kept']) => void
}

/** The bonus points that let an index rise above the most of the scale; taken when the field is left. */
export function BonusField({ row, number, onChange }: Props) {
  const [isWrong, setWrong] = useState(false)
  const { bonus, ...rest } = row.kept
  const take = (typed: string) => {
    const read = parsePoints(typed)
    const isEmpty = typed.trim() === ''
    setWrong(!isEmpty && !(read.ok && read.value >= 0))
    if (isEmpty) onChange(rest)
    else if (read.ok && read.value >= 0) onChange({ ...rest, bonus: pointsToNumber(read.value) })
  }
  return (
    <input
      type="text"
      inputMode="decimal"
      size={5}
      aria-label={`Điểm thưởng của ${row.name || `đơn vị ${number}`}`}
      aria-invalid={isWrong || undefined}
      defaultValue={bonus === undefined ? '' : formatPlain(bonus)}
      onBlur={({ target: { value } }) => take(value)}
    />
  )
}
