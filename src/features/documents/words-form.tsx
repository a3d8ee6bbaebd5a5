import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { keepPaperWords, type PaperWords } from '../../store/paper-words.ts'
import styles from './documents.module.css'

const fields = [
  ['parent', 'Cơ quan chủ quản (nếu có)', 'UBND thành phố Quy Nhơn', 1],
  ['place', 'Địa danh', 'Phường Mẫu 01', 1],
  ['signer', 'Chức danh người ký, mỗi dòng một ý', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', 2],
  ['recipients', 'Nơi nhận, mỗi dòng một nơi', '- Sở Nội vụ;\n- Lưu: VT, VP.', 3],
  ['difficulties', 'Khó khăn, vướng mắc (Báo cáo, phần III)', '', 3],
  ['proposals', 'Đề xuất, kiến nghị (Báo cáo, phần III)', '', 3],
] as const satisfies readonly (readonly [keyof PaperWords, string, string, number])[]

/** Only the head and the foot: the reviewer's papers have no difficulties of a unit. */
const headFields = fields.slice(0, 4)

/**
 * What papers say besides the dossier; kept for this unit on this computer. What is left empty is worded from the unit's
 * name. `headOnly`: for the papers of a reviewer, kept under its name.
 */
export function WordsForm(props: {
  readonly unit: string
  readonly headOnly?: boolean
  readonly words: PaperWords
  readonly onKept: (words: PaperWords) => void
}) {
  const { register, handleSubmit, reset, formState } = useForm<PaperWords>({ defaultValues: props.words })
  const [said, setSaid] = useState<string | null>(null)
  const submit = handleSubmit(async (typed) => {
    const kept = await keepPaperWords(props.unit, typed)
    props.onKept(kept.ok ? kept.value : typed)
    reset(kept.ok ? kept.value : typed)
    setSaid(
      kept.ok ? 'Đã lưu trên máy này cho đơn vị.' : kept.problems.map(({ message }) => message).join(' '),
    )
  })
  return (
    <form className="card stack" onSubmit={(event) => void submit(event)} aria-labelledby="words-title">
      <h2 id="words-title">Thông tin đầu và cuối văn bản</h2>
      <p className="small muted">
        Dùng cho mọi văn bản của đơn vị, năm sau không phải nhập lại. Ô để trống thì lấy theo tên đơn vị. Số,
        ngày, tháng để trống cho văn thư ghi.
      </p>
      {(props.headOnly ? headFields : fields).map(([name, label, example, rows]) => (
        <div className="field" key={name}>
          <label htmlFor={`words-${name}`}>{label}</label>
          {rows === 1 ? (
            <input {...register(name)} id={`words-${name}`} autoComplete="off" placeholder={example} />
          ) : (
            <textarea {...register(name)} id={`words-${name}`} rows={rows} placeholder={example} />
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
