import { useEffect, useState } from 'react'
import type { Dossier } from '../domain/dossier.ts'
import { useDossierVerbs } from './context.tsx'

/** Last year's dossier of the unit; null while it is looked for, and where this computer has none. */
export function useFormerDossier(dossier: Dossier): Dossier | null {
  const { formerDossier } = useDossierVerbs()
  const [former, setFormer] = useState<Dossier | null>(null)
  // The question is about the unit and the year: what is typed meanwhile changes nothing in it.
  const [asked] = useState(dossier)
  useEffect(() => {
    let stale = false
    void formerDossier(asked).then((found) => !stale && setFormer(found))
    return () => {
      stale = true
    }
  }, [asked, formerDossier])
  return former
}
