import { useEffect, useId, useState, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { CriteriaSet } from '../../domain/criteria.ts'
import { formatDay, parseDay } from '../../domain/day.ts'
import { messageOf, type Problem, type Result } from '../../domain/result.ts'
import type { SetEntry } from '../../domain/set-entry.ts'
import { RoundField } from './round-field.tsx'
import {
  fieldOfPath,
  readRoundTexts,
  setName,
  textsForYear,
  type FieldName,
  type RoundHead,
  type RoundTexts,
} from './round-fields.ts'
import styles from './rounds.module.css'
import { SetNote } from './set-note.tsx'

type Props = {
  readonly texts: RoundTexts
  /** Sets that can be chosen, the usual one first. */
  readonly sets: readonly SetEntry[]
  readonly openSet: (name: string) => Promise<Result<CriteriaSet>>
  readonly submit: string
  /** Stores it; what is wrong is shown at its field. */
  readonly onSubmit: (head: RoundHead, set: CriteriaSet) => Promise<Result<unknown>>
  /** A new round: its title and period follow the year, the year the set, as long as nobody typed them. */
  readonly isNew?: boolean
  /** What to know where another set is chosen than before. */
  readonly otherSet?: ReactNode
}

/** What a reviewer states of a round: set, year, period, due days, guide letter. */
export function RoundForm(props: Props) {
  const { openSet } = props
  const form = useForm<RoundTexts>({ defaultValues: props.texts, mode: 'onBlur' })
  const { register, handleSubmit, setError, setValue, getValues, watch, formState } = form
  const [message, setMessage] = useState<string | null>(null)
  const setId = useId()
  const chosen = watch('set')
  const reviewerTyped = formState.dirtyFields.reviewer === true
  useEffect(() => {
    if (reviewerTyped || getValues('reviewer') !== '') return
    let stale = false
    void openSet(chosen).then((set) => {
      if (!stale && set.ok && getValues('reviewer') === '') setValue('reviewer', set.value.reviewer)
    })
    return () => {
      stale = true
    }
  }, [chosen, reviewerTyped, openSet, setValue, getValues])

  const show = (problems: readonly Problem[]) => {
    const named = problems.map((problem) => ({ ...problem, field: nameOf(problem.path) }))
    for (const [at, { field, message }] of named.entries())
      if (field) setError(field, { message }, { shouldFocus: at === 0 })
    const rest = named.filter(({ field }) => field === null)
    setMessage(rest.length > 0 ? messageOf(rest) : null)
  }
  const submit = handleSubmit(async (texts) => {
    const head = readRoundTexts(texts)
    if (!head.ok) return show(head.problems)
    const set = await openSet(texts.set)
    if (!set.ok) return show(set.problems)
    const done = await props.onSubmit(head.value, set.value)
    if (done.ok) setMessage(null)
    else show(done.problems)
  })
  const followYear = () => {
    if (!props.isNew || !/^\d{4}$/.test(getValues('year').trim())) return
    const { title, from, to } = textsForYear(getValues('year').trim())
    for (const [name, text] of [
      ['title', title],
      ['from', from],
      ['to', to],
    ] as const)
      if (!formState.dirtyFields[name]) setValue(name, text)
  }
  const followSet = () => {
    const year = props.sets.find((entry) => setName(entry) === getValues('set'))?.years.at(-1)
    if (!props.isNew || year === undefined || formState.dirtyFields.year) return
    setValue('year', String(year))
    followYear()
  }
  const field = (name: FieldName) => {
    const isDay = days.includes(name)
    const tidyDay = () => {
      const day = isDay ? parseDay(getValues(name)) : null
      if (day !== null) setValue(name, formatDay(day))
      if (name === 'year') followYear()
    }
    return { name, input: register(name, { onBlur: tidyDay }), error: formState.errors[name]?.message, isDay }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <RoundField {...field('title')} className="wide" label="Tên đợt đánh giá" />
      <div className="field wide">
        <label htmlFor={setId}>Bộ tiêu chí</label>
        <select id={setId} {...register('set', { onChange: followSet })}>
          {props.sets.map((entry) => (
            <option key={setName(entry)} value={setName(entry)}>
              {entry.title} (phiên bản {entry.version})
            </option>
          ))}
        </select>
        <SetNote entry={props.sets.find((entry) => setName(entry) === chosen)} />
        {chosen !== props.texts.set && props.otherSet}
      </div>
      <RoundField {...field('year')} label="Năm đánh giá" numeric />
      <fieldset>
        <legend>Kỳ đánh giá</legend>
        <RoundField {...field('from')} label="Từ ngày" />
        <RoundField {...field('to')} label="Đến ngày" />
      </fieldset>
      <fieldset>
        <legend>Thời hạn</legend>
        <RoundField {...field('submit')} label="Hạn gửi hồ sơ" />
        <RoundField {...field('explain')} label="Hạn giải trình" />
      </fieldset>
      <fieldset>
        <legend>Văn bản hướng dẫn (có thể ghi sau)</legend>
        <RoundField {...field('guideNumber')} label="Số, ký hiệu" placeholder="10/HD-SNV" />
        <RoundField {...field('guideDate')} label="Ngày ban hành" />
        <RoundField {...field('guideIssuer')} className="half" label="Cơ quan ban hành" />
        <RoundField {...field('guideSubject')} className="wide" label="Trích yếu" />
      </fieldset>
      <RoundField {...field('reviewer')} className="wide" label="Cơ quan thẩm định" />
      {message && (
        <p className="note bad wide" role="alert">
          {message}
        </p>
      )}
      <div className="row wide">
        <button type="submit" className="btn primary" disabled={formState.isSubmitting}>
          {props.submit}
        </button>
      </div>
    </form>
  )
}

const days: readonly FieldName[] = ['from', 'to', 'submit', 'explain', 'guideDate']
const names: readonly FieldName[] = [...days, 'title', 'year', 'set', 'reviewer', 'guideNumber']

function nameOf(path: string): FieldName | null {
  return fieldOfPath(path) ?? names.find((name) => name === path) ?? null
}
