import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { citingLeaves } from '../../domain/evidence.ts'
import { findEvidence } from '../../domain/register.ts'
import { messageOf } from '../../domain/result.ts'
import { useDossiers, useDossierVerbs } from '../../store/context.tsx'
import { dossierHref } from '../../ui/route.ts'
import { EvidenceDialog } from './evidence-dialog.tsx'
import styles from './evidence.module.css'
import register from './register.module.css'
import { FormerRegister } from './former-register.tsx'
import { MissingEvidence, missingLeaves } from './missing-evidence.tsx'
import { narrowRegister, type RegisterFilter } from './register-filter.ts'
import { RegisterNotice, type Notice } from './register-notice.tsx'
import { RegisterTable } from './register-table.tsx'
import { RegisterTools } from './register-tools.tsx'
import { RemoveEvidence } from './remove-evidence.tsx'
import { SuggestionNote } from './suggestion-note.tsx'
import { useRowFocus } from './row-focus.ts'

/** Danh mục tài liệu kiểm chứng: one numbered register, used by all criteria. */
export function EvidenceScreen(props: { readonly evidence?: string | undefined }) {
  const dossier = useDossiers((state) => state.open?.dossier)
  useEffect(() => {
    document.title = 'Tài liệu kiểm chứng – Tự chấm CCHC'
  }, [])
  return dossier ? <Register dossier={dossier} marked={props.evidence} /> : null
}

function Register({ dossier, marked }: { readonly dossier: Dossier; readonly marked: string | undefined }) {
  const { removeEvidence, undo } = useDossierVerbs()
  const [filter, setFilter] = useState<RegisterFilter>('all')
  const [query, setQuery] = useState('')
  const [form, setForm] = useState<{ readonly open: boolean; readonly id: string | null }>(closedForm)
  const [removing, setRemoving] = useState<string | null>(null)
  const [notice, setNotice] = useState<Notice | null>(null)
  const citing = useMemo(() => citingLeaves(dossier), [dossier])
  const editable = dossier.stage === 'draft'
  const rows = narrowRegister(dossier, citing, { filter, query })
  const forgetNotice = useCallback(() => setNotice(null), [])
  const goOnFrom = useRowFocus(marked, dossier)

  const remove = (id: string) => {
    const no = findEvidence(dossier, id)?.no ?? 0
    const at = rows.findIndex((row) => row.id === id)
    const removed = removeEvidence(id)
    setRemoving(null)
    if (removed.ok) {
      goOnFrom(rows[at + 1]?.id ?? rows[at - 1]?.id ?? null)
      setNotice({ kind: 'removed', id, no })
    } else setNotice({ kind: 'refused', words: messageOf(removed.problems) })
  }
  const takeBack = (id: string) => {
    goOnFrom(id)
    undo()
  }
  const add = () => {
    setNotice(null)
    setForm({ open: true, id: null })
  }

  return (
    <main className={`page ${styles.screen}`} id="content">
      <div className="lede">
        <h1 tabIndex={-1}>{describeRegister(dossier, citing.size)}</h1>
        {editable && (
          <button type="button" className={`btn primary ${styles.add}`} onClick={add}>
            Thêm tài liệu
          </button>
        )}
      </div>
      {!editable && (
        <p className="note">
          Hồ sơ đã chốt, danh mục chỉ để xem. Muốn sửa:{' '}
          <a href={dossierHref(dossier.id, 'kiem-tra')}>mở lại hồ sơ</a>.
        </p>
      )}
      {dossier.evidence.length === 0 ? (
        <>
          <FormerRegister dossier={dossier} />
          <FirstEvidence />
        </>
      ) : (
        <>
          <SuggestionNote dossier={dossier} />
          <RegisterTools
            dossier={dossier}
            citing={citing}
            filter={filter}
            onFilter={setFilter}
            onQuery={setQuery}
          />
          {rows.length === 0 ? (
            <p className={`card ${register.none}`} role="status">
              Không có tài liệu nào khớp. Thử từ khác, hoặc chọn lại “Tất cả”.
            </p>
          ) : (
            <div className={register.box}>
              <RegisterTable
                dossier={dossier}
                rows={rows}
                citing={citing}
                marked={marked}
                onEdit={(id) => setForm({ open: true, id })}
                onRemove={(id) => (citing.has(id) ? setRemoving(id) : remove(id))}
              />
            </div>
          )}
          <p className={`small muted ${styles.rule}`}>
            {dossier.revision === 0
              ? 'Số thứ tự giữ nguyên từ lần chốt hồ sơ đầu tiên; trước đó, xóa một tài liệu thì các số sau dồn lên.'
              : 'Số thứ tự của các tài liệu đã chốt được giữ nguyên; tài liệu thêm sau nhận số tiếp theo.'}
          </p>
        </>
      )}
      <MissingEvidence dossier={dossier} />
      <div className={styles.notice} role="status">
        {notice && (
          <RegisterNotice notice={notice} dossier={dossier} onUndo={takeBack} onGone={forgetNotice} />
        )}
      </div>
      <EvidenceDialog
        open={form.open}
        evidence={form.id === null ? null : (findEvidence(dossier, form.id) ?? null)}
        onClose={() => setForm(({ id }) => ({ open: false, id }))}
        onSaved={() => setNotice(null)}
      />
      <RemoveEvidence
        dossier={dossier}
        evidence={removing === null ? null : (findEvidence(dossier, removing) ?? null)}
        leaves={removing === null ? [] : (citing.get(removing) ?? [])}
        onConfirm={() => removing !== null && remove(removing)}
        onClose={() => setRemoving(null)}
      />
    </main>
  )
}

const closedForm = { open: false, id: null }

function FirstEvidence() {
  return (
    <section className={`card ${styles.first}`} aria-labelledby="first-evidence">
      <h2 id="first-evidence">Bắt đầu thế nào</h2>
      <ol>
        <li>
          <b>Ghi mỗi tài liệu một lần</b>: số, ký hiệu, ngày, trích yếu, liên kết hoặc tệp. Tệp vẫn ở chỗ cũ,
          chương trình chỉ ghi tên, cỡ và mã của tệp.
        </li>
        <li>
          <b>Dùng cho nhiều tiêu chí</b>: khi tự đánh giá, mở “Chọn tài liệu đã có” rồi ghi mục, trang.
        </li>
        <li>Danh mục có đánh số được in kèm bảng điểm.</li>
      </ol>
    </section>
  )
}

/** What the register comes to, in one line. */
function describeRegister(dossier: Dossier, used: number): string {
  const all = dossier.evidence.length
  const missing = missingLeaves(dossier).length
  const want = missing === 0 ? '' : `; ${missing} tiêu chí còn thiếu tài liệu`
  if (all === 0) return `Danh mục chưa có tài liệu kiểm chứng nào${want}`
  const use = used === all ? 'đều đã dùng' : `${used} đã dùng`
  return `${all} tài liệu kiểm chứng, ${use} cho các tiêu chí${want}`
}
