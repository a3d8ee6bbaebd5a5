import { useEffect, useMemo, useState } from 'react'
import { leavesByKey } from '../../domain/criteria.ts'
import { answerOf, type Dossier } from '../../domain/dossier.ts'
import { leafRowsOf } from '../../domain/leaf-row.ts'
import { formatPoints } from '../../domain/points.ts'
import { standingOf } from '../../domain/review.ts'
import { describeValue } from '../../domain/wording.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { sheetOf } from '../../store/sheet.ts'

/** Năm trước: what the unit declared for this criterion, its points, and what the reviewer said of it. */
export function FormerAnswer({ dossier, leafKey }: { readonly dossier: Dossier; readonly leafKey: string }) {
  const former = useFormer(dossier)
  const leaf = useMemo(() => former && leavesByKey(former.set).get(leafKey), [former, leafKey])
  if (!former || !leaf) return null
  const row = leafRowsOf(sheetOf(former).areas).find(({ key }) => key === leafKey)
  const standing = standingOf(former.review, leafKey)
  const reason = standing.kind === 'item' ? standing.item.reason : ''
  const declared = describeValue(leaf, answerOf(former, leafKey)?.value ?? null)
  const { digits } = former.set
  return (
    <section>
      <h2>Năm {former.year}</h2>
      <p>{declared === '' ? 'Chưa kê khai' : declared}</p>
      {row && row.final !== null && (
        <p>
          {formatPoints(row.final, digits)}/{formatPoints(row.max, digits)} điểm
          {row.appraised !== null && row.self !== null && row.appraised !== row.self
            ? ` (tự đánh giá ${formatPoints(row.self, digits)})`
            : ''}
        </p>
      )}
      {reason !== '' && <p className="muted">Ý kiến thẩm định: {reason}</p>}
    </section>
  )
}

/** Last year's dossier of this unit on this computer; what was found before is shown until it is read anew. */
function useFormer(dossier: Dossier): Dossier | null {
  const { formerDossier } = useDossierVerbs()
  const [asked] = useState(dossier)
  const [former, setFormer] = useState<Dossier | null>(() => known.get(dossier.id) ?? null)
  useEffect(() => {
    let stale = false
    void formerDossier(asked).then((found) => {
      if (found) known.set(asked.id, found)
      if (!stale) setFormer(found)
    })
    return () => {
      stale = true
    }
  }, [asked, formerDossier])
  return former
}

/** Criteria are walked through fast: what was found last stands there at once. */
const known = new Map<string, Dossier>()
