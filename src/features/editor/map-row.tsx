import type { CriteriaSet } from '../../domain/criteria.ts'
import { leavesOf } from '../../domain/criterion.ts'
import type { MapGroup, Relation } from '../../domain/draft-map.ts'
import type { Versions } from '../../domain/map-edit.ts'
import { formatFigure } from '../../domain/points.ts'
import styles from './map.module.css'

type Props = {
  readonly group: MapGroup
  readonly versions: Versions
  /** Keys of the former version that nothing has followed. */
  readonly removed: readonly string[]
  readonly picked: boolean
  readonly onPick: (picked: boolean) => void
  readonly onConfirm: (confirmed: boolean) => void
  readonly onNote: (note: string) => void
  readonly onUnlink: () => void
  /** The added criterion is really this one of the former version. */
  readonly onFormer: (key: string) => void
}

/** One group of the map. */
export function MapRow(props: Props) {
  const { group, versions } = props
  const name = namesOf(group, versions)
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={`Chọn ${name}`}
          checked={props.picked}
          onChange={({ target }) => props.onPick(target.checked)}
        />
      </td>
      <td>
        <Leaves set={versions.from} keys={group.from} />
        {group.relation === 'added' && props.removed.length > 0 && (
          <span className="field">
            <select
              aria-label={`Tiêu chí cũ của ${name}`}
              value=""
              onChange={({ target }) => target.value !== '' && props.onFormer(target.value)}
            >
              <option value="">Thật ra là tiêu chí cũ…</option>
              {props.removed.map((key) => (
                <option key={key} value={key}>
                  {leafName(versions.from, key)}
                </option>
              ))}
            </select>
          </span>
        )}
      </td>
      <td>
        <span className={group.confirmed ? 'chip' : 'chip warn'}>{relationNames[group.relation]}</span>
        {group.from.length + group.to.length > 1 && (
          <button type="button" className="btn quiet" onClick={props.onUnlink}>
            Bỏ ghép<span className="visually-hidden"> {name}</span>
          </button>
        )}
      </td>
      <td>
        <Leaves set={versions.to} keys={group.to} />
      </td>
      <td>
        <span className="field">
          <textarea
            aria-label={`Ghi chú cho ${name}`}
            rows={1}
            className={styles.note}
            defaultValue={group.note}
            onChange={({ target }) => props.onNote(target.value)}
          />
        </span>
      </td>
      <td>
        <label>
          <input
            type="checkbox"
            aria-label={`Đã xác nhận ${name}`}
            checked={group.confirmed}
            onChange={({ target }) => props.onConfirm(target.checked)}
          />{' '}
          đúng
        </label>
      </td>
    </tr>
  )
}

const relationNames: Readonly<Record<Relation, string>> = {
  same: 'Giữ nguyên',
  changed: 'Đổi điểm, cách tính',
  split: 'Tách',
  merged: 'Gộp',
  regrouped: 'Sắp xếp lại',
  added: 'Mới',
  removed: 'Bỏ',
}

function Leaves({ set, keys }: { readonly set: CriteriaSet; readonly keys: readonly string[] }) {
  const leaves = leavesOf(set.areas)
  return keys.map((key) => {
    const leaf = leaves.find((one) => one.key === key)
    return (
      <div key={key}>
        {leaf?.code} {leaf?.title} <span className="muted small">({formatFigure(leaf?.max ?? 0)} điểm)</span>
      </div>
    )
  })
}

function leafName(set: CriteriaSet, key: string): string {
  const leaf = leavesOf(set.areas).find((one) => one.key === key)
  return [leaf?.code, leaf?.title].join(' ')
}

function namesOf(group: MapGroup, { from, to }: Versions): string {
  return (
    [...group.to.map((key) => leafName(to, key)), ...group.from.map((key) => leafName(from, key))][0] ?? ''
  )
}
