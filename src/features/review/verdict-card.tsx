import { useEffect, useId, useRef, useState } from 'react'
import type { Value } from '../../domain/answer.ts'
import { claimsExclusion, isBesideRule, itemFrom, type Word } from '../../domain/appraisal.ts'
import { ownEntry } from '../../domain/appraisal-entry.ts'
import type { Mark } from '../../domain/appraisal-mark.ts'
import { isReviewersLeaf, type Leaf } from '../../domain/criterion.ts'
import { formatFigure, pointsToNumber } from '../../domain/points.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { messageOf, type Problem } from '../../domain/result.ts'
import { itemIn, standingOf } from '../../domain/review.ts'
import { leastPoints } from '../../domain/rules.ts'
import type { OpenAppraisal } from '../../store/appraisal.ts'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import type { Appraiser } from '../../store/appraisal-settings.ts'
import { draftsOf, keepDraft } from '../../store/verdict-drafts.ts'
import type { Slots } from './figures-slot.ts'
import { ReasonField } from './reason-field.tsx'
import { SurveyCard } from './survey-card.tsx'
import { VerdictChoice } from './verdict-choice.tsx'
import { draftFrom, wordFrom, type Draft, type Mode } from './verdict-draft.ts'
import { describeGrant, verdictNames } from './words.ts'
import styles from './criterion.module.css'

type Props = {
  readonly open: OpenAppraisal
  readonly leaf: Leaf
  readonly mark: Mark
  readonly declared: Value
  readonly appraiser: Appraiser
  readonly problems: readonly Problem[]
  readonly slots: Slots
  readonly wish: { readonly mode: Mode; readonly turn: number } | null
  readonly onSay: (word: Word, moves: boolean) => void
  readonly onBegin: (mode: Mode) => void
}

/** What the appraiser says: one key to agree, or a form that is stored as soon as it is complete. */
export function VerdictCard(props: Props) {
  const { open, leaf, declared, appraiser, slots, wish, onSay, onBegin } = props
  const { dossier } = open
  const { figures: Figures } = slots
  const { say, takeBack } = useAppraisalVerbs()
  const own = ownEntry(dossier, appraiser)
  const item = own && itemIn(own, leaf.key)
  const standing = standingOf(dossier.review, leaf.key)
  const place = { dossier: dossier.id, appraiser }
  const keep = (next: Draft | null) => keepDraft(place, leaf.key, next)
  const [unfinished] = useState(() => draftsOf(place).get(leaf.key))
  const [draft, setDraft] = useState<Draft>(unfinished ?? draftFrom(item, declared))
  const stored = JSON.stringify(item) ?? ''
  const [seen, setSeen] = useState(stored)
  const [replaced, setReplaced] = useState<string | null>(null)
  const [turn, setTurn] = useState(wish?.turn)
  const [begun, setBegun] = useState(0)
  const focused = useRef(0)
  const [said, setSaid] = useState(() => (unfinished ? faultsOf(dossier, leaf, unfinished) : []))
  const form = useRef<HTMLDivElement>(null)
  const id = useId()

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    const word = wordFrom(next)
    const result = word.ok && word.value ? say(leaf.key, word.value) : word
    const given = word.ok && word.value ? itemFrom(dossier, leaf.key, word.value) : null
    if (result.ok && given?.ok) setSeen(JSON.stringify(given.value))
    setDraft(next)
    setSaid(result.ok ? [] : result.problems)
    keep(result.ok ? null : next)
  }
  // What was stored from elsewhere (undone, redone, merged) is shown; what was typed here is left alone.
  if (stored !== seen) {
    setSeen(stored)
    setReplaced(stored)
    setDraft(draftFrom(item, declared))
    setSaid([])
  }
  if (wish && wish.turn !== turn) {
    setTurn(wish.turn)
    setBegun(wish.turn)
    setDraft({
      ...draft,
      mode: wish.mode,
      points: draft.points || (wish.mode === 'refuseNA' ? '0' : ''),
    })
    setSaid([])
  }
  useEffect(() => {
    if (replaced !== null) keepDraft({ dossier: dossier.id, appraiser }, leaf.key, null)
  }, [replaced, dossier.id, appraiser, leaf.key])
  useEffect(() => {
    // Only a form that was asked for takes the keyboard: one that stands there leaves it to the shortcuts.
    if (begun === focused.current) return
    focused.current = begun
    if (form.current?.contains(document.activeElement)) return
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [begun])

  if (leaf.rule.kind === 'survey')
    return <SurveyCard dossier={dossier} leaf={{ ...leaf, rule: leaf.rule }} round={open.entry.round} />
  const isOpen = dossier.stage === 'submitted'
  const preview =
    draft.mode === 'figures'
      ? itemFrom(dossier, leaf.key, { kind: 'figures', value: draft.value, reason: draft.reason || 'x' })
      : null
  const shown = [...props.problems, ...said]
  return (
    <section className={`card ${styles.card}`} aria-labelledby="verdict">
      <h2 id="verdict">Ý kiến thẩm định</h2>
      {standing.kind === 'item' && (
        <p data-verdict>
          <b>
            {standing.round.kind === 'council'
              ? 'Kết luận của Hội đồng'
              : verdictNames[standing.item.verdict]}
            : {describeGrant(standing.item)}
          </b>{' '}
          {isBesideRule(dossier, leaf, standing.item) && (
            <span className="chip warn">Điểm ngoài cách tính</span>
          )}{' '}
          {standing.item.reason}
        </p>
      )}
      {!isOpen && <p className="muted small">Lần thẩm định đã kết thúc, chỉ xem.</p>}
      {isOpen && (
        <>
          <div className={styles.verdicts} role="group" aria-label="Ý kiến thẩm định">
            {!isReviewersLeaf(leaf) && (
              <button
                type="button"
                className="btn primary"
                aria-keyshortcuts="D"
                onClick={() => onSay({ kind: 'agree' }, true)}
              >
                Đồng ý <kbd>D</kbd>
              </button>
            )}
            {!isReviewersLeaf(leaf) && (
              <VerdictChoice mode="figures" keys="S" now={draft.mode} onBegin={onBegin}>
                Sửa số liệu
              </VerdictChoice>
            )}
            <VerdictChoice mode="points" keys="C" now={draft.mode} onBegin={onBegin}>
              Cho điểm
            </VerdictChoice>
            <VerdictChoice mode="question" keys="H" now={draft.mode} onBegin={onBegin}>
              Yêu cầu giải trình
            </VerdictChoice>
            {claimsExclusion(dossier, leaf) ? (
              <VerdictChoice mode="refuseNA" keys="K" now={draft.mode} onBegin={onBegin}>
                Không chấp nhận "không áp dụng"
              </VerdictChoice>
            ) : (
              leaf.notApplicable !== 'never' && (
                <VerdictChoice mode="excuse" now={draft.mode} onBegin={onBegin}>
                  Không áp dụng
                </VerdictChoice>
              )
            )}
            {item && (
              <button
                type="button"
                className="btn quiet"
                onClick={() => {
                  takeBack(leaf.key)
                  keep(null)
                  setDraft(draftFrom(undefined, declared))
                  setSaid([])
                }}
              >
                Bỏ ý kiến
              </button>
            )}
          </div>
          {draft.mode !== 'none' && (
            <div className="stack" ref={form} data-form={draft.mode}>
              {draft.mode === 'figures' && (
                <Figures {...{ dossier, leaf }} value={draft.value} onValue={(value) => change({ value })} />
              )}
              {preview && (
                <p className="small" role="status" data-preview>
                  {preview.ok
                    ? `Theo cách tính: ${describeGrant(preview.value)}`
                    : messageOf(preview.problems)}
                </p>
              )}
              {(draft.mode === 'points' || draft.mode === 'refuseNA') && (
                <div className={`field ${styles.pointsField}`}>
                  <label htmlFor={`${id}-points`}>
                    Điểm thẩm định ({formatFigure(pointsToNumber(leastPoints(leaf)))} –{' '}
                    {formatFigure(leaf.max)})
                  </label>
                  <input
                    id={`${id}-points`}
                    type="text"
                    inputMode="decimal"
                    autoComplete="off"
                    value={draft.points}
                    aria-invalid={shown.some(({ path }) => path === 'points') || undefined}
                    onChange={(event) => change({ points: event.target.value })}
                  />
                </div>
              )}
              <ReasonField
                label={draft.mode === 'question' ? 'Nội dung cần giải trình' : 'Lý do'}
                reason={draft.reason}
                onReason={(reason) => change({ reason })}
              />
            </div>
          )}
          <div role="alert">
            {shown.map(({ message }) => (
              <p key={message} className="note bad">
                {message}
              </p>
            ))}
          </div>
        </>
      )}
    </section>
  )
}

/** What stands in the way of a word that was begun before. */
function faultsOf(dossier: Dossier, leaf: Leaf, draft: Draft): readonly Problem[] {
  const word = wordFrom(draft)
  const item = word.ok && word.value ? itemFrom(dossier, leaf.key, word.value) : word
  return item.ok ? [] : item.problems
}
