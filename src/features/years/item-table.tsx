import { useMemo, useState } from 'react'
import type { Comparison, ItemChange } from '../../domain/compare.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { columnNames } from '../../domain/interim.ts'
import { leafRowsOf } from '../../domain/leaf-row.ts'
import { addPoints, formatChange, formatPoints, noPoints } from '../../domain/points.ts'
import { sheetOf } from '../../store/sheet.ts'
import { dossierHref } from '../../ui/route.ts'
import { bySize, inPrint, relationWords } from '../../domain/comparison-words.ts'
import styles from './years.module.css'

type Which = 'all' | 'up' | 'down' | 'changed' | 'open'

const filters: readonly (readonly [Which, string, (item: ItemChange) => boolean])[] = [
  ['all', 'Có thay đổi', ({ change, relation }) => change !== 0 || relation !== 'same'],
  ['up', 'Tăng', ({ change }) => change > 0],
  ['down', 'Giảm', ({ change }) => change < 0],
  ['changed', 'Tiêu chí thay đổi', ({ relation }) => relation !== 'same'],
  ['open', 'Chưa so được', ({ compared }) => !compared],
]

/** Every criterion that rose or fell, the largest change first; what one cannot compare is said. */
export function ItemTable(props: {
  readonly comparison: Comparison
  readonly before: Dossier
  readonly after: Dossier
}) {
  const { comparison, before, after } = props
  const [which, setWhich] = useState<Which>('all')
  const { digits } = after.set
  const [was, is] = columnNames(before, after)
  const pointsOf = useMemo(() => [pointsByKey(before), pointsByKey(after)] as const, [before, after])
  const fits = filters.find(([name]) => name === which)?.[2] ?? (() => true)
  const rest = inPrint(comparison.rest, digits)
  const shown = bySize(comparison.items.filter(fits))
  return (
    <section className="stack">
      <h2>Từng tiêu chí, thay đổi lớn nhất trước</h2>
      <div className="row no-print" role="group" aria-label="Lọc tiêu chí">
        {filters.map(([name, label, fit]) => (
          <button
            key={name}
            type="button"
            className="btn"
            aria-pressed={which === name}
            onClick={() => setWhich(name)}
          >
            {label} {comparison.items.filter(fit).length}
          </button>
        ))}
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng thay đổi theo tiêu chí">
        <table className={`grid ${styles.items}`}>
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              <th scope="col" className="num">
                Điểm {was}
              </th>
              <th scope="col" className="num">
                Điểm {is}
              </th>
              <th scope="col" className="num">
                Thay đổi (điểm phần trăm)
              </th>
              <th scope="col" className="num">
                Do thực hiện
              </th>
              <th scope="col" className="num">
                Do tiêu chí
              </th>
            </tr>
          </thead>
          <tbody>
            {shown
              .map((one) => inPrint(one, digits))
              .map((item) => (
                <tr key={item.keys.join(' ')}>
                  <td>
                    <Title item={item} after={after} />
                  </td>
                  <td className="num">{describePoints(item.from, pointsOf[0], digits)}</td>
                  <td className="num">{describePoints(item.to, pointsOf[1], digits)}</td>
                  {item.compared ? (
                    <>
                      <td
                        className={`num ${item.change > 0 ? styles.up : item.change < 0 ? styles.down : ''}`}
                      >
                        <b>{formatChange(item.change, digits)}</b>
                      </td>
                      <td className="num">{formatChange(item.performance, digits)}</td>
                      <td className="num">{formatChange(item.criteria, digits)}</td>
                    </>
                  ) : (
                    <td className="num muted" colSpan={3}>
                      còn tiêu chí chưa chấm, chưa so sánh
                    </td>
                  )}
                </tr>
              ))}
            {(which === 'all' || which === 'open') && rest.change !== 0 && (
              <tr>
                <td colSpan={3}>Các tiêu chí chưa so được, mức trần: cộng chung</td>
                <td className="num">
                  <b>{formatChange(rest.change, digits)}</b>
                </td>
                <td className="num">{formatChange(rest.performance, digits)}</td>
                <td className="num">{formatChange(rest.criteria, digits)}</td>
              </tr>
            )}
            {shown.length === 0 && (
              <tr>
                <td colSpan={6} className="muted">
                  Không có tiêu chí nào.
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Title({ item, after }: { readonly item: ItemChange; readonly after: Dossier }) {
  const [key] = item.to
  const words = relationWords[item.relation]
  return (
    <>
      {key === undefined ? item.title : <a href={dossierHref(after.id, 'tu-danh-gia', key)}>{item.title}</a>}
      {words !== null && <span className="chip warn">{words}</span>}
    </>
  )
}

type Both = {
  readonly final: ReturnType<typeof addPoints> | null
  readonly max: ReturnType<typeof addPoints>
}

function pointsByKey(dossier: Dossier): ReadonlyMap<string, Both> {
  return new Map(
    leafRowsOf(sheetOf(dossier).areas).map(({ key, final, applicableMax }) => [
      key,
      { final, max: applicableMax },
    ]),
  )
}

/** "1,50/2,00"; a group's points are added up. */
function describePoints(keys: readonly string[], all: ReadonlyMap<string, Both>, digits: number): string {
  const rows = keys.flatMap((key) => all.get(key) ?? [])
  const max = addPoints(...rows.map((row) => row.max))
  if (rows.length === 0) return '–'
  if (max === 0) return 'không áp dụng'
  if (rows.every(({ final }) => final === null)) return 'chưa chấm'
  const final = addPoints(...rows.map((row) => row.final ?? noPoints))
  return `${formatPoints(final, digits)}/${formatPoints(max, digits)}`
}
