import { useEffect, useState } from 'react'
import type { CriteriaSet } from '../../domain/criteria.ts'
import { leavesOf } from '../../domain/criterion.ts'
import { useSetVerbs } from '../../store/set-context.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { beginPath, mapPath } from './address.ts'

/** After a draft went into the library: what it has become, and what to do with it. */
export function SavedScreen({ id, version }: { readonly id: string; readonly version: string }) {
  const { openSet } = useSetVerbs()
  const [set, setSet] = useState<CriteriaSet | 'none' | null>(null)
  const [former, setFormer] = useState<CriteriaSet | null>(null)
  useEffect(() => {
    document.title = 'Đã lưu bộ tiêu chí – Tự chấm CCHC'
    const load = async () => {
      const found = await openSet(id, version)
      setSet(found.ok ? found.value : 'none')
      if (!found.ok || found.value.follows === undefined) return
      const before = await openSet(id, found.value.follows)
      if (before.ok) setFormer(before.value)
    }
    void load()
  }, [id, version, openSet])
  if (set === null) return <Waiting />
  if (set === 'none') {
    return (
      <main className="page stack" id="content">
        <h1 tabIndex={-1}>Không có bộ tiêu chí này trên máy</h1>
        <p>
          <a className="btn" href={`#${beginPath}`}>
            Soạn bộ tiêu chí
          </a>
        </p>
      </main>
    )
  }
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>Đã lưu vào thư viện trên máy này</h1>
      <section className="card stack">
        <p>
          <b>{set.title}</b>, phiên bản {set.version}: {set.areas.length} lĩnh vực,{' '}
          {leavesOf(set.areas).length} tiêu chí chấm điểm. Bản đã lưu không bị sửa nữa; có thay đổi thì tạo
          phiên bản mới.
        </p>
        <div className="row">
          <a className="btn primary" href="#/">
            Lập hồ sơ tự đánh giá trên bộ này
          </a>
          {former && (
            <a className="btn" href={`#${mapPath(former, set)}`}>
              Đối chiếu với phiên bản {former.version}
            </a>
          )}
          <a className="btn" href="#/bo-tieu-chi">
            Thư viện bộ tiêu chí
          </a>
        </div>
      </section>
    </main>
  )
}
