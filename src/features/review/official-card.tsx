import { useId, useState } from 'react'
import type { Leaf } from '../../domain/criterion.ts'
import { formatDay, parseDay } from '../../domain/day.ts'
import { readOfficialRows, type OfficialReading, type OfficialTable } from '../../domain/official-table.ts'
import { messageOf } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import styles from './table.module.css'

type Props = {
  readonly leaf: Leaf
  readonly round: Round
  readonly official: OfficialTable | undefined
}

/** Figures of a managing body for this criterion, pasted or read from Excel or CSV, with their source and day. */
export function OfficialCard({ leaf, round, official }: Props) {
  const { keepOfficial, removeOfficial } = useAppraisalVerbs()
  const [rows, setRows] = useState('')
  const [source, setSource] = useState(official?.source ?? '')
  const [day, setDay] = useState(official?.date ? formatDay(official.date) : '')
  const [reading, setReading] = useState<OfficialReading | null>(null)
  const [problem, setProblem] = useState('')
  const id = useId()
  const { rule } = leaf
  const columns =
    rule.kind === 'ratio'
      ? `${rule.numerator}, ${rule.denominator}`
      : rule.kind === 'deadline'
        ? 'ngày'
        : 'số liệu'
  const open = async (file: File | undefined) => {
    if (!file) return
    const { readUnitList } = await import('../../files/unit-list.ts')
    const read = await readUnitList(file, file.name)
    if (read.ok) setRows(read.value)
    setProblem(read.ok ? '' : messageOf(read.problems))
  }
  const keep = async () => {
    const read = readOfficialRows(rows, leaf, round.units)
    setReading(read)
    const date = day.trim() === '' ? null : parseDay(day)
    if (source.trim() === '') return setProblem('Ghi nguồn số liệu, ví dụ: Cổng Dịch vụ công quốc gia.')
    if (day.trim() !== '' && date === null) return setProblem('Ghi ngày số liệu dạng ngày/tháng/năm.')
    if (read.figures.length === 0) return setProblem('Không đọc được dòng nào. Kiểm tra thứ tự cột.')
    const kept = await keepOfficial({
      criterion: leaf.key,
      source: source.trim(),
      date,
      figures: read.figures,
    })
    setProblem(kept.ok ? '' : messageOf(kept.problems))
  }
  return (
    <section className="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Số liệu của cơ quan quản lý</h2>
      {official ? (
        <p className="row">
          <span>
            Đang so với {official.figures.length} đơn vị, nguồn: <b>{official.source}</b>
            {official.date !== null && `, ngày ${formatDay(official.date)}`}
          </span>
          <button type="button" className="btn quiet" onClick={() => void removeOfficial(leaf.key)}>
            Bỏ số liệu này
          </button>
        </p>
      ) : (
        <p>Nhập bảng chính thức để thấy đơn vị nào kê khai khác. Cột: đơn vị, {columns}.</p>
      )}
      <div className={styles.hand}>
        <div className="field">
          <label htmlFor={`${id}-source`}>Nguồn</label>
          <input id={`${id}-source`} value={source} onChange={(event) => setSource(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-day`}>Ngày số liệu (ngày/tháng/năm)</label>
          <input id={`${id}-day`} value={day} onChange={(event) => setDay(event.target.value)} />
        </div>
      </div>
      <div className="field">
        <label htmlFor={`${id}-rows`}>Dán từ Excel, mỗi đơn vị một dòng</label>
        <textarea id={`${id}-rows`} rows={4} value={rows} onChange={(event) => setRows(event.target.value)} />
      </div>
      <div className="row">
        <label className="btn">
          Mở tệp Excel, CSV…
          <input
            className="visually-hidden"
            type="file"
            accept=".xlsx,.csv,.txt"
            onChange={({ target }) => void open(target.files?.[0])}
          />
        </label>
        <button type="button" className="btn" onClick={() => void keep()}>
          So với số liệu này
        </button>
      </div>
      {problem !== '' && (
        <p className="note bad" role="alert">
          {problem}
        </p>
      )}
      {reading && (
        <div role="status">
          <p>
            Đọc được {reading.figures.length} đơn vị
            {reading.problems.length > 0 && `, ${reading.problems.length} dòng bỏ qua:`}
          </p>
          <ul>
            {reading.problems.map(({ line, text, message }) => (
              <li key={line}>
                Dòng {line} ({text}): {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
