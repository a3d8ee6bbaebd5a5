import { useId, useState } from 'react'
import { bulkRowsOf, drawSample, isSeenAgain } from '../../domain/bulk-sample.ts'
import { leavesByKey } from '../../domain/criteria.ts'
import type { Seat } from '../../domain/criterion-table.ts'
import type { Round } from '../../domain/round.ts'
import { appraisalHref } from '../../ui/appraisal-route.ts'
import { keepSample, keptSample } from './sample-memory.ts'

/** A random sample of rows accepted together, for a second look; share and seed are printed so that it can be drawn again. */
export function SampleCard({ round, seats }: { readonly round: Round; readonly seats: readonly Seat[] }) {
  const [percent, setPercent] = useState(() => String(keptSample(round.id)?.percent ?? 10))
  const [seed, setSeed] = useState(() => String(keptSample(round.id)?.seed ?? new Date().getFullYear()))
  const [drawn, setDrawn] = useState(() => keptSample(round.id))
  const id = useId()
  const isSound =
    /^\d{1,3}$/.test(percent) && Number(percent) >= 1 && Number(percent) <= 100 && /^\d{1,9}$/.test(seed)
  const draw = () => {
    const all = seats.flatMap(({ dossier, unit }) => bulkRowsOf(dossier, unit))
    const [share, start] = [Number(percent), Number(seed)]
    const sample = { rows: drawSample(all, share, start), all: all.length, percent: share, seed: start }
    keepSample(round.id, sample)
    setDrawn(sample)
  }
  const leaves = leavesByKey(round.set)
  return (
    <section className="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Kiểm tra lại ngẫu nhiên</h2>
      <p>Lấy mẫu trong các tiêu chí đã đồng ý cả lĩnh vực để xem lại lần nữa.</p>
      <div className="row">
        <div className="field">
          <label htmlFor={`${id}-percent`}>Tỷ lệ mẫu (%)</label>
          <input
            id={`${id}-percent`}
            inputMode="numeric"
            value={percent}
            onChange={(event) => setPercent(event.target.value.trim())}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-seed`}>Số gốc</label>
          <input
            id={`${id}-seed`}
            inputMode="numeric"
            value={seed}
            onChange={(event) => setSeed(event.target.value.trim())}
          />
        </div>
        <button type="button" className="btn" disabled={!isSound} onClick={draw}>
          Lấy mẫu
        </button>
      </div>
      {!isSound && <p className="note warn">Tỷ lệ từ 1 đến 100; số gốc là số nguyên có đến 9 chữ số.</p>}
      {drawn && (
        <div className="stack">
          <p role="status">
            Mẫu {drawn.rows.length} trên {drawn.all} tiêu chí đã đồng ý cả lĩnh vực; tỷ lệ {drawn.percent} %,
            số gốc {drawn.seed}. Cùng tỷ lệ và số gốc, trên cùng các tiêu chí ấy, luôn cho cùng một mẫu; tiêu
            chí đã cho ý kiến riêng thì không còn tính là đồng ý cả lĩnh vực.
          </p>
          {drawn.rows.length > 0 && (
            <ul>
              {drawn.rows.map(({ unit, key }) => {
                const seat = seats.find((one) => one.unit === unit)
                return (
                  <li key={`${unit} ${key}`}>
                    <a href={appraisalHref(round.id, unit, key)}>
                      {seat?.name}: {leaves.get(key)?.code} {leaves.get(key)?.title}
                    </a>{' '}
                    {seat && isSeenAgain(seat.dossier, key) && <span className="chip good">Đã xem lại</span>}
                  </li>
                )
              })}
            </ul>
          )}
        </div>
      )}
    </section>
  )
}
