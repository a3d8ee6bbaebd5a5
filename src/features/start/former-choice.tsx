import { useId } from 'react'
import { unitIdFromName } from '../../domain/unit.ts'
import { useDossiers } from '../../store/context.tsx'
import type { DossierEntry } from '../../store/dossiers.ts'

type Props = {
  /** The unit as typed so far. */
  readonly unit: string
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** The newest dossier of each unit on this computer, to begin the next one from. */
export function FormerChoice({ unit, chosen, onChoose }: Props) {
  const id = useId()
  const entries = useDossiers((state) => state.entries)
  const offered = newestOfEach(entries ?? [])
  if (offered.length === 0) return null
  const own = offered.find(({ unitName }) => unitIdFromName(unitName) === unitIdFromName(unit))
  return (
    <div className="field wide">
      <label htmlFor={id}>Lấy đơn vị, người lập biểu, danh mục tài liệu từ</label>
      <select id={id} value={chosen ?? ''} onChange={({ target }) => onChoose(target.value || null)}>
        <option value="">Không, nhập mới</option>
        {offered.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {entry.unitName}, năm {entry.year}
            {entry.interim ? ', tạm chấm' : ''}
          </option>
        ))}
      </select>
      {own && chosen === null && (
        <span className="hint">
          Trên máy có hồ sơ năm {own.year} của đơn vị này.{' '}
          <button type="button" className="btn quiet" onClick={() => onChoose(own.id)}>
            Lấy từ hồ sơ năm {own.year}
          </button>
        </span>
      )}
    </div>
  )
}

function newestOfEach(entries: readonly DossierEntry[]): readonly DossierEntry[] {
  const whole = entries.filter(({ broken, sample, part }) => !broken && !sample && part === undefined)
  const newest = new Map<string, DossierEntry>()
  for (const entry of whole) {
    const known = newest.get(entry.unitName)
    if (!known || entry.year > known.year) newest.set(entry.unitName, entry)
  }
  return [...newest.values()]
}
