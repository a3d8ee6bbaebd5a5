import { parseRound, type Round } from '../domain/round.ts'
import { fail, type Result } from '../domain/result.ts'
import { unitIdFromName } from '../domain/unit.ts'
import { mostBytes, readBytes } from './file-bytes.ts'
import { readJson } from './json-text.ts'

/** A `.parr.json` file as chosen by the user, or its bytes → a round, wholly checked. Every problem says what to do. */
export async function readRoundFile(file: Blob | Uint8Array): Promise<Result<Round>> {
  const bytes = await readBytes(
    file,
    mostBytes,
    'Tệp đợt đánh giá không nặng như vậy: hãy kiểm tra đã chọn đúng tệp .parr.json.',
  )
  if (!bytes.ok) return bytes
  const json = readJson(bytes.value)
  if (!json.ok) return json
  const parsed = parseRound(json.value)
  if (parsed.ok || parsed.problems.every(({ path }) => path === '' || path.startsWith('format')))
    return parsed
  const head = `Tệp đợt đánh giá có ${parsed.problems.length} chỗ sai, nêu dưới đây. Hãy xin lại tệp gốc của cơ quan thẩm định.`
  return fail({ path: '', message: head }, ...parsed.problems)
}

/** A round → its file, to be handed out to the units. The name is plain ASCII, so that mail keeps it. */
export function writeRoundFile(round: Round): { readonly name: string; readonly blob: Blob } {
  const name = `${unitIdFromName(round.title).slice(0, 60).replace(/-$/, '') || 'dot-danh-gia'}-${round.year}.parr.json`
  return { name, blob: new Blob([`${JSON.stringify(round, null, 1)}\n`], { type: 'application/json' }) }
}
