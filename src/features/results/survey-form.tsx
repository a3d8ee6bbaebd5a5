import { useState } from 'react'
import { useFieldArray, useForm } from 'react-hook-form'
import { formatFigure } from '../../domain/points.ts'
import { scoreSurvey } from '../../domain/rules.ts'
import type { Problem } from '../../domain/result.ts'
import { nameAnswer } from '../../domain/survey-words.ts'
import { showPoints } from './figures.tsx'
import styles from './results.module.css'
import { emptyGroup, entryFromFields, fieldsFrom, type SurveyFields } from './survey-fields.ts'
import type { SurveyTold } from './survey-note.tsx'
import type { SurveyCell } from './survey-table.tsx'
import { useEnterSurveys } from './use-enter-surveys.ts'

/** The survey figures of one criterion of one unit; the points appear as they are typed. */
export function SurveyForm(props: {
  readonly cell: SurveyCell
  /** Told what was entered, and how it stood before; null where nothing was. */
  readonly onDone: (told: SurveyTold | null) => void
}) {
  const { cell, onDone } = props
  const { unit, leaf, dossier, entry } = cell
  const { register, control, handleSubmit, watch, formState } = useForm<SurveyFields>({
    defaultValues: fieldsFrom(leaf, entry),
  })
  const groups = useFieldArray({ control, name: 'groups' })
  const enter = useEnterSurveys()
  const [isTried, setTried] = useState(false)
  const [unkept, setUnkept] = useState<readonly Problem[]>([])
  const fields = watch()
  const reading = entryFromFields(leaf, fields)
  const points = reading.ok ? scoreSurvey(leaf, reading.value) : null
  // What was wrong when one tried to keep it goes as soon as it is put right.
  const problems = reading.ok ? unkept : isTried ? reading.problems : []
  const store = async (next: typeof entry) => {
    const kept = await enter(unit.id, { [leaf.key]: next })
    setUnkept(kept.ok ? [] : kept.problems)
    const words = `${unit.name}, tiêu chí ${leaf.code}: ${next ? 'đã ghi' : 'đã xóa'} kết quả điều tra.`
    if (kept.ok) onDone({ words, refusals: [], changes: [kept.value] })
  }
  const submit = handleSubmit(async (said) => {
    const read = entryFromFields(leaf, said)
    setTried(true)
    setUnkept([])
    if (read.ok) await store(read.value)
  })
  const options = leaf.rule.options.map(nameAnswer)
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <p>
        <b>{unit.name}</b> · điểm tối đa {formatFigure(leaf.max)}
      </p>
      <fieldset className="field">
        <legend>Cách nhập</legend>
        <label>
          <input type="radio" value="counts" {...register('form')} /> Số phiếu theo mức trả lời
        </label>
        <label>
          <input type="radio" value="groups" {...register('form')} /> Theo nhóm đối tượng, có trọng số
        </label>
        <label>
          <input type="radio" value="points" {...register('form')} /> Điểm lấy từ báo cáo (SIPAS)
        </label>
      </fieldset>
      {fields.form === 'counts' && (
        <div className={styles.counts}>
          {options.map((label, at) => (
            <div className="field" key={label}>
              <label htmlFor={`count-${at}`}>{label}</label>
              <input
                id={`count-${at}`}
                inputMode="numeric"
                autoComplete="off"
                {...register(`counts.${at}.value`)}
              />
            </div>
          ))}
        </div>
      )}
      {fields.form === 'groups' && (
        <>
          {groups.fields.map((group, at) => (
            <fieldset key={group.id} className={styles.group}>
              <legend className="label">Nhóm {at + 1}</legend>
              <div className={styles.counts}>
                <div className="field">
                  <label htmlFor={`group-${at}-name`}>Tên nhóm</label>
                  <input id={`group-${at}-name`} autoComplete="off" {...register(`groups.${at}.name`)} />
                </div>
                {groupFigures.map(([name, label]) => (
                  <div className="field" key={name}>
                    <label htmlFor={`group-${at}-${name}`}>{label}</label>
                    <input
                      id={`group-${at}-${name}`}
                      inputMode="decimal"
                      autoComplete="off"
                      {...register(`groups.${at}.${name}`)}
                    />
                  </div>
                ))}
                {options.map((label, option) => (
                  <div className="field" key={label}>
                    <label htmlFor={`group-${at}-${option}`}>{label}</label>
                    <input
                      id={`group-${at}-${option}`}
                      inputMode="numeric"
                      autoComplete="off"
                      {...register(`groups.${at}.counts.${option}.value`)}
                    />
                  </div>
                ))}
              </div>
              {groups.fields.length > 1 && (
                <button type="button" className="btn quiet" onClick={() => groups.remove(at)}>
                  Bỏ nhóm {at + 1}
                </button>
              )}
            </fieldset>
          ))}
          <p>
            <button type="button" className="btn" onClick={() => groups.append(emptyGroup(leaf))}>
              Thêm nhóm
            </button>
          </p>
        </>
      )}
      {fields.form === 'points' && (
        <div className={styles.counts}>
          <div className="field">
            <label htmlFor="survey-points">Điểm</label>
            <input id="survey-points" inputMode="decimal" autoComplete="off" {...register('points')} />
          </div>
          <div className="field">
            <label htmlFor="survey-answers">Số người trả lời</label>
            <input id="survey-answers" inputMode="numeric" autoComplete="off" {...register('answers')} />
          </div>
        </div>
      )}
      <p aria-live="polite">
        Điểm điều tra XHH: <b>{showPoints(points, dossier.set.digits)}</b>
      </p>
      {problems.length > 0 && (
        <div className="note bad" role="alert">
          {problems.map(({ path, message }) => (
            <p key={`${path} ${message}`}>{message}</p>
          ))}
        </div>
      )}
      <div className="row">
        <button type="submit" className="btn primary" disabled={formState.isSubmitting}>
          Ghi lại
        </button>
        {entry && (
          <button type="button" className="btn" onClick={() => void store(null)}>
            Xóa kết quả này
          </button>
        )}
        <button type="button" className="btn" onClick={() => onDone(null)}>
          Thôi
        </button>
      </div>
    </form>
  )
}

const groupFigures = [
  ['weight', 'Trọng số'],
  ['issued', 'Phiếu phát ra'],
  ['returned', 'Phiếu thu về'],
] as const
