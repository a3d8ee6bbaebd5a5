import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { CriteriaMap } from '../../domain/criteria.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { useDossiers, useDossierVerbs } from '../../store/context.tsx'
import { useSetVerbs } from '../../store/set-context.tsx'

/** Last year's dossier of a unit and how its set stands to this year's; no map where both have the same set. */
export type Former = { readonly dossier: Dossier; readonly map: CriteriaMap | null }

const FormerContext = createContext<Former | null>(null)

/** Last year's dossier of the unit whose dossier is open; null where there is none, or none was found yet. */
export function useFormer(): Former | null {
  return useContext(FormerContext)
}

/** Looks for it once for all criteria: telling how two sets stand to each other would hold up every step. */
export function FormerYear({ children }: { readonly children: ReactNode }) {
  const dossier = useDossiers((state) => state.open?.dossier)
  return dossier ? <Found dossier={dossier}>{children}</Found> : children
}

function Found({ dossier, children }: { readonly dossier: Dossier; readonly children: ReactNode }) {
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
  return <FormerContext value={former}>{children}</FormerContext>
}

/** What was found before stands there at once, until it is read anew. */
const known = new Map<string, Former>()
