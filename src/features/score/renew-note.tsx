import { useMemo } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { keysToRenew } from '../../domain/renewal.ts'
import { useDossierVerbs } from '../../store/context.tsx'

/** After an interim scoring: that this criterion's figures are still those of the quarter. */
export function RenewNote({ dossier, leafKey }: { readonly dossier: Dossier; readonly leafKey: string }) {
  const { confirmFigures } = useDossierVerbs()
  const keys = useMemo(() => keysToRenew(dossier), [dossier])
  if (dossier.stage !== 'draft' || !keys.includes(leafKey)) return null
  return (
    <p className="note warn">
      Số liệu này là của bản tạm chấm. Cập nhật đến hết kỳ đánh giá, hoặc{' '}
      <button type="button" className="btn quiet" onClick={() => confirmFigures(leafKey)}>
        xác nhận số liệu vẫn đúng
      </button>
    </p>
  )
}
