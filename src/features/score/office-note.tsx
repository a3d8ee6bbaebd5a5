import { answerOf, type Dossier } from '../../domain/dossier.ts'
import { useOffice } from '../../store/context.tsx'
import { dossierHref } from '../../ui/route.ts'

/** In an office's copy: whether this criterion is among those it was given. */
export function OfficeNote({ dossier, leafKey }: { readonly dossier: Dossier; readonly leafKey: string }) {
  const office = useOffice()
  if (office === null) return null
  const assignee = answerOf(dossier, leafKey)?.assignee ?? ''
  if (assignee === office) {
    return (
      <p className="small muted">
        Thuộc phần việc của {office}. Điền xong thì{' '}
        <a href={dossierHref(dossier.id, 'phan-cong')}>lưu tệp trả về</a>.
      </p>
    )
  }
  return (
    <p className="note warn">
      {assignee === '' ? 'Tiêu chí này chưa giao cho ai' : `Tiêu chí này của ${assignee}`}, không thuộc phần
      việc của {office}. Chỉ nên xem;{' '}
      <a href={dossierHref(dossier.id, 'phan-cong')}>về phần việc được giao</a>.
    </p>
  )
}
