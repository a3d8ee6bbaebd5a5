import { useState } from 'react'
import { describeAmends, isSuperseded } from '../../domain/amendment.ts'
import { formatDay } from '../../domain/day.ts'
import { formatFigure } from '../../domain/points.ts'
import { findDoubts } from '../../domain/ranking-doubts.ts'
import { digitsApart } from '../../domain/ranking.ts'
import { rankTable } from '../../domain/ranking-table.ts'
import { messageOf } from '../../domain/result.ts'
import { saveFile } from '../../store/export.ts'
import { useRankings, useRankingVerbs } from '../../store/rankings-context.tsx'
import type { StoredTable } from '../../store/rankings.ts'
import { describeFollows } from './follow-words.ts'
import styles from './rankings.module.css'
import { draftOf, type TableDraft } from './table-draft.ts'

/** One table: where it comes from, what it comes to, and its units in order. */
export function TableCard({
  stored,
  onChange,
  onRemoved,
}: {
  readonly stored: StoredTable
  readonly onChange: (draft: TableDraft) => void
  readonly onRemoved: () => void
}) {
  const { table } = stored
  const { removeRanking } = useRankingVerbs()
  const [refusal, setRefusal] = useState<string | null>(null)
  const ranking = rankTable(table)
  const digits = digitsApart(ranking, table.digits)
  const byId = new Map(table.units.map((unit) => [unit.id, unit]))
  const unranked = table.units.filter(({ index }) => index === null)
  const held = useRankings((state) => state.tables)
  const nameOf = (id: string) =>
    held?.flatMap((one) => one.table.units).find((unit) => unit.id === id)?.name ?? id
  const doubts = findDoubts(table, nameOf)
  const figure = (value: number | null, most = table.digits) =>
    value === null ? '–' : formatFigure(value, most, most)
  const save = async () => {
    const { writeRankingFile } = await import('../../files/ranking-file.ts')
    const { name, blob } = writeRankingFile(table)
    saveFile(name, blob)
  }
  const remove = async () => {
    const removed = await removeRanking(stored.id)
    if (removed.ok) onRemoved()
    else setRefusal(messageOf(removed.problems))
  }
  return (
    <section className="card stack">
      <h2>
        {table.index}, {table.block}, năm {table.year}{' '}
        {stored.origin === 'shipped' && <span className="chip">có sẵn</span>}
        {held && isSuperseded(stored, held) && <span className="chip warn">đã có bảng điều chỉnh</span>}
      </h2>
      <p className="small muted">{describeSource(table)}</p>
      {table.amends && <p className="small">{describeAmends(table)}</p>}
      {stored.note !== '' && <p className="small">{stored.note}</p>}
      <p className={styles.stats}>
        <span>{ranking.units.length} đơn vị xếp hạng</span>
        {unranked.length > 0 && <span>{unranked.length} đơn vị không xếp hạng</span>}
        <span>Cao nhất {figure(ranking.max)}</span>
        <span>Trung bình {figure(ranking.mean)}</span>
        <span>Trung vị {figure(ranking.median)}</span>
        <span>Thấp nhất {figure(ranking.min)}</span>
      </p>
      {doubts.length > 0 && (
        <div className="note warn">
          <p>{doubts.length} chỗ trong bảng mâu thuẫn với nhau:</p>
          <ul>
            {doubts.map(({ path, message }) => (
              <li key={path}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <details>
        <summary>Xem bảng</summary>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col" className="num">
                Hạng
              </th>
              <th scope="col">Đơn vị</th>
              <th scope="col" className="num">
                Chỉ số
              </th>
              <th scope="col">Ghi chú</th>
            </tr>
          </thead>
          <tbody>
            {ranking.units.map(({ unit, place, tied, index, tier }) => (
              <tr key={unit}>
                <td className="num">{place}</td>
                <td>{byId.get(unit)?.name ?? unit}</td>
                <td className="num">{figure(index, digits.get(index))}</td>
                <td>
                  {[
                    tier,
                    tied ? 'đồng hạng' : null,
                    describePrinted(byId.get(unit)?.printedPlace, place),
                    describeFollows(byId.get(unit)?.follows ?? [], nameOf),
                  ]
                    .filter((one) => one !== null && one !== '')
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {unranked.length > 0 && (
          <p className="small">Không xếp hạng: {unranked.map(({ name }) => name).join(', ')}.</p>
        )}
      </details>
      <div className="row no-print">
        <a className="btn" href={`#/xep-hang/${encodeURIComponent(stored.id)}`}>
          So sánh các đơn vị
        </a>
        <button type="button" className="btn" onClick={() => void save()}>
          Lưu tệp
        </button>
        {stored.origin === 'own' && stored.round === null && (
          <>
            <button type="button" className="btn" onClick={() => onChange(draftOf(table))}>
              Sửa bảng, liên kết đơn vị
            </button>
            <button type="button" className="btn" onClick={() => void remove()}>
              Xóa bảng
            </button>
          </>
        )}
      </div>
      {refusal !== null && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
    </section>
  )
}

const qualities = { decision: 'quyết định công bố', press: 'báo chí, trang tin', own: 'tự tổng hợp' }

function describeSource({ source }: StoredTable['table']): string {
  const { number, date, issuer, quality } = source
  const named = [number && `số ${number}`, date !== null && `ngày ${formatDay(date)}`, issuer].filter(Boolean)
  return `Nguồn: ${qualities[quality]}${named.length > 0 ? ` ${named.join(', ')}` : ''}.`
}

/** A printed place that the indices do not bear out. */
function describePrinted(printed: number | undefined, place: number): string | null {
  return printed === undefined || printed === place ? null : `bảng công bố ghi hạng ${printed}`
}
