import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { isTwin } from '../../domain/check-register.ts'
import { parseDay } from '../../domain/day.ts'
import { documentKinds, guessKind } from '../../domain/document-kind.ts'
import type { Evidence } from '../../domain/dossier.ts'
import { nameEvidence } from '../../domain/evidence.ts'
import type { EvidenceFields } from '../../domain/register.ts'
import { autofocus } from '../../ui/autofocus.ts'
import {
  checkDay,
  checkLink,
  checkNamed,
  draftFromEvidence,
  fieldsFromDraft,
  tidyDay,
  type Draft,
  type DraftField,
} from './draft.ts'
import styles from './form.module.css'
import { Field, Offers } from './field.tsx'
import { FileField } from './file-field.tsx'

/** The form as it stands, kept while its dialog is closed by accident. */
export type Typed = { readonly draft: Draft; readonly file: Evidence['file'] }

const systems = ['QLVB', 'Cổng TTĐT', 'Hệ thống TTHC', 'Trục liên thông', 'Hồ sơ giấy']

/** One document of the register: new, or the one given. */
export function EvidenceForm(props: {
  readonly evidence: Evidence | null
  /** What was typed before and not saved; else the document as it stands. */
  readonly typed: Typed | null
  readonly onTyped: (typed: Typed) => void
  readonly register: readonly Evidence[]
  readonly unitName: string
  readonly submit: string
  readonly onSubmit: (fields: EvidenceFields) => void
  readonly onCancel: () => void
  /** Where a document already in the register may be taken instead. */
  readonly onReuse?: (id: string) => void
}) {
  const { evidence, register: known } = props
  const [file, setFile] = useState(props.typed ? props.typed.file : (evidence?.file ?? null))
  const [busy, setBusy] = useState(false)
  const form = useForm<Draft>({
    defaultValues: props.typed?.draft ?? draftFromEvidence(evidence),
    mode: 'onBlur',
  })
  const { control, register, setValue, formState } = form
  const [number, kind, date, issuer] = useWatch({ control, name: ['number', 'kind', 'date', 'issuer'] })
  const guess = guessKind(number)
  const twin = known.find((other) =>
    isTwin({ id: evidence?.id ?? '', number, issuer, date: parseDay(date) }, other),
  )
  const sameFile =
    file && known.find((other) => other.id !== evidence?.id && other.file?.sha256 === file.sha256)

  const save = form.handleSubmit((draft) => {
    const named = checkNamed(draft, file)
    if (named !== true) form.setError('number', { message: named }, { shouldFocus: true })
    else props.onSubmit(fieldsFromDraft(draft, file))
  })
  const day = (field: 'date' | 'asOf') =>
    register(field, { validate: checkDay, onBlur: () => setValue(field, tidyDay(form.getValues(field))) })
  const numberField = register('number')

  return (
    <form
      className={styles.form}
      onSubmit={(event) => void save(event)}
      onChange={() => props.onTyped({ draft: form.getValues(), file })}
      noValidate
    >
      <Field label="Số, ký hiệu" error={formState.errors.number}>
        {(tie) => (
          <input
            {...numberField}
            {...tie}
            ref={(element) => {
              numberField.ref(element)
              autofocus(element)
            }}
            autoComplete="off"
            placeholder="512/BC-UBND"
          />
        )}
      </Field>
      <Field label="Loại tài liệu">
        {(tie) => (
          <>
            <input {...register('kind')} {...tie} list={`${tie.id}-list`} autoComplete="off" />
            <Offers id={`${tie.id}-list`} values={documentKinds} />
            {guess !== null && kind.trim() !== guess && (
              <button type="button" className={styles.guess} onClick={() => setValue('kind', guess)}>
                Chọn “{guess}” theo ký hiệu
              </button>
            )}
          </>
        )}
      </Field>
      <Field label="Ngày ban hành" error={formState.errors.date}>
        {(tie) => (
          <input
            {...day('date')}
            {...tie}
            inputMode="numeric"
            autoComplete="off"
            placeholder="ngày/tháng/năm"
          />
        )}
      </Field>
      <Field label="Cơ quan ban hành" wide>
        {(tie) => (
          <>
            <input {...register('issuer')} {...tie} list={`${tie.id}-list`} autoComplete="off" />
            <Offers id={`${tie.id}-list`} values={[props.unitName, ...used(known, 'issuer')]} />
          </>
        )}
      </Field>
      <Field label="Người ký">
        {(tie) => (
          <>
            <input {...register('signer')} {...tie} list={`${tie.id}-list`} autoComplete="off" />
            <Offers id={`${tie.id}-list`} values={used(known, 'signer')} />
          </>
        )}
      </Field>
      {twin && (
        <p className={`note warn ${styles.whole}`} role="status">
          Số này đã có trong danh mục: tài liệu số {twin.no}, {nameEvidence(twin)}.{' '}
          {props.onReuse && (
            <button type="button" className="btn quiet" onClick={() => props.onReuse?.(twin.id)}>
              Dùng tài liệu số {twin.no}
            </button>
          )}
        </p>
      )}
      <Field label="Trích yếu" whole>
        {(tie) => <textarea {...register('subject')} {...tie} rows={2} />}
      </Field>
      <Field label="Liên kết" wide error={formState.errors.url}>
        {(tie) => (
          <input
            {...register('url', { validate: checkLink })}
            {...tie}
            type="text"
            inputMode="url"
            autoComplete="off"
            placeholder="https://…"
          />
        )}
      </Field>
      <Field label="Nguồn">
        {(tie) => (
          <>
            <input {...register('system')} {...tie} list={`${tie.id}-list`} autoComplete="off" />
            <Offers id={`${tie.id}-list`} values={[...systems, ...used(known, 'system')]} />
          </>
        )}
      </Field>
      <div className={styles.whole}>
        <FileField
          file={file}
          onBusy={setBusy}
          onChange={(chosen) => {
            setFile(chosen)
            props.onTyped({ draft: form.getValues(), file: chosen })
          }}
        />
        {sameFile && (
          <p className="note warn" role="status">
            Tệp này đã ghi ở tài liệu số {sameFile.no}, {nameEvidence(sameFile)}.
          </p>
        )}
      </div>
      <Field label="Ngày chốt số liệu" error={formState.errors.asOf}>
        {(tie) => (
          <input
            {...day('asOf')}
            {...tie}
            inputMode="numeric"
            autoComplete="off"
            placeholder="ngày/tháng/năm"
          />
        )}
      </Field>
      <Field label="Ghi chú" wide>
        {(tie) => <input {...register('note')} {...tie} autoComplete="off" />}
      </Field>
      <div className={`row ${styles.whole} ${styles.submit}`}>
        <button type="submit" className="btn primary" disabled={busy}>
          {props.submit}
        </button>
        <button type="button" className="btn" onClick={props.onCancel}>
          Không lưu
        </button>
      </div>
    </form>
  )
}

/** What other documents have in a field, once each. */
function used(register: readonly Evidence[], field: Extract<DraftField, 'issuer' | 'signer' | 'system'>) {
  return [...new Set(register.map((evidence) => evidence[field]).filter((value) => value !== ''))]
}
