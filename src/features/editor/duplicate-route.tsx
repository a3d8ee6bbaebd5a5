import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { nextVersion } from '../../domain/draft-new.ts'
import { useDraftVerbs } from '../../store/draft-context.tsx'
import { useSetVerbs } from '../../store/set-context.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { beginPath, draftPath } from './address.ts'

/** Makes the next version of a set of the library and opens it: where "Tạo phiên bản mới" of a list leads. */
export function DuplicateRoute({ id, version }: { readonly id: string; readonly version: string }) {
  const { openSet, versionsOf, listSets } = useSetVerbs()
  const { makeDraft } = useDraftVerbs()
  const [, navigate] = useLocation()
  const [message, setMessage] = useState<string | null>(null)
  useEffect(() => {
    let stale = false
    const begin = async () => {
      await listSets()
      const set = await openSet(id, version)
      if (stale) return
      const made = set.ok ? await makeDraft(nextVersion(set.value, versionsOf(id))) : set
      if (made.ok) navigate(draftPath(made.value), { replace: true })
      else setMessage(made.problems.map((problem) => problem.message).join(' '))
    }
    void begin()
    return () => {
      stale = true
    }
  }, [id, version, openSet, versionsOf, listSets, makeDraft, navigate])
  if (message === null) return <Waiting label="Đang tạo phiên bản mới…" />
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>Không tạo được phiên bản mới</h1>
      <p className="note bad" role="alert">
        {message}
      </p>
      <p>
        <a className="btn" href={`#${beginPath}`}>
          Chọn bộ tiêu chí khác
        </a>
      </p>
    </main>
  )
}
