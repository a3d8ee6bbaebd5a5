import { useEffect, useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Dossier } from '../../domain/dossier.ts'
import type { Level } from '../../domain/criteria.ts'
import { levelNames, unitIdFromName } from '../../domain/unit.ts'
import { levelOf } from '../../domain/unit-level.ts'
import type { SetEntry } from '../../domain/set-entry.ts'
import { shippedSets } from '../../store/catalog.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { useSets, useSetVerbs } from '../../store/set-context.tsx'
import { FormerChoice } from './former-choice.tsx'
import { SetNote } from './set-note.tsx'
import styles from './start.module.css'

type Fields = {
  unit: string
  level: Level
  block: string
  year: string
  set: string
  interim: boolean
  name: string
  title: string
  phone: string
  email: string
}

/** The form that makes a dossier: whose, which year, on which set. The office's own newest set comes before those shipped. */
export function NewDossier(props: { readonly onCreated: (id: string) => void }) {
  const { createDossier, peekDossier } = useDossierVerbs()
  const [former, setFormer] = useState<Dossier | null>(null)
  const [withRegister, setWithRegister] = useState(true)
  const { listSets, openSet } = useSetVerbs()
  const own = useSets((state) => state.own)
  const sets: readonly SetEntry[] = [...(own ?? []).filter((entry) => !entry.broken), ...shippedSets]
  useEffect(() => {
    void listSets()
  }, [listSets])
  const [message, setMessage] = useState<string | null>(null)
  const { register, handleSubmit, watch, getValues, setValue, formState } = useForm<Fields>({
    defaultValues: { ...firstChoice(shippedSets), unit: '' },
  })
  const [newestOwn] = own?.filter((entry) => !entry.broken) ?? []
  const isChosen = formState.dirtyFields.set === true
  useEffect(() => {
    if (!newestOwn || isChosen) return
    const { set, year } = firstChoice([newestOwn])
    setValue('set', set)
    setValue('year', year)
  }, [newestOwn, isChosen, setValue])
  const [chosenLevel, setChosenLevel] = useState<Level | null>(null)
  const [name, level] = watch(['unit', 'level'])
  const chosenSet = watch('set')
  const chosen = sets.find((entry) => idOf(entry) === chosenSet)
  const fitting = levelOf({ name, chosen: chosenLevel, now: level }, chosen?.levels ?? [])
  useEffect(() => {
    if (fitting !== level) setValue('level', fitting)
  }, [fitting, level, setValue])
  const ids = { unit: useId(), level: useId(), block: useId(), year: useId(), set: useId(), name: useId() }
  const more = { title: useId(), phone: useId(), email: useId() }
  const { errors } = formState

  /** Another set speaks of other years. */
  const followSet = () => {
    const entry = sets.find((candidate) => idOf(candidate) === getValues('set'))
    if (!entry) return
    if (!entry.years.includes(Number(getValues('year')))) setValue('year', String(entry.years.at(-1) ?? ''))
  }

  /** What a former dossier of the unit says of it; what was typed before gives way. */
  const follow = async (id: string | null) => {
    const found = id === null ? null : await peekDossier(id)
    if (found && !found.ok) setMessage(found.problems.map((problem) => problem.message).join(' '))
    const dossier = found?.ok ? found.value : null
    setFormer(dossier)
    if (!dossier) return
    const { unit, contact } = dossier
    setValue('unit', unit.name, { shouldValidate: true })
    setChosenLevel(unit.level)
    setValue('block', unit.block)
    for (const name of ['name', 'title', 'phone', 'email'] as const) setValue(name, contact?.[name] ?? '')
  }

  const create = async (fields: Fields) => {
    const entry = sets.find((candidate) => idOf(candidate) === fields.set)
    if (!entry) return
    const set = await openSet(entry.id, entry.version)
    if (!set.ok) {
      setMessage(set.problems.map((problem) => problem.message).join(' '))
      return
    }
    const name = tidy(fields.unit)
    const isFormer = former !== null && former.unit.name === name
    const known = isFormer ? former.unit : { id: unitIdFromName(name) }
    const statement = {
      unit: { ...known, name, level: fields.level, block: tidy(fields.block) },
      year: Number(fields.year),
      set: set.value,
      interim: fields.interim,
      contact: {
        name: tidy(fields.name),
        title: tidy(fields.title),
        phone: tidy(fields.phone),
        email: tidy(fields.email),
      },
    }
    const made = await createDossier(statement, withRegister ? former : null)
    if (made.ok) props.onCreated(made.value)
    else setMessage(made.problems.map((problem) => problem.message).join(' '))
  }

  return (
    <form className={styles.form} onSubmit={(event) => void handleSubmit(create)(event)} noValidate>
      <FormerChoice unit={watch('unit')} chosen={former?.id ?? null} onChoose={(id) => void follow(id)} />
      {former && (
        <div className="field wide">
          <label>
            <input
              type="checkbox"
              checked={withRegister && former.evidence.length > 0}
              disabled={former.evidence.length === 0}
              onChange={({ target }) => setWithRegister(target.checked)}
            />{' '}
            Lấy danh mục {former.evidence.length} tài liệu kiểm chứng làm gợi ý
          </label>
          <span className="hint">
            Số, ngày, liên kết của từng tài liệu để trống và đánh dấu cần cập nhật. Số liệu kê khai, giải
            trình không lấy theo. Đầu văn bản, nơi nhận đã ghi cho đơn vị được dùng tiếp.
          </span>
        </div>
      )}
      <div className="field wide">
        <label htmlFor={ids.unit}>Tên đơn vị</label>
        <input
          id={ids.unit}
          autoComplete="organization"
          placeholder="UBND phường …"
          aria-invalid={errors.unit ? true : undefined}
          aria-describedby={errors.unit ? `${ids.unit}-error` : undefined}
          {...register('unit', {
            validate: (value) => unitIdFromName(value) !== '' || 'Ghi tên đơn vị tự đánh giá.',
          })}
        />
        {errors.unit && (
          <span className="error" id={`${ids.unit}-error`}>
            {errors.unit.message}
          </span>
        )}
      </div>
      <div className="field">
        <label htmlFor={ids.level}>Loại đơn vị</label>
        <select id={ids.level} {...register('level', { onChange: () => setChosenLevel(getValues('level')) })}>
          {Object.entries(levelNames).map(([level, label]) => (
            <option key={level} value={level}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={ids.block}>Khối xếp hạng (nếu có)</label>
        <input id={ids.block} placeholder="Khối xã, phường" {...register('block')} />
      </div>
      <div className="field wide">
        <label htmlFor={ids.set}>Bộ tiêu chí</label>
        <select id={ids.set} {...register('set', { onChange: () => followSet() })}>
          {sets.map((entry) => (
            <option key={idOf(entry)} value={idOf(entry)}>
              {entry.title}
            </option>
          ))}
        </select>
        {chosen && <SetNote entry={chosen} level={level} year={watch('year')} />}
      </div>
      <div className="field">
        <label htmlFor={ids.year}>Năm đánh giá</label>
        <input
          id={ids.year}
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={errors.year ? true : undefined}
          aria-describedby={errors.year ? `${ids.year}-error` : undefined}
          {...register('year', {
            validate: (value) =>
              /^(19[9]\d|20\d\d|21\d\d)$/.test(value.trim()) || 'Ghi năm bằng bốn chữ số, ví dụ 2022.',
          })}
        />
        {errors.year && (
          <span className="error" id={`${ids.year}-error`}>
            {errors.year.message}
          </span>
        )}
      </div>
      <div className="field">
        <span className="label">Mục đích</span>
        <label>
          <input type="checkbox" {...register('interim')} /> Tạm chấm trong năm (không dùng để xếp hạng)
        </label>
      </div>
      <details className="wide">
        <summary>Người lập biểu (có thể ghi sau)</summary>
        <div className={styles.form}>
          <div className="field">
            <label htmlFor={ids.name}>Họ tên</label>
            <input id={ids.name} autoComplete="name" {...register('name')} />
          </div>
          <div className="field">
            <label htmlFor={more.title}>Chức vụ</label>
            <input id={more.title} autoComplete="organization-title" {...register('title')} />
          </div>
          <div className="field">
            <label htmlFor={more.phone}>Điện thoại</label>
            <input id={more.phone} autoComplete="tel" inputMode="tel" {...register('phone')} />
          </div>
          <div className="field">
            <label htmlFor={more.email}>Thư điện tử</label>
            <input id={more.email} autoComplete="email" inputMode="email" {...register('email')} />
          </div>
        </div>
      </details>
      {message && (
        <p className="note bad wide" role="alert">
          {message}
        </p>
      )}
      <div className="row wide">
        <button type="submit" className="btn primary" disabled={formState.isSubmitting}>
          Lập hồ sơ
        </button>
      </div>
    </form>
  )
}

/** The newest set and its year. */
function firstChoice(sets: readonly SetEntry[]): Pick<Fields, 'level' | 'set' | 'year'> {
  const [newest] = [...sets].sort((a, b) => Math.max(...b.years) - Math.max(...a.years))
  return { level: newest?.levels[0] ?? 'ward', set: idOf(newest), year: String(newest?.years.at(-1) ?? '') }
}

function idOf(entry: SetEntry | undefined): string {
  return entry ? `${entry.id}/${entry.version}` : ''
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
