import { useEffect, useRef, useState } from 'react'
import type { CriteriaSet } from '../../domain/criteria.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Problem } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import type { OpenedPackage } from '../../files/package.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { dossierPath } from '../../ui/route.ts'
import { arrivalOf, type Arrival } from './arrival.ts'
import type { Hat } from './hat.ts'

/** How far the opening of a file has come. */
export type Step =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'round'; readonly round: Round }
  | { readonly kind: 'set'; readonly set: CriteriaSet }
  | { readonly kind: 'package'; readonly content: OpenedPackage }
  | ArrivedStep

export type ArrivedStep = {
  readonly kind: 'dossier'
  readonly name: string
  readonly arrival: Arrival
  readonly dossier: Dossier
  /** The dossier of the same id on this computer. */
  readonly here: Dossier | null
  readonly warnings: readonly string[]
}

/** Reads a file once. A unit's frozen dossier that a reviewer opens is shown the way into its round. A dossier that is new here, with nothing to ask or tell, is shown at once. */
export function useOpenedFile(file: File, hat: Hat, onShow: (path: string) => void) {
  const { importDossier, peekDossier, recallHandouts } = useDossierVerbs()
  const [step, setStep] = useState<Step>({ kind: 'reading' })
  const begun = useRef(false)
  const refuse = (name: string, problems: readonly Problem[]) => setStep({ kind: 'refused', name, problems })

  const open = async (name: string, dossier: Dossier, warnings: readonly string[]) => {
    const here = await peekDossier(dossier.id)
    // A broken record under this id is told by the import, which leaves it alone.
    const own = here.ok ? here.value : null
    if (hat === 'review' && dossier.seal !== null && own === null)
      return setStep({ kind: 'dossier', name, arrival: { kind: 'submission' }, dossier, here: own, warnings })
    const arrival = arrivalOf(dossier, own, await recallHandouts(dossier.id))
    if (here.ok && (arrival.kind !== 'new' || warnings.length > 0)) {
      if (arrival.kind === 'same' && warnings.length === 0) return onShow(placeOf(dossier))
      return setStep({ kind: 'dossier', name, arrival, dossier, here: own, warnings })
    }
    const kept = await importDossier(dossier)
    if (!kept.ok) refuse(name, kept.problems)
    else if (kept.value.exists) {
      setStep({ kind: 'dossier', name, arrival: { kind: 'exists' }, dossier, here: own, warnings })
    } else onShow(placeOf(dossier))
  }
  const read = async () => {
    const { readAnyFile } = await import('../../files/any-file.ts')
    const result = await readAnyFile(file)
    if (!result.ok) refuse(file.name, result.problems)
    else if (result.value.kind === 'dossier') {
      await open(file.name, result.value.dossier, result.value.warnings)
    } else setStep(result.value)
  }
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void read()
  })
  return { step, open, refuse }
}

/** The screen that a dossier opens on: what a reviewer said of it comes first. */
export function placeOf({ id, review }: Pick<Dossier, 'id' | 'review'>): string {
  return dossierPath(id, review.rounds.length > 0 ? 'giai-trinh' : 'tu-danh-gia')
}
