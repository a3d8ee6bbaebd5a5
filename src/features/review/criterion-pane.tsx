import type { Word } from '../../domain/appraisal.ts'
import { claimedPoints } from '../../domain/claim.ts'
import { disputeOn } from '../../domain/appraisal-part.ts'
import { isChangedSince, markNames, type Mark } from '../../domain/appraisal-mark.ts'
import { isReviewersLeaf, type Leaf } from '../../domain/criterion.ts'
import { answerOf } from '../../domain/dossier.ts'
import { formatFigure } from '../../domain/points.ts'
import type { Problem } from '../../domain/result.ts'
import { standingOf } from '../../domain/review.ts'
import { rowsOf, scoreAnswer } from '../../domain/score.ts'
import type { OpenAppraisal } from '../../store/appraisal.ts'
import type { Appraiser } from '../../store/appraisal-settings.ts'
import { sheetOf } from '../../store/sheet.ts'
import { CriterionHeading } from './criterion-heading.tsx'
import { DeclaredCard } from './declared-card.tsx'
import { DisputeCard } from './dispute-card.tsx'
import { EntriesCard } from './entries-card.tsx'
import type { Slots } from './figures-slot.ts'
import type { Section } from './outline.ts'
import { StaleNote } from './stale-note.tsx'
import { VerdictCard } from './verdict-card.tsx'
import type { Mode } from './verdict-draft.ts'
import { pointsOrDash } from './words.ts'
import styles from './criterion.module.css'

type Props = {
  readonly open: OpenAppraisal
  readonly leaf: Leaf
  readonly section: Section | undefined
  readonly appraiser: Appraiser
  readonly mark: Mark
  /** What the appraiser's word on it still wants, where one was begun. */
  readonly begun: string | undefined
  readonly problems: readonly Problem[]
  readonly slots: Slots
  readonly wish: { readonly mode: Mode; readonly turn: number } | null
  readonly onSay: (word: Word, moves: boolean) => void
  readonly onBegin: (mode: Mode) => void
  readonly onNobody: () => void
  readonly onList: () => void
}

/**
 * One criterion under appraisal: what the unit declares, then what the appraiser says of it. From one to the next the
 * words change in their places; only what holds typed text is made anew.
 */
export function CriterionPane(props: Props) {
  const { open, leaf, section, mark, slots, onList } = props
  const { dossier, former } = open
  const { digits } = dossier.set
  const { picture: Picture } = slots
  const place = `${open.entry.unit} ${leaf.key}`
  const sheet = sheetOf(dossier)
  const row = rowsOf([...sheet.areas, ...sheet.adjustments]).find(({ key }) => key === leaf.key)
  const value = answerOf(dossier, leaf.key)?.value ?? null
  const dispute = disputeOn(dossier, leaf.key)
  const standing = standingOf(dossier.review, leaf.key)
  const isLeftOut = scoreAnswer(dossier, leaf).kind === 'excluded'
  return (
    <>
      <p className={styles.crumb}>
        {section?.code} {section?.title}{' '}
        <button type="button" className={`btn quiet ${styles.narrowOnly}`} onClick={onList}>
          Danh sách
        </button>
      </p>
      <div className={styles.head}>
        <CriterionHeading unit={open.entry.unitName} words={`${leaf.code} ${leaf.title}`} />
        <p className={styles.figures}>
          <span>
            <small>Tự đánh giá</small>{' '}
            <b>
              {isLeftOut
                ? 'không tính'
                : pointsOrDash(row ? (row.self ?? claimedPoints(dossier, row)) : null, digits)}
            </b>
          </span>
          <span>
            <small>Thẩm định</small>{' '}
            <b data-appraised>
              {row?.state === 'excluded' && (standing.kind === 'item' || !isLeftOut)
                ? 'không tính'
                : pointsOrDash(row?.appraised ?? null, digits)}
            </b>
          </span>
          <small>/ {formatFigure(leaf.max)} điểm</small>
        </p>
      </div>
      <p>
        <span
          className={
            mark === 'judged' ? 'chip good' : mark === 'open' || mark === 'idle' ? 'chip' : 'chip warn'
          }
          data-mark={mark}
        >
          {markNames[mark]}
        </span>{' '}
        {props.begun !== undefined && (
          <span className="chip warn" data-begun>
            {props.begun}
          </span>
        )}
      </p>
      {mark === 'stale' && (
        <StaleNote {...{ dossier, leaf }} onKeep={() => props.onSay({ kind: 'keep' }, true)} />
      )}
      <DeclaredCard
        {...{ dossier, leaf, former }}
        isChanged={standing.kind === 'item' && isChangedSince(dossier, leaf.key, standing.round, former)}
      >
        {!isReviewersLeaf(leaf) && <Picture {...{ dossier, leaf, value }} />}
      </DeclaredCard>
      {dispute && (
        <DisputeCard
          key={`dispute ${place}`}
          {...{ dossier, leaf, dispute }}
          isOpen={dossier.stage === 'submitted'}
        />
      )}
      <VerdictCard key={`verdict ${place}`} {...props} declared={value} />
      <EntriesCard dossier={dossier} leaf={leaf} />
    </>
  )
}
