import { useEffect, useState } from 'react'
import type { CriteriaSet } from '../../domain/criteria.ts'
import type { Result } from '../../domain/result.ts'
import { useSetVerbs } from '../../store/set-context.tsx'

/** A set of the library, whole; null while it is being read. */
export function useSet(id: string, version: string): Result<CriteriaSet> | null {
  const { openSet } = useSetVerbs()
  const [read, setRead] = useState<{ id: string; version: string; result: Result<CriteriaSet> } | null>(null)
  useEffect(() => {
    let stale = false
    void openSet(id, version).then((result) => {
      if (!stale) setRead({ id, version, result })
    })
    return () => {
      stale = true
    }
  }, [id, version, openSet])
  return read?.id === id && read.version === version ? read.result : null
}
