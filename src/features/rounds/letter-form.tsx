import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { formatDay, parseDay } from '../../domain/day.ts'
import { refusalOf } from '../../domain/result.ts'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'
import { latestReceived, type ReceivedEntry } from '../../store/received-entry.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { RoundField } from './round-field.tsx'
import styles from './intake.module.css'

/** The letter form in a dialog of its own; null keeps it shut. */
export function LetterDialog(props: { readonly unit: string | null; readonly onDone: () => void }) {
  const received = useRounds((state) => state.open?.received)
  const entry = props.unit === null ? null : latestReceived(received ?? [], props.unit)
  return (
    <Dialog open={entry !== null} title="Văn bản gửi kèm, ngày nhận" onClose={props.onDone}>
      {entry && <LetterForm entry={entry} onDone={props.onDone} />}
    </Dialog>
  )
}

/** The letter that a dossier came with and the day by which it counts: late or not is decided by these. */
export function LetterForm(props: { readonly entry: ReceivedEntry; readonly onDone: () => void }) {
  const { entry } = props
  const { setLetter } = useRoundVerbs()
  const [message, setMessage] = useState<string | null>(null)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      number: entry.letter?.number ?? '',
      date: entry.letter?.date ? formatDay(entry.letter.date) : '',
      received: formatDay(entry.receivedOn),
    },
  })
  const submit = handleSubmit(async ({ number, date, received }) => {
    const words = number.normalize('NFC').trim()
    const letter = words === '' && date.trim() === '' ? null : { number: words, date: parseDay(date) }
    const kept = await setLetter(entry.unit, letter, parseDay(received) ?? entry.receivedOn)
    setMessage(refusalOf(kept))
    if (kept.ok) props.onDone()
  })
  const { errors, isSubmitting } = formState
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <p className="small muted">
        Đúng hạn hay quá hạn tính theo ngày văn bản; không có văn bản thì theo ngày nhận.
      </p>
      <div className={styles.letter}>
        <RoundField
          label="Số, ký hiệu văn bản"
          placeholder="128/BC-UBND"
          input={register('number')}
          error={errors.number?.message}
        />
        <RoundField
          label="Ngày văn bản"
          isDay
          input={register('date', { validate: (text) => text.trim() === '' || isDay(text) })}
          error={errors.date?.message}
        />
        <RoundField
          label="Ngày nhận"
          isDay
          input={register('received', { validate: isDay })}
          error={errors.received?.message}
        />
      </div>
      {message && (
        <p className="note bad" role="alert">
          {message}
        </p>
      )}
      <div className="row">
        <button type="submit" className="btn primary" disabled={isSubmitting}>
          Ghi lại
        </button>
        <button type="button" className="btn" onClick={props.onDone}>
          Thôi
        </button>
      </div>
    </form>
  )
}

function isDay(text: string): true | string {
  return parseDay(text) !== null || 'Ghi ngày/tháng/năm, ví dụ 15/12/2022.'
}
