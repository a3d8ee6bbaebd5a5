import type { Value } from '../../domain/answer.ts'
import { isRatioValue } from '../../domain/answer.ts'
import { leavesByKey } from '../../domain/criteria.ts'
import { isDate } from '../../domain/fields.ts'
import { formatDay } from '../../domain/day.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { formatFigure } from '../../domain/points.ts'
import { describeValue } from '../../domain/wording.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { useSet } from './use-set.ts'

type Props = { readonly aside: NonNullable<Dossier['aside']>; readonly editable: boolean }

/** Answers that a newer version of the set no longer takes: kept, shown, never counted. */
export function AsideList({ aside, editable }: Props) {
  const { dropAside } = useDossierVerbs()
  if (aside.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="aside">
      <h2 id="aside">Trả lời để riêng: {aside.length} (không tính điểm)</h2>
      <div className="scroll">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Phiên bản</th>
              <th scope="col">Tiêu chí</th>
              <th scope="col">Số liệu đã kê khai</th>
              <th scope="col">Giải trình</th>
              <th scope="col">
                <span className="visually-hidden">Việc khác</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {aside.map((one, index) => (
              <tr key={`${one.from.version}/${one.key}`}>
                <td>{one.from.version}</td>
                <td>
                  {one.code} {one.title} <span className="muted">({formatFigure(one.max)} điểm)</span>
                </td>
                <td>
                  <Declared one={one} />
                </td>
                <td>{one.answer.note}</td>
                <td className="num">
                  {editable && (
                    <button type="button" className="btn quiet" onClick={() => dropAside(index)}>
                      Bỏ hẳn
                      <span className="visually-hidden">
                        {' '}
                        trả lời của tiêu chí {one.code} {one.title}
                      </span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** In the words of the version that was answered, where this computer has it. */
function Declared({ one }: { readonly one: Props['aside'][number] }) {
  const set = useSet(one.from.id, one.from.version)
  const leaf = set?.ok ? leavesByKey(set.value).get(one.key) : undefined
  return leaf ? describeValue(leaf, one.answer.value) : describeBare(one.answer.value)
}

/** An answer without the rule that it answered. */
function describeBare(value: Value): string {
  if (value === null) return ''
  if (value === 'notApplicable') return 'Không áp dụng'
  if (value === 'notDone') return 'Không thực hiện'
  if (typeof value === 'number') return formatFigure(value)
  if (typeof value === 'string') return isDate(value) ? formatDay(value) : value
  if (isRatioValue(value)) {
    return [value.numerator, value.denominator]
      .map((one) => (one === null ? '…' : formatFigure(one)))
      .join('/')
  }
  return value.join(', ')
}
