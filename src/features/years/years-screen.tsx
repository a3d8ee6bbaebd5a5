import { useEffect, useState, type ReactNode } from 'react'
import type { CriteriaMap, CriteriaSet } from '../../domain/criteria.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { dayOfInterim } from '../../domain/interim.ts'
import { useDossiers, useDossierVerbs } from '../../store/context.tsx'
import { useSetVerbs } from '../../store/set-context.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { Compared } from './compared.tsx'
import { InterimTable } from './interim-table.tsx'
import { OfficialCard } from './official-card.tsx'
import { Overview } from './overview.tsx'
import type { PaperMeans } from './comparison-export.tsx'
import { YearChoice } from './year-choice.tsx'
import styles from './years.module.css'

/** So sánh các năm: what changed since another year and why, and all years of the unit in one view. */
export function YearsScreen(means: PaperMeans) {
  const dossier = useDossiers((state) => state.open?.dossier)
  useEffect(() => {
    document.title = 'So sánh các năm – Tự chấm CCHC'
  }, [])
  return dossier ? <Years key={dossier.id} dossier={dossier} means={means} /> : null
}

function Years({ dossier, means }: { readonly dossier: Dossier; readonly means: PaperMeans }) {
  const { dossiersOfUnit, formerDossier, storedDays } = useDossierVerbs()
  const [storedOn, setStoredOn] = useState<Readonly<Record<string, string>>>({})
  const [others, setOthers] = useState<readonly Dossier[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  // The list is that of the unit: what is typed meanwhile changes nothing in it.
  const [asked] = useState(dossier)
  useEffect(() => {
    let stale = false
    void Promise.all([dossiersOfUnit(asked), formerDossier(asked), storedDays()]).then(
      ([all, former, days]) => {
        if (stale) return
        setOthers(all)
        setStoredOn(days)
        const interim = formerInterim(asked, all)
        setChosen(
          interim?.id ?? former?.id ?? all.find(({ year }) => year < asked.year)?.id ?? all[0]?.id ?? null,
        )
      },
    )
    return () => {
      stale = true
    }
  }, [asked, dossiersOfUnit, formerDossier, storedDays])
  if (!others) return <Waiting label="Đang tìm các năm của đơn vị…" />
  const before = others.find((one) => one.id === chosen)
  const choice = (
    <YearChoice
      others={others}
      chosen={chosen}
      storedOn={storedOn}
      onChoose={setChosen}
      onOpened={(opened) => {
        setOthers([...others.filter((one) => one.id !== opened.id), opened])
        setChosen(opened.id)
      }}
    />
  )
  return (
    <main className={`page ${styles.screen}`} id="content">
      {before ? (
        <WithMap before={before} after={dossier} choice={choice} means={means} />
      ) : (
        <>
          <h1 tabIndex={-1}>Chưa có năm nào để so sánh</h1>
          <p>
            Trên máy này chỉ có hồ sơ năm {dossier.year} của {dossier.unit.name}. Mở tệp hồ sơ năm khác để so
            sánh; tệp chỉ dùng để so sánh, không lưu vào danh sách.
          </p>
          {choice}
        </>
      )}
      <InterimTable dossiers={[dossier, ...others]} year={dossier.year} storedOn={storedOn} />
      <OfficialCard dossier={dossier} />
      <Overview dossier={dossier} others={others} />
    </main>
  )
}

/** Of an interim scoring the one of the same year before it. */
function formerInterim(dossier: Dossier, others: readonly Dossier[]): Dossier | undefined {
  if (dossier.interim !== true) return undefined
  const day = dayOfInterim(dossier)
  return others
    .filter((one) => one.interim === true && one.year === dossier.year)
    .filter((one) => day === '' || dayOfInterim(one) < day)
    .sort((a, b) => (dayOfInterim(a) < dayOfInterim(b) ? 1 : -1))[0]
}

/** The comparison once it is known whether there is a map between the two sets. */
function WithMap(props: {
  readonly before: Dossier
  readonly after: Dossier
  readonly choice: ReactNode
  readonly means: PaperMeans
}) {
  const { before, after } = props
  const { openMap } = useSetVerbs()
  const [from, to] = [before.set, after.set]
  const [read, setRead] = useState<Read | null>(null)
  const sameSet = from.id === to.id && from.version === to.version
  useEffect(() => {
    if (sameSet) return
    let stale = false
    void openMap(from, to).then((result) => {
      if (!stale) setRead({ from, to, map: result.ok ? result.value : null })
    })
    return () => {
      stale = true
    }
  }, [from, to, sameSet, openMap])
  const known = read?.from === from && read.to === to ? read : null
  if (!sameSet && !known) return <Waiting label="Đang đối chiếu hai bộ tiêu chí…" />
  return <Compared {...props} map={known?.map ?? null} sameSet={sameSet} />
}

type Read = { readonly from: CriteriaSet; readonly to: CriteriaSet; readonly map: CriteriaMap | null }
