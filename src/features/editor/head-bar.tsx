import { useState } from 'react'
import { useLocation } from 'wouter'
import { draftToSet, type DraftProblem } from '../../domain/draft-check.ts'
import type { Problem } from '../../domain/result.ts'
import type { OpenDraft } from '../../store/draft-state.ts'
import { saveFile } from '../../store/export.ts'
import { useDraftVerbs } from '../../store/draft-context.tsx'
import { useSetVerbs } from '../../store/set-context.tsx'
import { SavedMark } from '../../ui/saved-mark.tsx'
import { draftPath, savedPath } from './address.ts'
import styles from './bar.module.css'

type Props = {
  readonly open: OpenDraft
  readonly problems: readonly DraftProblem[]
  readonly onGo: (place: { readonly key: string | null; readonly field: string }) => void
}

/** What is being made, whether it is stored, and the one next step. */
export function HeadBar({ open, problems, onGo }: Props) {
  const { draft, id } = open
  const drafts = useDraftVerbs()
  const sets = useSetVerbs()
  const [, navigate] = useLocation()
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const [first] = problems
  const save = async () => {
    const set = draftToSet(draft)
    if (!set.ok) return setRefused(set.problems)
    const kept = await sets.keepSet(set.value)
    if (!kept.ok) return setRefused(kept.problems)
    await drafts.deleteDraft(id)
    navigate(savedPath(set.value), { replace: true })
  }
  return (
    <header className={styles.bar}>
      <div className={styles.name}>
        <h1 tabIndex={-1}>{draft.title || 'Bộ tiêu chí chưa đặt tên'}</h1>
        <p className="small muted">
          <span className="chip">Đang soạn</span> phiên bản {draft.version || '…'}
          {draft.follows !== undefined && `, thay phiên bản ${draft.follows}`}
        </p>
      </div>
      <div className={styles.steps}>
        <button
          type="button"
          className="btn quiet"
          disabled={open.past === 0}
          onClick={drafts.undoDraft}
          title="Ctrl+Z"
        >
          Hoàn tác
        </button>
        <button
          type="button"
          className="btn quiet"
          disabled={open.future === 0}
          onClick={drafts.redoDraft}
          title="Ctrl+Y"
        >
          Làm lại
        </button>
        <SavedMark at={open.save.state === 'saved' ? open.save.at : null} trouble={troubleOf(open.save)} />
        {open.origin && (
          <a className="btn" href={`#${draftPath(id)}/doi-chieu`}>
            Bảng đối chiếu
          </a>
        )}
        <button type="button" className="btn" onClick={() => void saveDraftFile(open)}>
          Lưu ra tệp
        </button>
        {first ? (
          <button type="button" className="btn primary" onClick={() => onGo(first)}>
            Đến việc phải sửa ({problems.length})
          </button>
        ) : (
          <button type="button" className="btn primary" onClick={() => void save()}>
            Lưu thành bộ tiêu chí
          </button>
        )}
      </div>
      {open.parted && (
        <p className="note warn" role="alert">
          Bản soạn này đã được sửa ở thẻ khác. Phần đang sửa ở đây được giữ thành một bản soạn riêng.
        </p>
      )}
      {refused.map(({ path, message }) => (
        <p key={`${path} ${message}`} className="note bad" role="alert">
          {message}
        </p>
      ))}
    </header>
  )
}

function troubleOf(save: OpenDraft['save']): string | null {
  if (save.state !== 'failed') return null
  return save.reason === 'full'
    ? 'Máy không lưu được (hết chỗ). Lưu ngay ra tệp.'
    : 'Trình duyệt không cho lưu. Lưu ngay ra tệp.'
}

async function saveDraftFile({ draft, origin }: OpenDraft): Promise<void> {
  const { writeDraftFile } = await import('../../files/draft-file.ts')
  const { name, blob } = writeDraftFile({ draft, origin })
  saveFile(name, blob)
}
