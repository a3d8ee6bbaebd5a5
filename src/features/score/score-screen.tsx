import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useDossiers } from '../../store/context.tsx'
import { sheetOf } from '../../store/sheet.ts'
import { dossierPath } from '../../ui/route.ts'
import type { CitationsSlot, FormerSlot } from './criterion-view.tsx'
import { outlineOf } from './outline.ts'
import { Scoring } from './scoring.tsx'
import { findStop, nextOpen } from './walk.ts'

type Props = {
  /** Key of the criterion, from the address; without one the first open criterion is shown. */
  readonly criterion?: string | undefined
  /** The evidence feature's card of citations for a criterion. */
  readonly citations: CitationsSlot
  /** What a former year says of a criterion. */
  readonly former: FormerSlot
}

/** The heart of the program: one criterion after another is scored, with the total always in view. */
export function ScoreScreen({ criterion, citations, former }: Props) {
  const dossier = useDossiers((state) => state.open?.dossier)
  const [, navigate] = useLocation()
  const stops = dossier ? outlineOf(dossier.set).stops : []
  const named = findStop(stops, criterion)
  const current = named ?? (dossier && nextOpen(stops, sheetOf(dossier).open, undefined)) ?? stops[0]
  const path = dossier && current && dossierPath(dossier.id, 'tu-danh-gia', current.leaf.key)
  const isNamed = named !== undefined
  const ownPath = dossier && dossierPath(dossier.id, 'tu-danh-gia')
  useEffect(() => {
    // Whoever has already gone elsewhere is not called back.
    const isStillHere = ownPath !== undefined && location.hash.startsWith(`#${ownPath}`)
    if (!isNamed && path !== undefined && isStillHere) navigate(path, { replace: true })
  }, [isNamed, path, ownPath, navigate])
  return dossier && current ? <Scoring {...{ dossier, current, citations, former }} /> : null
}
