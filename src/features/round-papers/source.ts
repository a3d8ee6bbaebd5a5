import type { ExplanationOffer } from '../../domain/documents/explanation-offer.ts'
import type { BlockToPublish } from '../../domain/documents/publication-papers.ts'
import type { ReceiptData } from '../../domain/documents/receipt.ts'
import type { Reviewed, ReviewerOptions } from '../../domain/documents/reviewer-paper.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Publication } from '../../domain/publication.ts'
import type { RankingTable } from '../../domain/ranking-table.ts'
import type { Reminder } from '../../domain/reception.ts'
import type { BlockResult } from '../../domain/results.ts'
import type { Round, RoundUnit } from '../../domain/round.ts'
import { scoreDossier } from '../../domain/score.ts'
import { codeFromHash, codeOf, codesOf } from '../../store/code.ts'
import type { ReceivedEntry } from '../../store/received-entry.ts'

/** What is known of the round: its results by block, the dossiers that came in, tables of all years. */
export type RoundReading = {
  readonly blocks: readonly BlockResult[]
  readonly dossiers: ReadonlyMap<string, Dossier>
  readonly tables: readonly RankingTable[]
  /** The latest table that publishes this round's results of a block. */
  readonly published: ReadonlyMap<string, Publication>
}

/** What the papers are about; null: all of it. */
export type Choice = {
  readonly block: string | null
  readonly units: readonly string[] | null
  readonly area: string | null
}

/** What the chosen papers are made from. `today`: `2022-12-20`. */
export type RoundSource = {
  readonly round: Round
  readonly choice: Choice
  readonly blocks: readonly BlockToPublish[]
  readonly published: ReadonlyMap<string, Publication>
  readonly reviewed: readonly Reviewed[]
  /** Those of them who are asked to explain something, and why not others; null while they are being looked for. */
  readonly toExplain: ExplanationOffer | null
  readonly reminders: readonly Reminder[]
  readonly receipts: readonly ReceiptData[]
  readonly today: string
  readonly options: ReviewerOptions
  /** The day a unit's explanation is due. */
  readonly dueOf: (unit: string) => string
}

/** A unit, the freeze of it that counts, and the days it came late. */
export type Arrived = {
  readonly unit: RoundUnit
  readonly entry: ReceivedEntry | null
  readonly late: number
}

type Given = Pick<RoundSource, 'round' | 'choice' | 'reminders' | 'today' | 'options' | 'dueOf'> & {
  readonly arrived: readonly Arrived[]
}

/** Keeps what the choice is about. Whole blocks are published and reported, whichever unit is chosen. */
export function sourceOf(
  { blocks, dossiers, tables, published }: RoundReading,
  { arrived, ...given }: Given,
): Omit<RoundSource, 'toExplain'> {
  const { round, choice, options } = given
  const chosen = blocks.filter(({ block }) => choice.block === null || block === choice.block)
  const members = new Map(
    chosen.flatMap(({ ranked, below }) =>
      [...ranked.map(({ result }) => result), ...below].map((result) => [result.unit.id, result] as const),
    ),
  )
  const wanted = choice.units === null ? null : new Set(choice.units)
  const fits = (unit: string) => members.has(unit) && (wanted === null || wanted.has(unit))
  return {
    ...given,
    options: { ...options, codes: codesOf(dossiers) },
    published,
    blocks: chosen.map((block) => ({
      block,
      former: formerOf(tables, block.block, round.year),
      published: published.get(block.block)?.table ?? null,
    })),
    reviewed: round.units.flatMap((unit) => {
      const dossier = dossiers.get(unit.id)
      if (!dossier || !fits(unit.id)) return []
      const sheet = members.get(unit.id)?.sheet ?? scoreDossier(dossier)
      return [{ unit, dossier, sheet, code: codeOf(dossier) }]
    }),
    reminders: given.reminders.filter(({ unit }) => fits(unit.id)),
    receipts: arrived.flatMap(({ unit, entry, late }): ReceiptData[] => {
      const dossier = dossiers.get(unit.id)
      if (!entry || !dossier || !fits(unit.id)) return []
      const { revision, hash, receivedOn, letter, summary, notes } = entry
      const evidence = dossier.evidence.length
      return [
        { unit, revision, code: codeFromHash(hash), receivedOn, letter, late, evidence, summary, notes },
      ]
    }),
  }
}

function formerOf(tables: readonly RankingTable[], block: string, year: number): RankingTable | null {
  const former = tables.find(
    (one) => one.index === 'PAR INDEX' && one.block === block && one.year === year - 1,
  )
  return former ?? null
}
