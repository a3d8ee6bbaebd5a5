import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { checkDraft } from '../../domain/draft-check.ts'
import type { Problem } from '../../domain/result.ts'
import { useDrafts, useDraftVerbs } from '../../store/draft-context.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { beginPath, draftPath, selectionFrom } from './address.ts'
import { ComparisonScreen } from './comparison-screen.tsx'
import { Desk } from './desk.tsx'
import type { RulePicture } from './try-out.tsx'

type Props = {
  readonly id: string
  /** What of the draft is on screen, as the address says it. */
  readonly what: string | undefined
  readonly which: string | undefined
  readonly picture: RulePicture
}

/** Opens the draft that the address names, and closes it when one goes elsewhere. */
export function EditorScreen({ id, what, which, picture }: Props) {
  const open = useDrafts((state) => state.open)
  const { openDraft, closeDraft } = useDraftVerbs()
  const [, navigate] = useLocation()
  const [refused, setRefused] = useState<{ id: string; problems: readonly Problem[] } | null>(null)
  useEffect(() => {
    let stale = false
    void openDraft(id).then((result) => {
      if (!stale && !result.ok) setRefused({ id, problems: result.problems })
    })
    return () => {
      stale = true
    }
  }, [id, openDraft])
  useEffect(() => () => void closeDraft(), [closeDraft])
  const parted = open?.parted === true && open.id !== id ? open.id : null
  useEffect(() => {
    if (parted !== null) navigate(draftPath(parted, selectionFrom(what, which)), { replace: true })
  }, [parted, what, which, navigate])

  const deferred = useDeferredValue(open?.draft ?? null)
  const problems = useMemo(() => (deferred ? checkDraft(deferred) : []), [deferred])
  if (open?.id === id) {
    if (what === 'doi-chieu' && open.origin) return <ComparisonScreen open={open} origin={open.origin} />
    return <Desk open={open} selection={selectionFrom(what, which)} problems={problems} picture={picture} />
  }
  if (refused?.id !== id) return <Waiting label="Đang mở bản soạn…" />
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>Không mở được bản soạn</h1>
      {refused.problems.slice(0, 5).map(({ path, message }) => (
        <p key={`${path} ${message}`} className="note bad" role="alert">
          {message}
        </p>
      ))}
      <p>
        <a className="btn" href={`#${beginPath}`}>
          Xem các bản đang soạn
        </a>
      </p>
    </main>
  )
}
