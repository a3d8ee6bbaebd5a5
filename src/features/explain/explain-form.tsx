import { useEffect, useId, useRef, useState } from 'react'
import type { Citation } from '../../domain/answer.ts'
import type { Dossier, Explanation } from '../../domain/dossier.ts'
import { refusalOf } from '../../domain/result.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import type { Slots } from './explain-screen.tsx'

/** The unit's word on a criterion: text, and documents new or old. Kept at every change, as all else is. */
export function ExplainForm(
  props: Slots & {
    readonly dossier: Dossier
    readonly leafKey: string
    readonly round: number
    readonly now: Explanation | null
  },
) {
  const { dossier, leafKey, now, chooser: Chooser, citations: Citations } = props
  const { addExplanation, removeExplanation } = useDossierVerbs()
  const id = useId()
  const [asking, setAsking] = useState<'pick' | 'add' | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const wanted = useRef<string | null>(null)
  const fields = useRef(new Map<string, HTMLInputElement>())
  /** Documents chosen before anything was written: an explanation without words is not kept. */
  const [loose, setLoose] = useState<readonly Citation[]>([])
  const citations = now?.citations ?? loose
  const by = now?.by ?? dossier.history.at(-1)?.by ?? dossier.contact?.name ?? ''
  const text = now?.text ?? ''

  // Undo and redo change what is kept: the field shows it, unless somebody is typing in it.
  useEffect(() => {
    const element = field.current
    if (element && document.activeElement !== element) element.value = text
  }, [text])
  useEffect(() => {
    if (wanted.current === null || asking !== null) return
    fields.current.get(wanted.current)?.focus()
    wanted.current = null
  }, [asking])

  const keep = (words: string, cited: readonly Citation[]) => {
    if (words.trim() === '') {
      setLoose(cited)
      if (now) removeExplanation(leafKey, now.round)
      setRefusal(cited.length > 0 ? 'Ghi nội dung giải trình để lưu cùng tài liệu.' : null)
      return
    }
    const kept = addExplanation(leafKey, words, cited, by)
    setRefusal(refusalOf(kept))
  }
  const cite = (change: (before: readonly Citation[]) => readonly Citation[]) =>
    keep(field.current?.value ?? text, change(citations))
  const choose = (evidence: string) => {
    setAsking(null)
    if (citations.some((one) => one.evidence === evidence)) return
    cite((before) => [...before, { evidence, where: '' }])
    wanted.current = evidence
  }
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={id}>Giải trình của đơn vị (lần {props.round})</label>
        <textarea
          id={id}
          ref={field}
          rows={3}
          defaultValue={text}
          aria-invalid={refusal !== null}
          aria-describedby={refusal === null ? undefined : `${id}-error`}
          onInput={(event) => keep(event.currentTarget.value, citations)}
        />
        {refusal !== null && (
          <span className="error" id={`${id}-error`} role="alert">
            {refusal}
          </span>
        )}
      </div>
      {citations.length > 0 && (
        <Citations
          dossier={dossier}
          citations={citations}
          editable
          onElement={(evidence, element) => {
            if (element) fields.current.set(evidence, element)
            else fields.current.delete(evidence)
          }}
          onWhere={(index, where) =>
            cite((before) => before.map((one, at) => (at === index ? { ...one, where } : one)))
          }
          onRemove={(index) => cite((before) => before.filter((_, at) => at !== index))}
        />
      )}
      <div className="row">
        <button type="button" className="btn quiet" onClick={() => setAsking('add')}>
          Thêm tài liệu bổ sung
        </button>
        <button type="button" className="btn quiet" onClick={() => setAsking('pick')}>
          Chọn tài liệu đã có
        </button>
      </div>
      <Chooser
        dossier={dossier}
        leafKey={leafKey}
        cited={new Set(citations.map(({ evidence }) => evidence))}
        asking={asking}
        onAsk={setAsking}
        onChoose={choose}
      />
    </div>
  )
}
