import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Dossier } from '../../domain/dossier.ts'
import { refusalOf } from '../../domain/result.ts'
import { describeProgress, type ReviewProgress } from '../../domain/review-progress.ts'
import type { ReviewedRow } from '../../domain/reviewed-row.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { saveDossierFile } from '../../store/export.ts'
import { dossierHref } from '../../ui/route.ts'

/** The one step that comes next: open the dossier to explain, freeze it again, or save the file that goes back. */
export function NextStep(props: {
  readonly dossier: Dossier
  readonly rows: readonly ReviewedRow[]
  readonly isOver: boolean
  /** How far an appraisal has come that still goes on; null where it ended. */
  readonly partial: ReviewProgress | null
}) {
  const { dossier, rows, partial } = props
  const { stage } = dossier
  const given = rows.filter(({ explained }) => explained).length
  if (stage === 'finalised') {
    return <p className="note">Kết quả đã chốt, không giải trình được nữa.</p>
  }
  if (stage === 'draft') {
    return (
      <div className="row">
        <a className={given > 0 ? 'btn primary' : 'btn'} href={dossierHref(dossier.id, 'kiem-tra')}>
          Kiểm tra, chốt bản giải trình
        </a>
        <span className="small muted">
          Giải trình xong thì chốt bản số {dossier.revision + 1} rồi lưu tệp để gửi.
        </span>
      </div>
    )
  }
  if (given > 0 && stage === 'submitted') {
    return (
      <div className="row">
        <button type="button" className="btn primary" onClick={() => void saveDossierFile(dossier)}>
          Lưu tệp để gửi
        </button>
        <span className="small muted">Gửi tệp này kèm văn bản giải trình của đơn vị.</span>
      </div>
    )
  }
  if (partial !== null) {
    return (
      <p className="note">
        Cơ quan thẩm định {describeProgress(partial)}: chưa phải kết quả, chưa cần giải trình. Chờ tệp kết quả
        khi thẩm định kết thúc.
      </p>
    )
  }
  const isAsked = rows.some(({ state }) => state === 'question')
  return <OpenToExplain dossier={dossier} isOver={props.isOver} isAsked={isAsked} />
}

function OpenToExplain(props: {
  readonly dossier: Dossier
  readonly isOver: boolean
  /** Some criterion waits for the unit's word: only then is this the next thing to do. */
  readonly isAsked: boolean
}) {
  const { dossier, isOver, isAsked } = props
  const { reopen } = useDossierVerbs()
  const [refusal, setRefusal] = useState<string | null>(null)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { by: dossier.contact?.name ?? dossier.seal?.by ?? '' },
  })
  const { errors, isSubmitting } = formState
  const submit = handleSubmit(async ({ by }) => {
    const opened = await reopen(by, 'Giải trình kết quả thẩm định')
    setRefusal(refusalOf(opened))
  })
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <p>
        Giải trình được ghi vào bản chốt mới; bản chốt số {dossier.revision} và số liệu đã thẩm định vẫn còn
        nguyên.{isOver && ' Đã quá hạn giải trình: cơ quan thẩm định có thể không nhận.'}
      </p>
      <div className="row">
        <div className="field">
          <label htmlFor="explain-by">Họ tên người giải trình</label>
          <input
            {...register('by', { validate: (by) => by.trim() !== '' || 'Ghi họ tên người giải trình.' })}
            id="explain-by"
            autoComplete="name"
            aria-invalid={errors.by !== undefined}
            aria-describedby={errors.by && 'explain-by-error'}
          />
          {errors.by && (
            <span className="error" id="explain-by-error">
              {errors.by.message}
            </span>
          )}
        </div>
        <button type="submit" className={isOver || !isAsked ? 'btn' : 'btn primary'} disabled={isSubmitting}>
          Mở hồ sơ để giải trình
        </button>
      </div>
      {refusal && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
    </form>
  )
}
