import { useEffect, useState } from 'react'
import { rowsToExplain } from '../../domain/documents/explanation-request.ts'
import type { Reviewed } from '../../domain/documents/reviewer-paper.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { runInSlices } from '../../ui/slices.ts'

/** Whether a dossier has something to explain; one that changes is another. */
const known = new WeakMap<Dossier, boolean>()

/** Those who have something to explain; null while they are being looked for, which goes on while the page answers. */
export function useToExplain(reviewed: readonly Reviewed[]): readonly Reviewed[] | null {
  const [found, setFound] = useState<{ readonly of: typeof reviewed; readonly asked: typeof reviewed }>()
  useEffect(() => {
    let stale = false
    function* look(): Generator<void, void, void> {
      const asked: Reviewed[] = []
      for (const one of reviewed) {
        if (stale) return
        const asks = known.get(one.dossier) ?? rowsToExplain(one).length > 0
        known.set(one.dossier, asks)
        if (asks) asked.push(one)
        yield
      }
      setFound({ of: reviewed, asked })
    }
    const timer = setTimeout(() => void runInSlices(look()))
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [reviewed])
  return found?.of === reviewed ? found.asked : null
}
