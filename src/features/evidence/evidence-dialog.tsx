import { useState } from 'react'
import type { Evidence } from '../../domain/dossier.ts'
import type { EvidenceFields } from '../../domain/register.ts'
import { messageOf } from '../../domain/result.ts'
import { useDossiers, useDossierVerbs } from '../../store/context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EvidenceForm, type Typed } from './evidence-form.tsx'

/** Adds a document to the register, or edits one. What was typed survives an Escape, until it is saved or given up. */
export function EvidenceDialog(props: {
  readonly open: boolean
  readonly evidence: Evidence | null
  readonly submit?: string
  readonly onClose: () => void
  readonly onSaved: (id: string) => void
  readonly onReuse?: (id: string) => void
}) {
  const { evidence, onReuse } = props
  const dossier = useDossiers((state) => state.open?.dossier)
  const { addEvidence, editEvidence } = useDossierVerbs()
  const [typed, setTyped] = useState<{ readonly of: string | null; readonly what: Typed } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  if (!dossier) return null
  const of = evidence?.id ?? null

  const close = () => {
    setRefusal(null)
    props.onClose()
  }
  const forget = () => {
    setTyped(null)
    close()
  }
  const save = (fields: EvidenceFields) => {
    const saved = evidence ? editEvidence(evidence.id, fields) : addEvidence(fields)
    if (!saved.ok) {
      setRefusal(messageOf(saved.problems))
      return
    }
    forget()
    props.onSaved(saved.value ?? of ?? '')
  }

  return (
    <Dialog
      open={props.open}
      title={evidence ? `Sửa tài liệu số ${evidence.no}` : 'Thêm tài liệu kiểm chứng'}
      onClose={close}
      wide
    >
      {refusal && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
      <EvidenceForm
        evidence={evidence}
        typed={typed?.of === of ? typed.what : null}
        onTyped={(what) => setTyped({ of, what })}
        register={dossier.evidence}
        unitName={dossier.unit.name}
        submit={props.submit ?? (evidence ? 'Lưu thay đổi' : 'Thêm tài liệu')}
        onSubmit={save}
        onCancel={forget}
        {...(onReuse && {
          onReuse: (id: string) => {
            forget()
            onReuse(id)
          },
        })}
      />
    </Dialog>
  )
}
