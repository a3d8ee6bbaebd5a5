import { useId, useState } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { nameOfYear } from '../../domain/interim.ts'
import { FileButton } from '../../ui/file-button.tsx'
import styles from './years.module.css'

type Props = {
  readonly others: readonly Dossier[]
  readonly chosen: string | null
  /** The day each was stored last, by its id. */
  readonly storedOn: Readonly<Record<string, string>>
  readonly onChoose: (id: string) => void
  readonly onOpened: (dossier: Dossier) => void
}

/** The year to compare with: one on this computer, or a file opened only for that. */
export function YearChoice({ others, chosen, storedOn, onChoose, onOpened }: Props) {
  const id = useId()
  const [refusal, setRefusal] = useState<string | null>(null)
  const read = async (file: File) => {
    const { readDossierFile } = await import('../../files/dossier-file.ts')
    const result = await readDossierFile(file)
    setRefusal(result.ok ? null : (result.problems[0]?.message ?? null))
    if (result.ok) onOpened(result.value.dossier)
  }
  return (
    <div className={`${styles.choice} no-print`}>
      {others.length > 0 && (
        <div className="field">
          <label htmlFor={id}>So sánh với</label>
          <select id={id} value={chosen ?? ''} onChange={(event) => onChoose(event.target.value)}>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one, storedOn[one.id] ?? null)}
              </option>
            ))}
          </select>
        </div>
      )}
      <FileButton
        accept=".json,.parx,application/json"
        label="Chọn tệp hồ sơ năm khác để so sánh"
        onFile={(file) => void read(file)}
      >
        Mở tệp hồ sơ năm khác…
      </FileButton>
      {refusal !== null && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}

function nameOf(dossier: Dossier, storedOn: string | null): string {
  const { interim, revision, unit } = dossier
  const name = nameOfYear(dossier, storedOn)
  const kind = interim === true ? '' : revision > 0 ? `, bản chốt số ${revision}` : ', đang tự đánh giá'
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${kind} – ${unit.name}`
}
