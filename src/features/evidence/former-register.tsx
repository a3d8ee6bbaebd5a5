import { useEffect, useState } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { refusalOf } from '../../domain/result.ts'
import { useDossierVerbs } from '../../store/context.tsx'

/** While the register is empty: the way to begin it from last year's, where this computer has that. */
export function FormerRegister({ dossier }: { readonly dossier: Dossier }) {
  const { formerDossier, takeRegister } = useDossierVerbs()
  const [former, setFormer] = useState<Dossier | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  // The question is about the unit and the year: what is typed meanwhile changes nothing in it.
  const [asked] = useState(dossier)
  useEffect(() => {
    let stale = false
    void formerDossier(asked).then((found) => !stale && setFormer(found))
    return () => {
      stale = true
    }
  }, [asked, formerDossier])
  if (!former || former.evidence.length === 0 || dossier.stage !== 'draft') return null
  const take = async () => {
    const taken = await takeRegister(former)
    setRefusal(refusalOf(taken))
  }
  return (
    <div className="note">
      <p>
        Hồ sơ năm {former.year} có {former.evidence.length} tài liệu.{' '}
        <button type="button" className="btn" onClick={() => void take()}>
          Lấy danh mục năm {former.year} làm gợi ý
        </button>
      </p>
      <p className="small muted">Số, ngày, liên kết để trống và đánh dấu cần cập nhật.</p>
      {refusal !== null && <p role="alert">{refusal}</p>}
    </div>
  )
}
