import { useDeferredValue, useId, useMemo, useState } from 'react'
import type { Level } from '../../domain/criteria.ts'
import { messageOf } from '../../domain/result.ts'
import type { Round, RoundUnit } from '../../domain/round.ts'
import { readUnitLines, type UnitLine } from '../../domain/round-units.ts'
import { levelNames } from '../../domain/unit.ts'
import { FileButton } from '../../ui/file-button.tsx'
import styles from './units.module.css'
import { UnitLines } from './unit-lines.tsx'

type Props = {
  readonly round: Round
  readonly isFirst: boolean
  /** Adds them → what is wrong, or null. */
  readonly onAdd: (units: readonly RoundUnit[]) => Promise<string | null>
}

/** Units typed, pasted from Excel or read from a file: shown line by line as understood, added when one says so. */
export function AddUnits(props: Props) {
  const { round } = props
  const ids = { box: useId(), level: useId(), block: useId(), head: useId() }
  const [text, setText] = useState('')
  const [level, setLevel] = useState<Level>(round.set.appliesTo.levels[0] ?? 'ward')
  const [block, setBlock] = useState('')
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [message, setMessage] = useState<string | null>(null)
  const source = useDeferredValue(text)
  const lines = useMemo(
    () => (source.trim() === '' ? [] : readUnitLines(source, round, { level, block: block.trim() })),
    [source, round, level, block],
  )
  const chosen = lines.filter((one) => one.problem === null && !left.has(one.line))
  const change = (next: string) => {
    setText(next)
    setLeft(new Set())
    setMessage(null)
  }
  const read = async (file: File) => {
    const { readUnitList } = await import('../../files/unit-list.ts')
    const result = await readUnitList(file, file.name)
    if (result.ok) change(result.value)
    else setMessage(`${file.name}: ${messageOf(result.problems)}`)
  }
  const add = async () => {
    const refusal = await props.onAdd(chosen.map(({ unit }) => unit))
    setMessage(refusal)
    if (refusal === null) change('')
  }
  const leave = ({ line }: UnitLine, wanted: boolean) =>
    setLeft(new Set(wanted ? [...left].filter((other) => other !== line) : [...left, line]))

  return (
    <section className="card stack" aria-labelledby={ids.head}>
      <h2 id={ids.head}>{props.isFirst ? 'Danh sách đơn vị' : 'Thêm đơn vị'}</h2>
      <div className="field">
        <label htmlFor={ids.box}>
          Mỗi dòng một đơn vị. Dán được cả bảng từ Excel (tên; loại; khối; liên hệ), có hoặc không có dòng
          tiêu đề.
        </label>
        <textarea
          id={ids.box}
          rows={props.isFirst ? 8 : 3}
          value={text}
          placeholder={'UBND phường …\nUBND xã …'}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      <div className={styles.defaults}>
        <div className="field">
          <label htmlFor={ids.level}>Loại đơn vị, khi tên không cho biết</label>
          <select id={ids.level} value={level} onChange={(event) => setLevel(event.target.value as Level)}>
            {Object.entries(levelNames).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={ids.block}>Khối xếp hạng, khi dòng không ghi</label>
          <input
            id={ids.block}
            value={block}
            placeholder="Khối xã, phường"
            onChange={(event) => setBlock(event.target.value)}
          />
        </div>
        <FileButton
          accept=".xlsx,.csv,.txt"
          label="Chọn tệp danh sách đơn vị (.xlsx, .csv)"
          onFile={(file) => void read(file)}
        >
          Lấy từ tệp Excel, CSV…
        </FileButton>
      </div>
      {message && (
        <p className="note bad" role="alert">
          {message}
        </p>
      )}
      {lines.length > 0 && (
        <>
          <UnitLines lines={lines} left={left} onLeave={leave} />
          <div className="row">
            <button
              type="button"
              className="btn primary"
              disabled={chosen.length === 0}
              onClick={() => void add()}
            >
              Thêm {chosen.length} đơn vị
            </button>
            <button type="button" className="btn" onClick={() => change('')}>
              Xóa nội dung đã dán
            </button>
          </div>
        </>
      )}
    </section>
  )
}
