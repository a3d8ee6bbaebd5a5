import { useId, useState, type FormEvent } from 'react'
import { formatDay, parseDay } from '../../domain/day.ts'
import type { Follows, FormerUnit } from '../../domain/lineage.ts'
import { matchesQuery } from '../../domain/search.ts'
import { likeRows } from '../../domain/unit-match.ts'
import { followKinds } from './follow-words.ts'
import styles from './rankings.module.css'
import { idOfRow, type DraftRow } from './table-draft.ts'

type Kind = Follows[number]['kind']
type Props = {
  readonly row: DraftRow
  readonly former: readonly FormerUnit[]
  readonly last: Follows
  readonly onLink: (follows: Follows) => void
  readonly onClose: () => void
}

const mostFound = 12

/** Former units are ticked, the way and its decision are stated; nothing is linked before it is confirmed. */
export function LinkForm({ row, former, last, onLink, onClose }: Props) {
  const id = useId()
  const begun = row.kept.follows ?? []
  const [chosen, setChosen] = useState<readonly string[]>(begun.map((one) => one.id))
  const [kind, setKind] = useState<Kind | null>(begun[0]?.kind ?? null)
  const [model] = begun.length > 0 ? begun : last
  const [date, setDate] = useState(model && model.date !== null ? formatDay(model.date) : '')
  const [decision, setDecision] = useState(model?.decision ?? '')
  const [query, setQuery] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [offered] = useState(() => offer(row, former, begun))
  const found = query.trim() === '' ? [] : former.filter(({ name }) => matchesQuery(query, name))
  const shown = [
    ...offered,
    ...found.slice(0, mostFound).filter((one) => !offered.some((other) => other.id === one.id)),
  ]
  const listed = [...shown, ...former.filter((one) => chosen.includes(one.id) && !shown.includes(one))]
  const used: Kind = kind ?? (chosen.length > 1 ? 'merged' : 'renamed')

  const confirm = (event: FormEvent) => {
    event.preventDefault()
    const day = date.trim() === '' ? null : parseDay(date)
    const wrong = refuse(chosen, used, date, day)
    setRefusal(wrong)
    if (wrong !== null) return
    onLink(
      chosen.map((one) => ({ id: one, kind: used, date: day, decision: decision.normalize('NFC').trim() })),
    )
  }

  return (
    <form className="stack" onSubmit={confirm} noValidate>
      <fieldset className={styles.choices}>
        <legend>Là đơn vị nào trong các bảng năm trước (chọn một hoặc nhiều)</legend>
        {listed.length === 0 && <p className="muted">Không có tên nào gần giống. Tìm ở ô dưới đây.</p>}
        {listed.map((one) => (
          <label key={one.id}>
            <input
              type="checkbox"
              checked={chosen.includes(one.id)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, one.id] : chosen.filter((other) => other !== one.id))
              }
            />{' '}
            {one.name}{' '}
            <span className="small muted">({one.year === 0 ? one.block : `${one.block}, ${one.year}`})</span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-query`}>Tìm đơn vị khác theo tên</label>
        <input
          id={`${id}-query`}
          type="search"
          autoComplete="off"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        {query.trim() !== '' && (
          <span className="hint" role="status">
            {found.length === 0
              ? 'Không có đơn vị nào khớp.'
              : found.length > mostFound
                ? `${found.length} đơn vị khớp, chỉ hiện ${mostFound}; ghi thêm chữ để thu hẹp.`
                : `${found.length} đơn vị khớp.`}
          </span>
        )}
      </div>
      <fieldset className={styles.choices}>
        <legend>Thay đổi</legend>
        {kindsInOrder.map((one) => (
          <label key={one}>
            <input type="radio" name={`${id}-kind`} checked={used === one} onChange={() => setKind(one)} />{' '}
            {followKinds[one]}
          </label>
        ))}
      </fieldset>
      <div className={styles.fields}>
        <div className="field">
          <label htmlFor={`${id}-date`}>Có hiệu lực từ ngày</label>
          <input
            id={`${id}-date`}
            type="text"
            autoComplete="off"
            placeholder="01/07/2025"
            value={date}
            onChange={({ target }) => setDate(target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-decision`}>Theo nghị quyết, quyết định số</label>
          <input
            id={`${id}-decision`}
            type="text"
            autoComplete="off"
            value={decision}
            onChange={({ target }) => setDecision(target.value)}
          />
        </div>
      </div>
      <p className="small muted">
        Đơn vị đổi tên hoặc chuyển khối vẫn là một đơn vị qua các năm. Đơn vị sáp nhập, chia tách được coi là
        đơn vị mới: các đơn vị cũ giữ dòng riêng, bình quân của chúng chỉ để tham khảo, không so bậc.
      </p>
      {refusal !== null && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
      <div className="row">
        <button type="submit" className="btn primary">
          Xác nhận liên kết
        </button>
        {begun.length > 0 && (
          <button type="button" className="btn" onClick={() => onLink([])}>
            Bỏ liên kết
          </button>
        )}
        <button type="button" className="btn" onClick={onClose}>
          Không, quay lại
        </button>
      </div>
    </form>
  )
}

const kindsInOrder: readonly Kind[] = ['renamed', 'merged', 'split', 'moved']

/** Those chosen before, then those of like names; a link to what no table holds any more stays to be seen. */
function offer(row: DraftRow, former: readonly FormerUnit[], begun: Follows): readonly FormerUnit[] {
  const before = begun.map(
    ({ id }) =>
      former.find((one) => one.id === id) ?? { id, name: id, year: 0, block: 'không còn trong bảng nào' },
  )
  const like = likeRows(former, { id: idOfRow(row), name: row.name })
  return [...before, ...like.filter(({ id }) => before.every((one) => one.id !== id))]
}

function refuse(chosen: readonly string[], kind: Kind, date: string, day: string | null): string | null {
  if (chosen.length === 0) return 'Chưa chọn đơn vị cũ nào. Chọn ít nhất một đơn vị.'
  if (chosen.length > 1 && (kind === 'renamed' || kind === 'moved')) {
    return `Đã chọn ${chosen.length} đơn vị cũ, mà đổi tên hoặc chuyển khối thì chỉ có một. Chọn lại đơn vị, hoặc chọn "sáp nhập".`
  }
  if (date.trim() !== '' && day === null) {
    return 'Ngày có hiệu lực chưa đúng: ghi dạng ngày/tháng/năm, ví dụ 01/07/2025.'
  }
  return null
}
