import type { AnnexOrigin, OriginRow } from '../../domain/annex-origin.ts'
import { draftFromAreas } from '../../domain/draft-new.ts'
import { spotsOf, withUniqueKeys } from '../../domain/draft-tree.ts'
import { isDraftLeaf, type DraftSet } from '../../domain/draft.ts'
import type { AnnexReading } from '../../files/annex.ts'

/** A reading as the draft that it makes, and what the annex says of each criterion. Nothing is stored by it. */
export function draftFromReading(
  reading: AnnexReading,
  name: string,
  year: number,
): { readonly draft: DraftSet; readonly origin: AnnexOrigin } {
  const { areas, adjustments, total, notes } = reading
  const draft = withUniqueKeys(
    draftFromAreas(year, { areas, total, ...(adjustments ? { adjustments } : {}) }),
  )
  const branches = new Set(
    spotsOf(draft).flatMap(({ criterion }) => (isDraftLeaf(criterion) ? [] : [criterion.key])),
  )
  const found = problemsByRow(reading)
  const rows = Object.fromEntries(
    reading.rows.map(({ key, line, confidence, source, ...row }, at): [string, OriginRow] => {
      const doubts = [...new Set([...row.doubts, ...(found.get(at) ?? [])])]
      const isSure = branches.has(key) && doubts.length === 0
      return [key, { line, confidence: isSure ? 'sure' : confidence, source, doubts }]
    }),
  )
  return { draft, origin: { name, notes, rows } }
}

/** Sums and missing points are checked anew with every correction: they are no doubts of the reading. */
function problemsByRow({ problems }: AnnexReading): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, string[]>()
  for (const { path, message } of problems) {
    const [, at, field] = /^rows\.(\d+)(?:\.(.*))?$/.exec(path) ?? []
    if (at === undefined || field === 'max') continue
    rows.set(Number(at), [...(rows.get(Number(at)) ?? []), message])
  }
  return rows
}

/** Problems of the reading that belong to no row: other tables, notes left over. */
export function problemsOfWhole(reading: AnnexReading): readonly string[] {
  return reading.problems.flatMap(({ path, message }) => (/^rows\.\d+/.test(path) ? [] : [message]))
}

/** How many rows were read how surely. */
export function countConfidence(
  draft: DraftSet,
  origin: AnnexOrigin,
): Readonly<Record<OriginRow['confidence'], number>> {
  const counts = { sure: 0, likely: 0, check: 0 }
  for (const { criterion } of spotsOf(draft)) {
    const row = origin.rows[criterion.key]
    if (row) counts[row.confidence]++
  }
  return counts
}
