import { useState } from 'react'
import { formatDay } from '../../domain/day.ts'
import { verdictNames } from '../../domain/intake.ts'
import { formatFigure } from '../../domain/points.ts'
import type { Round } from '../../domain/round.ts'
import { useRounds } from '../../store/rounds-context.tsx'
import { roundHref } from '../../ui/round-route.ts'
import type { Arrived } from './arrivals.ts'
import { lateWords, unitRows } from './unit-rows.ts'
import { today } from './today.ts'

/** Dossiers that are in: with which letter, late or not, and what is worth knowing. */
export function TakenTable(props: {
  readonly round: Round
  readonly list: readonly Arrived[]
  readonly onLetter: (unit: string) => void
}) {
  const { round, list } = props
  const open = useRounds((state) => state.open)
  const [most, setMost] = useState(50)
  if (!open) return null
  const rows = new Map(unitRows(open, today()).map((row) => [row.unit.id, row]))
  return (
    <>
      <div className="scroll">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col">Hồ sơ</th>
              <th scope="col" className="num">
                Điểm tự đánh giá
              </th>
              <th scope="col">Văn bản gửi kèm</th>
              <th scope="col">Thời hạn</th>
              <th scope="col">Lưu ý</th>
            </tr>
          </thead>
          <tbody>
            {list.slice(0, most).map(({ incoming, decision }, at) => {
              const unit = incoming.arrival?.unit
              const row = unit ? rows.get(unit.id) : undefined
              if (!unit || !row?.entry) return null
              const entry = row.received.find(({ file }) => file === incoming.file) ?? row.entry
              const { revision, summary, letter, notes } = entry
              return (
                <tr key={`${incoming.file} ${at}`}>
                  <td>
                    <b>{unit.name}</b>
                    <p className="small muted">{incoming.file}</p>
                  </td>
                  <td>
                    {decision === 'merged'
                      ? 'Đã ghép phần thẩm định'
                      : incoming.arrival && verdictNames[incoming.arrival.verdict]}
                    <p className="small muted">bản chốt số {revision}</p>
                    <a className="small" href={roundHref(round.id, 'phieu', unit.id)}>
                      Phiếu tiếp nhận<span className="visually-hidden"> {unit.name}</span>
                    </a>
                  </td>
                  <td className="num">
                    {summary.self === null
                      ? '–'
                      : formatFigure(summary.self, round.set.digits, round.set.digits)}
                  </td>
                  <td>
                    {letter && letter.number !== ''
                      ? `${letter.number}${letter.date ? ` ngày ${formatDay(letter.date)}` : ''}`
                      : 'chưa ghi'}{' '}
                    <button type="button" className="btn quiet" onClick={() => props.onLetter(unit.id)}>
                      Sửa<span className="visually-hidden"> văn bản gửi kèm của {unit.name}</span>
                    </button>
                  </td>
                  <td>
                    {row.late > 0 ? <span className="chip warn">{lateWords(row.late)}</span> : 'đúng hạn'}
                  </td>
                  <td className="small">
                    {notes.map((note) => (
                      <p key={note}>{note}</p>
                    ))}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {list.length > most && (
        <p>
          <button type="button" className="btn" onClick={() => setMost(most + 200)}>
            Hiện thêm (còn {list.length - most} hồ sơ đã nhận)
          </button>
        </p>
      )}
    </>
  )
}
