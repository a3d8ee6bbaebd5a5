import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Dossier } from '../../domain/dossier.ts'
import { messageOf } from '../../domain/result.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { autofocus } from '../../ui/autofocus.ts'
import styles from './check.module.css'

/** Asks by whom, says what a freeze does, and does it. */
export function FreezeForm(props: {
  readonly dossier: Dossier
  readonly warnings: number
  readonly onDone: () => void
}) {
  const { dossier } = props
  const { freeze } = useDossierVerbs()
  const [refusal, setRefusal] = useState<string | null>(null)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { by: dossier.contact?.name ?? '' },
  })
  const submit = handleSubmit(async ({ by }) => {
    const result = await freeze(by)
    if (result.ok) props.onDone()
    else setRefusal(messageOf(result.problems))
  })
  const { errors, isSubmitting } = formState
  const name = register('by', { validate: (by) => by.trim() !== '' || 'Ghi họ tên người chốt hồ sơ.' })
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <ul className={styles.effects}>
        <li>
          Số liệu, tài liệu kiểm chứng và giải trình được giữ nguyên; số thứ tự tài liệu cố định từ đây.
        </li>
        <li>Hồ sơ có mã, in ở chân mọi trang của bảng điểm, để bản ký và tệp khớp nhau.</li>
        <li>Không có gì được gửi đi. Sau khi chốt, lưu tệp rồi gửi kèm văn bản của đơn vị.</li>
        <li>Cần sửa thì chọn “Mở lại để sửa”, ghi lý do rồi chốt bản mới; bản cũ vẫn còn.</li>
      </ul>
      {dossier.approval?.decision !== 'agree' && (
        <p className="note warn">
          {dossier.approval ? 'Lãnh đạo đang đề nghị sửa.' : 'Chưa có ý kiến lãnh đạo.'} Vẫn chốt được; bản in
          sẽ ghi rõ điều này.
        </p>
      )}
      {props.warnings > 0 && (
        <p className="note warn">Còn {props.warnings} điều nên xem lại. Vẫn chốt được nếu đã cân nhắc.</p>
      )}
      <div className="field">
        <label htmlFor="freeze-by">Họ tên người chốt</label>
        <input
          {...name}
          id="freeze-by"
          ref={(element) => {
            name.ref(element)
            autofocus(element)
          }}
          autoComplete="off"
          aria-invalid={errors.by !== undefined}
          aria-describedby={errors.by && 'freeze-by-error'}
        />
        {errors.by && (
          <span className="error" id="freeze-by-error">
            {errors.by.message}
          </span>
        )}
      </div>
      {refusal && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
      <div className="row">
        <button type="submit" className="btn primary" disabled={isSubmitting}>
          Chốt hồ sơ
        </button>
        <button type="button" className="btn" onClick={props.onDone}>
          Không, quay lại
        </button>
      </div>
    </form>
  )
}
