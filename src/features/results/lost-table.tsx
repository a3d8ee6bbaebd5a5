import { useState } from 'react'
import { causeNames } from '../../domain/loss.ts'
import type { BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { criterionHref } from '../../ui/appraisal-route.ts'
import { showPoints } from './figures.tsx'
import styles from './results.module.css'

const atFirst = 10

/** The criteria that cost the block most, with the causes. */
export function LostTable({ round, block }: { readonly round: Round; readonly block: BlockResult }) {
  const [all, setAll] = useState(false)
  const shown = all ? block.lost : block.lost.slice(0, atFirst)
  return (
    <section className="stack" aria-labelledby="lost">
      <h2 id="lost">Tiêu chí chưa đạt nhiều điểm nhất</h2>
      {shown.length === 0 && <p className="note">Mọi đơn vị đều đạt điểm tối đa.</p>}
      {shown.length > 0 && (
        <div className="scroll">
          <table className={`grid ${styles.table} ${styles.worded}`}>
            <thead>
              <tr>
                <th scope="col">Tiêu chí</th>
                <th scope="col" className="num">
                  Điểm chưa đạt (cả khối)
                </th>
                <th scope="col" className="num">
                  Số đơn vị
                </th>
                <th scope="col">Nguyên nhân</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ key, code, title, lost, units, of, causes }) => (
                <tr key={key}>
                  <th scope="row">
                    <a href={criterionHref(round.id, key)}>
                      {code} {title}
                    </a>
                  </th>
                  {[showPoints(lost, round.set.digits), `${units}/${of}`].map((figure, at) => (
                    <td key={at} className="num">
                      <a
                        className={styles.figure}
                        href={criterionHref(round.id, key)}
                        tabIndex={-1}
                        title={`Xem ở các đơn vị: ${code} ${title}`}
                      >
                        {figure}
                      </a>
                    </td>
                  ))}
                  <td>{causes.map(({ cause, count }) => `${causeNames[cause]} (${count})`).join('; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {block.lost.length > atFirst && (
        <p className="no-print">
          <button type="button" className="btn quiet" onClick={() => setAll(!all)}>
            {all ? 'Thu gọn' : `Xem cả ${block.lost.length} tiêu chí`}
          </button>
        </p>
      )}
    </section>
  )
}
