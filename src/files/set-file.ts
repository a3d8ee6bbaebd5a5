import { parseCriteriaSet, type CriteriaSet } from '../domain/criteria.ts'
import { fail, type Result } from '../domain/result.ts'
import { readJson } from './json-text.ts'

/** The most bytes that the file of a criteria set may have: 5 MB. */
const mostBytes = 5_000_000

/** The JSON file of a criteria set → the set, wholly checked. Every problem says where and what to do. */
export async function readSetFile(file: Blob): Promise<Result<CriteriaSet>> {
  if (file.size > mostBytes) {
    return fail({
      path: '',
      message: 'Tệp quá lớn: tệp bộ tiêu chí không vượt quá 5 MB. Kiểm tra lại tệp đã chọn.',
    })
  }
  const json = readJson(new Uint8Array(await file.arrayBuffer()))
  if (!json.ok) return json
  return isDraft(json.value) ? fail(draftInstead) : parseCriteriaSet(json.value)
}

/** A criteria set → its file, as it lies under `criteria/<id>/<version>.json`. */
export function writeSetFile(set: CriteriaSet): { readonly name: string; readonly blob: Blob } {
  const name = `${set.id}-${set.version}`.replace(/[^\w.-]+/g, '-')
  return {
    name: `bo-tieu-chi-${name}.json`,
    blob: new Blob([`${JSON.stringify(set, null, 2)}\n`], { type: 'application/json' }),
  }
}

const draftInstead = {
  path: 'format',
  message:
    'Đây là bản soạn chưa xong, chưa phải bộ tiêu chí. Mở trang Soạn bộ tiêu chí, chọn "Mở tệp bản soạn" để soạn tiếp.',
}

function isDraft(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === 'par-index-draft'
}
