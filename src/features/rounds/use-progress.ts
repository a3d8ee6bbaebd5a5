import { useEffect, useState } from 'react'
import type { ReviewProgress } from '../../domain/review-progress.ts'
import { useRoundVerbs } from '../../store/rounds-context.tsx'

/** How far the appraisal of a unit's dossier has come; null until it was read, and where there is nothing to say. */
export function useProgress(unit: string): ReviewProgress | null {
  const { progressOf } = useRoundVerbs()
  const [progress, setProgress] = useState<ReviewProgress | null>(null)
  useEffect(() => {
    let stale = false
    void progressOf(unit).then((known) => !stale && setProgress(known.ok ? known.value : null))
    return () => {
      stale = true
    }
  }, [unit, progressOf])
  return progress
}
