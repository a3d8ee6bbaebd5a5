import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Office } from '../../domain/assignment.ts'
import { formatDay, parseDay } from '../../domain/day.ts'
import { assignmentList } from '../../domain/documents/assignment-list.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { messageOf } from '../../domain/result.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { savePartFile } from '../../store/export.ts'
import { autofocus } from '../../ui/autofocus.ts'
import { Dialog } from '../../ui/dialog.tsx'
import type { ExportSlot } from './assign-screen.tsx'

type Props = {
  readonly dossier: Dossier
  readonly offices: readonly Office[]
  /** Null while nothing is handed out. */
  readonly assignee: string | null
  readonly exporter: ExportSlot
  readonly onClose: () => void
}

/** Hands an office its rows: the day, the file, and its printed list. */
export function HandOut(props: Props) {
  const { assignee, onClose } = props
  const office = props.offices.find((one) => one.assignee === assignee)
  return (
    <Dialog open={office !== undefined} title={`Giao phần việc cho ${assignee ?? ''}`} onClose={onClose}>
      {office && <HandOutForm {...props} office={office} />}
    </Dialog>
  )
}

function HandOutForm({
  dossier,
  offices,
  office,
  exporter: Exporter,
  onClose,
}: Props & { readonly office: Office }) {
  const { exportPart } = useDossierVerbs()
  const [saved, setSaved] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { assignee, keys, handout } = office
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      due: handout?.due ? formatDay(handout.due) : '',
      by: handout?.by ?? dossier.contact?.name ?? '',
    },
  })
  const submit = handleSubmit(async ({ due, by }) => {
    const handed = await exportPart(assignee, parseDay(due), by)
    if (!handed.ok) return setRefusal(messageOf(handed.problems))
    const name = await savePartFile(handed.value, `phan viec ${assignee}`)
    if (name === null) setRefusal('Không tải được một phần của chương trình. Tải lại trang rồi giao lại.')
    else setSaved(name)
  })
  const { errors, isSubmitting } = formState
  const due = register('due', {
    validate: (text) =>
      text.trim() === '' || parseDay(text) !== null || 'Ghi ngày/tháng/năm, ví dụ 05/12/2022.',
  })
  if (saved !== null) {
    return (
      <div className="stack">
        <p role="status">
          Đã lưu tệp <b>{saved}</b>. Chuyển tệp này cho {assignee} (thư điện tử, USB). Họ chọn <i>Mở tệp</i>,
          điền phần của mình rồi gửi lại tệp trả về.
        </p>
        <div className="row">
          <Exporter paper={assignmentList(dossier, offices, { only: assignee })} />
        </div>
        <div className="row">
          <button type="button" className="btn primary" onClick={onClose}>
            Xong
          </button>
        </div>
      </div>
    )
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <p>
        {keys.length} tiêu chí, còn {office.open.length} chưa chấm. Tệp chứa cả hồ sơ; {assignee} chỉ điền các
        tiêu chí được giao.
      </p>
      <div className="field">
        <label htmlFor="hand-due">Hạn nộp về (có thể để trống)</label>
        <input
          {...due}
          id="hand-due"
          ref={(element) => {
            due.ref(element)
            autofocus(element)
          }}
          inputMode="numeric"
          autoComplete="off"
          placeholder="ngày/tháng/năm"
          aria-invalid={errors.due !== undefined}
          aria-describedby={errors.due && 'hand-due-error'}
        />
        {errors.due && (
          <span className="error" id="hand-due-error">
            {errors.due.message}
          </span>
        )}
      </div>
      <div className="field">
        <label htmlFor="hand-by">Họ tên người giao</label>
        <input {...register('by')} id="hand-by" autoComplete="name" />
      </div>
      {refusal && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
      <div className="row">
        <button type="submit" className="btn primary" disabled={isSubmitting}>
          Lưu tệp phần việc
        </button>
        <button type="button" className="btn" onClick={onClose}>
          Không, quay lại
        </button>
      </div>
    </form>
  )
}
