import { useEffect, useMemo, useState, type ComponentType, type ReactNode } from 'react'
import { offerRequests } from '../../domain/documents/explanation-offer.ts'
import { standingOf } from '../../domain/reception.ts'
import type { Round } from '../../domain/round.ts'
import type { PrintedFile, PrintFormat } from '../../files/print.ts'
import { today } from '../../store/local-day.ts'
import { headDataOf, noWords, readPaperWords, type PaperWords } from '../../store/paper-words.ts'
import type { OpenRound } from '../../store/rounds.ts'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'
import { ExportStatus } from '../../ui/export-status.tsx'
import { useLongRun } from '../../ui/long-run.ts'
import { roundHref } from '../../ui/round-route.ts'
import { ChoiceCard } from './choice-card.tsx'
import { exportPapers } from './export-papers.ts'
import { PaperList, type CountedPaper } from './paper-list.tsx'
import { roundPapers, type RoundPaper } from './papers.ts'
import styles from './round-papers.module.css'
import { sourceOf, type Arrived, type Choice, type RoundReading, type RoundSource } from './source.ts'
import { useToExplain } from './use-to-explain.ts'

type Slots = {
  /** Each unit of the round with the freeze of it that counts. */
  readonly arrivals: (open: OpenRound, today: string) => readonly Arrived[]
  /** Reads the results of a round and gives them to what is drawn inside it. */
  readonly reading: ComponentType<{
    readonly round: Round
    readonly children: (results: RoundReading) => ReactNode
  }>
  /** The head and foot of papers, kept for whoever signs them. */
  readonly wordsForm: ComponentType<{
    readonly unit: string
    readonly words: PaperWords
    readonly of: 'reviewer'
    readonly onKept: (words: PaperWords) => void
  }>
}

/** Văn bản of the reviewer: every paper of a round, to one unit or to all. */
export function RoundPapersScreen({ reading: Reading, wordsForm, arrivals }: Slots) {
  const round = useRounds((state) => state.open?.round)
  useEffect(() => {
    document.title = 'Văn bản – Tự chấm CCHC'
  }, [])
  if (!round) return null
  return (
    <main className="page stack" id="content">
      <div className="lede">
        <h1 tabIndex={-1}>Văn bản của cơ quan thẩm định</h1>
      </div>
      {round.units.length === 0 && (
        <p className="note">
          Đợt đánh giá chưa có đơn vị nào. <a href={roundHref(round.id, 'don-vi')}>Lập danh sách đơn vị</a>{' '}
          trước.
        </p>
      )}
      <Reading round={round}>
        {(results) => <Papers round={round} results={results} wordsForm={wordsForm} arrivals={arrivals} />}
      </Reading>
    </main>
  )
}

const everything: Choice = { block: null, units: null, area: null }

function Papers(props: {
  readonly round: Round
  readonly results: RoundReading
  readonly wordsForm: Slots['wordsForm']
  readonly arrivals: Slots['arrivals']
}) {
  const { round, results, wordsForm: WordsForm, arrivals } = props
  const open = useRounds((state) => state.open)
  const { unitsToRemind } = useRoundVerbs()
  const signer = `co-quan-tham-dinh ${round.reviewer}`
  const [words, setWords] = usePaperWords(signer)
  const [choice, setChoice] = useState(everything)
  const [together, setTogether] = useState(false)
  const { state, start, cancel } = useLongRun<PrintedFile>()
  const { blocks, dossiers, tables, published } = results
  const source = useMemo(
    () =>
      sourceOf(
        { blocks, dossiers, tables, published },
        {
          round,
          choice,
          reminders: unitsToRemind(),
          arrived: open ? arrivals(open, today()) : [],
          today: today(),
          options: { head: headDataOf(words ?? noWords), asOf: today() },
          dueOf: (unit) => standingOf(open?.standings ?? {}, unit)?.due ?? round.due.explain,
        },
      ),
    [round, blocks, dossiers, tables, published, choice, words, open, arrivals, unitsToRemind],
  )
  const asked = useToExplain(source.reviewed)
  const toExplain = useMemo(() => asked && offerRequests(asked, source.dueOf, source.today), [asked, source])
  const papers = useMemo(() => countPapers({ ...source, toExplain }), [source, toExplain])
  const save = (chosen: readonly RoundPaper[], format: PrintFormat) =>
    void start(exportPapers({ ...source, toExplain }, { papers: chosen, format, together }))
  return (
    <div className={styles.columns}>
      <div className="stack">
        <ChoiceCard
          round={round}
          blocks={blocks}
          choice={choice}
          together={together}
          onChoice={setChoice}
          onTogether={setTogether}
        />
        <PaperList papers={papers} busy={state.kind === 'working' || words === null} onExport={save} />
        <ExportStatus state={state} onCancel={cancel} />
      </div>
      {words && <WordsForm unit={signer} words={words} of="reviewer" onKept={setWords} />}
    </div>
  )
}

/** Those about explanations cannot be counted before it is known who has to explain. */
function countPapers(source: RoundSource): readonly CountedPaper[] {
  return roundPapers.map((paper) => ({
    paper,
    count: paper.id === 'giai-trinh' && source.toExplain === null ? null : paper.make(source).length,
    notes: paper.notes?.(source) ?? [],
  }))
}

/** What is kept on this computer for whoever signs; null while it is being read. */
function usePaperWords(signer: string) {
  const [words, setWords] = useState<PaperWords | null>(null)
  useEffect(() => {
    let stale = false
    void readPaperWords(signer).then((kept) => {
      if (!stale) setWords(kept)
    })
    return () => {
      stale = true
    }
  }, [signer])
  return [words, setWords] as const
}
