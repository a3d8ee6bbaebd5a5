import { useId } from 'react'
import type { BoardTarget } from '../../domain/unit-board.ts'
import { dossierHref } from '../../ui/route.ts'

type Props = {
  readonly id: string
  readonly target: BoardTarget | null
  readonly places: number
  readonly onPlaces: (places: number) => void
  readonly withChance: boolean
  readonly onWithChance: (withChance: boolean) => void
}

/** What so many places cost, and how often it was enough in the simulation. */
export function TargetCard({ id, target, places, onPlaces, withChance, onWithChance }: Props) {
  const field = useId()
  return (
    <section className="card stack" aria-labelledby="target">
      <h2 id="target">Mục tiêu</h2>
      {target ? (
        <>
          <div className="field">
            <label htmlFor={field}>Tăng số bậc</label>
            <select id={field} value={places} onChange={({ target: { value } }) => onPlaces(Number(value))}>
              {[1, 2, 3, 4, 5].map((one) => (
                <option key={one} value={one}>
                  {one} bậc so với năm {target.year}
                </option>
              ))}
            </select>
          </div>
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
      <p>
        <a href={dossierHref(id, 'muc-tieu')}>Cách đạt mục tiêu</a>
      </p>
    </section>
  )
}
