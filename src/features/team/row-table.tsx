import { useId, useState, type KeyboardEvent } from 'react'
import { adjustmentsOf } from '../../domain/criteria.ts'
import { isReviewersLeaf, leavesOf, type Leaf } from '../../domain/criterion.ts'
import { codesByKey } from '../../domain/documents/codes.ts'
import { answerOf, type Dossier } from '../../domain/dossier.ts'
import { formatFigure } from '../../domain/points.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { sheetOf } from '../../store/sheet.ts'
import { dossierHref } from '../../ui/route.ts'
import styles from './team.module.css'

type Area = { readonly code: string; readonly title: string; readonly leaves: readonly Leaf[] }

/** Every criterion with the office that fills it in: typed in its line, or given to many lines at once. */
export function RowTable({ dossier, editable }: { readonly dossier: Dossier; readonly editable: boolean }) {
  const { assignLeads, assignRows } = useDossierVerbs()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [office, setOffice] = useState('')
  const names = useId()
  const areas = areasOf(dossier)
  const leaves = areas.flatMap((area) => area.leaves)
  const assigneeOf = (key: string) => answerOf(dossier, key)?.assignee ?? ''
  const known = new Set([
    ...leaves.map(({ key }) => assigneeOf(key)),
    ...leaves.map(({ lead }) => lead ?? ''),
  ])
  known.delete('')
  const proposed = leaves.filter(
    ({ key, lead }) => lead !== undefined && lead !== '' && assigneeOf(key) === '',
  )
  const choose = (keys: readonly string[], wanted: boolean) =>
    setChosen((before) => {
      const next = new Set(before)
      for (const key of keys)
        if (wanted) next.add(key)
        else next.delete(key)
      return next
    })
  const give = (name: string) => {
    assignRows([...chosen], name)
    setChosen(new Set())
  }
  return (
    <section className="stack" aria-labelledby="rows">
      <div className={styles.bar}>
        <h2 id="rows">Theo tiêu chí</h2>
        {editable && proposed.length > 0 && (
          <button type="button" className="btn quiet" onClick={() => assignLeads()}>
            Điền theo cơ quan chủ trì của bộ tiêu chí ({proposed.length})
          </button>
        )}
      </div>
      <datalist id={names}>
        {[...known].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {editable && (
        <form
          className={styles.give}
          onSubmit={(event) => {
            event.preventDefault()
            if (office.trim() !== '' && chosen.size > 0) give(office)
          }}
        >
          <div className="field">
            <label htmlFor={`${names}-office`}>Giao {chosen.size} tiêu chí đã chọn cho</label>
            <input
              id={`${names}-office`}
              list={names}
              autoComplete="off"
              placeholder="Văn phòng, Tư pháp, Trần Thị B…"
              onInput={(event) => setOffice(event.currentTarget.value)}
            />
          </div>
          <button type="submit" className="btn" disabled={chosen.size === 0 || office.trim() === ''}>
            Phân công
          </button>
          <button type="button" className="btn quiet" disabled={chosen.size === 0} onClick={() => give('')}>
            Bỏ phân công
          </button>
        </form>
      )}
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng theo tiêu chí">
        <table className={`grid ${styles.rows}`}>
          <thead>
            <tr>
              {editable && (
                <th scope="col">
                  <span className="visually-hidden">Chọn</span>
                </th>
              )}
              <th scope="col">Tiêu chí</th>
              <th scope="col" className="num">
                Điểm tối đa
              </th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Đơn vị phụ trách</th>
            </tr>
          </thead>
          {areas.map((area) => (
            <AreaRows
              key={`${area.code} ${area.title}`}
              {...{ area, dossier, editable, chosen, names }}
              onChoose={choose}
            />
          ))}
        </table>
      </div>
    </section>
  )
}

function AreaRows(props: {
  readonly area: Area
  readonly dossier: Dossier
  readonly editable: boolean
  readonly chosen: ReadonlySet<string>
  readonly names: string
  readonly onChoose: (keys: readonly string[], wanted: boolean) => void
}) {
  const { area, dossier, editable, chosen } = props
  const { setAssignee } = useDossierVerbs()
  const open = new Set(sheetOf(dossier).open)
  const codes = codesByKey(dossier.set)
  const keys = area.leaves.map(({ key }) => key)
  return (
    <tbody>
      <tr className={styles.area}>
        {editable && (
          <td>
            <input
              type="checkbox"
              aria-label={`Chọn cả ${area.code} ${area.title}`}
              checked={keys.every((key) => chosen.has(key))}
              onChange={(event) => props.onChoose(keys, event.currentTarget.checked)}
            />
          </td>
        )}
        <th scope="colgroup" colSpan={4}>
          {area.code} {area.title}
        </th>
      </tr>
      {area.leaves.map((leaf) => {
        const assignee = answerOf(dossier, leaf.key)?.assignee ?? ''
        const code = codes.get(leaf.key) ?? leaf.code
        return (
          <tr key={leaf.key}>
            {editable && (
              <td>
                <input
                  type="checkbox"
                  aria-label={`Chọn tiêu chí ${code}`}
                  checked={chosen.has(leaf.key)}
                  onChange={(event) => props.onChoose([leaf.key], event.currentTarget.checked)}
                />
              </td>
            )}
            <td className={styles.title}>
              <a href={dossierHref(dossier.id, 'tu-danh-gia', leaf.key)}>
                {code} {leaf.title}
              </a>
            </td>
            <td className="num">{formatFigure(leaf.max)}</td>
            <td>{open.has(leaf.key) ? 'Chưa chấm' : <span className="muted">Đã chấm</span>}</td>
            <td className="field">
              {editable ? (
                <input
                  key={assignee}
                  data-assignee
                  aria-label={`Đơn vị phụ trách tiêu chí ${code}`}
                  list={props.names}
                  autoComplete="off"
                  defaultValue={assignee}
                  onBlur={(event) => setAssignee(leaf.key, event.currentTarget.value)}
                  onKeyDown={goOn}
                />
              ) : (
                assignee
              )}
            </td>
          </tr>
        )
      })}
    </tbody>
  )
}

/** Enter goes on to the office of the next criterion. */
function goOn(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
  event.preventDefault()
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-assignee]')]
  fields[fields.indexOf(event.currentTarget) + 1]?.focus()
}

/** The areas with their criteria that the unit scores itself, bonus and penalty last. */
function areasOf({ set }: Dossier): readonly Area[] {
  const own = (leaves: readonly Leaf[]) => leaves.filter((leaf) => !isReviewersLeaf(leaf))
  const areas = set.areas.map((area): Area => ({
    code: area.code,
    title: area.title,
    leaves: own(leavesOf([area])),
  }))
  const extra: Area = { code: '', title: 'Điểm thưởng, điểm trừ', leaves: own(adjustmentsOf(set)) }
  return [...areas, extra].filter(({ leaves }) => leaves.length > 0)
}
