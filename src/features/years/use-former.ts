import { useEffect, useState } from 'react'
import type { CriteriaMap } from '../../domain/criteria.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { useSetVerbs } from '../../store/set-context.tsx'

/** Last year's dossier of a unit and how its set stands to this year's; no map where both have the same set. */
export type Former = { readonly dossier: Dossier; readonly map: CriteriaMap | null }

/** Last year's dossier of this unit on this computer; what was found before is shown until it is read anew. */
export function useFormer(dossier: Dossier): Former | null {
  const { formerDossier } = useDossierVerbs()
  const { openMap } = useSetVerbs()
  const { set } = dossier
  const [asked] = useState(dossier)
  const [former, setFormer] = useState<Former | null>(() => known.get(dossier.id) ?? null)
  useEffect(() => {
    let stale = false
    const find = async (): Promise<Former | null> => {
      const found = await formerDossier(asked)
      if (!found) return null
      const isOneSet = found.set.id === set.id && found.set.version === set.version
      const map = isOneSet ? null : await openMap(found.set, set)
      return { dossier: found, map: map?.ok ? map.value : null }
    }
    void find().then((found) => {
      if (found) known.set(asked.id, found)
      if (!stale) setFormer(found)
    })
    return () => {
      stale = true
    }
  }, [asked, set, formerDossier, openMap])
  return former
}

/** Criteria are walked through fast: what was found last stands there at once. */
const known = new Map<string, Former>()
