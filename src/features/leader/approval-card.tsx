import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { approvalWords } from '../../domain/documents/approval-words.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { refusalOf } from '../../domain/result.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { dossierHref } from '../../ui/route.ts'
import styles from './leader.module.css'

/** What the leader says: Đồng ý, or Đề nghị sửa with remarks; and where it goes on from there. */
export function ApprovalCard({ dossier }: { readonly dossier: Dossier }) {
  const { approval, stage } = dossier
  const [again, setAgain] = useState(false)
  const isDraft = stage === 'draft'
  return (
    <section className="card stack" aria-labelledby="approval">
      <h2 id="approval">Ý kiến lãnh đạo</h2>
      {(approval || !isDraft) && (
        <p
          className={approval?.decision === 'agree' ? 'note good' : approval ? 'note warn' : 'note'}
          role="status"
        >
          {approvalWords(dossier)}
        </p>
      )}
      {isDraft && approval && !again && (
        <div className="row">
          {approval.decision === 'agree' ? (
            <a className="btn primary" href={dossierHref(dossier.id, 'kiem-tra')}>
              Đến chốt hồ sơ
            </a>
          ) : (
            <a className="btn primary" href={dossierHref(dossier.id, 'tu-danh-gia')}>
              Đến chỗ sửa
            </a>
          )}
          <button type="button" className="btn" onClick={() => setAgain(true)}>
            Ghi ý kiến mới
          </button>
        </div>
      )}
      {isDraft && approval?.decision === 'agree' && (
        <p className="small muted">Sửa số liệu sau khi lãnh đạo đồng ý thì phải trình lại.</p>
      )}
      {isDraft && (!approval || again) && <ApprovalForm dossier={dossier} />}
    </section>
  )
}

function ApprovalForm({ dossier }: { readonly dossier: Dossier }) {
  const { setApproval } = useDossierVerbs()
  const [refusal, setRefusal] = useState<string | null>(null)
  const { by = '', title = '' } = dossier.approval ?? {}
  const { register, handleSubmit, formState, getValues, setError } = useForm({
    defaultValues: { by, title, note: '' },
  })
  const say = (decision: 'agree' | 'revise') =>
    handleSubmit((fields) => {
      if (decision === 'revise' && getValues('note').trim() === '') {
        setError('note', { message: 'Ghi rõ nội dung đề nghị sửa.' }, { shouldFocus: true })
        return
      }
      const said = setApproval({ ...fields, decision })
      setRefusal(refusalOf(said))
    })
  const { errors } = formState
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()} noValidate>
      <div className="field">
        <label htmlFor="approval-by">Họ tên lãnh đạo</label>
        <input
          {...register('by', { validate: (name) => name.trim() !== '' || 'Ghi họ tên lãnh đạo cho ý kiến.' })}
          id="approval-by"
          autoComplete="off"
          aria-invalid={errors.by !== undefined}
          aria-describedby={errors.by && 'approval-by-error'}
        />
        {errors.by && (
          <span className="error" id="approval-by-error">
            {errors.by.message}
          </span>
        )}
      </div>
      <div className="field">
        <label htmlFor="approval-title">Chức vụ</label>
        <input {...register('title')} id="approval-title" autoComplete="off" placeholder="Chủ tịch" />
      </div>
      <div className="field">
        <label htmlFor="approval-note">Ý kiến (bắt buộc khi đề nghị sửa)</label>
        <textarea
          {...register('note')}
          id="approval-note"
          rows={3}
          aria-invalid={errors.note !== undefined}
          aria-describedby={errors.note && 'approval-note-error'}
        />
        {errors.note && (
          <span className="error" id="approval-note-error">
            {errors.note.message}
          </span>
        )}
      </div>
      {refusal && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.decide}>
        <button type="button" className="btn primary" onClick={(event) => void say('agree')(event)}>
          Đồng ý
        </button>
        <button type="button" className="btn" onClick={(event) => void say('revise')(event)}>
          Đề nghị sửa
        </button>
      </div>
      <p className="small muted">
        Ý kiến được giữ trong hồ sơ. Vẫn chốt được khi chưa có ý kiến; bản in sẽ ghi rõ điều đó.
      </p>
    </form>
  )
}
