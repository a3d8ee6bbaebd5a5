import { useId } from 'react'
import { describeOtherIndex, laterMark } from '../../domain/board-words.ts'
import type { BoardTarget, OtherIndex } from '../../domain/unit-board.ts'
import { dossierHref } from '../../ui/route.ts'
import styles from './overview.module.css'

type Props = {
  readonly id: string
  readonly target: BoardTarget | null
  /** Where the unit stands by other indices, and what as many places cost there. */
  readonly others: readonly OtherIndex[]
  /** The year of the dossier. */
  readonly year: number
  readonly places: number
  readonly onPlaces: (places: number) => void
  readonly withChance: boolean
  readonly onWithChance: (withChance: boolean) => void
}

/** What so many places cost, and how often it was enough in the simulation. */
export function TargetCard(props: Props) {
  const { id, target, others, year, places, onPlaces, withChance, onWithChance } = props
  const field = useId()
  return (
    <section className="card stack" aria-labelledby="target">
      <h2 id="target">Mục tiêu</h2>
      {(target !== null || others.length > 0) && (
        <div className="field">
          <label htmlFor={field}>Tăng số bậc</label>
          <select id={field} value={places} onChange={({ target: { value } }) => onPlaces(Number(value))}>
            {[1, 2, 3, 4, 5].map((one) => (
              <option key={one} value={one}>
                {one} bậc{target && ` so với năm ${target.year}${laterMark(target.year, year)}`}
              </option>
            ))}
          </select>
        </div>
      )}
      {target ? (
        <>
          <p aria-live="polite">{target.words}.</p>
          {target.chance !== null && (
            <>
              <p>Với chỉ số ấy, {target.chance}.</p>
              <label>
                <input
                  type="checkbox"
                  checked={withChance}
                  onChange={({ target: box }) => onWithChance(box.checked)}
                />{' '}
                Đưa khả năng đạt vào bản in
              </label>
            </>
          )}
        </>
      ) : (
        <p>Chưa tính được bậc cần đạt vì chưa có bảng xếp hạng của khối.</p>
      )}
      {others.length > 0 && (
        <>
          <p>Chỉ số khác, nếu các đơn vị khác giữ nguyên:</p>
          <ul className={styles.tasks}>
            {others.map((one) => (
              <li key={one.index}>{describeOtherIndex(one, year)}.</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={dossierHref(id, 'muc-tieu')}>Cách đạt mục tiêu</a>
      </p>
    </section>
  )
}
