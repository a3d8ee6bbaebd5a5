import { useId, useState, type FormEvent } from 'react'
import type { Round } from '../../domain/round.ts'
import type { ManyReport } from '../../store/appraisal-change.ts'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import { toggled } from '../../ui/toggled.ts'
import { sectionsOf } from './outline.ts'
import styles from './table.module.css'

type Props = {
  readonly units: readonly string[]
  readonly round: Round
  readonly onDone: (report: ManyReport) => void
}

/** Excuses units from rows at once; the document that says so is named in each of them. */
export function ExcuseForm({ units, round, onDone }: Props) {
  const { excuseMany } = useAppraisalVerbs()
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [document, setDocument] = useState('')
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (document.trim() === '') return setProblem('Ghi văn bản quy định không áp dụng (số, ngày).')
    if (keys.size === 0) return setProblem('Chọn ít nhất một tiêu chí.')
    setBusy(true)
    onDone(await excuseMany(units, [...keys], document))
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <p>{units.length} đơn vị đã chọn sẽ không tính các tiêu chí dưới đây vào điểm và điểm tối đa.</p>
      <div className="field">
        <label htmlFor={id}>Theo văn bản</label>
        <input
          id={id}
          value={document}
          placeholder="Công văn số 12/SNV-CCHC ngày 05/01/2023"
          onChange={(event) => setDocument(event.target.value)}
        />
      </div>
      <fieldset className={styles.choices}>
        <legend>Tiêu chí</legend>
        {sectionsOf(round.set).flatMap(({ leaves }) =>
          leaves
            .filter((leaf) => leaf.notApplicable !== 'never' && leaf.rule.kind !== 'survey')
            .map(({ key, code, title }) => (
              <label key={key}>
                <input
                  type="checkbox"
                  checked={keys.has(key)}
                  onChange={() => setKeys((before) => toggled(before, key))}
                />{' '}
                {code} {title}
              </label>
            )),
        )}
      </fieldset>
      {problem !== '' && (
        <p className="note bad" role="alert">
          {problem}
        </p>
      )}
      <div className="row">
        <button type="submit" className="btn primary" disabled={isBusy}>
          Không áp dụng
        </button>
      </div>
    </form>
  )
}
