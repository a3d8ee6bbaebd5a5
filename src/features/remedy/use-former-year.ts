import { useEffect, useState } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { useDossierVerbs } from '../../store/context.tsx'

/** The unit's dossier of a former year: the one on this computer, or one that is opened only to compare. */
export function useFormerYear(dossier: Dossier, year: number) {
  const { formerDossier, dossiersOfUnit } = useDossierVerbs()
  const [former, setFormer] = useState<Dossier | null>(null)
  // What is typed meanwhile changes nothing in which dossier it is.
  const [asked] = useState(dossier)
  useEffect(() => {
    let stale = false
    const find = async () =>
      year === asked.year - 1
        ? formerDossier(asked)
        : ((await dossiersOfUnit(asked)).find((one) => one.year === year && one.interim !== true) ?? null)
    void find().then((found) => !stale && setFormer((chosen) => (chosen?.year === year ? chosen : found)))
    return () => {
      stale = true
    }
  }, [asked, year, formerDossier, dossiersOfUnit])
  return [former?.year === year ? former : null, setFormer] as const
}
