import { useEffect, useState } from 'react'
import type { CriteriaMap } from '../../domain/criteria.ts'
import type { Versions } from '../../domain/map-edit.ts'
import type { Problem } from '../../domain/result.ts'
import { useSetVerbs } from '../../store/set-context.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { MapDesk } from './map-desk.tsx'

type Name = { readonly id: string; readonly version: string }
type Read = { readonly versions: Versions; readonly map: CriteriaMap }

/** Opens two versions and the map between them. */
export function MapScreen({ from, to }: { readonly from: Name; readonly to: Name }) {
  const { openSet, openMap } = useSetVerbs()
  const [read, setRead] = useState<Read | readonly Problem[] | null>(null)
  const names = [from.id, from.version, to.id, to.version].join('\n')
  useEffect(() => {
    document.title = 'Đối chiếu hai phiên bản – Tự chấm CCHC'
    let stale = false
    const load = async () => {
      const [fromId = '', fromVersion = '', toId = '', toVersion = ''] = names.split('\n')
      const [before, after] = [await openSet(fromId, fromVersion), await openSet(toId, toVersion)]
      if (!before.ok) return setRead(before.problems)
      if (!after.ok) return setRead(after.problems)
      const map = await openMap(before.value, after.value)
      if (stale) return undefined
      return setRead(
        map.ok ? { versions: { from: before.value, to: after.value }, map: map.value } : map.problems,
      )
    }
    void load()
    return () => {
      stale = true
    }
  }, [names, openSet, openMap])
  if (read === null) return <Waiting label="Đang đối chiếu hai phiên bản…" />
  if ('versions' in read) return <MapDesk key={names} versions={read.versions} first={read.map} />
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>Không đối chiếu được</h1>
      {read.map(({ path, message }) => (
        <p key={`${path} ${message}`} className="note bad" role="alert">
          {message}
        </p>
      ))}
      <p>
        <a className="btn" href="#/bo-tieu-chi">
          Thư viện bộ tiêu chí
        </a>
      </p>
    </main>
  )
}
