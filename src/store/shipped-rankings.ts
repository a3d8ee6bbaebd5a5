import { parseRanking } from '../domain/ranking-table.ts'
import { load } from './loading.ts'
import type { StoredTable } from './rankings.ts'

/** The tables of published results that came with the program, in the order of their files. */
export async function loadShippedRankings(): Promise<readonly StoredTable[]> {
  const tables = await Promise.all(
    Object.entries(files).map(async ([path, file]): Promise<StoredTable[]> => {
      const json = await load(file)
      const table = json.ok ? parseRanking(json.value) : json
      if (!table.ok) return []
      const id = path.replace('../../criteria/rankings/', '').replace('.json', '')
      return [{ id, origin: 'shipped', round: null, savedAt: '', counter: 0, table: table.value, note: '' }]
    }),
  )
  return tables.flat()
}

const files: Readonly<Record<string, () => Promise<unknown>>> = import.meta.glob(
  '../../criteria/rankings/*/*/*.json',
  { import: 'default' },
)
