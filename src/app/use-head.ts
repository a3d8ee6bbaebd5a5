import { useEffect, useState } from 'react'
import { useDossiers } from '../store/context.tsx'
import { headDataOf, readPaperWords } from '../store/paper-words.ts'

type Head = ReturnType<typeof headDataOf>

/** What the papers of the open dossier's unit say in their head, as it was typed on Văn bản. */
export function useHead(): Head {
  const unit = useDossiers((state) => state.open?.dossier.unit.id)
  const [head, setHead] = useState<Head>({})
  useEffect(() => {
    if (unit === undefined) return
    let stale = false
    void readPaperWords(unit).then((words) => !stale && setHead(headDataOf(words)))
    return () => {
      stale = true
    }
  }, [unit])
  return head
}
