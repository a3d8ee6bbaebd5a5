import { useCallback, useEffect, useMemo } from 'react'
import type { CriteriaSet } from '../../domain/criteria.ts'
import { fail, type Problem, type Result } from '../../domain/result.ts'
import type { SetEntry } from '../../domain/set-entry.ts'
import { shippedSets } from '../../store/catalog.ts'
import { useSets, useSetVerbs } from '../../store/set-context.tsx'
import { setName } from './round-fields.ts'

type SetChoice = {
  /** The office's own sets, then those shipped, the newest year first. Null while they are being read. */
  readonly sets: readonly SetEntry[] | null
  /** "id/version" → the set, whole. */
  readonly openSet: (name: string) => Promise<Result<CriteriaSet>>
}

/** The sets that a round can be made on. */
export function useSetChoice(): SetChoice {
  const { listSets, openSet } = useSetVerbs()
  const own = useSets((state) => state.own)
  useEffect(() => {
    void listSets()
  }, [listSets])
  const sets = useMemo(() => {
    const newest = [...shippedSets].sort((a, b) => Math.max(...b.years) - Math.max(...a.years))
    return own && [...own.filter((entry) => !entry.broken), ...newest]
  }, [own])
  const open = useCallback(
    async (name: string): Promise<Result<CriteriaSet>> => {
      const entry = sets?.find((one) => setName(one) === name)
      return entry ? openSet(entry.id, entry.version) : fail(noSuchSet)
    },
    [sets, openSet],
  )
  return { sets, openSet: open }
}

const noSuchSet: Problem = {
  path: 'set',
  message: 'Thư viện không còn bộ tiêu chí này. Chọn bộ tiêu chí khác.',
}
