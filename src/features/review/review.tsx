import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Word } from '../../domain/appraisal.ts'
import { isUndone, marksOf } from '../../domain/appraisal-mark.ts'
import type { Leaf } from '../../domain/criterion.ts'
import { standingOf } from '../../domain/reception.ts'
import type { Problem } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import { questionsOf } from '../../domain/take-review.ts'
import type { OpenAppraisal } from '../../store/appraisal.ts'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import type { Appraiser } from '../../store/appraisal-settings.ts'
import { keepDraft } from '../../store/verdict-drafts.ts'
import { latestReceived } from '../../store/received-entry.ts'
import type { RoundState } from '../../store/rounds.ts'
import { useRounds } from '../../store/rounds-context.tsx'
import { appraisalPath } from '../../ui/appraisal-route.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useAskWho } from './ask-who.ts'
import { AppraiserDialog } from './appraiser-dialog.tsx'
import { CriterionPane } from './criterion-pane.tsx'
import type { Slots } from './figures-slot.ts'
import { nextLeaf, sectionsOf } from './outline.ts'
import { Rail } from './rail.tsx'
import { ReviewFoot } from './review-foot.tsx'
import { ReviewGuide } from './review-guide.tsx'
import { keyNames, useShortcuts } from './shortcuts.ts'
import { StageBar } from './stage-bar.tsx'
import { useUnfinished } from './unfinished.ts'
import type { Mode } from './verdict-draft.ts'
import styles from './review.module.css'

type Props = Slots & {
  readonly open: OpenAppraisal
  readonly leaf: Leaf
  readonly round: Round
  readonly appraiser: Appraiser
}

/** What stood in the way of the last word, and on which criterion: it says nothing of any other. */
type Refused = { readonly key: string; readonly problems: readonly Problem[] }

/** What was done last: announced, and shown on the criterion where it is more than one sees. */
type Told = { readonly words: string; readonly shownAt: string | null }

const nothing: Told = { words: '', shownAt: null }
const none: readonly Problem[] = []
const nothingRefused: Refused = { key: '', problems: none }

/** The screen around one criterion of a dossier under appraisal. */
export function Review({ open, leaf, round, appraiser, ...slots }: Props) {
  const { dossier, former, entry } = open
  const verbs = useAppraisalVerbs()
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<'keys' | 'list' | null>(null)
  const [refused, setRefused] = useState(nothingRefused)
  const [told, setTold] = useState<Told>(nothing)
  const [wish, setWish] = useState<{
    readonly key: string
    readonly mode: Mode
    readonly turn: number
  } | null>(null)
  const [unit, setUnit] = useState(entry.unit)
  const note = useRef<HTMLTextAreaElement>(null)
  const units = useRounds(unitsIn)
  const standing = useRounds((state) => standingOf(state.open?.standings ?? {}, entry.unit))

  // Another dossier stands in the same frame, so that little is drawn anew; what was said of the former is gone.
  if (unit !== entry.unit) {
    setUnit(entry.unit)
    setDialog(null)
    setRefused(nothingRefused)
    setTold(nothing)
    setWish(null)
  }

  const sections = sectionsOf(dossier.set)
  const leaves = sections.flatMap((section) => section.leaves)
  const section = sections.find((one) => one.leaves.includes(leaf))
  const marks = useMemo(() => marksOf(dossier, former), [dossier, former])
  const unfinished = useUnfinished(dossier, appraiser)
  const asked = new Set(questionsOf(dossier).map(({ key }) => key))
  const at = leaves.indexOf(leaf)
  const isNamed = appraiser.by !== '' || appraiser.body !== ''

  const go = (to: Leaf | undefined) => {
    if (to) navigate(appraisalPath(round.id, entry.unit, to.key))
  }
  const goUnit = (step: 1 | -1) => {
    const to = units[units.indexOf(entry.unit) + step]
    if (to !== undefined) navigate(appraisalPath(round.id, to, leaf.key))
  }
  const nextOpen = () => {
    const next = nextLeaf(leaves, leaf, ({ key }) => isUndone(marks.get(key) ?? 'judged'))
    if (next) go(next)
    else setTold({ words: 'Không còn tiêu chí nào chưa thẩm định.', shownAt: leaf.key })
  }
  const { isAsking, askWho, onClose: closeAsking } = useAskWho(isNamed)
  /** Does it at once, or after the appraiser has said who it is. */
  const asNamed = (act: () => void) => (isNamed ? act() : askWho(act))
  const refuse = (problems: readonly Problem[]) => setRefused({ key: leaf.key, problems })
  const say = (word: Word, moves: boolean) => {
    const said = verbs.say(leaf.key, word)
    refuse(said.ok ? none : said.problems)
    if (said.ok) {
      keepDraft({ dossier: dossier.id, appraiser }, leaf.key, null)
      setTold({ words: `Tiêu chí ${leaf.code}: đã ghi.`, shownAt: null })
    }
    if (said.ok && moves) nextOpen()
  }
  const acceptRest = () => {
    const rest = verbs.acceptRest(section?.key ?? null)
    refuse(rest.ok ? none : rest.problems)
    if (!rest.ok) return
    const { accepted, left } = rest.value
    const leftOver =
      left.length > 0
        ? ` Cần xem riêng (chưa kê khai, không áp dụng hoặc đang ghi dở): ${left.join(', ')}.`
        : ''
    const words = `Đã đồng ý ${accepted.length} tiêu chí còn lại của lĩnh vực.${leftOver}`
    setTold({ words, shownAt: leaf.key })
  }
  const begin = (mode: Mode) => setWish({ key: leaf.key, mode, turn: (wish?.turn ?? 0) + 1 })
  const acts = {
    say: (word: Word, moves: boolean) => asNamed(() => say(word, moves)),
    begin: (mode: Mode) => asNamed(() => begin(mode)),
    acceptRest: () => asNamed(acceptRest),
  }

  useShortcuts({
    agree: () => acts.say({ kind: 'agree' }, true),
    figures: () => acts.begin('figures'),
    points: () => acts.begin('points'),
    question: () => acts.begin('question'),
    refuse: () => acts.begin('refuseNA'),
    rest: acts.acceptRest,
    nextOpen,
    nextQuestion: () => go(nextLeaf(leaves, leaf, ({ key }) => asked.has(key))),
    before: () => go(leaves[at - 1]),
    after: () => go(leaves[at + 1]),
    beforeUnit: () => goUnit(-1),
    afterUnit: () => goUnit(1),
    note: () => note.current?.focus(),
    keys: () => setDialog('keys'),
    undo: verbs.undo,
    redo: verbs.redo,
  })
  useEffect(() => {
    document.title = `${leaf.code} · ${entry.unitName} – Thẩm định`
  }, [leaf, entry.unitName])
  useEffect(() => {
    const idle = setTimeout(() => void verbs.loadSeats(), 400)
    return () => clearTimeout(idle)
  }, [verbs])

  const rail = { open, unfinished, sections, leaf, marks, roundId: round.id, onAcceptRest: acts.acceptRest }
  return (
    <main id="content" className={styles.screen}>
      <aside className={styles.rail} aria-label="Điểm và danh sách tiêu chí">
        <Rail {...rail} />
      </aside>
      <section className={styles.work} aria-labelledby="criterion">
        <StageBar
          key={`stage ${entry.unit}`}
          {...{ open, leaf, round, standing, appraiser, unfinished, onAppraiser: () => askWho() }}
        />
        <CriterionPane
          {...{ open, leaf, section, appraiser, slots, onList: () => setDialog('list') }}
          mark={marks.get(leaf.key) ?? 'open'}
          problems={refused.key === leaf.key ? refused.problems : none}
          begun={unfinished.get(leaf.key)}
          wish={wish?.key === leaf.key ? wish : null}
          onSay={acts.say}
          onBegin={acts.begin}
          onNobody={() => askWho()}
        />
        <p className={told.shownAt === leaf.key ? 'note' : 'visually-hidden'} role="status">
          {told.shownAt === null || told.shownAt === leaf.key ? told.words : ''}
        </p>
      </section>
      <ReviewGuide {...{ dossier, leaf, round }} unit={entry.unit} noteRef={note} />
      <ReviewFoot
        before={leaves[at - 1]}
        after={leaves[at + 1]}
        hasUnitBefore={units.indexOf(entry.unit) > 0}
        hasUnitAfter={units.indexOf(entry.unit) < units.length - 1}
        undone={[...marks.values()].filter(isUndone).length}
        onGo={go}
        onGoUnit={goUnit}
        onNextOpen={nextOpen}
        onKeys={() => setDialog('keys')}
      />
      <Dialog open={dialog === 'keys'} title="Phím tắt" onClose={() => setDialog(null)}>
        <dl className={styles.keys}>
          {keyNames.map(([keys, what]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
      <Dialog open={dialog === 'list'} title="Danh sách tiêu chí" onClose={() => setDialog(null)}>
        <Rail {...rail} onPick={() => setDialog(null)} />
      </Dialog>
      <AppraiserDialog
        open={isAsking}
        appraiser={appraiser}
        reviewer={round.reviewer}
        onClose={closeAsking}
      />
    </main>
  )
}

let known: { readonly from: unknown; readonly list: readonly string[] } = { from: null, list: [] }

/** Units that have a dossier, in the order of the round; the same list while nothing came in. */
function unitsIn({ open }: RoundState): readonly string[] {
  const from = open?.received ?? null
  if (known.from !== from) {
    const list = open?.round.units.flatMap(({ id }) => (latestReceived(open.received, id) ? [id] : [])) ?? []
    const isSameList =
      list.length === known.list.length && list.every((id, place) => id === known.list[place])
    known = { from, list: isSameList ? known.list : list }
  }
  return known.list
}
