import { useState } from 'react'
import { codesByKey } from '../../domain/documents/codes.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { ReviewedRow } from '../../domain/reviewed-row.ts'
import { ExplainCard } from './explain-card.tsx'
import type { Slots } from './explain-screen.tsx'

/** The rows that ask for the unit's word, questions first; changed ones may be explained too. */
export function Explaining(
  props: Slots & {
    readonly dossier: Dossier
    readonly rows: readonly ReviewedRow[]
    readonly criterion: string | undefined
    readonly isOver: boolean
  },
) {
  const { dossier, rows } = props
  const [all, setAll] = useState(false)
  const codes = codesByKey(dossier.set)
  const settled = rows.filter(({ state }) => state === 'agreed' || state === 'given')
  const wanted = rows.filter((row) => !settled.includes(row))
  const asked = wanted.filter(({ state }) => state === 'question')
  const changed = wanted.filter(({ state }) => state !== 'question')
  const given = settled.some(({ state }) => state === 'given')
  const cards = (shown: readonly ReviewedRow[]) =>
    shown.map((row) => (
      <ExplainCard
        key={`${row.leaf.key} ${dossier.stage}`}
        {...props}
        row={row}
        code={codes.get(row.leaf.key) ?? row.leaf.code}
        focused={props.criterion === row.leaf.key}
      />
    ))
  return (
    <>
      {asked.length > 0 && (
        <section className="stack" aria-labelledby="asked">
          <h2 id="asked">Yêu cầu giải trình ({asked.length})</h2>
          {cards(asked)}
        </section>
      )}
      {changed.length > 0 && (
        <section className="stack" aria-labelledby="changed">
          <h2 id="changed">Điều chỉnh điểm ({changed.length})</h2>
          {cards(changed)}
        </section>
      )}
      {settled.length > 0 && (
        <p>
          <button type="button" className="btn quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Ẩn' : 'Xem'} {settled.length} tiêu chí được đồng ý
            {given && ' hoặc do cơ quan thẩm định chấm'}
          </button>
        </p>
      )}
      {all && cards(settled)}
    </>
  )
}
