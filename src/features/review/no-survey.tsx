import { useId, useMemo } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { nameFirst } from '../../domain/name-first.ts'
import { openSurveys } from '../../domain/survey-left-out.ts'

/**
 * Asks of dossiers without survey results whether there was no survey, and why; nothing where none is missing or the
 * set demands one. The answer is in the form's fields: `readNoSurvey`.
 */
export function NoSurvey(props: { readonly dossiers: readonly Dossier[] }) {
  const id = useId()
  const { dossiers } = props
  const waiting = useMemo(
    () =>
      dossiers.flatMap((dossier) => {
        const open = dossier.set.survey === 'optional' ? openSurveys(dossier) : []
        return open.length > 0 ? [{ name: dossier.unit.name, open }] : []
      }),
    [dossiers],
  )
  if (waiting.length === 0) return null
  const surveys = new Map(
    waiting.flatMap(({ open }) => open.map(({ key, code, title }) => [key, `${code} ${title}`] as const)),
  )
  const isOne = dossiers.length === 1
  return (
    <div className="note warn stack">
      <p>
        {!isOne && `${waiting.length} hồ sơ (${nameFirst(waiting.map(({ name }) => name))}): `}
        {isOne ? 'Chưa' : 'chưa'} có kết quả điều tra xã hội học (XHH) của tiêu chí{' '}
        {[...surveys.values()].join('; ')}. Nhập kết quả trước khi chốt; nếu không có điều tra thì chỉ số tính
        trên phần điểm còn lại.
      </p>
      <label>
        <input type="checkbox" name="noSurvey" />{' '}
        {isOne ? 'Đơn vị này không có điều tra' : 'Các đơn vị này không có điều tra'}
      </label>
      <div className="field">
        <label htmlFor={id}>Lý do không có điều tra (ghi trong lịch sử hồ sơ)</label>
        <textarea id={id} name="noSurveyWhy" rows={2} />
      </div>
    </div>
  )
}

/** Why there was no survey, as a form says; null where it does not say that there was none. */
export function readNoSurvey(data: FormData): string | null {
  const why = data.get('noSurveyWhy')
  return data.get('noSurvey') !== null && typeof why === 'string' ? why : null
}
