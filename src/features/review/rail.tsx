import { useEffect, useRef } from 'react'
import { isUndone, type Mark } from '../../domain/appraisal-mark.ts'
import type { Leaf } from '../../domain/criterion.ts'
import type { OpenAppraisal } from '../../store/appraisal.ts'
import { sheetOf } from '../../store/sheet.ts'
import { appraisalHref } from '../../ui/appraisal-route.ts'
import { AreaLink } from './area-link.tsx'
import { CriterionRows } from './criterion-rows.tsx'
import type { Section } from './outline.ts'
import { RailTotal } from './rail-total.tsx'
import type { Unfinished } from './unfinished.ts'
import styles from './rail.module.css'

type Props = {
  readonly open: OpenAppraisal
  readonly unfinished: Unfinished
  readonly sections: readonly Section[]
  readonly leaf: Leaf
  readonly marks: ReadonlyMap<string, Mark>
  readonly roundId: string
  readonly onAcceptRest: () => void
  readonly onPick?: () => void
}

/** Where the dossier stands: totals side by side, what is left, the areas; the one that one is in shows its criteria. */
export function Rail({ open, unfinished, sections, leaf, marks, roundId, onAcceptRest, onPick }: Props) {
  const { dossier, entry } = open
  const { digits } = dossier.set
  const sheet = sheetOf(dossier)
  const areas = useRef<HTMLOListElement>(null)
  const shown = useRef<Leaf>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      if (shown.current !== leaf) showRow(areas.current?.querySelector('[aria-current=page]'))
      shown.current = leaf
    }, pause)
    return () => clearTimeout(timer)
  }, [leaf])
  return (
    <>
      <RailTotal {...{ open, sheet, marks, unfinished }} />
      <ol className={styles.areas} ref={areas}>
        {sections.map((section) => {
          const row = sheet.areas.find((area) => area.key === section.key)
          const judgeable = section.leaves.filter(({ rule }) => rule.kind !== 'survey')
          const judged = judgeable.filter(({ key }) => !isUndone(marks.get(key) ?? 'open')).length
          const isSurveyed = judgeable.length === 0 && row?.state !== 'open'
          const first =
            section.leaves.find(({ key }) => isUndone(marks.get(key) ?? 'judged')) ?? section.leaves[0]
          const isHere = section.leaves.includes(leaf)
          return (
            <li key={section.key ?? 'adjustments'}>
              <AreaLink
                href={first && appraisalHref(roundId, entry.unit, first.key)}
                {...{ section, row, digits, isHere, isSurveyed, onPick }}
                judged={judged}
                judgeable={judgeable.length}
              />
              {isHere && (
                <>
                  <CriterionRows
                    {...{ dossier, sheet, section, leaf, marks, unfinished, roundId, onPick }}
                    unit={entry.unit}
                  />
                  {dossier.stage === 'submitted' && (
                    <button type="button" className="btn quiet" onClick={onAcceptRest} aria-keyshortcuts="L">
                      Đồng ý các tiêu chí còn lại của lĩnh vực
                    </button>
                  )}
                </>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** Milliseconds after which the row that one is at comes into view: not for each that is gone past quickly. */
const pause = 200

/** Scrolls what holds the rail, and not the page, until a row is seen with one before and after it. */
function showRow(row: Element | null | undefined): void {
  const box = row?.closest('aside, dialog')
  if (!row || !box) return
  const { top, bottom, height } = row.getBoundingClientRect()
  const frame = box.getBoundingClientRect()
  const over = top - height - frame.top
  const under = bottom + height - frame.bottom
  if (over < 0 || under > 0) box.scrollBy(0, over < 0 ? over : under)
}
