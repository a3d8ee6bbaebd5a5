import { useEffect, useState } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { shippedSets } from '../../store/catalog.ts'
import { useDossiers, useDossierVerbs } from '../../store/context.tsx'
import { useSets, useSetVerbs } from '../../store/set-context.tsx'
import { AsideList } from './aside-list.tsx'
import styles from './criteria.module.css'
import { SetFacts } from './set-facts.tsx'
import { compareHref } from './set-route.ts'
import { SetTree } from './set-tree.tsx'

/** The set of the open dossier, other versions it may move to, and what an earlier move put aside. */
export function DossierSetScreen() {
  const dossier = useDossiers((state) => state.open?.dossier)
  return dossier ? <DossierSet dossier={dossier} /> : null
}

function DossierSet({ dossier }: { readonly dossier: Dossier }) {
  const { set } = dossier
  useEffect(() => {
    document.title = `Bộ tiêu chí – ${dossier.unit.name}`
  }, [dossier.unit.name])
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>Bộ tiêu chí của hồ sơ: phiên bản {set.version}</h1>
      <Versions dossier={dossier} />
      <AsideList aside={dossier.aside ?? []} editable={dossier.stage === 'draft'} />
      <SetFacts set={set} />
      <SetTree set={set} query="" />
    </main>
  )
}

function Versions({ dossier }: { readonly dossier: Dossier }) {
  const own = useSets((state) => state.own)
  const { listSets, openSet } = useSetVerbs()
  const { moveToSet } = useDossierVerbs()
  const [message, setMessage] = useState<{ tone: 'good' | 'bad'; text: string } | null>(null)
  useEffect(() => {
    void listSets()
  }, [listSets])
  const { id, version } = dossier.set
  const others = [...(own ?? []), ...shippedSets].filter(
    (entry) => entry.id === id && entry.version !== version,
  )
  const move = async (to: string) => {
    const set = await openSet(id, to)
    const moved = set.ok ? await moveToSet(set.value) : set
    if (!moved.ok)
      setMessage({ tone: 'bad', text: moved.problems.map((problem) => problem.message).join(' ') })
    else setMessage({ tone: 'good', text: describeMove(moved.value.kept.length, moved.value.aside.length) })
  }
  return (
    <section className="card stack" aria-labelledby="versions">
      <h2 id="versions">Phiên bản khác của bộ tiêu chí này</h2>
      {message && (
        <p className={`note ${message.tone}`} role={message.tone === 'bad' ? 'alert' : 'status'}>
          {message.text}
        </p>
      )}
      {others.length === 0 ? (
        <p className="muted">Trên máy này không có phiên bản nào khác.</p>
      ) : (
        <>
          <p className="small muted">
            Chuyển phiên bản: trả lời còn phù hợp được giữ; trả lời không còn phù hợp được để riêng và hiện ở
            đây, không mất. Bấm <i>Hoàn tác</i> ở đầu trang để quay lại.
          </p>
          <ul className={styles.versions}>
            {others.map((entry) => (
              <li key={entry.version}>
                <span>
                  <b>{entry.title}</b>
                  <span className="small muted">
                    {' '}
                    phiên bản {entry.version}, năm {entry.years.join(', ')}
                  </span>
                  {entry.follows === version && <span className="chip good">mới hơn</span>}
                </span>
                <span className="row">
                  <a className="btn quiet" href={compareHref(`${id}/${version}`, `${id}/${entry.version}`)}>
                    Xem khác biệt
                  </a>
                  {dossier.stage === 'draft' && (
                    <button type="button" className="btn" onClick={() => void move(entry.version)}>
                      Chuyển hồ sơ sang phiên bản {entry.version}
                    </button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function describeMove(kept: number, aside: number): string {
  const left = aside === 0 ? 'không có trả lời nào phải để riêng' : `${aside} trả lời để riêng ở dưới`
  return `Đã chuyển phiên bản: ${kept} trả lời được giữ, ${left}.`
}
