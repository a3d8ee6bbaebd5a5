import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { isUndone, marksOf } from '../../domain/appraisal-mark.ts'
import { handedAreas } from '../../domain/appraisal-part.ts'
import type { Problem } from '../../domain/result.ts'
import { useAppraisal, useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import { useRounds } from '../../store/rounds-context.tsx'
import { appraisalPath } from '../../ui/appraisal-route.ts'
import { roundHref } from '../../ui/round-route.ts'
import { Waiting } from '../../ui/waiting.tsx'
import type { Slots } from './figures-slot.ts'
import { findLeaf, firstLeaf, sectionsOf } from './outline.ts'
import { Review } from './review.tsx'

type Props = Slots & {
  readonly unit: string
  /** Key of the criterion, from the address; without one the first that is still open. */
  readonly criterion?: string | undefined
}

/** Opens the dossier of a unit for its appraisal, at the criterion that the address names. */
export function ReviewScreen({ unit, criterion, ...slots }: Props) {
  const open = useAppraisal((state) => state.open)
  const appraiser = useAppraisal((state) => state.appraiser)
  const round = useRounds((state) => state.open?.round)
  const verbs = useAppraisalVerbs()
  const [refused, setRefused] = useState<{ unit: string; problems: readonly Problem[] } | null>(null)
  const [, navigate] = useLocation()
  const [shown, setShown] = useState<string | null>(null)
  const isOpen = open?.entry.unit === unit && open.entry.round === round?.id
  if (isOpen && shown !== unit) setShown(unit)
  // From one dossier to the next the former stays until the next is read.
  const isShown = isOpen || (open !== null && open.entry.unit === shown && open.entry.round === round?.id)
  useEffect(() => {
    let isStale = false
    void verbs.openUnit(unit).then((result) => {
      if (!isStale && !result.ok) setRefused({ unit, problems: result.problems })
    })
    void verbs.readNotes(unit)
    return () => {
      isStale = true
    }
  }, [unit, verbs])
  useEffect(() => verbs.leaveUnit, [verbs])
  useEffect(() => {
    if (!appraiser) void verbs.readAppraiser()
  }, [appraiser, verbs])

  const sections = isShown ? sectionsOf(open.dossier.set) : []
  const leaves = sections.flatMap((section) => section.leaves)
  const named = findLeaf(leaves, criterion)
  const marks = isOpen && !named ? marksOf(open.dossier, open.former) : null
  const areas = isOpen && !named && appraiser ? handedAreas(open.dossier, appraiser) : []
  const leaf = named ?? firstLeaf(sections, areas, ({ key }) => isUndone(marks?.get(key) ?? 'judged'))
  const path = isOpen && appraiser && round && leaf && !named ? appraisalPath(round.id, unit, leaf.key) : null
  useEffect(() => {
    if (path !== null) navigate(path, { replace: true })
  }, [path, navigate])

  if (refused?.unit === unit && !isOpen) {
    return (
      <main className="page stack" id="content">
        <h1 tabIndex={-1}>Chưa mở được hồ sơ</h1>
        {refused.problems.map(({ message }) => (
          <p key={message} className="note bad">
            {message}
          </p>
        ))}
        <p>
          <a href={roundHref(round?.id ?? '', 'ho-so')}>Về danh sách thẩm định</a>
        </p>
      </main>
    )
  }
  return isShown && leaf && round && appraiser ? (
    <Review {...{ open, leaf, round, appraiser }} {...slots} />
  ) : (
    <Waiting />
  )
}
