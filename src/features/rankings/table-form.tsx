import { useId, useMemo, useState } from 'react'
import { formerUnits } from '../../domain/lineage.ts'
import { findDoubts } from '../../domain/ranking-doubts.ts'
import type { RankingTable } from '../../domain/ranking-table.ts'
import type { Problem } from '../../domain/result.ts'
import { useRankings, useRankingVerbs } from '../../store/rankings-context.tsx'
import { DraftRows } from './draft-rows.tsx'
import { SameNames } from './same-names.tsx'
import {
  problemsAfter,
  rowOf,
  tableFromDraft,
  unreadNames,
  type DraftRow,
  type TableDraft,
} from './table-draft.ts'
import { useTableText } from './use-table-text.tsx'
import styles from './rankings.module.css'

type Props = {
  readonly begin: TableDraft
  /** What was wrong in the file that it was read from. */
  readonly found?: readonly Problem[]
  /** The table that is changed; null where a new one is made. */
  readonly changed: string | null
  readonly onDone: (told: string | null) => void
}
type TextField = Exclude<keyof TableDraft, 'rows' | 'quality' | 'kept'>

const fields: readonly (readonly [TextField, string])[] = [
  ['index', 'Tên chỉ số'],
  ['block', 'Khối xếp hạng'],
  ['year', 'Năm'],
  ['max', 'Thang điểm (tối đa)'],
  ['number', 'Quyết định công bố số'],
  ['date', 'Ngày ban hành'],
  ['issuer', 'Cơ quan ban hành'],
]

/** A table typed or pasted; what is wrong is named at its row and can be put right there. */
export function TableForm({ begin, found = [], changed, onDone }: Props) {
  const { keepRanking, changeRanking } = useRankingVerbs()
  const held = useRankings((state) => state.tables)
  const [draft, setDraft] = useState(begin)
  const [problems, setProblems] = useState(found)
  const [hasTried, setTried] = useState(false)
  const id = useId()
  const { index, year } = draft
  const former = useMemo(
    () =>
      formerUnits(
        (held ?? []).map(({ table }) => table),
        { index: index.trim(), year: Number(year) },
      ),
    [held, index, year],
  )
  const checked = useMemo(() => tableFromDraft(draft), [draft])
  /** What keeps the table from being saved: told once somebody tried, gone as soon as it is put right. */
  const faults = hasTried && !checked.ok ? checked.problems : []
  const doubts = useMemo(() => {
    const names = new Map(former.map((one) => [one.id, one.name]))
    return checked.ok ? findDoubts(checked.value, (one) => names.get(one) ?? one) : []
  }, [checked, former])
  const told = [...problems, ...faults]
  const pasted = useTableText(({ units, problems }) => {
    setProblems(problems)
    setDraft((now) => ({ ...now, rows: units.map(rowOf) }))
  }, setProblems)
  const changeRows = (rows: readonly DraftRow[]) => {
    setProblems(problemsAfter(problems, draft.rows, rows))
    setDraft({ ...draft, rows })
  }
  const unread = unreadNames(problems, draft.rows)
  const save = async (isConfirmed = false) => {
    setTried(true)
    if (!checked.ok || (unread.length > 0 && !isConfirmed)) return
    const keep = (value: RankingTable) =>
      changed === null ? keepRanking(value) : changeRanking(changed, value)
    const kept = await keep(checked.value)
    if (kept.ok) onDone(`Đã lưu bảng xếp hạng ${draft.block} năm ${draft.year}.`)
    else setProblems(kept.problems)
  }
  return (
    <section
      className="card stack"
      aria-label={changed === null ? 'Nhập bảng xếp hạng' : 'Sửa bảng xếp hạng'}
    >
      <div className={styles.fields}>
        {fields.map(([name, label]) => (
          <div className="field" key={name}>
            <label htmlFor={`${id}-${name}`}>{label}</label>
            <input
              id={`${id}-${name}`}
              type="text"
              autoComplete="off"
              inputMode={name === 'year' ? 'numeric' : undefined}
              placeholder={name === 'date' ? 'dd/mm/yyyy' : undefined}
              value={draft[name]}
              onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
            />
          </div>
        ))}
        <div className="field">
          <label htmlFor={`${id}-quality`}>Nguồn số liệu</label>
          <select
            id={`${id}-quality`}
            value={draft.quality}
            onChange={({ target: { value } }) =>
              setDraft({
                ...draft,
                quality: value === 'press' ? 'press' : value === 'own' ? 'own' : 'decision',
              })
            }
          >
            <option value="decision">Quyết định công bố</option>
            <option value="press">Báo chí, trang tin</option>
            <option value="own">Tự tổng hợp</option>
          </select>
        </div>
        <div className={`field ${styles.wide}`}>
          <label htmlFor={`${id}-paste`}>
            Dán bảng từ Excel, Word hoặc CSV (cột tên đơn vị, cột chỉ số; có thể kèm xếp hạng, điểm thẩm định,
            XHH, điểm từng lĩnh vực)
          </label>
          <textarea
            id={`${id}-paste`}
            rows={4}
            onChange={({ target: { value } }) => value.trim() !== '' && void pasted.read(value)}
          />
        </div>
      </div>
      {pasted.question}
      {told.length > 0 && (
        <ul className="note bad" role="alert">
          {told.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {fieldName(path)}
              {message}
            </li>
          ))}
        </ul>
      )}
      {doubts.length > 0 && (
        <ul className="note warn" role="status">
          {doubts.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {fieldName(path)}
              {message}
            </li>
          ))}
        </ul>
      )}
      <SameNames rows={draft.rows} former={former} year={Number(year)} onChange={changeRows} />
      <DraftRows
        rows={draft.rows}
        max={draft.max}
        problems={[...told, ...doubts]}
        former={former}
        year={Number(year)}
        block={draft.block}
        onChange={changeRows}
      />
      {hasTried && checked.ok && unread.length > 0 && (
        <div className="note warn" role="alert">
          <p>
            {unread.length} đơn vị chưa có chỉ số: {unread.slice(0, 5).join(', ')}
            {unread.length > 5 && '…'}. Ghi chỉ số vào bảng, hoặc lưu mà không xếp hạng các đơn vị này.
          </p>
          <button type="button" className="btn" onClick={() => void save(true)}>
            Lưu, không xếp hạng {unread.length} đơn vị
          </button>
        </div>
      )}
      <div className="row">
        <button type="button" className="btn primary" disabled={pasted.isReading} onClick={() => void save()}>
          Lưu bảng xếp hạng
        </button>
        <button type="button" className="btn" onClick={() => onDone(null)}>
          Hủy
        </button>
      </div>
    </section>
  )
}

/** "Năm: ", of a row "Dòng 3: ". */
function fieldName(path: string): string {
  const found = fields.find(([name]) => path === name || path === `source.${name}`)
  const [, row] = /^units\.(\d+)\./.exec(path) ?? []
  return found ? `${found[1]}: ` : row === undefined ? '' : `Dòng ${Number(row) + 1}: `
}
