import { isSame } from '../domain/criterion.ts'
import { parseDossier, type Dossier, type StoredResult } from '../domain/dossier.ts'
import { resultFromSheet } from '../domain/freeze.ts'
import { formatFigure, formatIndex } from '../domain/points.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import { scoreDossier } from '../domain/score.ts'
import { unitIdFromName } from '../domain/unit.ts'
import { mostBytes, readBytes } from './file-bytes.ts'
import { readJson } from './json-text.ts'
import { verifySeal } from './seal.ts'

/** A dossier file that was opened, and what its reader should know of it, in Vietnamese. */
export type OpenedDossier = { readonly dossier: Dossier; readonly warnings: readonly string[] }

/** A `.parx.json` file as chosen or dropped by the user, or its bytes → a dossier, wholly checked. Every problem says what to do. */
export async function readDossierFile(file: Blob | Uint8Array): Promise<Result<OpenedDossier>> {
  const bytes = await readBytes(file, mostBytes, heavy)
  return bytes.ok ? readDossierBytes(bytes.value) : bytes
}

/**
 * A dossier → its file. The name is plain ASCII, so that mail and document systems keep it; `part` says before the
 * unit's name which part of its work the file is.
 */
export function writeDossierFile(
  dossier: Dossier,
  part = '',
): { readonly name: string; readonly blob: Blob } {
  const freeze = dossier.seal ? `-ban-chot-${dossier.revision}` : ''
  const before = part === '' ? '' : `${unitIdFromName(part).slice(0, 60)}-`
  const name = `${before}${unitIdFromName(dossier.unit.name) || 'ho-so'}-${dossier.year}${freeze}.parx.json`
  return { name, blob: new Blob([`${JSON.stringify(dossier, null, 1)}\n`], { type: 'application/json' }) }
}

function readDossierBytes(bytes: Uint8Array): Result<OpenedDossier> {
  const json = readJson(bytes)
  if (!json.ok) return json
  const parsed = parseDossier(json.value)
  if (!parsed.ok) return fail(...headed(parsed.problems))
  const dossier = parsed.value
  if (dossier.seal && !verifySeal(dossier)) return fail(broken)
  return succeed({ dossier, warnings: warnOfResult(dossier) })
}

const heavy =
  'Hồ sơ tự đánh giá không chứa tài liệu kiểm chứng nên không nặng như vậy: hãy kiểm tra đã chọn đúng tệp .parx.json.'
const broken: Problem = {
  path: 'seal',
  message: 'Tệp đã bị thay đổi sau khi chốt. Hồ sơ đang có được giữ nguyên. Đề nghị đơn vị gửi lại tệp gốc.',
}

/** Where the inside of a file is wrong, the first line says what can be done about it. */
function headed(problems: readonly Problem[]): readonly Problem[] {
  if (problems.every(({ path }) => path === '' || path === 'format' || path === 'formatVersion'))
    return problems
  const head = `Tệp có ${problems.length} chỗ sai, nêu dưới đây. Hồ sơ đang có được giữ nguyên. Hãy xin lại tệp gốc; nếu đã sửa tay thì sửa lại các chỗ này rồi mở lại.`
  return [{ path: '', message: head }, ...problems]
}

/** The last freeze kept its result. What is computed from the same statement now should be the same. */
function warnOfResult(dossier: Dossier): string[] {
  const last = dossier.history.filter((entry) => entry.result).at(-1)?.result
  if (!last || !dossier.seal) return []
  const computed = [dossier, { ...dossier, review: { rounds: [], surveys: {} } }].map((one) =>
    resultFromSheet(scoreDossier(one), last.app),
  )
  const [now] = computed
  if (!now || computed.some((one) => isSame(one, last))) return []
  return [
    `Kết quả ghi trong tệp khi chốt (${wordsOf(last)}) khác kết quả chương trình tính lại (${wordsOf(now)}). Bảng điểm dùng kết quả tính lại. Hãy đối chiếu với bản in đã ký, hỏi lại đơn vị lập hồ sơ nếu bản in cũng khác.`,
  ]
}

function wordsOf({ self, final, applicableMax, index, tier }: StoredResult): string {
  const figure = (value: number | null) => (value === null ? 'chưa có' : formatFigure(value))
  const shown = [
    `điểm tự đánh giá ${figure(self)}`,
    `điểm đạt được ${figure(final)} trên ${figure(applicableMax)}`,
    `chỉ số ${index === null ? 'chưa có' : formatIndex(index, 2)}`,
    tier === null ? 'chưa xếp loại' : `xếp loại ${tier}`,
  ]
  return shown.join(', ')
}
