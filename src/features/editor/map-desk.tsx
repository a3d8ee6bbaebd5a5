import { useState } from 'react'
import type { CriteriaMap } from '../../domain/criteria.ts'
import type { Relation } from '../../domain/draft-map.ts'
import {
  confirmGroup,
  confirmRest,
  countUnconfirmed,
  link,
  setGroupNote,
  unlink,
  type Versions,
} from '../../domain/map-edit.ts'
import type { Problem } from '../../domain/result.ts'
import { noSteps, recordStep, stepBack, stepForward, type Steps } from '../../store/history.ts'
import { useSetVerbs } from '../../store/set-context.tsx'
import { MapRow } from './map-row.tsx'
import styles from './map.module.css'
import { useUndoKeys } from './undo-keys.ts'

type Props = { readonly versions: Versions; readonly first: CriteriaMap }
type Filter = 'open' | 'all' | Relation

/** Which criterion became which: what was found by itself, to be confirmed, and put right where it is not so. */
export function MapDesk({ versions, first }: Props) {
  const { keepMap } = useSetVerbs()
  const [state, setState] = useState<{ map: CriteriaMap; steps: Steps<CriteriaMap>; shown: number }>({
    map: first,
    steps: noSteps,
    shown: 0,
  })
  const { map, steps } = state
  const [filter, setFilter] = useState<Filter>(countUnconfirmed(first) > 0 ? 'open' : 'all')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  /** Confirmed while the unconfirmed ones are shown: they stay in view until something else is asked for. */
  const [lately, setLately] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<readonly Problem[]>([])

  const keep = (next: CriteriaMap) =>
    void keepMap(next).then((result) => setRefused(result.ok ? [] : result.problems))
  const edit = (field: string, next: CriteriaMap, anew = true) => {
    setState({
      map: next,
      steps: recordStep(steps, map, field, performance.now()),
      shown: state.shown + (anew ? 1 : 0),
    })
    keep(next)
  }
  const take = (step: ReturnType<typeof stepBack<CriteriaMap>>) => {
    if (!step) return
    setState({ map: step.work, steps: step.steps, shown: state.shown + 1 })
    keep(step.work)
  }
  const undo = () => take(stepBack(steps, map))
  const redo = () => take(stepForward(steps, map))
  useUndoKeys(undo, redo)

  const open = countUnconfirmed(map)
  const groups = map.groups
    .map((group, index) => ({ group, index, id: idOf(group) }))
    .filter(({ group, id }) => {
      if (filter === 'all') return true
      return filter === 'open' ? !group.confirmed || lately.has(id) : group.relation === filter
    })
  const join = () => {
    const chosen = map.groups.filter((group) => picked.has(idOf(group)))
    const keys = { from: chosen.flatMap(({ from }) => from), to: chosen.flatMap(({ to }) => to) }
    edit('join', link(map, keys, versions))
    setPicked(new Set())
  }
  const removed = map.groups.filter(({ relation }) => relation === 'removed').flatMap(({ from }) => from)

  return (
    <main className="page stack" id="content">
      <div className={styles.top}>
        <div>
          <h1 tabIndex={-1}>
            {open > 0 ? `Còn ${open} chỗ chờ xác nhận` : 'Đã xác nhận xong'}: phiên bản{' '}
            {versions.from.version} → {versions.to.version}
          </h1>
          <p className="muted">
            Cùng khóa là cùng tiêu chí. Chỗ còn lại được đoán theo số thứ tự và tên: xác nhận chỗ đúng, tách
            hoặc ghép lại chỗ chưa đúng. Mọi thay đổi được lưu ngay; so sánh các năm dùng bảng này.
          </p>
        </div>
        <div className="row">
          <button type="button" className="btn quiet" disabled={steps.past.length === 0} onClick={undo}>
            Hoàn tác
          </button>
          <button type="button" className="btn quiet" disabled={steps.future.length === 0} onClick={redo}>
            Làm lại
          </button>
          {open > 0 ? (
            <button type="button" className="btn primary" onClick={() => edit('rest', confirmRest(map))}>
              Xác nhận tất cả chỗ còn lại
            </button>
          ) : (
            <a className="btn primary" href="#/bo-tieu-chi">
              Về thư viện bộ tiêu chí
            </a>
          )}
        </div>
      </div>
      {refused.map(({ message }) => (
        <p key={message} className="note bad" role="alert">
          {message}
        </p>
      ))}
      <div className={styles.chips} role="group" aria-label="Lọc">
        {filters.map(([name, label]) => {
          const count = countOf(map, name)
          return (
            <button
              key={name}
              type="button"
              className="btn"
              aria-pressed={filter === name}
              disabled={count === 0 && name !== 'all'}
              onClick={() => {
                setFilter(name)
                setLately(new Set())
              }}
            >
              {label} {count}
            </button>
          )
        })}
        {picked.size > 1 && (
          <button type="button" className="btn" onClick={join}>
            Ghép {picked.size} dòng đã chọn
          </button>
        )}
      </div>
      <div className="scroll">
        <table className={`grid ${styles.map}`}>
          <thead>
            <tr>
              <th scope="col">Chọn</th>
              <th scope="col">Phiên bản {versions.from.version}</th>
              <th scope="col">Quan hệ</th>
              <th scope="col">Phiên bản {versions.to.version}</th>
              <th scope="col">Ghi chú</th>
              <th scope="col">Xác nhận</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, index, id }) => (
              <MapRow
                key={`${id} ${state.shown}`}
                group={group}
                versions={versions}
                removed={removed}
                picked={picked.has(id)}
                onPick={(isPicked) => setPicked((before) => withId(before, id, isPicked))}
                onConfirm={(confirmed) => {
                  setLately((before) => withId(before, id, true))
                  edit(`confirm ${id}`, confirmGroup(map, index, confirmed), false)
                }}
                onNote={(note) => edit(`note ${id}`, setGroupNote(map, index, note), false)}
                onUnlink={() => edit(`unlink ${id}`, unlink(map, index, versions))}
                onFormer={(key) => edit(`link ${id}`, link(map, { from: [key], to: group.to }, versions))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {groups.length === 0 && <p className="note good">Không còn dòng nào ở mục này.</p>}
    </main>
  )
}

const filters: readonly (readonly [Filter, string])[] = [
  ['open', 'Chờ xác nhận'],
  ['all', 'Tất cả'],
  ['changed', 'Đổi điểm, cách tính'],
  ['split', 'Tách'],
  ['merged', 'Gộp'],
  ['regrouped', 'Sắp xếp lại'],
  ['added', 'Mới'],
  ['removed', 'Bỏ'],
  ['same', 'Giữ nguyên'],
]

function countOf(map: CriteriaMap, filter: Filter): number {
  if (filter === 'all') return map.groups.length
  if (filter === 'open') return countUnconfirmed(map)
  return map.groups.filter(({ relation }) => relation === filter).length
}

function idOf({ from, to }: CriteriaMap['groups'][number]): string {
  return JSON.stringify([from, to])
}

function withId(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(ids)
  if (isIn) next.add(id)
  else next.delete(id)
  return next
}
