import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { emptyAnswer } from '../../domain/answer.ts'
import { leavesByKey } from '../../domain/criteria.ts'
import { answerOf, type Dossier } from '../../domain/dossier.ts'
import { isExplained, lacksEvidence } from '../../domain/evidence.ts'
import { useDossiers, useDossierVerbs } from '../../store/context.tsx'
import { ChooseEvidence, type Asking } from './choose-evidence.tsx'
import { CitationTable } from './citation-table.tsx'
import styles from './citations.module.css'

/** The documents that prove one criterion, beside its answer: chosen from the register or added to it at once. */
export function Citations({ leafKey }: { readonly leafKey: string }) {
  const dossier = useDossiers((state) => state.open?.dossier)
  return dossier ? <Card key={leafKey} dossier={dossier} leafKey={leafKey} /> : null
}

function Card({ dossier, leafKey }: { readonly dossier: Dossier; readonly leafKey: string }) {
  const { cite, editCitation, uncite } = useDossierVerbs()
  const [asking, setAsking] = useState<Asking>(null)
  const wanted = useRef<string | null>(null)
  const fields = useRef(new Map<string, HTMLInputElement>())
  const title = useId()
  const editable = dossier.stage === 'draft'
  const answer = answerOf(dossier, leafKey) ?? emptyAnswer
  const cited = new Set(answer.citations.map(({ evidence }) => evidence))

  // The field of a fresh citation gets the keyboard once the dialog that chose it has closed.
  useEffect(() => {
    if (wanted.current === null || asking !== null) return
    fields.current.get(wanted.current)?.focus()
    wanted.current = null
  }, [asking])

  const openPicker = useCallback(() => setAsking('pick'), [])
  useShortcut(editable && asking === null, openPicker)

  const choose = (id: string) => {
    if (!cited.has(id)) cite(leafKey, { evidence: id, where: '' })
    setAsking(null)
    wanted.current = id
  }

  return (
    <section className={`card ${styles.card}`} aria-labelledby={title}>
      <h2 id={title}>Tài liệu kiểm chứng</h2>
      <Want dossier={dossier} leafKey={leafKey} />
      {answer.citations.length > 0 && (
        <CitationTable
          dossier={dossier}
          citations={answer.citations}
          editable={editable}
          onElement={(id, element) => {
            if (element) fields.current.set(id, element)
            else fields.current.delete(id)
          }}
          onWhere={(index, where) => editCitation(leafKey, index, where)}
          onRemove={(index) => uncite(leafKey, index)}
        />
      )}
      {editable && (
        <div className={`row ${styles.buttons}`}>
          <button type="button" className="btn quiet" onClick={openPicker} aria-keyshortcuts="F4">
            Chọn tài liệu đã có <kbd>F4</kbd>
          </button>
          <button type="button" className="btn quiet" onClick={() => setAsking('add')}>
            Thêm tài liệu
          </button>
        </div>
      )}
      <ChooseEvidence {...{ dossier, leafKey, cited, asking }} onAsk={setAsking} onChoose={choose} />
    </section>
  )
}

/** What is wanted of this criterion, where nothing is cited. */
function Want({ dossier, leafKey }: { readonly dossier: Dossier; readonly leafKey: string }) {
  const leaf = leavesByKey(dossier.set).get(leafKey)
  const answer = answerOf(dossier, leafKey)
  if (!leaf || (answer?.citations.length ?? 0) > 0) return null
  if (lacksEvidence(leaf, answer) && !isExplained(answer)) {
    return <p className="note warn">Chưa có tài liệu kiểm chứng. Chọn tài liệu hoặc ghi giải trình.</p>
  }
  if (answer?.value === 'notApplicable')
    return <p className="muted small">Không áp dụng: chỉ cần ghi lý do.</p>
  return (
    <p className="muted small">
      {leaf.evidence.required
        ? 'Tiêu chí này cần tài liệu kiểm chứng.'
        : 'Tiêu chí này không bắt buộc có tài liệu kiểm chứng.'}
    </p>
  )
}

/** F4, the key that opens a list in the forms this office knows. */
function useShortcut(active: boolean, act: () => void) {
  useEffect(() => {
    if (!active) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F4' || event.isComposing || event.altKey || event.ctrlKey || event.shiftKey) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [active, act])
}
