import { useEffect, useState } from 'react'
import type { SetEntry } from '../../domain/set-entry.ts'
import { useDossiers, useDossierVerbs } from '../../store/context.tsx'
import { useSetVerbs } from '../../store/set-context.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'

/** Asks before an own set leaves the library, and says which dossiers use it; then offers to bring it back. */
export function RemoveSet(props: { readonly entry: SetEntry | null; readonly onDone: () => void }) {
  const { entry, onDone } = props
  const { removeSet, restoreSet } = useSetVerbs()
  const { listDossiers } = useDossierVerbs()
  const dossiers = useDossiers((state) => state.entries)
  const [gone, setGone] = useState<SetEntry | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  useEffect(() => {
    if (entry) void listDossiers()
  }, [entry, listDossiers])
  const using = (dossiers ?? []).filter(
    (dossier) => dossier.setTitle === entry?.title && dossier.setVersion === entry.version,
  )
  const remove = async (doomed: SetEntry) => {
    onDone()
    const result = await removeSet(doomed.id, doomed.version)
    setGone(result.ok ? doomed : null)
    setMessage(result.ok ? null : result.problems.map((problem) => problem.message).join(' '))
  }
  const bringBack = async () => {
    const result = await restoreSet()
    setMessage(result.ok ? null : result.problems.map((problem) => problem.message).join(' '))
    if (result.ok) setGone(null)
  }
  return (
    <>
      {message && (
        <p className="note bad" role="alert">
          {message}
        </p>
      )}
      {gone && (
        <p className="note row" role="status">
          Đã xóa “{gone.title}” khỏi thư viện.
          <button type="button" className="btn quiet" onClick={() => void bringBack()}>
            Hoàn tác
          </button>
        </p>
      )}
      <ConfirmDialog
        open={entry !== null}
        title="Xóa bộ tiêu chí khỏi thư viện?"
        confirm="Xóa khỏi thư viện"
        onConfirm={() => entry && void remove(entry)}
        onClose={onDone}
      >
        {entry && (
          <>
            <p>
              <b>{entry.title}</b>, phiên bản {entry.version}.
            </p>
            {using.length > 0 && (
              <p className="note warn">
                {using.length} hồ sơ trên máy này đang dùng bộ tiêu chí này (
                {using
                  .slice(0, 3)
                  .map((dossier) => `${dossier.unitName}, ${dossier.year}`)
                  .join('; ')}
                {using.length > 3 && '…'}). Các hồ sơ đó vẫn giữ bản của mình và chấm tiếp được, nhưng không
                lập được hồ sơ mới bằng bộ này.
              </p>
            )}
          </>
        )}
      </ConfirmDialog>
    </>
  )
}
