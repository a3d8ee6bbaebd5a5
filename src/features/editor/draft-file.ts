import { parseDraft } from '../../domain/draft-schema.ts'
import type { DraftSet } from '../../domain/draft.ts'
import { withUniqueKeys } from '../../domain/draft-tree.ts'
import { fail, succeed, type Result } from '../../domain/result.ts'

/** The text of a draft that was saved as a file; a file of a finished set is a draft too. */
export function readDraftText(text: string): Result<DraftSet> {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return fail({
      path: '',
      message: 'Không phải tệp bản soạn (nội dung không phải JSON). Chọn tệp .ban-soan.json.',
    })
  }
  const draft = parseDraft(withoutSchema(json))
  return draft.ok ? succeed(withUniqueKeys(draft.value)) : draft
}

function withoutSchema(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('$schema' in json)) return json
  const { $schema: _, ...rest } = json
  return rest
}
