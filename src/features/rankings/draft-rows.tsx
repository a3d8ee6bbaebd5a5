import { useMemo, useState } from 'react'
import type { Follows, FormerUnit } from '../../domain/lineage.ts'
import { foldText } from '../../domain/search.ts'
import type { Problem } from '../../domain/result.ts'
import { BonusField } from './bonus-field.tsx'
import { FormerCell } from './former-cell.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { isAbove, type DraftRow } from './table-draft.ts'
import styles from './rankings.module.css'

type Props = {
  readonly rows: readonly DraftRow[]
  /** The most that an index may be without a bonus, as it is typed. */
  readonly max: string
  readonly problems: readonly Problem[]
  /** Units of the earlier tables of the index; the column of links stands only where there are some. */
  readonly former: readonly FormerUnit[]
  /** The year and the block of the table. */
  readonly year: number
  readonly block: string
  readonly onChange: (rows: readonly DraftRow[]) => void
}

/** The units of a table while it is typed; a row at fault is marked. */
export function DraftRows({ rows, max, problems, former, year, block, onChange }: Props) {
  const [linking, setLinking] = useState<number | null>(null)
  const [last, setLast] = useState<Follows>([])
  const isBlockKnown = former.some((one) => foldText(one.block) === foldText(block))
  const byId = useMemo(() => new Map(former.map((one) => [one.id, one])), [former])
  const link = (at: number, follows: Follows) => {
    const { follows: _, ...kept } = rows[at]?.kept ?? {}
    change(at, { kept: follows.length > 0 ? { ...kept, follows } : kept })
    if (follows.length > 0) setLast(follows)
    setLinking(null)
  }
  const isWrong = (at: number) =>
    problems.some(({ path }) => path.startsWith(`units.${at}.`) && path !== placeOf(at)) || undefined
  const isPlaceWrong = (at: number) => problems.some(({ path }) => path === placeOf(at)) || undefined
  const [hadPlaces, setHadPlaces] = useState(false)
  // The column stays while its last place is cleared to be typed anew.
  const hasPlaces = rows.length > 0 && (hadPlaces || rows.some(({ kept }) => kept.printedPlace !== undefined))
  if (hasPlaces !== hadPlaces) setHadPlaces(hasPlaces)
  const hasBonus = rows.some((row) => row.kept.bonus !== undefined || isAbove(row.index, max))
  const change = (at: number, part: Partial<DraftRow>) =>
    onChange(rows.map((row, number) => (number === at ? { ...row, ...part } : row)))
  return (
    <div className="stack">
      {rows.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label="Các đơn vị của bảng">
          <table className={`grid ${styles.rows}`}>
            <thead>
              <tr>
                <th scope="col" className="num">
                  STT
                </th>
                <th scope="col">Đơn vị</th>
                <th scope="col">Chỉ số (để trống: không xếp hạng)</th>
                {hasBonus && <th scope="col">Điểm thưởng</th>}
                {hasPlaces && <th scope="col">Hạng in trên bảng</th>}
                {former.length > 0 && <th scope="col">Đơn vị các năm trước</th>}
                <th scope="col">
                  <span className="visually-hidden">Bỏ dòng</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={`${at} of ${rows.length}`}>
                  <td className="num">{at + 1}</td>
                  <td>
                    <input
                      type="text"
                      aria-label={`Tên đơn vị ${at + 1}`}
                      aria-invalid={isWrong(at)}
                      value={row.name}
                      onChange={({ target: { value } }) => change(at, { name: value, kept: withoutId(row) })}
                    />
                  </td>
                  <td>
                    <input
                      type="text"
                      inputMode="decimal"
                      aria-label={`Chỉ số của ${row.name || `đơn vị ${at + 1}`}`}
                      aria-invalid={isWrong(at)}
                      value={row.index}
                      onChange={({ target: { value } }) => change(at, { index: value })}
                    />
                  </td>
                  {hasBonus && (
                    <td>
                      <BonusField row={row} number={at + 1} onChange={(kept) => change(at, { kept })} />
                    </td>
                  )}
                  {hasPlaces && (
                    <td>
                      <input
                        type="text"
                        inputMode="numeric"
                        size={4}
                        aria-label={`Hạng in của ${row.name || `đơn vị ${at + 1}`}`}
                        aria-invalid={isPlaceWrong(at)}
                        value={row.kept.printedPlace ?? ''}
                        onChange={({ target: { value } }) => change(at, { kept: withPlace(row, value) })}
                      />
                    </td>
                  )}
                  {former.length > 0 && (
                    <td>
                      <FormerCell
                        row={row}
                        former={byId}
                        isBlockKnown={isBlockKnown}
                        year={year}
                        onOpen={() => setLinking(at)}
                      />
                    </td>
                  )}
                  <td>
                    <button
                      type="button"
                      className="btn quiet"
                      onClick={() => onChange(rows.filter((_, number) => number !== at))}
                    >
                      Bỏ
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div>
        <button
          type="button"
          className="btn"
          onClick={() => onChange([...rows, { name: '', index: '', kept: {} }])}
        >
          Thêm đơn vị
        </button>
      </div>
      <LinkDialog
        row={linking === null ? null : (rows[linking] ?? null)}
        former={former}
        last={last}
        onLink={(follows) => linking !== null && link(linking, follows)}
        onClose={() => setLinking(null)}
      />
    </div>
  )
}

/** Where a problem of a row's printed place stands. */
function placeOf(at: number): string {
  return `units.${at}.printedPlace`
}

/** The place as it is printed; none where no whole number from 1 on is typed. */
function withPlace({ kept: { printedPlace: _, ...rest } }: DraftRow, typed: string): DraftRow['kept'] {
  return /^[1-9]\d{0,5}$/.test(typed.trim()) ? { ...rest, printedPlace: Number(typed) } : rest
}

/** A unit under another name is another unit, until somebody links the two. */
function withoutId({ kept: { id: _, ...rest } }: DraftRow): DraftRow['kept'] {
  return rest
}
