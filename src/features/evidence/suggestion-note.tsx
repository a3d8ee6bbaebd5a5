import { useState } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { isToRenew } from '../../domain/renew-mark.ts'
import { refusalOf } from '../../domain/result.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import styles from './evidence.module.css'

/** How many documents still bear what a former year's said, and the way to be rid of those that are not needed. */
export function SuggestionNote({ dossier }: { readonly dossier: Dossier }) {
  const { dropSuggestions } = useDossierVerbs()
  const [refusal, setRefusal] = useState<string | null>(null)
  const count = dossier.evidence.filter(isToRenew).length
  if (count === 0 || dossier.stage !== 'draft') return null
  const drop = async () => {
    const dropped = await dropSuggestions()
    setRefusal(refusalOf(dropped))
  }
  return (
    <div className={`note warn ${styles.suggestion}`}>
      <p>
        {count} tài liệu lấy từ năm trước làm gợi ý, chưa ghi số, ngày của năm nay. Sửa từng tài liệu thì dấu
        “cần cập nhật” tự mất.{' '}
        <button type="button" className="btn quiet" onClick={() => void drop()}>
          Bỏ các gợi ý chưa dùng
        </button>
      </p>
      {refusal !== null && <p role="alert">{refusal}</p>}
    </div>
  )
}
