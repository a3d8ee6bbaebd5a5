import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { messageOf } from '../../domain/result.ts'
import { keepPaperWords, type PaperWords } from '../../store/paper-words.ts'
import styles from './documents.module.css'

type Field = readonly [name: keyof PaperWords, label: string, example: string, rows: number]

const fields: readonly Field[] = [
  ['parent', 'Cơ quan chủ quản (nếu có)', 'UBND thành phố Quy Nhơn', 1],
  ['place', 'Địa danh', 'Phường Mẫu 01', 1],
  ['signer', 'Chức danh người ký, mỗi dòng một ý', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', 2],
  ['recipients', 'Nơi nhận, mỗi dòng một nơi', '- Sở Nội vụ;\n- Lưu: VT, VP.', 3],
  ['difficulties', 'Khó khăn, vướng mắc (Báo cáo, phần III)', '', 3],
  ['proposals', 'Đề xuất, kiến nghị (Báo cáo, phần III)', '', 3],
]

/** The reviewer's papers have the head and the foot, and no difficulties of a unit. */
const reviewerFields: readonly Field[] = [
  ['parent', 'Cơ quan chủ quản (nếu có)', 'UBND tỉnh Mẫu', 1],
  ['place', 'Địa danh', 'Quy Nhơn', 1],
  ['signer', 'Chức danh người ký, mỗi dòng một ý', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', 2],
  ['recipients', 'Nơi nhận, mỗi dòng một nơi', '- Như trên;\n- Lưu: VT, CCHC.', 3],
]

/** Whose papers the words are for. */
type Hat = 'unit' | 'reviewer'

const forms = {
  unit: {
    fields,
    hint: 'Dùng cho mọi văn bản của đơn vị, năm sau không phải nhập lại. Ô để trống thì lấy theo tên đơn vị. Số, ngày, tháng để trống cho văn thư ghi.',
    kept: 'Đã lưu trên máy này cho đơn vị.',
  },
  reviewer: {
    fields: reviewerFields,
    hint: 'Dùng cho mọi văn bản của cơ quan thẩm định, đợt sau không phải nhập lại. Ô để trống thì lấy theo tên cơ quan thẩm định; nơi nhận theo từng loại văn bản. Số, ngày, tháng để trống cho văn thư ghi.',
    kept: 'Đã lưu trên máy này cho cơ quan thẩm định.',
  },
} as const satisfies Readonly<Record<Hat, object>>

/**
 * What papers say besides the dossier; kept for this unit on this computer. What is left empty is worded from the unit's
 * name. `of`: whose papers; a reviewer's are kept under its own name.
 */
export function WordsForm(props: {
  readonly unit: string
  readonly of?: Hat
  readonly words: PaperWords
  readonly onKept: (words: PaperWords) => void
}) {
  const { fields: own, hint, kept: keptWords } = forms[props.of ?? 'unit']
  const { register, handleSubmit, reset, formState, subscribe } = useForm<PaperWords>({
    defaultValues: props.words,
  })
  const [said, setSaid] = useState<string | null>(null)
  const submit = handleSubmit(async (typed) => {
    // Told at once, for the next click may ask for a paper; what is typed meanwhile stays.
    props.onKept(typed)
    reset(typed, { keepValues: true })
    const kept = await keepPaperWords(props.unit, typed)
    if (kept.ok) props.onKept(kept.value)
    setSaid(kept.ok ? keptWords : messageOf(kept.problems))
  })
  const { unit } = props
  useEffect(() => {
    // At every letter: what is put off is lost with a reload.
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => void keepPaperWords(unit, values),
    })
  }, [subscribe, unit])
  const onBlur = () => {
    if (formState.isDirty) void submit()
  }
  return (
    <form className="card stack" onSubmit={(event) => void submit(event)} aria-labelledby="words-title">
      <h2 id="words-title">Thông tin đầu và cuối văn bản</h2>
      <p className="small muted">{hint}</p>
      {own.map(([name, label, example, rows]) => (
        <div className="field" key={name}>
          <label htmlFor={`words-${name}`}>{label}</label>
          {rows === 1 ? (
            <input
              {...register(name, { onBlur })}
              id={`words-${name}`}
              autoComplete="off"
              placeholder={example}
            />
          ) : (
            <textarea
              {...register(name, { onBlur })}
              id={`words-${name}`}
              rows={rows}
              placeholder={example}
            />
          )}
        </div>
      ))}
      <div className={styles.status}>
        <button type="submit" className="btn" disabled={formState.isSubmitting}>
          Lưu thông tin
        </button>
        <span role="status">{!formState.isDirty && said}</span>
      </div>
    </form>
  )
}
