import { useEffect, useRef } from 'react'
import type { Dossier } from '../../domain/dossier.ts'

export type Notice =
  | { readonly kind: 'removed'; readonly id: string; readonly no: number }
  | { readonly kind: 'refused'; readonly words: string }

/** What came of a removal. Undo is offered only until something else is changed, for it takes back the last change. */
export function RegisterNotice(props: {
  readonly notice: Notice
  readonly dossier: Dossier
  readonly onUndo: (id: string) => void
  readonly onGone: () => void
}) {
  const { notice, dossier, onGone } = props
  const told = useRef<{ readonly notice: Notice; readonly dossier: Dossier }>({ notice, dossier })
  useEffect(() => {
    if (told.current.notice !== notice) told.current = { notice, dossier }
    else if (told.current.dossier !== dossier) onGone()
  }, [notice, dossier, onGone])
  if (notice.kind === 'refused') return <p className="note warn">{notice.words}</p>
  return (
    <p className="note">
      Đã xóa tài liệu số {notice.no}.{' '}
      <button type="button" className="btn quiet" onClick={() => props.onUndo(notice.id)}>
        Hoàn tác
      </button>
    </p>
  )
}
