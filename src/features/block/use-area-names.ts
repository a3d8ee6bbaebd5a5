import { useEffect, useState } from 'react'
import type { RankingTable } from '../../domain/ranking-table.ts'
import { useSetVerbs } from '../../store/set-context.tsx'

/** Titles of the areas of a table by their keys, from the set it was scored on where that is at hand. */
export function useAreaNames({ set }: RankingTable): ReadonlyMap<string, string> {
  const { openSet } = useSetVerbs()
  const [names, setNames] = useState(none)
  useEffect(() => {
    if (!set) return
    let stale = false
    void openSet(set.id, set.version).then((found) => {
      if (!stale && found.ok) setNames(new Map(found.value.areas.map(({ key, title }) => [key, title])))
    })
    return () => {
      stale = true
    }
  }, [set, openSet])
  return names
}

const none: ReadonlyMap<string, string> = new Map()
