import { useEffect, useRef, type ReactNode } from 'react'
import { answerOf, type Dossier } from '../../domain/dossier.ts'
import { formatFigure, formatPoints } from '../../domain/points.ts'
import type { ScoreRow, ScoreSheet } from '../../domain/score.ts'
import { dossierHref } from '../../ui/route.ts'
import { AnswerCard } from './answer-card.tsx'
import { useAnswerForm } from './answer-form.ts'
import { Announcer } from './announcer.tsx'
import { describeConsequence } from './consequence.ts'
import { Guide } from './guide.tsx'
import { NoteCard } from './note-card.tsx'
import { OfficeNote } from './office-note.tsx'
import type { Stop } from './outline.ts'
import { ReadOnlyCard } from './read-only-card.tsx'
import { RenewNote } from './renew-note.tsx'
import { startWriting } from './start-writing.ts'
import styles from './criterion.module.css'

/** What a former year says of a criterion; nothing where none is known. */
export type FormerSlot = (props: { readonly dossier: Dossier; readonly leafKey: string }) => ReactNode
export type CitationsSlot = (props: { readonly leafKey: string }) => ReactNode

type Props = {
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly stop: Stop
  readonly row: ScoreRow
  readonly citations: CitationsSlot
  readonly former: FormerSlot
  /** Takes the question whether one may go on, or something typed here must be put right first. */
  readonly guard: (check: () => boolean) => void
}

/** One criterion: where it stands, its points, its inputs, its evidence, its explanation; and beside it how it is scored. */
export function CriterionView({ dossier, sheet, stop, row, citations: Citations, former, guard }: Props) {
  const { leaf } = stop
  const stored = answerOf(dossier, leaf.key)
  const isDraft = dossier.stage === 'draft'
  const answer = useAnswerForm(dossier, leaf)
  const consequence = describeConsequence(stop, stored?.value ?? null, row, sheet.total)
  const work = useRef<HTMLElement>(null)
  useEffect(() => startWriting(work.current), [])
  useEffect(() => guard(answer.isFinished))
  return (
    <>
      <section ref={work} className={styles.work} aria-labelledby="criterion">
        <p className={styles.crumb}>
          {[stop.section, ...stop.parents].map((heading) => (
            <span key={heading.key}>
              {heading.code} {heading.title}
            </span>
          ))}
        </p>
        <div className={styles.head}>
          <h1 id="criterion" tabIndex={-1}>
            {leaf.code} {leaf.title}
          </h1>
          <Points row={row} max={leaf.max} digits={dossier.set.digits} />
        </div>
        <OfficeNote dossier={dossier} leafKey={leaf.key} />
        <RenewNote dossier={dossier} leafKey={leaf.key} />
        {!isDraft && (
          <p className="note">
            Hồ sơ đã chốt, chỉ xem. Muốn sửa, chọn "Mở lại để sửa" ở màn hình{' '}
            <a href={dossierHref(dossier.id, 'kiem-tra')}>Kiểm tra, chốt hồ sơ</a>.
          </p>
        )}
        {isDraft ? (
          <AnswerCard {...{ answer, dossier, stop, row, consequence }} value={stored?.value ?? null} />
        ) : (
          <ReadOnlyCard {...{ dossier, stop, row, stored, consequence }} />
        )}
        {leaf.rule.kind !== 'survey' && <Citations leafKey={leaf.key} />}
        {isDraft && leaf.rule.kind !== 'survey' && <NoteCard {...{ answer, leaf, stored }} />}
        <Announcer {...{ leaf, row, total: sheet.total, digits: dossier.set.digits }} />
      </section>
      <Guide dossier={dossier} leaf={leaf} answer={isDraft ? answer : null} former={former} />
    </>
  )
}

/** "1,99 / 2 điểm"; a dash while open, and a word where there are no points to have. */
function Points({
  row,
  max,
  digits,
}: {
  readonly row: ScoreRow
  readonly max: number
  readonly digits: number
}) {
  if (row.state === 'excluded') {
    return (
      <p className={styles.points}>
        <small>không tính {formatFigure(max)} điểm</small>
      </p>
    )
  }
  return (
    <p className={styles.points}>
      {row.final === null ? '–' : formatPoints(row.final, digits)} <small>/ {formatFigure(max)} điểm</small>
    </p>
  )
}
