import { useState } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { FileButton } from '../../ui/file-button.tsx'
import styles from './leader.module.css'

/** Where last year's figures come from: a dossier on this computer, or a file opened only to compare. */
export function FormerYear(props: {
  readonly year: number
  readonly former: Dossier | null
  readonly onChange: (former: Dossier) => void
}) {
  const { former, year } = props
  const [refusal, setRefusal] = useState<string | null>(null)
  const read = async (file: File) => {
    const { readDossierFile } = await import('../../files/dossier-file.ts')
    const result = await readDossierFile(file)
    setRefusal(result.ok ? null : (result.problems[0]?.message ?? null))
    if (result.ok) props.onChange(result.value.dossier)
  }
  return (
    <div className={styles.former}>
      <span className="small muted">
        {former
          ? `Số liệu năm ${former.year} theo hồ sơ của ${former.unit.name}${former.revision > 0 ? `, bản chốt số ${former.revision}` : ''}.`
          : `Trên máy này chưa có hồ sơ năm ${year} của đơn vị để so sánh.`}
      </span>
      <FileButton
        quiet
        accept=".json,.parx,application/json"
        label="Chọn tệp hồ sơ năm trước để so sánh"
        onFile={(file) => void read(file)}
      >
        {former ? 'Dùng tệp khác…' : `Mở tệp hồ sơ năm ${year}…`}
      </FileButton>
      {refusal && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
