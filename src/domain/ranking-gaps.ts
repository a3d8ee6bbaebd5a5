import { isParIndex, type RankingTable } from './ranking-table.ts'
import { foldText } from './search.ts'

/** What is amiss between the tables of one index and block, year by year. */
export type BlockGaps = {
  readonly index: string
  readonly block: string
  /** Years between the first and the last for which there is no table. */
  readonly missing: readonly number[]
  /** Years with several tables none of which amends another: only one of them is reckoned with. */
  readonly twice: readonly number[]
}

/** The blocks whose years have gaps or stand twice, in the order of the tables. */
export function gapsOf(tables: readonly RankingTable[]): readonly BlockGaps[] {
  const blocks = new Map<string, RankingTable[]>()
  for (const table of tables) {
    const name = `${isParIndex(table) ? 'par index' : foldText(table.index)}|${foldText(table.block)}`
    blocks.set(name, [...(blocks.get(name) ?? []), table])
  }
  return [...blocks.values()].flatMap((held) => {
    const [first] = held
    const years = held.map(({ year }) => year)
    const [from, to] = [Math.min(...years), Math.max(...years)]
    const missing = Array.from({ length: to - from }, (_, at) => from + at).filter(
      (year) => !years.includes(year),
    )
    const plain = held.filter(({ amends }) => amends == null).map(({ year }) => year)
    const twice = [...new Set(plain.filter((year, at) => plain.indexOf(year) < at))].sort((a, b) => a - b)
    if (!first || (missing.length === 0 && twice.length === 0)) return []
    return [{ index: first.index, block: first.block, missing, twice }]
  })
}
