import { parseOrigin, type AnnexOrigin } from '../domain/annex-origin.ts'
import { parseDraft } from '../domain/draft-schema.ts'
import { withUniqueKeys } from '../domain/draft-tree.ts'
import type { DraftSet } from '../domain/draft.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import { readBytes } from './file-bytes.ts'
import { readJson } from './json-text.ts'

/** The most bytes that the file of a draft may have: 10 MB, the words of its annex among them. */
const mostBytes = 10_000_000

/** What a `.ban-soan.json` file holds: a set in the making, and the annex that it was read from. */
export type DraftFile = { readonly draft: DraftSet; readonly origin: AnnexOrigin | null }

/** The file of a draft → the draft. The file of a finished set is a draft too. */
export async function readDraftFile(file: Blob | Uint8Array): Promise<Result<DraftFile>> {
  const bytes = await readBytes(file, mostBytes, 'Kiểm tra đã chọn đúng tệp .ban-soan.json.')
  if (!bytes.ok) return bytes
  const json = readJson(bytes.value)
  if (!json.ok) return fail(notADraft, ...json.problems)
  const content = openCover(json.value)
  if (content === null) return fail(notADraft)
  const draft = parseDraft(content.draft)
  if (!draft.ok) return draft
  return succeed({ draft: withUniqueKeys(draft.value), origin: parseOrigin(content.origin) })
}

/** A draft → its file. */
export function writeDraftFile({ draft, origin }: DraftFile): { readonly name: string; readonly blob: Blob } {
  const name = `${draft.id || 'bo-tieu-chi'}-${draft.version || 'ban-soan'}`.replace(/[^\w.-]+/g, '-')
  const content = { format, formatVersion: 1, draft, origin }
  return {
    name: `${name}.ban-soan.json`,
    blob: new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: 'application/json' }),
  }
}

const format = 'par-index-draft'
const notADraft = {
  path: '',
  message: 'Đây không phải tệp bản soạn. Chọn tệp .ban-soan.json, hoặc tệp JSON của một bộ tiêu chí.',
}

/** What stands under the cover of the format; a finished set has none. */
function openCover(json: unknown): { draft: unknown; origin: unknown } | null {
  if (typeof json !== 'object' || json === null || !('format' in json)) return null
  if (json.format === 'par-index-criteria') {
    const { $schema: _, ...draft } = { $schema: null, ...json }
    return { draft, origin: null }
  }
  if (json.format !== format || !('formatVersion' in json) || json.formatVersion !== 1) return null
  return { draft: 'draft' in json ? json.draft : null, origin: 'origin' in json ? json.origin : null }
}
