import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { answerOf, type Dossier } from '../../domain/dossier.ts'
import { progressOf } from '../../domain/progress.ts'
import { useDossierVerbs, useOffice } from '../../store/context.tsx'
import { sheetOf } from '../../store/sheet.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { dossierPath } from '../../ui/route.ts'
import { Browser } from './browser.tsx'
import { CriterionView, type CitationsSlot, type FormerSlot } from './criterion-view.tsx'
import { Foot } from './foot.tsx'
import { marksOf, rowsByKey, type Filter } from './marks.ts'
import { outlineOf, type Stop } from './outline.ts'
import { useShortcuts } from './shortcuts.ts'
import { Summary } from './summary.tsx'
import { Total } from './total.tsx'
import { findStops, neighbours, nextOpen } from './walk.ts'
import rail from './rail.module.css'
import styles from './scoring.module.css'

type Props = {
  readonly dossier: Dossier
  readonly current: Stop
  readonly citations: CitationsSlot
  readonly former: FormerSlot
}

/** The screen around one criterion: total and list on the left, the criterion, what one needs to know on the right. */
export function Scoring({ dossier, current, citations, former }: Props) {
  const { undo, redo } = useDossierVerbs()
  const [, navigate] = useLocation()
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [isListing, setListing] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const mayLeave = useRef<() => boolean>(() => true)

  const { leaf } = current
  const sheet = sheetOf(dossier)
  const outline = outlineOf(dossier.set)
  const { stops } = outline
  const rows = rowsByKey(sheet)
  const row = rows.get(leaf.key)
  const office = useOffice()
  const marks = marksOf(dossier, rows, stops, office)
  const { before, after } = neighbours(stops, findStops(stops, marks, filter, query), current)

  const go = (stop: Stop | undefined) => {
    if (stop && mayLeave.current()) navigate(dossierPath(dossier.id, 'tu-danh-gia', stop.leaf.key))
  }
  const guard = (check: () => boolean) => {
    mayLeave.current = check
  }
  // In an office's copy the next open criterion is the next of its own.
  const open = sheet.open.filter((key) => office === null || answerOf(dossier, key)?.assignee === office)
  const goNextOpen = () => go(nextOpen(stops, open, current))
  const showAll = () => {
    setQuery('')
    setFilter('all')
    if (search.current) search.current.value = ''
  }
  useShortcuts({
    undo,
    redo,
    nextOpen: goNextOpen,
    before: () => go(before),
    after: () => go(after),
    search: () => (search.current?.checkVisibility() ? search.current.select() : setListing(true)),
  })
  useEffect(() => {
    document.title = `${leaf.code} ${leaf.title} – Tự chấm CCHC`
  }, [leaf])

  const standing = {
    dossier,
    sheet,
    progress: progressOf(sheet.total, outline.leaves),
    lacking: [...marks.values()].filter((mark) => mark.lacksEvidence).length,
  }
  const browsing = {
    dossier,
    sheet,
    outline,
    marks,
    current,
    query,
    filter,
    onQuery: setQuery,
    onFilter: setFilter,
    onShowAll: showAll,
    onGo: go,
  }
  return (
    <main id="content" className={styles.screen}>
      <Summary {...standing} onOpen={() => setListing(true)} />
      <aside className={rail.rail} aria-label="Điểm và danh sách tiêu chí">
        <Total {...standing} onNextOpen={goNextOpen} onLacking={() => setFilter('noEvidence')} />
        <Browser {...browsing} searchRef={search} />
      </aside>
      {row && (
        <CriterionView key={leaf.key} {...{ dossier, sheet, row, citations, former, guard }} stop={current} />
      )}
      <Foot
        {...{ before, after, onGo: go, onNextOpen: goNextOpen }}
        dossierId={dossier.id}
        openCount={open.length}
      />
      <Dialog open={isListing} title="Danh sách tiêu chí" onClose={() => setListing(false)}>
        <Browser {...browsing} onPick={() => setListing(false)} />
      </Dialog>
    </main>
  )
}
