import { useEffect, useState, type ReactNode } from 'react'
import { useDossiers, useDossierVerbs } from '../store/context.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { NotFound, type Reason } from './not-found.tsx'

/** Opens the dossier that the address names, then shows its screen. */
export function DossierRoute(props: { readonly id: string; readonly children: ReactNode }) {
  const { id } = props
  const openId = useDossiers((state) => state.open?.dossier.id)
  const { openDossier } = useDossierVerbs()
  const [refused, setRefused] = useState<{ id: string; problems: readonly Reason[] } | null>(null)
  useEffect(() => {
    if (openId === id) return
    let stale = false
    void openDossier(id).then((result) => {
      if (!stale && !result.ok) setRefused({ id, problems: result.problems })
    })
    return () => {
      stale = true
    }
  }, [id, openId, openDossier])
  if (openId === id) return props.children
  if (refused?.id === id) return <NotFound problems={refused.problems} />
  return <Waiting />
}
