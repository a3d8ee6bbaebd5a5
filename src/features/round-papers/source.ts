import type { BlockToPublish } from '../../domain/documents/publication-papers.ts'
import type { Reviewed, ReviewerOptions } from '../../domain/documents/reviewer-paper.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { RankingTable } from '../../domain/ranking-table.ts'
import type { Reminder } from '../../domain/reception.ts'
import type { BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { scoreDossier } from '../../domain/score.ts'
import { codeOf } from '../../store/code.ts'

/** What is known of the round: its results by block, the dossiers that came in, tables of all years. */
export type RoundReading = {
  readonly blocks: readonly BlockResult[]
  readonly dossiers: ReadonlyMap<string, Dossier>
  readonly tables: readonly RankingTable[]
  /** The latest table that publishes this round's results of a block. */
  readonly published: ReadonlyMap<string, RankingTable>
}

/** What the papers are about; null: all of it. */
export type Choice = {
  readonly block: string | null
  readonly unit: string | null
  readonly area: string | null
}

/** What the chosen papers are made from. `today`: `2022-12-20`. */
export type RoundSource = {
  readonly round: Round
  readonly choice: Choice
  readonly blocks: readonly BlockToPublish[]
  readonly published: ReadonlyMap<string, RankingTable>
  readonly reviewed: readonly Reviewed[]
  readonly reminders: readonly Reminder[]
  readonly today: string
  readonly options: ReviewerOptions
  /** The day a unit's explanation is due. */
  readonly dueOf: (unit: string) => string
}

type Given = Pick<RoundSource, 'round' | 'choice' | 'reminders' | 'today' | 'options' | 'dueOf'>

/** Keeps what the choice is about. Whole blocks are published and reported, whichever unit is chosen. */
export function sourceOf({ blocks, dossiers, tables, published }: RoundReading, given: Given): RoundSource {
  const { round, choice } = given
  const chosen = blocks.filter(({ block }) => choice.block === null || block === choice.block)
  const members = new Map(
    chosen.flatMap(({ ranked, below }) =>
      [...ranked.map(({ result }) => result), ...below].map((result) => [result.unit.id, result] as const),
    ),
  )
  const fits = (unit: string) => members.has(unit) && (choice.unit === null || choice.unit === unit)
  return {
    ...given,
    published,
    blocks: chosen.map((block) => ({ block, former: formerOf(tables, block.block, round.year) })),
    reviewed: round.units.flatMap((unit) => {
      const dossier = dossiers.get(unit.id)
      if (!dossier || !fits(unit.id)) return []
      const sheet = members.get(unit.id)?.sheet ?? scoreDossier(dossier)
      return [{ unit, dossier, sheet, code: codeOf(dossier) }]
    }),
    reminders: given.reminders.filter(({ unit }) => fits(unit.id)),
  }
}

function formerOf(tables: readonly RankingTable[], block: string, year: number): RankingTable | null {
  const former = tables.find(
    (one) => one.index === 'PAR INDEX' && one.block === block && one.year === year - 1,
  )
  return former ?? null
}
