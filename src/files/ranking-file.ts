import { parseRanking, type RankingTable } from '../domain/ranking-table.ts'
import type { Result } from '../domain/result.ts'
import { unitIdFromName } from '../domain/unit.ts'
import { readBytes } from './file-bytes.ts'
import { readJson } from './json-text.ts'

/** The file of a ranking table as chosen by the user, or its bytes → the table, wholly checked. */
export async function readRankingFile(file: Blob | Uint8Array): Promise<Result<RankingTable>> {
  const bytes = await readBytes(
    file,
    10_000_000,
    'Tệp bảng xếp hạng không nặng như vậy: hãy kiểm tra đã chọn đúng tệp .parb.json.',
  )
  if (!bytes.ok) return bytes
  const json = readJson(bytes.value)
  return json.ok ? parseRanking(json.value) : json
}

/** A ranking table → its file. The name is plain ASCII, so that mail keeps it. */
export function writeRankingFile(table: RankingTable): { readonly name: string; readonly blob: Blob } {
  const words = unitIdFromName(`${table.index} ${table.block}`).slice(0, 60).replace(/-$/, '')
  return {
    name: `xep-hang-${words}-${table.year}.parb.json`,
    blob: new Blob([`${JSON.stringify(table, null, 1)}\n`], { type: 'application/json' }),
  }
}
