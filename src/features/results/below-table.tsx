import { useState } from 'react'
import { statusNames } from '../../domain/ranking-table.ts'
import type { BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import type { UnitResult } from '../../domain/unit-result.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { resultsHref } from './address.ts'
import { ExemptionForm } from './exemption-form.tsx'
import styles from './results.module.css'
import type { Exempt } from './use-exemptions.ts'

type Props = { readonly round: Round; readonly block: BlockResult; readonly exempt: Exempt }

/** Units that are not ranked, each with the reason; the reviewer takes units out of the ranking and back into it. */
export function BelowTable({ round, block, exempt }: Props) {
  const [asked, setAsked] = useState<UnitResult | 'choose' | null>(null)
  const close = () => setAsked(null)
  return (
    <section className="stack" aria-labelledby="below">
      <h2 id="below">Không xếp hạng: {block.below.length} đơn vị</h2>
      {block.below.length > 0 && (
        <div className="scroll">
          <table className={`grid ${styles.table}`}>
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                <th scope="col">Tình trạng</th>
                <th scope="col">Lý do</th>
                <th scope="col" className="no-print">
                  <span className="visually-hidden">Thao tác</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {block.below.map((result) => (
                <tr key={result.unit.id}>
                  <th scope="row">
                    {result.sheet ? (
                      <a href={resultsHref(round.id, block.block, result.unit.id)}>{result.unit.name}</a>
                    ) : (
                      result.unit.name
                    )}
                  </th>
                  <td>{statusNames[result.status]}</td>
                  <td>{result.reason}</td>
                  <td className="no-print">
                    <button
                      type="button"
                      className="btn quiet"
                      aria-label={`Đổi tình trạng của ${result.unit.name}`}
                      onClick={() => setAsked(result)}
                    >
                      Đổi
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {block.ranked.length > 0 && (
        <p className="no-print">
          <button type="button" className="btn" onClick={() => setAsked('choose')}>
            Ghi đơn vị được miễn, không xếp hạng…
          </button>
        </p>
      )}
      <Dialog open={asked !== null} title="Đơn vị không xếp hạng" onClose={close}>
        {asked !== null && (
          <ExemptionForm
            results={asked === 'choose' ? block.ranked.map(({ result }) => result) : [asked]}
            exempt={exempt}
            onDone={close}
          />
        )}
      </Dialog>
    </section>
  )
}
